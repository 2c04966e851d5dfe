/// The addresses that a Markdown file gives to names: `[name]: https://… "Title"`.
///
/// - Source: CommonMark 0.31, section 4.7.
struct MarkdownReferences {
  private var targets: [[UInt8]: [UInt8]] = [:]

  /// Finds the definitions among lines and takes them out, since they are not text.
  init(takingFrom lines: inout [MarkdownLine], of bytes: [UInt8]) {
    let reader = MarkdownLineReader(bytes: bytes)
    var fence: (mark: UInt8, length: Int, indentation: Int)?
    lines.removeAll { line in
      if let open = fence {
        if reader.closes(line, open) { fence = nil }
        return false
      }
      fence = reader.fence(line)
      guard fence == nil, let (name, target) = Self.definition(bytes[line.range]) else { return false }
      // The first definition of a name counts.
      if targets[name] == nil { targets[name] = target }
      return true
    }
  }

  /// The address of a name.
  subscript(name: ArraySlice<UInt8>) -> [UInt8]? {
    targets.isEmpty ? nil : targets[Self.folded(name)]
  }

  private static func definition(_ line: ArraySlice<UInt8>) -> (name: [UInt8], target: [UInt8])? {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex < 4, text.first == UInt8(ascii: "["),
      text.dropFirst().first != UInt8(ascii: "^"),
      let close = text.firstIndex(of: UInt8(ascii: "]")), close + 1 < text.endIndex,
      text[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let name = folded(text[(text.startIndex + 1)..<close])
    let target = text[(close + 2)...].drop { $0 == 0x20 }.prefix { $0 > 0x20 }
    guard !name.isEmpty, !target.isEmpty else { return nil }
    return (name, target.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
  }

  private static func folded(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in name {
      if byte <= 0x20 {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }
}
