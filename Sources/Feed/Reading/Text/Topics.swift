/// How much of what a short line says comes back in the prose around it.
///
/// A headline's words come back in the story under it; those of a teaser for another story hardly do. Where
/// a new story begins, they come back below and not above. This needs no word of the language.
struct Topics {
  /// The shares of a line's words that come back, in hundredths.
  struct Shares {
    /// In all prose of the file.
    var whole = 0
    /// In the lines of prose next above.
    var above = 0
    /// In the lines of prose next below.
    var below = 0
  }

  /// The shares for each line that has a word to look for; a line of prose is compared with the others.
  private(set) var shares: [Shares?]

  /// How many lines of prose above and below are looked at.
  private static let reach = 8
  /// Places to count words in. Two words may share one: what is wanted is a share, not a word.
  private static let places = 8_192

  /// How often a word stands in all prose, in that next above and in that next below.
  private typealias Count = SIMD4<UInt16>
  private static let whole = Count(1, 0, 0, 0)
  private static let above = Count(0, 1, 0, 0)
  private static let below = Count(0, 0, 1, 0)

  /// Compares all lines of a file with its prose.
  init(_ context: LineContext) {
    shares = Array(repeating: nil, count: context.shapes.count)
    let places = Self.places(of: context)
    let prose = context.facts.indices.filter { context.facts[$0].kind == .prose }
    var counts = Array(repeating: Count(), count: Self.places)
    func count(_ line: Int, _ change: Count) {
      for word in context.shapes[line].range where places[word] >= 0 { counts[Int(places[word])] &+= change }
    }
    for line in prose { count(line, Self.whole) }
    for line in prose.prefix(Self.reach) { count(line, Self.below) }
    var passed = 0
    for index in context.shapes.indices {
      let isProse = passed < prose.count && prose[passed] == index
      if isProse { count(index, Count() &- Self.whole &- Self.below) }
      shares[index] = shares(of: context.shapes[index].range, places, counts)
      guard isProse else { continue }
      if passed + Self.reach < prose.count { count(prose[passed + Self.reach], Self.below) }
      if passed >= Self.reach { count(prose[passed - Self.reach], Count() &- Self.above) }
      count(index, Self.above &+ Self.whole)
      passed += 1
    }
  }

  private func shares(of words: Range<Int>, _ places: [Int16], _ counts: [Count]) -> Shares? {
    var count = 0
    var sums = SIMD4<Int32>()
    for word in words where places[word] >= 0 {
      count += 1
      sums &+= SIMD4(truncatingIfNeeded: counts[Int(places[word])].clamped(lowerBound: Count(), upperBound: Self.once))
    }
    guard count > 0 else { return nil }
    func share(_ index: Int) -> Int { Int(sums[index]) * 100 / count }
    return Shares(whole: share(0), above: share(1), below: share(2))
  }

  private static let once = Count(repeating: 1)

  /// Where each word is counted; -1 for words that carry grammar. Ideographs are counted in pairs.
  private static func places(of context: LineContext) -> [Int16] {
    let words = context.scanner.words
    return words.indices.map { index in
      if context.isStopWord(index) { return -1 }
      var hash = words[index]
      if context.scanner.isIdeograph[index] {
        guard index + 1 < words.count, context.scanner.isIdeograph[index + 1] else { return -1 }
        hash = LineScanner.hash(hash, adding: words[index + 1])
      }
      return Int16(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(Self.places - 1))
    }
  }
}
