/// Tells where the name of a people is that of its language, or of a ware: "French and German lessons" are given
/// anywhere, and a Chinese restaurant is no sign of China.
struct Tongues {
  let document: ArticleText
  let vocabulary: Vocabulary

  /// Marks the names of peoples that stand for languages and wares.
  func mark(_ mentions: inout [Mention]) {
    guard document.isEnglish else { return }
    for index in mentions.indices where isPeople(mentions[index]) {
      mentions[index].isTongue = isTongue(mentions[index])
      mentions[index].isWare = isBefore(.ware, mentions[index])
    }
    // Where languages are spoken of, a people's name that tells more of nothing is one too: "She chose Chinese."
    if mentions.contains(where: \.isTongue) {
      for index in mentions.indices where stands(mentions[index]) && !isOfSomebody(mentions[index]) {
        mentions[index].isTongue = true
      }
    }
    // "French and German lessons", and backwards "speaks French and German".
    for index in mentions.indices.dropFirst() where mentions[index - 1].isTongue && stands(mentions[index]) {
      if isListed(mentions[index - 1], mentions[index]) { mentions[index].isTongue = true }
    }
    for index in mentions.indices.dropFirst().reversed() {
      guard isPeople(mentions[index - 1]), isListed(mentions[index - 1], mentions[index]) else { continue }
      if mentions[index].isTongue { mentions[index - 1].isTongue = true }
      if mentions[index].isWare { mentions[index - 1].isWare = true }
    }
  }

  private func isPeople(_ mention: Mention) -> Bool { vocabulary.names[Int(mention.name)].marks.contains(.people) }

  /// Whether one name goes on with the other: "French, German and Spanish".
  private func isListed(_ one: Mention, _ other: Mention) -> Bool {
    let end = one.range.upperBound
    let start = other.range.lowerBound
    if start == end { return document.tokens[start].gap == .comma }
    return start == end + 1 && [Joiners.and, Joiners.or].contains(document.tokens[end].key)
  }

  private func isTongue(_ mention: Mention) -> Bool {
    if isBefore(.tongue, mention) { return true }
    let start = mention.range.lowerBound
    guard start > 0, document.tokens[start].gap == .space, stands(mention) else { return false }
    var before = start - 1
    if document.tokens[before].classes.contains(.fluent) || document.tokens[before].key == Joiners.in { return true }
    if document.tokens[before].key == Joiners.the, before > 0 { before -= 1 }
    // "translated from the Danish"
    guard before > 0, Joiners.translating.contains(document.tokens[before].key) else { return false }
    return document.tokens[before - 1].classes.contains(.fluent)
  }

  /// Whether the name is a noun by itself, and not of several people: what it would tell more of is not there.
  private func stands(_ mention: Mention) -> Bool {
    guard isPeople(mention) else { return false }
    let token = document.tokens[mention.range.upperBound - 1]
    guard token.singular == token.key else { return false }
    guard mention.range.upperBound < document.tokens.count else { return true }
    let after = document.tokens[mention.range.upperBound]
    return after.gap != .space || !after.classes.isDisjoint(with: [.stop, .locative])
  }

  /// "a German", "they were French"
  private func isOfSomebody(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    guard start > 0, document.tokens[start].gap == .space else { return true }
    let before = document.tokens[start - 1]
    return before.has(.digits) || Joiners.determiners.contains(before.key) || Joiners.being.contains(before.key)
  }

  /// Whether a word of a class stands right behind: "German lessons", "Spanish-speaking".
  private func isBefore(_ classes: Lexeme.Classes, _ mention: Mention) -> Bool {
    guard mention.range.upperBound < document.tokens.count else { return false }
    let after = document.tokens[mention.range.upperBound]
    return after.follows && !after.has(.capital) && !after.classes.isDisjoint(with: classes)
  }
}
