/// Finds names by how they are written: runs of words with capitals, and what stands around them.
///
/// The vocabulary's names are taken as they are where they stand alone. Inside a longer run the run decides: a
/// place in the name of a club, a person or a treaty is not what the story is about ("Paris Saint-Germain",
/// "Jack London", "Paris Agreement").
struct NameRuns {
  private let document: ArticleText
  private let vocabulary: Vocabulary
  private let findings: Findings
  private(set) var names = FoundNames()
  private var elements: [Element] = []

  /// A part of a run: a name of the vocabulary, or one word.
  private struct Element {
    var range: Range<Int>
    /// The name of the vocabulary it is; -1 for a word.
    var match: Int32 = -1
    var classes: Lexeme.Classes = []
    /// Whether the word is also written small in running text.
    var isCommon = false
    var scheme: Tag.Scheme?
    var isPeople = false

    func has(_ classes: Lexeme.Classes) -> Bool { match < 0 && !self.classes.isDisjoint(with: classes) }
  }

  /// Looks through a document.
  init(_ document: ArticleText, _ findings: Findings, _ vocabulary: Vocabulary) {
    self.document = document
    self.findings = findings
    self.vocabulary = vocabulary
  }

  /// Finds the names.
  consuming func found() -> FoundNames {
    var index = 0
    var next = 0
    while index < document.tokens.count {
      while next < findings.matches.count, Int(findings.matches[next].first) < index { next += 1 }
      let isMatch = next < findings.matches.count && Int(findings.matches[next].first) == index
      let token = document.tokens[index]
      let begins = token.has(.capital) && !token.has(.address) && (document.isEnglish || !token.has(.headline))
      guard isMatch || begins else {
        index &+= 1
        continue
      }
      elements.removeAll(keepingCapacity: true)
      index = collect(from: index, next)
      if elements.count > 1 { settleTopics() }
      read(elements[...])
    }
    return names
  }

  // MARK: Runs

  /// Takes up the run that begins at a word, and answers where it ends.
  private mutating func collect(from start: Int, _ firstMatch: Int) -> Int {
    var index = start
    var match = firstMatch
    while index < document.tokens.count {
      while match < findings.matches.count, Int(findings.matches[match].first) < index { match += 1 }
      if match < findings.matches.count, Int(findings.matches[match].first) == index {
        let found = findings.matches[match]
        elements.append(element(of: found))
        index = found.range.upperBound
      } else {
        elements.append(element(at: index))
        index &+= 1
      }
      guard index < document.tokens.count, !document.tokens[index &- 1].has(.possessive),
        let more = continuation(at: index)
      else { break }
      while index < more {
        elements.append(element(at: index))
        index &+= 1
      }
    }
    return index
  }

  /// The name of a topic is a phrase where it stands alone, and words beside other words: "Judge Amos Petkin".
  private mutating func settleTopics() {
    guard elements.contains(where: { $0.scheme == .topic }) else { return }
    var settled: [Element] = []
    for element in elements {
      if element.scheme != .topic {
        settled.append(element)
      } else if settled.isEmpty, !document.tokens[element.range.lowerBound].has(.capital) {
        add(phrase: element.range)
      } else {
        for index in element.range { settled.append(self.element(at: index)) }
      }
    }
    elements = settled
  }

  /// Where the run goes on after a word: there, or behind the small words that names hold.
  private func continuation(at index: Int) -> Int? {
    let token = document.tokens[index]
    guard token.follows, !token.has([.headline, .address]) else { return nil }
    if token.has(.capital) { return index }
    guard let last = elements.last else { return nil }
    let classes = token.classes
    guard classes.contains(.particle) || joins(token), !last.isPeople else { return nil }
    if !document.capitalsTell, elements.first?.has(.given) != true { return nil }
    var next = index &+ 1
    var steps = 0
    while next < document.tokens.count, steps < 2, document.tokens[next].follows {
      let token = document.tokens[next]
      if token.has(.capital) { return endsBefore(token) ? nil : next }
      let isParticle = token.classes.contains(.particle)
      guard isParticle || token.key == Joiners.the && isOf(document.tokens[next - 1]) else { return nil }
      next &+= 1
      steps &+= 1
    }
    return nil
  }

  /// "of" and "for" join what follows to an office, and "and" goes on with what they began.
  private func joins(_ token: Token) -> Bool {
    guard document.isEnglish, elements.contains(where: { $0.has(.office) }) else { return false }
    return isOf(token) || token.key == Joiners.and && elements.contains { isOf(document.tokens[$0.range.lowerBound]) }
  }

