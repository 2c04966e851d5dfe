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

  /// Compares all lines of a file with its prose.
  init(_ context: LineContext) {
    shares = Array(repeating: nil, count: context.shapes.count)
    let places = Self.places(of: context)
    let prose = context.facts.indices.filter { context.facts[$0].kind == .prose }
    var whole = [UInt16](repeating: 0, count: Self.places)
    var above = whole
    var below = whole
    func count(_ line: Int, in counts: inout [UInt16], _ change: UInt16) {
      for word in context.shapes[line].range where places[word] >= 0 { counts[Int(places[word])] &+= change }
    }
    for line in prose { count(line, in: &whole, 1) }
    for line in prose.prefix(Self.reach) { count(line, in: &below, 1) }
    var passed = 0
    for index in context.shapes.indices {
      let isProse = passed < prose.count && prose[passed] == index
      if isProse {
        count(index, in: &whole, .max)
        count(index, in: &below, .max)
      }
      shares[index] = shares(of: context.shapes[index].range, places, whole, above, below)
      guard isProse else { continue }
      if passed + Self.reach < prose.count { count(prose[passed + Self.reach], in: &below, 1) }
      if passed >= Self.reach { count(prose[passed - Self.reach], in: &above, .max) }
      count(index, in: &above, 1)
      count(index, in: &whole, 1)
      passed += 1
    }
  }

  private func shares(
    of words: Range<Int>, _ places: [Int16], _ whole: [UInt16], _ above: [UInt16], _ below: [UInt16]
  ) -> Shares? {
    var count = 0
    var sums = Shares()
    for word in words where places[word] >= 0 {
      let place = Int(places[word])
      count += 1
      if whole[place] > 0 { sums.whole += 100 }
      if above[place] > 0 { sums.above += 100 }
      if below[place] > 0 { sums.below += 100 }
    }
    guard count > 0 else { return nil }
    return Shares(whole: sums.whole / count, above: sums.above / count, below: sums.below / count)
  }

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
