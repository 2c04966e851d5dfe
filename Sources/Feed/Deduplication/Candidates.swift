/// The remembered wordings that share most with one that comes, found by its hashes.
struct Candidates {
  /// The blocks of their records, the most promising first.
  private(set) var blocks: [UInt32] = []

  /// The most wordings that are worth a comparison.
  private static let most = 8
  /// The most among them that share hardly a hash: chance alone makes such ones.
  private static let mostByChance = 2
  /// A hash is worth this much, divided by the number of wordings that have it.
  private static let worth: UInt64 = 64
  /// How many times a segment is read for one article. The rare hashes are asked first: those of a copy lie in one
  /// segment each, and those that lie in all of them say little. So what a lookup costs is the same at any size.
  private static let reads = 16
  /// A hash that lies in more segments is one of those that many share, and is asked only when the others found
  /// less than this.
  private static let fewSegments = 3
  private static let enough = 4

  /// Looks a sample of hashes up.
  init(for shingles: Shingles, in index: borrowing PostingIndex) {
    let holding = index.segments(holding: shingles.hashes)
    var found: [UInt64] = []
    var holders: [UInt32] = []
    var reads = Self.reads
    let most = holding.reduce(0) { max($0, $1.nonzeroBitCount) }
    for rarity in 0...most {
      for (place, hash) in shingles.hashes.enumerated() where holding[place].nonzeroBitCount == rarity {
        if rarity > Self.fewSegments, found.count >= Self.enough { break }
        holders.removeAll(keepingCapacity: true)
        index.collect(hash, in: holding[place], reads: &reads, into: &holders)
        guard !holders.isEmpty else { continue }
        let weight = Self.worth / UInt64(holders.count)
        for block in holders { found.append(UInt64(block) << 32 | weight) }
      }
    }
    if !found.isEmpty { choose(from: &found, of: shingles.hashes.count) }
  }

  /// Adds up what each wording shares, and takes the best.
  private mutating func choose(from found: inout [UInt64], of asked: Int) {
    found.sort()
    var sums: [(score: UInt64, shared: Int, block: UInt32)] = []
    for one in found {
      let block = UInt32(truncatingIfNeeded: one >> 32)
      if sums.last?.block == block {
        sums[sums.count - 1].score += one & 0xFFFF_FFFF
        sums[sums.count - 1].shared += 1
      } else {
        sums.append((one & 0xFFFF_FFFF, 1, block))
      }
    }
    // Among equals the older one: it is the first edition more often.
    sums.sort { ($0.score, $1.block) > ($1.score, $0.block) }
    // A third of an article with every tenth word changed still shares one hash in ten.
    let byChance = asked >= 24 ? 2 : 1
    var weak = 0
    for sum in sums where blocks.count < Self.most {
      if sum.shared <= byChance {
        weak += 1
        if weak > Self.mostByChance || sum.score * 2 < Self.worth { continue }
      } else if sum.score < Self.worth, sum.shared * 4 < asked {
        // A few phrases that many share.
        continue
      }
      blocks.append(sum.block)
    }
  }
}
