/// What speaks for a name that may be something else.
extension Subjects {
  /// A city whose name is other things too is meant behind "in" where so many live there.
  private static let likelyCity: Int32 = 200_000

  /// The same, where its name is a word and nobody's: "scientists in Boulder".
  private static let likelyNamesake: Int32 = 80_000

  /// How much speaks for a thing; two signs are enough.
  func evidence(for name: ListedName, _ mention: Mention) -> Int {
    let thing = vocabulary.things[Int(name.thing)]
    let isKnown = byThing[Self.key(name.thing)] >= 0
    if mention.isInside { return isKnown ? 3 : 0 }
    if elsewhere[Self.key(name.thing)] >= 0, !isKnown { return 0 }
    if isOtherSpelling(name, mention), !isKnown, !lies(name.thing, withinOneOf: mention.wider),
      byThing[Self.key(thing.parent)] < 0
    {
      return 0
    }
    var sum = isKnown ? 3 : 0
    let near = wordsNear(thing, atMost: isTeam(thing) ? 3 : 2)
    // "painted orange": one word is not enough where the name is a word of this document.
    if near > 0 { sum += near + (isWordHere(mention) ? 0 : 1) }
    // "Reading is not a chore": a word that the document writes small, where its sentence begins.
    if isWordHere(mention), document.tokens[mention.range.lowerBound].has(.first), !mention.isLocated { sum -= 1 }
    if thing.topic >= 0, spoken[Self.key(thing.topic)] >= 0 { sum += 1 }
    let isDoubtful = mayBeWord(name, mention) || mention.isWare
    if thing.scheme == .organisation, !isDoubtful { sum += evidence(ofActing: mention) }
    if thing.scheme == .place {
      if lies(name.thing, withinOneOf: mention.wider) { sum += 3 }
      sum += evidence(aroundPlace: name, mention, isDoubtful: isDoubtful)
      if isInPartOf(mention) { sum += thing.kind == .city ? -1 : 2 }
      if mention.isLocated, !isAtGround(mention) {
        sum += evidence(ofPlacing: name, mention, isDoubtful: isDoubtful)
      }
      if !isDoubtful { sum += evidence(ofStanding: name, mention) }
    }
    if name.marks.contains(.doubtful) || isHomonym(mention) { return sum }
    if thing.kind != .city || thing.size >= knownCity {
      sum += isDoubtful ? 0 : 2
    }
    if thing.kind == .city, thing.size >= 100_000, thing.size < knownCity || isDoubtful { sum += 1 }
    return sum
  }

  /// Words of the document that speak for a thing. Where many tell of a match, a town is the side that plays there.
  private func wordsNear(_ thing: ListedThing, atMost most: Int) -> Int {
    thing.near.lazy.filter { document.contains(vocabulary.near[Int($0)]) }.prefix(most).count
  }

  /// Whether a thing is a club, a league or another body of sport.
  func isTeam(_ thing: ListedThing) -> Bool {
    thing.scheme == .organisation && vocabulary.sport >= 0 && vocabulary.lies(thing.topic, in: vocabulary.sport)
  }

