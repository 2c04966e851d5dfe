/// What gave each tag of an article, told in one line. Only `inspect --explain` asks.
struct TagEvidence {
  private let document: ArticleText
  private let findings: Findings
  private let names: FoundNames
  private let subjects: Subjects
  private let phrases: [KeyPhrases.Phrase]
  private let keywords: [Int32]
  private let own: OwnTags
  private let vocabulary: Vocabulary

  /// How many words or names a line tells.
  private static let most = 8
  /// The most words of a context word.
  private static let longestContext = 4

  init(
    _ document: ArticleText, _ findings: Findings, _ names: FoundNames, _ subjects: Subjects,
    _ phrases: [KeyPhrases.Phrase], _ keywords: [Int32], _ own: OwnTags, _ vocabulary: Vocabulary
  ) {
    self.document = document
    self.findings = findings
    self.names = names
    self.subjects = subjects
    self.phrases = phrases
    self.keywords = keywords
    self.own = own
    self.vocabulary = vocabulary
  }

  /// What gave a tag.
  func reason(for tag: Tag) -> String {
    own.tags.contains(tag) ? "a tag of the article's author" : found(tag)
  }

  private func found(_ tag: Tag) -> String {
    if tag.isListed, let thing = vocabulary.thing(of: tag) {
      return tag.scheme == .topic ? topic(thing) : listed(thing)
    }
    if let number = names.unlisted.firstIndex(where: { document.text($0.range) == tag.label }) {
      return name(number)
    }
    guard let phrase = phrases.first(where: { document.text($0.range).lowercased() == tag.label.lowercased() }) else {
      return "the text"
    }
    return "phrase \(Self.times(phrase.count))" + (phrase.isInTitle ? ", also in the headline" : "")
  }

  // MARK: Names

  private func listed(_ thing: Int32) -> String {
    var tally = Tally()
    for mention in names.mentions {
      var name = mention.name
      while name >= 0 {
        let it = vocabulary.names[Int(name)]
        if it.thing == thing {
          tally.add(document.text(mention.range), 1)
          break
        }
        name = it.next
      }
    }
    for name in names.unlisted where name.thing == thing { tally.add(document.text(name.range), name.count) }
    let context = contextWords(of: thing)
    let lines = ["vocabulary: " + tally.text(most: Self.most)]
    return (lines + (context.isEmpty ? [] : ["context: " + context])).joined(separator: "; ")
  }

  /// The context words of a thing that the article holds, as it writes them first.
  private func contextWords(of thing: Int32) -> String {
    var tally = Tally()
    for place in vocabulary.things[Int(thing)].near {
      let word = vocabulary.near[Int(place)]
      guard document.contains(word), let range = firstPlace(of: word) else { continue }
      tally.add(document.text(range), 1)
    }
    return tally.text(most: Self.most, counts: false)
  }

  /// Where a word or phrase of the vocabulary stands first.
  private func firstPlace(of word: Int32) -> Range<Int>? {
    for start in document.tokens.indices {
      var key: UInt64?
      for end in start..<min(start + Self.longestContext, document.tokens.count) {
        let token = document.tokens[end]
        for last in [token.key, token.singular] {
          if vocabulary.word(key.map { Key.joining(last, to: $0) } ?? last) == word { return start..<end + 1 }
        }
        key = key.map { Key.joining(token.key, to: $0) } ?? token.key
      }
    }
    return nil
  }

  private func name(_ number: Int) -> String {
    let name = names.unlisted[number]
    var tally = Tally()
    tally.add(document.text(name.range), name.count)
    for short in names.unlisted where Int(short.fullName) == number {
      tally.add(document.text(short.range), short.count)
    }
    let votes = [
      ("person", name.votes.person), ("organisation", name.votes.organisation), ("place", name.votes.place),
      ("other", name.votes.other),
    ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    let cues = votes.isEmpty ? "no cues" : "cues: " + votes.joined(separator: ", ")
    return "name: " + tally.text(most: Self.most) + "; " + cues
  }

  // MARK: Topics

  private func topic(_ topic: Int32) -> String {
    var tally = Tally()
    for hit in TopicScores.hits(document, findings, vocabulary) {
      var evidence = hit.evidence
      while evidence >= 0 {
        let it = vocabulary.evidence[Int(evidence)]
        if vocabulary.lies(it.topic, in: topic) {
          let first = Int(hit.position)
          tally.add(document.text(first..<first + Int(hit.count)).lowercased(), 1, weight: Int(it.weight))
          break
        }
        evidence = it.next
      }
    }
    var parts: [String] = []
    if !tally.isEmpty { parts.append("words: " + tally.text(most: Self.most)) }
    let things = subjects.all.filter {
      $0.thing >= 0 && vocabulary.lies(vocabulary.things[Int($0.thing)].topic, in: topic)
    }
    if !things.isEmpty {
      parts.append("named: " + things.prefix(Self.most).map { vocabulary.label(of: $0.thing) }.joined(separator: ", "))
    }
    if keywords.contains(where: { speaks($0, for: topic) }) { parts.append("the source's own keywords") }
    return parts.isEmpty ? "no words speak for another topic" : parts.joined(separator: "; ")
  }

  private func speaks(_ word: Int32, for topic: Int32) -> Bool {
    let lexeme = vocabulary.words[Int(word)]
    var evidence = lexeme.evidence
    while evidence >= 0 {
      let it = vocabulary.evidence[Int(evidence)]
      if vocabulary.lies(it.topic, in: topic) { return true }
      evidence = it.next
    }
    var name = lexeme.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      if vocabulary.lies(it.thing, in: topic) { return true }
      name = it.next
    }
    return false
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// Wordings with how often they stand, the weightiest first.
  private struct Tally {
    private var items: [(text: String, count: Int, weight: Int)] = []

    var isEmpty: Bool { items.isEmpty }

    mutating func add(_ text: String, _ count: Int, weight: Int = 0) {
      if let place = items.firstIndex(where: { $0.text == text }) {
        items[place].count += count
      } else {
        items.append((text, count, weight))
      }
    }

    func text(most: Int, counts: Bool = true) -> String {
      let sorted = items.enumerated().sorted { one, other in
        let (left, right) = (
          one.element.count * max(1, one.element.weight), other.element.count * max(1, other.element.weight)
        )
        return left == right ? one.offset < other.offset : left > right
      }.map(\.element)
      let told = sorted.prefix(most).map { item in
        guard counts else { return item.text }
        return "\(item.text) \(TagEvidence.times(item.count))" + (item.weight > 0 ? " (weight \(item.weight))" : "")
      }
      let rest = sorted.count - told.count
      return told.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
  }
}

extension Vocabulary {
  /// Whether a topic or a place is another one or lies below it.
  func lies(_ thing: Int32, in other: Int32) -> Bool {
    var above = thing
    var steps = 0
    while above >= 0, steps < 8 {
      if above == other { return true }
      above = things[Int(above)].parent
      steps += 1
    }
    return false
  }

  /// The thing that a tag stands for, by its term or its label; `nil` for what is in no list.
  func thing(of tag: Tag) -> Int32? {
    for name in [tag.term, tag.label] {
      guard let key = Tokenizer.key(of: name) else { continue }
      let found = identities[Vocabulary.identity(tag.scheme, key)]
      if found >= 0 { return found }
      let word = word(key)
      var name = word >= 0 ? words[Int(word)].name : -1
      while name >= 0 {
        let it = names[Int(name)]
        if things[Int(it.thing)].scheme == tag.scheme, !it.marks.contains(.doubtful) { return it.thing }
        name = it.next
      }
    }
    return nil
  }
}
