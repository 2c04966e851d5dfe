/// The lines of one article that may name its day or its authors, with what can be said of each.
///
/// A page states many days and names many people: its own, those of pictures, teasers and comments, today. Which line
/// is the article's own is seen by where it stands: near the headline, the body and each other, and not in a list.
struct FieldCandidates {
  /// What is looked for.
  enum Field: Int, CaseIterable, Sendable { case day, authors }

  /// A line and what can be said of it.
  struct Candidate {
    let line: Int
    var features: [Int] = []
  }

  private let context: LineContext
  private let surroundings: Surroundings
  private let topics: Topics
  private let roles: LineRoles
  private let draft: Draft

  /// What is scraped from the web was seldom published in an earlier year; an archive's pieces say theirs on a line of its own.
  private static let firstYear = 1_994
  /// How far a partner of the other field is looked for, and how far a crowd of the same.
  private static let reach = 4
  /// A longer line with a date in it says something else.
  private static let shortLine = 10
  /// Candidates beyond this many, those far from the headline, are not looked at.
  private static let most = 48

  init(_ draft: Draft, _ context: LineContext, _ features: LineFeatures, _ roles: LineRoles) {
    self.draft = draft
    self.context = context
    surroundings = features.surroundings
    topics = features.topics
    self.roles = roles
  }

  /// The candidates for a field, in the order of their lines.
  func candidates(for field: Field) -> [Candidate] {
    let top = draft.title ?? draft.body[0]
    var lines = (draft.head.lowerBound..<draft.tail.upperBound).filter { holds(field, $0) && $0 != draft.title }
    if lines.count > Self.most { lines = lines.sorted { abs($0 - top) < abs($1 - top) }.prefix(Self.most).sorted() }
    let stated = lines.map { Stated(context.facts[$0], field) }
    var rank = 0
    return lines.enumerated().map { place, line in
      var candidate = Candidate(line: line)
      func say(_ group: FieldFeature, _ answer: Int) { candidate.features.append(group.number(answer)) }
      sayForm(of: line, for: field, say)
      sayPlace(of: line, say)
      // The day of a change takes nobody's place.
      if field == .authors || context.facts[line].date?.isUpdate != true {
        say(.rank, min(rank, 3))
        if line >= top { rank += 1 }
      }
      say(.crowd, min(lines.count { abs($0 - line) <= Self.reach && !context.saysSame($0, line) }, 3))
      let others = lines.indices.count { stated[$0].agrees(with: stated[place]) && !context.saysSame(lines[$0], line) }
      say(.agreement, min(others, 2))
      return candidate
    }
  }

  /// Whether a line is somebody's turn in an interview: `P. En Cádiz` opens a question.
  func isTurn(_ line: Int) -> Bool {
    roles.takenBack.contains(line) && roles.isText(line) && context.speaker(of: line) != nil
  }

  private func holds(_ field: Field, _ line: Int) -> Bool {
    guard context.shapes.indices.contains(line) else { return false }
    let facts = context.facts[line]
    if field == .day { return facts.date != nil }
    if facts.authors != nil { return true }
    // "Haberin Devamı": what pages say is nobody's name.
    if facts.wholePhrases != 0 { return false }
    // What the file as a whole says is text names nobody who wrote it; a line above it may be where a story was written.
    let isText = roles.takenBack.contains(line)
    return !facts.names.isEmpty && (!isText || roles.roles[line] == .credit && facts.namesAreSure)
  }

  /// What a line states: a day, as a number that no other day has, or people.
  private struct Stated {
    var day: Int?
    var people: [String] = []

    init(_ facts: borrowing LineContext.Facts, _ field: Field) {
      switch field {
      case .day: day = facts.date.map { ($0.time.year * 12 + $0.time.month) * 31 + $0.time.day }
      case .authors: people = facts.people
      }
    }

    func agrees(with other: Stated) -> Bool {
      day != nil && day == other.day || people.contains { other.people.contains($0) }
    }
  }