  private func isOf(_ token: Token) -> Bool { token.key == Joiners.of || token.key == Joiners.for }

  /// Behind "and", another office is another name.
  private func endsBefore(_ token: Token) -> Bool {
    token.classes.contains(.office)
  }

  private func element(at index: Int) -> Element {
    var element = Element(range: index..<index &+ 1)
    let token = document.tokens[index]
    element.classes = token.classes
    element.isCommon = token.commonness > 0 && !token.classes.contains(.proper) || token.classes.contains(.common)
    return element
  }

  private func element(of match: NameMatch) -> Element {
    var element = Element(range: match.range, match: match.name)
    let name = vocabulary.names[Int(match.name)]
    element.scheme = vocabulary.things[Int(name.thing)].scheme
    element.isPeople = name.marks.contains(.people)
    if match.count == 1 { element.classes = document.tokens[Int(match.first)].classes }
    return element
  }

  // MARK: What a run is

  /// Splits a run where it cannot be one name, and reads the parts.
  private mutating func read(_ run: ArraySlice<Element>) {
    var run = run
    while let first = run.first, isOpener(first), !isGivenName(first, in: run) { run = run.dropFirst() }
    guard let first = run.first else { return }
    if run.count == 1 { return readOnly(first) }
    if isNewspaper(run) { return take(run, .organisation, votes: 3) }
    if let cut = run.firstIndex(where: { $0.has([.calendar, .never]) }) {
      read(run[..<cut])
      return read(run[(cut + 1)...])
    }
    if let last = run.last, last.has([.stop, .particle]) { return read(run.dropLast()) }
    if document.tokens[run[run.startIndex].range.lowerBound].has(.headline) { return readHeadline(run) }
    if let person = titledPerson(run) { return take(person, .person, votes: 4) }
    if let kind = kindByLastWord(run) { return take(run, kind, votes: 3) }
    if let title = run.lastIndex(where: { $0.has(.title) }) {
      if let start = run.firstIndex(where: { $0.has(.title) }), start > run.startIndex { readOffice(run[..<start]) }
      let name = run[(title + 1)...]
      if !name.isEmpty { readTitled(name) }
      return
    }
    if run[run.startIndex].isPeople {
      mention(run[run.startIndex])
      return read(run.dropFirst())
    }
    if run[run.startIndex].has(.role), run.count > 2, beginsWithGivenName(run.dropFirst()) { run = run.dropFirst() }
    if !document.isEnglish, run.count > 2, isFirst(run[run.startIndex]), beginsWithGivenName(run.dropFirst()) {
      run = run.dropFirst()
    }
    if beginsWithGivenName(run) {
      return take(run, .person, votes: isDetermined(run[run.startIndex].range.lowerBound) ? 1 : 3)
    }
    if run.contains(where: { $0.match >= 0 }) { return readMixed(run) }
    readUnknown(run)
  }

  /// Reads a run of one word or one name, as most are.
  private mutating func readOnly(_ element: Element) {
    if element.match < 0 {
      if element.has([.calendar, .never, .title]) || document.tokens[element.range.lowerBound].has(.headline) {
        return
      }
    }
    readSingle(element)
  }

  /// "Baltimore Sun": a place before a word that newspapers are called by.
  private func isNewspaper(_ run: ArraySlice<Element>) -> Bool {
    guard run.count == 2, let first = run.first, let last = run.last else { return false }
    return first.scheme == .place && !first.isPeople && last.classes.contains(.paper)
      && document.tokens[last.range.lowerBound].has(.capital)
  }

  /// What stands before a title says whose it is: one word that is in no list, as in "Defence Minister", names nobody.
  private mutating func readOffice(_ run: ArraySlice<Element>) {
    if run.count > 1 || run[run.startIndex].match >= 0 { read(run) }
  }

  /// A word that only begins the sentence, or an article.
  private func isOpener(_ element: Element) -> Bool {
    guard element.match < 0 else { return false }
    let token = document.tokens[element.range.lowerBound]
    if isElided(element.range.lowerBound) { return true }
    if token.key == Joiners.the || token.key == Joiners.a { return true }
    guard token.has([.first, .headline]) else { return false }
    return element.has([.stop, .opener]) || token.has(.foreignStop)
      || element.isCommon && !element.has([.given, .title, .office])
  }

