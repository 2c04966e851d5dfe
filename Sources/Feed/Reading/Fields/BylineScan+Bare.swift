/// Lines that hold names and nothing else, but perhaps degrees, a place or a day beside them.
extension BylineScan {
  /// The names of a line that holds nothing else, but perhaps degrees or a place beside them.
  func bareNames() -> BareNames? {
    guard !isOwner else { return nil }
    return nothingElse() ?? besidePlace() ?? beforePlace()
  }

  /// `Ayşe Yılmaz - İstanbul`, `القاهرة: أحمد حسن`: a known given name on one side of a dash, some words on the other.
  private func besidePlace() -> BareNames? {
    let marks = tokens.indices.filter { "-–—/:ـ".unicodeScalars.contains(where: tokens[$0].isMark) }
    guard marks.count == 1, let mark = marks.first, tokens[mark].isSpaced || !tokens[mark].isMark("-") else {
      return nil
    }
    let isLabel = tokens[mark].isMark(":")
    for (part, place) in [(0..<mark, mark + 1..<tokens.count), (mark + 1..<tokens.count, 0..<mark)] {
      let isPlace =
        (1...Self.longestPlace).contains(place.count)
        && place.allSatisfy { tokens[$0].kind == .word || isMark($0, ",") && $0 > place.lowerBound && !isLabel }
        && (place.count == 1 && !isLabel
          || place.allSatisfy { tokens[$0].isCapitalised || isCaseless($0) || isMark($0, ",") })
        && !isGiven(place)
      guard isPlace, !isLabel || part.lowerBound > mark && isCaseless(mark - 1) else { continue }
      if let found = BylineScan(FieldLine(line, part), languages).nothingElse(), found.isSure { return found }
    }
    return nil
  }

  /// `ANNA HOLM, Brüssel`, `Андрій КОВАЛЕНКО, Укрінформ, Одеса`: known given names before a comma, and a few words for where they write.
  func beforePlace() -> BareNames? {
    let commas = tokens.indices.filter(isCommaMark)
    guard let first = commas.first, let last = commas.last, last > 1 else { return nil }
    for comma in [first, last] {
      let place = comma + 1..<tokens.count
      let words = place.filter { tokens[$0].kind == .word }
      let isPlace =
        (1...Self.longestPlace).contains(words.count)
        && place.allSatisfy { tokens[$0].kind == .word || isCommaMark($0) }
        && words.allSatisfy { tokens[$0].isCapitalised || isCaseless($0) } && !isKnownGiven(comma + 1)
      guard isPlace else { continue }
      if let found = BylineScan(FieldLine(line, 0..<comma), languages).nothingElse(), found.isSure { return found }
    }
    return nil
  }

  /// Whether a token is a comma, in Latin or in Arabic letters.
  private func isCommaMark(_ index: Int) -> Bool { isMark(index, ",") || isMark(index, "،") }

  /// Words of a place or an agency behind a name, at most.
  private static let longestPlace = 4

  /// The names of a line that holds nothing else, but perhaps degrees.
  func nothingElse() -> BareNames? {
    let start = behindTitles(opening)
    let list = isCaseless(start) ? caselessName(at: start) : nameList(at: start, isLabelled: false)
    guard !list.names.isEmpty else { return nil }
    var end = list.names.count > 1 ? bracketedEnd(at: list.end) ?? list.end : list.end
    while end < tokens.count, tokens[end].kind == .mark || isDegree(end) { end += 1 }
    guard end == tokens.count, var found = bare(list) else { return nil }
    // `Hauwa Danjuma (Kano) and Chidi Okonjo (Abuja)`: so are reporters named.
    if end > list.end, isMark(list.end, "("), list.names.count > 1 { found.isSure = true }
    return found
  }

  /// A name in a script without capitals, of which nothing but a known given name tells: `דוד כהן`, or a family name in Japan: `山田太郎`.
  private func caselessName(at start: Int) -> NameList {
    let japanese = japaneseNames(at: start)
    if let last = japanese.last { return NameList(names: japanese, end: last.upperBound) }
    var list = NameList(end: start)
    var next = start
    // `עידו ברקוביץ', נועה שטרית`
    while next < tokens.count, list.names.count < 12 {
      let words = tokens[next...].indices.prefix { isOfCaselessName($0, from: next) }
      // `هاجر بنعبد الجليل الوزاني`
      let most = (0x600..<0x700).contains(line.firstScalar(of: next)) ? 4 : 3
      let spaced = words.count { tokens[$0].kind == .word && ($0 == next || tokens[$0].isSpaced) }
      let isName =
        (2...most).contains(spaced) && !isEast(next) && words.allSatisfy { tokens[$0].kind == .mark || isCaseless($0) }
      guard isName, tables.isGivenName(tokens[next].word), let last = words.last else { break }
      let isCut = isMark(last + 1, "'") || isMark(last + 1, "׳")
      list.end = last + (isCut ? 2 : 1)
      list.names.append(next..<list.end)
      guard isCommaMark(list.end) || andEnd(at: list.end) != nil else { break }
      next = andEnd(at: list.end) ?? list.end + 1
    }
    return list
  }

  /// Whether a token goes on with a name in a script without capitals: a word that is no `and`, or a hyphen between two.
  private func isOfCaselessName(_ index: Int, from start: Int) -> Bool {
    if index > start, isHyphen(index) { return true }
    return tokens[index].kind == .word && (index == start || end(at: index, WordRoles(.and)) == nil)
  }

  /// The names behind a date: `9:40 Uhr Jana Muster 71 Kommentare`.
  func namesBehindDate() -> BareNames? {
    var start = 0
    while start < tokens.count {
      if let end = end(at: start, .dateLine) {
        start = end
      } else if tokens[start].kind == .word, !isZone(start) {
        break
      } else {
        start += 1
      }
    }
    let list = nameList(at: start, isLabelled: false)
    guard !list.names.isEmpty, tokens.count - list.end <= 8, isTail(list.end) else { return nil }
    return bare(list)
  }

  private func bare(_ list: NameList) -> BareNames? {
    let names = people(list.names)
    guard !names.isEmpty else { return nil }
    // `K. S. RAMAN, Lalzuali Sailo`
    let areInitialled = list.names.count > 1 && list.names.contains(where: hasInitial)
    let isKnown = list.names.contains { isGiven($0) || endOfJapaneseName(at: $0.lowerBound) != nil }
    return BareNames(
      names: names, isSure: isKnown || areInitialled,
      hasFamilyName: list.names.contains(where: isFamily))
  }

  /// Whether a word behind a number may be the sign of a zone: `17:45 EST`.
  private func isZone(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .number && tokens[index].isCapitals && tokens[index].length <= 4
  }
}
