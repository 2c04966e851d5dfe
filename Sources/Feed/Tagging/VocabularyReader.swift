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
  /// Things whose label only articles of one language know so far.
  private var bound: Set<Int32> = []
  private var referenced: [UInt8] = []
  private var paths: [String] = []

  private enum Section {
    case none, things(Tag.Scheme, language: UInt64?), words(Lexeme.Classes, language: UInt64?), frequencies
  }

  /// A parent or a topic that is named on a line and looked up when everything is known.
  private struct Reference {
    var thing: Int32
    var key: UInt64
    var isParent: Bool
    /// The file, as one of those read.
    var file: Int
    var line: Int
    /// Where it stands among the bytes of all that are named; asked for only where nothing is found.
    var name: Range<Int32>
  }

  /// Reads a file.
  mutating func read(file path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(file: path, .system("the vocabulary file cannot be read"))
    }
    read([UInt8](data), file: path)
  }

  /// Reads one file's contents.
  mutating func read(_ bytes: [UInt8], file: String) {
    self.file = file
    paths.append(file)
    section = .none
    line = 0
    let span = bytes.span
    var start = 0
    while start < span.count {
      var end = start
      while end < span.count, span[end] != 0x0A { end &+= 1 }
      line &+= 1
      let range = VocabularyLine.trimmed(span, start..<end)
      if !range.isEmpty, span[range.lowerBound] != 0x23 { read(span, range) }
      start = end &+ 1
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
        let name = text(referenced.span, Int(reference.name.lowerBound)..<Int(reference.name.upperBound))
        let sentence = "'\(name)' is not a known \(reference.isParent ? "place or topic" : "topic")"
        vocabulary.problems.append(Problem(file: paths[reference.file], line: reference.line, .mistake(sentence)))
      } else if reference.isParent {
        guard found != reference.thing else { continue }
        if isBelow(reference.thing, found) {
          let name = text(referenced.span, Int(reference.name.lowerBound)..<Int(reference.name.upperBound))
          let sentence = "'\(name)' lies in this itself; nothing can lie in what lies in it"
          vocabulary.problems.append(Problem(file: paths[reference.file], line: reference.line, .mistake(sentence)))
        } else {
          vocabulary.things[Int(reference.thing)].parent = found
        }
      } else {
        vocabulary.things[Int(reference.thing)].topic = found
      }
    }
    return vocabulary
  }

  /// Whether a thing lies in another one, however far below.
  private func isBelow(_ wider: Int32, _ thing: Int32) -> Bool {
    var above = thing
    while above >= 0, above != wider { above = vocabulary.things[Int(above)].parent }
    return above >= 0
  }

  // MARK: Lines

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if bytes[range.lowerBound] == 0x5B {
      openSection(text(bytes, range))
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
      if parts.count > 2, !ForeignWord.classes.contains(where: { $0.english == classes }) {
        return report(
          "words of one language are listed as stop, homonym, locative, settlement, employer, title, role or saying, not as \(parts[1])"
        )
      }
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

  private mutating func readThing(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ scheme: Tag.Scheme, _ language: UInt64?
  ) {
    var parts = VocabularyLine(range)
    guard let first = parts.nextName(bytes) else { return report("the line has no name") }
    let id = scheme == .topic ? parts.value(of: .id, bytes) : nil
    let known = Int32(vocabulary.things.count)
    guard let key = phrase(bytes, first.range) else { return reportNoLetter(bytes, first.range) }
    let labelKey = Vocabulary.identity(scheme, key)
    let labelled = vocabulary.identities[labelKey]
    let thing = thing(scheme, bytes, label: first.range, key, id: id)
    if language != nil, thing >= known { bound.insert(thing) }
    // A thing that a section of one language named first is called so everywhere when a section for all names it.
    if labelled != thing || thing >= known || language == nil && bound.remove(thing) != nil {
      add(first, of: bytes, to: thing, marks: language == nil ? .label : [], language)
    }
    while let name = parts.nextName(bytes) { add(name, of: bytes, to: thing, language) }
    while let property = parts.nextProperty(bytes) { apply(property, of: bytes, to: thing, language) }
  }

  /// The thing of a label or an id, a new one when it is not known yet.
  private mutating func thing(
    _ scheme: Tag.Scheme, _ bytes: Span<UInt8>, label: Range<Int>, _ labelKey: UInt64, id: Range<Int>?
  ) -> Int32 {
    let identity = Vocabulary.identity(scheme, labelKey)
    var key = identity
    if let id, let idKey = phrase(bytes, id) { key = Vocabulary.identity(scheme, idKey) }
    let known = vocabulary.identities[key]
    if known >= 0 { return known }
    let number = Int32(vocabulary.things.count)
    let label = keep(bytes, label)
    let term = keep(bytes, id ?? 0..<0)
    vocabulary.things.append(ListedThing(scheme: scheme, label: label, term: term, key: labelKey))
    if scheme == .topic {
      vocabulary.things[Int(number)].topicNumber = Int32(vocabulary.topics.count)
      vocabulary.topics.append(number)
    }
    vocabulary.identities.insert(key, number)
    vocabulary.identities.insert(identity, number)
    return number
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int32> {
    let start = Int32(vocabulary.letters.count)
    for position in range { vocabulary.letters.append(bytes[position]) }
    return start..<Int32(vocabulary.letters.count)
  }

  private mutating func apply(
    _ property: VocabularyLine.Property, of bytes: Span<UInt8>, to thing: Int32, _ language: UInt64?
  ) {
    let index = Int(thing)
    let isTopic = vocabulary.things[index].scheme == .topic
    var list = VocabularyLine(property.value)
    switch property.key {
    case .id: break
    case .parent: refer(thing, bytes, property.value, isTopic ? .topic : .place, isParent: true)
    case .topic: refer(thing, bytes, property.value, .topic, isParent: false)
    case .people:
      while let name = list.nextListed(bytes) { add(name, of: bytes, to: thing, marks: [.people], language) }
    case .near:
      let start = Int32(vocabulary.near.count)
      while let name = list.nextListed(bytes) {
        if let phrase = addPhrase(bytes, name.range, language: nil) { vocabulary.near.append(phrase.word) }
      }
      vocabulary.things[index].near = start..<Int32(vocabulary.near.count)
    case .words:
      while let name = list.nextListed(bytes) { addEvidence(name, of: bytes, for: thing, language) }
    case .size: vocabulary.things[index].size = Int32(clamping: number(bytes, property.value))
    case .kind:
      guard let kind = ListedThing.Kind(name: text(bytes, property.value)) else {
        return report(
          "'\(text(bytes, property.value))' is not a kind; there are country, city, region, agency, fallback, setting")
      }
      vocabulary.things[index].kind = kind
    case nil:
      let name = text(bytes, property.name)
      report("'\(name)' is not known; a line can say id, in, topic, people, near, words, size and kind")
    }
  }

  private mutating func refer(
    _ thing: Int32, _ bytes: Span<UInt8>, _ range: Range<Int>, _ scheme: Tag.Scheme, isParent: Bool
  ) {
    guard let key = phrase(bytes, range) else { return report("a name is missing after the colon") }
    let start = Int32(referenced.count)
    for position in range { referenced.append(bytes[position]) }
    references.append(
      Reference(
        thing: thing, key: Vocabulary.identity(scheme, key), isParent: isParent, file: paths.count - 1, line: line,
        name: start..<Int32(referenced.count)))
  }

  private mutating func add(
    _ name: VocabularyLine.Marked, of bytes: Span<UInt8>, to thing: Int32, marks: ListedName.Marks = [],
    _ language: UInt64?
  ) {
    if language != nil, vocabulary.things[Int(thing)].scheme == .topic {
      // Where there is no list of words, a topic's name in the language is what speaks for it.
      return addEvidence(name, of: bytes, for: thing, language)
    }
    guard let phrase = addPhrase(bytes, name.range, language: language) else {
      return reportNoLetter(bytes, name.range)
    }
    let word = Int(phrase.word)
    let number = Int32(vocabulary.names.count)
    vocabulary.names.append(
      ListedName(
        thing: thing, next: vocabulary.words[word].name, marks: marks.union(name.marks).union(phrase.marks),
        length: UInt8(clamping: phrase.count), capitals: phrase.capitals,
        spelling: ListedName.spelling(of: bytes, phrase.start, phrase.end)))
    vocabulary.words[word].name = number
  }

  private mutating func addEvidence(
    _ name: VocabularyLine.Marked, of bytes: Span<UInt8>, for topic: Int32, _ language: UInt64?
  ) {
    guard let word = addPhrase(bytes, name.range, language: language)?.word else { return }
    let number = Int32(vocabulary.evidence.count)
    vocabulary.evidence.append(
      Evidence(topic: topic, next: vocabulary.words[Int(word)].evidence, weight: name.weight))
    vocabulary.words[Int(word)].evidence = number
  }

  // MARK: Phrases

  /// A run of words that has a record.
  private struct Phrase {
    /// The record of its last word.
    var word: Int32
    var count = 0
    /// The words that begin with a capital, the first in the lowest bit.
    var capitals: UInt8 = 0
    /// How it is written.
    var marks: ListedName.Marks = .capitals
    var start: Int32
    var end: Int32

    mutating func add(_ token: Token) {
      if count < 8, token.has(.capital) { capitals |= 1 << UInt8(count) }
      if !token.has(.capitals) { marks.remove(.capitals) }
      count &+= 1
      end = token.end
    }

    /// Takes note of a letter of a Latin script beyond English ones.
    mutating func noteAccents(_ bytes: Span<UInt8>) {
      for offset in Int(start)..<Int(end) where bytes[offset] &- 0xC3 < 3 {
        marks.insert(.accented)
        return
      }
    }
  }

  /// The key of a run of words; `nil` when there is none.
  private func phrase(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    var tokenizer = Tokenizer(range)
    guard var key = tokenizer.next(bytes)?.key else { return nil }
    while let token = tokenizer.next(bytes) { key = Key.joining(token.key, to: key) }
    return key
  }

  /// Makes records for a run of words and its beginnings; `nil` when there is no word.
  private mutating func addPhrase(_ bytes: Span<UInt8>, _ range: Range<Int>, language: UInt64?) -> Phrase? {
    var tokenizer = Tokenizer(range)
    guard let first = tokenizer.next(bytes) else { return nil }
    var key = first.key
    if let language { key = Key.joining(first.key, to: language) }
    var phrase = Phrase(word: addWord(key), start: first.start, end: first.end)
    phrase.add(first)
    while let token = tokenizer.next(bytes) {
      vocabulary.words[Int(phrase.word)].continues = true
      key = Key.joining(token.key, to: key)
      phrase.word = addWord(key)
      phrase.add(token)
    }
    phrase.noteAccents(bytes)
    return phrase
  }

  private mutating func addWord(_ key: UInt64) -> Int32 {
    let next = Int32(vocabulary.words.count)
    let word = vocabulary.index.insert(key, next)
    if word == next { vocabulary.words.append(Lexeme()) }
    return word
  }

  // MARK: Words and their frequencies

  private mutating func readWords(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ classes: Lexeme.Classes, _ language: UInt64?
  ) {
    let foreign = ForeignWord.classes.first { $0.english == classes }?.word
    var parts = VocabularyLine(range)
    while let name = parts.nextName(bytes) {
      if let language {
        guard let foreign, let key = phrase(bytes, name.range) else { continue }
        vocabulary.foreign.insert(Key.joining(key, to: language), unitingWith: foreign.rawValue)
      } else if let word = addPhrase(bytes, name.range, language: nil)?.word {
        vocabulary.words[Int(word)].classes.formUnion(classes)
      }
    }
  }

  /// `word count class`, where the count is of documents and the class a letter.
  private mutating func readFrequency(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var rest = range
    let word = field(bytes, &rest)
    let count = field(bytes, &rest)
    let letters = field(bytes, &rest)
    guard !count.isEmpty else { return report("a line reads: word, number of documents, class") }
    if bytes[word.upperBound - 1] == 0x3A, text(bytes, word) == "documents:" {
      documents = number(bytes, count)
      return
    }
    guard documents > 0 else { return report("the number of documents has to come first: documents: 1000") }
    guard let record = addPhrase(bytes, word, language: nil)?.word else { return report("the line has no word") }
    let share = number(bytes, count) &* 1000 / documents
    vocabulary.words[Int(record)].commonness = UInt16(clamping: max(1, share))
    if let classes = Lexeme.Classes(bytes, letters) { vocabulary.words[Int(record)].classes.formUnion(classes) }
  }

  /// The next of the fields that blanks keep apart; empty at the end.
  private func field(_ bytes: Span<UInt8>, _ rest: inout Range<Int>) -> Range<Int> {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start &+= 1 }
    var end = start
    while end < rest.upperBound, bytes[end] != 0x20, bytes[end] != 0x09 { end &+= 1 }
    rest = end..<rest.upperBound
    return start..<end
  }

  private func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var number = 0
    for position in range where bytes[position] &- 0x30 < 10 && number < 1 << 40 {
      number = number * 10 + Int(bytes[position] &- 0x30)
    }
    return number
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var letters: [UInt8] = []
    for position in range { letters.append(bytes[position]) }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func reportNoLetter(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    report("'\(text(bytes, range))' has no letter that a text could be searched for")
  }
}

extension ListedName {
  /// A sum over bytes as they are written.
  static func spelling(of bytes: Span<UInt8>, _ start: Int32, _ end: Int32) -> UInt32 {
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
    case "setting": self = .setting
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
    case "seat": self = .seat
    case "tongue": self = .tongue
    case "fluent": self = .fluent
    case "ware": self = .ware
    case "house": self = .house
    case "verb": self = .verb
    case "legal": self = .legal
    case "homonym": self = .homonym
    case "folk": self = .folk
    case "model": self = .model
    case "capital": self = .capital
    case "settlement": self = .settlement
    default: return nil
    }
  }

  /// The classes of letters in the table of frequencies; `nil` for a letter without a meaning.
  init?(_ bytes: Span<UInt8>, _ letters: Range<Int>) {
    self = []
    for position in letters {
      switch bytes[position] {
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
