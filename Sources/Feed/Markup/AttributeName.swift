/// The attributes of HTML that tell something about an article; others are not kept.
enum AttributeName: String, CaseIterable, Sendable {
  case alt, charset, cite, `class`, content, datetime, height, hidden, href, id, itemprop, itemscope, itemtype, lang,
    name
  case property, pubdate, rel, role, size, src, srcset, style, title, type, value, width
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case dataComponent = "data-component"
  case dataSource = "data-src"
  case dataTestID = "data-testid"
  case httpEquivalent = "http-equiv"
  case xmlLanguage = "xml:lang"

  private static let all = Array(allCases)
  private static let positions = NameTable(allCases.map(\.rawValue))

  /// The attribute of a name, in whatever case it is written; `nil` when it is none of these.
  init?(_ name: Span<UInt8>) {
    guard let position = Self.positions.position(of: name) else { return nil }
    self = Self.all[position]
  }
}
