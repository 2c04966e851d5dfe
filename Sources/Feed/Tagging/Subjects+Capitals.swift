/// Capitals that stand for those who rule from them: "Beijing has lifted its ban on lobsters from Australia".
extension Subjects {
  /// Takes the capital of a country for the country where it does what states do and nothing is said to be in it. Of what goes on inside
  /// one country that is not told: only where another one is named, too.
  mutating func giveCapitalsToStates() {
    guard document.isEnglish, !capitals.isEmpty else { return }
    var emptied: [Int] = []
    for (thing, mentions) in Dictionary(grouping: capitals, by: \.thing).sorted(by: { $0.key < $1.key }) {
      let city = Int(byThing[Self.key(thing)])
      guard all.indices.contains(city), all[city].thing == thing, let country = country(of: thing),
        mentions.contains(where: { rules($0.range) }),
        all.contains(where: { isCountry($0, other: country) })
          || capitals.contains(where: { $0.thing != thing && rules($0.range) })
      else { continue }
      if all[city].located > 0 || mentions.contains(where: { isWhere($0.range) }) { continue }
      if let state = all.firstIndex(where: { $0.thing == country }) {
        all[state].weight += all[city].weight
        all[state].first = min(all[state].first, all[city].first)
        all[state].isInTitle = all[state].isInTitle || all[city].isInTitle
        emptied.append(city)
      } else {
        var state = all[city]
        state.thing = country
        all.append(state)
      }
    }
    for city in emptied.sorted(by: >) { all.remove(at: city) }
  }

  private func country(of city: Int32) -> Int32? {
    var place = city
    while place >= 0, vocabulary.things[Int(place)].kind != .country { place = vocabulary.things[Int(place)].parent }
    return place >= 0 ? place : nil
  }

  private func isCountry(_ subject: Subject, other: Int32) -> Bool {
    subject.thing >= 0 && subject.thing != other && vocabulary.things[Int(subject.thing)].kind == .country
  }

  /// "Tokyo has offered", "Washington imposed": what a city does not do.
  private func rules(_ range: Range<Int>) -> Bool {
    guard range.upperBound < document.tokens.count else { return false }
    let after = document.tokens[range.upperBound]
    guard after.gap == .space, !after.has(.capital), !document.tokens[range.upperBound - 1].has(.possessive) else {
      return false
    }
    return after.classes.contains(.saying) || Joiners.doing.contains(after.key)
      || after.classes.contains(.verb) && !after.classes.contains(.noun)
  }

  /// "Tokyo, Japan", "Beijing residents", "the train to Beijing": where the city itself is meant.
  private func isWhere(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 1, document.tokens[range.lowerBound].gap == .space,
      document.tokens[range.lowerBound - 1].key == Joiners.to,
      Joiners.rides.contains(document.tokens[range.lowerBound - 2].key)
    {
      return true
    }
    // "Tokyo offers Washington ships": a headline leaves articles out.
    guard range.upperBound < document.tokens.count, range.lowerBound >= document.titleEnd else { return false }
    let after = document.tokens[range.upperBound]
    if after.gap == .comma { return after.has(.capital) }
    return after.gap == .space && (after.has(.capital) || after.classes.contains(.noun) && !rules(range))
      && !document.tokens[range.upperBound - 1].has(.possessive)
  }
}
