/// What can be said of a line that may be an article's headline, in groups with their answers.
///
/// A feature is one answer of one group. Its name is how the table of weights calls it.
enum HeadlineFeature: Int, CaseIterable, Sendable {
  case rank
  case behindBest
  case advantage
  case role
  case kind
  case lengthAndEnd
  case capitals
  case fromLead
  case creditBelow
  case creditAbove
  case topic
  case topicRank
  case told
  case toldShare
  case toldRank
  case lead
  case repeated
  case phrase
  case under
  case sign
  case above
  case below
  case neighbour
  case inside
  case edge
  case always

  /// What the answers of the group are called, in the order of their numbers.
  var answers: [String] {
    switch self {
    case .rank, .topicRank, .toldRank: ["first", "second", "third", "later"]
    case .told, .lead: ["0", "1", "2", "3-4", "5+"]
    case .toldShare: ["none", "0", "30%", "60%", "all"]
    case .behindBest: ["0", "1", "3", "6+"]
    case .advantage: ["far-below", "below", "about", "above", "far-above"]
    case .role: LineRole.allCases.map { "\($0)" }
    case .kind: LineKind.allCases.map { "\($0)" }
    case .lengthAndEnd:
      ["1-2", "3-4", "5-7", "8-12", "13-18", "19-25", "26+"].flatMap { length in
        ["stop", "question", "open", "other"].map { "\(length)/\($0)" }
      }
    case .capitals: ["none", "first", "some", "most", "shouted"]
    case .fromLead: ["1", "2", "3-4", "5-8", "9-16", "17+"]
    case .creditBelow, .creditAbove: ["none", "1", "2", "3-4", "5+"]
    case .topic: ["none", "0", "30%", "60%", "all"]
    case .repeated: ["once", "twice", "often", "just-above", "just-below"]
    case .phrase: ClutterKind.allCases.flatMap { kind in ["whole", "begins", "inside"].map { "\(kind)/\($0)" } }
    case .under: ClutterKind.allCases.map { "\($0)" }
    case .sign: ["separator", "bracketed", "joint", "handle", "date", "byline", "names", "lower", "digit", "quote"]
    case .above, .below: LineKind.allCases.map { "\($0)" }
    case .neighbour:
      ["above", "below"].flatMap { place in
        ["none", "longer-stop", "longer-open", "shorter-stop", "shorter-open"].map { "\(place)/\($0)" }
      }
    case .inside: ["contains", "contained"]
    case .edge: ["top", "lead"]
    case .always: ["true"]
    }
  }

  /// The number of the first feature of each group, and behind the last one how many there are.
  private static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.answers.count) }

  /// The names of all features in the order of their numbers: `group:answer`.
  static let names: [String] = allCases.flatMap { group in group.answers.map { "\(group):\($0)" } }

  /// The number of an answer's feature.
  func number(_ answer: Int) -> Int { Self.starts[rawValue] + answer }
}
