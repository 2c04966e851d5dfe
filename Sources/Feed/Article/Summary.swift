extension Article {
  /// The paragraphs' text, set off by blank lines: what `inspect` prints and copies are recognised by.
  public var text: String {
    body.lazy.filter { $0.isText }.map(\.text).joined(separator: "\n\n")
  }

  /// Whether readers see the same headline, authors, day, address and text.
  func saysTheSame(as other: Article) -> Bool {
    title == other.title && authors == other.authors && published == other.published && url == other.url
      && text == other.text
  }

  /// What a subscriber sees before opening the article: the standfirst, else the beginning of its text.
  ///
  /// - Parameter limit: the most bytes of UTF-8; a longer text ends at a sentence or a word.
  public func synopsis(limit: Int = 300) -> String {
    if let summary, !summary.isEmpty { return summary }
    guard let lead = body.first(where: { $0.kind == .paragraph && !$0.text.isEmpty })?.text else { return "" }
    return lead.shortened(to: limit)
  }
}

extension Block {
  /// Whether the block says something in words of its own.
  public var isText: Bool {
    if case .picture = kind { return false }
    return !text.isEmpty
  }
}

extension String {
  /// The text itself when it is short enough, else its beginning up to the end of a word, with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(startIndex, offsetBy: limit)
    // Scripts without blanks may have one long before, behind the day.
    let least = utf8.index(startIndex, offsetBy: limit * 2 / 3)
    while end > least, utf8[end] != UInt8(ascii: " ") { end = utf8.index(before: end) }
    if utf8[end] != UInt8(ascii: " ") {
      end = utf8.index(startIndex, offsetBy: limit)
      while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    }
    while end > startIndex, " ,;:–—-".unicodeScalars.contains(unicodeScalars[unicodeScalars.index(before: end)]) {
      end = unicodeScalars.index(before: end)
    }
    return String(self[..<end]) + "…"
  }
}
