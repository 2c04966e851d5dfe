/// A set of words without regard to their kind: a bit for each of their possible hashes.
struct WordSet {
  private var bits: [UInt64] = Array(repeating: 0, count: 256)
  /// How many different words it holds.
  private(set) var count = 0

  init() {}

  init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  /// Adds a word; answers whether it was missing.
  @discardableResult
  mutating func insert(_ word: Word) -> Bool {
    guard !contains(word) else { return false }
    bits[Int(word.letters >> 6)] |= 1 << UInt64(word.letters & 63)
    count += 1
    return true
  }

  func contains(_ word: Word) -> Bool { bits[Int(word.letters >> 6)] & 1 << UInt64(word.letters & 63) != 0 }
}
