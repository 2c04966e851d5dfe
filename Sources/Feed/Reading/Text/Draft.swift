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

  /// Lines that were taken for the body and are none, with what said so.
  var dropped: [(line: Int, rule: String)] = []

  /// The words of the body.
  func words(in context: LineContext) -> Int { body.reduce(0) { $0 + context.shapes[$1].words } }
}

/// The articles of a file before they are written out, and why the file has none.
struct Drafts {
  /// The articles, in order.
  private(set) var kept: [Draft] = []
  /// The article each line went into; `nil` for clutter.
  private(set) var owner: [Int?]
  /// What dropped a line whose role it was to be in an article.
  private(set) var dropped: [Int: String] = [:]
  /// Why nothing was kept.
  private(set) var reason = "there are only navigation, links and the like, and no story"

  /// A part of a file is another article only when it has this share of the words of the longest: teasers have less.
  private static let leastShare = 0.1
  /// Behind a wide gap and with a head of its own, this is no teaser however long the others are.
  private static let enoughWords = 40
  /// A text as long as this, set off by wide gaps from what is above and below, is no teaser either.
  private static let longStory = 150
  /// A sentence or two. What has fewer words and no headline says nothing that could be subscribed to.
  private static let leastWords = 12

  /// Sorts the lines of a file into articles.
  init(_ context: LineContext, _ features: LineFeatures, _ roles: LineRoles, _ weights: FieldWeights) {
    owner = Array(repeating: nil, count: roles.roles.count)
    var drafts = Self.united(Self.runs(context, roles), context, features, roles)
    remove("a notice and no story", from: &drafts, roles) { !$0.isStory(context) && !$0.isTakenBack(roles) }
    if drafts.allSatisfy({ $0.isMostlyNotice(context) }) {
      remove("a notice and no story", from: &drafts, roles) { _ in true }
    }
    if drafts.allSatisfy({ $0.isAnnouncement(context) }) {
      remove("announces what stands elsewhere", from: &drafts, roles) { _ in true }
    }
    let mostTold = drafts.map { $0.toldWords(context) }.max() ?? 0
    remove("a list beside a story", from: &drafts, roles, isHead: false) { $0.isList(context, besideWords: mostTold) }
    remove("readers' comments", from: &drafts, roles, isHead: false, keepsFirst: true) { $0.isOfReaders(context) }
    let longest = drafts.map { $0.words(in: context) }.max() ?? 0
    remove("an offer beside a much longer story", from: &drafts, roles) { draft in
      let words = draft.words(in: context)
      let isOwn =
        words >= Self.enoughWords && draft.standsApart(context, features)
        || words >= Self.longStory && draft.isBetweenGaps(features)
      return !isOwn && Double(words) < Self.leastShare * Double(longest)
    }
    for index in drafts.indices {
      drafts[index].chooseTitle(context, features, roles, weights)
      drafts[index].dropTeasers(context)
      drafts[index].dropRepeats(context)
    }
    drafts = Self.continued(drafts, context, features)
    remove("below a story and without a headline of its own", from: &drafts, roles, keepsFirst: true) {
      $0.isHeadless(context)
    }
    remove("too few words for a story", from: &drafts, roles) { $0.words(in: context) < Self.leastWords }
    for draft in drafts { for (line, rule) in draft.dropped { dropped[line] = rule } }
    kept = drafts
    for (index, draft) in kept.enumerated() {
      for line in draft.body + draft.standfirst + draft.credits { owner[line] = index }
      if let title = draft.title { owner[title] = index }
    }
  }

