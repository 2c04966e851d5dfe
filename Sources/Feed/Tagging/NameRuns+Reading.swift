/// What a run is: one name, several, or words.
extension NameRuns {
  /// Splits a run where it cannot be one name, and reads the parts.
  mutating func read(_ run: ArraySlice<Element>) {
    var run = run
    while let first = run.first, isOpener(first), !isGivenName(first, in: run), !beginsBody(run), !isKorean(run),
      !isOperation(run)
    {
      run = run.dropFirst()
    }
    // "Según el Minsa": what the opener leaves behind.
    while let first = run.first, !document.isEnglish, run.startIndex > 0, first.has(.particle),
      !document.tokens[first.range.lowerBound].has(.capital)
    {
      run = run.dropFirst()
    }
    guard let first = run.first else { return }
    if run.count == 1 { return readOnly(first) }
    if isHonoured(run) { return run.count > 2 ? read(run.dropLast()) : take(run.dropLast(), .person, votes: 4) }
    if isShip(run) || isOperation(run) || isLaw(run) || isHorse(run) || isModel(run) {
      return take(run, .other, votes: 4)
    }
    if isGovernment(run) || isIncorporated(run) { return mention(first) }
    if isStateOf(run) { return mention(run[run.endIndex - 1]) }
    if isNewspaper(run) { return take(run, .organisation, votes: 3) }
    if isNamedAfterMonth(run) { return take(run, .person, votes: 3) }
    if run.count == 2, run[run.startIndex].has(.storm), !run[run.startIndex + 1].isCommon {
      return take(run, .other, votes: 4)
    }
    if let cut = run.firstIndex(where: { $0.has([.calendar, .never]) }), !isInsideBody(cut, run), !endsName(cut, run) {
      read(run[..<cut])
      return read(run[(cut + 1)...])
    }
    if let last = run.last, last.has([.stop, .particle]), !last.has([.event, .body]), !endsAsPerson(run),
      !isForSomething(run)
    {
      return read(run.dropLast())
    }
    // "a Queensland Anglican school"
    if let last = run.last, last.match < 0, isFolk(last), !endsAsPerson(run) { return read(run.dropLast()) }
    // "the moderate Muslim Hamid Karzai"
    if let first = run.first, run.count > 2, first.has(.folk), isDescribed(first), isPerson(run.dropFirst()) {
      return read(run.dropFirst())
    }
    if isQuoted(run) { return take(run, .other, votes: 4) }
    if document.tokens[run[run.startIndex].range.lowerBound].has(.headline) { return readHeadline(run) }
    if isNoble(run) { return take(run, .person, votes: 4) }
    if let person = titledPerson(run) { return take(person, .person, votes: 4) }
    if isKorean(run) { return take(run, .person, votes: 3) }
    if isCivil(run) { return readTitled(run.dropFirst()) }
    if !document.isEnglish, run.count > 2, isTrade(run[run.startIndex], before: run.dropFirst()) {
      return take(run.dropFirst(), .person, votes: 4)
    }
    if let kind = kindByLastWord(run) { return take(run, kind, votes: 3) }
    if isHalfPeople(run) { return read(run.dropFirst()) }
    if document.isEnglish, beginsAsHouse(run), run.contains(where: { $0.has(.particle) || isDo($0) }) {
      return take(run, .organisation, votes: 3)
    }
    if endsAsTitle(run) { return take(run, .person, votes: 3) }
    if let cut = endOfName(run) {
      read(run[..<cut])
      return read(run[(cut + 1)...])
    }
    if let title = run.lastIndex(where: { $0.has(.title) }) {
      if let start = run.firstIndex(where: { $0.has(.title) }), start > run.startIndex { readOffice(run[..<start]) }
      let name = run[(title + 1)...]
      if name.count == 1, isRegal(run[title]), isRegalName(name[title + 1]) {
        take(run[title...], .person, votes: 4)
      } else if !name.isEmpty {
        readTitled(name)
      }
      return
    }
    if run[run.startIndex].isPeople {
      if isNamedAfterPeople(run) { return take(run, .organisation, votes: 2) }
      mention(run[run.startIndex])
      return read(run.dropFirst())
    }
    if run[run.startIndex].has(.role), run.count > 2, isPerson(run.dropFirst()) {
      return take(run.dropFirst(), .person, votes: 4)
    }
    if let start = startBehindOffice(of: run) {
      if run[run.startIndex].match >= 0 { mention(run[run.startIndex]) }
      return isBehindTitle(run) ? readTitled(run[start...]) : read(run[start...])
    }
    if run.count > 2, isTrade(run[run.startIndex], before: run.dropFirst()) {
      return take(run.dropFirst(), .person, votes: 4)
    }
    if !document.isEnglish, run.count > 2, isFirst(run[run.startIndex]), !run[run.startIndex + 1].has(.particle),
      beginsWithGivenName(run.dropFirst())
    {
      run = run.dropFirst()
    }
    if let start = startOfPerson(run) {
      for element in run[..<start] where element.match >= 0 { mention(element) }
      return take(run[start...], .person, votes: 3)
    }
    if beginsWithGivenName(run) {
      return take(run, .person, votes: isDetermined(run[run.startIndex].range.lowerBound) || isInPlace(run) ? 1 : 3)
    }
    if isCalledAfterPlace(run) { return take(run, .person, votes: 3) }
    if isFullName(run), isSurname(run[run.endIndex - 1]) { return take(run, .person, votes: 3) }
    if run.contains(where: { $0.match >= 0 }) { return readMixed(run) }
    readUnknown(run)
  }