  /// "Will Harkness": a given name that is a small word too, before what can only be a surname.
  private func isGivenName(_ element: Element, in run: ArraySlice<Element>) -> Bool {
    guard element.has(.given), run.count == 2, let last = run.last else { return false }
    return last.match < 0 && !last.isCommon && last.classes.isSubset(of: [.proper, .given]) && isNameLike(last)
  }

  /// A word without a meaning of its own that begins the sentence: "Selon Jean Dupont".
  private func isFirst(_ element: Element) -> Bool {
    element.match < 0 && !element.has(.given) && document.tokens[element.range.lowerBound].has(.first)
  }

  /// The article in "L'Italie".
  private func isElided(_ index: Int) -> Bool {
    document.tokens[index].has(.initial) && index + 1 < document.tokens.count
      && document.tokens[index + 1].gap == .joined
  }

  /// The person behind a title of several words: "Secretary of State Colin Powell", "Senator Hill".
  private func titledPerson(_ run: ArraySlice<Element>) -> ArraySlice<Element>? {
    guard run.count > 1, let first = run.first, first.has(.title) else { return nil }
    if run.count == 2, run[run.startIndex + 1].has(.locality) { return run.dropFirst() }
    guard first.has(.office), run.count > 3 else { return nil }
    let name = run.dropFirst(3)
    if let last = name.last, last.scheme == .person { return name.suffix(1) }
    guard let start = name.firstIndex(where: { $0.classes.contains(.given) }), start + 1 < run.endIndex
    else { return nil }
    return run[start...]
  }

  private func kindByLastWord(_ run: ArraySlice<Element>) -> FoundNames.Kind? {
    guard run.count > 1, let last = run.last, let first = run.first else { return nil }
    if run.count == run.filter({ $0.match >= 0 }).count { return nil }
    if last.has(.body) { return .organisation }
    let office = first.isPeople && run.count > 2 ? run[run.startIndex + 1] : first
    if office.has(.office), run.contains(where: { document.tokens[$0.range.lowerBound].key == Joiners.of }) {
      return .organisation
    }
    if last.has(.event) { return .other }
    if last.has(.locality) || first.has(.locality), run.count < 4, !run.contains(where: { $0.has(.title) }) {
      let isPerson =
        run.count == 2 && first.has(.given) && last.has(.surname) && !first.isCommon
        && !isLocated(first.range.lowerBound)
      return isPerson ? nil : .place
    }
    return nil
  }

  private func beginsWithGivenName(_ run: ArraySlice<Element>) -> Bool {
    let first = run[run.startIndex]
    guard first.classes.contains(.given), run.count <= 5 else { return false }
    let second = run[run.startIndex + 1]
    if first.match >= 0, second.match >= 0 {
      return run.count == 2 && (second.scheme == .place && !isPlural(second) || isSurname(second))
    }
    if first.match >= 0 {
      return second.match < 0 && (!second.isCommon || second.has(.given) || recurs(second, without: first))
        && !second.has([.body, .locality, .event])
    }
    if first.isCommon, second.match < 0, second.isCommon, !second.has(.given) { return false }
    if second.scheme == .organisation { return run.count == 2 && isNamedAfterPerson(second) }
    return !second.isPeople
  }

  /// "Harrison Ford": behind a given name a company of one word is a surname.
  private func isNamedAfterPerson(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return element.range.count == 1 && !token.has(.capitals) && !token.has(.headline)
  }

  /// Whether a word stands with a capital elsewhere too, and without the word that is before it here.
  private func recurs(_ element: Element, without first: Element) -> Bool {
    let key = document.tokens[element.range.lowerBound].key
    let before = document.tokens[first.range.lowerBound].key
    return document.tokens.indices.contains { index in
      document.tokens[index].key == key && document.tokens[index].has(.capital)
        && (index == 0 || document.tokens[index - 1].key != before)
    }
  }

  /// Whether it is a listed person's name of one word, behind which somebody else may stand: "Victoria Beckham".
  private func isSurname(_ element: Element) -> Bool { element.scheme == .person && element.range.count == 1 }

