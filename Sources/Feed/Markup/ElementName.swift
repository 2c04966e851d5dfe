/// The elements of HTML that tell something about an article; every other one is `other`.
enum ElementName: String, CaseIterable, Sendable {
  case other
  /// Not an element but a run of text.
  case text = "#text"
  case a, abbr, acronym, address, applet, area, article, aside, audio
  case b, base, bdi, bdo, big, blink, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup
  case data, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, image, img, input, ins, kbd, label, legend, li, link
  case main, map, mark, marquee, math, menu, menuitem, meta, meter, nav, nobr, noframes, noscript
  case object, ol, optgroup, option, output, p, param, picture, pre, progress
  case q, rp, rt, ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong, style
  case sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul, `var`, video, wbr, xmp
  case ampImg = "amp-img"

  private static let all = Array(allCases)
  private static let positions = NameTable(allCases.map(\.rawValue))

  /// The element of a name, in whatever case it is written.
  init(_ name: Span<UInt8>) {
    self = Self.positions.position(of: name).map { Self.all[$0] } ?? .other
  }
}

extension ElementName {
  /// Whether the element sets its content apart from what stands before and behind it.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup,
      .hr, .html, .legend, .li, .main, .menu, .nav, .noframes, .noscript, .ol, .p, .pre, .search, .section, .summary,
      .table, .tbody, .tfoot, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether nothing inside the element is text that a reader of the page sees as such.
  var isOpaque: Bool {
    switch self {
    case .applet, .audio, .canvas, .embed, .iframe, .map, .math, .object, .optgroup, .option, .select,
      .style, .svg, .template, .textarea, .video:
      true
    default: false
    }
  }

  /// Whether text in the element may show markup, or is for programs.
  var quotesMarkup: Bool {
    switch self {
    case .code, .kbd, .pre, .samp, .script, .tt, .xmp: true
    default: false
    }
  }
}
