/// Short forms that a document explains by itself, read as the long ones.
struct NameJoins {
  /// A short form in capitals and the long one it stands for.
  private struct Acronym {
    var key: UInt64
    /// The thing it stands for; -1 when the long form is in no list.
    var thing: Int32
    /// The name it stands for; -1 when the long form is in the vocabulary, or words.
    var name: Int32
  }

  private var acronyms: [Acronym] = []
  /// The people whose full names end, or begin, with a word.
  var people = HashTable(capacity: 64)
  /// The same for people of the vocabulary.
  var listedPeople = HashTable(capacity: 16)
  /// What bodies of one country are called without it, with the body, -1 for one that is in no list, and the word for the country.
  var nationals: [UInt64: (thing: Int32, country: UInt64)] = [:]

  /// Learns "Long Name (ABC)" and "ABC (Long Name)", then joins short forms and surnames to full names.
  init(_ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary) {
    for index in document.tokens.indices where document.tokens[index].gap == .opening && index > 0 {
      let isShort = isAcronym(document.tokens[index], document) || isSyllabic(index, document)
      let isAlone = index + 1 == document.tokens.count || document.tokens[index + 1].gap != .space
      if isShort, isAlone, learn(index, endingAt: index - 1, document, findings, &names, vocabulary) { continue }
      if isAcronym(document.tokens[index - 1], document) {
        learnWhatFollows(index - 1, document, findings, &names, vocabulary)
      }
    }
    // "KAMU, the Kanuri Artisans and Millers Union, said"
    for index in document.tokens.indices.dropFirst()
    where document.tokens[index].key == Joiners.the && document.tokens[index].gap == .comma
      && isAcronym(document.tokens[index - 1], document) && document.isEnglish
    {
      learnWhatFollows(index - 1, document, findings, &names, vocabulary)
    }
    for index in document.tokens.indices.dropFirst(2)
    where document.tokens[index - 1].key == Joiners.or && document.tokens[index - 1].gap == .comma {
      if isAcronym(document.tokens[index], document) {
        // "The British Dental Association, or BDA, warned"
        learn(index, endingAt: index - 2, document, findings, &names, vocabulary)
      } else if document.isEnglish, isAcronym(document.tokens[index - 2], document),
        let long = Self.longForm(of: index - 2, from: index, document)
      {
        // "The BDA, or British Dental Association, warned"
        learn(document.tokens[index - 2].key, long, document, findings, &names, vocabulary)
      }
    }
    learnKnown(document, findings, &names, vocabulary)
    learnInitials(document, names)
    collectPeople(document, findings, names, vocabulary)
    addSurnames(document, &names)
    joinSurnames(document, &names)
    joinNicknames(document, &names)
    if WordForms.inflectsNames(document.language) { joinCases(document, &names) }
    joinShortForms(document, findings, &names, vocabulary)
    joinSchools(document, &names)
    joinRegions(document, &names)
    if WordForms.inflectsNames(document.language) { joinInflectedBodies(document, &names) }
    joinPartners(document, findings, &names, vocabulary)
    joinIslands(document, findings, &names, vocabulary)
    noteNationals(document, findings, names, vocabulary)
    for number in names.unlisted.indices where names.unlisted[number].range.count == 1 {
      let key = document.tokens[names.unlisted[number].range.lowerBound].key
      let thing = listedPeople[key]
      if thing >= 0, names.unlisted[number].fullName < 0, people[key] < 0 { names.join(Int32(number), toThing: thing) }
    }
    // "Da Silva" begins a sentence.
    for number in names.unlisted.indices where names.unlisted[number].range.count == 2 {
      let range = names.unlisted[number].range
      let thing = listedPeople[document.tokens[range.upperBound - 1].key]
      guard thing >= 0, names.unlisted[number].fullName < 0,
        document.tokens[range.lowerBound].classes.contains(.particle)
      else { continue }
      names.join(Int32(number), toThing: thing)
    }
    for acronym in acronyms {
      let number = names.number(of: acronym.key)
      guard number >= 0, number != acronym.name else { continue }
      if acronym.thing >= 0 {
        names.join(number, toThing: acronym.thing)
      } else if acronym.name >= 0 {
        names.join(number, to: acronym.name)
      } else {
        names.markTerm(number)
      }
    }
  }

