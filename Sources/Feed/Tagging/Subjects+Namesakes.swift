/// Places whose names stand for others of the same name here: "Paris, Texas", "La Paz, Mexico", "Rome, New York".
extension Subjects {
  /// "Paris, Texas" is not the Paris we know.
  func isElsewhere(_ it: Int32, _ mention: Mention, before next: Mention?) -> Bool {
    let thing = vocabulary.things[Int(it)]
    if let next, thing.kind == .city, isInAnother(it, mention, next), namesake(of: mention, in: next) != nil {
      return true
    }
    guard thing.scheme == .place, thing.kind != .region, let next, next.range.lowerBound == mention.range.upperBound,
      document.tokens[next.range.lowerBound].gap == .comma
    else { return false }
    var name = next.name
    while name >= 0 {
      let other = vocabulary.things[Int(vocabulary.names[Int(name)].thing)]
      if other.kind == .region, other.parent >= 0,
        thing.kind == .city
          ? other.parent != thing.parent && !vocabulary.lies(it, in: vocabulary.names[Int(name)].thing) : !goesOn(next)
      {
        return true
      }
      name = vocabulary.names[Int(name)].next
    }
    return false
  }

  /// "Rome, New York": the place of the same name that lies in the state of the city named behind it, which is called as the
  /// city is. Where a list goes on, it is one of cities.
  func namesake(of mention: Mention, inStateOf next: Mention) -> Int32? {
    let start = next.range.lowerBound
    guard start == mention.range.upperBound, document.tokens[start].gap == .comma, !goesOn(next) else { return nil }
    let city = vocabulary.things[Int(vocabulary.names[Int(next.name)].thing)]
    guard city.kind == .city, city.parent >= 0, vocabulary.things[Int(city.parent)].kind == .region,
      isCalledAlike(city.label, vocabulary.things[Int(city.parent)].label)
    else { return nil }
    var name = mention.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      if vocabulary.things[Int(it.thing)].parent == city.parent { return it.thing }
      name = it.next
    }
    return nil
  }

  /// "the governor of New York": the state that is called as its city is.
  func stateOfRuler(_ city: ListedThing, _ mention: Mention) -> Int32? {
    let start = mention.range.lowerBound
    guard document.isEnglish, city.kind == .city, city.parent >= 0, start > 1,
      [Joiners.of, Joiners.from].contains(document.tokens[start - 1].key),
      Joiners.rulers.contains(document.tokens[start - 2].key), document.tokens[start].gap == .space,
      isCalledAlike(city.label, vocabulary.things[Int(city.parent)].label)
    else { return nil }
    return city.parent
  }

  /// "New York City", "New York State"
  private func isCalledAlike(_ one: Range<Int32>, _ other: Range<Int32>) -> Bool {
    let (one, other) = (
      vocabulary.letters[Int(one.lowerBound)..<Int(one.upperBound)],
      vocabulary.letters[Int(other.lowerBound)..<Int(other.upperBound)]
    )
    let shared = zip(one, other).prefix { $0 == $1 }.count
    return shared > 4 && one.dropFirst(shared - 1).first == 0x20
  }

  /// "La Paz, Mexico,": a country behind a comma that ends what commas divide off, and in which the city we know does not lie.
  private func isInAnother(_ city: Int32, _ mention: Mention, _ next: Mention) -> Bool {
    let (start, end) = (next.range.lowerBound, next.range.upperBound)
    let country = vocabulary.names[Int(next.name)]
    guard start == mention.range.upperBound, document.tokens[start].gap == .comma, !country.marks.contains(.people),
      vocabulary.things[Int(country.thing)].kind == .country, !vocabulary.lies(city, in: country.thing),
      !document.tokens[start].has(.possessive), !document.tokens[end - 1].has(.possessive)
    else { return false }
    guard end < document.tokens.count else { return true }
    return document.tokens[end].gap == .comma
      ? !document.tokens[end].has(.capital) : [.stop, .block, .closing].contains(document.tokens[end].gap)
  }

  /// The place of the same name that lies in the region named behind it: "Birmingham, Alabama".
  func namesake(of mention: Mention, in region: Mention) -> Int32? {
    var name = mention.name
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      var above = region.name
      while above >= 0 {
        let wider = vocabulary.names[Int(above)]
        if it.thing != wider.thing, vocabulary.lies(it.thing, in: wider.thing) { return it.thing }
        above = wider.next
      }
      name = it.next
    }
    return nil
  }

  /// Whether a list of places goes on behind a name: "Georgia, Alabama and Florida".
  private func goesOn(_ mention: Mention) -> Bool {
    let next = mention.range.upperBound
    guard next < document.tokens.count else { return false }
    let token = document.tokens[next]
    return token.key == Joiners.and || token.gap == .comma && token.has(.capital)
  }
}
