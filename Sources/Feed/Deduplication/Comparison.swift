/// What two texts have in common and where they differ, word for word.
struct Comparison {
  /// Names or numbers that stand in the same place of both texts.
  struct Facts: Equatable {
    /// Those that are the same.
    var agreed = 0
    /// Those that are not.
    var differing = 0

    /// All of them.
    var all: Int { agreed + differing }

    mutating func add(_ other: Facts) {
      agreed += other.agreed
      differing += other.differing
    }
  }

  /// Words of the shorter and of the longer text.
  let counts: (shorter: Int, longer: Int)
  /// The passages both have.
  let alignment: Alignment
  /// The same in the longer text, in their order there.
  let passagesOfLonger: [Range<Int>]
  /// Words of the shorter text that the longer one has too.
  private(set) var shared = 0
  /// Words of the shorter text where the longer one says something else at length.
  private(set) var otherwise = 0
  /// Names in the same places.
  private(set) var names = Facts()
  /// The same, each name of the shorter text counted once.
  var distinctNames: Facts { Facts(agreed: agreed.count, differing: differing.count) }
  /// Numbers in the same places.
  private(set) var numbers = Facts()
  /// Words of the shorter text that were exchanged for others, names and numbers left out.
  private(set) var exchanged = 0
  /// Words of the shorter text in whose place the longer one has other words, three and more together.
  private(set) var phrases = 0
  /// Words of the shorter text in whose place the longer one has other words, one or two together.
  private(set) var swaps = 0
  /// Words of phrases in whose place the other text has a phrase of its own: hardly a word of them is the same.
  private(set) var unlike = 0
  /// How many places there are where the texts say something else.
  private(set) var unlikePlaces = 0
  /// Words of the shorter text in passages of its own.
  private(set) var ownOfShorter = 0
  /// Words of the longer text in passages of its own.
  private(set) var ownOfLonger = 0

  /// How much of the two texts stands before the first passage that both have, at the length of a paragraph:
  /// words of the shorter and of the longer one that are not common.
  private(set) var heads = (shorter: 0, longer: 0)

  /// Where that first passage begins.
  private var start = (left: 0, right: 0)
  private let shorter: [Word]
  private let longer: [Word]
  private var agreed = WordSet()
  private var differing = WordSet()

  /// A text with fewer words is a brief.
  static let brief = 80
  /// Words of a short paragraph.
  private static let paragraph = 20
  /// Words from which on a stretch is a passage and not a change of wording: about a sentence.
  private static let passage = 15
  /// Words from which on a change is one of phrases. Who edits a text for style changes one or two at a time.
  private static let phrase = 3

  /// Compares two texts, the shorter one first.
  init(of shorter: [Word], with longer: [Word]) {
    counts = (shorter.count, longer.count)
    self.shorter = shorter
    self.longer = longer
    alignment = Alignment(of: shorter, with: longer)
    passagesOfLonger = alignment.passages.map { $0.right..<$0.rightEnd }.sorted { $0.lowerBound < $1.lowerBound }
    var last = Alignment.Passage(left: 0, right: 0, length: 0)
    for passage in alignment.passages {
      count(gap: last.leftEnd..<passage.left, last.rightEnd, passage.right)
      count(shared: passage)
      last = passage
    }
    count(gap: last.leftEnd..<shorter.count, last.rightEnd, longer.count)
    ownOfLonger = Self.gaps(between: passagesOfLonger, in: longer.count, atLeast: Self.passage)
      .reduce(0) { $0 + $1.count }
    if let first = alignment.firstStretch(of: Self.paragraph) {
      start = first
      // What stands there and is common all the same, in another order, is nobody's own.
      heads = (
        alignment.passages.reduce(first.left) { $1.left < first.left ? $0 - $1.length : $0 },
        alignment.passages.reduce(first.right) { $1.right < first.right ? $0 - $1.length : $0 }
      )
    }
  }

  /// The share of the shorter text's words that the longer one has too.
  var share: Double { Double(shared) / Double(max(1, counts.shorter)) }

  /// The share of the shorter text's words where the longer one says something else at length.
  var shareOtherwise: Double { Double(otherwise) / Double(max(1, counts.shorter)) }

  private mutating func count(shared passage: Alignment.Passage) {
    shared += passage.length
    for offset in 0..<passage.length {
      let word = shorter[passage.left + offset]
      // A text in small letters tells no names, and the other one does.
      let kind = word.kind
      if kind == .name || longer[passage.right + offset].kind == .name {
        names.agreed += 1
        agreed.insert(word)
      } else if kind == .number {
        numbers.agreed += 1
      }
    }
  }

