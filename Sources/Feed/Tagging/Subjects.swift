/// The things and names a document is about, with what speaks for each.
struct Subjects {
  struct Subject {
    var scheme: Tag.Scheme
    /// The thing of the vocabulary; -1 for a name that is in no list.
    var thing: Int32
    /// Where the label of an unlisted name stands.
    var range: Range<Int>
    /// How often it is named, a part of a name or an adjective counting less.
    var weight: Float
    /// How much of the weight is of places where it stands behind "in" or "near".
    var located: Float = 0
    /// The word at which it is named first.
    var first: Int
    var isInTitle: Bool
  }

  var all: [Subject] = []
  let document: ArticleText
  let vocabulary: Vocabulary
  private let joins: NameJoins
  private let namesakes: Namesakes
  var byThing = HashTable(capacity: 128)
  private(set) var doubtful: [Mention] = []
  /// Places whose names stand for others here: "Paris, Texas".
  var elsewhere = HashTable(capacity: 16)
  /// Where a city's name is that of its state: "Rome, New York".
  private var state: (start: Int, thing: Int32) = (-1, -1)
  /// Where cities are named that may stand for those who rule from them.
  private(set) var capitals: [(thing: Int32, range: Range<Int>)] = []
  /// Topics that named things speak for.
  var spoken = HashTable(capacity: 16)
  /// Places in which named places lie.
  var implied = HashTable(capacity: 16)

  /// Cities with fewer inhabitants are taken for a place of their country only where something else speaks for it.
  var knownCity: Int32 = 400_000

  /// The same where a language says with an ending what others say with "in", and few people are called after cities.
  private static let placedCity: Int32 = 100_000

  /// Weighs the names of a document.
  init(_ document: ArticleText, _ names: FoundNames, _ joins: NameJoins, _ vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    self.joins = joins
    namesakes = Namesakes(document)
    if CaseEndings.placesByEnding(document.language) { knownCity = Self.placedCity }
    var mentions = located(names.mentions)
    Tongues(document: document, vocabulary: vocabulary).mark(&mentions)
    for (index, mention) in mentions.enumerated() {
      take(mention, before: index + 1 < mentions.count ? mentions[index + 1] : nil)
    }
    // What one name is settled as is evidence for those before it, too.
    var open: [Mention] = []
    for mention in doubtful where !mention.isInside && !settle(mention) { open.append(mention) }
    for mention in open { settle(mention) }
    for mention in doubtful where mention.isInside { settle(mention) }
    addUnlisted(names)
    giveCapitalsToStates()
    giveNamesToTeams()
    all.removeAll(where: isPassing)
  }

  /// What is named with less weight is named by one adjective.
  private static let passing: Float = 0.5

  /// "Ein französisches Restaurant": the adjective of a country alone, once and behind the lead. What it tells of is not
  /// known in languages other than English, and most of it is wares.
  private func isPassing(_ subject: Subject) -> Bool {
    guard !document.isEnglish, subject.thing >= 0 else { return false }
    // "Agence France-Presse" behind the text: the words that credits are made of are known in English only.
    if vocabulary.things[Int(subject.thing)].kind == .agency { return subject.weight <= 1 && !subject.isInTitle }
    guard subject.scheme == .place, document.blocks.count > 2 else { return false }
    return subject.weight < Self.passing && !subject.isInTitle && subject.first >= document.blocks[1].upperBound
  }

  // MARK: Names of the vocabulary

