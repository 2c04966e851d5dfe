/// Tells where the name of a place or a person is part of what else is called, and that is not what is spoken of: "Hurricane
/// Florence", "the Oslo accords", "Venice of the North", "Kennedy airport".
struct Namesakes {
  private let document: ArticleText
  /// Words that storms, ships, bands and treaties of this document are called by.
  private var bearers = HashTable(capacity: 16)

  init(_ document: ArticleText) {
    self.document = document
    guard document.isEnglish else { return }
    for index in document.tokens.indices.dropFirst() where document.tokens[index].gap == .space {
      let (before, token) = (document.tokens[index - 1], document.tokens[index])
      if token.has(.capital),
        before.classes.contains(.storm) || Joiners.ships.contains(before.key) || Joiners.bands.contains(before.key)
      {
        bearers.insert(token.key, 1)
      } else if before.has(.capital), !token.has(.capital), Joiners.treaties.contains(token.singular) {
        bearers.insert(before.key, 1)
      }
    }
  }

  /// Whether a mention is of something that only has the name of the thing.
  func hold(_ mention: Mention, of thing: ListedThing, isPeople: Bool) -> Bool {
    if isPeople { return false }
    // "Zum Essen": what is written like a city with an article before it is a word.
    if document.language == Self.german { return thing.kind == .city && isBehind(Joiners.germanArticles, mention) }
    guard document.isEnglish else { return false }
    switch thing.scheme {
    // Nobody is "at JFK".
    case .person:
      let isShort = mention.range.count == 1 && document.tokens[mention.range.lowerBound].has(.capitals)
      if mention.range.count > 1, bearers[document.tokens[mention.range.lowerBound].key] >= 0 { return true }
      return isBefore(Joiners.namedAfterPeople, mention) || isShort && mention.isLocated || isInAddress(mention)
    case .place:
      if isOfRegion(mention) || thing.kind == .city && isThing(mention) { return true }
      return !mention.isLocated && bearers[document.tokens[mention.range.lowerBound].key] >= 0
    default: return false
    }
  }

  private static let german = Vocabulary.key(ofLanguage: "de")

  private func isBehind(_ words: [UInt64], _ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    return start > 0 && document.tokens[start].gap == .space && words.contains(document.tokens[start - 1].key)
  }

  private func isBefore(_ words: [UInt64], _ mention: Mention) -> Bool {
    guard mention.range.upperBound < document.tokens.count else { return false }
    let after = document.tokens[mention.range.upperBound]
    return after.gap == .space && !after.has(.capital) && words.contains(after.key)
      && !document.tokens[mention.range.upperBound - 1].has(.possessive)
  }

  /// "Nelson Mandela Way", "the Florence Nightingale Wing"
  private func isInAddress(_ mention: Mention) -> Bool {
    guard mention.range.upperBound < document.tokens.count, mention.range.count > 1 else { return false }
    let after = document.tokens[mention.range.upperBound]
    return after.gap == .space && after.has(.capital) && !after.has(.headline) && Joiners.addresses.contains(after.key)
  }

  /// "the Venice of the North", but not "a meeting in London of the Labour Council"
  private func isOfRegion(_ mention: Mention) -> Bool {
    if mention.isLocated { return false }
    let next = mention.range.upperBound
    guard next + 2 < document.tokens.count else { return false }
    let tokens = document.tokens[next...next + 2]
    return tokens.allSatisfy { $0.gap == .space } && tokens[next].key == Joiners.of
      && tokens[next + 1].key == Joiners.the && tokens[next + 2].has(.capital)
  }

  /// "the Sheffield sank", "served a Wellington": cities have no article, and what has one has the city's name.
  private func isThing(_ mention: Mention) -> Bool {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    guard isBehind(Joiners.articles, mention), mention.range.count == 1, !document.tokens[start].has(.possessive)
    else { return false }
    // "in the Bronx"
    if start > 1, document.tokens[start - 2].classes.contains(.locative) { return false }
    guard end < document.tokens.count else { return true }
    let after = document.tokens[end]
    return after.gap != .space && after.gap != .joined || after.classes.contains(.stop)
  }
}
