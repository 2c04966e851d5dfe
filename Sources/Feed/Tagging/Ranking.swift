/// Orders what was found, best first, and makes tags of it.
struct Ranking {
  private struct Candidate {
    var score: Float
    var first: Int
    var scheme: Tag.Scheme
    var thing: Int32
    var range: Range<Int>
    /// How often a phrase stands.
    var count = 0
  }

  /// A phrase that stands only once is taken from this many words at the beginning.
  var lead = 250
  /// The most phrases that become tags.
  var phraseLimit = 10

  private let document: ArticleText
  private let vocabulary: Vocabulary
  private var candidates: [Candidate] = []

  /// Takes what was found.
  init(_ document: ArticleText, _ subjects: Subjects, _ phrases: [KeyPhrases.Phrase], _ vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    candidates.reserveCapacity(subjects.all.count + phrases.count)
    for subject in subjects.all {
      let score = salience(subject.weight, first: subject.first, isInTitle: subject.isInTitle)
      candidates.append(
        Candidate(
          score: score * Ranking.worth(of: subject.scheme), first: subject.first, scheme: subject.scheme,
          thing: subject.thing, range: subject.range))
    }
    for phrase in phrases { add(phrase) }
    candidates.sort { ($1.score, $0.first) < ($0.score, $1.first) }
  }

  /// What a tag of a kind is worth to subscribers beside the others: people and organisations tell stories apart.
  private static func worth(of scheme: Tag.Scheme) -> Float {
    switch scheme {
    case .person: 1.6
    case .organisation: 1.4
    case .place: 1.1
    case .topic, .keyword: 0.9
    }
  }

  private mutating func add(_ phrase: KeyPhrases.Phrase) {
    let length = phrase.range.count
    // Without a list of nouns only what stands again and again is one.
    if !document.isEnglish, phrase.count < (phrase.isInTitle ? 2 : 3) { return }
    if phrase.count < 2, phrase.first > lead, !phrase.isInTitle { return }
    if phrase.isLoose, phrase.count < 2 { return }
    if length == 1, phrase.count < 2 || phrase.isNested { return }
    if phrase.isNested, phrase.count < 2 { return }
    if length > 2, phrase.count < 2, phrase.isInTitle { return }
    // "honey" is nobody where it is written small.
    let never: Lexeme.Classes = document.tokens[phrase.range.lowerBound].has(.capital) ? [.never, .given] : .never
    if length == 1, !document.tokens[phrase.range.lowerBound].classes.isDisjoint(with: never) { return }
    if length == 1, isCalledSo(phrase.range.lowerBound) { return }
    let shape: Float = length == 1 ? 0.65 : length < 4 ? 1.1 : 0.6
    let lead = Float(max(0, 200 - phrase.first)) / 200
    // To the power of 3/8.
    let fourthRoot = Float(phrase.count).squareRoot().squareRoot()
    let often = fourthRoot * fourthRoot.squareRoot()
    let score =
      1.15 * phrase.support * shape * (phrase.count < 2 && !phrase.isInTitle ? 0.85 : 1) * (1 + 0.3 * lead)
      * (phrase.isInTitle ? 1.6 : 1) * often
    candidates.append(
      Candidate(
        score: score, first: phrase.first, scheme: .keyword, thing: -1, range: phrase.range, count: phrase.count))
  }

