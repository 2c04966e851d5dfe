/// Clubs, airlines and companies that are called after a place, and by its name alone afterwards.
extension Subjects {
  /// Where a club is named with its city, "Boston won" is said of the club: its city stays where something is in it. The same
  /// holds for a company whose name the club has, where the club was named before: "Bayer" behind "Bayer Leverkusen".
  mutating func giveNamesToTeams() {
    let teams = all.indices.filter { isTeam(all[$0]) }
    guard !teams.isEmpty else { return }
    var emptied: [Int] = []
    for number in all.indices where all[number].thing >= 0 && !teams.contains(number) {
      let subject = all[number]
      let thing = vocabulary.things[Int(subject.thing)]
      let rest = subject.weight - subject.located
      guard rest > 0, subject.scheme == .organisation || subject.scheme == .place else { continue }
      let name = vocabulary.letters[Int(thing.label.lowerBound)..<Int(thing.label.upperBound)]
      let isPlace = subject.scheme == .place
      let team = teams.first { team in
        guard names(all[team], begin: name) else { return false }
        if isCompany(all[team]) { return isPlace && thing.kind == .city && all[team].first < subject.first }
        return thing.kind == .city || (isPlace ? isAirline(all[team]) : all[team].first < subject.first)
      }
      guard let team else { continue }
      all[team].weight += rest
      all[team].isInTitle = all[team].isInTitle || subject.isInTitle
      all[number].weight = subject.located
      if all[number].weight == 0 { emptied.append(number) }
    }
    for number in emptied.reversed() { all.remove(at: number) }
  }

  /// "Oldham" is Oldham Estates Ltd behind that name.
  private func isCompany(_ subject: Subject) -> Bool {
    subject.thing < 0 && subject.range.count > 1 && document.isIncorporated(subject.range)
  }

  /// "Alaska Airlines": an airline is called by its place as clubs are.
  private func isAirline(_ subject: Subject) -> Bool {
    subject.scheme == .organisation
      && Joiners.airlines.contains(document.tokens[subject.range.upperBound - 1].key)
  }

  private func isTeam(_ subject: Subject) -> Bool {
    guard subject.scheme == .organisation, vocabulary.sport >= 0 else { return false }
    if isAirline(subject) || isCompany(subject) { return true }
    if subject.thing >= 0 { return isTeam(vocabulary.things[Int(subject.thing)]) }
    let last = document.tokens[subject.range.upperBound - 1]
    return subject.range.count > 1 && last.singular != last.key
  }

  /// Whether a team's name begins or ends with a city's: "Boston Bruins", "Real Madrid".
  private func names(_ team: Subject, begin city: ArraySlice<UInt8>) -> Bool {
    let label: ArraySlice<UInt8>
    if team.thing >= 0 {
      let range = vocabulary.things[Int(team.thing)].label
      label = vocabulary.letters[Int(range.lowerBound)..<Int(range.upperBound)]
    } else {
      label =
        document.bytes[
          Int(document.tokens[team.range.lowerBound].start)..<Int(document.tokens[team.range.upperBound - 1].end)]
    }
    guard label.count > city.count else { return false }
    return label.starts(with: city) && label.dropFirst(city.count).first == 0x20
      || label.suffix(city.count).elementsEqual(city) && label.dropLast(city.count).last == 0x20
  }
}
