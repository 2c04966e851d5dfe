/// What may stand behind the names of a byline: a place, an office, an agency, a date.
extension BylineScan {
  /// Whether nothing but the place follows from which somebody writes: `Jane Doe in Paris`, `Jean Dupont, à Bruxelles`.
  func isPlaceTail(_ index: Int) -> Bool {
    guard let place = end(at: index, WordRoles(.in)), place < tokens.count else { return false }
    return tokens.count - place <= 4 && capitalsEnd(place) == tokens.count && !isMark(tokens.count - 1, ".")
  }

  /// Whether bars set off a place or a section, and perhaps a date: `Jane Doe | Paris | 3 May 2024`.
  func isBarTail(_ index: Int) -> Bool {
    var index = index
    while isMark(index, "|") || isMark(index, "•") {
      if isDateTail(index + 1) { return true }
      var end = capitalsEnd(index + 1)
      // `Palma de Mallorca`
      if end > index + 1, end + 1 < tokens.count, tokens[end].kind == .word, tokens[end].length <= 3 {
        end = max(end, capitalsEnd(end + 1))
      }
      guard end > index + 1, end - index <= 5 else { return false }
      index = end
    }
    return index == tokens.count || isShoutedPlace(index)
  }

  /// Whether a dash sets off nothing but a place in capitals: `Ayşe Yılmaz - İSTANBUL`.
  private func isShoutedPlace(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens.count - index <= 4,
      "-–—/".unicodeScalars.contains(where: tokens[index].isMark)
    else { return false }
    return tokens[(index + 1)...].allSatisfy { $0.kind == .word && $0.isCapitals && $0.length > 2 }
  }

  /// Whether nothing but an agency follows in brackets: `Jean Dupont (avec AFP)`.
  func isAgencyTail(_ index: Int) -> Bool {
    guard isMark(index, "("), isMark(tokens.count - 1, ")"), tokens.count - index <= 8 else { return false }
    return (index + 1..<tokens.count).contains { end(at: $0, WordRoles(.agency)) != nil }
  }

  /// Whether what stands behind a list of names can stand there: nothing, a mark, a place, a role, a date.
  func isTail(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    if token.kind == .number || !token.isSpaced || isFarApart(index) { return true }
    // `Autor: Anna Nowak Źródło: Echo24`
    if token.isCapitalised, isMark(index + 1, ":") { return true }
    if token.kind == .mark {
      let isStop = token.isMark(".") && index + 1 < tokens.count && tokens[index + 1].isCapitalised
      return !isStop
    }
    let roles = WordRoles(
      .in, .personRole, .desk, .siteWord, .agency, .published, .updated, .by, .and, .lineWord, .timeWord, .follow)
    // `sat` is no day unless it has its capital, where days have one.
    let isDay = end(at: index, WordRoles(.weekday, .month)) != nil
    if end(at: index, roles) != nil || isDay && token.isCapitalised { return true }
    // `By Jane Doe on May 3, 2024`
    return token.length <= 3 && !token.isCapitalised && isDateTail(index + 1)
  }

  /// Whether nothing but a role, an office and the like follow.
  func isRoleTail(_ index: Int) -> Bool {
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
    let roles = WordRoles(.weekday, .month, .jalaliMonth, .published, .updated, .timeWord)
    guard tokens[index].kind == .number || end(at: index, roles) != nil else { return false }
    // A number alone counts something.
    let holdsDate = (index..<tokens.count).contains { number in
      guard tokens[number].kind == .number else { return false }
      let isJoined = number + 2 < tokens.count && tokens[number + 1].kind == .mark && tokens[number + 2].kind == .number
      return isJoined || (1_300..<2_600).contains(tokens[number].value) || isOfDate(number - 1) || isOfDate(number + 1)
    }
    return holdsDate && !isTold(from: index)
  }

  /// Words in small letters that speak of no date, at most: `Jane Doe, 81, says that she was given a house in 1974` is a sentence.
  private static let mostOtherWords = 4

  /// Whether a sentence goes on from a token.
  func isTold(from start: Int) -> Bool {
    let roles = WordRoles(
      .weekday, .month, .jalaliMonth, .published, .updated, .timeWord, .dateWord, .lineWord, .by, .in, .personRole)
    return (start..<tokens.count).count { index in
      tokens[index].kind == .word && !tokens[index].isCapitalised && !isCaseless(index) && end(at: index, roles) == nil
    } > Self.mostOtherWords
  }

  /// Whether a year or the last number of a date stands before a token.
  func isDateEnd(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].kind == .number else { return false }
    return (1_300..<2_600).contains(tokens[index - 1].value)
      || tokens[index - 2].kind == .mark && tokens[index - 2].value < 0x3B
  }

  private func isOfDate(_ index: Int) -> Bool {
    let roles = WordRoles(
      .month, .jalaliMonth, .weekday, .timeWord, .morning, .afternoon, .hourMark, .lineWord, .yearMark, .monthMark,
      .dayMark)
    return tokens.indices.contains(index) && end(at: index, roles) != nil
  }

  /// Whether a single word is followed by a date: `Penname, Dec 19th`, `Jana am 3. Mai 2024`.
  func isDateBehind(_ start: Int) -> Bool {
    guard start < tokens.count, tokens[start].kind == .word else { return false }
    var index = start
    while index < tokens.count, tokens[index].kind != .mark || isMark(index, "_"),
      index == start || !tokens[index].isSpaced
    {
      index += 1
    }
    if isMark(index, ",") || isMark(index, "|") || isMark(index, "•") || isMark(index, "-") {
      return isDateTail(index + 1)
    }
    return end(at: index, WordRoles(.dateWord, .lineWord)).map(isDateTail) ?? false
  }
}
