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

  /// So many links above the first line of text are the menus of a page.
  private static let leastMenuLinks = 6
  /// A line of text has so many bytes outside of links.
  private static let textLine = 60

  /// Whether a file is a page that a program wrote down as Markdown with all that stood around its article: menus come first.
  /// Links to its own headings are a table of contents.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    guard FrontMatter(of: Array(bytes.prefix(16 * length))).end == 0 else { return false }
    // What services write that read pages for programs: fields, and the page below.
    if bytes.starts(with: "Title: ".utf8), HeaderBlock(of: String(decoding: bytes.prefix(length), as: UTF8.self)) != nil
    {
      return true
    }
    var links = 0
    var outside = 0
    var depth = 0
    var previous: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        outside = 0
        // A blank line ends what was not closed.
        if previous == byte { depth = 0 }
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "(") where previous == UInt8(ascii: "]"):
        depth += 1
        if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "#") { links += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth = max(0, depth - 1)
      default: if depth == 0 { outside += 1 }
      }
      if outside >= textLine { break }
      previous = byte
    }
    return links >= leastMenuLinks
  }
}