  /// Whether a place or a body is called by a word: a feed "cork" beside that of Cork would be taken for it.
  private func isCalledSo(_ index: Int) -> Bool {
    let node = document.tokens[index].node
    guard node >= 0 else { return false }
    var name = vocabulary.words[Int(node)].name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      let scheme = vocabulary.things[Int(it.thing)].scheme
      if it.length == 1, !it.marks.contains(.people), scheme == .place || scheme == .organisation { return true }
      name = it.next
    }
    return false
  }

  /// What is named often, early and in the headline is what the story is about.
  private func salience(_ weight: Float, first: Int, isInTitle: Bool) -> Float {
    let lead = Float(max(0, 200 - first)) / 200
    return weight.squareRoot() * (1 + lead) * (isInTitle ? 1.6 : 1)
  }

  /// So many tags, best first, say what the story is about before further topics say once more what it belongs to.
  private static let telling = 10

  /// The tags: the first topic, those that the author gave, what tells the story from others, and behind the best of that the
  /// other topics, which it shares with many.
  func tags(topics: [Int32], own: OwnTags, limit: Int) -> [Tag] {
    var tags = topics.prefix(1).map { vocabulary.tag(for: $0) }
    let others = topics.dropFirst().prefix(max(limit - 1, 0)).map { vocabulary.tag(for: $0) }
    var seen = HashTable(capacity: 64)
    for topic in topics { seen.insert(vocabulary.things[Int(topic)].key, 1) }
    for tag in own.tags where !tags.contains(tag) && !others.contains(tag) && tags.count < limit - others.count {
      tags.append(tag)
      if let key = vocabulary.thing(of: tag).map({ vocabulary.things[Int($0)].key }) ?? Tokenizer.key(of: tag.label) {
        seen.insert(key, 1)
      }
    }
    let named = names()
    var phrases = 0
    var taken: [Candidate] = []
    for candidate in candidates {
      if tags.count >= limit - others.count { break }
      let isPhrase = candidate.scheme == .keyword
      if isPhrase, phrases >= phraseLimit || taken.contains(where: { says($0, what: candidate) }) { continue }
      let key = key(of: candidate)
      if isPhrase, named[key] >= 0 { continue }
      if seen[key] >= 0 {
        taken.append(candidate)
        continue
      }
      seen.insert(key, 1)
      taken.append(candidate)
      if isPhrase { phrases += 1 }
      tags.append(self.tag(for: candidate))
    }
    tags.insert(contentsOf: others, at: min(Self.telling, tags.count))
    return tags
  }

  private func key(of candidate: Candidate) -> UInt64 {
    candidate.thing >= 0 ? vocabulary.things[Int(candidate.thing)].key : document.key(candidate.range)
  }

  /// What the names among the candidates are called: a headline may show as a phrase what the text knows for a street.
  private func names() -> HashTable {
    var names = HashTable(capacity: 64)
    for candidate in candidates where candidate.scheme != .keyword { names.insert(key(of: candidate), 1) }
    return names
  }

  /// How many times as often as a longer phrase a word stands that it does not say.
  private static let often = 3
  /// In how many of a thousand documents a word occurs that tells a story from others, at most.
  private static let rare: UInt16 = 8

  /// Whether a tag says what a phrase does. "Cholera ward" in a headline alone does not say "cholera", which the text goes on about.
  private func says(_ tag: Candidate, what phrase: Candidate) -> Bool {
    let isHeadline = tag.count == 1 && tag.range.count > 1 && tag.range.lowerBound < document.titleEnd
    if isHeadline, phrase.count > 1, phrase.range.count == 1 { return false }
    // "non-EU honeys", once, does not say "honey" either.
    if phrase.range.count == 1, tag.count == 1, tag.range.count > 1, phrase.count >= Self.often,
      document.tokens[phrase.range.lowerBound].commonness <= Self.rare
    {
      return false
    }
    return overlaps(tag.range, phrase.range)
  }

  /// Whether one run of words says the same as another, or less of the same.
  private func overlaps(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    if short.count == 1, one.count < other.count { return false }
    return short.allSatisfy { word in
      long.contains { document.tokens[$0].singular == document.tokens[word].singular }
    }
  }

  /// "North Korean soldiers", "Polish farmers": the capital is not the sentence's alone.
  private func beginsName(_ range: Range<Int>) -> Bool {
    let token = document.tokens[range.lowerBound]
    if range.count > 1, !token.has(.headline), document.tokens[range.lowerBound + 1].has(.capital) { return true }
    guard token.node >= 0 else { return false }
    var name = vocabulary.words[Int(token.node)].name
    while name >= 0 {
      if vocabulary.names[Int(name)].marks.contains(.people) { return true }
      name = vocabulary.names[Int(name)].next
    }
    return false
  }

  private func isDateline(_ token: Token) -> Bool { token.has(.capitals) && !token.has(.dotted) && token.length > 3 }

  private func tag(for candidate: Candidate) -> Tag {
    if candidate.thing >= 0 { return vocabulary.tag(for: candidate.thing) }
    var label = document.text(candidate.range)
    // A dateline writes the place in capitals.
    if candidate.scheme == .place, candidate.range.allSatisfy({ isDateline(document.tokens[$0]) }) {
      label = label.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
    if candidate.scheme == .keyword, let first = candidate.range.first, document.tokens[first].has(.shouted) {
      label = label.lowercased()
    }
    if candidate.scheme == .keyword, let first = candidate.range.first, document.tokens[first].has(.first),
      document.tokens[first].commonness > 0, !document.tokens[first].classes.contains(.proper),
      !beginsName(candidate.range)
    {
      label = label.prefix(1).lowercased() + label.dropFirst()
    }
    return Tag(scheme: candidate.scheme, term: label, label: label, isListed: false)
  }
}
