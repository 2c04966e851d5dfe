/// Whether two texts are forms of one story. The policy:
///
/// * **The words.** Most of the shorter text stands in the longer one. Two long texts never share a third of their
///   words by chance, two short ones may share a form.
/// * **Something else in the same place.** Where one text has a passage and the other has another one between the same
///   neighbours, each tells a story of its own in a shared frame: a company's last paragraph, the opening lines of a series.
///   An insertion is no such thing, it has nothing opposite.
/// * **The facts.** A form filled in anew (weather, results, indices, lists of courts) changes names and figures and hardly
///   a word beside them; a second edition changes figures and keeps the names; a scan or a rewriter spoils all words alike.
/// * **The company.** A short story inside a much longer text is a cut of it when the rest speaks of the same people and
///   places. When the rest does not, the longer text is a round-up, which is its own article.
/// * **The others.** What several other stories have in common with a text as well is a form they fill in.
///
/// Each of these is asked as numbers (`Likeness`), and `StoryTrees` weighs them against each other. What hardly needs weighing is
/// decided before: forms, parts of round-ups, updates, scans and cuts that say themselves what they are.
struct StoryRule {
  let settings: DuplicateSettings
  let trees: StoryTrees

  /// Whether two texts are one story, judged by their comparison.
  ///
  /// - Parameter rivals: the largest shares that other entries have in common with what comes.
  func isOneStory(_ form: Form, rivals: (largest: Double, second: Double)) -> Bool {
    let comparison = form.comparison
    guard comparison.share * 100 >= Double(settings.share), differingFacts(in: comparison) <= settings.differingFacts
    else { return false }
    if isFilledInAnew(comparison) || !form.sharesHeadline && isInRoundUp(comparison) { return false }
    if isUpdated(comparison) || isRetold(comparison) { return true }
    if form.sharesHeadline && isCut(comparison) { return true }
    return trees.score(of: Likeness(comparison, daysApart: form.daysApart, rivals: rivals)) > 0
  }

  /// Whether a form was filled in anew: nothing but figures differs, and more of them than are ever put right at once; or of a text of which hardly
  /// more than half is told in the other one, most figures stand nowhere in that.
  private func isFilledInAnew(_ comparison: Comparison) -> Bool {
    if comparison.numbers.differing >= 5 && comparison.names.differing + comparison.exchanged == 0
      && comparison.ownOfShorter + comparison.ownOfLonger == 0
    {
      return true
    }
    let numbers = comparison.kept.numbers
    return comparison.share < 0.6 && numbers.differing >= 4 && numbers.differing * 10 >= numbers.all * 6
  }

  /// Whether a text is one of several stories in a much longer one: what else stands there has nothing to do with it.
  private func isInRoundUp(_ comparison: Comparison) -> Bool {
    comparison.counts.longer >= 4 * comparison.counts.shorter && comparison.cohesion < 0.2
  }

  /// Whether all names and all other words stayed, and passages stand in the midst of them that the other text lacks: a
  /// later edition, whatever the figures are by now.
  private func isUpdated(_ comparison: Comparison) -> Bool {
    let names = comparison.distinctNames
    guard names.differing == 0, names.agreed >= 6, comparison.exchanged * 20 <= comparison.shared,
      comparison.share - comparison.shareOtherwise >= 0.6
    else { return false }
    return comparison.ownOfLonger > comparison.neighbourhood.words
  }

  /// Whether two texts of one length hardly differ, and in no name or figure: a scan, or what a desk made of it.
  private func isRetold(_ comparison: Comparison) -> Bool {
    let (shorter, longer) = comparison.counts
    return shorter >= 100 && longer * 5 <= shorter * 6 && comparison.share >= 0.9
      && comparison.distinctNames.differing + comparison.numbers.differing == 0
  }

  /// Whether the shorter text says nothing but what the other one says, in its words: under the same headline it is a cut of it, and
  /// not a story that a round-up has among others.
  private func isCut(_ comparison: Comparison) -> Bool {
    let names = comparison.distinctNames
    return comparison.numbers.differing == 0 && names.differing * 8 <= names.all && comparison.ownOfShorter == 0
      && comparison.exchanged * 10 <= comparison.shared && comparison.share - comparison.shareOtherwise >= 0.85
  }

  /// How many of the names and figures in the same places differ, in percent.
  private func differingFacts(in comparison: Comparison) -> Int {
    var facts = comparison.names
    facts.add(comparison.numbers)
    return 100 * facts.differing / max(1, facts.all)
  }
}
