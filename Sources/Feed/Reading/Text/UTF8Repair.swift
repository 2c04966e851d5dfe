/// UTF-8 with some bytes in it that are none.
enum UTF8Repair {
  /// Whether the bytes are UTF-8 as they stand.
  static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The text when most of what is beyond ASCII is UTF-8: the other bytes were pasted in from Windows-1252.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    let count = count(bytes)
    return count.good > 0 && count.good >= 2 * count.bad ? mended(bytes) : nil
  }

  /// The bytes with every one that is no UTF-8 read as Windows-1252; what that leaves open, and a character
  /// that the end of the file cuts off, is dropped.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    let span = bytes.span
    var offset = 0
    while offset < span.count {
      let length = length(of: span, at: offset)
      if length > 0 {
        for index in offset..<offset + length { result.append(span[index]) }
        offset += length
      } else if isCutOff(span, offset) {
        break
      } else {
        result.append(scalar: Windows1252.scalar(span[offset]))
        offset += 1
      }
    }
    return result
  }

  /// How many sequences beyond ASCII are UTF-8, and how many bytes are not.
  private static func count(_ bytes: [UInt8]) -> (good: Int, bad: Int) {
    var count = (good: 0, bad: 0)
    let span = bytes.span
    var offset = 0
    while offset < span.count {
      let length = length(of: span, at: offset)
      if length > 1 { count.good += 1 }
      if length == 0 {
        if isCutOff(span, offset) { break }
        count.bad += 1
      }
      offset += max(1, length)
    }
    return count
  }

  /// The length of the well-formed sequence at an offset, 0 when there is none.
  ///
  /// - Source: The Unicode Standard 16, table 3-7.
  private static func length(of bytes: Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return 0 }
    for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    let second = bytes[offset + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }

  /// Whether the file ends within a sequence.
  private static func isCutOff(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length > bytes.count, offset > 0 else { return false }
    for index in offset + 1..<bytes.count where bytes[index] & 0xC0 != 0x80 { return false }
    return offset + 1 < bytes.count || length > 2
  }
}
