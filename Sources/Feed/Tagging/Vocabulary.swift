import FoundationEssentials

/// The things we can recognise, with their names.
///
/// A vocabulary is a set of text files that people write by hand (the README beside the shipped ones describes
/// their form). Where no image of it is stored, they are read in one pass over the bytes, into flat
/// arrays: `words` holds a record for each word and for each beginning of a phrase, found by one hash table;
/// a record leads to the names that end with it, and a name to its thing.
public struct Vocabulary: Sendable {
  /// Lines that were passed over, each with its file and line.
  public internal(set) var problems: [Problem] = []

  var index = HashTable(capacity: 1 << 17)
  var words: [Lexeme] = []
  var names: [ListedName] = []
  var evidence: [Evidence] = []
  var things: [ListedThing] = []
  /// The topic of sport, below which clubs are; -1 when there is none.
  var sport: Int32 = -1
  /// The topics among the things, by their numbers.
  var topics: [Int32] = []
  /// Labels and terms, one after the other.
  var letters: [UInt8] = []
  /// Context words of things, as words.
  var near: [Int32] = []
  /// Things by scheme and label, or term.
  var identities = HashTable(capacity: 1 << 15)
  /// Words of languages other than English, joined with the language's key: what each is, as a `ForeignWord`.
  var foreign = HashTable(capacity: 1 << 11)

  /// A vocabulary that knows nothing, with room for the program's own.
  public init() {
    words.reserveCapacity(160_000)
    names.reserveCapacity(64_000)
    things.reserveCapacity(32_000)
    letters.reserveCapacity(400_000)
  }

  /// Reads vocabulary directories; a later one adds to an earlier one or overrides it.
  ///
  /// - Throws: the first file that cannot be read. Mistakes inside a file are in `problems`.
  public init(directories: [String]) throws(Problem) {
    var reader = VocabularyReader()
    for file in try Self.files(in: directories) { try reader.read(file: file) }
    self = reader.finished()
  }

  /// The files of vocabulary directories, in the order in which they are read.
  static func files(in directories: [String]) throws(Problem) -> [String] {
    var files: [String] = []
    for directory in directories {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
        throw Problem(file: directory, .system("the vocabulary directory cannot be read"))
      }
      files += names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { directory + "/" + $0 }
    }
    return files
  }
}

extension Vocabulary {
  /// The record of a word or phrase, -1 when it is unknown.
  @inline(__always) func word(_ key: UInt64) -> Int32 { index[key] }

  /// The key of a thing by the key of its label or its term.
  static func identity(_ scheme: Tag.Scheme, _ key: UInt64) -> UInt64 {
    Key.joining(key, to: UInt64(scheme.rawValue) &+ 1)
  }

  /// The preferred name of a thing.
  func label(of thing: Int32) -> String { text(things[Int(thing)].label) }

  /// The wider topic that a topic lies below, or the place that a place lies in; `nil` for other tags.
  func parent(of tag: Tag) -> Tag? {
    guard tag.isListed, let thing = thing(of: tag), things[Int(thing)].parent >= 0 else { return nil }
    return self.tag(for: things[Int(thing)].parent)
  }

  /// The tag that stands for a thing.
  func tag(for thing: Int32) -> Tag {
    let it = things[Int(thing)]
    let label = text(it.label)
    return Tag(scheme: it.scheme, term: it.term.isEmpty ? label : text(it.term), label: label, isListed: true)
  }

  private func text(_ range: Range<Int32>) -> String {
    String(decoding: letters[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// What a word is in a language other than English.
  @inline(__always) func word(_ key: UInt64, of language: UInt64) -> ForeignWord {
    let listed = foreign[Key.joining(key, to: language)]
    return listed >= 0 ? ForeignWord(rawValue: listed) : []
  }

  /// The key under which the words of a language other than English are known. Both written forms of Norwegian are one.
  static func key(ofLanguage language: String?) -> UInt64? {
    guard let language else { return nil }
    let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard primary.utf8.count > 1, primary != "en" else { return nil }
    let name = primary == "nb" || primary == "nn" ? "no" : primary
    return Key.finished(name.utf8.reduce(Key.seed) { Key.adding(UInt32($1), to: $0) })
  }

  /// Whether a word is the name of an agency, or begins one.
  func isAgency(_ token: Token) -> Bool { isName(token) { $0.kind == .agency } }

  /// Whether a word is the name of a place.
  func isPlace(_ token: Token) -> Bool { isName(token) { $0.scheme == .place } }

  /// Whether a word is the name of a country or of its people.
  func isCountry(_ token: Token) -> Bool { isName(token) { $0.kind == .country } }

  /// Whether a word of this key is a name, or a part of people's names.
  func isName(_ key: UInt64) -> Bool {
    let word = word(key)
    guard word >= 0 else { return false }
    return words[Int(word)].name >= 0 || !words[Int(word)].classes.isDisjoint(with: [.given, .family])
  }

  private func isName(_ token: Token, of isMeant: (ListedThing) -> Bool) -> Bool {
    guard token.node >= 0 else { return false }
    var name = words[Int(token.node)].name
    while name >= 0 {
      if isMeant(things[Int(names[Int(name)].thing)]) { return true }
      name = names[Int(name)].next
    }
    return false
  }
}

/// What a word of a language other than English is listed as.
struct ForeignWord: OptionSet {
  let rawValue: Int32
  /// It says nothing by itself.
  static let stop = ForeignWord(rawValue: 1)
  /// A word of everyday that a place or a body is called by.
  static let homonym = ForeignWord(rawValue: 2)
  /// Stands before a place.
  static let locative = ForeignWord(rawValue: 4)
  /// Stands before a person.
  static let title = ForeignWord(rawValue: 8)
  /// An office, written small, with a place or a business behind it and then the person: `ministre de la Santé`.
  static let role = ForeignWord(rawValue: 16)
  /// Stands behind or before a person: "dijo".
  static let saying = ForeignWord(rawValue: 32)
  /// Stands before a place that people live in: "aldea".
  static let settlement = ForeignWord(rawValue: 64)
  /// Stands before a company or another body: "empresa".
  static let employer = ForeignWord(rawValue: 128)

  /// The classes that words of other languages have, by those of English words.
  static let classes: [(english: Lexeme.Classes, word: ForeignWord)] = [
    (.stop, .stop), (.homonym, .homonym), (.locative, .locative), (.title, .title),
    (.role, .role), (.saying, .saying), (.settlement, .settlement), (.employer, .employer),
  ]
}