  private mutating func take(_ mention: Mention, before next: Mention?) {
    let token = document.tokens[mention.range.lowerBound]
    if mention.range.count == 1, let meaning = joins.meaning(of: token.key), token.has(.capitals) {
      if meaning.thing >= 0 { add(meaning.thing, mention, weight: 1) }
      return
    }
    // But "the US Democratic Party" is not that of Botswana.
    let start = mention.range.lowerBound
    if mention.range.count > 1, let body = joins.nationals[document.key(mention.range)],
      start == 0 || document.tokens[start - 1].key == body.country
        || !vocabulary.isCountry(document.tokens[start - 1])
    {
      if body.thing >= 0 { add(body.thing, mention, weight: 1) }
      return
    }
    if let person = person(of: mention) {
      if person >= 0 { add(person, mention, weight: 1) }
      return
    }
    guard let (number, isShared) = meaning(of: mention) else { return }
    let name = vocabulary.names[Int(number)]
    let thing = vocabulary.things[Int(name.thing)]
    if namesakes.hold(mention, of: thing, isPeople: name.marks.contains(.people)) { return }
    if thing.scheme == .topic || mention.isTongue || isCredit(thing, mention) || isCallToFollow(mention) { return }
    if thing.scheme == .organisation, isShoutedPlural(mention) { return }
    if state.start == mention.range.lowerBound { return add(state.thing, mention, weight: 1) }
    if let next, thing.kind == .city, let namesake = namesake(of: mention, inStateOf: next) {
      state = (next.range.lowerBound, vocabulary.things[Int(namesake)].parent)
      if namesake != name.thing { return add(namesake, mention, weight: 1) }
    }
    if let state = stateOfRuler(thing, mention) { return add(state, mention, weight: 1) }
    if isElsewhere(name.thing, mention, before: next) {
      elsewhere.insert(Self.key(name.thing), 1)
      if let next, let namesake = namesake(of: mention, in: next) { add(namesake, mention, weight: 1) }
      return
    }
    if elsewhere[Self.key(name.thing)] >= 0, !name.marks.contains(.people), byThing[Self.key(name.thing)] < 0 {
      doubtful.append(mention)
      return
    }
    let isDoubtful = mayBeWord(name, mention)
    // Names in scripts without capitals are chosen, and none of them is a surname.
    let isSmall =
      thing.kind == .city && thing.size < knownCity && !isWithRegion(mention) && !token.has(.caseless)
    if mention.isInside || name.marks.contains(.doubtful) || isShared || isDoubtful || isSmall || mention.isWare {
      doubtful.append(mention.within(next, document))
    } else {
      add(name.thing, mention, weight: name.marks.contains(.people) ? 0.35 : 1)
      if thing.parent >= 0, isWithRegion(mention) { add(thing.parent, mention, weight: 1) }
    }
  }

  /// "Lebanon, Tennessee": the label of a place together with the region that tells it from others.
  private func isWithRegion(_ mention: Mention) -> Bool {
    mention.range.dropFirst().contains { document.tokens[$0].gap == .comma }
  }

