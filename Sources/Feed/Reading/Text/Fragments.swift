/// Puts paragraphs together that a program broke wherever an element of the page begins or ends, so that each link and each emphasised
/// word stands on a line of its own.
///
///     The harbour opens in
///     May
///     , the
///     county council
///     said.
///
/// Nobody begins a line with a comma: a few such lines tell how the others came about.
enum Fragments {
  /// So many lines that begin with a mark that belongs to the line above are no accident.
  private static let leastAttached = 2
  /// A link or an emphasised word is no longer, in bytes.
  private static let longest = 90

  /// Whether each line goes on in the next one; `nil` when lines are no fragments.
  static func breaks(of lines: [Lines.Line], in bytes: [UInt8]) -> [Bool]? {
    let attached = lines.map { $0.blanksBefore == 0 && isAttached(bytes[$0.range]) }
    guard attached.dropFirst().count(where: { $0 }) >= leastAttached else { return nil }
    let small = lines.map { $0.blanksBefore == 0 && Margin.beginsSmall($0, in: bytes) }
    func continues(_ index: Int) -> Bool { index < lines.count && (attached[index] || small[index]) }
    return lines.indices.map { index in
      let next = index + 1
      guard next < lines.count, lines[next].blanksBefore == 0 else { return false }
      if attached[next] { return true }
      if Margin.endsSentence(lines[index], in: bytes) { return false }
      return small[next]
        || continues(next + 1) && isOpen(bytes[lines[index].range]) && lines[next].range.count <= longest
    }
  }

  /// Whether a line begins with a mark that stands behind a word, or with the end of one.
  static func isAttached(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let second = line.dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): return true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return second == 0x20
    case UInt8(ascii: "'"): return second | 0x20 == UInt8(ascii: "s")
    // The closing quotation marks U+2019 and U+201D.
    case 0xE2: return line.starts(with: [0xE2, 0x80, 0x99]) || line.starts(with: [0xE2, 0x80, 0x9D])
    default: return false
    }
  }

  /// Whether a line breaks off inside of a sentence: behind a word without a capital, or behind a mark that opens or divides.
  private static func isOpen(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "(") || line.suffix(3).elementsEqual([0xE2, 0x80, 0x9C]) {
      return true
    }
    let word = line.suffix(while: { $0 != 0x20 })
    return last > 0x40 && !(word.first.map { $0 &- 0x41 < 26 } ?? true) || word.count == line.count && line.count < 5
  }
}

extension ArraySlice<UInt8> {
  /// The elements at the end that all satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
