/// The roles of the lines of a file, all decided together.
///
/// Each line's features speak for roles, and roles speak for those that follow: the roles of all lines are the
/// sequence with the highest sum. (A linear-chain conditional random field: Lafferty, McCallum and Pereira, ICML 2001;
/// decoded as by Viterbi, 1967.)
struct LineRoles {
  /// The role of each line.
  var roles: [LineRole]
  /// The lines whose role the file as a whole decided and not their features.
  var takenBack: Set<Int> = []
  /// The lines with which the text goes on behind an interruption.
  var resumed: Set<Int> = []
  /// Items of lists and headings that were found among the clutter.
  var outlined: Set<Int> = []
  /// What the features of each line say for each role.
  let scores: [LineNetwork.Scores]

  /// How readily a new article begins behind a wide gap, as if in a file of its own.
  private static let restart: Float = 12

  /// Decides for all lines of a file.
  init(_ features: LineFeatures, network: LineNetwork) {
    scores = network.scores(of: features.numbers, starts: features.starts)
    roles = Self.best(scores, network, isPartStart: features.isPartStart)
  }

  /// Whether a line is one of a text.
  func isText(_ line: Int) -> Bool { roles[line] == .body || roles[line] == .lead }

  private static func best(
    _ scores: [LineNetwork.Scores], _ network: LineNetwork, isPartStart: (Int) -> Bool
  ) -> [LineRole] {
    guard let first = scores.first else { return [] }
    var best = first + network.start
    var origins: [SIMD8<UInt8>] = []
    origins.reserveCapacity(scores.count)
    for line in scores.indices.dropFirst() {
      var next = LineNetwork.Scores()
      var origin = SIMD8<UInt8>()
      let isStart = isPartStart(line)
      for role in 0..<LineNetwork.Scores.scalarCount {
        var ways = best + network.follows[role]
        if isStart {
          let anew = best + network.end + (network.start[role] + restart)
          ways.replace(with: anew, where: anew .> ways)
        }
        let way = Self.greatest(ways)
        next[role] = ways[way]
        origin[role] = UInt8(truncatingIfNeeded: way)
      }
      best = next + scores[line]
      origins.append(origin)
    }
    var role = Self.greatest(best + network.end)
    var numbers = [role]
    for origin in origins.reversed() {
      role = Int(origin[role])
      numbers.append(role)
    }
    return numbers.reversed().map { LineRole.allCases[$0] }
  }

  private static func greatest(_ scores: LineNetwork.Scores) -> Int {
    var greatest = 0
    for role in 1..<LineNetwork.Scores.scalarCount where scores[role] > scores[greatest] { greatest = role }
    return greatest
  }
}
