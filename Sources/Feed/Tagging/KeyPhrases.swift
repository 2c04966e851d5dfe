/// Phrases that stand out: runs of nouns and adjectives, frequent here, early here, and rare elsewhere.
///
/// No tagger of parts of speech is needed: the background table says how a word is mostly used, and a word
/// that it does not know is rare enough to be a noun.
struct KeyPhrases {
  struct Phrase {
    var range: Range<Int>
    var count: Int
    var first: Int
    var isInTitle: Bool
    /// How much its words are what the document speaks of, together.
    var support: Float = 0
    /// It is a part of longer phrases as often as it stands.
    var isNested = false
    /// It begins with what may be a verb, or ends with what is said of anything: "living wage", "exported goods", "ski areas".
    var isLoose = false
  }

  private let document: ArticleText
  /// Whether a word stands in a name: names are tags of their own.
  private var isNamed: [Bool]
  /// Whether a word goes on with a name, which a phrase cannot begin inside: "York" in "New York".
  private var isInner: [Bool]
  /// Whether a word stands in the name of a topic, and counts whatever it is elsewhere: "climate change".
  private var isKnown: [Bool]
  /// Whether a word stands in the name of an organisation.
  private var isOrganisation: [Bool]
  private var index = HashTable(capacity: 512)
  private let frequencies: WordFrequencies?
  /// What each word that can be part of a phrase stands for so far, with how rare it is elsewhere.
  private var weights: [(weight: Float, rarity: Float)] = []
  private var weightIndex = HashTable(capacity: 256)
  /// How rare a word is elsewhere, by how many of a thousand documents hold it.
  private let rarities = KeyPhrases.rarities
  private(set) var phrases: [Phrase] = []

  /// The most words of a phrase: longer ones are clauses.
  var longest = 4

  /// Collects the phrases of a document.
  init(
    _ document: ArticleText, _ names: FoundNames, _ joins: NameJoins, _ frequencies: WordFrequencies? = nil,
    scheme: (Mention) -> Tag.Scheme
  ) {
    self.document = document
    self.frequencies = frequencies
    if !document.isEnglish { longest = 2 }
    isNamed = Array(repeating: false, count: document.tokens.count)
    isKnown = isNamed
    isInner = isNamed
    isOrganisation = isNamed
    for name in names.unlisted where name.votes.organisation > name.votes.person {
      isOrganisation[name.range.lowerBound] = true
    }
    for mention in names.mentions where scheme(mention) == .organisation {
      isOrganisation[mention.range.lowerBound] = true
    }
    for range in names.phrases { for index in range { isKnown[index] = true } }
    for range in names.ranges {
      for index in range { isNamed[index] = true }
      for index in range.dropFirst() { isInner[index] = true }
    }
    for (index, token) in document.tokens.enumerated() where token.has(.capitals) {
      if joins.meaning(of: token.key) != nil { isNamed[index] = true }
    }
    phrases.reserveCapacity(256)
    for block in document.blocks { collect(block) }
    // First asked, then told: a change of the phrases while the rest is read would copy the whole each time.
    var supports: [Float] = []
    supports.reserveCapacity(phrases.count)
    for phrase in phrases { supports.append(support(of: phrase.range)) }
    for number in phrases.indices { phrases[number].support = supports[number] }
  }