  /// Reads a run of one word or one name, as most are.
  private mutating func readOnly(_ element: Element) {
    if element.match < 0 {
      let isNone = element.has([.calendar, .never, .title]) && !isToldTown(element.range)
      if isNone || document.tokens[element.range.lowerBound].has(.headline) { return }
    }
    readSingle(element)
  }

  /// Whether words that begin with a given name, or end with a family name, are somebody's.
  private func isPerson(_ run: ArraySlice<Element>) -> Bool { beginsWithGivenName(run) || isFullName(run) }

  /// What stands before a title says whose it is: one word that is in no list, as in "Defence Minister", names nobody.
  private mutating func readOffice(_ run: ArraySlice<Element>) {
    let rest = run.drop { $0.match >= 0 }
    if let portfolio = rest.first, rest.count == 1, run.count > 1,
      Joiners.ministers.contains(document.tokens[portfolio.range.upperBound].key)
    {
      // "Israel Prime Minister"
      for element in run.dropLast() { mention(element) }
      return
    }
    if run.count > 1 || run[run.startIndex].match >= 0 { read(run) }
  }

  /// The person behind a title of several words: "Secretary of State Colin Powell", "Senator Hill".
  private func titledPerson(_ run: ArraySlice<Element>) -> ArraySlice<Element>? {
    if isTitledPerson(run) { return run.suffix(2) }
    guard run.count > 1, let first = run.first, first.has(.title), !isSchoolOf(run) else { return nil }
    if run.count == 2, run[run.startIndex + 1].has(.locality) { return run.dropFirst() }
    guard first.has(.office), run.count > 3 else { return nil }
    let name = run.dropFirst(3)
    if let last = name.last, last.scheme == .person { return name.suffix(1) }
    guard let start = name.firstIndex(where: { $0.classes.contains(.given) }), start + 1 < run.endIndex
    else { return nil }
    return run[start...]
  }

  /// What kind of thing the words say by which names end or begin, unless somebody is called so.
  private func kindByLastWord(_ run: ArraySlice<Element>) -> FoundNames.Kind? {
    guard let kind = kindByHeadWord(run) else { return nil }
    if kind == .other { return kind }
    // "Denise Trujillo-Banks"
    if run.count == 3, let first = run.first, let last = run.last, first.has(.given), !first.isCommon,
      document.tokens[last.range.lowerBound].gap == .joined
    {
      return .person
    }
    if isSomebody(run) { return .person }
    // "the folk trio Salt Harbour", "Ashcombe Town reached the third round"
    if kind == .place, isBehindEmployer(run) || isTeam(run) { return .organisation }
    return isBehindWork(run) ? .other : kind
  }

