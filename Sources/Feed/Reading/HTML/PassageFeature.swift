/// What can be said of a passage that may belong to an article, in groups with their answers.
///
/// A feature is one answer of one group. Its name is how the table of weights calls it.
enum PassageFeature: Int, CaseIterable, Sendable {
  case lengthAndEnd
  case lengthAndLinks
  case lengthAndStops
  case role
  case roleAndLength
  case element
  case strong
  case hint
  case core
  case coreAndKind
  case rule
  case ruleAndKind
  case fromTitle
  case place
  case placeAndKind
  case title
  case description
  case date
  case byline
  case people
  case long
  case whole
  case beginning
  case inside
  case belowPicture
  case abovePicture
  case secondAbove
  case above
  case below
  case secondBelow
  case between
  case parentProse
  case grandparentProse
  case parentLinks
  case grandparentLinks
  case sameAbove
  case sameBelow
  case first
  case sign
  case capitals
  case always

  /// What the answers of the group are called, in the order of their numbers.
  var answers: [String] {
    switch self {
    case .lengthAndEnd:
      Self.pairs(
        ["1", "12", "25", "40", "60", "100", "160", "300", "600"],
        ["stop", "colon", "quote", "comma", "ellipsis", "open"])
    case .lengthAndLinks: Self.pairs(["1", "25", "60", "160"], Self.shares)
    case .lengthAndStops: Self.pairs(["1", "25", "60", "160", "600"], ["0", "some", "1%", "2%", "4%"])
    case .role: Self.roles
    case .roleAndLength: Self.pairs(Self.roles, Self.lengths)
    case .element: Self.elements.map(\.rawValue)
    case .strong, .capitals: Self.lengths
    case .hint: Array(Hint.names)
    case .core: Self.cores
    case .coreAndKind: Self.pairs(Self.cores, Self.kinds)
    case .rule: Self.fates
    case .ruleAndKind: Self.pairs(Self.fates, Self.kinds)
    case .fromTitle:
      [
        "none", "above-20+", "above-8", "above-3", "above-1", "at", "below-1", "below-2", "below-3", "below-5",
        "below-9",
        "below-20+",
      ]
    case .place:
      [
        "above-20+", "above-8", "above-4", "above-2", "above-1", "first", "inside", "last", "below-1", "below-2",
        "below-4",
        "below-8", "below-20+",
      ]
    case .placeAndKind: Self.pairs(Self.places, Self.kinds)
    case .title: ["0", "some", "30%", "60%", "80%", "95%"]
    case .description: ["0", "some", "30%", "60%", "80%"]
    case .date: Self.pairs(["whole", "most", "part", "line"], Self.places)
    case .byline: Self.pairs(["people", "office", "author"], Self.places)
    case .people: Self.pairs(["maybe", "sure"], Self.places)
    case .long, .always: ["true"]
    case .whole, .beginning, .inside: ClutterKind.allCases.map { "\($0)" }
    case .belowPicture, .abovePicture: Self.kinds
    case .secondAbove, .above, .below, .secondBelow: Self.kinds + ["none"]
    case .between: Self.pairs(Self.kinds, Self.pairs(Self.kinds + ["none"], Self.kinds + ["none"]))
    case .parentProse, .grandparentProse: ["0", "some", "5%", "20%", "50%", "90%"]
    case .parentLinks, .grandparentLinks: ["0", "5%", "20%", "50%", "80%"]
    case .sameAbove, .sameBelow: ["none", "style", "parent", "both"]
    case .first: ["lower", "digit", "mark", "bracket", "quote", "handle"]
    case .sign: ["address", "at", "copyright", "digits"]
    }
  }

  private static let fates = Fate.allCases.map { "\($0)" }
  /// The elements in which text stands as a rule; the first one is for all others.
  private static let elements: [ElementName] = [
    .other, .p, .div, .td, .th, .li, .dd, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .section, .article,
    .body,
    .figcaption, .figure, .caption, .header, .footer, .aside, .nav, .main, .address, .center, .form, .fieldset, .legend,
    .summary, .details, .ul, .ol, .tr, .table,
  ]
  private static let shares = ["0", "some", "20%", "50%", "90%"]
  private static let lengths = ["1", "25", "60", "160", "600"]
  private static let kinds = PassageKind.allCases.map { "\($0)" }
  private static let cores = ["inside", "outside", "clutter"]
  private static let places = ["above", "inside", "below"]
  private static let roles = [
    "paragraph", "h1", "h2", "h3", "h4", "h5", "h6", "listItem", "quotation", "preformatted",
  ]

  private static func pairs(_ firsts: [String], _ seconds: [String]) -> [String] {
    firsts.flatMap { first in seconds.map { "\(first)/\($0)" } }
  }

  /// The number of the first feature of each group, and behind the last one how many there are.
  private static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.answers.count) }

  /// How many features there are.
  static var count: Int { starts[allCases.count] }

  /// The names of all features in the order of their numbers: `group:answer`.
  static let names: [String] = allCases.flatMap { group in group.answers.map { "\(group):\($0)" } }

  /// The answer for an element.
  static func element(_ name: ElementName) -> Int { elements.firstIndex(of: name) ?? 0 }

  /// The number of an answer's feature.
  func number(_ answer: Int) -> Int { Self.starts[rawValue] + answer }
}

/// What a passage looks like to its neighbours.
enum PassageKind: Int, CaseIterable, Sendable {
  case link, heading, prose, sentence, item, short, line

  init(of passage: Passage) {
    if passage.linked * 10 >= passage.length * 7 {
      self = .link
    } else if case .heading = passage.role {
      self = .heading
    } else if passage.isProse {
      self = passage.length >= 160 ? .prose : .sentence
    } else if case .listItem = passage.role {
      self = .item
    } else {
      self = passage.length < 40 ? .short : .line
    }
  }
}