  private func sayForm(of line: Int, for field: Field, _ say: (FieldFeature, Int) -> Void) {
    let facts = context.facts[line]
    let form: Int
    let label: Int
    if field == .day, let date = facts.date {
      let isShort = context.shapes[line].words <= Self.shortLine
      form = date.isWholeLine ? 0 : facts.authors != nil ? 1 : isShort ? 2 : 3
      if date.time.second != nil { say(.sign, 3) }
      if date.time.year < Self.firstYear { say(.sign, 5) }
      label = date.isUpdate ? 2 : date.isLabelled ? 1 : 0
    } else {
      form = facts.authors.map { $0.isEmpty ? 5 : 4 } ?? (facts.namesAreSure ? 6 : facts.hasFamilyName ? 8 : 7)
      label = facts.isUnderLabel ? 3 : 0
    }
    say(.form, form)
    say(.label, label)
    say(.labelInZone, label * 4 + zone(of: line))
    say(.zone, zone(of: line))
    say(.formInZone, form * 4 + zone(of: line))
    let other: Field = field == .day ? .authors : .day
    let beside = holds(other, line - 1) || holds(other, line + 1)
    let near = (line - Self.reach...line + Self.reach).contains { holds(other, $0) }
    say(.partner, holds(other, line) ? 1 : beside ? 2 : near ? 3 : 0)
  }

  /// Above the headline, between it and the body, in the body, behind it.
  private func zone(of line: Int) -> Int {
    let (lead, last) = (draft.body[0], draft.body[draft.body.count - 1])
    let top = draft.title ?? max(draft.head.lowerBound, lead - Self.reach)
    return line < top ? 0 : line < lead ? 1 : line <= last ? 2 : 3
  }

  /// Whether one of the next lines begins with the same two words, as notes on authors do.
  private func isToldBelow(_ line: Int) -> Bool {
    let words = context.shapes[line].range.prefix(2).map { context.scanner.words[$0] }
    return (line + 1...line + Self.reach).contains { below in
      guard context.shapes.indices.contains(below), context.shapes[below].words > 4 else { return false }
      return context.shapes[below].range.prefix(2).map { context.scanner.words[$0] } == words
    }
  }

  private func sayPlace(of line: Int, _ say: (FieldFeature, Int) -> Void) {
    let shape = context.shapes[line]
    let facts = context.facts[line]
    let (lead, last) = (draft.body[0], draft.body[draft.body.count - 1])
    if let title = draft.title {
      let distance = line - title
      say(.fromTitle, distance > 0 ? 5 + step(distance, [2, 3, 5, 10]) : 4 - step(-distance, [2, 4, 10]))
    } else {
      say(.fromTitle, 0)
    }
    if line < lead {
      say(.fromBody, 4 - step(lead - line, [2, 3, 5, 10]))
    } else if line <= last {
      say(.fromBody, line - lead <= Self.reach ? 5 : 6)
    } else {
      say(.fromBody, 7 + step(line - last, [2, 3, 5, 10]))
    }
    say(.role, roles.roles[line].rawValue)
    say(.length, step(shape.words, [4, 7, 11, 17]))
    say(.previous, line > draft.head.lowerBound ? context.facts[line - 1].kind.rawValue : 0)
    say(.next, line + 1 < draft.tail.upperBound ? context.facts[line + 1].kind.rawValue : 0)
    if shape.hasHandle { say(.sign, 0) }
    if shape.words > 4, shape.endsSentence { say(.sign, 1) }
    if shape.endsInBracket { say(.sign, 2) }
    if context.repeats(line, line - 1) || context.repeats(line, line + 1) { say(.sign, 4) }
    if isToldBelow(line) { say(.told, 0) }
    say(.topic, topics.shares[line].map { 1 + step($0.whole, [34, 99]) } ?? 0)
    say(.repeated, min(facts.copies, 3) - 1)
    var phrases = facts.phrases
    while phrases != 0 {
      say(.phrase, phrases.trailingZeroBitCount)
      phrases &= phrases - 1
    }
    if let under = surroundings.under[line] { say(.under, under.kind) }
    say(.always, 0)
  }
}

extension LineContext.Facts {
  /// The people of a byline, else of a line that holds nothing but names.
  var people: [String] { authors ?? names }
}

extension LineContext {
  /// Whether two lines are the same or of the same words.
  fileprivate func saysSame(_ one: Int, _ other: Int) -> Bool { one == other || repeats(one, other) }
}