  /// The thing or the name that a word stands for in this document.
  func meaning(of key: UInt64) -> (thing: Int32, name: Int32)? {
    acronyms.first { $0.key == key }.map { ($0.thing, $0.name) }
  }

  /// The person whose full name a word is a part of: the thing, -1 for one in no list; `nil` when there is none.
  func person(named key: UInt64) -> Int32? {
    let listed = listedPeople[key]
    if listed >= 0 { return listed }
    return people[key] >= 0 ? -1 : nil
  }

  // MARK: Acronyms

  /// "UNICEF", and "BoU" with a small letter between capitals.
  func isAcronym(_ token: Token, _ document: ArticleText) -> Bool {
    guard token.has(.capital), !token.has([.shouted, .digits]), (2...8).contains(token.length) else {
      return false
    }
    return token.has(.capitals)
      || NameJoins.isCapital(document.bytes[Int(token.end) - 1])
        && document.bytes[Int(token.start)..<Int(token.end)].count(where: NameJoins.isCapital) * 2 > token.end
          - token.start
  }

  /// "Ministerio de Salud (Minsa)": syllables, in a bracket of its own.
  private func isSyllabic(_ index: Int, _ document: ArticleText) -> Bool {
    let token = document.tokens[index]
    return !document.isEnglish && document.capitalsTell && token.has(.capital)
      && !token.has([.capitals, .digits, .headline])
      && (4...10).contains(token.length) && token.commonness == 0
  }

  /// Letters that one word gives, at most: "Minagri" has four of "Agricultura".
  private static let mostLetters = 4
  /// Bytes of a word that two or more words are written in, at least.
  private static let longWord: Int32 = 9
  /// The same in an English text: "Forschungsgemeinschaft".
  private static let longEnglish: Int32 = 14
  /// Words of a name before a bracket, at most.
  private static let longestHouse = 7

  /// The words before a bracket that begin with what a body is, though the letters in it are those of another name:
  /// "Gewerkschaft des Verkehrspersonals (SEV)".
  private static func house(endingAt last: Int, _ document: ArticleText) -> Range<Int>? {
    guard !document.isEnglish else { return nil }
    var first = last
    while first > 0, last - first < longestHouse {
      let token = document.tokens[first]
      if first < last, token.has(.capital), token.classes.contains(.house) { return first..<last + 1 }
      guard token.follows else { return nil }
      first -= 1
    }
    return nil
  }

  /// "General Confederation of Labour, known as CGT", "known by its initials CGT"
  private mutating func learnKnown(
    _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary
  ) {
    for index in document.tokens.indices.dropFirst(3)
    where Joiners.initials.contains(document.tokens[index - 1].key) && isAcronym(document.tokens[index], document) {
      guard let start = document.tokens[..<index].suffix(Self.longestKnown).lastIndex(where: { $0.gap == .comma }),
        document.tokens[start].key == Joiners.known
      else { continue }
      let known = names.unlisted.firstIndex {
        $0.range.upperBound == start && $0.range.count > 1 && $0.votes.organisation > $0.votes.person
      }
      guard let known else { continue }
      if let other = meaning(of: document.tokens[index].key) {
        // "known as DFG (Deutsche Forschungsgemeinschaft)"
        if other.name >= 0, other.name != Int32(known) { names.join(other.name, to: Int32(known)) }
        if let place = acronyms.firstIndex(where: { $0.key == document.tokens[index].key }), other.thing < 0 {
          acronyms[place].name = Int32(known)
        }
      } else if let match = findings.matches.first(where: { $0.range == index..<index + 1 }) {
        names.join(Int32(known), toThing: vocabulary.names[Int(match.name)].thing)
      } else {
        acronyms.append(Acronym(key: document.tokens[index].key, thing: -1, name: Int32(known)))
      }
    }
  }

