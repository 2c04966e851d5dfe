/// A checksum over numbers of eight bytes.
enum TableChecksum {
  static func value(of words: ArraySlice<UInt64>) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ sum >> 31 }
    return sum
  }
}
