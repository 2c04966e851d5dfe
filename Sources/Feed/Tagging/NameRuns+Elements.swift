/// What a word of a run, or the run, may be by itself and by what stands before it.
extension NameRuns {
  /// A word that only begins the sentence, or an article.
  func isOpener(_ element: Element) -> Bool {
    guard element.match < 0 else { return false }
    let token = document.tokens[element.range.lowerBound]
    if isElided(element.range.lowerBound) { return true }
    if token.key == Joiners.the || token.key == Joiners.a { return true }
    // "AUGSBURG - Das Landgericht"
    if token.has(.foreignStop), token.gap == .pause { return true }
    guard token.has([.first, .headline]) else { return false }
    return element.has([.stop, .opener]) || token.has(.foreignStop)
      || element.isCommon && !element.has([.given, .title, .office, .front, .storm])
  }

  /// "Will Harkness": a given name that is a small word too, before what can only be a surname.
  func isGivenName(_ element: Element, in run: ArraySlice<Element>) -> Bool {
    guard element.has(.given), run.count == 2, let last = run.last else { return false }
    return last.match < 0 && !last.isCommon && last.classes.isSubset(of: [.proper, .given, .family]) && isNameLike(last)
  }

  /// A word without a meaning of its own that begins the sentence: "Selon Jean Dupont".
  func isFirst(_ element: Element) -> Bool {
    element.match < 0 && !element.has(.given) && document.tokens[element.range.lowerBound].has(.first)
  }

  /// The article in "L'Italie".
  func isElided(_ index: Int) -> Bool {
    document.tokens[index].has(.initial) && index + 1 < document.tokens.count
      && document.tokens[index + 1].gap == .joined
  }

  /// "Harrison Ford": behind a given name a company of one word is a surname.
  func isNamedAfterPerson(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return element.range.count == 1 && !token.has(.capitals) && !token.has(.headline)
  }

  /// Whether a word stands with a capital elsewhere too, and without the word that is before it here.
  func recurs(_ element: Element, without first: Element) -> Bool {
    let key = document.tokens[element.range.lowerBound].key
    let before = document.tokens[first.range.lowerBound].key
    return document.tokens.indices.contains { index in
      document.tokens[index].key == key && document.tokens[index].has(.capital)
        && (index == 0 || document.tokens[index - 1].key != before)
    }
  }

  /// Whether a word stands with a capital elsewhere too, and no name before or behind it.
  func standsAlone(_ element: Element) -> Bool {
    let key = document.tokens[element.range.lowerBound].key
    return document.tokens.indices.contains { index in
      guard index > 0, index != element.range.lowerBound, document.tokens[index].key == key,
        document.tokens[index].has(.capital), !document.tokens[index].has(.headline),
        !document.tokens[index].has(.first) || isNeverSmall(key)
      else { return false }
      let before = document.tokens[index - 1]
      // "Van der Velde" is a surname with its particles.
      let isSurname = Joiners.descent.contains(before.key) || isParticleBehindTitle(index - 1)
      // "Para Intriago": a small word that begins the sentence.
      let isName = before.has(.capital) && !isOpening(before) || before.classes.contains(.particle)
      if document.tokens[index].follows, !isSurname, isName {
        return false
      }
      return index + 1 == document.tokens.count || !document.tokens[index + 1].follows
        || !document.tokens[index + 1].has(.capital)
    }
  }

  /// Whether a word of a language whose words are not known has a capital wherever it stands, so that no sentence gave it one.
  private func isNeverSmall(_ key: UInt64) -> Bool {
    !document.isEnglish && !document.tokens.contains { $0.key == key && !$0.has(.capital) }
  }

