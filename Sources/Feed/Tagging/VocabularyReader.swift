import FoundationEssentials

/// Reads the files of a vocabulary into flat arrays.
///
///     # a comment
///     [organisation]                                  what the lines below are
///     Islamic State | ISIS | Daesh | IS=? ; near: terror, caliphate ; topic: terrorism
///     label | other names, with marks ; what else is known
///
/// `VocabularyLine` takes a line apart; here it is put into the arrays. Parents and topics may be named before
/// they are known, so they are looked up at the end.
struct VocabularyReader {
  private var vocabulary = Vocabulary()
  private var section = Section.none
  private var file = ""
  private var line = 0
  private var references: [Reference] = []
  private var documents = 0
  private var scratch: [Token] = []

  private enum Section {
    case none, things(Tag.Scheme, language: UInt64?), words(Lexeme.Classes, language: UInt64?), frequencies
  }

  /// A parent or a topic that is named on a line and looked up when everything is known.
  private struct Reference {
    var thing: Int32
    var key: UInt64
    var isParent: Bool
    var file: String
    var line: Int
    var name: String
  }

  /// Reads the `.txt` files of a directory in the order of their names.
  mutating func read(directory: String) throws(Problem) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw Problem(file: directory, .system("the vocabulary directory cannot be read"))
    }
    for name in names.filter({ $0.hasSuffix(".txt") && !$0.hasPrefix(".") }).sorted(by: {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }) {
      let path = directory + "/" + name
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem(file: path, .system("the vocabulary file cannot be read"))
      }
      read([UInt8](data), file: path)
    }
  }

  /// Reads one file's contents.
  mutating func read(_ bytes: [UInt8], file: String) {
    self.file = file
    section = .none
    line = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      line += 1
      let range = VocabularyLine.trimmed(bytes, start..<end)
      if !range.isEmpty, bytes[range.lowerBound] != 0x23 { read(bytes, range) }
      start = end + 1
    }
  }

  /// Everything that was read, with references resolved.
  consuming func finished() -> Vocabulary {
    if let sport = Tokenizer.key(of: "medtop:15000000") {
      vocabulary.sport = vocabulary.identities[Vocabulary.identity(.topic, sport)]
    }
    for reference in references {
      let found = vocabulary.identities[reference.key]
      if found < 0 {
        let sentence = "'\(reference.name)' is not a known \(reference.isParent ? "place or topic" : "topic")"
        vocabulary.problems.append(Problem(file: reference.file, line: reference.line, .mistake(sentence)))
      } else if reference.isParent {
        if found != reference.thing { vocabulary.things[Int(reference.thing)].parent = found }
      } else {
        vocabulary.things[Int(reference.thing)].topic = found
      }
    }
    return vocabulary
  }

  // MARK: Lines

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    if bytes[range.lowerBound] == 0x5B {
      openSection(String(decoding: bytes[range], as: UTF8.self))
      return
    }
    switch section {
    case .none: report("this line stands before the first section, such as [place]")
    case .things(let scheme, let language): readThing(bytes, range, scheme, language)
    case .words(let classes, let language): readWords(bytes, range, classes, language)
    case .frequencies: readFrequency(bytes, range)
    }
  }

  private mutating func openSection(_ header: String) {
    guard header.hasSuffix("]") else {
      section = .none
      return report("a section is written [name]")
    }
    let parts = header.dropFirst().dropLast().split(separator: " ")
    section = .none
    guard let first = parts.first else { return report("a section is written [name]") }
    if first == "frequencies" {
      section = .frequencies
    } else if first == "words", parts.count > 1, let classes = Lexeme.Classes(name: parts[1]) {
      section = .words(classes, language: Vocabulary.key(ofLanguage: parts.count > 2 ? String(parts[2]) : nil))
    } else if let scheme = Tag.Scheme.allCases.first(where: { $0.name == first }) {
      section = .things(scheme, language: Vocabulary.key(ofLanguage: parts.count > 1 ? String(parts[1]) : nil))
    } else {
      report("\(header) is not a section; there are [topic], [place], [organisation], [person], [keyword], [words …]")
    }
  }

  private mutating func report(_ sentence: String) {
    vocabulary.problems.append(Problem(file: file, line: line, .mistake(sentence)))
  }

  // MARK: Things

  private mutating func readThing(_ bytes: [UInt8], _ range: Range<Int>, _ scheme: Tag.Scheme, _ language: UInt64?) {
    var parts = VocabularyLine(bytes, range)
    guard let first = parts.nextName() else { return report("the line has no name") }
    let id = scheme == .topic ? parts.value(of: "id") : nil
    let known = Int32(vocabulary.things.count)
    guard let key = phrase(bytes, first.range) else {
      return report("'\(text(bytes, first.range))' has no letter that a text could be searched for")
    }
    let labelKey = Vocabulary.identity(scheme, key)
    let labelled = vocabulary.identities[labelKey]
    let thing = thing(scheme, bytes, label: first.range, key, id: id)
    if labelled != thing || thing >= known {
      add(first, of: bytes, to: thing, marks: language == nil ? .label : [], language)
    }
    while let name = parts.nextName() { add(name, of: bytes, to: thing, language) }
    while let property = parts.nextProperty() { apply(property, of: bytes, to: thing, language) }
  }

  /// The thing of a label or an id, a new one when it is not known yet.
  private mutating func thing(
    _ scheme: Tag.Scheme, _ bytes: [UInt8], label: Range<Int>, _ labelKey: UInt64, id: Range<Int>?
  ) -> Int32 {
    let identity = Vocabulary.identity(scheme, labelKey)
    let key = id.flatMap { self.identity(scheme, bytes, $0) } ?? identity
    let known = vocabulary.identities[key]
    if known >= 0 { return known }
    let number = Int32(vocabulary.things.count)
    vocabulary.things.append(
      ListedThing(
        scheme: scheme, label: keep(bytes, label), term: id.map { keep(bytes, $0) } ?? 0..<0, key: labelKey))
    if scheme == .topic {
      vocabulary.things[Int(number)].topicNumber = Int32(vocabulary.topics.count)
      vocabulary.topics.append(number)
    }
    vocabulary.identities.insert(key, number)
    vocabulary.identities.insert(identity, number)
    return number
  }

  private mutating func keep(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int32> {
    let start = Int32(vocabulary.letters.count)
    vocabulary.letters.append(contentsOf: bytes[range])
    return start..<Int32(vocabulary.letters.count)
  }

  private mutating func identity(_ scheme: Tag.Scheme, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    phrase(bytes, range).map { Vocabulary.identity(scheme, $0) }
  }

  /// The key of a run of words; `nil` when there is none.
  private mutating func phrase(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    scratch.removeAll(keepingCapacity: true)
    var tokenizer = Tokenizer(range)
    tokenizer.append(of: bytes, to: &scratch)
    guard let first = scratch.first else { return nil }
    return scratch.dropFirst().reduce(first.key) { Key.joining($1.key, to: $0) }
  }

  private mutating func apply(
    _ property: VocabularyLine.Property, of bytes: [UInt8], to thing: Int32, _ language: UInt64?
  ) {
    let index = Int(thing)
    let scheme = vocabulary.things[index].scheme
    switch property.name {
    case "id": break
    case "in": refer(thing, bytes, property.value, scheme == .topic ? .topic : .place, isParent: true)
    case "topic": refer(thing, bytes, property.value, .topic, isParent: false)
    case "people":
      var list = VocabularyLine(bytes, property.value)
      while let name = list.nextListed() { add(name, of: bytes, to: thing, marks: [.people], nil) }
    case "near":
      let start = Int32(vocabulary.near.count)
      var list = VocabularyLine(bytes, property.value)
      while let name = list.nextListed() {
        if let word = addPhrase(bytes, name.range, language: nil) { vocabulary.near.append(word) }
      }
      vocabulary.things[index].near = start..<Int32(vocabulary.near.count)
    case "words":
      var list = VocabularyLine(bytes, property.value)
      while let name = list.nextListed() { addEvidence(name, of: bytes, for: thing, language) }
    case "size": vocabulary.things[index].size = Int32(clamping: number(bytes, property.value))
    case "kind":
      guard let kind = ListedThing.Kind(name: text(bytes, property.value)) else {
        return report(
          "'\(text(bytes, property.value))' is not a kind; there are country, city, region, agency, fallback")
      }
      vocabulary.things[index].kind = kind
    default:
      report("'\(property.name)' is not known; a line can say id, in, topic, people, near, words, size and kind")
    }
  }

  private mutating func refer(
    _ thing: Int32, _ bytes: [UInt8], _ range: Range<Int>, _ scheme: Tag.Scheme, isParent: Bool
  ) {
    guard let key = identity(scheme, bytes, range) else { return report("a name is missing after the colon") }
    references.append(
      Reference(thing: thing, key: key, isParent: isParent, file: file, line: line, name: text(bytes, range)))
  }

  private mutating func add(
    _ name: VocabularyLine.Marked, of bytes: [UInt8], to thing: Int32, marks: ListedName.Marks = [], _ language: UInt64?
  ) {
    if language != nil, vocabulary.things[Int(thing)].scheme == .topic {
      // Where there is no list of words, a topic's name in the language is what speaks for it.
      return addEvidence(name, of: bytes, for: thing, language)
    }
    guard let word = addPhrase(bytes, name.range, language: language), let first = scratch.first else {
      return report("'\(text(bytes, name.range))' has no letter that a text could be searched for")
    }
    var marks = marks.union(name.marks)
    if scratch.allSatisfy({ $0.has(.capitals) }) { marks.insert(.capitals) }
    if !first.has(.capital) && !first.has(.caseless) { marks.insert(.small) }
    var capitals: UInt8 = 0
    for (offset, token) in scratch.prefix(8).enumerated() where token.has(.capital) { capitals |= 1 << UInt8(offset) }
    let number = Int32(vocabulary.names.count)
    vocabulary.names.append(
      ListedName(
        thing: thing, next: vocabulary.words[Int(word)].name, marks: marks, length: UInt8(clamping: scratch.count),
        capitals: capitals, spelling: ListedName.spelling(of: bytes, first.start, scratch[scratch.count - 1].end)))
    vocabulary.words[Int(word)].name = number
  }

  private mutating func addEvidence(
    _ name: VocabularyLine.Marked, of bytes: [UInt8], for topic: Int32, _ language: UInt64?
  ) {
    guard let word = addPhrase(bytes, name.range, language: language) else { return }
    let number = Int32(vocabulary.evidence.count)
    vocabulary.evidence.append(
      Evidence(topic: topic, next: vocabulary.words[Int(word)].evidence, weight: name.weight))
    vocabulary.words[Int(word)].evidence = number
  }

  /// Makes records for a run of words and its beginnings, and answers the last one; `scratch` holds the words.
  private mutating func addPhrase(_ bytes: [UInt8], _ range: Range<Int>, language: UInt64?) -> Int32? {
    scratch.removeAll(keepingCapacity: true)
    var tokenizer = Tokenizer(range)
    tokenizer.append(of: bytes, to: &scratch)
    guard let first = scratch.first else { return nil }
    var key = language.map { Key.joining(first.key, to: $0) } ?? first.key
    var word = addWord(key)
    for token in scratch.dropFirst() {
      vocabulary.words[Int(word)].continues = true
      key = Key.joining(token.key, to: key)
      word = addWord(key)
    }
    return word
  }

  private mutating func addWord(_ key: UInt64) -> Int32 {
    let next = Int32(vocabulary.words.count)
    let word = vocabulary.index.insert(key, next)
    if word == next { vocabulary.words.append(Lexeme()) }
    return word
  }

  // MARK: Words and their frequencies

  private mutating func readWords(
    _ bytes: [UInt8], _ range: Range<Int>, _ classes: Lexeme.Classes, _ language: UInt64?
  ) {
    var parts = VocabularyLine(bytes, range)
    while let name = parts.nextName() {
      if let language {
        guard let key = phrase(bytes, name.range) else { continue }
        vocabulary.stops.insert(Key.joining(key, to: language), 1)
      } else if let word = addPhrase(bytes, name.range, language: nil) {
        vocabulary.words[Int(word)].classes.formUnion(classes)
      }
    }
  }

  /// `word count class`, where the count is of documents and the class a letter.
  private mutating func readFrequency(_ bytes: [UInt8], _ range: Range<Int>) {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x20, bytes[end] != 0x09 { end += 1 }
      if end > start { fields.append(start..<end) }
      start = end + 1
    }
    guard fields.count >= 2 else { return report("a line reads: word, number of documents, class") }
    let count = number(bytes, fields[1])
    if bytes[fields[0]].elementsEqual("documents:".utf8) {
      documents = count
      return
    }
    guard documents > 0 else { return report("the number of documents has to come first: documents: 1000") }
    guard let word = addPhrase(bytes, fields[0], language: nil) else { return report("the line has no word") }
    let share = count &* 1000 / documents
    vocabulary.words[Int(word)].commonness = UInt16(clamping: max(1, share))
    if fields.count > 2, let classes = Lexeme.Classes(letters: bytes[fields[2]]) {
      vocabulary.words[Int(word)].classes.formUnion(classes)
    }
  }

  private func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $1 &- 0x30 < 10 && $0 < 1 << 40 ? $0 * 10 + Int($1 &- 0x30) : $0 }
  }

  private func text(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension ListedName {
  /// A sum over bytes as they are written.
  static func spelling(of bytes: [UInt8], _ start: Int32, _ end: Int32) -> UInt32 {
    var sum: UInt32 = 2_166_136_261
    for offset in Int(start)..<Int(end) { sum = (sum ^ UInt32(bytes[offset])) &* 16_777_619 }
    return sum
  }
}

extension ListedThing.Kind {
  /// The kind of a name in a vocabulary file.
  init?(name: String) {
    switch name {
    case "country": self = .country
    case "city": self = .city
    case "region": self = .region
    case "agency": self = .agency
    case "fallback": self = .fallback
    default: return nil
    }
  }
}

extension Lexeme.Classes {
  /// The class of a name in a vocabulary file.
  init?(name: Substring) {
    switch name {
    case "stop": self = .stop
    case "particle": self = .particle
    case "title": self = .title
    case "role": self = .role
    case "saying": self = .saying
    case "body": self = .body
    case "office": self = .office
    case "locative": self = .locative
    case "locality": self = .locality
    case "never": self = .never
    case "given": self = .given
    case "calendar": self = .calendar
    case "abbreviation": self = .abbreviation
    case "opener": self = .opener
    case "event": self = .event
    case "corporate": self = .corporate
    case "common": self = .common
    case "auxiliary": self = .auxiliary
    case "credit": self = .credit
    case "paper": self = .paper
    case "surname": self = .surname
    case "family": self = .family
    case "employer": self = .employer
    case "front": self = .front
    case "storm": self = .storm
    case "report": self = .report
    case "panel": self = .panel
    default: return nil
    }
  }

  /// The classes of letters in the table of frequencies; `nil` for a letter without a meaning.
  init?(letters: ArraySlice<UInt8>) {
    self = []
    for letter in letters {
      switch letter {
      case 0x6E: insert(.noun)
      case 0x61: insert(.adjective)
      case 0x76: insert(.verb)
      case 0x72: insert(.adverb)
      case 0x70: insert(.proper)
      case 0x78: insert(.stop)
      default: return nil
      }
    }
  }
}
