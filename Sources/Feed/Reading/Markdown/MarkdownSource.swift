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