  /// Words from "known" to the short form, at most: "known by its initials".
  private static let longestKnown = 5

  /// "the TYO" where the document names the Tarnwick Youth Orchestra, and no other body with these initials; "o PSD", "o Partido Social
  /// Democrata".
  private mutating func learnInitials(_ document: ArticleText, _ names: FoundNames) {
    guard document.capitalsTell else { return }
    // The body with some initials; -1 where several have them.
    var bodies: [[UInt32]: Int32] = [:]
    for (number, long) in names.unlisted.enumerated()
    where long.votes.organisation > long.votes.person && long.fullName < 0 && long.range.count > 1 {
      let initials = Self.initials(of: long.range, document)
      bodies[initials] = bodies[initials] == nil ? Int32(number) : -1
    }
    guard !bodies.isEmpty else { return }
    for short in names.unlisted where short.range.count == 1 {
      let token = document.tokens[short.range.lowerBound]
      // British papers write letters that are spoken as a word as one: "Defra".
      let isSpoken =
        document.isEnglish && token.has(.small) && token.length > 3 && token.commonness == 0 && !token.has(.headline)
      guard isSpoken || token.has(.capitals) && token.length > 2 && isAcronym(token, document),
        meaning(of: token.key) == nil
      else { continue }
      let body = bodies[Self.letters(of: short.range.lowerBound, document)]
      if let body, body >= 0 { acronyms.append(Acronym(key: token.key, thing: -1, name: body)) }
    }
  }