  /// Removes drafts and takes down why.
  ///
  /// - Parameters:
  ///   - isHead: whether what goes may be the head of what follows.
  ///   - keepsFirst: whether the first draft is a story in any case.
  private mutating func remove(
    _ rule: String, from drafts: inout [Draft], _ roles: LineRoles, isHead: Bool = true, keepsFirst: Bool = false,
    where isNone: (Draft) -> Bool
  ) {
    var kept: [Draft] = []
    var start: Int?
    for (number, original) in drafts.enumerated() {
      var draft = original
      if number > 0 || !keepsFirst, isNone(draft) {
        for line in Array(draft.head) + draft.body { dropped[line] = rule }
        if isHead { start = start ?? draft.head.lowerBound }
      } else {
        if let start, !draft.head.contains(where: { roles.roles[$0] == .title }) {
          draft.head = start..<draft.head.upperBound
        }
        start = nil
        kept.append(draft)
      }
    }
    drafts = kept
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
      if draft.isOfTopicAbove(features) {
        united[last].body += draft.head.filter { roles.roles[$0] == .title || $0 == draft.title }
        united[last].take(draft)
      } else if draft.words(in: context) * 2 > united[last].words(in: context) {
        united.append(draft)
      } else {
        united[last].tail = united[last].tail.lowerBound..<draft.tail.upperBound
        united[last].dropped += draft.body.map { ($0, "an offer of another story") }
      }
    }
    return united
  }

  /// The drafts with what has no head at all added to the story above it that speaks of the same: a wide gap may stand where an
  /// advertisement was.
  private static func continued(_ drafts: [Draft], _ context: LineContext, _ features: LineFeatures) -> [Draft] {
    drafts.reduce(into: []) { continued, draft in
      if let last = continued.indices.last, draft.head.isEmpty, draft.isHeadless(context),
        draft.isOfTopicAbove(features)
      {
        continued[last].take(draft)
      } else {
        continued.append(draft)
      }
    }
  }
}

extension Draft {
  /// The share of a lead's words, in hundredths, that come back above it where the same story goes on.
  private static let sameTopic = 20

  /// Whether the first lines of the text speak of the same as what stands above them.
  fileprivate func isOfTopicAbove(_ features: LineFeatures) -> Bool {
    body.prefix(3).contains { features.topics.shares[$0]?.above ?? 0 >= Self.sameTopic }
  }