  private func kindByHeadWord(_ run: ArraySlice<Element>) -> FoundNames.Kind? {
    guard run.count > 1, let last = run.last, let first = run.first else { return nil }
    if run.count == run.filter({ $0.match >= 0 }).count { return nil }
    // "Cedar Hollow Unified School District"
    if document.tokens[last.range.lowerBound].key == Joiners.district, run[run.endIndex - 2].has(.body) {
      return .organisation
    }
    // "Heinrich-Böll-Stiftung"
    let isCompound = last.has(.house) && document.tokens[last.range.lowerBound].gap == .joined
    // "Trujillo-Banks"
    let isBody = last.has(.body) && (run.count > 2 || document.tokens[last.range.lowerBound].gap != .joined)
    if isBody || isCompound || isAdministration(run) || isCooperative(at: last.range.lowerBound) {
      return .organisation
    }
    let isOffice = { (element: Element) in element.has(.office) && !element.has(.title) }
    let office = first.scheme == .place && run.count > 2 ? run[run.startIndex + 1] : first
    if isOffice(office) || isOfficeOf(run) || isSchoolOf(run), let of = run.firstIndex(where: { isOfOrOn($0) }) {
      // "Federal Minister for the Environment"
      return of > run.startIndex && run[of - 1].has(.title) && !isSchoolOf(run) ? nil : .organisation
    }
    if last.has(.event) { return endsAsPerson(run) ? nil : .other }
    // "Jack London State Historic Park"
    let isLongPlace =
      document.isEnglish && last.has(.locality)
      && run.dropFirst().allSatisfy { $0.match < 0 && $0.isCommon && !$0.has([.stop, .title]) }
    let isFront = first.has([.locality, .front]) && document.tokens[first.range.lowerBound].has(.capital)
    if last.has(.locality) || isFront, isLongPlace || run.count(where: { !$0.has(.particle) }) < 4,
      !run.contains(where: { $0.has(.title) })
    {
      let isPerson =
        run.count == 2 && first.has(.given) && last.has(.surname) && !first.isCommon
        && !isLocated(first.range.lowerBound)
      return isPerson ? nil : .place
    }
    return nil
  }

  private func beginsWithGivenName(_ run: ArraySlice<Element>) -> Bool {
    let first = run[run.startIndex]
    if isTwoPlaces(run) { return true }
    let second = run[run.startIndex + 1]
    guard first.classes.contains(.given), run.count <= 5 else { return false }
    if first.match >= 0, second.match >= 0 {
      // "Santiago Herrera Quintana": a city, a province and a surname.
      if run.count == 3, !document.isEnglish, second.range.count == 1, isNameLike(run[run.endIndex - 1]),
        !isLocated(first.range.lowerBound)
      {
        return true
      }
      return run.count == 2
        && (second.scheme == .place && !isPlural(second) || isSurname(second)
          || second.scheme == .organisation && isNamedAfterPerson(second) && !first.classes.contains(.locative))
    }
    if first.match >= 0 {
      // "the Georgia Bulldogs"
      if isPlural(second), isDetermined(first.range.lowerBound) { return false }
      if first.scheme == .place, isLocated(first.range.lowerBound), !second.has(.given), !recurs(second, without: first)
      {
        return false
      }
      if isCalledAfterListed(run) { return true }
      return second.match < 0
        && (!second.isCommon || second.has(.given) || isRareFamily(second) || recurs(second, without: first))
        && !second.has([.body, .locality, .event])
    }
    if first.isCommon, second.match < 0, second.isCommon, !second.has(.given) { return false }
    if second.scheme == .organisation { return run.count == 2 && isNamedAfterPerson(second) }
    return !second.isPeople
  }

  /// What is no name when it stands alone.
  private static let nameless: Lexeme.Classes = [.title, .body, .office, .locality, .event, .stop, .abbreviation]

  private mutating func readSingle(_ element: Element) {
    if element.match >= 0, isTownOfNoList(element) {
      return names.add(element.range, cues(element.range), in: document, isSingle: true)
    }
    if element.match >= 0 {
      guard let body = bodyCalledAfter(element) else { return mention(element) }
      mention(element, isInside: true)
      var votes = FoundNames.Votes()
      votes.organisation = 3
      return names.add(body, votes, in: document, isSingle: false)
    }
    let token = document.tokens[element.range.lowerBound]
    guard document.capitalsTell else { return }
    if token.has(.initial) || isPluralOfLetters(token) { return }
    if token.length == 2, !token.has(.capitals) { return }
    if isWord(element), !isToldTown(element.range) { return }
    if token.has(.first), element.classes.isEmpty == false, !element.has([.proper, .given]) { return }
    // "Faith groups": a given name that is a word counts inside a sentence.
    if token.has([.first, .headline]), token.commonness > 0, !element.has(.proper) { return }
    var votes = cues(element.range)
    if token.has(.digits), votes.organisation < 2 { return }
    if token.has(.first), isBeforeFigures(element.range.upperBound) { return }
    // "from Scarborough": where a place stands, a family name alone speaks for nobody.
    if element.has(.given) || element.has(.family) && !(1...2).contains(votes.place) { votes.person += 1 }
    if token.has(.capitals), votes.person > 0 {
      votes.organisation += votes.person + 1
      votes.person = 0
    }
    names.add(element.range, votes, in: document, isSingle: true)
  }

  /// Whether a word with a capital says nothing where it stands alone.
  private func isWord(_ element: Element) -> Bool {
    element.has(Self.nameless) || isFolk(element) || element.isCommon && !element.has(.given) && !mayBeName(element)
  }

