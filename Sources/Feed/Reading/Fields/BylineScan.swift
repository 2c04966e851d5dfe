/// Finds the people that one line names as its authors.
struct BylineScan {
  let tables: LanguageTables
  let languages: LanguageSet
  let tokens: [LineToken]
  let line: FieldLine

  init(_ line: FieldLine, _ language: LineLanguage) {
    tables = line.tables
    languages = language.speaking
    tokens = line.tokens
    self.line = line
  }

  // MARK: Whole lines

  /// The authors of a byline, `nil` when the line is none.
  func byline() -> [String]? {
    let start = opening
    guard start < tokens.count else { return nil }
    if let authors = labelled(at: start) { return authors }
    if let authors = followLine(at: start) { return authors }
    if let authors = beforeRole(at: start) { return authors }
    if let authors = withTail(at: start) { return authors }
    return labelledLater(from: start)
  }

  /// Whether the line is the label of a byline and nothing else.
  var isLabel: Bool { end(at: opening, WordRoles(.by)).map { skipMarks($0) == tokens.count } ?? false }

  /// The authors of a line above which their label stands.
  func unlabelled() -> [String]? {
    let start = opening
    guard start < tokens.count else { return nil }
    if isCaseless(start) { return caseless(at: start, isSpelled: true, label: start..<start) }
    let list = nameList(at: start, isLabelled: false)
    return list.names.isEmpty || !isTail(list.end) ? nil : people(list.names)
  }

  /// The names of a line that holds nothing else, but perhaps degrees.
  func bareNames() -> (names: [String], isSure: Bool)? {
    let list = nameList(at: opening, isLabelled: false)
    guard !list.names.isEmpty else { return nil }
    var end = list.end
    while end < tokens.count, tokens[end].kind == .mark || isDegree(end) { end += 1 }
    guard end == tokens.count else { return nil }
    let names = people(list.names)
    return names.isEmpty ? nil : (names, list.names.contains(where: isGiven))
  }

  /// The names of a field that holds nothing but authors.
  func field() -> [String] {
    if tokens.indices.contains(where: { isMark($0, ":") && isMark($0 + 1, "/") && isMark($0 + 2, "/") }) { return [] }
    var start = 0
    if let label = end(at: 0, WordRoles(.by)), label < tokens.count { start = skipMarks(label) }
    var names: [Range<Int>] = []
    var part = start
    var index = start
    func close(_ end: Int) { if part < end { names.append(part..<end) } }
    while index < tokens.count {
      if isListMark(index) {
        close(index)
        part = index + 1
        index += 1
      } else if index > part, let and = andEnd(at: index), tokens[index].isSpaced, and < tokens.count {
        close(index)
        part = and
        index = and
      } else {
        index += 1
      }
    }
    close(tokens.count)
    // `Jane Doe MS, RDN, LD` is one person.
    let parts = names.map(trimmed).filter { !$0.isEmpty }
    return fieldPeople(parts.filter { part in part == parts.first || !part.allSatisfy(isOfDegree) })
  }

  // MARK: Forms

  /// `By Jane Doe and John Roe in Paris`, `Autor: Jana Muster`, `文/王小明`
  private func labelled(at index: Int) -> [String]? {
    guard let label = end(at: index, WordRoles(.by)) else { return nil }
    let isSpelled = label < tokens.count && ":：/／|・丨".unicodeScalars.contains(where: tokens[label].isMark)
    let start = skipMarks(label)
    guard start < tokens.count else { return nil }
    if isCaseless(start), !isSpelled, label == index + 1, tokens[index].length == 1, !tokens[start].isSpaced {
      return nil
    }
    if isCaseless(start) { return caseless(at: start, isSpelled: isSpelled, label: index..<label) }
    let list = nameList(at: start, isLabelled: isSpelled || isDateBehind(start))
    if list.names.isEmpty { return organisation(at: start) ? [] : nil }
    guard isTail(list.end) else { return nil }
    return people(list.names)
  }

  /// `Dec 21, 2023 | By Jane Doe`, `News by Jane Doe`, `4:30 PM • Von Jana Muster`
  private func labelledLater(from start: Int) -> [String]? {
    var index = start + 1
    while index < min(tokens.count, start + 16) {
      // `posted on 2024-05-03 23:30 EST by Jane Doe`
      let isBehindZone =
        index > start + 1 && tokens[index - 2].kind == .number && tokens[index - 1].isCapitals
        && (2...4).contains(tokens[index - 1].length)
      let isBehindMark =
        isBehindZone
        || tokens[index - 1].kind == .mark && !tokens[index - 1].isMark(",") && !tokens[index - 1].isMark("’")
          && !tokens[index - 1].isMark("'") && !tokens[index - 1].isMark("-")
      if isBehindMark || tokens[index - 1].kind == .number || index == start + 1,
        tokens[start..<index].contains(where: { $0.kind == .number }) || isBehindMark || index == start + 1,
        let authors = labelled(at: index), !authors.isEmpty
      {
        return authors
      }
      index += 1
    }
    return nil
  }

