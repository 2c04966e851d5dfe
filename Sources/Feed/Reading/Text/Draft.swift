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
  /// Behind a wide gap and with a head of its own, this is no teaser however long the others are.
  private static let enoughWords = 40
  /// The share of a lead's words, in hundredths, that come back above it where the same story goes on.
  private static let sameTopic = 20
  /// A sentence or two. What has fewer words and no headline says nothing that could be subscribed to.
  private static let leastWords = 12

  /// Sorts the lines of a file into articles.
  init(_ context: LineContext, _ features: LineFeatures, _ roles: LineRoles, _ weights: FieldWeights) {
    owner = Array(repeating: nil, count: roles.roles.count)
    var drafts = Self.united(Self.runs(context, roles), context, features, roles)
    drafts.removeAll { !$0.isStory(context) }
    let longest = drafts.map { $0.words(in: context) }.max() ?? 0
    drafts.removeAll { draft in
      let words = draft.words(in: context)
      let isOwn = words >= Self.enoughWords && draft.standsApart(context, features)
      return !isOwn && Double(words) < Self.leastShare * Double(longest)
    }
    drafts.removeAll { $0.words(in: context) < Self.leastWords }
    for index in drafts.indices { drafts[index].chooseTitle(context, features, roles, weights) }
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

  /// The drafts without those that are no articles of their own: parts of the one above with a heading, or clutter.
  ///
  /// Another article has a byline or a date of its own, a dateline, or a wide gap above it. What has none of them goes on with the
  /// story if it speaks of the same things, and is an offer of another one if it is much shorter.
  private static func united(
    _ drafts: [Draft], _ context: LineContext, _ features: LineFeatures, _ roles: LineRoles
  ) -> [Draft] {
    var united: [Draft] = []
    for draft in drafts {
      guard let last = united.indices.last,
        !draft.isBehindGap(features) && !draft.hasFields(context) && !draft.hasDateline(context)
      else {
        united.append(draft)
        continue
      }
      let above = draft.body.prefix(3).reduce(0) { max($0, features.topics.shares[$1]?.above ?? 0) }
      if above >= sameTopic {
        united[last].body += draft.head.filter { roles.roles[$0] == .title } + draft.body
        united[last].tail = united[last].tail.lowerBound..<draft.tail.upperBound
      } else if draft.words(in: context) * 2 > united[last].words(in: context) {
        united.append(draft)
      } else {
        united[last].tail = united[last].tail.lowerBound..<draft.tail.upperBound
      }
    }
    return united
  }
}

extension Draft {
  fileprivate mutating func sortHead(_ context: LineContext, _ roles: LineRoles) {
    for line in head {
      switch roles.roles[line] {
      case .standfirst: standfirst.append(line)
      case .credit: credits.append(line)
      default: break
      }
    }
  }

  /// A headline that is likely to be wrong is still better than the beginning of the text in its place.
  private static let leastScore: Float = -4

  /// Chooses the headline among the lines above the body; where none is likely at all, there is none.
  fileprivate mutating func chooseTitle(
    _ context: LineContext, _ features: LineFeatures, _ roles: LineRoles, _ weights: FieldWeights
  ) {
    if title == nil {
      let candidates = HeadlineCandidates(in: head, context, features, roles).candidates
      let scored = candidates.map { (line: $0.line, score: weights.score(of: $0)) }
      title = scored.max { $0.score < $1.score }.flatMap { $0.score > Self.leastScore ? $0.line : nil }
    }
    standfirst.removeAll { $0 == title }
    credits.removeAll { $0 == title }
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

  /// Whether a wide gap is above the head or in it.
  fileprivate func isBehindGap(_ features: LineFeatures) -> Bool {
    (head.lowerBound...body[0]).contains { $0 > 0 && features.isPartStart($0) }
  }

  /// Whether the head names people or a day.
  fileprivate func hasFields(_ context: LineContext) -> Bool {
    head.contains { context.facts[$0].kind == .fields || context.facts[$0].date != nil }
  }

  fileprivate func hasDateline(_ context: LineContext) -> Bool {
    Dateline.opens(context.lines.bytes[context.lines.lines[body[0]].range])
  }

  /// Whether there is a wide gap above, and a head.
  fileprivate func standsApart(_ context: LineContext, _ features: LineFeatures) -> Bool {
    isBehindGap(features) && (hasFields(context) || hasDateline(context) || !credits.isEmpty)
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
