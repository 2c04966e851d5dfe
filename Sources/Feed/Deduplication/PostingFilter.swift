/// Which hashes a segment may hold, in memory, and where to look for them in its file.
///
/// Almost every hash of a new article occurs nowhere, and asking the file about each would cost more than all
/// the rest. So each hash sets four bits in one word of a filter (Bloom 1970, with the bits of a hash kept
/// together): one hash of a hundred and fifty is looked for in vain. The words follow the order of the hashes: the
/// word also tells where in the sorted file the hash stands, and a fence for every sixteen words gives the place
/// exactly. That is 13 bits for each posting.
struct PostingFilter {
  /// Postings that share a word of the filter.
  private static let postingsPerWord = 5
  /// Words between two fences: some 80 postings, 640 bytes, which is what is read for a hash.
  private static let wordsPerFence = 16

  let words: PagedWords
  /// How many postings stand before each group of words, and how many there are.
  private(set) var fences: [UInt32]
  /// How many postings were added.
  private(set) var count = 0
  /// The fences that are known: no posting that comes changes them.
  private var known = 0

  /// An empty filter for up to a number of postings.
  init(capacity: Int) {
    words = PagedWords(zeros: Self.wordCount(for: capacity))
    fences = Array(repeating: 0, count: Self.fenceCount(for: capacity))
  }

  /// A filter to which all postings were added.
  init(words: PagedWords, fences: [UInt32]) {
    self.words = words
    self.fences = fences
    count = Int(fences.last ?? 0)
    known = fences.count
  }

  static func wordCount(for capacity: Int) -> Int { capacity / postingsPerWord + 1 }

  static func fenceCount(for capacity: Int) -> Int { wordCount(for: capacity) / wordsPerFence + 2 }

  /// How many words and fences there are up to those of a hash.
  func reach(of hash: UInt32) -> (words: Int, fences: Int) {
    let word = word(of: hash)
    return (word + 1, word / Self.wordsPerFence + 1)
  }

  /// Adds the hash of the next posting; they come in rising order.
  mutating func add(_ hash: UInt32) {
    let word = word(of: hash)
    words[word] |= Self.bits(of: hash)
    let group = word / Self.wordsPerFence
    while known <= group { know() }
    count += 1
  }

  /// Puts in what was known of it when `count` postings had been added.
  mutating func restore(words first: [UInt64], fences: [UInt32], count: Int) {
    for (place, word) in first.enumerated() { words[place] = word }
    self.fences.replaceSubrange(0..<fences.count, with: fences)
    known = fences.count
    self.count = count
  }

  /// Sets the fences behind the last posting.
  mutating func finish() { while known < fences.count { know() } }

  private mutating func know() {
    fences[known] = UInt32(truncatingIfNeeded: count)
    known += 1
  }

  /// Sets a bit of a mark for each hash that may be here.
  ///
  /// There is no branch in it, so a processor waits for many words at once. It is where a verdict waits most.
  func mark(_ hashes: [UInt32], with bit: UInt64, in marks: inout [UInt64]) {
    if !words.isWhole { for hash in hashes { words.fetch(word(of: hash)) } }
    let words = words.words
    let count = UInt64(words.count)
    for (index, hash) in hashes.enumerated() {
      let bits = Self.bits(of: hash)
      let word = words[Int(truncatingIfNeeded: (UInt64(hash) &* count) >> 32)]
      marks[index] |= word & bits == bits ? bit : 0
    }
  }

  /// Where the postings of a hash stand if there are any.
  func place(of hash: UInt32) -> Range<Int> {
    let group = word(of: hash) / Self.wordsPerFence
    return Int(fences[group])..<Int(max(fences[group], fences[group + 1]))
  }

  private func word(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(words.count)) >> 32)
  }

  private static func bits(of hash: UInt32) -> UInt64 {
    let mixed = hash &* 0x9E37_79B1
    return 1 << UInt64(mixed >> 26) | 1 << UInt64(mixed >> 20 & 63) | 1 << UInt64(mixed >> 14 & 63)
      | 1 << UInt64(mixed >> 8 & 63)
  }
}
