/// Decides what a page's title, authors, date and so on are, out of all the places that name them.
struct PageFields {
  let page: Page
  let data: PageData
  let fields: FieldReaders
  let passages: Passages
  /// The language in which dates and bylines are looked for: that of the page's prose, since many pages declare the one of the
  /// software they were made with.
  let language: String?
  /// The headline, and the element it stands in when it is shown on the page.
  private(set) var title: (text: String, node: Int?)?

  init(page: Page, data: PageData, fields: FieldReaders, passages: Passages) {
    self.page = page
    self.data = data
    self.fields = fields
    self.passages = passages
    let declared = Self.declaredLanguage(in: data)
    language = fields.languages.language(of: Self.prose(of: passages), declared: declared)
    title = foundTitle
  }

  /// The site's name.
  var site: String? {
    let named = data.meta.all(.site).first ?? data.linked?.site
    return named.map(clean).flatMap { $0.isEmpty || $0.hasPrefix("http") ? nil : $0 }
  }

  /// The page's own address, absolute.
  var url: String? {
    let candidates = [data.canonical, data.meta.all(.url).first, data.linked?.url]
    return candidates.compactMap { $0?.trimmingBlanks }.first { $0.hasPrefix("http") && WebAddress.isAbsolute($0) }
  }

  /// What relative addresses are relative to.
  var base: String? {
    guard let base = data.base?.trimmingBlanks, !base.isEmpty else { return url }
    return WebAddress(base: url).absolute(base) ?? url
  }

  /// What the article says in short.
  var summary: String? {
    let candidates = [data.meta.all(.summary).first, data.linked?.description]
    return candidates.lazy.compactMap { $0.map(clean) }.first { !$0.isEmpty }
  }

  /// All that the page says of what the article is about.
  var descriptions: [String] {
    (data.meta.all(.summary) + [data.linked?.description].compactMap { $0 }).map(clean).filter { !$0.isEmpty }
  }

  /// Terms the page files the article under.
  var keywords: [String] {
    var keywords: [String] = []
    let found = data.meta.best(.keywords) + (data.linked?.keywords ?? [])
    for keyword in found.lazy.flatMap({ $0.split(separator: ",") }).map({ clean(String($0)) })
    where !keyword.isEmpty && keyword.utf8.count <= 60 && !keywords.contains(keyword) && keywords.count < 30 {
      keywords.append(keyword)
    }
    return keywords
  }

  /// Less text than this, in bytes, that a page states for programs is a summary of it.
  private static let leastStated = 250

  /// The paragraphs that JSON-LD states, of a page that shows hardly any of its text: a script puts it there.
  ///
  /// - Returns: `nil` when the page shows its text, or states none.
  func statedText(insteadOf chosen: [Passage]) -> [String]? {
    guard let body = data.linked?.body, body.utf8.count >= Self.leastStated else { return nil }
    let shown = chosen.reduce(0) { $0 + ($1.isProse ? $1.length : 0) }
    guard shown * 3 < body.utf8.count else { return nil }
    let paragraphs = body.split { $0.isNewline }.map { clean(String($0)) }.filter { !$0.isEmpty }
    return paragraphs.isEmpty ? nil : paragraphs
  }

  /// The language that the page says it is in.
  var declaredLanguage: String? { Self.declaredLanguage(in: data) }

  private static func declaredLanguage(in data: PageData) -> String? {
    let declared = data.language ?? data.meta.all(.language).first ?? data.linked?.language
    guard let declared, !declared.isEmpty else { return nil }
    return String(declared.map { $0 == "_" ? "-" : $0 })
  }

  /// More text than this tells no more of its language.
  private static let enoughProse = 3_000

  /// The first paragraphs of the page.
  private static func prose(of passages: Passages) -> String {
    var prose: [UInt8] = []
    for passage in passages.list where passage.isProse && passage.linked * 2 < passage.length {
      prose += passages.bytes[passage.range]
      prose.append(0x0A)
      if prose.count >= enoughProse { break }
    }
    return String(decoding: prose, as: UTF8.self)
  }

  /// The picture that stands for the article.
  func picture(_ addresses: WebAddress) -> Picture? {
    let candidates = [data.meta.all(.picture).first, data.linked?.picture]
    let url = candidates.lazy.compactMap { $0.flatMap(addresses.absolute) }.first { !$0.hasPrefix("mailto:") }
    return url.map { Picture(url: $0) }
  }

  /// Sound and films that the page counts as part of the article.
  func enclosures(_ addresses: WebAddress) -> [Enclosure] {
    let types = data.meta.all(.recordingType)
    let stated = data.meta.all(.recording).map { url in
      (url: url, type: types.count == 1 ? types.first : nil)
    }
    let linked = data.linked?.recordings.map { (url: $0.url, type: $0.type) } ?? []
    return addresses.enclosures(stated + linked)
  }

  /// A value as plain text: references resolved, tags gone, blanks folded.
  func clean(_ value: String) -> String {
    let text = CharacterReferences.resolved(value)
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text.trimmingBlanks }
    var bytes: [UInt8] = []
    var isInTag = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { bytes.append(byte) }
      if byte == UInt8(ascii: ">"), isInTag { isInTag = false }
    }
    return isInTag ? text.trimmingBlanks : String(decoding: bytes, as: UTF8.self).trimmingBlanks
  }
}

// MARK: - Headline