  /// Counts what stands between two passages. Where the passages stand in another order in the longer
  /// text (`rightEnd` before `rightStart`), nothing of it stands in the same place.
  private mutating func count(gap left: Range<Int>, _ rightStart: Int, _ rightEnd: Int) {
    if left.count >= Self.passage { ownOfShorter += left.count }
    guard !left.isEmpty, rightStart < rightEnd else { return }
    // Before the first passage a page's furniture may stand. Only of a brief it counts, which has little else.
    let isHead = left.lowerBound == 0
    // At an end of the shorter text the longer one may go on.
    let width = left.count + left.count / 4 + 2
    let start = isHead ? max(rightStart, rightEnd - width) : rightStart
    let end = left.upperBound == shorter.count ? min(rightEnd, rightStart + width) : rightEnd
    if start < end, let spoilt = spoilt(left, start..<end) {
      shared += spoilt
      return compare(left, start..<end)
    }
    if !isHead, min(left.count, rightEnd - rightStart) >= Self.phrase {
      unlike += min(left.count, rightEnd - rightStart)
      unlikePlaces += 1
    }
    if left.count < Self.passage {
      if isHead, counts.shorter >= Self.brief { return }
      let start = isHead ? max(rightStart, rightEnd - left.count - 3) : rightStart
      if rightEnd - start < Self.passage + 3 { return compare(left, start..<rightEnd) }
    } else if rightEnd - rightStart >= Self.passage {
      otherwise += min(left.count, rightEnd - rightStart)
    }
    let opposite = min(left.count, rightEnd - rightStart)
    if !isHead, left.upperBound < shorter.count, opposite >= Self.phrase { phrases += opposite }
  }

  /// How many words two stretches have in one order, when they are so many that it is one passage in which words were
  /// changed everywhere; of two passages of a language that say different things a fifth is alike.
  private func spoilt(_ left: Range<Int>, _ right: Range<Int>) -> Int? {
    let fewer = min(left.count, right.count)
    let more = max(left.count, right.count)
    guard more <= Subsequence.most, more * 3 <= fewer * 4 + 6 else { return nil }
    let length = Subsequence(of: shorter[left], with: longer[right]).length
    return length * 5 >= fewer * 2 ? length : nil
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    let lost = shorter[left].filter { !Self.holds($0, longer[right]) }
    let gained = longer[right].count { !Self.holds($0, shorter[left]) }
    let opposite = min(lost.count, gained)
    if opposite >= Self.phrase { phrases += opposite } else { swaps += opposite }
    let names = facts(.name, left, right)
    self.names.add(names)
    if names.differing > 0 { for word in lost where word.kind == .name { differing.insert(word) } }
    numbers.add(facts(.number, left, right))
    exchanged += lost.count { $0.kind == .plain || $0.kind == .long }
  }

  /// How many of the shorter text's names, numbers and long words stand anywhere in the longer one.
  var kept: (names: Facts, numbers: Facts, long: Facts) {
    let words = WordSet(longer)
    var kept = (names: Facts(), numbers: Facts(), long: Facts())
    for word in shorter {
      let fact = words.contains(word) ? Facts(agreed: 1) : Facts(differing: 1)
      switch word.kind {
      case .plain: break
      case .name: kept.names.add(fact)
      case .number: kept.numbers.add(fact)
      case .long: kept.long.add(fact)
      }
    }
    return kept
  }

  private static func holds(_ word: Word, _ words: ArraySlice<Word>) -> Bool {
    words.contains { $0.letters == word.letters }
  }

  private func facts(_ kind: Word.Kind, _ left: Range<Int>, _ right: Range<Int>) -> Facts {
    let mine = shorter[left].count { $0.kind == kind }
    let others = longer[right].count { $0.kind == kind }
    guard mine > 0, others > 0 else { return Facts() }
    let same = shorter[left].count { $0.kind == kind && Self.holds($0, longer[right]) }
    let agreed = min(same, mine, others)
    return Facts(agreed: agreed, differing: min(mine, others) - agreed)
  }

  /// How far the passages that both have speak of what the rest of the longer text speaks of.
  var cohesion: Double {
    let rest = Self.gaps(between: passagesOfLonger, in: longer.count, atLeast: 1)
    return Cohesion(of: passagesOfLonger.lazy.flatMap { longer[$0] }, with: rest.lazy.flatMap { longer[$0] }).value
  }

  /// What the longer text has around the passages that both have.
  var neighbourhood: Neighbourhood {
    Neighbourhood(of: passagesOfLonger, in: longer, atLeast: Self.passage)
  }

  /// The passages that both have, in their order in the shorter text.
  var passagesOfShorter: [Range<Int>] { alignment.passages.map { $0.left..<$0.leftEnd } }

  /// The stretches that no passage covers, of so many words at least.
  static func gaps(between passages: [Range<Int>], in count: Int, atLeast least: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var end = 0
    for passage in passages + [count..<count] {
      if passage.lowerBound >= end + least { gaps.append(end..<passage.lowerBound) }
      end = max(end, passage.upperBound)
    }
    return gaps
  }

  /// How far what stands before the first common paragraph speaks of what both have, in the text where it does more.
  var cohesionOfHeads: Double {
    let passages = alignment.passages.filter { $0.left >= start.left }
    let left = Cohesion(of: passages.lazy.flatMap { shorter[$0.left..<$0.leftEnd] }, with: shorter[..<start.left])
    let right = Cohesion(of: passages.lazy.flatMap { longer[$0.right..<$0.rightEnd] }, with: longer[..<start.right])
    return max(left.value, right.value)
  }
}