  /// Goes on with the text of another draft, which stands below.
  fileprivate mutating func take(_ other: Draft) {
    body += other.body
    dropped += other.dropped
    tail = tail.lowerBound..<other.tail.upperBound
  }

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
      let candidates = HeadlineCandidates(in: head, above: body, context, features, roles).candidates
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
    if let end = body.indices.dropFirst(2).first(where: { isSender($0, context) }) {
      dropped += body[end...].map { ($0, "speaks of the sender") }
      body.removeSubrange(end...)
    }
    while body.count > 2, speaksOfAuthor(body[body.count - 1], context) {
      dropped.append((body.removeLast(), "speaks of the author"))
    }
    while body.count > 1, context.facts[body[body.count - 1]].kind == .clutter {
      dropped.append((body.removeLast(), "a set phrase at the end"))
    }
  }

  /// Whether a line begins with the name of somebody whom a byline above the text names: notes on authors do.
  private func speaksOfAuthor(_ line: Int, _ context: LineContext) -> Bool {
    let words = context.scanner.words
    let range = context.shapes[line].range
    guard range.count > 4 else { return false }
    let name = words[range.prefix(2)]
    return head.contains { above in
      guard context.facts[above].authors?.isEmpty == false else { return false }
      let byline = context.shapes[above].range
      return byline.dropLast().contains {
        words[$0] == name[name.startIndex] && words[$0 + 1] == name[name.startIndex + 1]
      }
    }
  }

  /// The most words of a heading above what a press release says of its sender.
  private static let longestHeading = 8

  /// Whether a line of the body heads what a press release says of its sender, or is the mark of its end: `About us`, `Media contact:`.
  private func isSender(_ place: Int, _ context: LineContext) -> Bool {
    let (shape, facts) = (context.shapes[body[place]], context.facts[body[place]])
    guard (facts.wholePhrases | facts.beginningPhrases) & ClutterKind.release.bit != 0,
      shape.words <= Self.longestHeading,
      !shape.endsSentence || shape.last == .colon
    else { return false }
    let above = body[..<place].reduce(0) { $0 + context.shapes[$1].words }
    return body[place...].reduce(0) { $0 + context.shapes[$1].words } <= above
  }

  /// Takes lines out of the body that stood there before or repeat the headline.
  fileprivate mutating func dropRepeats(_ context: LineContext) {
    guard body.contains(where: { context.facts[$0].copies > 1 }) else { return }
    var told = Set(title.map { [context.shapes[$0].hash] } ?? [])
    let repeated = Set(
      body.filter { line in
        context.shapes[line].words >= Self.leastRepeated && !told.insert(context.shapes[line].hash).inserted
      })
    dropped += repeated.sorted().map { ($0, "said before") }
    body.removeAll(where: repeated.contains)
  }

  /// Ends the body where a small rest of it stands below other stories' headlines, each told twice running: by a picture and by a link.
  fileprivate mutating func dropTeasers(_ context: LineContext) {
    guard let place = body.indices.dropFirst().first(where: { isTeaser($0, context) }) else { return }
    let rest = body[place...].reduce(0) { $0 + context.shapes[$1].words }
    // Below its headline a teaser has a sentence or two; the story itself goes on below a gallery for longer.
    let headlines = headlinesToldTwice(between: body[place - 1], and: body[body.count - 1], context)
    guard rest * Self.teaserShare <= words(in: context), body.count - place <= headlines.count else { return }
    dropped += body[place...].map { ($0, "below a headline told twice running") }
    body.removeSubrange(place...)
  }

  /// Of a story, one part in so many can be teasers below it.
  private static let teaserShare = 3

  private func isTeaser(_ place: Int, _ context: LineContext) -> Bool {
    let (line, above) = (body[place], body[place - 1])
    guard line > above + 4, context.repeats(line - 1, line - 2) else { return false }
    // Teasers stand in lists; a caption, which is told twice as well, stands alone.
    let headlines = headlinesToldTwice(between: above, and: line, context)
    return headlines.count > 1 && headlines.last == line - 1
  }

  /// The lines between two others that say what the line above them says, and may be headlines.
  private func headlinesToldTwice(between above: Int, and below: Int, _ context: LineContext) -> [Int] {
    guard above + 2 < below else { return [] }
    return (above + 2..<below).filter { line in
      context.repeats(line, line - 1) && context.shapes[line].words >= Self.leastRepeated
        && !context.shapes[line].endsSentence
        && context.facts[line].phrases & ClutterKind.credit.bit == 0
    }
  }

  /// Shorter lines may come back: `Yes.`
  private static let leastRepeated = 4

  /// Makes the first line of the body the headline where it looks like one and the head has none.
  fileprivate mutating func promoteLead(_ context: LineContext, _ roles: LineRoles) {
    let lead = body[0]
    let (shape, kind) = (context.shapes[lead], context.facts[lead].kind)
    let isHeadline = !shape.endsSentence && (kind == .headline || kind == .repeated)
    guard body.count > 1, !head.contains(where: { roles.roles[$0] == .title }), isHeadline || shape.isInTitleCase
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
  fileprivate func hasFields(_ context: LineContext) -> Bool { Self.hasFields(head, context) }

  private static func hasFields(_ lines: Range<Int>, _ context: LineContext) -> Bool {
    lines.contains { context.facts[$0].kind == .fields || context.facts[$0].date != nil }
  }

  fileprivate func hasDateline(_ context: LineContext) -> Bool {
    Dateline.opens(context.lines.bytes[context.lines.lines[body[0]].range])
  }

  /// Whether there is a wide gap above, and a head.
  fileprivate func standsApart(_ context: LineContext, _ features: LineFeatures) -> Bool {
    isBehindGap(features) && (hasFields(context) || hasDateline(context) || !credits.isEmpty)
  }

  /// Whether the file begins or a wide gap is above, and the file ends or a wide gap is below.
  fileprivate func isBetweenGaps(_ features: LineFeatures) -> Bool {
    let (last, end) = (body[body.count - 1], tail.upperBound)
    let isAbove = head.lowerBound == 0 || isBehindGap(features)
    return isAbove && (end == features.starts.count - 1 || (last + 1...end).contains(where: features.isPartStart))
  }

  /// What a notice of consent, subscription or copyright has at most, in words; a story says such a phrase in passing.
  private static let longestNotice = 80

  /// A paragraph with fewer words may be a notice that speaks to nobody: `Sign in to go on reading`.
  private static let shortestTelling = 18

  /// Whether a line holds a set phrase of consent, subscription, copyright or of an error, and speaks to the reader or of the site when
  /// the phrase stands inside of a paragraph: stories tell of `data protection` and of what costs so much `a month`.
  fileprivate static func isLegal(_ line: Int, _ context: LineContext) -> Bool {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    if shape.words > longestNotice { return false }
    if (facts.wholePhrases | facts.beginningPhrases) & ClutterKind.legal != 0 { return true }
    let isTelling = shape.words >= shortestTelling && shape.readerWords + shape.siteWords == 0
    return facts.innerPhrases & ClutterKind.legal != 0 && !isTelling
  }

  /// Whether there is prose in the body that is not itself set phrases of clutter.
  fileprivate func isStory(_ context: LineContext) -> Bool {
    body.contains { line in
      !Self.isLegal(line, context) && context.facts[line].kind.isOfSentences
    }
  }

  /// The words that the body tells in sentences, items of lists left aside: a menu may ask questions.
  fileprivate func toldWords(_ context: LineContext) -> Int {
    body.reduce(0) { sum, line in
      let (kind, shape) = (context.facts[line].kind, context.shapes[line])
      // Behind a sentence the number of a note may stand.
      let isSentence = shape.endsSentence || shape.stopWords * 8 >= shape.words
      let isTold = kind.isOfSentences && isSentence && shape.first != .bullet && shape.first != .dash
      return isTold ? sum + shape.words : sum
    }
  }

  /// Whether few of its words are told, and many more beside it.
  fileprivate func isList(_ context: LineContext, besideWords most: Int) -> Bool {
    let told = toldWords(context)
    return told * 3 < words(in: context) && told * 4 < most
  }

  /// Readers sign so many comments at least, with the time, in so many words at most.
  private static let (leastComments, longestSignature) = (3, 14)

  /// Whether its lines are signed again and again by people with a day and a time: what readers wrote.
  fileprivate func isOfReaders(_ context: LineContext) -> Bool {
    let signatures = (max(head.lowerBound, body[0] - Self.nearLines)...body[body.count - 1]).count { line in
      context.shapes[line].words <= Self.longestSignature && context.facts[line].date?.time.second != nil
    }
    return signatures >= Self.leastComments && signatures * 4 >= body.count
  }

  /// Whether a line says who owns the page: `© 2024 Harbour Post`.
  private func isOwner(_ line: Int, _ context: LineContext) -> Bool {
    context.lines.bytes[context.lines.lines[line].range].starts(with: "©".utf8)
      || context.facts[line].phrases & ClutterKind.copyright.bit != 0
  }

  /// What says that an article begins stands so many lines above its text; and with more words, it is one without that, too.
  private static let (nearLines, longestNote) = (15, 150)

  /// Whether a short text has no headline near it, no byline, day or dateline: what a site says of itself stands so below its articles.
  fileprivate func isHeadless(_ context: LineContext) -> Bool {
    let near = max(head.lowerBound, body[0] - Self.nearLines)
    if let title, title >= near, !isOwner(title, context) { return false }
    return !Self.hasFields(near..<body[0], context) && !hasDateline(context) && words(in: context) < Self.longestNote
  }

  /// Whether the file as a whole said that it is one.
  fileprivate func isTakenBack(_ roles: LineRoles) -> Bool { body.allSatisfy(roles.takenBack.contains) }

  /// Whether set phrases of consent and the like stand in the lines that hold most of the words.
  fileprivate func isMostlyNotice(_ context: LineContext) -> Bool {
    let notice = body.reduce(0) { $0 + (Self.isLegal($1, context) ? context.shapes[$1].words : 0) }
    return notice * 2 > words(in: context)
  }

  /// The fewest lines that break off in a list of announcements.
  private static let leastAnnounced = 3

  /// Whether the body is the beginnings of stories that are told elsewhere: they break off, and so do others in the file.
  fileprivate func isAnnouncement(_ context: LineContext) -> Bool {
    func breaksOff(_ line: Int) -> Bool { context.shapes[line].last == .ellipsis && context.shapes[line].words > 5 }
    let sentences = body.filter { context.facts[$0].kind.isOfSentences }
    let whole = sentences.reduce(0) { $0 + (breaksOff($1) ? 0 : context.shapes[$1].words) }
    guard whole * 4 < words(in: context) else { return false }
    return context.shapes.indices.count(where: breaksOff) >= Self.leastAnnounced
  }
}

extension LineKind {
  /// Whether such a line says something in whole sentences, or as long as one.
  fileprivate var isOfSentences: Bool { self == .prose || self == .sentence || self == .long }
}

extension LineShape {
  /// Whether nearly all words begin with a capital, as in headlines that cry out or ask.
  fileprivate var isInTitleCase: Bool {
    (4...30).contains(words) && cased * 3 > words * 2 && capitalised * 4 >= cased * 3 && innerStops == 0
  }
}

extension ClutterKind {
  /// The kinds that are written in whole sentences, as bits: consent, subscription, copyright, errors.
  fileprivate static let legal: UInt32 = [ClutterKind.consent, .subscribe, .copyright, .error].reduce(0) { $0 | $1.bit }

  /// The kind as a bit.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}