  /// "Nacional": what bodies of a state are called by, and clubs.
  private func isOfState(_ element: Element) -> Bool {
    element.range.count == 1 && Joiners.ofState.contains(document.tokens[element.range.lowerBound].key)
  }

  /// A run with names of the vocabulary in it: they count where the rest is no part of them.
  private mutating func readMixed(_ run: ArraySlice<Element>) {
    let first = run[run.startIndex]
    let isOpening = !document.isEnglish && isFirst(first)
    if (isOpening ? run.dropFirst().drop { $0.has(.particle) } : run).allSatisfy({ $0.match >= 0 }) {
      if isBodyOfRegion(run) { return take(run, .organisation, votes: 3) }
      for index in run.indices where run[index].match >= 0 {
        mention(run[index], isInside: index > run.startIndex && isOfCompany(run[index], behind: run[index - 1]))
      }
      return
    }
    let last = run[run.endIndex - 1]
    if document.hasAmpersand(whole(run)) { return take(run, .organisation, votes: 3) }
    // "Landgericht Augsburg", "Universität Heidelberg", "Università di Bologna", "Ejército Nacional"
    if !document.isEnglish, first.match < 0, first.has(.house),
      run.dropFirst().allSatisfy({ mayBePlace($0) || $0.has(.particle) || isOfState($0) })
    {
      return take(run, .organisation, votes: 3)
    }
    let isSurname = last.has(.family) && !isDetermined(first.range.lowerBound)
    if first.scheme == .place, isPlural(last), last.match < 0, !isSurname,
      document.tokens[last.range.lowerBound].gap == .space
    {
      return take(run, .organisation, votes: 2)
    }
    if isBranch(run) { return take(run, .organisation, votes: 3) }
    // "Priory Rovers", where listed clubs are called Rovers, too.
    if first.match < 0, last.scheme == .organisation, last.range.count == 1, last.classes.contains(.body) {
      return take(run, .organisation, votes: 3)
    }
    if isCalledByPlace(run) { return take(run, .person, votes: 3) }
    if isPartnerOf(run) { return take(run, .organisation, votes: 3) }
    for element in run where element.match >= 0 {
      mention(element, isInside: element.scheme == .place && !element.isPeople)
    }
    var votes = cues(run[run.startIndex].range.lowerBound..<run[run.endIndex - 1].range.upperBound)
    // Of other languages' words nothing is known, and "Stadt Charkiw" is nobody.
    if last.scheme == .place, isNameLike(first), first.classes.isSubset(of: [.proper, .family]),
      document.isEnglish || run.count > 2 || first.has(.family) && document.capitalsTell,
      run.dropFirst().dropLast().allSatisfy({ isDescent($0) })
    {
      votes.person += 3
    }
    if run.count == 2, first.match < 0, last.scheme == .place, document.tokens[first.range.lowerBound].has(.capitals),
      !first.has([.common, .never])
    {
      votes.organisation += 2
    }
    // "Public Health England"
    if last.scheme == .place, !last.isPeople, run.dropLast().allSatisfy({ $0.isCommon && $0.match < 0 }),
      !document.tokens[first.range.lowerBound].has(.first), !first.has([.front, .locality, .title, .role])
    {
      votes.organisation += 2
    }
    if first.scheme != .place || last.scheme == .place || !last.isCommon { votes.other += 1 }
    if first.scheme == .organisation || first.scheme == .person { return readRest(run.drop { $0.match >= 0 }) }
    names.add(whole(run), votes, in: document, isSingle: false)
  }

  /// "China Miéville": a place before a rare word that is named alone elsewhere, as people are by their surnames.
  private func isCalledByPlace(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count == 2, let first = run.first, let last = run.last, first.scheme == .place,
      !first.isPeople, first.range.count == 1, last.match < 0, isNameLike(last), !last.isCommon,
      document.tokens[last.range.lowerBound].commonness == 0, !last.has([.body, .locality, .event, .paper]),
      !isLocated(first.range.lowerBound), recurs(last, without: first)
    else { return false }
    let place = document.tokens[first.range.lowerBound].key
    return !document.tokens.indices.contains { document.tokens[$0].key == place && isLocated($0) }
  }

  private mutating func readRest(_ rest: ArraySlice<Element>) {
    guard rest.count > 1, rest.allSatisfy({ $0.match < 0 }) else { return }
    readUnknown(rest)
  }

  private mutating func readUnknown(_ run: ArraySlice<Element>) {
    guard document.capitalsTell else { return }
    var votes = cues(whole(run))
    // "we wsi Zagórzyn Mały": whatever people are called so.
    if votes.place <= 3 { addLooks(of: run, to: &votes) }
    names.add(whole(run), votes, in: document, isSingle: false)
  }

