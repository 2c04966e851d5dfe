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
      if name.isSingle, name.votes.place > name.votes.organisation || isVisited(name.range, document) { continue }
      let whole = names.unlisted[Int(full)]
      // "Giorgio Armani" is no short form of Giorgio Armani SpA, but "Hoechst Celanese" is one of Hoechst Celanese Corp.
      let isGiven = document.tokens[name.range.lowerBound].classes.contains(.given)
      if name.isSurelyPerson, isGiven || !whole.isIncorporated(document) { continue }
      // "Chase Bank" is Chase Bank AG, but the Australian Council is not that of Trade Unions.
      let isRest = document.key(whole.range.dropFirst()) == key
      if !name.isCompany(document) || whole.isIncorporated(document) || isRest { names.join(Int32(number), to: full) }
    }
  }

  /// "Liverpool University" is the University of Liverpool where the document names that.
  func joinSchools(_ document: ArticleText, _ names: inout FoundNames) {
    guard document.isEnglish else { return }
    var schools = HashTable(capacity: 16)
    for (number, name) in names.unlisted.enumerated() where name.range.count == 3 && name.fullName < 0 {
      let (first, last) = (name.range.lowerBound, name.range.upperBound - 1)
      guard document.tokens[first + 1].key == Joiners.of else { continue }
      schools.insert(Key.joining(document.tokens[first].key, to: document.tokens[last].key), Int32(number))
    }
    guard !schools.isEmpty else { return }
    for number in names.unlisted.indices where names.unlisted[number].range.count == 2 {
      let range = names.unlisted[number].range
      let (place, school) = (document.tokens[range.lowerBound], document.tokens[range.upperBound - 1])
      let full = schools[Key.joining(school.key, to: place.key)]
      guard full >= 0, names.unlisted[number].fullName < 0, school.classes.contains(.office),
        school.classes.contains(.body)
      else { continue }
      names.join(Int32(number), to: full)
    }
  }

  /// "WA Police" is the Western Australia Police where the document names that: the letters of where a body is, and the body.
  func joinRegions(_ document: ArticleText, _ names: inout FoundNames) {
    let bodies = names.unlisted.indices.filter {
      names.unlisted[$0].range.count > 2 && names.unlisted[$0].fullName < 0
        && names.unlisted[$0].votes.organisation > names.unlisted[$0].votes.person
    }
    guard !bodies.isEmpty else { return }
    for number in names.unlisted.indices where names.unlisted[number].fullName < 0 {
      let short = names.unlisted[number].range
      guard short.count > 1, document.tokens[short.lowerBound].has(.capitals),
        isAcronym(document.tokens[short.lowerBound], document)
      else { continue }
      let letters = NameJoins.letters(of: short.lowerBound, document)
      let rest = document.key(short.dropFirst())
      let full = bodies.first { body in
        let words = names.unlisted[body].range
        return words.count == letters.count + short.count - 1
          && document.key(words.dropFirst(letters.count)) == rest
          && words.prefix(letters.count).map { NameJoins.initial(of: $0, document) } == letters
      }
      if let full { names.join(Int32(number), to: Int32(full)) }
    }
  }

  /// "Red Cross" is the Uganda Red Cross Society, or the Cruz Roja Española, where the document names that.
  mutating func noteNationals(
    _ document: ArticleText, _ findings: Findings, _ names: FoundNames, _ vocabulary: Vocabulary
  ) {
    for name in names.unlisted
    where name.range.count > 2 && name.fullName < 0 && name.votes.organisation > name.votes.person {
      note(nameOf: name.range, -1, document, vocabulary)
    }
    for match in findings.matches where match.count > 2 {
      let thing = vocabulary.names[Int(match.name)].thing
      guard vocabulary.things[Int(thing)].scheme == .organisation else { continue }
      note(nameOf: match.range, thing, document, vocabulary)
    }
  }

  private mutating func note(
    nameOf range: Range<Int>, _ thing: Int32, _ document: ArticleText, _ vocabulary: Vocabulary
  ) {
    let isCountry = { (index: Int) in vocabulary.isCountry(document.tokens[index]) }
    if isCountry(range.lowerBound) {
      let rest = range.dropFirst()
      let country = document.tokens[range.lowerBound].key
      for end in rest.lowerBound + 2...rest.upperBound {
        nationals[document.key(rest.lowerBound..<end)] = (thing, country)
      }
    } else if isCountry(range.upperBound - 1) {
      nationals[document.key(range.dropLast())] = (thing, document.tokens[range.upperBound - 1].key)
    }
  }

  /// "Uniwersytetu Jagiellońskiego" is Uniwersytet Jagielloński: a body of several words of which each ends otherwise.
  func joinInflectedBodies(_ document: ArticleText, _ names: inout FoundNames) {
    let bodies = names.unlisted.indices.filter {
      names.unlisted[$0].range.count > 1 && names.unlisted[$0].fullName < 0
        && names.unlisted[$0].votes.organisation > names.unlisted[$0].votes.person
    }
    for (place, number) in bodies.prefix(Self.mostBodies).enumerated() {
      let full = bodies[..<place].first {
        names.unlisted[$0].fullName < 0
          && isInflected(names.unlisted[$0].range, names.unlisted[number].range, document)
      }
      guard let full else { continue }
      // The nominative is the shorter of the two.
      let isShorter =
        document.text(names.unlisted[number].range).utf8.count < document.text(names.unlisted[full].range).utf8.count
      if isShorter { names.join(Int32(full), to: Int32(number)) } else { names.join(Int32(number), to: Int32(full)) }
    }
  }

  /// Bodies of a document that are compared with each other, at most.
  private static let mostBodies = 64
  /// Letters at the end of a word that a case may change, at most, and those before that it never does.
  private static let (longestEnding, shortestStem) = (4, 3)

  /// Whether the words of two names are the same but for their endings.
  private func isInflected(_ one: Range<Int>, _ other: Range<Int>, _ document: ArticleText) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { first, second in
        let words = [first, second].map { WordForms.letters(of: document.tokens[$0], in: document.bytes) }
        let stem = zip(words[0], words[1]).prefix { $0 == $1 }.count
        return stem == words[0].count && stem == words[1].count
          || stem >= Self.shortestStem && words.allSatisfy { $0.count - stem <= Self.longestEnding }
      }
  }

  /// "passengers on Inishkerra last Friday": what the beginning of a body's name stands for by itself behind "on", before the body
  /// is named, is a place.
  private func isVisited(_ range: Range<Int>, _ document: ArticleText) -> Bool {
    let (index, key) = (range.lowerBound, document.tokens[range.lowerBound].key)
    guard document.isEnglish, index > 0, document.tokens[index].gap == .space,
      Joiners.on == document.tokens[index - 1].key
    else { return false }
    return !document.tokens[..<index].contains { $0.key == key && $0.has(.capital) }
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
