/// Finds the dates of one line.
///
/// One pass over the line's tokens: at each, a clock or a day is tried. A day takes the clock after it or the one that
/// stands before it, and the label nearest before it.
struct DateScan {
  /// A day with what belongs to it.
  struct Candidate {
    var time: StatedTime
    /// Its tokens, those of a clock and a zone before or behind included.
    var tokens: Range<Int>
    var isUpdate = false
    var isLabelled = false
    /// Whether the numbers could be something else than a date, so that more must speak for them.
    var isWeak = false
    var hasClock = false
  }

  let tables: LanguageTables
  let language: LineLanguage
  let tokens: [LineToken]
  private let line: FieldLine
  private(set) var candidates: [Candidate] = []
  private var clocks: [(clock: Clock, tokens: Range<Int>)] = []

  init(_ line: FieldLine, _ language: LineLanguage) {
    tables = line.tables
    tokens = line.tokens
    self.line = line
    self.language = language
  }

  /// Finds everything there is.
  mutating func run() {
    var index = 0
    while index < tokens.count {
      if let day = day(at: index) {
        take(day)
        index = max(index + 1, candidates[candidates.count - 1].tokens.upperBound)
      } else if let clock = clock(at: index, isExpected: isTimeWord(before: index)) {
        clocks.append((clock.clock, index..<clock.end))
        index = max(index + 1, clock.end)
      } else {
        index += 1
      }
    }
  }

  /// The date of publication, or what comes nearest to it.
  func best() -> FoundDate? {
    let isWhole = isWholeLine
    var best: Candidate?
    for candidate in candidates
    where !candidate.isWeak || candidate.hasClock || candidate.isLabelled || isWhole || endsByline(candidate) {
      guard let standing = best else {
        best = candidate
        continue
      }
      if standing.isUpdate && !candidate.isUpdate { best = candidate }
      if !standing.isLabelled && candidate.isLabelled && !candidate.isUpdate { best = candidate }
    }
    guard let best else { return nil }
    let range = tokens[best.tokens.lowerBound].start..<tokens[best.tokens.upperBound - 1].end
    return FoundDate(
      time: best.time, range: range, isWholeLine: isWhole, isLabelled: best.isLabelled, isUpdate: best.isUpdate)
  }

  /// Whether a line begins like a byline and ends with a date: `von Jana Muster, 8.5.12`.
  private func endsByline(_ candidate: Candidate) -> Bool {
    line.length <= 100 && candidate.tokens.upperBound == tokens.count && end(at: 0, WordRoles(.by)) != nil
  }

  // MARK: Looking around

  /// The meaning of the word or the longest phrase at a token, and the token behind it.
  func value(at index: Int, _ role: WordRole) -> (value: Int, end: Int)? {
    guard index < tokens.count, tokens[index].entry.isPrefix || tokens[index].entry.roles.contains(role) else {
      return nil
    }
    var found: (value: Int, end: Int)?
    line.forEachPhrase(at: index) { entry, end in
      guard entry.roles.contains(role) else { return }
      // Months are understood in every language: an article's dates may be its software's, not its own.
      let isOwn = role != .month || tables.value(of: entry, role, in: language.speaking) != nil
      if let value = tables.value(of: entry, role, in: isOwn ? language.speaking : .all) { found = (value, end) }
    }
    return found
  }

  /// The token behind the longest phrase at a token that has one of some meanings.
  func end(at index: Int, _ roles: WordRoles) -> Int? { line.end(at: index, roles, in: language.speaking) }

  /// Whether a token is this mark.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { line.isMark(index, scalar) }

  private func isTimeWord(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return end(at: index - 1, WordRoles(.timeWord)) == index
  }

  // MARK: Putting together

  private mutating func take(_ day: Day) {
    var candidate = Candidate(time: day.time, tokens: day.tokens, isWeak: day.isWeak)
    if let clock = day.clock ?? clockBehind(day.tokens.upperBound, day.time) {
      candidate.add(clock.clock)
      candidate.tokens = candidate.tokens.lowerBound..<max(clock.end, day.tokens.upperBound)
    } else if let last = clocks.last, isJoined(last.tokens.upperBound..<day.tokens.lowerBound),
      last.tokens.lowerBound >= (candidates.last?.tokens.upperBound ?? 0)
    {
      candidate.add(last.clock.inZone(ofDay: day.time, tables.zones, language.number))
      candidate.tokens = last.tokens.lowerBound..<candidate.tokens.upperBound
    }
    label(&candidate)
    candidates.append(candidate)
  }

