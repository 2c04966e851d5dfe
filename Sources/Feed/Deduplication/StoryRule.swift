/// Whether two texts are forms of one story. The policy, before the code:
///
/// * **The words.** Most of the shorter text stands in the longer one. How much that is falls with length: two
///   long texts never share a third of their words by chance, two short ones may share a form.
/// * **Something else in the same place.** Where one text has a long passage and the other has another one
///   between the same neighbours, each tells a story of its own in a shared frame: a company's last paragraph,
///   the opening lines of a series. An insertion is no such thing, it has nothing opposite.
/// * **The facts.** Names and figures in the same places mostly agree. A form filled in anew (weather, results,
///   indices, lists of courts) changes most of them; a second edition changes figures and keeps the names.
/// * **The days.** When the sources state different days and figures changed, less is enough to keep them apart.
/// * **The company.** A short story inside a much longer text is a cut of it when the rest speaks of the same
///   people and places. When the rest does not, the longer text is a round-up, which is its own article.
/// * **The form.** In a form the same few words are always the same, and names, figures or whole phrases stand in for
///   others: so it is where figures differ and hardly a word beside them, or phrases and hardly a single word. What two
///   other stories have in common with a text as well says nothing; of the rest, half must agree.
struct StoryRule {
  let settings: DuplicateSettings

  /// A text with fewer words is a sentence.
  private static let sentence = 25
  /// A text with fewer words is a line or two.
  private static let line = 30
  /// A text with more words is long.
  private static let long = 250
  /// A text with fewer words can be a form of which the larger part is fixed.
  private static let short = 160

  /// Whether the texts are one story, judged by their comparison.
  ///
  /// - Parameter daysApart: the days between the dates the sources state, zero when one is not known.
  func isOneStory(_ comparison: Comparison, daysApart: Int) -> Bool {
    objection(to: comparison, daysApart: daysApart) == nil
  }

  /// What speaks against one story.
  enum Objection {
    case words, phrase, rests, heads, company, facts, form
  }

  /// What speaks against one story; `nil` when nothing does.
  func objection(to comparison: Comparison, daysApart: Int) -> Objection? {
    if comparison.share < leastShare(of: comparison.counts.shorter) { return .words }
    if isPhrase(comparison) { return .phrase }
    if !restsBelong(comparison) { return .rests }
    if !headsBelong(comparison) { return .heads }
    if !companyBelongs(comparison) { return .company }
    if !factsAgree(comparison, daysApart: daysApart) { return .facts }
    return isFormOfPhrases(comparison) || isFormOfFigures(comparison, daysApart: daysApart) ? .form : nil
  }

  /// Whether a text has more in common with another than the form that several other stories fill in as well.
  ///
  /// - Parameter common: the share that at least two other stories have in common with it.
  func isMore(than common: Double, _ comparison: Comparison) -> Bool {
    if common < 0.3 { return true }
    let differing = comparison.namesDiffering + comparison.numbers.differing
    let isClean = comparison.shareOtherwise < 0.1 && differing == 0 && comparison.share >= 0.8
    // The form is the others' as well, and what was filled in is not.
    if isClean || max(5, 8 * differing) <= comparison.namesAgreed + comparison.numbers.agreed { return true }
    return comparison.share - common >= 0.5 * (1 - common)
  }

  /// Whether one text is but a sentence that stands somewhere in the other, which makes no story of it.
  private func isPhrase(_ comparison: Comparison) -> Bool {
    let (shorter, longer) = comparison.counts
    guard shorter < Self.sentence, longer > 2 * shorter else { return false }
    return comparison.alignment.passages.first?.right ?? 0 >= shorter / 2
  }

  /// The share of its words that a text of some length must have in common.
  private func leastShare(of count: Int) -> Double {
    let least = Double(settings.share) / 100
    let shortness = Double(Self.long - count) / Double(Self.long - Comparison.brief)
    let brevity = Double(Comparison.brief - count) / Double(Comparison.brief)
    return min(0.9, least + 0.15 * max(0, min(1, shortness)) + 0.25 * max(0, brevity))
  }

