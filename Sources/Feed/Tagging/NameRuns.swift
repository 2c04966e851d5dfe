/// Finds names by how they are written: runs of words with capitals, and what stands around them.
///
/// The vocabulary's names are taken as they are where they stand alone. Inside a longer run the run decides: a
/// place in the name of a club, a person or a treaty is not what the story is about ("Paris Saint-Germain",
/// "Jack London", "Paris Agreement").
struct NameRuns {
  let document: ArticleText
  let vocabulary: Vocabulary
  let findings: Findings
  var names = FoundNames()
  /// What ships of this document are called.
  let ships: [UInt64]
  /// Whether it tells of horses that race, which are called as people of rank are.
  let isRacing: Bool
  /// Whether it tells of a match, in which sides are called as places and people are.
  let tellsOfMatch: Bool
  /// Whether it tells of an island, which things stand on.
  let hasIsland: Bool
  /// Where titles of works stand between quotation marks.
  let titles: [Range<Int>]
  /// Words that a dateline, or their region behind "in", says are towns.
  private(set) var toldTowns: Set<UInt64> = []
  var elements: [Element] = []

  /// A part of a run: a name of the vocabulary, or one word.
  struct Element {
    var range: Range<Int>
    /// The name of the vocabulary it is; -1 for a word.
    var match: Int32 = -1
    var classes: Lexeme.Classes = []
    /// Whether the word is also written small in running text.
    var isCommon = false
    var scheme: Tag.Scheme?
    var isPeople = false

    func has(_ classes: Lexeme.Classes) -> Bool { match < 0 && !self.classes.isDisjoint(with: classes) }
  }

  /// Looks through a document.
  init(_ document: ArticleText, _ findings: Findings, _ vocabulary: Vocabulary) {
    self.document = document
    self.findings = findings
    self.vocabulary = vocabulary
    ships = NameRuns.ships(of: document)
    isRacing = NameRuns.tellsOfRaces(document)
    tellsOfMatch = NameRuns.tellsOfMatch(document)
    hasIsland = NameRuns.tellsOfIsland(document)
    titles = NameRuns.titles(of: document, findings)
  }

  /// "Washington Irving": two places beside each other, one of which is a family name too and holds not the other.
  func isTwoPlaces(_ run: ArraySlice<Element>) -> Bool {
    guard run.count == 2, let first = run.first, let last = run.last, first.match >= 0, last.match >= 0,
      first.scheme == .place, last.scheme == .place, !first.isPeople, !last.isPeople,
      first.range.count == 1, last.range.count == 1, !last.classes.isDisjoint(with: [.family, .given])
    else { return false }
    let inner = vocabulary.names[Int(first.match)].thing
    return !vocabulary.lies(inner, in: vocabulary.names[Int(last.match)].thing)
  }

  /// Whether it is the name of a people.
  func isPeople(_ mention: Mention) -> Bool { isPeople(mention.name) }

  private func isPeople(_ name: Int32) -> Bool { vocabulary.names[Int(name)].marks.contains(.people) }

  /// Whether a place of the vocabulary begins at a word.
  func isPlace(at index: Int) -> Bool {
    guard let match = findings.match(at: index) else { return false }
    let name = vocabulary.names[Int(match.name)]
    return vocabulary.things[Int(name.thing)].scheme == .place && !name.marks.contains(.people)
  }

  /// What kind of thing is mentioned.
  func scheme(of mention: Mention) -> Tag.Scheme {
    vocabulary.things[Int(vocabulary.names[Int(mention.name)].thing)].scheme
  }

  /// Finds the names.
  consuming func found() -> FoundNames {
    toldTowns = townsBeforeRegions()
    var index = 0
    var next = 0
    let isEnglish = document.isEnglish
    while index < document.tokens.count {
      while next < findings.matches.count, Int(findings.matches[next].first) < index { next += 1 }
      if let title = titles.first(where: { $0.lowerBound == index }) {
        take(title)
        index = title.upperBound
        continue
      }
      let isMatch = next < findings.matches.count && Int(findings.matches[next].first) == index
      let style = document.tokens[index].style
      let begins =
        style.contains(.capital) && !style.contains(.address) && (isEnglish || !style.contains(.headline))
      guard isMatch || begins else {
        index &+= 1
        continue
      }
      elements.removeAll(keepingCapacity: true)
      if !isEnglish, isMatch, !style.contains(.capital), isPeople(findings.matches[next].name) {
        // "ein französisches Restaurant": an adjective in small letters begins no name.
        read([element(of: findings.matches[next])])
        index = findings.matches[next].range.upperBound
        continue
      }
      index = collect(from: index, next)
      if elements.count > 1 {
        settleTopics()
        settleTowns()
      }
      read(elements[...])
    }
    return names
  }