  /// The clock behind a day, past commas, weekdays and the word for `at`.
  private func clockBehind(_ start: Int, _ day: StatedTime) -> (clock: Clock, end: Int)? {
    var index = start
    for _ in 0..<8 where index < tokens.count {
      if let clock = clock(at: index, isExpected: true) {
        return (clock.clock.inZone(ofDay: day, tables.zones, language.number), clock.end)
      }
      guard let next = joint(at: index) else { return nil }
      index = next
    }
    return nil
  }

  /// Whether only commas, weekdays and small words stand between a clock and a day.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 8 else { return false }
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard let next = joint(at: index) else { return false }
      index = next
    }
    return index == gap.upperBound
  }

  /// The token behind a mark or small word that may stand between a day and its time.
  private func joint(at index: Int) -> Int? {
    if tokens[index].kind == .mark { return tokens[index].isDateJoiner ? index + 1 : nil }
    return end(at: index, WordRoles(.weekday, .timeWord, .dateWord, .lineWord, .dayMark))
  }

  /// Looks for the label that belongs to a date: before it, or behind it when nothing else is.
  private func label(_ candidate: inout Candidate) {
    let previous = candidates.last?.tokens.upperBound ?? 0
    var index = max(previous, candidate.tokens.lowerBound - 8)
    while index < candidate.tokens.lowerBound {
      if let end = end(at: index, WordRoles(.published, .updated)), end <= candidate.tokens.lowerBound {
        candidate.isLabelled = true
        candidate.isUpdate = self.end(at: index, WordRoles(.updated)) == end
        index = end
      } else {
        index += 1
      }
    }
    guard !candidate.isLabelled, candidates.isEmpty else { return }
    let behind = candidate.tokens.upperBound
    let isLast = self.end(at: behind, WordRoles(.updated)) == tokens.count
    if isLast { (candidate.isLabelled, candidate.isUpdate) = (true, true) }
  }

  /// Whether every token belongs to a date, a clock or what may stand beside them.
  var isWholeLine: Bool {
    guard line.length <= 200 else { return false }
    var covered = candidates.map(\.tokens) + clocks.map(\.tokens)
    covered.sort { $0.lowerBound < $1.lowerBound }
    var next = 0
    var index = 0
    var evidence = !candidates.isEmpty || !clocks.isEmpty
    while index < tokens.count {
      while next < covered.count && covered[next].upperBound <= index { next += 1 }
      if next < covered.count && covered[next].contains(index) {
        index = covered[next].upperBound
      } else if let end = initials(at: index) {
        index = end
      } else if tokens[index].kind == .mark {
        index += 1
      } else if let end = end(at: index, .dateLine) ?? value(at: index, .month)?.end ?? zone(at: index)?.end {
        index = end
      } else if tokens[index].kind == .number, tokens[index].length <= 4,
        let end = end(at: index + 1, .dateLine) ?? value(at: index + 1, .month)?.end ?? calendarYear(at: index)
      {
        evidence = true
        index = end
      } else if tokens[index].kind == .number, tokens[index].length <= 2, index > 0, isMonth(before: index) {
        evidence = true
        index += 1
      } else {
        return false
      }
    }
    return evidence
  }

  /// Behind the letters in brackets by which a desk signs at the end of a line: `14.06.2019 (ch)`.
  private func initials(at index: Int) -> Int? {
    guard index > 0, index + 3 == tokens.count, isMark(index, "("), isMark(index + 2, ")"),
      tokens[index + 1].kind == .word, tokens[index + 1].length <= Self.longestInitials
    else { return nil }
    return tokens.count
  }

  private static let longestInitials = 3

  /// A number that ends the line or stands before a mark after a word of another calendar: `24 شوال 1445`.
  private func calendarYear(at index: Int) -> Int? {
    guard index > 0, tokens[index].length == 4, tokens[index - 1].kind == .word else { return nil }
    return end(at: index - 1, WordRoles(.lineWord)) == index ? index + 1 : nil
  }

  private func isMonth(before index: Int) -> Bool {
    value(at: index - 1, .month)?.end == index
  }
}

extension DateScan.Candidate {
  mutating func add(_ clock: Clock) {
    guard
      let time = StatedTime(
        year: time.year, month: time.month, day: time.day, second: clock.second, offset: clock.offset)
    else { return }
    self.time = time
    hasClock = true
  }
}

extension LineToken {
  /// Whether the mark may stand between a day and its time.
  var isDateJoiner: Bool {
    switch value {
    case 0x2C, 0x2E, 0x7C, 0x2D, 0x2010...0x2015, 0x2022, 0xB7, 0x28, 0x29, 0x5B, 0x5D, 0x2F, 0x40, 0x3A, 0x60C, 0x3001,
      0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0x2B29, 0x25CF, 0xFF5C, 0x2212, 0x27, 0x3B, 0x7E:
      true
    default: false
    }
  }
}
