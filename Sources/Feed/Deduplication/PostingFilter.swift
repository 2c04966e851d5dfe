/// Which hashes a segment may hold, in memory, and where to look for them in its file.
///
/// Almost every hash of a new article occurs nowhere, and asking the file about each would cost more than all
/// the rest. So each hash sets two bits in one word of a filter (Bloom 1970, with the bits of a hash kept
/// together). The words follow the order of the hashes: the word also tells where in the sorted file the hash
/// stands, and a fence for every sixteen words gives the place exactly. That is 13 bits for each posting.
struct PostingFilter {
  /// Postings that share a word of the filter.
  private static let postingsPerWord = 5
  /// Words between two fences: some 80 postings, 640 bytes, which is what is read for a hash.
  private static let wordsPerFence = 16

  private(set) var words: [UInt64]
  /// How many postings stand before each group of words, and how many there are.
  private(set) var fences: [UInt32]

  /// An empty filter for up to a number of postings.
  init(capacity: Int) {
    words = Array(repeating: 0, count: Self.wordCount(for: capacity))
    fences = Array(repeating: 0, count: Self.fenceCount(for: capacity))
  }

  init(words: [UInt64], fences: [UInt32]) {
    self.words = words
    self.fences = fences
  }

  static func wordCount(for capacity: Int) -> Int { capacity / postingsPerWord + 1 }

  static func fenceCount(for capacity: Int) -> Int { wordCount(for: capacity) / wordsPerFence + 2 }

  /// Adds the hash of the next posting; they come in rising order.
  mutating func add(_ hash: UInt32) {
    let word = word(of: hash)
    words[word] |= Self.bits(of: hash)
    fences[word / Self.wordsPerFence + 1] += 1
  }

  /// Turns the counts of the groups into places, when all postings were added.
  mutating func finish() {
    for index in 1..<fences.count { fences[index] += fences[index - 1] }
  }

  /// Where the postings of a hash stand if there are any; `nil` when there are none.
  @inline(__always)
  func place(of hash: UInt32) -> Range<Int>? {
    let word = word(of: hash)
    let bits = Self.bits(of: hash)
    guard words[word] & bits == bits else { return nil }
    let group = word / Self.wordsPerFence
    guard fences[group] < fences[group + 1] else { return nil }
    return Int(fences[group])..<Int(fences[group + 1])
  }

  private func word(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(words.count)) >> 32)
  }

  private static func bits(of hash: UInt32) -> UInt64 {
    let mixed = hash &* 0x9E37_79B1
    return 1 << UInt64(mixed >> 26) | 1 << UInt64(mixed >> 20 & 63)
  }
}
