/// The lines `Subject: …`, `Date: …` that stand above a text which was sent as a letter or exported by an editorial system.
///
/// They say what the page would have said around the text, and are none of it.
struct HeaderBlock {
  /// The fields with their keys in lower case, in the order of the file.
  private let fields: [(key: String, value: String)]
  /// The lines of the file that they take up, from 1.
  let lines: ClosedRange<Int>
  /// Where the text begins, in bytes.
  let end: Int

  /// What a block must say at the least: what the text is called, and one thing more.
  private static let titles = ["headline", "title", "subject"]
  private static let others: Set = [
    "author", "authors", "byline", "cc", "content-type", "created", "date", "from", "id", "keywords", "language",
    "message-id", "mime-version", "published", "published_at", "received", "reply-to", "section", "sent", "slug",
    "source", "status", "tags", "to", "type", "url",
  ]
  /// What some systems write by itself above the text and below all other fields.
  private static let bodies = ["body", "text", "content"]
  /// Fields that show that one line above them, which is none, belongs to them: what made the file.
  private static let fieldsBelowNote = 4
  /// The bytes of such a line, at most.
  private static let longestNote = 100
  private static let longestKey = 24
  private static let longestBlock = 16_384
  /// Fields of a block, at most.
  private static let mostFields = 40