  /// Words that stand often and early carry the phrases they are part of (as in PositionRank: Florescu and Caragea,
  /// ACL 2017, without the graph, which adds little to the positions).
  private func support(of range: Range<Int>) -> Float {
    var sum: Float = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let number = weightIndex[document.tokens[position].singular]
      if number >= 0 { sum += (weights[Int(number)].weight * weights[Int(number)].rarity).squareRoot() }
      position &+= 1
    }
    return sum / Float(range.count).squareRoot()
  }

  private mutating func weigh(_ position: Int) {
    let weight = 0.4 + 0.6 * Float(max(0, 200 - position)) / 200
    let new = Int32(weights.count)
    let number = weightIndex.insert(document.tokens[position].singular, new)
    if number == new {
      weights.append((weight, rarity(document.tokens[position])))
    } else {
      weights[Int(number)].weight += weight
    }
  }

  private mutating func collect(_ block: Range<Int>) {
    var start = block.lowerBound
    let isEnglish = document.isEnglish
    while start < block.upperBound {
      // Every second word is a stop word, which begins no phrase.
      let classes = document.tokens[start].classes
      if isEnglish, classes.contains(.stop), !isKnown[start], document.tokens[start].length > 2 {
        start &+= 1
        continue
      }
      var end = start
      while end < block.upperBound,
        end == start || document.tokens[end].follows && !document.tokens[end - 1].has(.possessive),
        isKnown[end] || isContent(document.tokens[end]) && (end > start || !isPredicate(end))
          || end > start && document.tokens[end].gap == .joined || end == start && isModifier(document.tokens[end])
      {
        weigh(end)
        end += 1
      }
      if end > start { add(start..<end) }
      if end > start, end < block.upperBound, isGeneral(end) {
        for first in max(start, end - 2)..<end { count(first..<end + 1, isNested: first > start, isLoose: true) }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether a word can be part of a phrase of a language whose nouns are in no list. Where nouns have capitals, those.
  private func isForeignContent(_ token: Token) -> Bool {
    if token.has([.address, .digits, .foreignStop, .caseless]) || token.length < 5 { return false }
    return document.capitalsTell || token.has(.capital)
  }

  /// Whether a word can be part of a phrase.
  private func isContent(_ token: Token) -> Bool {
    if !document.isEnglish { return isForeignContent(token) }
    if token.has([.address, .digits, .initial]) { return false }
    guard token.length > 2 else { return token.has(.capitals) && !token.has(.shouted) }
    if token.classes.contains(.calendar) { return false }
    guard token.node >= 0 else {
      return !token.classes.contains(.verb) && !endsAsParticiple(token) && !endsAsAdverb(token)
    }
    let classes = token.classes
    if !classes.isDisjoint(with: [.stop, .adverb, .saying]) { return false }
    if classes.isDisjoint(with: [.noun, .adjective, .proper]), endsAsParticiple(token) || endsAsAdverb(token) {
      return false
    }
    return !classes.contains(.verb) || classes.contains(.noun)
  }

  /// Whether a word goes on with a phrase that says nothing alone: "ski areas", "parking lot".
  private func isGeneral(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return document.isEnglish && token.gap == .space && !token.has(.capital)
      && token.classes.isSuperset(of: [.stop, .noun])
      && !isNamed[index - 1] && isNoun(document.tokens[index - 1])
  }

  /// Whether a word may say what kind of thing the noun behind it is, though it is a verb elsewhere.
  private func isModifier(_ token: Token) -> Bool {
    guard document.isEnglish, token.length > 4, token.gap == .space,
      !token.has([.address, .digits, .initial, .capital]),
      token.classes.isDisjoint(with: [.stop, .adverb, .saying, .auxiliary, .calendar])
    else { return false }
    return endsAsParticiple(token) || endsAsVerb(token)
  }

  /// Whether a word is what somebody does: it stands behind "to", "will" or "they".
  private func isPredicate(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard index > 0, token.gap == .space, !token.has(.capital), document.tokens[index - 1].classes.contains(.auxiliary)
    else { return false }
    return token.classes.contains(.verb) || token.classes.isDisjoint(with: [.noun, .adjective])
  }

  /// "disintegrating" at the end of a phrase is a verb, unless the background table knows better.
  private func endsAsVerb(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.length > 5 && !token.has(.capital) && document.bytes[end - 1] == 0x67
      && document.bytes[end - 2] == 0x6E && document.bytes[end - 3] == 0x69
  }

  /// "overly": an adverb, unless the background table knows better.
  private func endsAsAdverb(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.length > 4 && !token.has(.capital) && document.bytes[end - 1] == 0x79
      && document.bytes[end - 2] == 0x6C
  }

  /// "bombarded", "warranted": verbs, unless the background table knows better.
  private func endsAsParticiple(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.length > 4 && !token.has(.capital) && document.bytes[end - 1] == 0x64
      && document.bytes[end - 2] == 0x65
  }

  /// "Rescuers dug the", "Oman plans to": what somebody does, because of what goes on behind it.
  private func isDoing(_ index: Int, of chunk: Range<Int>) -> Bool {
    guard document.isEnglish, index > chunk.lowerBound, index + 1 < document.tokens.count, !isNamed[index] else {
      return false
    }
    let (token, after) = (document.tokens[index], document.tokens[index + 1])
    guard token.gap == .space, after.gap == .space, !token.has(.capital) else { return false }
    let isSubject = isNamed[index - 1] || isPlural(index - 1)
    let mayBeVerb = token.classes.contains(.verb) || !token.classes.contains(.noun)
    if Joiners.objects.contains(after.key) { return isSubject || mayBeVerb }
    // "Tondrex employs about 2,100"
    if isNamed[index - 1], token.singular != token.key, Joiners.about.contains(after.key) { return true }
    guard after.has(.digits) || Joiners.behindVerbs.contains(after.key) else { return false }
    return isSubject && (mayBeVerb || token.singular != token.key || isPlural(index - 1))
  }

  /// "Poland imports Ukrainian maize": what may be a verb between two names.
  private func verb(in chunk: Range<Int>) -> Int? {
    guard document.isEnglish, chunk.count > 2 else { return nil }
    return chunk.dropFirst().dropLast().first { index in
      let token = document.tokens[index]
      return isNamed[index - 1] && !isNamed[index] && isNamed[index + 1] && token.gap == .space && !token.has(.capital)
        && !isKnown[index] && document.tokens[index + 1].gap == .space
        && (token.classes.contains(.verb) || token.singular != token.key)
    }
  }

  /// "GMB union", "Siemens Ltd": a name with the kind of thing it is says no more than the name.
  private func isKindOfNamed(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.dropLast().allSatisfy({ isNamed[$0] }) else { return false }
    return !document.tokens[range.upperBound - 1].classes.isDisjoint(with: [.employer, .legal])
      && !isKnown[range.upperBound - 1] && isOrganisation[range.lowerBound]
  }

  private func isPlural(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.singular != token.key && !token.classes.contains(.adjective)
  }

  /// Whether a phrase can end with a word.
  private func isNoun(_ token: Token) -> Bool {
    guard token.node >= 0, document.isEnglish else { return !token.classes.contains(.verb) }
    let classes = token.classes
    if classes.isDisjoint(with: [.noun, .proper]), endsAsVerb(token) { return false }
    return classes.isDisjoint(with: [.adjective, .verb]) || classes.contains(.noun)
  }

  private mutating func add(_ chunk: Range<Int>) {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !isKnown[end - 1], !isNoun(document.tokens[end - 1]) || isDoing(end - 1, of: chunk) {
      end -= 1
    }
    guard end > chunk.lowerBound else { return }
    if let verb = verb(in: chunk.lowerBound..<end) {
      add(chunk.lowerBound..<verb)
      return add(verb + 1..<end)
    }
    // What is a verb is not known in other languages: "Incendio forestal obliga".
    if !document.isEnglish { return addPairs(chunk) }
    let start = max(chunk.lowerBound, end - longest)
    // A part of a word with hyphens is no beginning, and behind a common word a name stands for itself.
    var lastUnnamed = end - 1
    while lastUnnamed >= start, isNamed[lastUnnamed] { lastUnnamed -= 1 }
    var solid = start
    while solid < end, !isKnown[solid], !isContent(document.tokens[solid]) { solid += 1 }
    for first in start..<end where first <= lastUnnamed {
      if document.tokens[first].gap == .joined || isInner[first] || isNamed[end - 1] || isKindOfNamed(first..<end) {
        continue
      }
      count(first..<end, isNested: first > solid, isLoose: first < solid)
    }
  }

  /// Counts each word and each two words beside each other that are no name.
  private mutating func addPairs(_ chunk: Range<Int>) {
    for first in chunk where document.tokens[first].gap != .joined && !isInner[first] {
      for end in first + 1...min(first + longest, chunk.upperBound) where !isNamed[end - 1] {
        count(first..<end, isNested: end - first < min(longest, chunk.count), isLoose: false)
      }
    }
  }

  private mutating func count(_ range: Range<Int>, isNested: Bool, isLoose: Bool) {
    var key = document.tokens[range.lowerBound].singular
    var position = range.lowerBound &+ 1
    while position < range.upperBound {
      key = Key.joining(document.tokens[position].singular, to: key)
      position &+= 1
    }
    let new = Int32(phrases.count)
    let known = index.insert(key, new)
    let isInTitle = range.lowerBound < document.titleEnd
    if known == new {
      phrases.append(
        Phrase(
          range: range, count: 1, first: range.lowerBound, isInTitle: isInTitle, isNested: isNested, isLoose: isLoose))
      return
    }
    let number = Int(known)
    phrases[number].count += 1
    if isInTitle { phrases[number].isInTitle = true }
    if !isNested, phrases[number].isNested {
      phrases[number].isNested = false
      phrases[number].range = range
    }
    if document.tokens[phrases[number].range.lowerBound].has(.headline)
      || phrases[number].range.lowerBound < document.titleEnd
    {
      phrases[number].range = range
    }
  }

  /// How rare a word is elsewhere, from 0 to 1.
  private func rarity(_ token: Token) -> Float {
    let share = frequencies?.share(of: token.singular) ?? Int(token.commonness)
    return share < rarities.count ? rarities[share] : 0
  }

  private static let rarities = (0..<500).map { 1 - (Float($0) / 500).squareRoot() }
}
