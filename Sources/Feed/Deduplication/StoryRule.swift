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
/// * **The form.** What two other stories have in common with a text as well says nothing; of the rest, half must agree.
struct StoryRule {
  let settings: DuplicateSettings

  /// A text with fewer words is a sentence.
  private static let sentence = 25
  /// A text with more words is long.
  private static let long = 250

  /// Whether the texts are one story, judged by their comparison.
  ///
  /// - Parameter daysApart: the days between the dates the sources state, zero when one is not known.
  func isOneStory(_ comparison: Comparison, daysApart: Int) -> Bool {
    comparison.share >= leastShare(of: comparison.counts.shorter)
      && !isPhrase(comparison) && restsBelong(comparison) && headsBelong(comparison) && companyBelongs(comparison)
      && factsAgree(comparison, daysApart: daysApart)
  }

  /// Whether a text has more in common with another than the form that several other stories fill in as well.
  ///
  /// - Parameter common: the share that at least two other stories have in common with it.
  func isMore(than common: Double, _ comparison: Comparison) -> Bool {
    let isClean =
      comparison.shareOtherwise < 0.1 && comparison.names.differing + comparison.numbers.differing == 0
      && comparison.share >= 0.8
    if common < 0.3 || isClean { return true }
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
    return comparison.cohesion(ofLonger: true) >= (isMostlyCommon ? 0.2 : 0.35)
  }

  /// Whether what stands before the first common paragraph speaks of the same story, in case both have much there.
  private func headsBelong(_ comparison: Comparison) -> Bool {
    let opposite = min(comparison.heads.shorter, comparison.heads.longer)
    let paragraph = comparison.counts.shorter < Comparison.brief ? 15 : 30
    guard opposite >= paragraph, opposite * 5 >= comparison.counts.shorter else { return true }
    return opposite * 3 < comparison.counts.shorter && comparison.cohesionOfHeads >= 0.2
  }

  /// Whether neither text is a round-up in which the other is one piece.
  private func companyBelongs(_ comparison: Comparison) -> Bool {
    for isLonger in [true, false] {
      let own = isLonger ? comparison.ownOfLonger : comparison.ownOfShorter
      let count = isLonger ? comparison.counts.longer : comparison.counts.shorter
      let start = comparison.alignment.passages.map { isLonger ? $0.right : $0.left }.min() ?? 0
      // Cuts keep the beginning; what stands further down is more likely one piece of many.
      let isFurtherDown = start >= 100
      let share = Double(own) / Double(count)
      guard own >= 80, share >= (isFurtherDown ? 0.3 : 0.55) else { continue }
      let least = isFurtherDown ? max(0.14 + 0.2 * share, 0.25 + 2 * (share - 0.55)) : 0.08 + 0.4 * (share - 0.55)
      if comparison.cohesion(ofLonger: isLonger) < least { return false }
    }
    return true
  }

  private func factsAgree(_ comparison: Comparison, daysApart: Int) -> Bool {
    let names = comparison.names
    let numbers = comparison.numbers
    guard names.differing + numbers.differing > (comparison.counts.shorter < Comparison.brief ? 0 : 1) else {
      return true
    }
    // Figures are corrected and updated, names hardly ever.
    let differing = Double(names.differing) + 0.6 * Double(numbers.differing)
    let all = differing + Double(names.agreed) + 0.6 * Double(numbers.agreed)
    if differing * 100 > Double(settings.differingFacts) * all { return false }
    // Where all words suffered, in a scan or in a rewriter's hands, the names did not differ at first.
    let damage = Double(comparison.exchanged) / Double(max(1, comparison.exchanged + comparison.shared))
    let tolerated = (0.15 + 2 * damage) * Double(comparison.namesAgreed + comparison.namesDiffering)
    if comparison.namesDiffering >= 3, Double(comparison.namesDiffering) > tolerated { return false }
    return !isFilledInAnew(numbers, in: comparison.shared, daysApart: daysApart)
  }

  /// Whether so many of the numbers differ, and they stand so close, that a form was filled in for another case.
  private func isFilledInAnew(_ numbers: Comparison.Facts, in words: Int, daysApart: Int) -> Bool {
    let all = numbers.agreed + numbers.differing
    if words < Comparison.brief, numbers.differing >= 2, numbers.agreed == 0 { return true }
    if numbers.differing >= 4 {
      if numbers.differing * 10 > all * 6, numbers.differing * 25 > words { return true }
      if numbers.differing * 10 > all * 3, numbers.differing * 14 > words { return true }
    }
    let areDaysApart = daysApart != 0 && abs(daysApart) < 364
    return areDaysApart && numbers.differing >= 2 && numbers.differing * 10 > all * 3 && numbers.differing * 40 > words
  }
}
