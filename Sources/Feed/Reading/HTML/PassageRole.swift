/// What a passage is to the article of its page.
enum PassageRole: Int, CaseIterable, Sendable {
  /// None of it.
  case other
  /// Of the article.
  case body

  /// The roles of a page's passages, all decided together: those with the highest sum.
  ///
  /// Each passage's features speak for roles, and roles speak for those that follow. (A linear-chain conditional random field:
  /// Lafferty, McCallum and Pereira, ICML 2001; decoded as by Viterbi, 1967.)
  static func best(for features: PassageFeatures, weights: PassageWeights) -> [PassageRole] {
    guard features.starts.count > 1 else { return [] }
    var best = features.score(of: 0, weights) + weights.start
    // For each passage but the first: whether the best way to each role comes from `body`.
    var origins: [SIMD2<UInt8>] = []
    origins.reserveCapacity(features.starts.count)
    for passage in 1..<(features.starts.count - 1) {
      let ways = [best + weights.follows[0], best + weights.follows[1]]
      let origin = SIMD2<UInt8>(ways[0][1] > ways[0][0] ? 1 : 0, ways[1][1] > ways[1][0] ? 1 : 0)
      best = PassageWeights.Scores(ways[0].max(), ways[1].max()) + features.score(of: passage, weights)
      origins.append(origin)
    }
    best += weights.end
    var role = best[1] > best[0] ? 1 : 0
    var roles = [allCases[role]]
    for origin in origins.reversed() {
      role = Int(origin[role])
      roles.append(allCases[role])
    }
    return roles.reversed()
  }
}