  /// Whether words are the names of several countries or regions.
  func isShared(_ mention: Mention) -> Bool {
    var name = mention.name
    var region: Int32 = -1
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      let kind = vocabulary.things[Int(it.thing)].kind
      if kind == .country || kind == .region, it.thing != region {
        if region >= 0 { return true }
        region = it.thing
      }
      name = it.next
    }
    return false
  }

  /// The name that words are, as they are written, and whether they name other things too.
  private func meaning(of mention: Mention) -> (name: Int32, isShared: Bool)? {
    var found: Int32 = -1
    var isShared = false
    var name = mention.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      // "Rugby" is a topic, and a town where enough speaks for it.
      let isLast = found >= 0 && vocabulary.things[Int(it.thing)].scheme == .topic
      if !isLast, vocabulary.isUsable(it, document, mention.range.lowerBound...mention.range.upperBound - 1) {
        if found >= 0, vocabulary.names[Int(found)].thing != it.thing { isShared = true }
        if found < 0 || vocabulary.names[Int(found)].marks.contains(.doubtful) { found = name }
      }
      name = it.next
    }
    return found < 0 ? nil : (found, isShared)
  }

  /// "Jordan" is the pitcher where the story names Jordan Montgomery, unless it stands where a place does: the
  /// thing of that person, -1 for one in no list, `nil` where the word is no part of a person's name.
  private func person(of mention: Mention) -> Int32? {
    guard mention.range.count == 1, !mention.isInside else { return nil }
    let index = mention.range.lowerBound
    guard let person = joins.person(named: document.tokens[index].key) else { return nil }
    guard mention.isLocated, !Joiners.towards.contains(document.tokens[index - 1].key) else { return person }
    // "things that belonged to Jordan", "a note in Jordan's hand"
    return isOwner(index) ? person : nil
  }

  /// "in Washington's ledger": the possessive of a surname behind "in", where nothing else is in a place of that name.
  private func isOwner(_ index: Int) -> Bool {
    let (owner, end) = (document.tokens[index], index + 1)
    guard document.isEnglish, owner.has(.possessive), end < document.tokens.count, document.tokens[end].gap == .space,
      document.tokens[end].classes.isDisjoint(with: [.locality, .seat])
    else { return false }
    return !document.tokens.indices.dropFirst().contains { other in
      let token = document.tokens[other]
      return token.key == owner.key && token.has(.capital) && !token.has(.possessive) && token.gap == .space
        && (document.tokens[other - 1].classes.contains(.locative) || document.tokens[other - 1].key == Joiners.to)
    }
  }

  /// Mentions, with those marked that stand behind "in" or "near": "from Atlanta and Savannah" speaks of two places.
  private func located(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices {
      let start = mentions[index].range.lowerBound
      guard start > 0 else { continue }
      let token = document.tokens[start]
      if token.gap == .space, document.tokens[start - 1].classes.contains(.locative) {
        mentions[index].isLocated = true
      } else if isSeat(mentions[index]) || isBeforeWhere(mentions[index]) {
        mentions[index].isLocated = true
      } else if index > 0, mentions[index - 1].isLocated {
        let end = mentions[index - 1].range.upperBound
        mentions[index].isLocated =
          start == end && token.gap == .comma || start == end + 1 && document.tokens[end].key == Joiners.and
      }
    }
    return mentions
  }

  /// "Herzogenaurach, where its rival sits too"
  private func isBeforeWhere(_ mention: Mention) -> Bool {
    let end = mention.range.upperBound
    return end < document.tokens.count && document.tokens[end].gap == .comma
      && document.tokens[end].key == Joiners.where
  }

  /// "the mayor of Carlisle"
  private func isSeat(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    guard start > 1, isOf(mention), document.tokens[start - 1].gap == .space else { return false }
    let seat = document.tokens[start - 2]
    return (!seat.has(.capital) || seat.has(.first)) && !seat.classes.isDisjoint(with: [.seat, .locality])
  }

  /// Whether a name may be a word here: the vocabulary says so of those that begin a sentence, and the document where
  /// it writes the word small elsewhere ("China dolls and china cups").
  func mayBeWord(_ name: ListedName, _ mention: Mention) -> Bool {
    let token = document.tokens[mention.range.lowerBound]
    // "Finns" is no given name, though "Finn" is one.
    let isPlural = name.marks.contains(.people) && token.singular != token.key
    if name.marks.contains(.notFirst), token.has([.first, .headline]), !isPlural { return true }
    if isHomonym(mention) || isOtherSpelling(name, mention) { return true }
    if isShoutedArticle(mention) { return true }
    guard mention.range.count == 1, token.has(.capital), !name.marks.contains(.exact) else { return false }
    // "Isis" is a goddess and a given name beside what ISIS stands for.
    if name.marks.contains(.capitals), !token.has(.capitals), token.classes.contains(.given) { return true }
    if token.node >= 0, document.isWrittenSmall(token.node) { return true }
    // "Swede farmers", where swedes are grown.
    guard token.singular != token.key || name.marks.contains(.people) else { return false }
    let singular = vocabulary.word(token.singular)
    return singular >= 0 && document.isWrittenSmall(singular)
  }

  /// "CADETS SHINE IN THE SUN": an article and a word of everyday, where all is in capitals.
  private func isShoutedArticle(_ mention: Mention) -> Bool {
    let (first, last) = (document.tokens[mention.range.lowerBound], document.tokens[mention.range.upperBound - 1])
    return mention.range.count == 2 && first.has(.shouted) && Joiners.articles.contains(first.key)
      && last.commonness > 0
  }

  /// "Mısır fiyatları": a word of the language, where no capital tells it from a name.
  func isHomonym(_ mention: Mention) -> Bool {
    let token = document.tokens[mention.range.lowerBound]
    guard mention.range.count == 1, token.classes.contains(.homonym) else { return false }
    // "O Natal": a feast is written with a capital too, which the vocabulary tells by its doubt.
    return token.has([.first, .headline, .caseless]) || !document.capitalsTell
      || vocabulary.names[Int(mention.name)].marks.contains(.doubtful)
  }

  /// "HARTMARX TARGETS EARNINGS GROWTH": in a headline of capitals a name with an "s" is a word.
  private func isShoutedPlural(_ mention: Mention) -> Bool {
    let token = document.tokens[mention.range.lowerBound]
    guard mention.range.count == 1, token.has(.shouted), token.singular != token.key else { return false }
    return token.node < 0 || vocabulary.words[Int(token.node)].name < 0
  }

  /// An agency in brackets or behind a dash is who reports, not what is reported on.
  private func isCredit(_ thing: ListedThing, _ mention: Mention) -> Bool {
    guard thing.kind == .agency else { return false }
    if isReporting(mention) { return true }
    let first = document.tokens[mention.range.lowerBound]
    let isFirst = first.gap == .block && first.start > 0 && document.bytes[Int(first.start) - 1] == UInt8(ascii: "(")
    let isBehindBracket = first.gap == .opening || isFirst
    let next = mention.range.upperBound
    let isClosed =
      next >= document.tokens.count || [.closing, .pause, .block].contains(document.tokens[next].gap)
    return isBehindBracket && isClosed
  }

  /// "Follow us on Facebook", "Share this article on X": what the page asks of its readers.
  private func isCallToFollow(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    guard start > 1, document.tokens[start - 1].key == Joiners.on else { return false }
    let words = max(0, start - Self.longestCall)..<start - 1
    guard let first = words.last(where: { document.tokens[$0].has(.first) }) else { return false }
    return Joiners.following.contains(document.tokens[first].key)
  }

  /// Words of such a call before the name, at most.
  private static let longestCall = 7

  /// "Reuters reported", "told Reuters": what the agency says is about something else.
  private func isReporting(_ mention: Mention) -> Bool {
    let next = mention.range.upperBound
    if next < document.tokens.count, document.tokens[next].gap == .space,
      document.tokens[next].classes.contains(.report)
    {
      return true
    }
    let start = mention.range.lowerBound
    guard start > 0, document.tokens[start].gap == .space else { return false }
    return document.tokens[start - 1].key == Joiners.told
  }

  /// Takes a doubtful name for the thing that most speaks for, if enough does; answers whether it does.
  @discardableResult private mutating func settle(_ mention: Mention) -> Bool {
    var best: Int32 = -1
    var bestEvidence = 1
    var bestSize: Int32 = -1
    var isPeople = false
    var name = mention.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      name = it.next
      guard vocabulary.things[Int(it.thing)].scheme != .topic,
        vocabulary.isUsable(it, document, mention.range.lowerBound...mention.range.upperBound - 1)
      else { continue }
      let evidence = evidence(for: it, mention)
      let size = vocabulary.things[Int(it.thing)].size
      if evidence > bestEvidence || evidence == bestEvidence && bestSize > 0 && size > bestSize {
        best = it.thing
        bestEvidence = evidence
        bestSize = size
        isPeople = it.marks.contains(.people)
      }
    }
    guard best >= 0 else { return false }
    add(best, mention, weight: mention.isInside ? 0.3 : isPeople ? 0.35 : 1)
    return true
  }

  private mutating func add(_ thing: Int32, _ mention: Mention, weight: Float) {
    let new = Int32(all.count)
    let number = byThing.insert(Self.key(thing), new)
    let isInTitle = mention.range.lowerBound < document.titleEnd
    let located = mention.isLocated || isOf(mention) ? weight : 0
    if let last = mention.range.last, document.tokens[last].classes.contains(.capital),
      vocabulary.things[Int(thing)].kind == .city
    {
      capitals.append((thing, mention.range))
    }
    if number == new {
      imply(vocabulary.things[Int(thing)].parent)
      let topic = vocabulary.things[Int(thing)].topic
      if topic >= 0 { spoken.insert(Self.key(topic), 1) }
      all.append(
        Subject(
          scheme: vocabulary.things[Int(thing)].scheme, thing: thing, range: mention.range, weight: weight,
          located: located, first: mention.range.lowerBound, isInTitle: isInTitle))
    } else {
      all[Int(number)].weight += weight
      all[Int(number)].located += located
      all[Int(number)].first = min(all[Int(number)].first, mention.range.lowerBound)
      if isInTitle { all[Int(number)].isInTitle = true }
    }
  }

  /// "The mayor of Boston" is not of the team.
  func isOf(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    return start > 0 && document.tokens[start].gap == .space && document.tokens[start - 1].key == Joiners.of
  }

  private mutating func imply(_ place: Int32) {
    var above = place
    var steps = 0
    while above >= 0, steps < 4 {
      implied.insert(Self.key(above), 1)
      above = vocabulary.things[Int(above)].parent
      steps += 1
    }
  }

  static func key(_ thing: Int32) -> UInt64 { Key.finished(UInt64(UInt32(bitPattern: thing)) &+ 0x5EED) }

  // MARK: Names in no list

  private mutating func addUnlisted(_ names: FoundNames) {
    var total = names.unlisted
    for name in names.unlisted where name.fullName >= 0 {
      let full = Int(name.fullName)
      total[full].count += name.count
      total[full].votes.person += name.votes.person
      total[full].votes.organisation += name.votes.organisation
      if name.isInTitle { total[full].isInTitle = true }
    }
    for name in total {
      if name.thing >= 0 {
        add(name.thing, Mention(name: -1, range: name.range, isInside: false), weight: Float(name.count))
        continue
      }
      guard name.fullName < 0, let scheme = scheme(of: name) else { continue }
      all.append(
        Subject(
          scheme: scheme, thing: -1, range: name.range, weight: Float(name.count), first: name.range.lowerBound,
          isInTitle: name.isInTitle))
    }
  }

  private func scheme(of name: FoundNames.Unlisted) -> Tag.Scheme? {
    if name.isTerm { return name.count > 1 ? .keyword : nil }
    let votes = name.votes
    let best = max(votes.person, votes.organisation, votes.place, votes.other)
    if best == 0, !name.isSingle { return nil }
    let isWord = isWord(document.tokens[name.range.lowerBound])
    // "a garden in Hove": a rare word inside a sentence may be a town's name.
    let isRare = document.tokens[name.range.lowerBound].commonness <= Self.rarely && votes.place > 2
    // "the town of Rye", "in Rye, East Sussex"
    let isTold = votes.place > 3 && votes.place > votes.organisation
    if name.isSingle, isWord, !isRare, !isTold, votes.person == 0 {
      return name.count > 1 ? schemeOfRepeated(name) : nil
    }
    if votes.organisation == best, best >= 2 {
      return name.isSingle && name.count < 2 && best < 3 ? nil : .organisation
    }
    // "near Tora Bora": where a place stands, looks alone speak for nobody.
    let isPerson = votes.person == best && (votes.place < best || votes.looks < best)
    if isPerson, best >= (name.isSingle ? 3 : 2) { return .person }
    if votes.place == best, best >= 3, name.isSingle || votes.place > 3 || votes.other == 0 { return .place }
    if name.isSingle { return name.count > 1 ? schemeOfRepeated(name) : nil }
    return name.count > 1 || name.isInTitle ? .keyword : nil
  }

  /// What a single word is that is written with a capital again and again: no word of the language, so a name.
  private func schemeOfRepeated(_ name: FoundNames.Unlisted) -> Tag.Scheme? {
    let token = document.tokens[name.range.lowerBound]
    let votes = name.votes
    if isWrittenSmall(name.range.lowerBound) { return nil }
    // "Shr 66 cts": a word that only begins lines, and of which nothing else is said.
    if name.isAlwaysFirst, votes.person + votes.organisation + votes.place == 0 { return nil }
    // "Gates on the canal": the plural of a word that only begins sentences, though a family is called so.
    if name.isAlwaysFirst, votes.person < 2 * name.count, token.singular != token.key, !token.classes.contains(.given),
      isNoun(token.singular)
    {
      return nil
    }
    // "Rice farmers": a word that a family is called, of whom nothing else is said.
    if name.isAlwaysFirst, document.isEnglish, token.commonness > 0, votes.person <= name.count { return nil }
    if token.has(.capitals) || isMixed(token) || isWord(token) { return .organisation }
    if votes.place > 1, votes.place > votes.person, votes.place > votes.organisation { return .place }
    if votes.organisation > votes.person { return .organisation }
    // "Gobierno": of the words of other languages nothing is known.
    if !document.isEnglish, votes.person == 0, token.classes.isDisjoint(with: [.given, .family]) {
      return token.classes.contains(.house) ? nil : .keyword
    }
    // "Nicorette": a yacht, a ware, a place: of what it is nothing is known.
    return votes.person > votes.other ? .person : .keyword
  }

  /// In how many of a thousand documents a word occurs that hardly anybody uses.
  private static let rarely: UInt16 = 2

  /// Whether it is a word of the language, and not mostly a name.
  private func isWord(_ token: Token) -> Bool {
    token.commonness > 0 && token.classes.isDisjoint(with: [.given, .proper])
  }

  private func isNoun(_ key: UInt64) -> Bool {
    let word = vocabulary.word(key)
    return word >= 0 && vocabulary.words[Int(word)].classes.contains(.noun)
  }

  /// Whether the document writes the word with a small letter elsewhere.
  private func isWrittenSmall(_ index: Int) -> Bool {
    let key = document.tokens[index].key
    return document.tokens.contains { $0.key == key && !$0.has([.capital, .caseless]) }
  }

  /// "WhistlePig", "eBay": brands are written so.
  private func isMixed(_ token: Token) -> Bool {
    var place = Int(token.start) + Letter(document.bytes.span, at: Int(token.start)).length
    while place < Int(token.end) {
      let letter = Letter(document.bytes.span, at: place)
      if letter.kind == .upper { return true }
      place += letter.length
    }
    return false
  }
}
