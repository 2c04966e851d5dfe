/// Names behind titles and offices, and what stands between the two.
extension NameRuns {
  /// "министра обороны России Петра Лопаткина", "ministre de la Santé Aurélien Rousseau": where a name begins behind the place or the
  /// business of an office that is written small.
  func startBehindOffice(of run: ArraySlice<Element>) -> Int? {
    guard !document.isEnglish, run.count > 2, let first = run.first, first.range.lowerBound > 0, !first.isPeople else {
      return nil
    }
    let (before, token) = (document.tokens[first.range.lowerBound - 1], document.tokens[first.range.lowerBound])
    guard token.gap == .space, !before.has(.capital), !token.has(.first) else { return nil }
    let rest = run.dropFirst()
    if first.match >= 0 {
      let isOffice =
        WordForms.inflectsNames(document.language) && !before.classes.contains(.locative) || isBehindTitle(run)
      let isName = rest.first.map { $0.match < 0 && document.tokens[$0.range.lowerBound].has(.capital) } == true
      return first.scheme == .place && isOffice && isName ? rest.startIndex : nil
    }
    guard isBehindTitle(run), before.has(.foreignStop), !first.has(.particle) else { return nil }
    let given = rest.dropLast().firstIndex { $0.classes.contains(.given) }
    // "o deputado acusou o Partido Social Democrata": what bodies are called by begins the name of one.
    if given == nil, first.has(.house) { return nil }
    return given ?? (run.count == 3 && rest.allSatisfy { !$0.has(.particle) } ? rest.startIndex : nil)
  }

  /// Whether one of the last words before a run is a title: "ministre de la".
  func isBehindTitle(_ run: ArraySlice<Element>) -> Bool {
    document.tokens[..<run[run.startIndex].range.lowerBound].suffix(3).contains(where: isTitle)
  }

  private func hasApostrophe(_ element: Element) -> Bool {
    let token = document.tokens[element.range.upperBound - 1]
    let bytes = document.bytes[Int(token.start)..<Int(token.end)]
    return bytes.contains(UInt8(ascii: "'")) || bytes.contains(0xE2)
  }

  /// Whether a word is the title of a person in the article's language, also written small.
  func isTitle(_ token: Token) -> Bool {
    if document.isEnglish { return !token.classes.isDisjoint(with: [.title, .role]) }
    guard let language = document.language else { return token.classes.contains(.title) }
    return !vocabulary.word(token.key, of: language).isDisjoint(with: [.title, .role])
  }

  /// Reads the name behind a title, and the places and the people around it.
  mutating func readTitled(_ name: ArraySlice<Element>) {
    let name = withoutRank(withoutPlaceBehind(withoutPlaceBefore(name)))
    guard let first = name.first, document.tokens[first.range.lowerBound].has(.capital) else { return }
    // "Глава Татарстана": in English it is a person, as "Mr Washington" is.
    if name.count == 1, first.match >= 0, first.scheme != .place || !document.isEnglish { return mention(first) }
    if name.count == 1, first.isCommon && !first.has(.given) || document.tokens[first.range.lowerBound].has(.initial) {
      return
    }
    take(name.prefix(longestName(in: name)), .person, votes: 4)
  }

  /// "Sergeant First Class Daniel Petithory", "Chief Executive Geoff Dixon": the rest of a title, before a given name.
  private func withoutRank(_ name: ArraySlice<Element>) -> ArraySlice<Element> {
    guard document.isEnglish, let given = name.firstIndex(where: { $0.has(.given) && !$0.isCommon }),
      given + 1 < name.endIndex,
      name[..<given].allSatisfy({ $0.match < 0 && $0.isCommon && !$0.has([.given, .family]) })
    else { return name }
    return name[given...]
  }

  /// "Президент США Джо Байден": where English says "US President", other languages set the place between title and name.
  private mutating func withoutPlaceBefore(_ name: ArraySlice<Element>) -> ArraySlice<Element> {
    guard let first = name.first, let last = name.last else { return name }
    let isBeforeName = !document.isEnglish && (name.count > 2 || name.count == 2 && last.scheme == .person)
    guard first.isPeople || isBeforeName && first.match >= 0 && first.scheme == .place else { return name }
    mention(first)
    return name.dropFirst()
  }

  /// "Burgemeester Femke Halsema van Amsterdam", and in Turkish the place somebody comes to: "ABD Başkanı Robert Smith Ankara'ya geldi".
  private mutating func withoutPlaceBehind(_ name: ArraySlice<Element>) -> ArraySlice<Element> {
    guard !document.isEnglish, name.count > 2, let last = name.last, last.match >= 0, last.scheme == .place else {
      return name
    }
    let isJoined = name[name.endIndex - 2].has(.particle)
    guard isJoined ? name.count > 3 : hasApostrophe(last) else { return name }
    mention(last)
    return name.dropLast(isJoined ? 2 : 1)
  }

  /// How many elements the first four words of a name take with their particles: "Yahya Abd al-Sattar al-Zubaidi".
  private func longestName(in name: ArraySlice<Element>) -> Int {
    var words = 0
    for (count, element) in name.enumerated() where !element.has(.particle) {
      words += 1
      if words > 4 { return count }
    }
    return name.count
  }
}