extension PageFields {
  /// The headline out of what the page states and the headings that it shows.
  private var foundTitle: (text: String, node: Int?)? {
    let declared = [data.linked?.headline.map(clean), data.meta.all(.title).first.map(clean), data.title.map(clean)]
    let known = declared.compactMap { $0 }.filter { !$0.isEmpty }.map { fields.titles.title($0, site: site) }
    // A page shows its headline in a heading: one that says what the page says of itself is the headline as readers know it.
    var best: (text: String, node: Int, share: Double)?
    var shown: [String] = []
    for node in data.headings {
      let (text, share) = heading(at: node, known)
      guard !text.isEmpty, text.utf8.count <= 400, !page.inherited[node].contains(.hidden) else { continue }
      // What repeats the page's own title is its headline, whatever the element around it is called.
      let isForeign = !page.inherited[node].isDisjoint(with: [.related, .comments, .footer, .advert])
      if isForeign, share < 0.9 { continue }
      if !shown.contains(text) { shown.append(text) }
      if share > best?.share ?? -1 { best = (text, node, share) }
    }
    if best?.share ?? 0 < 0.5, let other = lesserHeading(known) ?? headlineLine(known, isAlone: best == nil) {
      return other
    }
    // The only heading of the first level is the headline too when the page tells search engines another one.
    let isOnly = shown.count == 1 && (shown.first?.utf8.count ?? 0) >= 12 && shown.first != site
    if let best, best.share >= 0.5 || known.isEmpty || isOnly {
      return (fields.titles.title(best.text, site: site), best.node)
    }
    return known.first.map { ($0, nil) } ?? firstLine
  }

  /// What a heading says, and how much of it the page says of itself; a kicker above the headline or a name below it that the
  /// heading holds too is left out.
  private func heading(at node: Int, _ known: [String]) -> (text: String, share: Double) {
    func share(_ text: String) -> Double {
      known.map { Self.isMost(text, of: $0) ? 1 : WordOverlap.share(text, $0) }.max() ?? 0
    }
    let text = page.tree.line(at: node)
    let whole = share(text)
    guard whole < 0.95, whole > 0.3 else { return (text, whole) }
    let inner = node..<Int(page.tree.nodes[node].end)
    let pieces = inner.lazy.filter { page.tree.nodes[$0].name == .text }.map { page.tree.line(at: $0) }
    let best = pieces.filter(Self.isPhrase).map { (text: $0, share: share($0)) }.max { $0.share < $1.share }
    return best.flatMap { $0.share >= 0.9 ? $0 : nil } ?? (text, whole)
  }

  /// The first heading further down that says what the page says of itself.
  private func lesserHeading(_ known: [String]) -> (text: String, node: Int?)? {
    for node in data.lesserHeadings
    where page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer, .advert, .navigation]) {
      let text = page.tree.line(at: node)
      guard text.utf8.count <= 400, text.utf8.count >= 12,
        known.contains(where: {
          ($0.hasPrefix(text) && text.utf8.count * 2 >= $0.utf8.count) || WordOverlap.share(text, $0) >= 0.9
        })
      else { continue }
      return (fields.titles.title(text, site: site), node)
    }
    return nil
  }

  /// The line of a page without headings that is the longest part of what it says of itself: `Site - Headline`.
  private func headlineLine(_ known: [String], isAlone: Bool) -> (text: String, node: Int?)? {
    var best: (text: String, node: Int?)?
    for passage in passages.list.prefix(60) where (16...300).contains(passage.length) && passage.linked == 0 {
      let text = passages.text(of: passage)
      guard text.utf8.count > best?.text.utf8.count ?? 0, Self.isPhrase(text) else { continue }
      if known.contains(where: { isAlone ? Self.isPart(text, of: $0) : Self.isMost(text, of: $0) }) {
        best = (text, passage.node)
      }
    }
    return best
  }

  /// The line above the text of a page that has neither a title nor headings.
  private var firstLine: (text: String, node: Int?)? {
    guard let first = passages.list.first(where: { $0.role != .picture }), (12...160).contains(first.length),
      first.linked == 0, first.punctuation == 0
    else { return nil }
    return (passages.text(of: first), first.node)
  }

  /// Whether a line is more than one word: Chinese and Japanese, whose letters begin with 0xE3 and more, set no blanks.
  private static func isPhrase(_ line: String) -> Bool {
    line.utf8.contains(0x20) || line.utf8.count { $0 >= 0xE3 } >= 6
  }

  /// Whether a text is the longer part of another one: the shorter one may name the site.
  private static func isMost(_ text: String, of whole: String) -> Bool {
    text.utf8.count * 2 > whole.utf8.count && isPart(text, of: whole)
  }

  /// Whether a text begins or ends another one and a mark sets the rest off.
  private static func isPart(_ text: String, of whole: String) -> Bool {
    if text == whole { return true }
    let marks = Set("-–—|_:·•»«/".unicodeScalars)
    let (rest, isEnd) = (
      whole.hasSuffix(text) ? whole.dropLast(text.count) : whole.dropFirst(text.count), whole.hasSuffix(text)
    )
    guard isEnd || whole.hasPrefix(text) else { return false }
    // Where words are not set apart by blanks, a blank is such a mark.
    if rest.hasPrefix(" ") || rest.hasSuffix(" "), !text.utf8.contains(0x20), isPhrase(text) { return true }
    let mark = isEnd ? rest.unicodeScalars.last { $0 != " " } : rest.unicodeScalars.first { $0 != " " }
    return mark.map(marks.contains) ?? false
  }
}
