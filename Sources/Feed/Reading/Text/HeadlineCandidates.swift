/// The lines above an article's body that may be its headline, with what can be said of each beside the others.
///
/// A line's role is decided by itself and the lines next to it. Which of several lines that could all be headlines is the one
/// shows only when they are laid side by side: the standfirst is the longer one under it, the trail of the page holds
/// its words, the section stands alone.
struct HeadlineCandidates {
  typealias Candidate = FieldCandidates.Candidate

  /// The candidates in the order of their lines.
  private(set) var candidates: [Candidate] = []

  private let context: LineContext
  private let roles: LineRoles
  private let head: Range<Int>
  private var advantages: [Float] = []

  /// Lines beyond this many, those that speak least for a headline, are not looked at.
  private static let most = 14
  private static let longest = 40
  /// How far a credit is looked for, and a neighbour.
  private static let reach = 8
  private static let near = 3

  /// Lays the lines of a head side by side.
  ///
  /// - Parameter body: the lines of the story below, in order.
  init(
    in head: Range<Int>, above body: [Int], _ context: LineContext, _ features: LineFeatures, _ roles: LineRoles
  ) {
    self.head = head
    self.context = context
    self.roles = roles
    var lines: [(line: Int, advantage: Float)] = []
    for line in head where (1...Self.longest).contains(context.shapes[line].words) {
      guard !Self.isCredit(line, context, roles), !Self.opensWithDay(line, context), !isTrail(line) else { continue }
      let scores = roles.scores[line]
      lines.append((line, scores[LineRole.title.rawValue] - scores[LineRole.before.rawValue]))
    }
    // Where a headline is left, what names a paper and its day is none, and no words of a picture that end with who took it.
    for isNone in [Self.isSource, Self.isCaption] {
      let left = lines.filter { !isNone($0.line, context) }
      if !left.isEmpty { lines = left }
    }
    lines.sort { ($1.advantage, $0.line) < ($0.advantage, $1.line) }
    lines = Array(lines.prefix(Self.most))
    let ranks = lines.map(\.line)
    let shares = ranks.map { features.topics.shares[$0]?.whole ?? -1 }
    let told = ToldWords(in: body, of: context)
    let counts = ranks.map { told.count(in: $0) }
    for (rank, (line, advantage)) in lines.enumerated() {
      var candidate = Candidate(line: line)
      func say(_ group: HeadlineFeature, _ answer: Int) { candidate.features.append(group.number(answer)) }
      say(.rank, min(rank, 3))
      say(.behindBest, step(Int(lines[0].advantage - advantage), [1, 3, 6]))
      say(.advantage, step(Int(advantage.rounded(.down)), [-4, -1, 1, 4]))
      say(.topic, shares[rank] < 0 ? 0 : 1 + step(shares[rank], [1, 34, 67]))
      say(.topicRank, min(shares.count { $0 > shares[rank] }, 3))
      let count = counts[rank]
      say(.told, step(count.body, [1, 2, 3, 5]))
      say(.toldShare, count.all == 0 ? 0 : 1 + step(count.body * 100 / count.all, [1, 34, 67]))
      say(.toldRank, min(counts.count { $0.body > count.body }, 3))
      say(.lead, step(count.lead, [1, 2, 3, 5]))
      sayForm(of: line, say)
      sayPlace(of: line, features.surroundings, say)
      sayNeighbours(of: line, among: ranks, say)
      say(.always, 0)
      candidates.append(candidate)
    }
    candidates.sort { $0.line < $1.line }
  }

  /// "You are here: Home » Recipes » Pies of my aunt": whether a line is parted by marks and ends as another one is, which is the
  /// headline.
  private func isTrail(_ line: Int) -> Bool {
    let shape = context.shapes[line]
    guard shape.separators > 1 else { return false }
    let words = context.scanner.words[shape.range]
    return head.contains { other in
      let range = context.shapes[other].range
      return range.count > 2 && range.count < shape.range.count && other != line
        && words.suffix(range.count) == context.scanner.words[range]
    }
  }

  /// Whether a line is decided to be a credit, and names somebody or a day.
  private static func isCredit(_ line: Int, _ context: LineContext, _ roles: LineRoles) -> Bool {
    let facts = context.facts[line]
    guard roles.roles[line] == .credit else { return facts.date?.isWholeLine == true }
    return facts.kind == .fields || facts.date != nil || !facts.names.isEmpty
  }

  /// `Harbour Post, 7 May 2024`, `Harbour Post, 7 May 2024, page 3`: whether a day stands behind a comma at a line's end.
  private static func isSource(_ line: Int, _ context: LineContext) -> Bool {
    guard let date = context.facts[line].date, context.shapes[line].words <= longestSource, date.range.lowerBound > 0
    else { return false }
    let text = context.lines.bytes[context.lines.lines[line].range]
    let before = text.prefix(date.range.lowerBound).trimmed
    let behind = text.dropFirst(date.range.upperBound)
    return before.contains(UInt8(ascii: ",")) && (behind.count < 4 || behind.first == UInt8(ascii: ","))
  }

