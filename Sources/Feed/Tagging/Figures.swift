/// Figures of speech, which tell of something else than their words: "a flood of applications", "a war on weeds".
enum Figures {
  /// Whether a word that speaks for a topic stands in one: before "of" or "on" and a thing in small letters.
  static func holds(_ hit: TopicHit, in document: ArticleText) -> Bool {
    let index = Int(hit.position)
    guard document.isEnglish, hit.count == 1, index + 2 < document.tokens.count else { return false }
    let (word, joint, thing) = (document.tokens[index], document.tokens[index + 1], document.tokens[index + 2])
    guard joint.gap == .space, thing.gap == .space, !thing.has([.capital, .digits]) else { return false }
    if joint.key == Joiners.of { return Joiners.masses.contains(word.singular) && !Joiners.waters.contains(thing.key) }
    return joint.key == Joiners.on && word.key == Joiners.war && !Joiners.terror.contains(thing.singular)
  }
}
