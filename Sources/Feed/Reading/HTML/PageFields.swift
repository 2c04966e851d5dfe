/// Decides what a page's title, authors, date and so on are, out of all the places that name them.
struct PageFields {
  let page: Page
  let data: PageData
  let fields: FieldReaders
  let passages: Passages
  /// The language in which dates and bylines are looked for: that of the page's prose, since many pages declare the one of the
  /// software they were made with.
  let language: String?
  /// The parts of the site's address that full stops divide, without the last.
  private(set) var hostLabels: [[UInt8]] = []
  /// The headline, and the element it stands in when it is shown on the page.
  private(set) var title: (text: String, node: Int?)?

  init(page: Page, data: PageData, fields: FieldReaders, passages: Passages) {
    self.page = page
    self.data = data
    self.fields = fields
    self.passages = passages
    let declared = Self.declaredLanguage(in: data)
    language = fields.languages.language(of: Self.prose(of: passages), declared: declared)
    let host = url.map(Self.host) ?? Self.linkedHost(of: page.tree)
    hostLabels = host.split(separator: UInt8(ascii: ".")).dropLast().map(Array.init)
    title = headline
  }

  /// The site's name.
  var site: String? {
    let named = data.meta.all(.site).first ?? data.linked?.site
    return named.map(clean).flatMap { $0.isEmpty || $0.hasPrefix("http") ? nil : $0 }
  }

  /// Whether a text names the site, as it calls itself or in a longer word of its address.
  func namesSite(_ text: String) -> Bool {
    if [site, data.linked?.site].contains(where: { $0.map { WordOverlap.share($0, text) >= 0.8 } ?? false }) {
      return true
    }
    let host = hostLabels.flatMap { $0 }
    return text.lowercased().utf8.split { $0 < 0x80 && $0 &- 0x61 >= 26 && $0 &- 0x30 >= 10 }.contains { word in
      word.count > 4 && !host.isEmpty && host.contains(word)
    }
  }

  /// The host in most of the absolute addresses to which the page links: a saved page leads to others of its site.
  private static func linkedHost(of tree: HTMLTree) -> [UInt8] {
    var counts: [[UInt8]: Int] = [:]
    for node in tree.nodes.indices where tree.nodes[node].name == .a {
      guard let address = tree.string(of: .href, at: node), address.hasPrefix("http") else { continue }
      counts[host(of: address), default: 0] += 1
    }
    // Of hosts named as often the shorter, and of those the first in the alphabet.
    return counts.max { one, other in
      one.value != other.value
        ? one.value < other.value
        : one.key.count != other.key.count
          ? one.key.count > other.key.count
          : other.key.lexicographicallyPrecedes(one.key)
    }?.key ?? []
  }

  private static func host(of address: String) -> [UInt8] {
    Array(address.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first ?? [][...])
  }

  /// The page's own address, absolute.
  var url: String? {
    let candidates = [data.canonical, data.meta.all(.url).first, data.linked?.url]
    return candidates.compactMap { $0?.trimmingBlanks }.first {
      $0.hasPrefix("http") && WebAddress.isAbsolute($0) && Self.host(of: $0).first != UInt8(ascii: ".")
    }
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
