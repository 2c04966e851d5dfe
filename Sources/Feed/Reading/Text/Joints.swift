/// Finds where a program set paragraphs end to end: `… was released.While the harbour …`, as `get_text()` does of a page whose
/// elements are not set on lines of their own.
enum Joints {
  /// So many are no typing mistakes.
  private static let least = 3
  /// A shorter line, in bytes, is taken as it is.
  private static let shortest = 600
  /// A line with longer paragraphs than that, in bytes, has mistakes and no joints.
  private static let longestParagraph = 1_500

  /// Where the paragraphs of each line begin behind its first, in bytes; `nil` when none are joined.
  static func starts(of lines: [Lines.Line], in bytes: [UInt8]) -> [[Int]]? {
    var found = 0
    let starts = lines.map { line -> [Int] in
      guard line.range.count >= shortest else { return [] }
      let starts = line.range.dropFirst(3).dropLast(3).filter { isJoint($0, in: bytes[line.range]) }
      guard starts.count * longestParagraph >= line.range.count else { return [] }
      found += starts.count
      return starts
    }
    return found >= least ? starts : nil
  }

  /// Whether a sentence begins at an offset right behind the end of another one: a small letter, a full stop and a word with a capital.
  private static func isJoint(_ start: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    let isWord = bytes[start] &- 0x41 < 26 && (bytes[start + 1] &- 0x61 < 26 || bytes[start + 1] == 0x20)
    guard isWord || opensQuotation(start, in: bytes) else { return false }
    var end = start
    // The closing quotation mark U+201D, and the plain one.
    if bytes[end - 3..<end].elementsEqual([0xE2, 0x80, 0x9D]) { end -= 3 }
    if bytes[..<end].last == UInt8(ascii: "\"") { end -= 1 }
    guard end - bytes.startIndex >= 3 else { return false }
    let mark = bytes[end - 1]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else { return false }
    // `U.S.Army`, `No.Two` and names of sites are words.
    let (last, before) = (bytes[end - 2], bytes[end - 3])
    return last &- 0x61 < 26 && (before &- 0x61 < 26 || before == 0x20) || last == UInt8(ascii: ")")
  }

  private static func opensQuotation(_ start: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    start + 3 < bytes.endIndex && bytes[start..<start + 3].elementsEqual([0xE2, 0x80, 0x9C])
  }
}
