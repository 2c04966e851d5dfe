/// A checksum over numbers of eight bytes, some at a time.
struct TableChecksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ words: ArraySlice<UInt64>) { value = value(of: words) }

  /// What the checksum is with some more words.
  func value(of words: ArraySlice<UInt64>) -> UInt64 {
    var sum = value
    for word in words { sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ sum >> 31 }
    return sum
  }
}
