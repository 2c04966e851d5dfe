/// Says of each line what became of it and what spoke for that most.
struct Explanation {
  /// A fate for each line.
  private(set) var fates: [LineFate] = []

  /// How many features are named.
  private static let most = 4

  /// Explains all lines of a file.
  init(
    _ context: LineContext, _ features: LineFeatures, _ roles: LineRoles, _ drafts: Drafts, _ network: LineNetwork
  ) {
    let layers = network.layers(of: features.numbers, starts: features.starts)
    for (line, role) in roles.roles.enumerated() {
      let rival = Self.rival(of: role, roles.scores[line])
      // Sorted by what they say for the role beyond what they say for the next best; equal ones in their own order.
      let numbers = features.numbers[features.starts[line]..<features.starts[line + 1]]
      let gains = network.gains(in: line, for: role.rawValue, over: rival, layers: layers, numbers)
      let advantages = zip(numbers, gains).map { (number: $0, gain: $1) }
      let best = advantages.filter { $0.gain > 0 }.sorted { ($1.gain, $0.number) < ($0.gain, $1.number) }
      let names = best.prefix(Self.most).map { LineFeature.names[Int($0.number)] }.joined(separator: ", ")
      let rule = Self.rule(of: line, roles) ?? names
      let article = drafts.owner[line]
      let name = Self.name(role, line: line, in: article.map { drafts.kept[$0] })
      let reason = article == nil ? drafts.dropped[line] ?? Self.reason(role) : nil
      fates.append(
        LineFate(
          line: context.lines.lines[line].number, article: article, role: name,
          rule: reason ?? (rule.isEmpty ? "its neighbours" : rule)))
    }
  }

  /// What decided on a line beside its features.
  private static func rule(of line: Int, _ roles: LineRoles) -> String? {
    if roles.takenBack.contains(line) { return LineRoles.cleanCopyRule }
    if roles.resumed.contains(line) { return LineRoles.resumptionRule }
    return roles.outlined.contains(line) ? LineRoles.outlineRule : nil
  }

  /// Why a line went into no article although its role is one of an article's; `nil` for clutter.
  private static func reason(_ role: LineRole) -> String? {
    switch role {
    case .title: "another line is the headline"
    case .standfirst, .credit, .lead, .body: "no story stands below"
    case .before, .aside, .after: nil
    }
  }

  private static func rival(of role: LineRole, _ scores: LineNetwork.Scores) -> Int {
    var best = role.rawValue == 0 ? 1 : 0
    for other in 0..<LineNetwork.Scores.scalarCount where other != role.rawValue && scores[other] > scores[best] {
      best = other
    }
    return best
  }

  private static func name(_ role: LineRole, line: Int, in draft: Draft?) -> String {
    guard let draft else { return "clutter" }
    if line == draft.title { return "title" }
    return switch role {
    case .lead, .body: "paragraph"
    default: "\(role)"
    }
  }
}
