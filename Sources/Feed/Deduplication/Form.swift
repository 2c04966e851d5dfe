/// A remembered wording beside one that comes, compared.
struct Form {
  let record: WordingRecord
  /// The block of its record: later editions have higher ones.
  let block: UInt32
  let comparison: Comparison
  /// The days from the remembered text to the one that comes; zero when one of them states none.
  let daysApart: Int
  /// Whether both have the same headline.
  let sharesHeadline: Bool

  /// The words of what comes.
  let coming: [Word]

  /// Words in passages of its own from which on a text is worth remembering beside another.
  static let worth = 25

  /// Names and figures that are told nowhere else, from which on a text has news.
  private static let news = 3
  /// Words of a note above the text, at least.
  private static let shortestNote = 3

  private let mark: EditionMark?
  private let isLonger: Bool
  private let growth: Int

  /// Compares a remembered wording with one that comes.
  init(record: WordingRecord, block: UInt32, of wording: Wording) {
    self.record = record
    self.block = block
    let remembered = record.words
    coming = wording.words
    mark = wording.mark
    isLonger = coming.count >= remembered.count
    growth = coming.count - remembered.count
    comparison = isLonger ? Comparison(of: remembered, with: coming) : Comparison(of: coming, with: remembered)
    sharesHeadline = wording.headline != 0 && wording.headline == record.headline
    if let day = wording.day, let before = record.day {
      daysApart = Int(day) - Int(before)
    } else {
      daysApart = 0
    }
  }

  /// How close the two are, as something to compare: by the shared part; among equals the older edition is closer.
  var closeness: (Double, Int, UInt32) { (comparison.share, comparison.shared, .max - block) }

  /// The passages of what comes that are remembered.
  var covered: [Range<Int>] { isLonger ? comparison.passagesOfLonger : comparison.passagesOfShorter }

  /// Whether what comes holds most of what is remembered, and not only the other way round.
  var isHeld: Bool { comparison.shared * 10 >= record.words.count * 6 }

  /// Whether what comes is a newer or fuller edition of what is remembered.
  var isEdition: Bool {
    if daysApart < 0 { return false }
    return isFuller || isRaised || isMarked || isNewer
  }

  /// Whether it says so itself, and what is remembered does not.
  private var isMarked: Bool {
    switch mark {
    case .headline: !sharesHeadline && isAboutAsLong
    case .opening: (covered.first?.lowerBound ?? 0) >= Self.shortestNote
    // Whether what is remembered had the note too is not known: something must have been put right.
    case .note: comparison.swaps + comparison.phrases > 0 && isAboutAsLong
    case nil: false
    }
  }

  private var isAboutAsLong: Bool { growth * 10 >= -3 * comparison.counts.longer }

  /// Whether it tells news in passages of its own, and not only what is remembered in other words. Of versions without a day, that which
  /// comes later is newer where it has about as much to tell; a later day says so by itself.
  private var isNewer: Bool {
    guard added >= Self.worth, hasNews else { return false }
    if daysApart > 0 { return coming.count * 2 >= record.words.count }
    return added * 3 >= dropped * 2 && coming.count * 10 >= record.words.count * 8
  }

  /// Whether what is not remembered holds names and figures that stand nowhere in what is.
  private var hasNews: Bool {
    var known = WordSet(record.words)
    var count = 0
    for gap in Comparison.gaps(between: covered, in: coming.count, atLeast: 1) {
      for word in coming[gap] where word.kind == .name || word.kind == .number {
        if known.insert(word) { count += 1 }
      }
    }
    return count >= Self.news
  }

  /// The words of what comes in passages that are not remembered.
  var added: Int { isLonger ? comparison.ownOfLonger : comparison.ownOfShorter }

  /// Whether it has passages of its own, and more of them than it lacks.
  private var isFuller: Bool { added >= Self.worth && growth >= 15 && added > dropped }

  /// The remembered words in passages that what comes lacks.
  private var dropped: Int { isLonger ? comparison.ownOfShorter : comparison.ownOfLonger }

  /// Whether it tells other figures in the same words.
  private var isRaised: Bool {
    guard comparison.numbers.differing > 0, growth * 10 >= -comparison.counts.longer else { return false }
    return comparison.exchanged * 50 <= comparison.shared
  }
}
