/// Finds the people that one line names as its authors.
struct BylineScan {
  let tables: LanguageTables
  let languages: LanguageSet
  let tokens: [LineToken]
  let line: FieldLine

  init(_ line: FieldLine, _ language: LineLanguage) { self.init(line, language.speaking) }

  init(_ line: FieldLine, _ languages: LanguageSet) {
    tables = line.tables
    self.languages = languages
    tokens = line.tokens
    self.line = line
  }

  // MARK: Whole lines

  /// The authors of a byline, `nil` when the line is none.
  func byline() -> [String]? {
    let start = opening
    guard start < tokens.count, !isOwner, end(at: start, WordRoles(.otherHand)) == nil else { return nil }
    if let authors = labelled(at: start) { return authors }
    guard !line.isTurn else { return nil }
    if let authors = followLine(at: start) { return authors }
    if let authors = behindRole(from: start) ?? besideNewsroom(at: start) { return authors }
    if let authors = beforeRole(at: start) { return authors }
    if let authors = withTail(at: start) { return authors }
    return labelledLater(from: start) ?? betweenBars()
  }

  /// Whether the line says whose something is: `© Jane Doe`.
  var isOwner: Bool { tokens[..<opening].contains { $0.isMark("©") } }

  /// `12.03.2022, 17:45 | 3 min read | Jana Muster`: the part between bars that is names and nothing else, where another part is a date.
  private func betweenBars() -> [String]? {
    let bars = tokens.indices.filter { index in
      tokens[index].isSpaced && "|•·–—".unicodeScalars.contains(where: tokens[index].isMark)
    }
    guard (1...Self.mostBars).contains(bars.count) else { return nil }
    let parts = zip([-1] + bars, bars + [tokens.count]).map { $0 + 1..<$1 }.filter { !$0.isEmpty }
    guard parts.contains(where: { isDateTail($0.lowerBound) || end(at: $0.lowerBound, WordRoles(.published)) != nil })
    else {
      return nil
    }
    for part in parts where tokens[part.lowerBound].kind == .word {
      let inner = BylineScan(FieldLine(line, part), languages)
      if let found = inner.nothingElse() ?? inner.beforePlace(), found.isSure { return found.names }
      if inner.isAgencyTail(inner.nameList(at: 0, isLabelled: false).end), let found = inner.withTail(at: 0) {
        return found
      }
    }
    return nil
  }

  /// Bars in a line above a text, at most.
  private static let mostBars = 5

  /// The authors of a line that begins with the label of a byline.
  func labelled() -> [String]? { end(at: opening, WordRoles(.otherHand)) == nil ? labelled(at: opening) : nil }

  /// The people whom a sentence names behind the first label from a token on, whatever it says behind them.
  func labelledInSentence(from start: Int) -> [String] {
    for index in start..<tokens.count {
      guard let label = end(at: index, WordRoles(.by)) else { continue }
      let names = nameList(at: behindTitles(label), isLabelled: true).names
      if !names.isEmpty { return people(names) }
    }
    return []
  }

  /// Whether the line is the label of a byline and nothing else.
  var isLabel: Bool { end(at: opening, WordRoles(.by)).map { skipMarks($0) == tokens.count } ?? false }

  /// Whether the line is a word that is a label only where a mark or an element sets it off, and nothing else.
  var isSpelledLabel: Bool { end(at: opening, WordRoles(.label)).map { skipMarks($0) == tokens.count } ?? false }

  /// Whether the line holds nothing but a word for `and`.
  var isAnd: Bool { tokens.count == 1 && (isListMark(0) || andEnd(at: 0) == 1) }

  /// Whether the line says what somebody is and nothing else: `Senior Reporter`, `Redakteurin Politik`.
  var isOffice: Bool {
    guard tokens.count <= Self.longestOffice, tokens.allSatisfy({ $0.kind == .word }) else { return false }
    return end(at: 0, WordRoles(.personRole)) != nil
      || tokens.indices.contains { end(at: $0, WordRoles(.personRole)) == tokens.count }
  }

  /// Words of what somebody is, at most.
  static let longestOffice = 5

