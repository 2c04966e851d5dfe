extension DateScan {
  /// A day of the calendar and where it stands.
  struct Day {
    var time: StatedTime
    var tokens: Range<Int>
    var isWeak = false
    /// A clock that stands between the day and the year: `Fri May 3 17:45:00 2024`.
    var clock: (clock: Clock, end: Int)?
  }

  /// The day that begins at a token.
  func day(at index: Int) -> Day? {
    let token = tokens[index]
    switch token.kind {
    case .mark: return nil
    case .number where token.length == 4: return yearFirst(at: index)
    case .number where token.length <= 2: return dayFirst(at: index)
    case .number: return nil
    case .word: return monthFirst(at: index) ?? eraFirst(at: index)
    }
  }

  // MARK: Forms

  /// `2024-05-03`, `2024. 5. 3.`, `2024年5月3日`, `2024. május 3.`, `2024 m. gegužės 3 d.`
  private func yearFirst(at index: Int) -> Day? {
    guard !isWithinNumber(index) else { return nil }
    let year = tokens[index].value
    if let month = number(behind: index, marks: [0x2D, 0x2F, 0x2E, 0x2010, 0x2011, 0x2013], word: .yearMark),
      tokens[month].length <= 2,
      let day = number(behind: month, marks: [0x2D, 0x2F, 0x2E, 0x2010, 0x2011, 0x2013], word: .monthMark),
      tokens[day].length <= 2, separator(month) == separator(day) || tokens[index + 1].kind == .word,
      let time = time(year, tokens[month].value, tokens[day].value)
    {
      let end = self.end(at: day + 1, WordRoles(.dayMark)) ?? day + 1
      return isPath(index, end) ? nil : Day(time: time, tokens: index..<end)
    }
    // `2024 05/03 09:16:44`, as agencies of China have it.
    if index + 1 < tokens.count, tokens[index + 1].kind == .number, tokens[index + 1].length == 2,
      let day = number(behind: index + 1, marks: [0x2F], word: nil), tokens[day].length == 2,
      !isPath(index + 1, day + 1),
      day + 2 < tokens.count, tokens[day + 1].kind == .number, isMark(day + 2, ":"),
      let time = time(year, tokens[index + 1].value, tokens[day].value)
    {
      return Day(time: time, tokens: index..<day + 1)
    }
    let named = behindJoints(index + 1)
    if let month = month(at: named), let day = day(behind: month.end) {
      return time(year, month, day.value).map { Day(time: $0, tokens: index..<day.end) }
    }
    // `2024. gada 3. maijs`
    if named < tokens.count, named > index + 1, tokens[named].kind == .number, tokens[named].length <= 2,
      let month = month(at: behindJoints(named + 1))
    {
      return time(year, month, tokens[named].value).map { Day(time: $0, tokens: index..<month.end) }
    }
    return nil
  }

  /// `3 May 2024`, `3. Mai 2024`, `3 de mayo de 2024`, `3/5/2024`, `3 tháng 5 năm 2024`
  private func dayFirst(at index: Int) -> Day? {
    guard !isWithinNumber(index) else { return nil }
    let day = tokens[index].value
    let named = behindJoints(index + 1)
    if let month = month(at: named), let year = year(behind: month.end) {
      return time(year.value, month, day).map { Day(time: $0, tokens: index..<year.end) }
    }
    if let mark = end(at: index + 1, WordRoles(.monthMark)), mark < tokens.count, tokens[mark].kind == .number,
      tokens[mark].length <= 2, let year = year(behind: end(at: mark + 1, WordRoles(.yearMark)) ?? mark + 1)
    {
      return time(year.value, tokens[mark].value, day).map { Day(time: $0, tokens: index..<year.end) }
    }
    return numeric(at: index)
  }

  /// `3/5/2024`, `3.5.2024`, `3-5-2024`, `3. 5. 2024`, `5/3/24`
  private func numeric(at index: Int) -> Day? {
    let marks: [Int] = [0x2F, 0x2E, 0x2D, 0x2010, 0x2011]
    guard let second = number(behind: index, marks: marks, word: nil), tokens[second].length <= 2,
      let third = number(behind: second, marks: marks, word: nil), separator(second) == separator(third),
      tokens[third].length == 4 || tokens[third].length == 2, !isPath(index, third + 1)
    else { return nil }
    let isShort = tokens[third].length == 2
    if isShort && (separator(second) == 0x2D || tokens[third].isSpaced) { return nil }
    let year = isShort ? century(of: tokens[third].value) : tokens[third].value
    let (first, other) = (tokens[index].value, tokens[second].value)
    let isMonthFirst = other > 12 || (first <= 12 && prefersMonthFirst(separator(second), behind: third))
    let found = isMonthFirst ? time(year, first, other) : time(year, other, first)
    return found.map { Day(time: $0, tokens: index..<third + 1, isWeak: isShort) }
  }

  /// `May 3, 2024`, `Mai 3 2024`, `Fri May 3 17:45:00 2024`
  private func monthFirst(at index: Int) -> Day? {
    guard let month = month(at: index), let day = day(behind: month.end) else { return nil }
    // `Dec. 22-31` are days, not a year.
    if !isMark(day.end, "-"), let year = year(behind: day.end) {
      return time(year.value, month, day.value).map { Day(time: $0, tokens: index..<year.end) }
    }
    if let clock = clock(at: day.end, isExpected: true), let year = year(behind: clock.end),
      let time = time(year.value, month, day.value)
    {
      return Day(
        time: time, tokens: index..<year.end,
        clock: (clock.clock.inZone(ofDay: time, tables.zones, language.number), year.end))
    }
    return nil
  }

  /// `令和6年5月3日`, `民國113年5月3日`
  private func eraFirst(at index: Int) -> Day? {
    guard let era = value(at: index, .era), era.end < tokens.count, tokens[era.end].kind == .number,
      tokens[era.end].length <= 3,
      let month = number(behind: era.end, marks: [0x2E, 0x2F], word: .yearMark),
      let day = number(behind: month, marks: [0x2E, 0x2F], word: .monthMark),
      let time = time(era.value + tokens[era.end].value, tokens[month].value, tokens[day].value)
    else { return nil }
    return Day(time: time, tokens: index..<(end(at: day + 1, WordRoles(.dayMark)) ?? day + 1))
  }

  // MARK: Parts

  private struct Month {
    var value: Int
    var isJalali = false
    var end: Int
  }

  private func month(at index: Int) -> Month? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    if let month = value(at: index, .month) {
      // `مارس/آذار`: the same month by its other name.
      let other = isMark(month.end, "/") ? value(at: month.end + 1, .month) : nil
      if let other, other.value == month.value { return Month(value: month.value, end: other.end) }
      return Month(value: month.value, end: behindDot(month.end))
    }
    return value(at: index, .jalaliMonth).map { Month(value: $0.value, isJalali: true, end: $0.end) }
  }

  /// The day of the month behind a month's name, with its ordinal ending.
  private func day(behind index: Int) -> (value: Int, end: Int)? {
    let place = behindJoints(index)
    guard place < tokens.count, tokens[place].kind == .number, tokens[place].length <= 2 else { return nil }
    // `May 3:` is a day, `May 3:45` is not.
    let isClock = isMark(place + 1, ":") && place + 2 < tokens.count && tokens[place + 2].kind == .number
    return isClock ? nil : (tokens[place].value, place + 1)
  }

  /// The year behind a day or a month: four digits, or two behind an apostrophe or a hyphen.
  private func year(behind index: Int) -> (value: Int, end: Int)? {
    let place = behindJoints(index)
    guard place < tokens.count, tokens[place].kind == .number else { return nil }
    let token = tokens[place]
    let end = self.end(at: place + 1, WordRoles(.yearMark)) ?? place + 1
    if token.length == 4 { return (token.value, end) }
    let mark = place > 0 ? tokens[place - 1] : token
    if token.length == 2, !token.isSpaced, mark.isMark("'") || mark.isMark("’") || mark.isMark("-") {
      return (century(of: token.value), end)
    }
    // A counter that a scraper joined to the year: `Dec 05, 20232 Shares`.
    guard (5...8).contains(token.length) else { return nil }
    let year = (5...token.length).reduce(token.value) { value, _ in value / 10 }
    return (1990...2099).contains(year) ? (year, end) : nil
  }

  /// The number behind a number, a separating mark or a word with this meaning between them.
  private func number(behind index: Int, marks: [Int], word: WordRole?) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if tokens[next].kind == .mark {
      guard marks.contains(tokens[next].value) else { return nil }
      next += 1
    } else {
      guard let word, let end = end(at: next, WordRoles(word)) else { return nil }
      next = end
    }
    return next < tokens.count && tokens[next].kind == .number ? next : nil
  }

  private func separator(_ index: Int) -> Int { tokens[index - 1].kind == .mark ? tokens[index - 1].value : 0 }

  /// The token behind the small words and marks that may stand between the parts of a date.
  private func behindJoints(_ index: Int) -> Int {
    var next = index
    for _ in 0..<4 where next < tokens.count {
      if tokens[next].kind == .mark {
        guard tokens[next].isPartJoiner else { break }
        next += 1
      } else if let end = end(at: next, WordRoles(.dateWord, .yearMark)) {
        next = end
      } else {
        break
      }
    }
    return next
  }

  private func behindDot(_ index: Int) -> Int { isMark(index, ".") ? index + 1 : index }

  // MARK: Judging

  private func time(_ year: Int, _ month: Month, _ day: Int) -> StatedTime? {
    if month.isJalali { return JalaliCalendar.day(year: year, month: month.value, day: day) }
    return time(year, month.value, day)
  }

  /// The day of a year in any of the calendars in use, when it can be one that a newspaper prints.
  private func time(_ year: Int, _ month: Int, _ day: Int) -> StatedTime? {
    if (1300...1499).contains(year) { return JalaliCalendar.day(year: year, month: month, day: day) }
    let ahead = (2400...2699).contains(year) ? 543 : 0
    guard (1800...2100).contains(year - ahead) else { return nil }
    return StatedTime(year: year - ahead, month: month, day: day)
  }

  private func century(of year: Int) -> Int { year < 70 ? 2_000 + year : 1_900 + year }

  /// Whether a number is a part of something longer: `1.2.2024`'s `2`, `#3`, `$3`, `v3`.
  private func isWithinNumber(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].isSpaced else { return false }
    let before = tokens[index - 1]
    guard before.kind == .mark else { return false }
    switch before.value {
    case 0x2E, 0x2D, 0x2F, 0x3A: return index > 1 && tokens[index - 2].kind == .number && !before.isSpaced
    case 0x23, 0x24, 0x20AC, 0xA3, 0x5F, 0x3D, 0x26: return true
    default: return false
    }
  }

  /// Whether a date is a part of an address or a name: `/2024/05/03/title`, `2024-05-03-title.html`.
  private func isPath(_ start: Int, _ end: Int) -> Bool {
    if start > 0, !tokens[start].isSpaced, isMark(start - 1, "/") || isMark(start - 1, "_") { return true }
    guard end + 1 < tokens.count, !tokens[end].isSpaced, !tokens[end + 1].isSpaced else { return false }
    guard isMark(end, "/") || isMark(end, "-") || isMark(end, "_") || isMark(end, ".") else { return false }
    if isMark(end, ".") { return tokens[end + 1].kind == .number && !isMark(end + 2, ":") }
    return tokens[end + 1].kind != .mark
  }

  /// Whether `3/5/2024` is the fifth of March: by region, by language, else by the clock beside it, since
  /// those who write the month first also write `pm`.
  private func prefersMonthFirst(_ mark: Int, behind index: Int) -> Bool {
    guard let number = language.number else {
      guard mark == 0x2F else { return false }
      return tokens.indices.contains { self.value(at: $0, .afternoon) != nil && tokens[$0].start > 0 && !isOther($0) }
    }
    let settings = tables.languages[number]
    guard settings.dateOrder == .monthFirst, mark != 0x2E else { return false }
    return !settings.dayFirstIn.contains(language.region)
  }

  /// Whether a word is of another script than Latin.
  private func isOther(_ index: Int) -> Bool { tokens[index].end - tokens[index].start > tokens[index].length }
}

extension LineToken {
  /// Whether the mark may stand between the parts of a date.
  fileprivate var isPartJoiner: Bool {
    switch value {
    case 0x2C, 0x2E, 0x2D, 0x2F, 0x27, 0x2019, 0x60C, 0xBA, 0xAA, 0xB0, 0x2010, 0x2011, 0x5F3, 0x970, 0x200F: true
    default: false
    }
  }
}
