/// The bytes of a Markdown file, ready to be read.
enum MarkdownSource {
  /// The bytes with each tab as the spaces up to the next column that is a multiple of four (CommonMark 0.31, section 2.2).
  static func expandingTabs(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x09) else { return bytes }
    var expanded: [UInt8] = []
    expanded.reserveCapacity(bytes.count + 64)
    var column = 0
    for byte in bytes {
      if byte == 0x09 {
        let width = 4 - column % 4
        for _ in 0..<width { expanded.append(0x20) }
        column += width
      } else {
        expanded.append(byte)
        column = byte == 0x0A ? 0 : column + 1
      }
    }
    return expanded
  }
}

/// Tells Markdown from its first bytes, whatever the file is called.
enum MarkdownSignature {
  /// How many bytes are looked at.
  private static let length = 2_048

  /// Whether a file begins with front matter or has the headings and links of Markdown.
  static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "{") {
      let matter = FrontMatter(of: Array(bytes.prefix(16 * length)))
      // A JSON document without a text behind it is no front matter.
      let hasText = bytes[min(matter.end, bytes.count)...].contains { $0 > 0x20 }
      return matter.end > 0 && hasText && matter.value("title", "date", "draft", "author", "authors", "tags") != nil
    }
    let head = bytes.prefix(length)
    var isLineStart = true
    var headings = 0
    var links = 0
    for index in head.indices {
      let byte = head[index]
      if isLineStart, byte == UInt8(ascii: "#") {
        let rest = head[index...].drop { $0 == UInt8(ascii: "#") }
        if rest.startIndex - index <= 6, rest.first == 0x20 { headings += 1 }
      }
      if byte == UInt8(ascii: "]"), head[index...].starts(with: "](http".utf8) { links += 1 }
      isLineStart = byte == 0x0A
    }
    return headings > 0 && (links > 0 || (first == UInt8(ascii: "#") && headings > 1))
  }
}