  /// The first letters of the words with capitals, folded.
  private static func initials(of range: Range<Int>, _ document: ArticleText) -> [UInt32] {
    range.filter { document.tokens[$0].has(.capital) }.map { initial(of: $0, document) }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Learns what an acronym stands for whose long form ends at a word; answers whether there is one.
  @discardableResult private mutating func learn(
    _ acronym: Int, endingAt last: Int, _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames,
    _ vocabulary: Vocabulary
  ) -> Bool {
    let key = document.tokens[acronym].key
    if let long = Self.longForm(of: acronym, endingAt: last, document) {
      learn(key, long, document, findings, &names, vocabulary)
      return true
    }
    let isPlace = vocabulary.isPlace(document.tokens[acronym])
    if document.tokens[acronym].has(.capitals), !isPlace, let house = Self.house(endingAt: last, document) {
      learn(key, house, document, findings, &names, vocabulary)
      return true
    }
    if let body = Self.foreignBody(acronym, endingAt: last, document, names) {
      acronyms.append(Acronym(key: key, thing: -1, name: body))
      return true
    }
    guard Self.abbreviates(acronym, endingAt: last, document) else { return false }
    acronyms.append(Acronym(key: key, thing: -1, name: -1))
    return true
  }

  /// "the General Confederation of Portuguese Workers (CGTP)": a body whose letters are those of its name in its own language, of
  /// which most words begin alike.
  private static func foreignBody(
    _ acronym: Int, endingAt last: Int, _ document: ArticleText, _ names: FoundNames
  ) -> Int32? {
    guard document.isEnglish, document.tokens[acronym].has(.capitals) else { return nil }
    let letters = letters(of: acronym, document)
    let body = names.unlisted.firstIndex {
      $0.range.upperBound == last + 1 && $0.range.count > 2 && $0.votes.organisation > $0.votes.person
    }
    guard let body, letters.count > 2 else { return nil }
    var initials = initials(of: names.unlisted[body].range, document)
    let shared = letters.count { letter in
      guard let place = initials.firstIndex(of: letter) else { return false }
      initials.remove(at: place)
      return true
    }
    return shared * 4 >= letters.count * 3 ? Int32(body) : nil
  }

  /// Learns what an acronym stands for by the words behind it, if they begin with its letters.
  private mutating func learnWhatFollows(
    _ acronym: Int, _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary
  ) {
    guard let long = Self.longForm(of: acronym, from: acronym + 1, document) else { return }
    learn(document.tokens[acronym].key, long, document, findings, &names, vocabulary)
  }

  private mutating func learn(
    _ key: UInt64, _ long: Range<Int>, _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames,
    _ vocabulary: Vocabulary
  ) {
    guard meaning(of: key) == nil else { return }
    // "Terrormiliz Islamischer Staat (IS)": the words behind what it is are no other body.
    let listed = findings.matches.first {
      $0.range.upperBound == long.upperBound && $0.range.lowerBound <= long.lowerBound
    }
    if let match = listed {
      acronyms.append(Acronym(key: key, thing: vocabulary.names[Int(match.name)].thing, name: -1))
      return
    }
    // "Chronic wasting disease (CWD)": words that only a sentence's beginning writes with a capital are no name.
    let rest = long.dropFirst().filter { document.tokens[$0].gap != .joined }
    if document.isEnglish, document.tokens[long.lowerBound].has(.first), !rest.isEmpty,
      rest.allSatisfy({ !document.tokens[$0].has(.capital) })
    {
      acronyms.append(Acronym(key: key, thing: -1, name: -1))
      return
    }
    // "New South Wales State Emergency Service (SES)": the letters of a name that says where it is, too.
    if let wider = names.unlisted.firstIndex(where: { $0.holdsAtItsEnd(long, document) }) {
      acronyms.append(Acronym(key: key, thing: -1, name: Int32(wider)))
      return
    }
    var votes = FoundNames.Votes()
    votes.organisation = 4
    names.add(long, votes, in: document, isSingle: false)
    names.enclose(long)
    let number = names.number(of: document.key(long))
    names.join(inside: long, to: number)
    acronyms.append(Acronym(key: key, thing: -1, name: number))
  }

  /// The words before a bracket whose initials, or first letters, an acronym is made of.
  private static func longForm(of acronym: Int, endingAt last: Int, _ document: ArticleText) -> Range<Int>? {
    let letters = Self.letters(of: acronym, document)
    guard let leading = letters.first else { return nil }
    var first = last
    while first >= 0, last - first < letters.count * 2 {
      let token = document.tokens[first]
      if first < last, token.has(.capital), token.gap != .joined, initial(of: first, document) == leading,
        spells(letters, first..<last + 1, document)
      {
        return first..<last + 1
      }
      guard token.follows || token.gap == .comma else { return nil }
      first -= 1
    }
    return nil
  }

  /// Whether the beginnings of words are an acronym's letters: one letter each, more of some ("FEPACI"), none of
  /// small words, and none of one other word of a long name ("Financial Market Supervisory Authority", FINMA).
  private static func spells(_ letters: [UInt32], _ words: Range<Int>, _ document: ArticleText) -> Bool {
    var failed: Set<Spelling> = []
    return spells(Spelling(letters: letters[...], words: words, mayPassOver: true), document, &failed)
  }

  /// Letters that are still to be spelled, and the words left for it.
  private struct Spelling: Hashable {
    var letters: ArraySlice<UInt32>
    var words: Range<Int>
    /// Whether one word may be passed over.
    var mayPassOver: Bool
  }

  /// - Parameter failed: what was tried in vain, so that nothing is tried twice.
  private static func spells(_ it: Spelling, _ document: ArticleText, _ failed: inout Set<Spelling>) -> Bool {
    if failed.contains(it) { return false }
    let found = spellsAnew(it, document, &failed)
    if !found { failed.insert(it) }
    return found
  }

  private static func spellsAnew(_ it: Spelling, _ document: ArticleText, _ failed: inout Set<Spelling>) -> Bool {
    let (letters, words) = (it.letters, it.words)
    guard let word = words.first else { return letters.isEmpty }
    let token = document.tokens[word]
    let rest = word + 1..<words.upperBound
    func goesOn(_ letters: ArraySlice<UInt32>) -> Bool {
      spells(Spelling(letters: letters, words: rest, mayPassOver: it.mayPassOver), document, &failed)
    }
    if !token.has(.capital) || token.gap == .joined, goesOn(letters) {
      return true
    }
    var taken = letters
    var position = Int(token.start)
    var count = 0
    while let wanted = taken.first, position < Int(token.end), count < Self.mostLetters {
      let letter = Letter(document.bytes.span, at: position)
      guard letter.folded == wanted else { break }
      taken = taken.dropFirst()
      if goesOn(taken) { return true }
      position += letter.length
      count += 1
    }
    // "Bundesbahnen" gives two letters where words are written as one.
    let isCompound = !document.capitalsTell || token.length > Self.longEnglish
    if isCompound, count == 1, let wanted = taken.first, token.length > Self.longWord {
      while position < Int(token.end) {
        let letter = Letter(document.bytes.span, at: position)
        if letter.folded == wanted, goesOn(taken.dropFirst()) { return true }
        position += letter.length
      }
    }
    // The last word is told by its letter.
    let isLong = letters.count > 1 && rest.count > 0
    return it.mayPassOver && isLong && token.has(.capital)
      && spells(Spelling(letters: letters, words: rest, mayPassOver: false), document, &failed)
  }

  /// "individual retirement account (IRA)": whether an acronym is made of the initials of small words before a bracket.
  private static func abbreviates(_ acronym: Int, endingAt last: Int, _ document: ArticleText) -> Bool {
    let letters = Self.letters(of: acronym, document)
    guard letters.count > 1, last + 1 >= letters.count else { return false }
    let words = last + 1 - letters.count...last
    return zip(words, letters).allSatisfy { word, letter in
      !document.tokens[word].has(.capital) && initial(of: word, document) == letter
        && (word == words.lowerBound || document.tokens[word].follows)
    }
  }

  /// The words inside a bracket, or behind a comma, whose initials, or first letters, an acronym before them is made of.
  private static func longForm(of acronym: Int, from first: Int, _ document: ArticleText) -> Range<Int>? {
    let letters = Self.letters(of: acronym, document)
    var first = document.tokens[first].key == Joiners.the ? first + 1 : first
    guard first < document.tokens.count, let leading = letters.first else { return nil }
    var end = first + 1
    while end < document.tokens.count, document.tokens[end].follows, end - first <= letters.count * 2 { end += 1 }
    // "the Swiss Financial Market Supervisory Authority"
    if initial(of: first, document) != leading, end > first + 2 { first += 1 }
    let isClosed = end == document.tokens.count || [.closing, .comma, .stop, .block].contains(document.tokens[end].gap)
    guard isClosed, end > first + 1, document.tokens[first].has(.capital),
      initial(of: first, document) == leading, spells(letters, first..<end, document)
    else { return nil }
    return first..<end
  }

  /// The capitals of a word in any script, folded.
  static func letters(of token: Int, _ document: ArticleText) -> [UInt32] {
    var letters: [UInt32] = []
    var position = Int(document.tokens[token].start)
    let isSyllabic =
      !document.tokens[token].has(.capitals) && !isCapital(document.bytes[Int(document.tokens[token].end) - 1])
    while position < Int(document.tokens[token].end) {
      let letter = Letter(document.bytes.span, at: position)
      if letter.kind == .upper || isSyllabic { letters.append(letter.folded) }
      position += letter.length
    }
    return letters
  }

  static func initial(of token: Int, _ document: ArticleText) -> UInt32 {
    Letter(document.bytes.span, at: Int(document.tokens[token].start)).folded
  }
}
