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
    var rarity: Float
    /// It is a part of longer phrases as often as it stands.
    var isNested = false
  }

  private let document: ArticleText
  /// Whether a word stands in a name: names are tags of their own.
  private var isNamed: [Bool]
  private var index = HashTable(capacity: 512)
  private(set) var phrases: [Phrase] = []

  /// The most words of a phrase: longer ones are clauses.
  var longest = 4

  /// Collects the phrases of a document.
  init(_ document: ArticleText, _ names: FoundNames) {
    self.document = document
    isNamed = Array(repeating: false, count: document.tokens.count)
    for range in names.ranges { for index in range { isNamed[index] = true } }
    phrases.reserveCapacity(256)
    for block in document.blocks { collect(block) }
  }

  private mutating func collect(_ block: Range<Int>) {
    var start = block.lowerBound
    while start < block.upperBound {
      var end = start
      while end < block.upperBound,
        end == start || document.tokens[end].follows && !document.tokens[end - 1].has(.possessive),
        isContent(document.tokens[end])
      {
        end += 1
      }
      if end > start { add(start..<end) }
      start = max(end, start + 1)
    }
  }

  /// Whether a word can be part of a phrase.
  private func isContent(_ token: Token) -> Bool {
    if token.has(.address) || token.has(.digits) || token.has(.initial) { return false }
    guard token.end - token.start > 2 else { return token.has(.capitals) }
    guard token.node >= 0 else { return !endsAsParticiple(token) }
    let classes = token.classes
    if !classes.isDisjoint(with: [.stop, .calendar, .adverb, .saying]) { return false }
    if classes.isDisjoint(with: [.noun, .adjective, .proper]), endsAsParticiple(token) { return false }
    return !classes.contains(.verb) || classes.contains(.noun)
  }

  /// "bombarded", "warranted": verbs, unless the background table knows better.
  private func endsAsParticiple(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 4 && !token.has(.capital) && document.bytes[end - 1] == 0x64
      && document.bytes[end - 2] == 0x65
  }

  /// Whether a phrase can end with a word.
  private func isNoun(_ token: Token) -> Bool {
    guard token.node >= 0 else { return true }
    let classes = token.classes
    return classes.isDisjoint(with: [.adjective, .verb]) || classes.contains(.noun)
  }

  private mutating func add(_ chunk: Range<Int>) {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !isNoun(document.tokens[end - 1]) { end -= 1 }
    guard end > chunk.lowerBound else { return }
    let start = max(chunk.lowerBound, end - longest)
    for first in start..<end where (first..<end).contains(where: { !isNamed[$0] }) {
      count(first..<end, isNested: first > start)
    }
  }

  private mutating func count(_ range: Range<Int>, isNested: Bool) {
    var key = document.tokens[range.lowerBound].singular
    var rarity = self.rarity(document.tokens[range.lowerBound])
    for position in range.dropFirst() {
      key = Key.joining(document.tokens[position].singular, to: key)
      rarity += self.rarity(document.tokens[position])
    }
    let new = Int32(phrases.count)
    let known = index.insert(key, new)
    let isInTitle = range.lowerBound < document.titleEnd
    if known == new {
      phrases.append(
        Phrase(
          range: range, count: 1, first: range.lowerBound, isInTitle: isInTitle, rarity: rarity / Float(range.count),
          isNested: isNested))
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
    guard token.node >= 0 else { return 1 }
    let share = Float(token.commonness) / 1000
    return 1 - min(1, share * 2).squareRoot()
  }
}