  /// "a 2-1 win at Burnley": where a club plays of which the document tells.
  private func isAtGround(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    guard document.tokens[start].gap == .space, document.tokens[start - 1].key == Joiners.at else { return false }
    var name = mention.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      let thing = vocabulary.things[Int(it.thing)]
      if isTeam(thing), wordsNear(thing, atMost: 2) > 1 { return true }
      name = it.next
    }
    return false
  }

  /// "western Victoria": regions have such parts, and cities seldom.
  private func isInPartOf(_ mention: Mention) -> Bool {
    let start = mention.range.lowerBound
    return start > 0 && document.tokens[start].gap == .space && !document.tokens[start - 1].has(.capital)
      && Joiners.parts.contains(document.tokens[start - 1].key)
  }

  /// "Sale" is not Salé: without its accent a name may be an English word, and then only its country speaks for it.
  func isOtherSpelling(_ name: ListedName, _ mention: Mention) -> Bool {
    guard name.marks.contains(.accented), mention.range.count == 1 else { return false }
    let token = document.tokens[mention.range.lowerBound]
    // What is a word in other languages is not known; their first words have capitals too.
    let mayBeWord =
      document.isEnglish ? token.commonness > 0 && !token.classes.contains(.proper) : token.has(.first)
    return mayBeWord
      && document.bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 < 0x80 }
  }

  /// Whether the document writes the name of one word with a small letter elsewhere.
  private func isWordHere(_ mention: Mention) -> Bool {
    let token = document.tokens[mention.range.lowerBound]
    return mention.range.count == 1 && token.node >= 0 && token.has(.capital) && document.isWrittenSmall(token.node)
  }

  /// What stands behind "in" with a capital inside a sentence is a place, if it is a region or one that many live in.
  private func evidence(ofPlacing name: ListedName, _ mention: Mention, isDoubtful: Bool) -> Int {
    let token = document.tokens[mention.range.lowerBound]
    if vocabulary.things[Int(name.thing)].kind == .city, document.isTownOf(mention.range.lowerBound) { return 2 }
    if token.has([.first, .headline]) { return 1 }
    let before = mention.range.lowerBound > 0 ? document.tokens[mention.range.lowerBound - 1].key : 0
    // "ein Feuer aus Weiden": what something is made of.
    if isHomonym(mention), !document.capitalsTell, before == Joiners.aus { return 1 }
    if isDoubtful || name.marks.contains(.notFirst) { return 2 }
    let thing = vocabulary.things[Int(name.thing)]
    guard name.marks.contains(.doubtful) else {
      // Nothing else speaks for a small town, and nothing else is called so.
      return thing.kind == .city && thing.size < knownCity && !Joiners.towards.contains(before) ? 2 : 1
    }
    let isIn = before == Joiners.in
    let isName = !token.classes.isDisjoint(with: [.given, .family])
    let isLikely =
      thing.kind == .city && thing.size >= (isName ? Self.likelyCity : Self.likelyNamesake)
      || thing.kind == .region && !isShared(mention)
    return isIn && isLikely && !token.has(.possessive) ? 2 : 1
  }

  /// A town is named again, and stands behind "of"; and "Florence" is no woman where nobody of that name is named in full.
  private func evidence(ofStanding name: ListedName, _ mention: Mention) -> Int {
    let thing = vocabulary.things[Int(name.thing)]
    guard thing.kind == .city, mention.range.count == 1, thing.size < knownCity else { return 0 }
    let token = document.tokens[mention.range.lowerBound]
    let isGiven = token.classes.contains(.given)
    guard isGiven ? thing.size >= Self.leastNamesake : !name.marks.contains(.doubtful) else { return 0 }
    var sum = isGiven ? (isSaidOfPerson(mention) ? -1 : 1) : 0
    if isOf(mention) { sum += 1 }
    if !isGiven, doubtful.contains(where: { $0.name == mention.name && $0.range != mention.range }) {
      sum += thing.size >= Self.leastRepeated ? 2 : 1
    }
    return sum
  }

  /// A town is taken for granted where it is named twice if so many live there.
  private static let leastRepeated: Int32 = 50_000

  /// A city that is called as people are is not taken for one of them if so many live there.
  private static let leastNamesake: Int32 = 100_000

  /// "Nancy, 43", "Nancy said", "Lincoln would have liked it"
  private func isSaidOfPerson(_ mention: Mention) -> Bool {
    guard mention.range.upperBound < document.tokens.count else { return false }
    let after = document.tokens[mention.range.upperBound]
    if after.gap == .comma { return after.has(.digits) || after.key == Joiners.who }
    return after.gap == .space && (after.classes.contains(.saying) || after.key == Joiners.would)
  }

  /// A company or body that is called by a word does something where the word would not have a capital: "Shell sold",
  /// "the retailer Target".
  private func evidence(ofActing mention: Mention) -> Int {
    let start = mention.range.lowerBound
    guard vocabulary.names[Int(mention.name)].next < 0, start > 0 else { return 0 }
    let before = document.tokens[start - 1]
    let isKind = document.tokens[start].gap == .space && !before.has(.capital)
    if isKind, before.classes.contains(.employer) { return 2 }
    guard !document.tokens[start].has([.first, .headline]) else { return 0 }
    if isKind, before.key == Joiners.of, start > 1, document.tokens[start - 2].classes.contains(.corporate) { return 2 }
    guard mention.range.upperBound < document.tokens.count else { return 0 }
    let after = document.tokens[mention.range.upperBound]
    let acts = after.gap == .space && !after.has(.capital) && !after.classes.isDisjoint(with: [.saying, .corporate])
    return acts ? 2 : 0
  }

  /// Whether a place lies in one of those that a name stands for: "Split, Croatia's second city".
  private func lies(_ place: Int32, withinOneOf first: Int32) -> Bool {
    var name = first
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      if it.thing != place, !it.marks.contains(.people), vocabulary.lies(place, in: it.thing) { return true }
      name = it.next
    }
    return false
  }

  /// What the other places of the document say for one: that in which it lies, one that lies in it, and less loudly
  /// one that lies beside it.
  private func evidence(aroundPlace name: ListedName, _ mention: Mention, isDoubtful: Bool) -> Int {
    var sum = implied[Self.key(name.thing)] >= 0 ? 2 : 0
    var above = vocabulary.things[Int(name.thing)].parent
    var steps = 0
    while above >= 0, steps < 3 {
      if byThing[Self.key(above)] >= 0 { return sum + (isDoubtful || steps > 0 ? 1 : 3) }
      // "as far inland as Mudgee", where Sydney is named: nothing and nobody else is called so.
      if implied[Self.key(above)] >= 0, !isDoubtful, steps == 0 { sum += isOnlyName(name, mention) ? 2 : 1 }
      above = vocabulary.things[Int(above)].parent
      steps += 1
    }
    return sum
  }

  /// Whether what is named is the only thing of its name, which is neither a word nor somebody's.
  private func isOnlyName(_ name: ListedName, _ mention: Mention) -> Bool {
    guard name.next < 0, vocabulary.names[Int(mention.name)].next < 0, !name.marks.contains(.doubtful) else {
      return false
    }
    return mention.range.allSatisfy {
      document.tokens[$0].commonness == 0 && document.tokens[$0].classes.isDisjoint(with: [.given, .family])
    }
  }
}
