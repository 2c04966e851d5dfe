/// Where a story goes on behind what interrupts it at length: the figures of a match, prices, what others read most.
///
/// The further a paragraph stands behind the last one, the more it looks as if the text had ended before, and all of the rest is lost with
/// it. But what goes on speaks of the same people and places, and a teaser of another story does not. So below a text each paragraph that
/// names those who are named in it speaks for itself, and the roles from there up to the text are decided again, as if the text ended there.
/// Any prose speaks for itself below a text that is no more than the sentence under a headline, and the more below a line that says that the
/// story goes on.
extension LineRoles {
  /// What is said of the paragraphs that are found.
  static let resumptionRule = "names those who are named above"

  /// How much each word says, in the scores of the network, and how many of a line's words do.
  private static let worth: Float = 2
  private static let most = 6
  /// Words of a paragraph that says something, at least.
  private static let shortest = 8

  /// Finds the paragraphs behind interruptions.
  mutating func resume(_ context: LineContext, _ network: LineNetwork) {
    var line = 0
    while let start = roles[line...].firstIndex(of: .after) {
      let end = roles[start...].firstIndex { $0 != .after } ?? roles.count
      let lead = roles[..<start].lastIndex(of: .lead)
      if let lead { resume(lead..<start, in: start..<end, context, network) }
      line = end
    }
  }

  private mutating func resume(
    _ text: Range<Int>, in rest: Range<Int>, _ context: LineContext, _ network: LineNetwork
  ) {
    guard rest.contains(where: { context.isSentence($0) && context.shapes[$0].words >= Self.shortest }) else { return }
    var subjects = TextSubjects()
    let head = roles[..<text.lowerBound].lastIndex(of: .title)
    for line in (head ?? text.lowerBound)..<text.upperBound where isTold(line) { subjects.add(line, context) }
    let isStub = text.reduce(0) { $0 + (isText($1) ? context.shapes[$1].words : 0) } <= Self.mostOfStub
    let near =
      max(text.lowerBound, rest.lowerBound - Self.nearest)..<min(rest.upperBound, rest.lowerBound + Self.nearest)
    let isAnnounced = near.contains { context.facts[$0].saysToReadOn }
    // `Read also` and a few headlines stand between two paragraphs as often as below the last one.
    let isOffered = context.facts[rest.lowerBound].wholePhrases & ClutterKind.related.bit != 0
    let least = isAnnounced ? Self.most : isStub || isOffered ? Self.sharedByStub : 0
    let (body, aside, after) = (LineRole.body.rawValue, LineRole.aside.rawValue, LineRole.after.rawValue)
    // What speaks for each line as text, as what interrupts it, and as what comes after, with all above it.
    var (isBody, isAside, isAfter) = (Float(0), -Float.infinity, Float(0))
    var origins: [(body: LineRole, aside: LineRole)] = []
    var best: (gain: Float, count: Int) = (0, 0)
    var isSpokenFor = false
    for line in rest {
      // Below the sentence or two under a headline stand those who wrote the story.
      if context.endsStory(line), !isStub || isSpokenFor { break }
      let bonus = bonus(of: line, subjects, context, least: least)
      if bonus > 0 { subjects.add(line, context) }
      let toBody = (isBody + network.follows[body][body], isAside + network.follows[body][aside])
      let toAside = (isBody + network.follows[aside][body], isAside + network.follows[aside][aside])
      origins.append((toBody.0 >= toBody.1 ? .body : .aside, toAside.0 >= toAside.1 ? .body : .aside))
      isBody = max(toBody.0, toBody.1) + scores[line][body] + bonus
      isAside = max(toAside.0, toAside.1) + scores[line][aside]
      isAfter += scores[line][after] + network.follows[after][line == rest.lowerBound ? body : after]
      let gain = isBody - isAfter + cost(of: line + 1, network)
      isSpokenFor = isSpokenFor || bonus > 0
      if isSpokenFor, context.isSentence(line), gain > best.gain { best = (gain, origins.count) }
    }
    var path: [LineRole] = []
    var role = LineRole.body
    for origin in origins.prefix(best.count).reversed() {
      path.append(role)
      role = role == .body ? origin.body : origin.aside
    }
    let lines = zip(rest, path.reversed())
    let prose = Self.prose(of: lines.filter { $0.1 == .body }.map(\.0), context)
    guard Self.isInSections(prose, behind: text, context) || isStory(prose, behind: text, context) else { return }
    for (line, role) in lines {
      roles[line] = role == .body && context.isLabel(line) ? .aside : role
      if roles[line] == .body { resumed.insert(line) }
    }
  }

