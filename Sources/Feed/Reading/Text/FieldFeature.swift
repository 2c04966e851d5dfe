/// What can be said of a line that may name the day or the authors of an article, in groups with their answers.
///
/// A feature is one answer of one group. Its name is how the table of weights calls it.
enum FieldFeature: Int, CaseIterable, Sendable {
  case form
  case formInZone
  case label
  case labelInZone
  case zone
  case fromTitle
  case fromBody
  case role
  case length
  case previous
  case next
  case phrase
  case under
  case sign
  case told
  case topic
  case repeated
  case rank
  case crowd
  case partner
  case agreement
  case always

  /// What the answers of the group are called, in the order of their numbers.
  var answers: [String] {
    switch self {
    case .form: Self.forms
    case .formInZone: Self.forms.flatMap { form in Self.zones.map { "\(form)/\($0)" } }
    case .label: Self.labels
    case .labelInZone: Self.labels.flatMap { label in Self.zones.map { "\(label)/\($0)" } }
    case .zone: Self.zones
    case .fromTitle:
      [
        "none", "above-10+", "above-4-9", "above-2-3", "above-1", "below-1", "below-2", "below-3-4", "below-5-9",
        "below-10+",
      ]
    case .fromBody:
      [
        "above-10+", "above-5-9", "above-3-4", "above-2", "above-1", "inside-first", "inside", "behind-1", "behind-2",
        "behind-3-4", "behind-5-9", "behind-10+",
      ]
    case .role: LineRole.allCases.map { "\($0)" }
    case .length: ["1-3", "4-6", "7-10", "11-16", "17+"]
    case .previous, .next: LineKind.allCases.map { "\($0)" }
    case .phrase, .under: ClutterKind.allCases.map { "\($0)" }
    case .sign: ["handle", "sentence", "bracketed", "time", "doubled", "past"]
    case .told: ["below"]
    case .topic: ["none", "0", "50%", "all"]
    case .repeated: ["once", "twice", "often"]
    case .rank, .crowd: ["0", "1", "2", "3+"]
    case .partner: ["none", "same", "beside", "near"]
    case .agreement: ["none", "once", "often"]
    case .always: ["true"]
    }
  }

  private static let forms = [
    "whole", "credit", "part", "sentence", "byline", "office", "sure-names", "names", "family-names",
  ]
  private static let labels = ["none", "published", "updated", "above"]
  private static let zones = ["above", "head", "inside", "behind"]

  /// The number of the first feature of each group, and behind the last one how many there are.
  private static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.answers.count) }

  /// How many features there are.
  static var count: Int { starts[allCases.count] }

  /// The names of all features in the order of their numbers: `group:answer`.
  static let names: [String] = allCases.flatMap { group in group.answers.map { "\(group):\($0)" } }

  /// The number of an answer's feature.
  func number(_ answer: Int) -> Int { Self.starts[rawValue] + answer }
}
