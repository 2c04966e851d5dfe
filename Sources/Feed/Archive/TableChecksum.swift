/// A checksum over numbers of eight bytes.
enum TableChecksum {
  /// The sum of no numbers.
  static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The sum of numbers, or of more of them behind those of another sum.
  static func value(of words: ArraySlice<UInt64>, after sum: UInt64 = start) -> UInt64 {
    var sum = sum
    for word in words { sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ sum >> 31 }
    return sum
  }
}
