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

  private let isLonger: Bool
  private let growth: Int

  /// Compares a remembered wording with one that comes.
  init(record: WordingRecord, block: UInt32, of wording: Wording) {
    self.record = record
    self.block = block
    let remembered = record.words
    coming = wording.words
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
    return isFuller || isRaised
  }

  /// The words of what comes in passages that are not remembered.
  var added: Int { isLonger ? comparison.ownOfLonger : comparison.ownOfShorter }

  /// Whether it has passages of its own, and more of them than it lacks.
  private var isFuller: Bool {
    let dropped = isLonger ? comparison.ownOfShorter : comparison.ownOfLonger
    return added >= Self.worth && growth >= 15 && added > dropped
  }

  /// Whether it tells other figures in the same words.
  private var isRaised: Bool {
    guard comparison.numbers.differing > 0, growth * 10 >= -comparison.counts.longer else { return false }
    return comparison.exchanged * 50 <= comparison.shared
  }
}
