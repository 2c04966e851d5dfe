/// The hashes under which a wording is looked up: a sample of its runs of four words.
///
/// Each run has a rank, made of its words; the runs of the lowest ranks are taken. Two texts that share passages
/// share low ranks too, whatever stands around the passages, so the sample of a part is found in the sample of
/// the whole. Runs of four are rare enough that texts of their own share next to none, and short enough that most
/// of them survive when one word in ten is changed. Runs of small words, which every text of a language has,
/// rank behind all others.
///
/// - Source: Broder, *On the resemblance and containment of documents*, SEQUENCES 1997; leaving out runs of small
///   words follows Theobald, Siddharth and Paepcke, *SpotSigs*, SIGIR 2008.
struct Shingles {
  /// The hashes of the lowest ranks, in their order, no two alike.
  let hashes: [UInt32]
  /// How many of them an index remembers. The others only ask: a long text asks for more than it left
  /// behind, or it would miss the short ones in which its lowest ranks do not occur.
  let remembered: Int

  /// Words in a run.
  static let length = 4
  /// Words of a run that tell what a text is about, from which on it is no run of small words.
  private static let leastTelling = 2

  init(of words: [Word]) {
    var (ranks, telling) = Self.ranks(of: words)
    remembered = min(max(32, ranks.count / 20), 64)
    let wanted = remembered * 5 / 4
    hashes = Self.lowest(wanted, of: &ranks, telling: telling).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Runs of small words rank from here on.
  private static let small: UInt64 = 1 << 63

  /// The ranks of all runs, in their order in the text, and how many are none of small words; a text shorter than a run
  /// is one.
  ///
  /// The higher half of a rank gives the order and the lower half is the hash. One must not tell the other: the
  /// ranks that are taken are all low, and hashes made of them would crowd together and be found by chance.
  private static func ranks(of words: [Word]) -> (all: [UInt64], telling: Int) {
    var ranks: [UInt64] = []
    var all = 0
    ranks.reserveCapacity(words.count)
    var run: UInt64 = 0
    var telling: UInt8 = 0
    for index in 0..<words.count {
      run = run << 16 | UInt64(words[index].letters)
      telling = telling << 1 | (words[index].kind == .plain ? 0 : 1)
      if index < length - 1, index < words.count - 1 { continue }
      let mixed = (run ^ (run >> 31)) &* 0x9E6C_63D0_876A_46AB
      let rank = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
      let place = (rank ^ (rank >> 32)) & ~small
      let isTelling = (telling & 15).nonzeroBitCount >= leastTelling
      if isTelling { all &+= 1 }
      ranks.append(isTelling ? place : place | small)
    }
    return (ranks, all)
  }

  /// The lowest ranks, rising, each once.
  private static func lowest(_ wanted: Int, of ranks: inout [UInt64], telling: Int) -> [UInt64] {
    // Sorting some and not all of them: those below a bound that leaves some more than are wanted.
    let share = UInt64(wanted * 5 / 4 + 12)
    if share < UInt64(telling) {
      let bound = small / UInt64(telling) * share
      var low = ranks.filter { $0 < bound }
      let kept = distinct(wanted, of: &low)
      if kept.count == wanted { return kept }
    }
    return distinct(wanted, of: &ranks)
  }

  private static func distinct(_ wanted: Int, of ranks: inout [UInt64]) -> [UInt64] {
    ranks.sort()
    var kept: [UInt64] = []
    kept.reserveCapacity(wanted)
    for rank in ranks where kept.last != rank {
      kept.append(rank)
      if kept.count == wanted { break }
    }
    return kept
  }
}
