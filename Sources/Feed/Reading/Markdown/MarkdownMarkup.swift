/// Reads HTML that stands in Markdown: its text and nothing else.
enum MarkdownMarkup {
  /// Whether a block of HTML begins: a comment, or a tag of an element that is not part of a line.
  static func begins(at start: Int, in bytes: [UInt8]) -> Bool {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return false }
    if bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?") { return true }
    let name = name(at: start, in: bytes)
    guard !name.isEmpty else { return false }
    let element = ElementName(name.span)
    return element.isBlock || element.isOpaque || element == .script || element == .iframe || element == .source
  }

  /// What ends the block when it is not a blank line (CommonMark 0.31, section 4.6).
  static func closing(of start: Int, in bytes: [UInt8]) -> [UInt8]? {
    if bytes[start...].starts(with: "<!--".utf8) { return Array("-->".utf8) }
    let name = name(at: start, in: bytes)
    let element = ElementName(name.span)
    guard element == .script || element == .style || element == .pre || element == .textarea else { return nil }
    return Array("</".utf8) + name
  }

  /// Whether a line has a closing, in whatever case.
  static func holds(_ closing: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= closing.count else { return false }
    for start in line.startIndex...(line.endIndex - closing.count)
    where line[start...].prefix(closing.count).elementsEqual(closing, by: { $0 == $1 || ($0 | 0x20) == $1 }) {
      return true
    }
    return false
  }

  /// The blocks of a piece of HTML.
  static func blocks(of markup: [UInt8], addresses: WebAddress) -> [Block] {
    guard let tree = try? HTMLTreeBuilder.tree(of: ScriptRemoval.stripped(markup), file: "") else { return [] }
    let page = Page(tree)
    let passages = PassageReader.passages(of: page)
    return BlockMaker(page: page, passages: passages, addresses: addresses).blocks(of: passages.list)
  }

  private static func name(at start: Int, in bytes: [UInt8]) -> [UInt8] {
    let name = bytes[(start + 1)...].prefix(16).drop { $0 == UInt8(ascii: "/") }.prefix { byte in
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }
    return name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