  /// Whether the texts differ at length in little, or the longer one's rest goes on with the story: a text that was
  /// cut and is followed by something else differs there from the whole one as much as from a stranger.
  private func restsBelong(_ comparison: Comparison) -> Bool {
    if comparison.shareOtherwise < 0.2 { return true }
    let isMostlyCommon = comparison.share - comparison.shareOtherwise >= 0.25
    let least = isMostlyCommon ? 0.2 : 0.35
    if comparison.cohesion(ofLonger: true) >= least { return true }
    // Which of two texts of a length is the longer one says nothing.
    let (shorter, longer) = comparison.counts
    return longer * 4 < shorter * 5 && comparison.cohesion(ofLonger: false) >= least
  }

  /// Whether what stands before the first common paragraph speaks of the same story, in case both have much there.
  private func headsBelong(_ comparison: Comparison) -> Bool {
    let opposite = min(comparison.heads.shorter, comparison.heads.longer)
    let paragraph = comparison.counts.shorter < Comparison.brief ? 15 : 30
    guard opposite >= paragraph, opposite * 5 >= comparison.counts.shorter else { return true }
    let cohesion = comparison.cohesionOfHeads
    if opposite * 3 < comparison.counts.shorter, cohesion.less >= 0.2 { return true }
    // One of them goes on from its beginning, so what follows is no furniture of theirs, and the other wrote a new lead.
    return opposite < 2 * Self.sentence && opposite * 5 < 2 * comparison.counts.shorter && cohesion.more >= 0.25
  }

  /// Whether neither text is a round-up in which the other is one piece.
  private func companyBelongs(_ comparison: Comparison) -> Bool {
    for isLonger in [true, false] where (isLonger ? comparison.ownOfLonger : comparison.ownOfShorter) >= 80 {
      let rest = comparison.surroundings(ofLonger: isLonger)
      let share = Double(rest.words) / Double(isLonger ? comparison.counts.longer : comparison.counts.shorter)
      guard rest.words >= 80, share >= 0.3 else { continue }
      let start = comparison.passages(ofLonger: isLonger).first?.lowerBound ?? 0
      if rest.cohesion < leastCohesion(own: share, start: start, comparison) { return false }
    }
    return true
  }

  /// How much the rest of a text must speak of what it has in common with the other.
  ///
  /// - Parameters:
  ///   - share: how much of the text the rest is.
  ///   - start: the words before what is common.
  private func leastCohesion(own share: Double, start: Int, _ comparison: Comparison) -> Double {
    // Who cuts a text keeps its beginning, word for word.
    if start < 20, comparison.share >= 0.8 { return 0.07 }
    if share < 0.45 { return 0.1 }
    // What stands further down is more likely one piece of many.
    if start >= 60 { return max(0.14 + 0.2 * share, 0.25 + 2 * (share - 0.55)) }
    return 0.1 + 0.4 * max(0, share - 0.55)
  }

  private func factsAgree(_ comparison: Comparison, daysApart: Int) -> Bool {
    let names = comparison.names
    let numbers = comparison.numbers
    // A few may differ by chance, more in a longer text.
    let few = comparison.counts.shorter < Comparison.brief ? 0 : 1 + comparison.counts.shorter / 300
    guard names.differing + numbers.differing > few else { return true }
    if isUpdated(comparison) { return true }
    // In a line or two a name is what they are about.
    if comparison.counts.shorter < Self.line, names.differing > 0 { return false }
    // Figures are corrected and updated, names hardly ever.
    let differing = Double(names.differing) + 0.6 * Double(numbers.differing)
    let all = differing + Double(names.agreed) + 0.6 * Double(numbers.agreed)
    let spoilt = max(0, damage(comparison) - 0.08)
    if differing > (Double(settings.differingFacts) / 100 + 0.8 * spoilt) * all { return false }
    // Where all words suffered, in a scan or in a rewriter's hands, the names did not differ at first.
    let tolerated = shareOfNames(comparison) * Double(comparison.namesAgreed + comparison.namesDiffering)
    if comparison.namesDiffering >= 3, Double(comparison.namesDiffering) > tolerated { return false }
    return !isFilledInAnew(numbers, in: comparison.shared, daysApart: daysApart)
  }

