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
    return links >= leastMenuLinks || holdsNavigation(bytes)
  }

  /// So many lines of nothing but links, one of which leads around a site, are a page's.
  private static let leastLinkLines = 2

  /// Whether lines of nothing but links lead around a site: an author's links stand in sentences and name the whole address.
  private static func holdsNavigation(_ bytes: [UInt8]) -> Bool {
    var lines = 0
    var leadsAround = false
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      guard let targets = targets(ofLinksOnly: line) else { continue }
      lines += 1
      leadsAround = leadsAround || targets.contains(where: leadsAroundSite)
      if lines >= leastLinkLines, leadsAround { return true }
    }
    return false
  }

  /// Where the links of a line lead that holds nothing else but marks between them; `nil` for any other line.
  private static func targets(ofLinksOnly line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    var targets: [ArraySlice<UInt8>] = []
    var rest = line
    while let byte = rest.first {
      if byte == UInt8(ascii: "[") {
        guard let middle = rest.firstRange(of: Array("](".utf8)),
          let close = rest[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        // A picture in a link is a badge.
        if rest.dropFirst().first == UInt8(ascii: "!") { return nil }
        targets.append(rest[middle.upperBound..<close])
        rest = rest[(close + 1)...]
      } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "!") {
        return nil
      } else {
        rest = rest.dropFirst()
      }
    }
    return targets.isEmpty ? nil : targets
  }

  /// Whether an address is one of the page's own site, or its buttons': `/sport`, `#`, `mailto:?subject=`, `javascript:`.
  private static func leadsAroundSite(_ target: ArraySlice<UInt8>) -> Bool {
    target.elementsEqual("#".utf8) || target.starts(with: "/".utf8) && !target.starts(with: "//".utf8)
      || ["mailto:?", "javascript:", "#share", "#comment"].contains { target.starts(with: $0.utf8) }
      || ["/sharer", "/intent/", "/share?"].contains { target.firstRange(of: Array($0.utf8)) != nil }
  }
}
