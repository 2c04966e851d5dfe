extension BylineScan {
  /// Names one after the other, and the token behind the last.
  struct NameList {
    var names: [Range<Int>] = []
    var end: Int
  }

  /// Reads `A, B and C in Paris and D in London`.
  ///
  /// - Parameter isLabelled: whether a label with a colon stands before it, so that one word is a name too.
  func nameList(at start: Int, isLabelled: Bool) -> NameList {
    var list = NameList(end: start)
    var index = start
    while index < tokens.count, list.names.count < 12 {
      guard let end = nameEnd(at: index, isSingleAllowed: isLabelled && list.names.isEmpty) else { break }
      let isFirst = list.names.isEmpty
      if !isFirst, isComma(list.end), !isAcceptedBehindComma(index..<end) { break }
      list.names.append(index..<end)
      list.end = end
      index = nextName(behind: end)
      if index == end { break }
    }
    return list
  }

  /// The token at which the next name of a list may begin; the end itself when the list is over.
  private func nextName(behind end: Int) -> Int {
    var index = end
    // `in Paris`, `for the Times`: a place between two authors.
    if let place = self.end(at: index, WordRoles(.in)), place < tokens.count, tokens[place].isCapitalised {
      var behind = place
      while behind < tokens.count, tokens[behind].kind == .word, tokens[behind].isCapitalised { behind += 1 }
      guard let and = andEnd(at: behind), and < tokens.count else { return end }
      return and
    }
    if let place = bracketedEnd(at: index), andEnd(at: place) != nil || isListMark(place) { index = place }
    if index < tokens.count, isListMark(index) || isMark(index, "·") || isDashOfList(index) { index += 1 }
    if let and = andEnd(at: index), and < tokens.count { index = behindTitles(and) }
    return index < tokens.count ? index : end
  }

  /// Whether a dash stands before one more person: `Haber: Ayşe Yılmaz - Mehmet Kaya`, `ANNA HOLM – LALZUALI SAILO`.
  private func isDashOfList(_ index: Int) -> Bool {
    guard isMark(index, "-") || isMark(index, "–"), tokens[index].isSpaced, index > 0,
      let end = nameEnd(at: index + 1, isSingleAllowed: false)
    else { return false }
    let isShouted = tokens[index - 1].isCapitals && tokens[index + 1..<end].allSatisfy(\.isCapitals)
    return isKnownGiven(index + 1) || isKnownGiven(end - 1) || isShouted && end == tokens.count
  }

  /// The token behind a bracket with a place, an office or a time in it: `Jane Doe (Kano)`, `Jane Doe (earlier)`.
  func bracketedEnd(at index: Int) -> Int? {
    guard isMark(index, "("), let close = (index + 1..<min(tokens.count, index + 6)).first(where: { isMark($0, ")") }),
      close > index + 1,
      (index + 1..<close).allSatisfy({ inner in
        // `(Kano)`, `(earlier)`, `(à Rennes)`
        let isIn = inner == index + 1 && end(at: inner, WordRoles(.in)) == inner + 1
        return tokens[inner].kind == .word && (tokens[inner].isCapitalised || close == index + 2 || isIn)
      })
    else { return nil }
    return close + 1
  }

  /// The token behind a word for `and`; a capital letter is an initial, also where `e` or `y` is that word.
  func andEnd(at index: Int) -> Int? {
    guard index < tokens.count, !(tokens[index].length == 1 && tokens[index].isCapitalised) else { return nil }
    return end(at: index, WordRoles(.and))
  }

  private func isComma(_ index: Int) -> Bool {
    guard isMark(index, ",") || isMark(index, "，") || isMark(index, "/") || isMark(index, "|") else { return false }
    return andEnd(at: index + 1) == nil
  }

  /// Whether what stands behind a comma is one more person and not the first one's office.
  private func isAcceptedBehindComma(_ name: Range<Int>) -> Bool {
    if isOrganisation(name) { return false }
    if isGiven(name) || hasInitial(name) { return true }
    return isList(behind: name.upperBound)
  }

  /// Whether an `and` with one more name follows sooner or later.
  private func isList(behind end: Int) -> Bool {
    var index = end
    for _ in 0..<10 {
      if let and = andEnd(at: index) { return nameEnd(at: and, isSingleAllowed: false) != nil }
      guard isListMark(index) else { return false }
      if let and = andEnd(at: index + 1) { return nameEnd(at: and, isSingleAllowed: false) != nil }
      guard let next = nameEnd(at: index + 1, isSingleAllowed: false) else { return false }
      index = next
    }
    return false
  }

  /// So many names joined by `y` are looked at from one of them, since each may be looked for from each before it.
  private static let mostJoined = 2

  /// The token behind the name that begins at a token, `nil` when none does.
  ///
  /// - Parameter joined: how many names joined by `y` stand before it.
  func nameEnd(at start: Int, isSingleAllowed: Bool, joined: Int = 0) -> Int? {
    var index = start
    var words = 0
    var isInitialLast = false
    while index < tokens.count, words < 6 {
      let token = tokens[index]
      // What stands in another box of the page is another thing, and so is what is printed in other letters.
      if words >= 2, isFarApart(index) { break }
      if words >= 2, isShouted(start), token.isCapitalised, !token.isCapitals, token.length > 3, token.isSpaced {
        break
      }
      // `Sander de Wit BRUSSEL`: the place, where a surname stands before it.
      if words >= 2, !isShouted(start), token.isCapitals, token.length > 4, token.isSpaced, index > start,
        !isKnownGiven(index - 1), !isParticle(index - 1), tokens[index - 1].kind == .word
      {
        break
      }
      if words >= 1, let close = nicknameEnd(at: index) {
        index = close
        continue
      }
      if words >= 2, token.isSpaced, isDegree(index), !isShouted(start) { break }
      // `Autor: Bogumiła Trzcińska Źródło: Echo24`: the next label.
      if words >= 2, token.kind == .word, isMark(index + 1, ":") || isMark(index + 1, "：") { break }
      if token.kind == .mark {
        guard index > start, isNameJoint(index, isInitial: isInitialLast) else { break }
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      let isGlued = index > start && !token.isSpaced && tokens[index - 1].kind == .word
      let isJoined =
        index > start && !token.isSpaced && tokens[index - 1].kind == .mark && !tokens[index - 1].isMark(".")
      if words >= 1 && !isJoined && (isGlued || words >= 2) && isForeignToNames(index, isGlued: isGlued) { break }
      if words >= 1, isMonthOfDate(index) { break }
      if index == start && isNeverFirst(index) { return nil }
      if token.isCapitalised || isJoined {
        isInitialLast = token.length == 1
        if !isJoined && !isGlued { words += 1 }
      } else {
        guard words > 0, isParticle(index), index + 1 < tokens.count, tokens[index + 1].kind == .word else { break }
        // `Ramón y Cajal` is one person, `Juana Pérez y Juan García` are two.
        let mayJoin = joined < Self.mostJoined && andEnd(at: index) != nil
        if mayJoin, nameEnd(at: index + 1, isSingleAllowed: false, joined: joined + 1) != nil { break }
        let isPrefixed = tokens[index + 1].isCapitalised || isParticle(index + 1)
        guard isPrefixed else { break }
        isInitialLast = false
      }
      index += 1
    }
    var end = index
    while end > start, tokens[end - 1].kind == .mark,
      !(tokens[end - 1].isMark(".") && (isInitial(end - 2) || isGeneration(end - 2)))
    { end -= 1 }
    while end > start, tokens[end - 1].kind == .word, !tokens[end - 1].isCapitalised, tokens[end - 1].isSpaced {
      end -= 1
    }
    // `Ph.D.` is no name although it has two capitals.
    let isApart = (start + 1..<max(start + 1, end)).contains {
      tokens[$0].kind == .word && (tokens[$0].isSpaced || tokens[$0 - 1].kind == .word)
    }
    if words >= 2, !isApart { return nil }
    if words == 1 { return isSingleAllowed && end > start && !isKnown(start..<end, .desk) ? end : nil }
    return words >= 2 && words <= 5 ? end : nil
  }

  /// The token behind what people call someone, in quotation marks within the name: `Jane "Dolly" Doe`.
  private func nicknameEnd(at index: Int) -> Int? {
    guard tokens[index].kind == .mark, tokens[index].isSpaced, isQuote(index) else { return nil }
    var end = index + 1
    while end < min(tokens.count, index + 3), tokens[end].isCapitalised { end += 1 }
    guard end > index + 1, end + 1 < tokens.count, isQuote(end), tokens[end + 1].isSpaced else { return nil }
    return tokens[end + 1].isCapitalised ? end + 1 : nil
  }

  private func isQuote(_ index: Int) -> Bool { "\"“”'‘’".unicodeScalars.contains(where: tokens[index].isMark) }

  /// A hyphen or an apostrophe within a name, the full stop of an initial.
  private func isNameJoint(_ index: Int, isInitial: Bool) -> Bool {
    let token = tokens[index]
    if token.isMark(".") {
      return isInitial || isGeneration(index - 1) || (tokens[index - 1].length <= 3 && !isLastWord(index))
    }
    let isWithin = !token.isSpaced && index + 1 < tokens.count && !tokens[index + 1].isSpaced
    // `Odhiambo Ochieng’ Otieno`
    if endsInApostrophe(index) { return true }
    guard isWithin, tokens[index + 1].kind == .word else { return false }
    return token.isMark("-") || token.isMark("'") || token.isMark("’") || token.isMark("‐") || token.isMark("‑")
  }

  /// Whether an apostrophe ends a word and one with a capital follows.
  private func endsInApostrophe(_ index: Int) -> Bool {
    guard isMark(index, "'") || isMark(index, "’"), !tokens[index].isSpaced, index + 1 < tokens.count else {
      return false
    }
    let next = tokens[index + 1]
    return next.kind == .word && next.isSpaced && next.isCapitalised && next.length > 1
  }

  private func isLastWord(_ index: Int) -> Bool { index + 1 >= tokens.count || tokens[index + 1].kind != .word }

  /// What ends a name although it begins with a capital: a month joined to it, a role, an office.
  private func isForeignToNames(_ index: Int, isGlued: Bool) -> Bool {
    if end(at: index, WordRoles(.personRole, .desk, .agency, .published, .updated, .follow)) != nil { return true }
    if isGlued { return end(at: index, WordRoles(.month, .weekday, .lineWord)) != nil }
    // `Kabir Talwar Share on Facebook`
    if end(at: index, WordRoles(.siteWord, .lineWord)) != nil { return true }
    let isDay = end(at: index, WordRoles(.weekday)) != nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : tokens[index]
    let isMonth = isMonthOfDate(index) || end(at: index, WordRoles(.month)) != nil && isMark(index + 1, ".")
    // `Adam Sennott Globe Staff`: the word before a word for an office names it.
    let isOffice = next.kind == .word && end(at: index + 1, WordRoles(.personRole, .desk, .siteWord)) != nil
    return isDay || isMonth || isOffice
  }

  /// A word with which no name begins: a weekday, a month before a number, a role.
  private func isNeverFirst(_ index: Int) -> Bool {
    if end(at: index, WordRoles(.desk, .notName)) != nil { return true }
    // "Tor Egil Lie": a given name of Norway that is short for a day.
    if end(at: index, WordRoles(.weekday)) != nil {
      let next = index + 1
      let isName =
        isKnownGiven(index) && tokens.indices.contains(next)
        && (tokens[next].isCapitalised || isMark(next, "-") && !tokens[next].isSpaced)
      return !isName || end(at: next, WordRoles(.month, .weekday)) != nil
    }
    if end(at: index, WordRoles(.by)) == index + 1, !isParticle(index) { return !isKnownGiven(index) }
    if end(at: index, WordRoles(.personRole, .published, .updated)) != nil { return !isKnownGiven(index) }
    return isMonthOfDate(index)
  }

  /// A month before a number or another month: `April 22`, `April-June`.
  private func isMonthOfDate(_ index: Int) -> Bool {
    guard let month = end(at: index, WordRoles(.month)), month < tokens.count else { return false }
    return tokens[month].kind == .number || isMark(month, "-") && end(at: month + 1, WordRoles(.month)) != nil
  }

  /// Whether a run of capitals is too long for one person's name: as headlines have.
  func isLong(_ name: Range<Int>) -> Bool {
    name.count { tokens[$0].kind == .word && tokens[$0].isSpaced && tokens[$0].isCapitalised && tokens[$0].length > 1 }
      > 3
  }

  /// The small words within names: `de`, `van der`, `bin`.
  func isParticle(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].length <= 5 else { return false }
    // `Kontrolle der Inflation` is nobody, `Anna von der Heide` is.
    if tokens[index].word == Self.article { return index > 0 && isParticle(index - 1) }
    return Self.particles.contains(tokens[index].word)
  }

  private static let article = WordHash("der")

  private static let particles: [WordHash] = [
    "de", "da", "di", "do", "du", "dos", "das", "del", "della", "den", "des", "van", "von", "vom", "zu", "zur",
    "ter", "ten", "te", "la", "le", "lo", "las", "los", "el", "al", "bin", "ibn", "ben", "bint", "abu", "y", "e",
    "af", "av", "d", "t", "st", "degli", "dei", "delle", "dello", "dal", "dalla", "ul", "wa", "ole", "ap", "binti",
    "binte",
  ].map(WordHash.init)

  /// Whether it is the abbreviation for the younger or the elder of two.
  private func isGeneration(_ index: Int) -> Bool {
    index > 0 && tokens[index].length == 2
      && (tokens[index].word == WordHash("jr") || tokens[index].word == WordHash("sr"))
  }

  /// Whether it is one capital letter.
  private func isInitial(_ index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .word && tokens[index].length <= 2 && tokens[index].isCapitalised
  }

  /// Whether a name has an initial: `Jane D. Doe`.
  func hasInitial(_ name: Range<Int>) -> Bool {
    name.dropLast().contains { tokens[$0].length == 1 && tokens[$0].isCapitalised && isMark($0 + 1, ".") }
  }

  /// Whether a name begins with a given name, or, as in Hungary and East Asia, ends in one.
  func isGiven(_ name: Range<Int>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    return isKnownGiven(first) || (name.count == 2 && isKnownGiven(last) && tables.isFamilyName(tokens[first].word))
  }

  /// Whether a name ends in a family name.
  func isFamily(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last else { return false }
    return tokens[last].isCapitalised && tables.isFamilyName(tokens[last].word)
  }

  func isKnownGiven(_ index: Int) -> Bool {
    (tokens[index].isCapitalised || isCaseless(index)) && tables.isGivenName(tokens[index].word)
  }

  /// Whether the words name an office or a company.
  func isOrganisation(_ name: Range<Int>) -> Bool {
    if name.isEmpty { return false }
    if isKnown(name, .agency) || isKnown(name, .desk) { return true }
    return name.contains { tables.hasAny(tokens[$0].entry, WordRoles(.siteWord, .agency), in: .all) }
  }

  /// Whether a label is followed by the name of an office: `By Reuters Staff`, `Von der Redaktion`.
  func organisation(at start: Int) -> Bool {
    if let end = end(at: start, WordRoles(.agency)), end == tokens.count || tokens.count - end <= 3 { return true }
    // In Chinese a blank ends the name, and the label of the next one follows.
    let words = tokens[start...].prefix { token in
      token.kind == .word && !(token.isSpaced && token.start > tokens[start].start && isEast(start))
    }
    guard words.count <= 5 else { return false }
    return words.indices.contains { end(at: $0, WordRoles(.desk)) != nil }
  }

  /// Whether all words together have a meaning.
  func isKnown(_ name: Range<Int>, _ role: WordRole) -> Bool {
    end(at: name.lowerBound, WordRoles(role)).map { $0 >= name.upperBound } ?? false
  }

  /// The letters behind a name that stand for degrees: `Ph.D.`, `MS`, `RDN`.
  func isDegree(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, token.length <= 4 else { return false }
    if token.isCapitals {
      // `Maëlle LE GOFF`, `Anne Marie ROUX`
      let isSurname = isParticle(index - 1) || token.length > 2 && tables.isFamilyName(token.word)
      return !isSurname && token.word != WordHash("ii") && token.word != WordHash("iii")
    }
    return token.word == WordHash("ph") || (token.length == 1 && index > 0 && isMark(index - 1, "."))
  }

  /// Whether a token belongs to a degree: its letters or its stops.
  func isOfDegree(_ index: Int) -> Bool { tokens[index].isMark(".") || isDegree(index) }

  /// Whether a name is printed in capitals.
  private func isShouted(_ start: Int) -> Bool { tokens[start].isCapitals }
}

extension WordHash {
  /// The hash of a word in small letters.
  init(_ word: String) {
    self.init()
    for scalar in word.unicodeScalars { add(Folding.folded(scalar.value)) }
  }
}