  // MARK: Runs

  /// Words and names in a run, at most: what is longer is a list, and is read in pieces.
  private static let longestRun = 48

  /// Takes up the run that begins at a word, and answers where it ends.
  private mutating func collect(from start: Int, _ firstMatch: Int) -> Int {
    var index = start
    var match = firstMatch
    while index < document.tokens.count, elements.count < Self.longestRun {
      while match < findings.matches.count, Int(findings.matches[match].first) < index { match += 1 }
      if match < findings.matches.count, Int(findings.matches[match].first) == index {
        let found = findings.matches[match]
        if isCanon(found) {
          elements.append(element(at: index))
          elements[elements.count - 1].classes.insert(.title)
        } else {
          elements.append(isHalfSurname(found) ? element(at: index) : element(of: found))
        }
        index = found.range.upperBound
      } else {
        elements.append(element(at: index))
        index &+= 1
      }
      guard index < document.tokens.count,
        !document.tokens[index &- 1].has(.possessive) || isSaints || isOwned(at: index),
        let more = continuation(at: index)
      else { break }
      while index < more {
        elements.append(element(at: index))
        index &+= 1
      }
    }
    return index
  }

  /// "Mbeki-Thorold": somebody listed who is called by half of another's surname.
  private func isHalfSurname(_ match: NameMatch) -> Bool {
    let (index, next) = (match.range.lowerBound, match.range.upperBound)
    guard match.count == 1, vocabulary.things[Int(vocabulary.names[Int(match.name)].thing)].scheme == .person else {
      return false
    }
    let isFirstHalf = next < document.tokens.count && isHyphen(before: next) && document.tokens[next].has(.capital)
    return isFirstHalf || index > 0 && isHyphen(before: index) && document.tokens[index - 1].has(.capital)
  }

  /// "Canon Thaddeus Brill": a title that is a company's name, before a given name.
  private func isCanon(_ match: NameMatch) -> Bool {
    let next = match.range.upperBound
    return match.count == 1 && document.tokens[match.range.lowerBound].key == Joiners.canon
      && next < document.tokens.count && document.tokens[next].follows && document.tokens[next].classes.contains(.given)
  }

  private func isHyphen(before index: Int) -> Bool {
    index > 0 && document.tokens[index].gap == .joined && document.bytes[Int(document.tokens[index].start) - 1] == 0x2D
  }

  /// The name of a topic is a phrase where it stands alone, and words beside other words: "Judge Amos Petkin".
  private mutating func settleTopics() {
    guard elements.contains(where: { $0.scheme == .topic }) else { return }
    var settled: [Element] = []
    var isBehindPhrase = false
    for element in elements {
      // "the primary school of Hexham": the town is a name, and "of" was only a bridge.
      if isBehindPhrase, settled.isEmpty, element.match < 0, !document.tokens[element.range.lowerBound].has(.capital) {
        continue
      }
      if element.scheme != .topic {
        settled.append(element)
      } else if settled.isEmpty, !document.tokens[element.range.lowerBound].has(.capital) {
        add(phrase: element.range)
        isBehindPhrase = true
      } else {
        for index in element.range { settled.append(self.element(at: index)) }
      }
    }
    elements = settled
  }

  /// "Green Deal", "Wool Fair": what is a town by doubt only is a word beside other words.
  private mutating func settleTowns() {
    for index in elements.indices where isDoubtfulTown(elements[index]) {
      let beside = [index - 1, index + 1].filter { elements.indices.contains($0) }
      guard beside.contains(where: { !isOpener(elements[$0]) && !elements[$0].has(.stop) }) else { continue }
      elements[index] = element(at: elements[index].range.lowerBound)
    }
  }