  /// `The mill in May. Photo: Anna Holm`
  private static func isCaption(_ line: Int, _ context: LineContext) -> Bool {
    context.facts[line].innerPhrases & ClutterKind.credit.bit != 0
  }

  /// Words of a line that names a paper, its day and a page, at most.
  private static let longestSource = 12

  /// Whether a line begins with a day and has little else, or parts set off from each other: `Dec 20th 2023 | SHENZHEN`.
  private static func opensWithDay(_ line: Int, _ context: LineContext) -> Bool {
    guard let date = context.facts[line].date, date.range.lowerBound == 0 else { return false }
    return context.shapes[line].separators > 0 || context.shapes[line].words <= shortDayLine
  }

  private static let shortDayLine = 6

  private func sayForm(of line: Int, _ say: (HeadlineFeature, Int) -> Void) {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    say(.role, roles.roles[line].rawValue)
    say(.kind, facts.kind.rawValue)
    let end =
      switch shape.last {
      case .stop: 0
      case .question: 1
      case .colon, .comma, .ellipsis: 3
      default: 2
      }
    say(.lengthAndEnd, step(shape.words, [3, 5, 8, 13, 19, 26]) * 4 + end)
    let capitals = shape.capitalised - 1
    let shouts = shape.shouted * 3 > shape.cased * 2
    say(
      .capitals,
      shape.cased * 2 < shape.words
        ? 0 : shouts ? 4 : capitals * 10 < shape.cased ? 1 : capitals * 2 < shape.cased ? 2 : 3)
    say(.repeated, min(facts.copies, 3) - 1)
    if context.repeats(line, line - 1) { say(.repeated, 3) }
    if context.repeats(line, line + 1) { say(.repeated, 4) }
    for kind in 0..<ClutterKind.allCases.count {
      let bit = UInt32(1) << UInt32(kind)
      if facts.wholePhrases & bit != 0 { say(.phrase, kind * 3) }
      if facts.beginningPhrases & bit != 0 { say(.phrase, kind * 3 + 1) }
      if facts.innerPhrases & bit != 0 { say(.phrase, kind * 3 + 2) }
    }
    if shape.separators > 0 { say(.sign, 0) }
    if shape.endsInBracket { say(.sign, 1) }
    if shape.joints > 0 { say(.sign, 2) }
    if shape.hasHandle || shape.hasAddress { say(.sign, 3) }
    if facts.date != nil { say(.sign, 4) }
    if facts.authors != nil { say(.sign, 5) }
    if !facts.names.isEmpty { say(.sign, 6) }
    switch shape.first {
    case .lower: say(.sign, 7)
    case .digit: say(.sign, 8)
    case .quote: say(.sign, 9)
    default: break
    }
  }

  private func sayPlace(
    of line: Int, _ surroundings: Surroundings, _ say: (HeadlineFeature, Int) -> Void
  ) {
    say(.fromLead, step(head.upperBound - line, [2, 3, 5, 9, 17]))
    say(.creditBelow, distance { line + $0 })
    say(.creditAbove, distance { line - $0 })
    if let under = surroundings.under[line] { say(.under, under.kind) }
    say(.above, line > head.lowerBound ? context.facts[line - 1].kind.rawValue : 0)
    say(.below, context.facts.indices.contains(line + 1) ? context.facts[line + 1].kind.rawValue : 0)
    if line == head.lowerBound { say(.edge, 0) }
    if line == head.upperBound - 1 { say(.edge, 1) }
  }

  /// How far away the next credit is, in five steps.
  private func distance(_ place: (Int) -> Int) -> Int {
    for lines in 1...Self.reach {
      let line = place(lines)
      guard head.contains(line) else { return 0 }
      if roles.roles[line] == .credit || context.facts[line].kind == .fields { return 1 + step(lines, [2, 3, 5]) }
    }
    return 0
  }

  private func sayNeighbours(of line: Int, among others: [Int], _ say: (HeadlineFeature, Int) -> Void) {
    let shape = context.shapes[line]
    let above = others.filter { $0 < line && line - $0 <= Self.near && !context.repeats($0, line) }.max()
    let below = others.filter { $0 > line && $0 - line <= Self.near && !context.repeats($0, line) }.min()
    for (place, other) in [above, below].enumerated() {
      let answer = other.map { other in
        (context.shapes[other].words > shape.words ? 1 : 3) + (context.shapes[other].endsSentence ? 0 : 1)
      }
      say(.neighbour, place * 5 + (answer ?? 0))
    }
    if shape.words >= 3, others.contains(where: { holds($0, line) }) { say(.inside, 1) }
    if others.contains(where: { context.shapes[$0].words >= 3 && holds(line, $0) }) { say(.inside, 0) }
  }

  /// Whether the words of a line come in the same order, one behind the other, in another one that has more.
  private func holds(_ one: Int, _ other: Int) -> Bool {
    let (all, part) = (context.shapes[one].range, context.shapes[other].range)
    guard all.count > part.count, !part.isEmpty else { return false }
    let words = context.scanner.words
    return (all.lowerBound...all.upperBound - part.count).contains { start in
      part.indices.allSatisfy { words[start + $0 - part.lowerBound] == words[$0] }
    }
  }
}