  /// Whether all names stayed, more of them than a form has of its own, and the longer text tells more in the midst
  /// of what both have: it is a later edition with later figures.
  private func isUpdated(_ comparison: Comparison) -> Bool {
    guard comparison.namesDiffering == 0, comparison.namesAgreed >= 6, damage(comparison) < 0.08 else { return false }
    let numbers = comparison.numbers
    guard numbers.differing <= 2 * numbers.agreed, numbers.differing * 7 <= comparison.counts.shorter else {
      return false
    }
    return comparison.share - comparison.shareOtherwise >= 0.6 && !isOnlyFramed(comparison)
  }

  /// Whether the texts have no passages of their own, but for a credit or a notice below or above the longer one.
  private func isOnlyFramed(_ comparison: Comparison) -> Bool {
    guard comparison.ownOfShorter == 0 else { return false }
    let own = comparison.ownOfLonger
    return own == 0 || own <= 40 && comparison.surroundings(ofLonger: true).words == own
  }

  /// The share of their names that two texts may have in other forms.
  private func shareOfNames(_ comparison: Comparison) -> Double {
    let damage = damage(comparison)
    // Facts of several kinds differ together where a form is filled in.
    if comparison.numbers.differing > 0 { return damage < 0.08 ? max(0.12, 0.05 + 2.4 * damage) : 0.1 + 2 * damage }
    // Somebody spelt names another way, or left them out, and touched nothing else.
    if comparison.counts.shorter >= Self.short, comparison.exchanged * 50 <= comparison.shared { return 0.35 }
    return 0.15 + 2 * damage
  }

  /// The share of its words, names and numbers left out, that a text lost to others.
  private func damage(_ comparison: Comparison) -> Double {
    Double(comparison.exchanged) / Double(max(1, comparison.exchanged + comparison.shared))
  }

  /// Whether so many of the numbers differ, and they stand so close, that a form was filled in for another case.
  private func isFilledInAnew(_ numbers: Comparison.Facts, in words: Int, daysApart: Int) -> Bool {
    let all = numbers.agreed + numbers.differing
    if words < Comparison.brief, numbers.differing >= 2, numbers.agreed == 0 { return true }
    if numbers.differing >= 4 {
      if numbers.differing * 10 > all * 6, numbers.differing * 25 > words { return true }
      if numbers.differing * 10 > all * 3, numbers.differing * 14 > words { return true }
    }
    return areApart(daysApart) && numbers.differing >= 2 && numbers.differing * 10 > all * 3
      && numbers.differing * 40 > words
  }

  private func areApart(_ days: Int) -> Bool { days != 0 && abs(days) < 364 }

  /// Whether a short text has other phrases or whole sentences in the places where the other one has its own, while
  /// all the words around them are the same: a form with phrases to choose from.
  ///
  /// Who edits a text changes single words, and a scan spoils words everywhere.
  private func isFormOfPhrases(_ comparison: Comparison) -> Bool {
    let words = comparison.counts.shorter
    let agreed = comparison.namesAgreed + comparison.numbers.agreed
    let differing = comparison.namesDiffering + comparison.numbers.differing
    // A form has few facts of its own that stay; who rewrites a story keeps them.
    guard words < Self.long, agreed < max(5, 5 * differing) else { return false }
    let isSpoilt = comparison.swaps * 14 > words
    if !isSpoilt, comparison.phrases * 22 > words, comparison.phrases * 5 > comparison.swaps * 6 { return true }
    let own = min(comparison.ownOfShorter, comparison.ownOfLonger)
    guard own * 8 > words else { return false }
    return max(comparison.cohesion(ofLonger: true), comparison.cohesion(ofLonger: false)) < 0.35
  }

  /// Whether little but figures and dates differs, and of them too many for a correction.
  private func isFormOfFigures(_ comparison: Comparison, daysApart: Int) -> Bool {
    let numbers = comparison.numbers
    let words = comparison.counts.shorter
    guard numbers.differing * 40 > words, damage(comparison) < 0.16, isOnlyFramed(comparison) else { return false }
    let few = areApart(daysApart) && words < Comparison.brief ? 1 : 2
    // Four figures that are put right at once are more than the fourth part of all only in a form.
    let part = numbers.differing >= 4 ? 4 : 3
    return numbers.differing >= few && numbers.differing * part > numbers.agreed + numbers.differing
  }
}
