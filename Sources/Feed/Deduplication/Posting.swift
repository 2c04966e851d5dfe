/// That a wording has a hash: one line of the index.
struct Posting: Equatable, Sendable {
  /// The hash.
  let hash: UInt32
  /// The block in which the wording's record begins; later wordings have higher ones.
  let block: UInt32

  /// Bytes a posting takes in a file.
  static let size = 8
  /// The most wordings that are remembered for one hash, the newest ones. What more share says nothing.
  static let most = 64

  /// The posting as a number, in the order of an index: by hash, the newest first.
  var rank: UInt64 { UInt64(hash) << 32 | UInt64(~block) }

  init(hash: UInt32, block: UInt32) {
    self.hash = hash
    self.block = block
  }

  init(rank: UInt64) {
    hash = UInt32(rank >> 32)
    block = ~UInt32(truncatingIfNeeded: rank)
  }
}
