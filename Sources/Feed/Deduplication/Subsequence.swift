/// The words that two short stretches of text have in the same order, whatever stands between them.
///
/// Where a scan or a rewriter's hand touched every third word no run of words is left, and most of the words still
/// stand there one after the other.
///
/// - Source: Hyyrö, *Bit-parallel LCS-length computation revisited*, AWOCA 2004.
struct Subsequence {
  /// How many words both have.
  let length: Int

  /// The most words a stretch may have.
  static let most = 64

  /// Compares two stretches of at most `most` words.
  init(of left: ArraySlice<Word>, with right: ArraySlice<Word>) {
    precondition(left.count <= Self.most && right.count <= Self.most)
    // A zero at a word's bit: the longest common subsequence up to there is longer by it.
    var rises = UInt64.max
    for word in right {
      var equal: UInt64 = 0
      for (bit, other) in left.enumerated() where other.letters == word.letters { equal |= 1 << UInt64(bit) }
      let met = rises & equal
      rises = (rises &+ met) | (rises & ~equal)
    }
    let unused = left.count < 64 ? UInt64.max << UInt64(left.count) : 0
    length = (~rises & ~unused).nonzeroBitCount
  }
}
