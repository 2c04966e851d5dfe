/// What is asked of two texts to judge whether they are one story, each answer a number.
struct Likeness {
  /// A question. Shares are of the shorter text's words unless the other text is named; the names stand in
  /// `deduplication/trees.tsv`.
  enum Feature: String, CaseIterable {
    /// The words of the shorter text, and how many times as many the longer one has.
    case length, ratio
    /// What both have, the longest passage of it, and how many passages there are for each word.
    case share, longest, passages
    /// Where the longer text says something else at length.
    case otherwise
    /// Where it has a phrase of its own, and in how many places.
    case unlike, unlikePlaces
    /// Words that were changed among those that were not, names and numbers left out.
    case damage
    /// Words that were changed three and more together, and those that were changed by themselves.
    case phrases, swaps
    /// Names in the same places: how many agree, how many differ, and the share of the latter.
    case namesAgreed, namesDiffering, namesChanged
    /// The same of numbers.
    case numbersAgreed, numbersDiffering, numbersChanged
    /// How many times more of the names and numbers than of the other words were changed.
    case factsBeyondDamage
    /// Names, and numbers, with others in their place.
    case namesDensity, numbersDensity
    /// The share of the shorter text's names, numbers and long words that stand nowhere in the longer one.
    case namesGone, numbersGone, longGone
    /// Passages of their own; those of the longer text as a share of it.
    case ownOfShorter, ownOfLonger
    /// What stands before the first common paragraph in both, and how far it speaks of what is common, in the text
    /// where it does more.
    case heads, cohesionOfHeads
    /// How far the rest of the longer text speaks of what is common.
    case cohesion
    /// The words of the longer text around all that is common, those of them that speak of something else, and the
    /// share that is taken up from what is common.
    case around, aroundStrange, aroundTakenUp
    /// The words of the longer text before all that is common.
    case start
    /// The days between the dates that the sources state, up to thirty; none where they are so few that a later edition may be as far
    /// apart as what is written every day.
    case days
    /// The largest and the second largest share that other entries have in common with what comes.
    case rival, secondRival
  }

  private static let tellingDays = 3

  /// The answers, in the order of the features.
  let values: [Double]

  /// Asks everything of a comparison.
  ///
  /// - Parameters:
  ///   - daysApart: the days between the dates the sources state, zero when one is not known.
  ///   - rivals: the largest shares that other entries have in common with what comes.
  init(_ comparison: Comparison, daysApart: Int, rivals: (largest: Double, second: Double)) {
    let shorter = Double(max(1, comparison.counts.shorter))
    let longer = Double(max(1, comparison.counts.longer))
    let (names, numbers) = (comparison.distinctNames, comparison.numbers)
    let kept = comparison.kept
    let around = comparison.neighbourhood
    let plain = comparison.shared - comparison.names.agreed - numbers.agreed
    let damage = (Double(comparison.exchanged) + 0.5) / (Double(comparison.exchanged + max(0, plain)) + 1)
    values = Feature.allCases.map { feature in
      switch feature {
      case .length: shorter
      case .ratio: longer / shorter
      case .share: comparison.share
      case .longest: Double(comparison.alignment.passages.lazy.map(\.length).max() ?? 0) / shorter
      case .passages: Double(comparison.alignment.passages.count) / shorter
      case .otherwise: comparison.shareOtherwise
      case .unlike: Double(comparison.unlike) / shorter
      case .unlikePlaces: Double(comparison.unlikePlaces)
      case .damage: damage
      case .phrases: Double(comparison.phrases) / shorter
      case .swaps: Double(comparison.swaps) / shorter
      case .namesAgreed: Double(names.agreed)
      case .namesDiffering: Double(names.differing)
      case .namesChanged: Self.changed(names)
      case .numbersAgreed: Double(numbers.agreed)
      case .numbersDiffering: Double(numbers.differing)
      case .numbersChanged: Self.changed(numbers)
      case .factsBeyondDamage:
        (Double(names.differing + numbers.differing) + 0.5) / (Double(names.all + numbers.all) + 1) / damage
      case .namesDensity: Double(names.differing) / shorter
      case .numbersDensity: Double(numbers.differing) / shorter
      case .namesGone: Self.gone(kept.names)
      case .numbersGone: Self.gone(kept.numbers)
      case .longGone: Self.gone(kept.long)
      case .ownOfShorter: Double(comparison.ownOfShorter) / shorter
      case .ownOfLonger: Double(comparison.ownOfLonger) / longer
      case .heads: Double(min(comparison.heads.shorter, comparison.heads.longer)) / shorter
      case .cohesionOfHeads: comparison.cohesionOfHeads
      case .cohesion: comparison.cohesion
      case .around: Double(around.words)
      case .aroundStrange: Double(around.strange)
      case .aroundTakenUp: around.shareTakenUp
      case .start: Double(comparison.passagesOfLonger.first?.lowerBound ?? 0)
      case .days: abs(daysApart) < Self.tellingDays ? 0 : Double(min(30, abs(daysApart)))
      case .rival: rivals.largest
      case .secondRival: rivals.second
      }
    }
  }

  /// The share of facts that differ; about a third where there are none.
  private static func changed(_ facts: Comparison.Facts) -> Double {
    (Double(facts.differing) + 0.3) / (Double(facts.all) + 1)
  }

  private static func gone(_ facts: Comparison.Facts) -> Double {
    Double(facts.differing) / Double(max(1, facts.all))
  }
}