  /// The authors of a line above which their label stands.
  func unlabelled() -> [String]? {
    let start = opening
    guard start < tokens.count else { return nil }
    if isCaseless(start) {
      let names = eastNames(at: start)
      if isEast(start), hasFamilyNames(start) { return names.isEmpty ? nil : people(names) }
      return caseless(at: start, isSpelled: true, label: start..<start)
    }
    let list = nameList(at: start, isLabelled: false)
    return list.names.isEmpty || !isTail(list.end) ? nil : people(list.names)
  }

  /// The names of a field that holds nothing but authors.
  func field() -> [String] {
    if tokens.indices.contains(where: { isMark($0, ":") && isMark($0 + 1, "/") && isMark($0 + 2, "/") }) { return [] }
    var start = 0
    if let label = end(at: 0, WordRoles(.by)), label < tokens.count, !isKnownGiven(0), !isPrefix(0) {
      start = skipMarks(label)
    }
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

  /// Whether a small word is the beginning of a name, as in `DeShawn`.
  func isPrefix(_ index: Int) -> Bool {
    index + 1 < tokens.count && isParticle(index) && tokens[index + 1].kind == .word && !tokens[index + 1].isSpaced
  }

  // MARK: Forms

  /// `By Jane Doe and John Roe in Paris`, `Autor: Jana Muster`, `文/王小明`
  func labelled(at index: Int) -> [String]? {
    if let colon = jointLabelEnd(at: index) {
      if isCaseless(colon + 1) { return caseless(at: colon + 1, isSpelled: true, label: index..<colon) }
      let list = nameList(at: behindTitles(colon + 1), isLabelled: true)
      return list.names.isEmpty || !isTail(list.end) ? nil : people(list.names)
    }
    // `Texte Jeanne Dupont Photos Jean Martin`
    if let pictures = tokens.indices.dropFirst(index + 2).first(where: { isPictureLabel($0) }) {
      return BylineScan(FieldLine(line, index..<pictures), languages).labelled(at: 0)
    }
    guard var label = end(at: index, WordRoles(.by)) ?? spelledEnd(at: index) else { return wordsBy(at: index) }
    // `編集委員` is an office, of which `編集` is a label.
    if let role = end(at: index, WordRoles(.personRole)), role > label { label = role }
    let isSpelled = label < tokens.count && ":：/／|｜・丨–".unicodeScalars.contains(where: tokens[label].isMark)
    var start = skipMarks(label)
    guard start < tokens.count else { return nil }
    if isCaseless(start), !isSpelled, label == index + 1, tokens[index].length == 1, !tokens[start].isSpaced {
      return nil
    }
    if isCaseless(start) { return caseless(at: start, isSpelled: isSpelled, label: index..<label) }
    if isSpelled, let turned = turnedPeople(from: start) { return turned }
    start = behindTitles(behindPlace(start))
    let list = nameList(at: start, isLabelled: isSpelled || isDateBehind(start))
    if list.names.isEmpty {
      if organisation(at: start) { return [] }
      let isAlone = start + 1 == tokens.count && isKnownGiven(start)
      return isSpelled || label > index + 1 || isDateBehind(start) || isAlone ? account(at: start) : nil
    }
    let isBeforeMail = isSpelled && tokens[list.end...].contains { $0.isMark("@") }
    // `Door Jan de Vries BRUSSEL`
    let isShoutedPlace = list.end < tokens.count && tokens[list.end...].allSatisfy { $0.kind == .word && $0.isCapitals }
    guard isBeforeMail || isShoutedPlace || isTail(list.end) || isTail(behindDegrees(list.end)) else { return nil }
    return people(list.names)
  }

  /// `Dec 21, 2023 | By Jane Doe`, `News by Jane Doe`, `4:30 PM • Von Jana Muster`
  private func labelledLater(from start: Int) -> [String]? {
    // `More from Style` invites to read on.
    guard end(at: start, WordRoles(.follow)) == nil else { return nil }
    var index = start + 1
    while index < min(tokens.count, start + Self.furthestLabel) {
      // `posted on 2024-05-03 23:30 EST by Jane Doe`
      let isBehindZone =
        index > start + 1 && tokens[index - 2].kind == .number && tokens[index - 1].isCapitals
        && (2...4).contains(tokens[index - 1].length)
      // `Dienstag, 13. Mai 2014, von Jana Muster`
      let isBehindDate = tokens[index - 1].isMark(",") && index > start + 1 && tokens[index - 2].kind == .number
      let isBehindMark =
        isBehindZone || isBehindDate
        || tokens[index - 1].kind == .mark && !tokens[index - 1].isMark(",") && !tokens[index - 1].isMark("’")
          && !tokens[index - 1].isMark("'") && !(tokens[index - 1].isMark("-") && !tokens[index - 1].isSpaced)
      // `News by Jane Doe`
      let isSecond = index == start + 1 && tokens[index].isSpaced
      if isBehindMark || tokens[index - 1].kind == .number || isSecond,
        tokens[start..<index].contains(where: { $0.kind == .number }) || isBehindMark || isSecond,
        let authors = labelled(at: index), !authors.isEmpty,
        // `Ten tekst przeczytasz w 3 minuty`: a small letter behind the second word goes on with a sentence.
        !isSecond || isBehindMark || authors.allSatisfy({ $0.first?.isLowercase == false }) && !isTold(from: index)
      {
        return authors
      }
      // `… 13:15 Uhr Autor: Jana Muster`
      if let label = end(at: index, WordRoles(.by)), isMark(label, ":"), !isEast(index),
        let authors = labelled(at: index), !authors.isEmpty
      {
        return authors
      }
      // `Veröffentlicht am 3. Mai 2024 von bear01`
      if isDateEnd(index), let label = end(at: index, WordRoles(.by)), label < tokens.count,
        let authors = account(at: label)
      {
        return authors
      }
      index += 1
    }
    return nil
  }

  /// Tokens in front of a byline on its line, at most: `7 May 2016, 17:30 | Last updated: 08/05/2016, 00:10 | By Jane Doe`.
  private static let furthestLabel = 28

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

  /// `Jane Doe, BBC News`, `Jane Doe | 3 May 2024`, `Jane DoeSenior Writer`, `Jane Doe | jdoe@example.com`
  func withTail(at start: Int) -> [String]? {
    let list = nameList(at: start, isLabelled: false)
    guard let last = list.names.last, list.end < tokens.count else { return nil }
    if list.names.contains(where: { isOrganisation($0) || isLong($0) }) { return nil }
    let isSure = list.names.contains(where: isGiven) || list.names.contains(where: hasInitial)
    let behind = skipMarks(list.end)
    guard behind < tokens.count else { return nil }
    let isMarked = behind > list.end
    let isGlued = !tokens[last.upperBound].isSpaced && !isMarked
    if let role = end(at: behind, WordRoles(.personRole)), isMarked || isGlued || isSure {
      return isRoleTail(role) ? people(list.names) : nil
    }
    if isGlued, end(at: behind, WordRoles(.published, .updated)) != nil, isDateTail(behind) {
      return people(list.names)
    }
    guard isSure else { return nil }
    // `Maria Rossi © RIPRODUZIONE RISERVATA`
    if tokens[list.end].isMark("©") { return people(list.names) }
    let rest = tokens[behind...]
    if rest.contains(where: { $0.isMark("@") }) && rest.count < 12 { return people(list.names) }
    if isDateTail(behind) || isPlaceTail(behind) || isAgencyTail(list.end) || isBarTail(list.end) {
      return people(list.names)
    }
    if (isMarked || isFarApart(behind)), isOrganisation(behind..<capitalsEnd(behind)),
      capitalsEnd(behind) >= tokens.count - 1
        || isDateTail(skipMarks(capitalsEnd(behind)))
    {
      return people(list.names)
    }
    // `Ursina Muster und Beat von Gunten, Kirchenpflege`: what two people are together.
    let isOfTwo = isMark(list.end, ",") && list.names.count > 1
    return isOfTwo && tokens.count - behind <= Self.longestOffice && capitalsEnd(behind) == tokens.count
      ? people(list.names) : nil
  }
}