  /// Whether a word stands behind "in" or "near".
  private func isLocated(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].gap == .space && document.tokens[index - 1].classes.contains(.locative)
  }

  /// Whether a word stands behind an article or "their", as people do not.
  private func isDetermined(_ index: Int) -> Bool {
    guard document.isEnglish, index > 0, document.tokens[index].gap == .space else { return false }
    return Joiners.determiners.contains(document.tokens[index - 1].key)
  }

  private mutating func readTitled(_ name: ArraySlice<Element>) {
    var name = name
    if let first = name.first, first.isPeople {
      mention(first)
      name = name.dropFirst()
    }
    guard let first = name.first, document.tokens[first.range.lowerBound].has(.capital) else { return }
    if name.count == 1, first.match >= 0, first.scheme != .place { return mention(first) }
    if name.count == 1, first.isCommon, !first.has(.given) { return }
    take(name.prefix(4), .person, votes: 4)
  }

  /// In how many of a thousand documents a word of everyday occurs, which a capital does not make a name.
  private static let everyday: UInt16 = 40
  /// What is no everyday word may be a name where the sentence asks for no capital ("the Ravens"); its repetition tells.
  private func mayBeName(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return token.commonness <= Self.everyday && element.classes.isDisjoint(with: [.common, .adjective, .adverb])
      && !token.has([.first, .headline, .capitals])
  }

  /// What is no name when it stands alone.
  private static let nameless: Lexeme.Classes = [.title, .body, .office, .locality, .event, .stop, .abbreviation]

  private mutating func readSingle(_ element: Element) {
    if element.match >= 0 { return mention(element) }
    let token = document.tokens[element.range.lowerBound]
    guard document.capitalsTell else { return }
    if token.has(.initial) || token.has(.digits) || element.has(Self.nameless) { return }
    if token.end - token.start == 2, !token.has(.capitals) { return }
    if element.isCommon, !element.has(.given), !mayBeName(element) { return }
    if token.has(.first), element.classes.isEmpty == false, !element.has([.proper, .given]) { return }
    var votes = cues(element.range)
    if element.has(.given) { votes.person += 1 }
    if token.has(.capitals), votes.person > 0 {
      votes.organisation += votes.person + 1
      votes.person = 0
    }
    names.add(element.range, votes, in: document, isSingle: true)
  }

  /// A run with names of the vocabulary in it: they count where the rest is no part of them.
  private mutating func readMixed(_ run: ArraySlice<Element>) {
    let first = run[run.startIndex]
    let isOpening = !document.isEnglish && isFirst(first)
    if (isOpening ? run.dropFirst() : run).allSatisfy({ $0.match >= 0 }) {
      for element in run where element.match >= 0 { mention(element) }
      return
    }
    let last = run[run.endIndex - 1]
    if first.scheme == .place, isPlural(last), last.match < 0 { return take(run, .organisation, votes: 2) }
    for element in run where element.match >= 0 {
      mention(element, isInside: element.scheme == .place && !element.isPeople)
    }
    var votes = cues(run[run.startIndex].range.lowerBound..<run[run.endIndex - 1].range.upperBound)
    if last.scheme == .place, isNameLike(first), first.classes.isSubset(of: .proper),
      run.dropFirst().dropLast().allSatisfy({ isDescent($0) })
    {
      votes.person += 3
    }
    if first.scheme != .place || last.scheme == .place || !last.isCommon { votes.other += 1 }
    if first.scheme == .organisation || first.scheme == .person { return readRest(run.drop { $0.match >= 0 }) }
    names.add(whole(run), votes, in: document, isSingle: false)
  }

  /// The particles that stand before the place a person's forebears came from: "van der", "bin".
  private func isDescent(_ element: Element) -> Bool {
    element.match < 0 && Joiners.descent.contains(document.tokens[element.range.lowerBound].key)
  }

  private mutating func readRest(_ rest: ArraySlice<Element>) {
    guard rest.count > 1, rest.allSatisfy({ $0.match < 0 }) else { return }
    readUnknown(rest)
  }

  private mutating func readUnknown(_ run: ArraySlice<Element>) {
    guard document.capitalsTell else { return }
    var votes = cues(whole(run))
    let words = run.indices.filter { index in
      !run[index].has(.particle)
        && (document.tokens[run[index].range.lowerBound].gap != .joined
          || index > run.startIndex && run[index - 1].has(.particle))
    }
    if hasAmpersand(whole(run)) {
      votes.organisation += 2
    } else if isDetermined(run[run.startIndex].range.lowerBound) {
      if run.allSatisfy(\.isCommon) { votes.other += 1 } else { votes.organisation += 2 }
    } else if (2...3).contains(words.count), run.allSatisfy(isNameLike), run.contains(where: { !$0.isCommon }) {
      votes.person += 2
    } else {
      votes.other += 1
    }
    names.add(whole(run), votes, in: document, isSingle: false)
  }

  /// Partners and companies are joined with "&".
  private func hasAmpersand(_ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    let start = Int(document.tokens[range.lowerBound].end)
    return document.bytes[start..<Int(document.tokens[range.upperBound - 1].start)].contains(0x26)
  }

  /// Whether a word looks like one of a person's name: no word of the language, no code, no brand in capitals.
  private func isNameLike(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    if element.has(.particle) { return true }
    if element.has([.office, .body, .event, .locality, .title]) { return false }
    let isRare = element.isCommon && token.commonness == 0
    return (!element.isCommon || isRare) && token.has([.small, .initial, .dotted]) && !token.has(.digits)
      && element.match < 0
  }

  /// In a headline of capitals only the vocabulary tells a name.
  private mutating func readHeadline(_ run: ArraySlice<Element>) {
    for element in run where element.match >= 0 { mention(element) }
  }

  private func whole(_ run: ArraySlice<Element>) -> Range<Int> {
    run[run.startIndex].range.lowerBound..<run[run.endIndex - 1].range.upperBound
  }

  private func isPlural(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    return token.singular != token.key
  }

  private mutating func take(_ run: ArraySlice<Element>, _ kind: FoundNames.Kind, votes count: Int) {
    if let only = run.first, run.count == 1, only.scheme == .person { return mention(only) }
    for element in run where element.match >= 0 && element.isPeople { mention(element) }
    var votes = cues(whole(run))
    switch kind {
    case .person: votes.person += count
    case .organisation: votes.organisation += count
    case .place: votes.place += count
    case .other: votes.other += count
    }
    names.add(whole(run), votes, in: document, isSingle: run.count == 1)
  }

  /// The names of topics without a language are English.
  private mutating func add(phrase range: Range<Int>) {
    if document.isEnglish { names.add(phrase: range) }
  }

  private mutating func mention(_ element: Element, isInside: Bool = false) {
    if element.scheme == .topic { return add(phrase: element.range) }
    names.add(Mention(name: element.match, range: element.range, isInside: isInside))
  }

  // MARK: What stands around a run

  private func cues(_ range: Range<Int>) -> FoundNames.Votes {
    var votes = FoundNames.Votes()
    guard document.isEnglish else { return votes }
    if range.lowerBound > 0, document.tokens[range.lowerBound].gap == .space {
      let before = document.tokens[range.lowerBound - 1]
      let classes = before.classes
      if !before.has(.capital), !classes.isDisjoint(with: [.title, .role]) { votes.person += 3 }
      if classes.contains(.locative), range.count < 3, !document.tokens[range.lowerBound].has(.capitals) {
        votes.place += 1
      }
      if before.key == Joiners.in, votes.place > 0 { votes.place += 2 }
      if before.key == Joiners.the, range.count == 1 { votes.organisation += 1 }
      if before.key == Joiners.of, range.lowerBound > 1,
        document.tokens[range.lowerBound - 2].classes.contains(.locality)
      {
        votes.place += 4
      }
    }
    if range.upperBound < document.tokens.count {
      let after = document.tokens[range.upperBound]
      let classes = after.classes
      if after.gap == .space, !after.has(.capital) {
        if classes.contains(.saying) { votes.person += 1 }
        if classes.contains(.corporate) {
          votes.organisation += document.tokens[range.upperBound - 1].has(.possessive) ? 2 : 1
        }
        if classes.contains(.locality) { votes.place += 3 }
      }
      if after.gap == .comma, after.has(.digits), after.end - after.start == 2 { votes.person += 3 }
      if after.gap == .comma, after.key == Joiners.who { votes.person += 2 }
      if after.gap == .comma, after.key == Joiners.which { votes.organisation += 1 }
    }
    return votes
  }

}

/// The small words that join the words of a name.
enum Joiners {
  static let of = key("of")
  static let `in` = key("in")
  static let `for` = key("for")
  static let and = key("and")
  static let the = key("the")
  static let a = key("a")
  static let who = key("who")
  static let which = key("which")
  static let by = key("by")
  static let to = key("to")
  static let this = key("this")
  static let contributed = key("contributed")
  /// Words that stand before things and not before people.
  static let determiners = (["the", "a", "an", "its", "their", "our", "your"] as [StaticString]).map { key($0) }
  /// Particles that stand before the place a family comes from.
  static let descent =
    (["van", "von", "der", "den", "bin", "bint", "ibn", "ben", "ter", "zu", "zur"] as [StaticString])
    .map { key($0) }

  private static func key(_ word: StaticString) -> UInt64 {
    Key.finished("\(word)".utf8.reduce(Key.seed) { Key.adding(UInt32($1), to: $0) })
  }
}