  /// Whether a word is an English one, and all that is called so are towns that need evidence.
  private func isDoubtfulTown(_ element: Element) -> Bool {
    guard document.isEnglish, element.scheme == .place, element.range.count == 1, !element.isPeople else {
      return false
    }
    let token = document.tokens[element.range.lowerBound]
    guard token.commonness > 0, !token.classes.contains(.proper) else { return false }
    var name = element.match
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      guard it.marks.contains(.doubtful), vocabulary.things[Int(it.thing)].kind == .city else { return false }
      name = it.next
    }
    return true
  }

  /// Where the run goes on after a word: there, or behind the small words that names hold.
  private func continuation(at index: Int) -> Int? {
    let token = document.tokens[index]
    if listsBusiness(at: index) { return index }
    guard token.follows, !token.has([.headline, .address]), !document.tokens[index &- 1].has(.headline) else {
      return nil
    }
    if token.has(.capital) || isSyllable(at: index) { return index }
    if isHyphened(at: index) { return index &+ 1 }
    if isCooperative(at: index) { return index }
    guard let last = elements.last else { return nil }
    if joinsPartners(at: index) { return index &+ 1 }
    guard
      isParticle(token) || isElidedThe(at: index) || isPortuguese(at: index) || isSwedish(token) || joins(token)
        || joinsBody(at: index),
      !last.isPeople
    else { return nil }
    if last.scheme == .place, Joiners.iberian.contains(token.key) { return nil }
    // "Frank Witzel den Buchpreis": in German these are particles behind "von" only.
    if !document.capitalsTell, !last.has(.particle), Joiners.germanDeterminers.contains(token.key) || last.has(.house) {
      return nil
    }
    // "die Geschäftsführerin Ricarda von Thalbach", but not "der Trainer Christoph Thies von Greenpeace".
    if !document.capitalsTell, elements.first?.has(.given) != true, !last.has(.given) { return nil }
    // Behind "and", another office is another name.
    let isAnd = token.key == Joiners.and
    var next = index &+ 1
    var steps = 0
    while next < document.tokens.count, steps < 3, document.tokens[next].follows {
      let token = document.tokens[next]
      if token.has(.capital) {
        return isAnd && (token.classes.contains(.office) || beginsAnother(at: next)) ? nil : next
      }
      let isParticle =
        self.isParticle(token) || isElidedThe(at: next)
        || token.key == Joiners.und && document.tokens[next - 1].key == Joiners.von
      let mayTakeArticle = isAnd || isOf(document.tokens[next - 1]) || isOn(document.tokens[next - 1])
      guard isParticle || token.key == Joiners.the && mayTakeArticle else { return nil }
      next &+= 1
      steps &+= 1
    }
    return nil
  }

  /// "of" and "for" join what follows to an office, and "and" goes on with what they began.
  private func joins(_ token: Token) -> Bool {
    guard document.isEnglish else { return false }
    if token.key == Joiners.of, let last = elements.last, elements.dropLast().allSatisfy(isArticle),
      Joiners.nobles.contains(document.tokens[last.range.lowerBound].key)
    {
      return true
    }
    // "Treaty of Lisbon", "Battle of Britain"
    if token.key == Joiners.of, let last = elements.last, (last.scheme ?? .topic) == .topic,
      last.classes.contains(.event),
      document.tokens[last.range.lowerBound].has(.capital),
      !Joiners.realms.contains(document.tokens[last.range.lowerBound].key)
    {
      return true
    }
    guard elements.contains(where: { ($0.scheme ?? .topic) == .topic && $0.classes.contains(.office) }) else {
      return false
    }
    if token.key == Joiners.on { return elements.last?.has(.panel) == true }
    return isOf(token)
      || token.key == Joiners.and
        && elements.contains {
          isOf(document.tokens[$0.range.lowerBound]) || isOn(document.tokens[$0.range.lowerBound])
        }
  }

  /// "St Mary's Primary School": the possessive of a saint ends no name.
  private var isSaints: Bool {
    elements.count == 2 && elements[0].match < 0
      && Joiners.saints.contains(document.tokens[elements[0].range.lowerBound].key)
  }

  /// "Robin Hood's Bay", "Maggie's Law": the possessive of who a bay or a law is called after ends no name.
  private func isOwned(at index: Int) -> Bool {
    let token = document.tokens[index]
    guard document.isEnglish, token.gap == .space, token.has(.capital), elements.count < 3, !token.has(.headline),
      token.classes.contains(.locality) && Joiners.owned.contains(token.key) || Joiners.laws.contains(token.key),
      elements.allSatisfy({ $0.match < 0 || $0.scheme == .person })
    else { return false }
    return index + 1 == document.tokens.count || !document.tokens[index + 1].follows
      || !document.tokens[index + 1].has(.capital)
  }

  /// "Joon-ho": the second half of a given name that is written with a hyphen, and no word as in "Macron-led".
  private func isSyllable(at index: Int) -> Bool {
    let token = document.tokens[index]
    guard document.isEnglish, isHyphen(before: index), elements.count > 1, let last = elements.last, last.match < 0
    else { return false }
    if isSyllableOfKorean(at: index) { return true }
    return token.commonness == 0 && token.classes.isDisjoint(with: [.stop, .common]) && !last.isCommon
  }

  /// "Coffee Co-operative Society": the second half of a word that begins as the legal form does.
  func isCooperative(at index: Int) -> Bool {
    isHyphen(before: index) && document.tokens[index - 1].key == Joiners.co
      && Joiners.operative.contains(document.tokens[index].key)
  }

  /// "Stratford-upon-Avon"
  private func isHyphened(at index: Int) -> Bool {
    guard index &+ 1 < document.tokens.count, document.tokens[index].gap == .joined else { return false }
    return document.tokens[index &+ 1].has(.capital) && isHyphen(before: index &+ 1)
  }

  /// "Mariza Caldeira do Vale", "Rua do Carvalhal": a particle of Portuguese that is a verb of English.
  private func isPortuguese(at index: Int) -> Bool {
    guard document.tokens[index].key == Joiners.do, let first = elements.first, let last = elements.last else {
      return false
    }
    if last.has([.house, .front]) { return true }
    return elements.count > 1 && first.has(.given) && !first.isCommon && !last.isCommon && last.match < 0
  }

  private static let swedish = Vocabulary.key(ofLanguage: "sv")

  /// "Saga Lindqvist af Ekenstam": in Danish the same word is "of".
  private func isSwedish(_ token: Token) -> Bool {
    token.key == Joiners.af && document.language == Self.swedish && !token.has(.capital)
  }

  /// "los" in "Ana de los Santos": joins the words of a name in a text of another language.
  private func isParticle(_ token: Token) -> Bool {
    token.classes.contains(.particle)
      || document.isEnglish && !token.has(.capital) && Joiners.plurals.contains(token.key)
  }

  /// "van 't Hoff": the article of Dutch, cut short.
  private func isElidedThe(at index: Int) -> Bool {
    let token = document.tokens[index]
    return token.key == Joiners.t && index > 0 && token.start > 0 && document.bytes[Int(token.start) - 1] != 0x20
      && document.tokens[index - 1].classes.contains(.particle)
  }

  private func isOn(_ token: Token) -> Bool { token.key == Joiners.on }

  private func isOf(_ token: Token) -> Bool { token.key == Joiners.of || token.key == Joiners.for }

  private func element(at index: Int) -> Element {
    var element = Element(range: index..<index &+ 1)
    let token = document.tokens[index]
    element.classes = token.classes
    if isParticle(token) { element.classes.insert(.particle) }
    // "Sem", "Sie": given names elsewhere, and small words here.
    if token.has(.foreignStop) { element.classes.subtract([.given, .family]) }
    // "Jan van der Meer", "Jan-Willem": a given name that is a month's short form too.
    if token.key == Joiners.jan, index + 1 < document.tokens.count, document.tokens[index + 1].follows,
      !document.tokens[index + 1].has(.digits), !isBehindFigures(index)
    {
      element.classes.remove(.calendar)
    }
    // "Støre" is no store.
    if document.isEnglish, !element.classes.isDisjoint(with: Self.kinds), isForeign(token) {
      element.classes.subtract(Self.kinds)
    }
    element.isCommon = token.commonness > 0 && !token.classes.contains(.proper) || token.classes.contains(.common)
    return element
  }

  /// "12 Jan"
  private func isBehindFigures(_ index: Int) -> Bool { index > 0 && document.tokens[index - 1].has(.digits) }

  /// What words say of the kind of what is called by them.
  private static let kinds: Lexeme.Classes = [.body, .office, .locality, .event, .paper]

  /// Whether a word has a letter that English words have not.
  private func isForeign(_ token: Token) -> Bool {
    document.bytes[Int(token.start)..<Int(token.end)].contains { $0 == 0xC3 || $0 == 0xC4 || $0 == 0xC5 }
  }

  private func element(of match: NameMatch) -> Element {
    var element = Element(range: match.range, match: match.name)
    let name = vocabulary.names[Int(match.name)]
    element.scheme = vocabulary.things[Int(name.thing)].scheme
    element.isPeople = name.marks.contains(.people)
    // The name of a topic may be one of a body: "Central Bank of Kenya".
    if match.count == 1 || element.scheme == .topic {
      element.classes = document.tokens[match.range.upperBound - 1].classes
    }
    return element
  }
}