  /// Finds the block; `nil` when the file begins with none.
  init?(of text: String) {
    // Most files begin with something else, and are not copied to find that out.
    let start = text.utf8Span.span
    if Self.beginsCoded(start), let coded = Self.coded(Array(text.utf8).prefix(Self.longestBlock)) {
      self = coded
      return
    }
    guard start.count > 1,
      (1..<min(start.count, Self.longestNote + Self.longestKey)).contains(where: { start[$0] == UInt8(ascii: ":") })
    else {
      return nil
    }
    let bytes = Array(text.utf8).prefix(Self.longestBlock)
    if let spaced = Self.spaced(bytes) {
      self = spaced
      return
    }
    var fields: [(key: String, value: String)] = []
    var lower = 0
    var number = 1
    var hasNote = false
    while lower < bytes.count, fields.count < Self.mostFields {
      let upper = bytes[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[lower..<upper]
      if line.trimmed.isEmpty { break }
      if line[lower] == 0x20 || line[lower] == 0x09, let last = fields.indices.last {
        // A header that goes on is indented (RFC 5322, 2.2.3).
        fields[last].value += " " + line.trimmed.text
      } else {
        if let field = Self.field(line) {
          fields.append(field)
        } else if fields.isEmpty, !hasNote, line.count <= Self.longestNote {
          hasNote = true
        } else {
          return nil
        }
      }
      lower = upper + 1
      number += 1
      if let last = fields.last, last.value.isEmpty, Self.bodies.contains(last.key) { break }
    }
    let keys = fields.map(\.key)
    guard lower < bytes.count, keys.contains(where: Self.titles.contains), keys.contains(where: Self.others.contains),
      !hasNote || fields.count >= Self.fieldsBelowNote
    else { return nil }
    self.fields = fields
    lines = 1...number - 1
    end = lower
  }

  /// The key and the value of a line; `nil` when it has none.
  private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = line.prefix(longestKey + 1).firstIndex(of: UInt8(ascii: ":")),
      colon + 1 == line.endIndex || line[colon + 1] == 0x20,
      line[..<colon].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "-") || $0 == 0x5F })
    else { return nil }
    return (line[..<colon].text.lowercased(), line[(colon + 1)...].trimmed.text)
  }

  private init(fields: [(key: String, value: String)], lines: ClosedRange<Int>, end: Int) {
    (self.fields, self.lines, self.end) = (fields, lines, end)
  }

  /// What ends the block of a service that reads web pages for programs, and what it calls the fields.
  private static let content = "markdown content"
  private static let spacedKeys = ["url source": "url", "published time": "published"]

  /// The block of such a service, which sets a blank line behind each field and writes the page below as Markdown:
  /// `Title: …`, `URL Source: …`, `Published Time: …`, `Markdown Content:`.
  private static func spaced(_ bytes: ArraySlice<UInt8>) -> HeaderBlock? {
    var fields: [(key: String, value: String)] = []
    var (lower, number) = (0, 0)
    while lower < bytes.count, fields.count < mostFields {
      let upper = bytes[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[lower..<upper]
      number += 1
      lower = upper + 1
      if line.trimmed.isEmpty { continue }
      guard let colon = line.prefix(longestKey + 1).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = line[..<colon].text.lowercased()
      if key == content {
        let isWhole = fields.contains { $0.key == "title" } && fields.contains { $0.key == "url" }
        return isWhole ? HeaderBlock(fields: fields, lines: 1...number, end: min(lower, bytes.count)) : nil
      }
      fields.append((spacedKeys[key] ?? key, line[(colon + 1)...].trimmed.text))
    }
    return nil
  }

  /// The codes with which an archive writes its fields, as far as they say what others call by a word.
  private static let codes = ["HD": "headline", "BY": "byline", "PD": "date"]
  /// What stands by itself above the first paragraphs, and above the rest.
  private static let codedBodies = ["LP", "TD"]

  /// Whether a text begins with two capitals and blanks: `HD   Glass works to close`.
  private static func beginsCoded(_ text: Span<UInt8>) -> Bool {
    text.count > 4 && text[0] &- 0x41 < 26 && text[1] &- 0x41 < 26 && text[2] == 0x20 && text[3] == 0x20
  }

  /// The block of an archive that writes a code of two letters, blanks and the value, further lines of which are indented, up to `LP` or
  /// `TD`, below which the text stands.
  private static func coded(_ bytes: ArraySlice<UInt8>) -> HeaderBlock? {
    var fields: [(key: String, value: String)] = []
    var (lower, number) = (0, 0)
    while lower < bytes.count, fields.count < mostFields {
      let upper = bytes[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[lower..<upper]
      let code = line.prefix { $0 > 0x20 }.text
      number += 1
      lower = upper + 1
      if codedBodies.contains(code), line.trimmed.count == 2 {
        let isTitled = fields.contains { $0.key == "headline" }
        return isTitled ? HeaderBlock(fields: fields, lines: 1...number, end: min(lower, bytes.count)) : nil
      }
      if line.trimmed.isEmpty { continue }
      if line.first == 0x20, let last = fields.indices.last {
        fields[last].value += " " + line.trimmed.text
      } else {
        guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
        fields.append((codes[code] ?? code, line.dropFirst(code.utf8.count).trimmed.text))
      }
    }
    return nil
  }

  /// What the text is called, without the marks of an answer and of a mailing list, and whether that was written as a headline.
  var title: (text: String, isHeadline: Bool)? {
    for key in Self.titles {
      guard var text = fields.first(where: { $0.key == key })?.value, !text.isEmpty else { continue }
      while let mark = ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:"].first(where: { text.lowercased().hasPrefix($0) }) {
        text = Array(text.utf8)[mark.utf8.count...].trimmed.text
      }
      if key == "subject", text.hasPrefix("["), let end = text.firstIndex(of: "]"), end != text.indices.last {
        text = Array(text[text.index(after: end)...].utf8)[...].trimmed.text
      }
      return (text, key != "subject")
    }
    return nil
  }

  /// When the text was sent or published.
  var date: String? { value("date", "published", "published_at", "sent", "created") }

  /// Who wrote the text; who sent it may be anybody.
  var authors: String? { value("byline", "author", "authors") }

  /// Where the text was found on the web.
  var url: String? { value("url").flatMap { $0.hasPrefix("http") && WebAddress.isAbsolute($0) ? $0 : nil } }

  /// Gives an article what its own text does not say, and the day, which a text may state of something else.
  func complete(_ article: inout Article, hasHeadline: Bool, _ readers: FieldReaders) {
    if let title, title.isHeadline || !hasHeadline, !(hasHeadline && Self.isSite(behind: article.title, in: title.text))
    {
      article.title = readers.titles.title(title.text, site: nil)
    }
    article.url = article.url ?? url
    article.summary = article.summary ?? value("deck", "standfirst")
    let named = authors.map(readers.bylines.names(in:)) ?? []
    if article.authors.isEmpty || Set(article.authors).isSubset(of: named) { article.authors = named }
    if let date {
      article.published =
        readers.dates.machineDate(date) ?? readers.dates.date(in: date, language: nil)?.time ?? article.published
    }
  }

  /// Whether a title is a headline with the name of the site behind a mark: `Ferry returns | Harbour Post`.
  private static func isSite(behind headline: String, in title: String) -> Bool {
    guard !headline.isEmpty, title.hasPrefix(headline) else { return false }
    let rest = title.dropFirst(headline.count)
    return rest.first == " " && rest.drop { $0 == " " }.first.map { "-–—|·•".contains($0) } ?? false
  }

  private func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { key in fields.first { $0.key == key }?.value }.first { !$0.isEmpty }
  }
}