  private static func prose(of lines: [Int], _ context: LineContext) -> [Int] {
    lines.filter { context.isSentence($0) && context.saysNothingElse($0) }
  }

  /// Whether paragraphs are sections of a story. Below a headline a teaser has a sentence or two; a section has more, below a heading of a few
  /// words. Where posts stand below each other, each has its day or a link to all of it.
  private static func isInSections(_ prose: [Int], behind text: Range<Int>, _ context: LineContext) -> Bool {
    guard prose.count >= fewestSections, let last = prose.last else { return false }
    let words = prose.reduce(0) { $0 + context.shapes[$1].words }
    let begun = prose.count { context.isSectionStart($0) || context.isSentence($0 - 1) }
    return words >= prose.count * longSection && begun * 3 >= prose.count * 2
      && !(text.upperBound..<last).contains { context.beginsPost($0) }
  }

  /// Whether lines are a good part of a story and not what stands below one: notes on its author, footnotes, and teasers, which stand
  /// between headlines.
  private func isStory(_ prose: [Int], behind text: Range<Int>, _ context: LineContext) -> Bool {
    let pairs = zip(prose, prose.dropFirst()).count { $1 == $0 + 1 }
    let words = prose.reduce(0) { $0 + context.shapes[$1].words }
    guard let first = prose.first, pairs > 0, pairs * 2 + 1 >= prose.count else { return false }
    // A line or two that lead to another story interrupt at any place; headlines and notes are below texts.
    if first - text.upperBound <= Self.shortInterruption, words >= Self.leastWordsNear,
      prose.allSatisfy(context.isRunningText)
    {
      return true
    }
    let above = text.reduce(0) { $0 + (isText($1) ? context.shapes[$1].words : 0) }
    return words >= Self.leastWords && words * Self.mostAbove >= above
  }

  /// The sections that go on, at least, and the words of each as a rule.
  private static let (fewestSections, longSection) = (3, 40)
  /// The words that go on, at least, and how many times as many may stand above them.
  private static let (leastWords, mostAbove) = (50, 4)
  /// The lines of a short interruption, at most, and the words that go on behind it, at least.
  private static let (shortInterruption, leastWordsNear) = (3, 30)
  /// The words of a text that is no more than the sentence or two below a headline, at most, and what prose below it shares with it,
  /// since a headline with nothing but that is rare.
  private static let (mostOfStub, sharedByStub) = (70, 2)
  /// How near a line stands that says of the text above it that it goes on.
  private static let nearest = 5

  /// What it costs that the text and not what comes after it stands above a line.
  private func cost(of line: Int, _ network: LineNetwork) -> Float {
    let ends = line < roles.count ? network.follows[roles[line].rawValue] : network.end
    return ends[LineRole.body.rawValue] - ends[LineRole.after.rawValue]
  }

  /// How much what a paragraph speaks of says for it.
  private func bonus(of line: Int, _ subjects: TextSubjects, _ context: LineContext, least: Int) -> Float {
    guard context.isSentence(line), context.shapes[line].words >= Self.shortest else { return 0 }
    let isProse = context.facts[line].kind == .prose
    return Float(min(max(subjects.shared(by: line, context), isProse ? least : 0), Self.most)) * Self.worth
  }

  /// Whether a line tells of what the story is about.
  private func isTold(_ line: Int) -> Bool {
    isText(line) || roles[line] == .title || roles[line] == .standfirst
  }
}

/// What a text speaks of: names, and words that come again and again.
private struct TextSubjects {
  private var names = HashSlots(capacity: 128)
  /// Words and the lines in which they stood first.
  private var firsts = HashSlots(capacity: 1_024)
  /// Words that stood in several lines.
  private var words = HashSlots(capacity: 512)

  /// Takes up what a line of the text speaks of.
  mutating func add(_ line: Int, _ context: LineContext) {
    for name in context.names(of: line) { _ = names.index(of: name, adding: line) }
    for word in context.subjects(of: line) where firsts.index(of: word, adding: line) != line {
      _ = words.index(of: word, adding: line)
    }
  }

  /// How much of it another line speaks of: a name counts for two words.
  func shared(by line: Int, _ context: LineContext) -> Int {
    2 * Self.count(context.names(of: line), in: names) + Self.count(context.subjects(of: line), in: words)
  }

  /// How many different ones of some words are known.
  private static func count(_ words: some Sequence<UInt64>, in known: HashSlots) -> Int {
    var found: [UInt64] = []
    for word in words where known.value(of: word) != nil && !found.contains(word) { found.append(word) }
    return found.count
  }
}

