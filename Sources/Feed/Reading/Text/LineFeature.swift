/// The groups of things that can be said of a line, each with its answers.
///
/// A feature is one answer of one group. Its name is how the weight table and an explanation call it.
enum LineFeature: Int, CaseIterable, Sendable {
  case wordsAndEnd
  case stopWords
  case capitals
  case numbers
  case beginning
  case sign
  case commas
  case sentences
  case repeated
  case date
  case byline
  case phrase
  case fromTop
  case fromBottom
  case proseAbove
  case blanksAbove
  case block
  case kind
  case proseRun
  case overlap
  case topic
  case under
  case core
  case announced
  case announces
  case reader
  case site
  case always

  /// What the answers of the group are called, in the order of their numbers.
  var answers: [String] {
    switch self {
    case .wordsAndEnd: cross(Self.lengths, ["stop", "question", "colon", "comma", "ellipsis", "open"])
    case .stopWords: cross(["none", "few", "some", "many", "most"], Self.coarse)
    case .capitals: cross(["caseless", "none", "few", "half", "most", "all", "shouted"], Self.coarse)
    case .numbers: cross(["none", "one", "some", "most"], Self.coarse)
    case .beginning:
      cross(
        ["capital", "lower", "caseless", "digit", "numbered", "quote", "dash", "bullet", "bracket", "other"],
        ["short", "long"])
    case .sign:
      [
        "separator", "separators", "handle", "address", "joint", "joints", "bracketed", "copyright", "dash-handle",
        "price",
      ]
    case .commas: cross(["0", "1", "2", "3+"], Self.coarse)
    case .sentences: cross(["1", "2", "3-4", "5+"], Self.coarse)
    case .repeated: cross(["twice", "often", "just-above", "just-below"], Self.coarse)
    case .date: cross(["inside", "whole", "update"], ["short", "long"])
    case .byline: ["people", "office", "names", "sure-names"]
    case .phrase:
      cross(ClutterKind.allCases.map { "\($0)" }, ["whole", "begins", "inside", "begins-long", "inside-long"])
    case .fromTop, .fromBottom: ["0", "1", "2", "3-4", "5-9", "10-19", "20+"]
    case .proseAbove: cross(["0", "5%", "20%", "80%", "95%", "99%", "all"], Self.coarse)
    case .blanksAbove: cross(["0", "1", "2", "3+"], ["dense", "mixed", "spaced"])
    case .block: cross(["1", "2-3", "4-8", "9+"], Self.coarse)
    case .kind: LineKind.allCases.map { "\($0)" }
    case .proseRun: ["1", "2", "3-4", "5-8", "9+"]
    case .overlap: cross(["0", "15%", "30%", "45%", "60%", "80%", "all"], Self.coarse)
    case .topic:
      cross(cross(["0", "30%", "60%", "all"], ["0", "30%", "60%", "all"]), ["headline", "prose", "other"])
    case .under: cross(ClutterKind.allCases.map { "\($0)" }, ["1", "2-4", "5+"])
    case .core:
      cross(
        ["inside", "above-1", "above-3", "above-9", "above-far", "below-1", "below-3", "below-9", "below-far"],
        Self.coarse)
    case .announced: cross(["0", "1", "2", "3-4", "5+"], Self.coarse)
    case .announces: ["0", "1", "2", "3-4", "5+"]
    case .reader, .site: cross(["one", "some", "many"], Self.coarse)
    case .always: ["true"]
    }
  }

  private static let lengths = ["1", "2", "3-4", "5-7", "8-11", "12-17", "18-29", "30-59", "60+"]
  private static let coarse = ["tiny", "short", "medium", "long"]

  /// The number of the first feature of each group, and behind the last one how many there are.
  private static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.answers.count) }

  /// How many features there are.
  static var count: Int { starts[allCases.count] }

  /// The names of all features in the order of their numbers: `group:answer`.
  static let names: [String] = allCases.flatMap { group in group.answers.map { "\(group):\($0)" } }

  /// The number of an answer's feature.
  @inline(__always)
  func number(_ answer: Int) -> Int32 { Int32(truncatingIfNeeded: Self.starts[rawValue] + answer) }
}

/// All pairs of two lists of names, the second one running faster.
private func cross(_ first: [String], _ second: [String]) -> [String] {
  first.flatMap { one in second.map { "\(one)/\($0)" } }
}

/// A first impression of a line, for its neighbours to look at.
enum LineKind: Int, CaseIterable, Sendable {
  /// No line: the file begins or ends here.
  case edge
  /// Long and a sentence.
  case prose
  /// Short and a sentence.
  case sentence
  /// Long and no sentence.
  case long
  /// As long as a headline, and no sentence.
  case headline
  case short
  case tiny
  /// A date line or a byline.
  case fields
  /// A set phrase of clutter and little else.
  case clutter
  /// What stands elsewhere in the file as well.
  case repeated
}
