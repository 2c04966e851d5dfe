/// Copy with nothing around its article: somebody's notes, what an agency sends, what another program has cleaned.
///
/// The weights are fitted on pages, which end in clutter always, so the last paragraph of clean copy looks like some to them. But clutter
/// is menus, lists and labels, with prose among them at most: where no line of the file is any, a paragraph is none either.
extension LineRoles {
  /// A longer first line, in words, is no headline.
  private static let longestHeadline = 25

  /// The lines of an item of news at most, with its headline.
  private static let longestItem = 4
  /// A shorter paragraph, in words, is a notice rather than an item of news.
  private static let shortestItem = 20

  /// What is said of the lines that are taken back.
  static let cleanCopyRule = "nothing but the article stands in the file"

  /// Takes back the lines that were left out of clean copy with one article, or with several that each open like one.
  mutating func keepCleanCopy(_ context: LineContext, _ features: LineFeatures) {
    let left = roles.indices.filter { isLeftOut($0, context) }
    // A paragraph that was taken for the headline below another line is one of the text.
    let falseTitles = roles.indices.dropFirst().filter { roles[$0] == .title && Self.reads($0, context) }
    let isBrief = isBrief(context)
    let isHeadlineAbove = isBrief || (left.first == 0 || !falseTitles.isEmpty) && isHeadline(context)
    let paragraphs = roles.indices.filter { Self.reads($0, context) }
    let isClean = paragraphs.count > 1 && left.allSatisfy { $0 == 0 && isHeadlineAbove || isOfText($0, context) }
    guard !left.isEmpty || isHeadlineAbove, roles.count(where: { $0 == .lead }) <= 1, isClean || isBrief
    else { return }
    if isHeadlineAbove {
      for line in falseTitles { takeBack(line, as: .body) }
      takeBack(0, as: .title)
    }
    for line in left where (line > 0 || !isHeadlineAbove) && !Self.isSignature(line, context) {
      takeBack(line, as: .body)
    }
    if let lead = roles.firstIndex(of: .lead) { roles[lead] = .body }
    if let first = roles.firstIndex(of: .body) { roles[first] = .lead }
    for line in furtherArticles(context, features) { beginArticle(at: line, context) }
  }

  /// The lines behind gaps and rules at which articles open, the first one left aside.
  func furtherArticles(_ context: LineContext, _ features: LineFeatures) -> [Int] {
    roles.indices.dropFirst().filter { features.isPartStart($0) && context.opensArticle($0) }
  }

  /// Makes a line the headline of an article, and the first paragraph below it its lead.
  private mutating func beginArticle(at line: Int, _ context: LineContext) {
    guard let lead = roles.indices[(line + 1)...].first(where: { context.shapes[$0].words >= Self.shortestItem }) else {
      return
    }
    if context.isRule(line - 1) { takeBack(line - 1, as: .aside) }
    takeBack(line, as: .title)
    for below in line + 1..<lead { takeBack(below, as: .credit) }
    takeBack(lead, as: .lead)
  }

  /// Whether the file is a headline and one paragraph, perhaps with a sentence or two and its sender behind it: an item of
  /// news, whatever it speaks of.
  private func isBrief(_ context: LineContext) -> Bool {
    guard (2...Self.longestItem).contains(roles.count), isHeadline(context) else { return false }
    let (shape, facts) = (context.shapes[1], context.facts[1])
    return facts.kind == .prose && facts.wholePhrases == 0 && shape.words >= Self.shortestItem && shape.endsSentence
      && (2..<roles.count).allSatisfy { line in
        context.shapes[line].endsSentence && Self.isPlain(line, context)
          || line == roles.count - 1 && Self.isSignature(line, context)
      }
  }

  /// Whether a line that was left out can be one of the text: a paragraph anywhere, a heading or an item below one.
  private func isOfText(_ line: Int, _ context: LineContext) -> Bool {
    if Self.reads(line, context), Self.isPlain(line, context) { return true }
    switch context.facts[line].kind {
    // Within a story set phrases of clutter can be words like others: a club has members.
    case .prose: return roles.indices.suffix(from: line + 1).contains { Self.reads($0, context) }
    // The clutter of other languages is not known.
    case .long, .headline, .short, .tiny:
      let isBelowText = (0..<line).contains { Self.reads($0, context) }
      return isBelowText && (context.language != nil || context.shapes[line].endsSentence)
        && Self.isPlain(line, context)
    case .sentence, .edge, .fields, .clutter, .repeated: return false
    }
  }

  mutating func takeBack(_ line: Int, as role: LineRole) {
    roles[line] = role
    takenBack.insert(line)
  }

  /// Whether a line is not in the text; of a standfirst that is a sentence nothing but its place says that it is one.
  private func isLeftOut(_ line: Int, _ context: LineContext) -> Bool {
    switch roles[line] {
    case .before, .aside, .after: true
    case .standfirst: Self.reads(line, context) && Self.isPlain(line, context)
    case .title, .credit, .lead, .body: false
    }
  }

  /// Whether the first line of the file can be its headline.
  func isHeadline(_ context: LineContext, mayEnd: Bool = false) -> Bool {
    let (shape, facts) = (context.shapes[0], context.facts[0])
    return shape.words > 0 && shape.words <= Self.longestHeadline && (mayEnd || !shape.endsSentence)
      && Self.isPlain(0, context)
      && facts.date == nil && facts.authors == nil
  }

  /// Whether a line is one or several sentences that do not begin as clutter does.
  static func reads(_ line: Int, _ context: LineContext) -> Bool {
    let facts = context.facts[line]
    let isLong = facts.kind == .long && context.shapes[line].endsSentence
    return (facts.kind == .prose || facts.kind == .sentence || isLong)
      && facts.wholePhrases | facts.beginningPhrases == 0
  }

  /// Whether nothing in a line speaks of clutter.
  static func isPlain(_ line: Int, _ context: LineContext) -> Bool {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    return facts.phrases == 0 && facts.copies == 1
      && !shape.hasHandle
      && !shape.hasAddress && shape.joints == 0
  }
}