  /// Adds what a run of words in no list looks like.
  private func addLooks(of run: ArraySlice<Element>, to votes: inout FoundNames.Votes) {
    let words = run.indices.filter { index in
      !run[index].has(.particle)
        && (document.tokens[run[index].range.lowerBound].gap != .joined
          || index > run.startIndex && run[index - 1].has(.particle))
    }
    if document.hasAmpersand(whole(run)) {
      votes.organisation += 2
    } else if !document.isEnglish, beginsAsHouse(run) {
      // "el Ejército Nacional": also where all words are common ones, and behind an article.
      votes.organisation += 3
    } else if isDetermined(run[run.startIndex].range.lowerBound) {
      if run.allSatisfy(\.isCommon) { votes.other += 1 } else { votes.organisation += 2 }
    } else if beginsAsHouse(run) || beginsWithLetters(run) {
      votes.organisation += 3
    } else if (2...3).contains(words.count) || words.count == 4 && isSpeaker(run), run.allSatisfy(isNameLike),
      run.contains(where: { !$0.isCommon }), document.isEnglish || isLikelyPerson(run)
    {
      if isInPlace(run), words.count > 2, !run[run.startIndex].has(.given) {
        // "the cottage in Nether Sawley Green"
        votes.place += 4
      } else if run[run.endIndex - 1].has(.family) {
        votes.person += isInPlace(run) ? 1 : 3
      } else {
        votes.looks = 2
        votes.person += 2
      }
    } else if isCalledByPlural(run) {
      votes.organisation += 1
    } else if isHyphened(whole(run)) {
      votes.place += 1
    } else {
      votes.other += 1
    }
  }

  /// Of the words of other languages nothing is known, so that a body's name looks as a person's does ("Hacienda Pública"):
  /// a given or a family name tells people, and a surname that stands alone elsewhere.
  private func isLikelyPerson(_ run: ArraySlice<Element>) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    if first.has(.given) { return true }
    // "Sjoukje van der Zwaluw-Terpstra"
    if !first.has([.house, .particle]), run.dropFirst().dropLast().contains(where: { isDescent($0) }) { return true }
    // "Obras y Servicios"
    if run.contains(where: { Joiners.iberian.contains(document.tokens[$0.range.lowerBound].key) }) { return false }
    return last.has(.family) || standsAlone(last) || isBeforeAge(last.range.upperBound) || isSpeaker(run)
  }

  /// "disse Valdirene Queiroga, presidente", "La rectora, Yurley Montoya, dijo": who says something in a language that lists what stands
  /// for saying.
  private func isSpeaker(_ run: ArraySlice<Element>) -> Bool {
    guard !document.isEnglish, case let range = whole(run) else { return false }
    if range.upperBound < document.tokens.count, case let after = document.tokens[range.upperBound],
      after.gap == .space || after.gap == .comma, after.classes.contains(.saying)
    {
      return true
    }
    return range.lowerBound > 0 && document.tokens[range.lowerBound].gap == .space
      && document.tokens[range.lowerBound - 1].classes.contains(.saying)
  }

  /// In a headline of capitals only the vocabulary tells a name.
  private mutating func readHeadline(_ run: ArraySlice<Element>) {
    for element in run where element.match >= 0 { mention(element) }
  }

  mutating func take(_ run: ArraySlice<Element>, _ kind: FoundNames.Kind, votes count: Int) {
    if let only = run.first, run.count == 1, only.scheme == .person { return mention(only) }
    for element in run where element.match >= 0 && element.isPeople { mention(element) }
    var range = whole(run)
    // "The Independent Office": a newspaper has the article in its name, and a body has not.
    if kind == .organisation, run.count > 2, run[run.startIndex].match >= 0, document.isEnglish,
      document.tokens[range.lowerBound].key == Joiners.the
    {
      range = range.dropFirst()
    }
    var votes = cues(range)
    switch kind {
    case .person: votes.person += count
    case .organisation: votes.organisation += count
    case .place: votes.place += count
    case .other: votes.other += count
    }
    names.add(range, votes, in: document, isSingle: run.count == 1)
  }

  /// The names of topics without a language are English.
  mutating func add(phrase range: Range<Int>) {
    if document.isEnglish { names.add(phrase: range) }
  }

  mutating func mention(_ element: Element, isInside: Bool = false) {
    if element.scheme == .topic { return add(phrase: element.range) }
    names.add(
      Mention(name: element.match, range: element.range, isInside: isInside || isBehindFront(element)))
  }
}
