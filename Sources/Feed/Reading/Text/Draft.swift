/// The lines of one article, sorted by what they are to it.
struct Draft {
  /// The lines above the body that belong to it, whatever their role.
  var head: Range<Int>
  /// The first lines in the body and behind it up to the next article.
  var tail: Range<Int>
  /// The lines of the body, in order.
  var body: [Int]
  /// The line of the headline; `nil` when none was found.
  var title: Int?
  /// The lines that become the summary.
  var standfirst: [Int] = []
  /// The lines of the head that name authors and dates.
  var credits: [Int] = []

  /// The words of the body.
  func words(in context: LineContext) -> Int { body.reduce(0) { $0 + context.shapes[$1].words } }
}

/// The articles of a file before they are written out, and why the file has none.
struct Drafts {
  /// The articles, in order.
  private(set) var kept: [Draft] = []
  /// The article each line went into; `nil` for clutter.
  private(set) var owner: [Int?]
  /// Why nothing was kept.
  private(set) var reason = "there are only navigation, links and the like, and no story"

  /// A part of a file is another article only when it has this share of the words of the longest: teasers have less.
  private static let leastShare = 0.1
  /// A sentence or two. What has fewer words and no headline says nothing that could be subscribed to.
  private static let leastWords = 12

  /// Sorts the lines of a file into articles.
  init(_ context: LineContext, _ roles: LineRoles) {
    owner = Array(repeating: nil, count: roles.roles.count)
    var drafts = Self.runs(context, roles)
    drafts.removeAll { !$0.isStory(context) }
    let longest = drafts.map { $0.words(in: context) }.max() ?? 0
    drafts.removeAll { Double($0.words(in: context)) < Self.leastShare * Double(longest) }
    drafts.removeAll { $0.words(in: context) < Self.leastWords }
    kept = drafts
    for (index, draft) in kept.enumerated() {
      for line in draft.body + draft.standfirst + draft.credits { owner[line] = index }
      if let title = draft.title { owner[title] = index }
    }
  }

  /// Each lead begins an article, which has the head above it and ends where the next head begins.
  private static func runs(_ context: LineContext, _ roles: LineRoles) -> [Draft] {
    var drafts: [Draft] = []
    var headStart = 0
    for (line, role) in roles.roles.enumerated() {
      switch role {
      case .lead:
        if let last = drafts.indices.last { drafts[last].tail = drafts[last].tail.lowerBound..<headStart }
        drafts.append(Draft(head: headStart..<line, tail: line + 1..<roles.roles.count, body: [line]))
        drafts[drafts.count - 1].sortHead(context, roles)
        headStart = line + 1
      case .body, .aside, .after:
        if let last = drafts.indices.last, role == .body || role == .after && drafts[last].goesOn(at: line, context) {
          drafts[last].body.append(line)
        }
        headStart = line + 1
      default: break
      }
    }
    for index in drafts.indices {
      drafts[index].promoteLead(context, roles)
      drafts[index].trimEnd(context)
    }
    return drafts
  }
}

extension Draft {
  fileprivate mutating func sortHead(_ context: LineContext, _ roles: LineRoles) {
    title = likeliest(head.filter { roles.roles[$0] == .title }, roles)
    for line in head {
      switch roles.roles[line] {
      case .standfirst: standfirst.append(line)
      case .credit: credits.append(line)
      default: break
      }
    }
    // Where no line was decided to be the headline, its neighbours spoke louder than the likeliest one.
    title =
      title ?? likeliest(head.filter { (2...30).contains(context.shapes[$0].words) && !credits.contains($0) }, roles)
    standfirst.removeAll { $0 == title }
  }

  /// Whether a line right under the body is a quotation that ends as a sentence does: notes on authors and offers
  /// never begin with a quotation mark.
  fileprivate func goesOn(at line: Int, _ context: LineContext) -> Bool {
    let facts = context.facts[line]
    return body[body.count - 1] == line - 1 && context.shapes[line].first == .quote
      && context.shapes[line].endsSentence && facts.wholePhrases | facts.beginningPhrases == 0
  }

  /// Takes set phrases of clutter off the end of the body: no story ends in one.
  fileprivate mutating func trimEnd(_ context: LineContext) {
    while body.count > 1, context.facts[body[body.count - 1]].kind == .clutter { body.removeLast() }
  }

  /// Makes the first line of the body the headline where it looks like one and the head has none.
  fileprivate mutating func promoteLead(_ context: LineContext, _ roles: LineRoles) {
    let lead = body[0]
    guard body.count > 1, !head.contains(where: { roles.roles[$0] == .title }), !context.shapes[lead].endsSentence,
      context.facts[lead].kind == .headline || context.facts[lead].kind == .repeated
    else { return }
    title = lead
    body.removeFirst()
    head = head.lowerBound..<body[0]
  }

  /// The line that speaks most for a headline.
  private func likeliest(_ lines: [Int], _ roles: LineRoles) -> Int? {
    var best: (line: Int, advantage: Float)?
    for line in lines {
      let scores = roles.scores[line]
      let advantage = scores[LineRole.title.rawValue] - scores[LineRole.before.rawValue]
      if advantage > best?.advantage ?? -.infinity { best = (line, advantage) }
    }
    return best?.line
  }

  /// What a notice of consent, subscription or copyright has at most, in words; a story says such a phrase in passing.
  private static let longestNotice = 80

  /// Whether a line holds a set phrase of consent, subscription or copyright.
  fileprivate static func isLegal(_ line: Int, _ context: LineContext) -> Bool {
    if context.shapes[line].words > longestNotice { return false }
    let facts = context.facts[line]
    return (facts.innerPhrases | facts.beginningPhrases) & ClutterKind.legal != 0
  }

  /// Whether there is prose in the body that is not itself set phrases of clutter.
  fileprivate func isStory(_ context: LineContext) -> Bool {
    body.contains { line in
      let facts = context.facts[line]
      return !Self.isLegal(line, context) && (facts.kind == .prose || facts.kind == .sentence || facts.kind == .long)
    }
  }
}

extension ClutterKind {
  /// The kinds that are written in whole sentences, as bits: consent, subscription, copyright.
  fileprivate static let legal: UInt32 = [ClutterKind.consent, .subscribe, .copyright].reduce(0) {
    $0 | 1 << UInt32($1.rawValue)
  }
}
