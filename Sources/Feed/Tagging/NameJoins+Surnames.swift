/// People by their surnames, given names and the cases of both.
extension NameJoins {
  /// Takes note of the people who are named in full, by what they may be called afterwards.
  mutating func collectPeople(
    _ document: ArticleText, _ findings: Findings, _ names: FoundNames, _ vocabulary: Vocabulary
  ) {
    for number in names.unlisted.indices where names.unlisted[number].isPerson {
      var range = names.unlisted[number].range
      // "Ripken" is Cal Ripken Jr.
      if range.count > 2, Joiners.generations.contains(document.tokens[range.upperBound - 1].key) {
        range = range.dropLast()
        people.insert(document.key(range), Int32(number))
      }
      guard range.count > 1 else { continue }
      for start in range.dropFirst() {
        people.insert(document.key(start..<range.upperBound), Int32(number))
      }
      // "Rosa Otero" is Rosa Otero Lago.
      if range.count > 2 {
        people.insert(document.key(range.lowerBound..<range.upperBound - 1), Int32(number))
      }
      // "Amílcar Nhaga" is Amílcar Gomes Nhaga, but George Bush is not George W. Bush.
      let between = range.dropFirst().dropLast()
      if !between.isEmpty, !between.contains(where: { document.tokens[$0].has([.initial, .point]) }) {
        let (first, last) = (document.tokens[range.lowerBound].key, document.tokens[range.upperBound - 1].key)
        people.insert(Key.joining(last, to: first), Int32(number))
      }
    }
    for number in names.unlisted.indices where names.unlisted[number].isPerson && names.unlisted[number].range.count > 1
    {
      people.insert(document.tokens[names.unlisted[number].range.lowerBound].key, Int32(number))
    }
    insertFathersNames(document, names)
    let listed = findings.matches.lazy.filter { $0.count > 1 }
      .map { (range: $0.range, thing: vocabulary.names[Int($0.name)].thing) }
      .filter { vocabulary.things[Int($0.thing)].scheme == .person }
    for person in listed {
      let last = document.tokens[person.range.upperBound - 1]
      // "Victoria" may be the state where "Queen Victoria" is named.
      let isRegal = Joiners.regal.contains(document.tokens[person.range.lowerBound].key)
      if !isRegal || !vocabulary.isPlace(last) { listedPeople.insert(last.key, person.thing) }
    }
    // "Osama himself", "Dr Tedros": a given name by itself, which is nobody's surname here.
    for person in listed {
      let given = document.tokens[person.range.lowerBound]
      let isRare = given.commonness == 0 && !vocabulary.isPlace(given)
      if given.classes.contains(.given) || isRare { listedPeople.insert(given.key, person.thing) }
    }
  }

  /// "Quiroga" is María Fernanda Quiroga Ibáñez: of two surnames the father's, which stands first.
  private mutating func insertFathersNames(_ document: ArticleText, _ names: FoundNames) {
    for (number, person) in names.unlisted.enumerated() where person.isPerson && person.range.count > 2 {
      let (first, second) = (document.tokens[person.range.upperBound - 2], document.tokens[person.range.upperBound - 1])
      guard second.gap == .space, first.has(.capital), !first.has([.initial, .point]), first.length > 2,
        first.classes.isDisjoint(with: [.given, .particle, .stop])
      else { continue }
      people.insert(first.key, Int32(number))
    }
  }

  /// Finds the surnames that are words too, and so were passed over: "Cook said", in a story on Tim Cook.
  func addSurnames(_ document: ArticleText, _ names: inout FoundNames) {
    guard !people.isEmpty || !listedPeople.isEmpty else { return }
    var taken = names.ranges.makeIterator()
    var next = taken.next()
    for index in document.tokens.indices {
      while let range = next, range.upperBound <= index { next = taken.next() }
      let token = document.tokens[index]
      guard token.has(.capital), !token.has([.address, .initial]),
        token.classes.isDisjoint(with: [.stop, .calendar]), next.map({ $0.lowerBound > index }) ?? true,
        person(named: token.key) != nil, document.capitalsTell || !isNoun(index, document)
      else { continue }
      names.add(index..<index + 1, FoundNames.Votes(), in: document, isSingle: true)
    }
  }

  /// "der Koch", where Tim Koch is named, too: what stands behind an article where all nouns have capitals.
  private func isNoun(_ index: Int, _ document: ArticleText) -> Bool {
    index > 0 && document.tokens[index].gap == .space
      && Joiners.germanDeterminers.contains(document.tokens[index - 1].key)
  }

  /// A name of fewer words is the full name that ends, or begins, with these words.
  func joinSurnames(_ document: ArticleText, _ names: inout FoundNames) {
    let storms = storms(document, names)
    for number in names.unlisted.indices {
      let range = names.unlisted[number].range
      let storm = storms[document.key(range)]
      if storm >= 0, storm != Int32(number) {
        names.join(Int32(number), to: storm)
        continue
      }
      var full = people[document.key(range)]
      // "the Kowalczyks" are told of where one of them is.
      if full < 0, range.count == 1 { full = people[document.tokens[range.lowerBound].singular] }
      if full >= 0, full != Int32(number) { names.join(Int32(number), to: full) }
    }
  }

  /// "Новака" and "Александра Новака" are Александр Новак where the document names him in the nominative.
  func joinCases(_ document: ArticleText, _ names: inout FoundNames) {
    for number in names.unlisted.indices where names.unlisted[number].fullName < 0 {
      let range = names.unlisted[number].range
      guard range.count <= 2, let last = range.last else { continue }
      let surnames = WordForms.nominatives(of: document.tokens[last], document.language, in: document.bytes)
      let full = surnames.lazy.map { people[$0] }.first { full in
        full >= 0 && full != Int32(number) && names.unlisted[Int(full)].fullName < 0
          && mayBeSame(range, names.unlisted[Int(full)].range, document)
      }
      if let full { names.join(Int32(number), to: full) }
    }
  }

  /// Whether a name in a case, of a surname or of two words, may be that of somebody: given names begin with the same
  /// two letters, whatever the case does to the rest ("Павла", "Павел").
  private func mayBeSame(_ name: Range<Int>, _ full: Range<Int>, _ document: ArticleText) -> Bool {
    guard name.count == 2 else { return true }
    let (given, other) = (document.tokens[name.lowerBound], document.tokens[full.lowerBound])
    // In the nominative it stands as in the list of given names.
    guard full.count > 1, !given.classes.contains(.given) || other.classes.contains(.given) else { return false }
    let letters = WordForms.letters(of: given, in: document.bytes)
    return letters.prefix(2).elementsEqual(WordForms.letters(of: other, in: document.bytes).prefix(2))
  }

  /// "Ida" is Hurricane Ida where the document names that.
  private func storms(_ document: ArticleText, _ names: FoundNames) -> HashTable {
    var storms = HashTable(capacity: 16)
    for (number, name) in names.unlisted.enumerated()
    where name.range.count == 2 && document.tokens[name.range.lowerBound].classes.contains(.storm) {
      storms.insert(document.tokens[name.range.upperBound - 1].key, Int32(number))
    }
    return storms
  }
}