extension LineContext {
  /// Whether readers' comments begin with a line, or it tells who wrote the story: nothing goes on below.
  fileprivate func endsStory(_ line: Int) -> Bool {
    let words = shapes[line].words
    return facts[line].phrases & ClutterKind.comments.bit != 0 && words <= Self.longestLabelOfComments
      && shapes[line].last != .question
      || facts[line].phrases & ClutterKind.author.bit != 0 && words >= Self.shortestNote
      || facts[line].authors?.isEmpty == false
  }

  /// Whether a line holds none of the set phrases that pages have around stories, or is so long that it may hold one by chance.
  fileprivate func saysNothingElse(_ line: Int) -> Bool {
    let isLong = shapes[line].words >= Self.longLine
    return (isLong ? facts[line].wholePhrases | facts[line].beginningPhrases : facts[line].phrases) == 0
  }

  private static let longLine = 20

  /// Whether a heading of a few words stands above a paragraph, which no other line repeats.
  fileprivate func isSectionStart(_ line: Int) -> Bool {
    let (shape, facts) = (shapes[line - 1], facts[line - 1])
    return (1...Self.longestLabel).contains(shape.words) && facts.copies == 1 && facts.phrases == 0
  }

  /// Whether a line says when something was published, how much is said of it, or leads to all of it, as at each post of a blog.
  fileprivate func beginsPost(_ line: Int) -> Bool {
    let ofPosts = ClutterKind.more.bit | ClutterKind.comments.bit | ClutterKind.tags.bit
    return facts[line].date != nil || facts[line].kind == .fields
      || (facts[line].wholePhrases | facts[line].beginningPhrases) & ofPosts != 0
  }

  /// Whether a line is neither a headline in capitals nor a note with its number.
  fileprivate func isRunningText(_ line: Int) -> Bool {
    let shape = shapes[line]
    return shape.capitalised * 2 <= shape.words && shape.first != .open && !shape.isNumbered
  }

  /// Words of "6 Comments on Interactive maps, now in your language", at most, and of a note on an author, at least.
  private static let (longestLabelOfComments, shortestNote) = (10, 8)

  /// Whether a line is a few words and no heading, under which a paragraph would stand: the score of a match, a button.
  fileprivate func isLabel(_ line: Int) -> Bool {
    let isHeading = line + 1 < shapes.count && isSentence(line + 1) && shapes[line].numbers < shapes[line].words
    return !isSentence(line) && !isHeading && shapes[line].words <= Self.longestLabel
  }

  /// Words of such a label, at most.
  private static let longestLabel = 5

  /// Whether a line is one or several sentences.
  func isSentence(_ line: Int) -> Bool {
    let kind = facts[line].kind
    return (kind == .prose || kind == .sentence || kind == .long) && facts[line].wholePhrases == 0
      && shapes[line].endsSentence
  }

  /// The words of a line that carry meaning; ideographs in pairs.
  fileprivate func subjects(of line: Int) -> some Sequence<UInt64> {
    let range = shapes[line].range
    return range.lazy.compactMap { word in
      if isStopWord(word) { return nil }
      guard scanner.isIdeograph[word] else { return scanner.words[word] }
      guard word + 1 < range.upperBound, scanner.isIdeograph[word + 1] else { return nil }
      return LineScanner.hash(scanner.words[word], adding: scanner.words[word + 1])
    }
  }

  /// The words of a line that are written with a capital where no sentence asks for it.
  fileprivate func names(of line: Int) -> [UInt64] {
    let bytes = lines.bytes
    var names: [UInt64] = []
    var hash = ContentHash()
    var length = 0
    var (isCapital, isFirst) = (false, true)
    var place = lines.lines[line].range.lowerBound
    let end = lines.lines[line].range.upperBound
    func isName() -> Bool { isCapital && !isFirst && length > 2 }
    while place < end {
      let character = CharacterClass.scan(bytes.span, at: place)
      place += character.width
      switch character.kind {
      case .lower, .upper, .digit, .mark:
        if length == 0 { isCapital = character.kind == .upper }
        hash.add(Int64(character.folded))
        length += 1
      default:
        if isName() { names.append(hash.value) }
        if length > 0 { isFirst = false }
        switch character.kind {
        case .stop, .question, .quote, .colon, .open, .bullet: isFirst = true
        default: break
        }
        hash = ContentHash()
        length = 0
      }
    }
    if isName() { names.append(hash.value) }
    return names
  }
}
