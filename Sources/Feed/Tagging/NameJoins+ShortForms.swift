/// Bodies and islands by what they are called for short.
extension NameJoins {
  /// "Penril" is Penril Corp where the document names that.
  func joinShortForms(
    _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary
  ) {
    var organisations = HashTable(capacity: 32)
    for number in names.unlisted.indices where names.unlisted[number].isCompany(document) {
      let range = names.unlisted[number].range
      for end in range.dropFirst() {
        let isTelling = end > range.lowerBound + 1 || document.tokens[range.lowerBound].commonness == 0
        if isTelling { organisations.insert(document.key(range.lowerBound..<end), Int32(number)) }
        // "Development Partners", where Energy Development Partners Ltd begins the sentence before.
        if end > range.lowerBound + 2, names.unlisted[number].isIncorporated(document) {
          organisations.insert(document.key(range.lowerBound + 1..<end), Int32(number))
        }
      }
      // "Manufacturing Workers Union" is the Australian one.
      if range.count > 3, isNation(range.lowerBound, findings, vocabulary) {
        organisations.insert(document.key(range.dropFirst()), Int32(number))
      }
    }
    for number in names.unlisted.indices where names.unlisted[number].fullName < 0 {
      let name = names.unlisted[number]
      let key = document.key(name.range)
      let full = organisations[key]
      guard full >= 0, full != Int32(number) else { continue }
      // "in Thornwick" is not in Thornwick Parish Council.
      if name.isSingle, name.votes.place > name.votes.organisation { continue }
      let whole = names.unlisted[Int(full)]
      // "Giorgio Armani" is no short form of Giorgio Armani SpA, but "Hoechst Celanese" is one of Hoechst Celanese Corp.
      let isGiven = document.tokens[name.range.lowerBound].classes.contains(.given)
      if name.isSurelyPerson, isGiven || !whole.isIncorporated(document) { continue }
      // "Chase Bank" is Chase Bank AG, but the Australian Council is not that of Trade Unions.
      let isRest = document.key(whole.range.dropFirst()) == key
      if !name.isCompany(document) || whole.isIncorporated(document) || isRest { names.join(Int32(number), to: full) }
    }
  }

  /// "J&J" is Johnson & Johnson where the document names that, and "M&S" Marks & Spencer.
  func joinPartners(
    _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary
  ) {
    for number in names.unlisted.indices where names.unlisted[number].fullName < 0 && names.unlisted[number].thing < 0 {
      let short = names.unlisted[number].range
      guard short.count == 2, short.allSatisfy({ document.tokens[$0].has(.initial) }),
        document.hasAmpersand(short)
      else { continue }
      let isFull = { (range: Range<Int>) in
        range.count > 1 && range != short && document.hasAmpersand(range)
          && document.tokens[range.lowerBound].length > 1
          && [range.lowerBound, range.upperBound - 1].elementsEqual(short) {
            document.bytes[Int(document.tokens[$0].start)] == document.bytes[Int(document.tokens[$1].start)]
          }
      }
      if let listed = findings.matches.first(where: { isFull($0.range) }) {
        names.join(Int32(number), toThing: vocabulary.names[Int(listed.name)].thing)
      } else if let full = names.unlisted.firstIndex(where: { isFull($0.range) && $0.fullName < 0 }) {
        names.join(Int32(number), to: Int32(full))
      }
    }
  }

  /// Whether a word is the name of a people.
  private func isNation(_ index: Int, _ findings: Findings, _ vocabulary: Vocabulary) -> Bool {
    let match = findings.matches.first { $0.range == index..<index + 1 }
    return match.map { vocabulary.names[Int($0.name)].marks.contains(.people) } ?? false
  }

  /// "Lewis" is the Isle of Lewis where the document names that.
  func joinIslands(
    _ document: ArticleText, _ findings: Findings, _ names: inout FoundNames, _ vocabulary: Vocabulary
  ) {
    var listed = HashTable(capacity: 16)
    for match in findings.matches where match.count > 1 {
      let thing = vocabulary.names[Int(match.name)].thing
      let front = document.tokens[match.range.lowerBound].key
      guard Joiners.fronts.contains(front), vocabulary.things[Int(thing)].scheme == .place else { continue }
      listed.insert(document.tokens[match.range.upperBound - 1].key, thing)
    }
    guard !listed.isEmpty else { return }
    for number in names.unlisted.indices where names.unlisted[number].range.count == 1 {
      let key = document.tokens[names.unlisted[number].range.lowerBound].key
      let thing = listed[key]
      if thing >= 0, names.unlisted[number].fullName < 0, person(named: key) == nil {
        names.join(Int32(number), toThing: thing)
      }
    }
  }
}

extension FoundNames.Unlisted {
  /// Whether some of its last words are these, and it is a body.
  func holdsAtItsEnd(_ words: Range<Int>, _ document: ArticleText) -> Bool {
    range.upperBound == words.upperBound && range.lowerBound < words.lowerBound && fullName < 0
      && votes.organisation > votes.person
      && !Joiners.articles.contains(document.tokens[range.lowerBound].key)
  }

  /// Whether it ends as the names of companies and bodies do: "Corp", "Council".
  func isCompany(_ document: ArticleText) -> Bool {
    range.count > 1 && fullName < 0 && votes.organisation > votes.person
      && document.tokens[range.upperBound - 1].classes.contains(.body)
  }

  /// Whether its last word is a legal form: "Corp".
  func isIncorporated(_ document: ArticleText) -> Bool {
    document.isIncorporated(range)
  }

  /// Whether the words are those of somebody's full name, and said to be.
  var isSurelyPerson: Bool { range.count > 1 && votes.person > 2 && votes.person > votes.organisation }

  /// Whether most of what is known speaks for a person.
  var isPerson: Bool {
    votes.person > 1 && votes.person >= votes.organisation && votes.person >= votes.place && votes.person >= votes.other
  }
}