  /// "M. Le Goaziou": a particle with a capital, behind a title.
  private func isParticleBehindTitle(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].has(.capital) && document.tokens[index].classes.contains(.particle)
      && document.tokens[index - 1].classes.contains(.title)
  }

  /// A small word of another language that begins the sentence.
  private func isOpening(_ token: Token) -> Bool { token.has(.first) && token.has(.foreignStop) }

  /// Where a name ends in a run of other languages, and somebody or something else begins behind a small word:
  /// "Michael Lynton e Amy Pascal", "Christoph Thies von Greenpeace", "Ministerio de Sanidad y el Parlamento".
  func endOfName(_ run: ArraySlice<Element>) -> Int? {
    guard !document.isEnglish, run.count > 3, let first = run.first, first.has([.given, .house]) else { return nil }
    return run.indices.dropFirst(2).dropLast().first { index in
      guard run[index].has(.particle), !run[index - 1].has(.particle) else { return false }
      if run[index + 1].scheme == .organisation { return true }
      let isAnd = Joiners.iberian.contains(document.tokens[run[index].range.lowerBound].key)
      let next = run[index + 1]
      return isAnd && index + 2 < run.endIndex
        && (first.has(.given) ? next.has(.given) : next.has([.particle, .house]))
    }
  }

  /// "April Nakamura": a given name that is a month too, before what can only be a surname, and no date; "Brian May":
  /// a surname that is a month.
  func isNamedAfterMonth(_ run: ArraySlice<Element>) -> Bool {
    // "June van Wyk"
    guard run.count > 1, run.dropFirst().dropLast().allSatisfy({ $0.has(.particle) }), let first = run.first,
      let last = run.last
    else { return false }
    if last.has(.calendar), last.has([.given, .family]) {
      return first.has(.given) && !first.isCommon && !first.has(.calendar)
    }
    guard first.has(.calendar) else { return false }
    // "Friday Ogbodo": days are given names where the surname stands alone, too.
    if !first.has(.given) { return isNameLike(last) && !last.isCommon && recurs(last, without: first) }
    return isNameLike(last) && !last.isCommon && !isLocated(first.range.lowerBound)
      && (last.has(.family) || recurs(last, without: first))
  }

  /// "Valuer Crispin Rowe": what somebody does for a living, at the beginning of a sentence.
  func isTrade(_ element: Element, before rest: ArraySlice<Element>) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    guard element.match < 0, (2...3).contains(rest.count { !$0.has(.particle) }), let given = rest.first,
      token.has(.first) || token.gap == .pause || !document.capitalsTell, !element.has([.given, .title]),
      given.has(.given), !document.isEnglish || !given.isCommon && rest.allSatisfy(isNameLike),
      token.length > 5,
      let endings = document.isEnglish ? Self.trades : document.language.flatMap({ Self.foreignTrades[$0] })
    else { return false }
    let word = document.bytes[Int(token.start)..<Int(token.end)]
    return endings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// How what people do for a living ends.
  private static let trades = ["er", "or", "ist", "ian", "can", "man", "woman", "keeper", "smith"]
  private static let foreignTrades: [UInt64: [String]] = Dictionary(
    uniqueKeysWithValues: [
      ("de", ["in", "er", "or", "ist", "mann", "frau", "chef", "rat"]),
      ("ru", ["ер", "ор", "ист", "ник", "ница", "тель", "щик"]),
      ("uk", ["ер", "ор", "іст", "істка", "ник", "ниця", "тель", "ар", "яр"]),
    ].map { (Vocabulary.key(ofLanguage: $0) ?? 0, $1) })

  /// "African Parks": a people before common words with capitals, the last of which is no people's name but a plural.
  func isNamedAfterPeople(_ run: ArraySlice<Element>) -> Bool {
    guard let last = run.last, (2...3).contains(run.count), isPlural(last) else { return false }
    return run.dropFirst().allSatisfy { $0.match < 0 && $0.isCommon && !$0.has([.common, .title, .role, .never]) }
  }

  /// "NGOs", "MPs": kinds of things, and no names.
  func isPluralOfLetters(_ token: Token) -> Bool {
    let word = document.bytes[Int(token.start)..<Int(token.end)]
    return word.count > 2 && word.last == 0x73 && word.dropLast().allSatisfy { $0 &- 0x41 < 26 }
  }

  /// "Tom Day", "Ross Young": a given name before a family name that is a word of everyday.
  func endsAsPerson(_ run: ArraySlice<Element>) -> Bool {
    let name = run.suffix(2)
    guard name.count == 2, let first = name.first, let last = name.last else { return false }
    // "Inspector Victor Young"
    if let title = run.dropLast(2).last, !title.has([.title, .role]) { return false }
    return first.has(.given) && !first.isCommon && last.has(.family)
  }

  /// "Martin Luther King": behind a given name a title is a surname.
  func endsAsTitle(_ run: ArraySlice<Element>) -> Bool {
    guard (2...3).contains(run.count), let first = run.first, let last = run.last, last.has(.title) else {
      return false
    }
    return first.has(.given) && !first.isCommon && run.dropLast().allSatisfy { isNameLike($0) }
  }

  /// "Pope Leo": who is known by a title and one name keeps both.
  func isRegal(_ title: Element) -> Bool { Joiners.regal.contains(document.tokens[title.range.lowerBound].key) }

  /// "Queen Mary University of London": a body that is called after who bore a title.
  func isSchoolOf(_ run: ArraySlice<Element>) -> Bool {
    guard let first = run.first, first.has(.title), isRegal(first),
      let of = run.firstIndex(where: { isOfOrOn($0) }), of > run.startIndex + 1
    else { return false }
    return run[of - 1].has(.body)
  }

  /// "Princess Charlotte": what stands behind such a title is a name, even if a city is called so.
  func isRegalName(_ element: Element) -> Bool {
    element.match < 0 || element.scheme == .place && !element.isPeople && element.classes.contains(.given)
  }

  /// "of", "on" and "for" say what a body deals with.
  func isOfOrOn(_ element: Element) -> Bool {
    let key = document.tokens[element.range.lowerBound].key
    return key == Joiners.of || key == Joiners.on || key == Joiners.for
  }

  /// "Stratford-upon-Avon": one word as it is written.
  func isHyphened(_ range: Range<Int>) -> Bool {
    range.count > 2 && range.dropFirst().allSatisfy { document.tokens[$0].gap == .joined }
  }

  /// Whether words are as a person's two or three names are written, the last of which may be in the vocabulary for
  /// somebody or something else: "Ottilie Brown", "Kendrick Washington".
  func isFullName(_ run: ArraySlice<Element>) -> Bool {
    guard let last = run.last, (2...3).contains(run.count), run.dropLast().allSatisfy(isNameLike),
      !run[run.startIndex].has(.particle)
    else { return false }
    return isNameLike(last)
      || last.range.count == 1 && (isSurname(last) || !last.classes.isDisjoint(with: [.family, .given]))
  }

  /// "Ireland Baldwin": a place before a family name that stands alone elsewhere.
  func isCalledAfterPlace(_ run: ArraySlice<Element>) -> Bool {
    guard run.count == 2, let first = run.first, let last = run.last, first.scheme == .place, !first.isPeople,
      first.range.count == 1, last.has([.family, .given]), !last.isCommon, !isLocated(first.range.lowerBound)
    else { return false }
    return recurs(last, without: first)
  }

  /// Whether it is a listed person's name of one word, behind which somebody else may stand: "Victoria Beckham".
  func isSurname(_ element: Element) -> Bool { element.scheme == .person && element.range.count == 1 }

  /// Whether a word stands behind "in" or "near".
  func isLocated(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].gap == .space && document.tokens[index - 1].classes.contains(.locative)
  }

  /// "around Tora Bora", but not "in Hugh Laurie's kitchen"
  func isInPlace(_ run: ArraySlice<Element>) -> Bool {
    let range = whole(run)
    return document.isEnglish && isLocated(range.lowerBound)
      && Joiners.near.contains(document.tokens[range.lowerBound - 1].key)
      && !document.tokens[range.upperBound - 1].has(.possessive)
  }

  /// Whether a word stands behind an article or "their", as people do not.
  func isDetermined(_ index: Int) -> Bool {
    guard document.isEnglish, index > 0, document.tokens[index].gap == .space else { return false }
    return Joiners.determiners.contains(document.tokens[index - 1].key)
  }

  /// In how many of a thousand documents a word of everyday occurs, which a capital does not make a name.
  private static let everyday: UInt16 = 40

  /// "Der Oberbürgermeister Jürgen Dupper": where all nouns have capitals, a person begins at the given name, and so
  /// where another name in a case may stand before it ("директор Эрмитажа Михаил Пиотровский").
  func startOfPerson(_ run: ArraySlice<Element>) -> Int? {
    let mayPrecede = !document.capitalsTell || WordForms.inflectsNames(document.language)
    let isFullName = document.capitalsTell && run.first?.has(.given) == true
    guard !document.isEnglish, mayPrecede, !isFullName, (3...5).contains(run.count) else { return nil }
    let start = run.dropFirst().firstIndex { $0.has(.given) && !$0.isCommon }
    guard let start, (2...3).contains(run.endIndex - start), run[(start + 1)...].allSatisfy({ $0.match < 0 }) else {
      return nil
    }
    return start
  }

  /// What is no everyday word may be a name where the sentence asks for no capital ("the Ravens"); its repetition tells.
  func mayBeName(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return token.commonness <= Self.everyday && element.classes.isDisjoint(with: [.common, .adjective, .adverb])
      && !token.has([.first, .headline, .capitals])
  }

  /// "Lake Geneva" in a headline, whose words are no run.
  func isBehindFront(_ element: Element) -> Bool {
    let index = element.range.lowerBound
    guard index > 0, element.scheme == .place, document.tokens[index].gap == .space else { return false }
    return document.tokens[index - 1].has(.capital) && document.tokens[index - 1].classes.contains(.front)
  }

  /// The particles that stand before the place a person's forebears came from: "van der", "bin".
  func isDescent(_ element: Element) -> Bool {
    element.match < 0 && Joiners.descent.contains(document.tokens[element.range.lowerBound].key)
  }

  /// Whether a word looks like one of a person's name: no word of the language, no code, no brand in capitals.
  func isNameLike(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    if element.has(.particle) { return true }
    if element.has([.office, .body, .event, .locality, .title]) { return false }
    let isRare = element.isCommon && token.commonness == 0
    return (!element.isCommon || isRare || element.has(.family)) && token.has([.small, .initial, .dotted])
      && !token.has(.digits)
      && element.match < 0
  }

  func whole(_ run: ArraySlice<Element>) -> Range<Int> {
    run[run.startIndex].range.lowerBound..<run[run.endIndex - 1].range.upperBound
  }

  func isPlural(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return token.singular != token.key
  }
}