  /// `Follow Jane Doe on Twitter: @janedoe`
  private func followLine(at index: Int) -> [String]? {
    guard var start = end(at: index, WordRoles(.follow)), start < tokens.count else { return nil }
    while let role = end(at: start, WordRoles(.personRole)), role < tokens.count { start = role }
    let list = nameList(at: start, isLabelled: false)
    guard list.names.count == 1, list.end < tokens.count,
      end(at: list.end, WordRoles(.in, .lineWord, .timeWord)) != nil,
      tokens[list.end...].contains(where: { $0.isMark("@") }) || list.names.contains(where: isGiven)
    else { return nil }
    return people(list.names)
  }

  /// `홍길동 기자`, `山田太郎記者`, `[서울=뉴시스] 홍길동 기자 =`
  private func beforeRole(at start: Int) -> [String]? {
    var index = start
    while index < min(tokens.count, start + 14) {
      if let role = end(at: index, WordRoles(.personRole)), index > start, isCaseless(index),
        tokens[index].kind == .word
      {
        let first = firstOfCaselessName(before: index, from: start)
        let letters = tokens[first..<index].reduce(0) { $0 + $1.length }
        let isClosed = role == tokens.count || tokens[role].kind == .mark || tokens[role].isSpaced
        if (2...5).contains(letters), isClosed, role <= tokens.count, isEast(first) { return people([first..<index]) }
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `Jane Doe, BBC News`, `Jane Doe | 3 May 2024`, `Jane DoeSenior Writer`, `Jane Doe | jdoe@example.com`
  private func withTail(at start: Int) -> [String]? {
    let list = nameList(at: start, isLabelled: false)
    guard let last = list.names.last, list.end < tokens.count, !list.names.contains(where: isOrganisation) else {
      return nil
    }
    let isSure = list.names.contains(where: isGiven) || list.names.contains(where: hasInitial)
    let behind = skipMarks(list.end)
    guard behind < tokens.count else { return nil }
    let isMarked = behind > list.end
    let isGlued = !tokens[last.upperBound].isSpaced && !isMarked
    if let role = end(at: behind, WordRoles(.personRole)), isMarked || isGlued || isSure {
      return isRoleTail(role) ? people(list.names) : nil
    }
    guard isSure else { return nil }
    let rest = tokens[behind...]
    if rest.contains(where: { $0.isMark("@") }) && rest.count < 12 { return people(list.names) }
    if isDateTail(behind) { return people(list.names) }
    if (isMarked || isFarApart(behind)), isOrganisation(behind..<capitalsEnd(behind)),
      capitalsEnd(behind) >= tokens.count - 1
        || isDateTail(skipMarks(capitalsEnd(behind)))
    {
      return people(list.names)
    }
    return nil
  }

  // MARK: Tails

  /// Whether what stands behind a list of names can stand there: nothing, a mark, a place, a role, a date.
  private func isTail(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    if token.kind == .number || !token.isSpaced || isFarApart(index) { return true }
    if token.kind == .mark {
      let isStop = token.isMark(".") && index + 1 < tokens.count && tokens[index + 1].isCapitalised
      return !isStop
    }
    let roles = WordRoles(
      .in, .personRole, .desk, .siteWord, .agency, .published, .updated, .by, .and, .lineWord, .timeWord)
    // `sat` is no day unless it has its capital, where days have one.
    let isDay = end(at: index, WordRoles(.weekday, .month)) != nil
    return end(at: index, roles) != nil || (isDay && token.isCapitalised)
  }

  /// Whether nothing but a role, an office and the like follow.
  private func isRoleTail(_ index: Int) -> Bool {
    guard tokens.count - index <= 12 else { return false }
    var lowercased = 0
    for token in tokens[index...] where token.kind == .word && !token.isCapitalised && token.length > 3 {
      lowercased += 1
    }
    return lowercased <= 4 && !(tokens.last?.isMark(".") ?? false)
  }

  /// Whether a date line follows.
  func isDateTail(_ index: Int) -> Bool {
    guard index < tokens.count, tokens.count - index <= 24 else { return false }
    let hasNumber = tokens[index...].contains { $0.kind == .number }
    let roles = WordRoles(.weekday, .month, .jalaliMonth, .published, .updated, .timeWord)
    return hasNumber && (tokens[index].kind == .number || end(at: index, roles) != nil)
  }

  private func isDateBehind(_ start: Int) -> Bool {
    guard start < tokens.count, tokens[start].kind == .word else { return false }
    var index = start
    while index < tokens.count, tokens[index].kind == .word, index == start || !tokens[index].isSpaced { index += 1 }
    guard isMark(index, ",") || isMark(index, "|") || isMark(index, "•") || isMark(index, "-") else { return false }
    return isDateTail(index + 1)
  }
}
