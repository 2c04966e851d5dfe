import FoundationEssentials

/// The stop words, the words for reader and site, and the set phrases of clutter in the languages that have a table.
///
/// Words are known by hashes. A word that begins a phrase says how long phrases that it begins may be; the phrase
/// itself is then looked up by the hash of its words. So a line costs one look-up for each word and next to nothing more.
struct ClutterWords: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    /// A bit for each language in which it is a stop word.
    var stopLanguages: UInt32 = 0
    /// A bit for each language in which it speaks to the reader: `you`.
    var readerLanguages: UInt32 = 0
    /// A bit for each language in which the site speaks of itself with it: `our`.
    var siteLanguages: UInt32 = 0
    /// A bit for each length, in words, of a phrase that it begins.
    var phraseLengths: UInt32 = 0
  }

  /// A set phrase.
  struct Phrase: Sendable {
    var kind: ClutterKind
    /// A bit for each language that has it.
    var languages: UInt32
  }

  /// The longest phrase, in words or ideographs.
  static let longestPhrase = 10

  /// The languages with a table, in the order of their bits.
  private(set) var languages: [String] = []
  private var entries: [Entry] = [Entry()]
  private var slots: HashSlots
  private var phrases: [Phrase] = []
  private var phraseSlots: HashSlots
  private var interruptions = HashSlots(capacity: 512)

  /// Reads `reading/words/*.tsv` below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    let directory = data + "/reading/words"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".tsv") }.sorted()
    } catch {
      throw Problem(file: directory, .system("the word lists cannot be listed; is the data directory complete?"))
    }
    slots = HashSlots(capacity: 8_192)
    phraseSlots = HashSlots(capacity: 8_192)
    for name in names.prefix(32) {
      languages.append(String(name.dropLast(4)))
      try add(DataTable(directory + "/" + name), language: UInt32(1) << UInt32(languages.count - 1))
    }
  }

  /// The bit of a language, 0 when it has no table.
  func bit(of language: String) -> UInt32 {
    languages.firstIndex(of: language).map { 1 << UInt32($0) } ?? 0
  }

  /// The entry of a word, 0 when nothing is known of it.
  @inline(__always)
  func entry(of word: UInt64) -> Int { slots.value(of: word) ?? 0 }

  /// What an entry says.
  @inline(__always)
  subscript(entry: Int) -> Entry { entries[entry] }

  /// Whether a line of these words, and no others, says that the story goes on below.
  func saysToReadOn(_ hash: UInt64) -> Bool { interruptions.value(of: hash) != nil }

  /// The phrase with these words.
  func phrase(_ hash: UInt64) -> Phrase? { phraseSlots.value(of: hash).map { phrases[$0] } }

  /// The kind of a line that is a set phrase of several words and nothing else, in any language.
  func kind(ofLine line: ArraySlice<UInt8>) -> ClutterKind? {
    let words = Self.words(of: Array(line))
    return (2...Self.longestPhrase).contains(words.count) ? phrase(Self.hash(of: words))?.kind : nil
  }

  private static let kinds = Dictionary(uniqueKeysWithValues: ClutterKind.allCases.map { ("\($0)", $0) })

  /// What single words may be: of grammar, or of those by which a site speaks to its readers and of itself.
  private static let wordKinds = ["stop", "reader", "site"]
  /// Lines that say that the story goes on below what interrupts it: `Story continues below advertisement`.
  private static let goingOn = "on"

  private mutating func add(_ table: DataTable, language: UInt32) throws(Problem) {
    for row in table.rows {
      guard row.cells.count == 2 else { throw table.problem("a row has a kind, a tab and phrases set off by |", row) }
      let goesOn = row.cells[0] == Self.goingOn
      let kind = goesOn ? .advert : Self.kinds[row.cells[0]]
      guard kind != nil || Self.wordKinds.contains(row.cells[0]) else {
        throw table.problem("there is no kind of clutter named \(row.cells[0])", row)
      }
      for phrase in row.cells[1].utf8.split(separator: UInt8(ascii: "|")) {
        let words = Self.words(of: Array(phrase))
        guard let first = words.first, words.count <= Self.longestPhrase else {
          throw table.problem("a phrase has 1 to \(Self.longestPhrase) words: \(Substring(phrase))", row)
        }
        let index = slots.index(of: first, adding: entries.count)
        if index == entries.count { entries.append(Entry()) }
        if let kind {
          entries[index].phraseLengths |= 1 << UInt32(words.count)
          add(words, kind, language)
          if goesOn { _ = interruptions.index(of: Self.hash(of: words), adding: 0) }
        } else {
          switch row.cells[0] {
          case "reader": entries[index].readerLanguages |= language
          case "site": entries[index].siteLanguages |= language
          default: entries[index].stopLanguages |= language
          }
        }
      }
    }
  }

  private static func hash(of words: [UInt64]) -> UInt64 { words.reduce(0) { LineScanner.hash($0, adding: $1) } }

  private mutating func add(_ words: [UInt64], _ kind: ClutterKind, _ language: UInt32) {
    let hash = Self.hash(of: words)
    let index = phraseSlots.index(of: hash, adding: phrases.count)
    if index == phrases.count { phrases.append(Phrase(kind: kind, languages: 0)) }
    phrases[index].languages |= language
  }

  private static func words(of bytes: [UInt8]) -> [UInt64] {
    var scanner = LineScanner()
    _ = scanner.scan(bytes.span, 0..<bytes.count)
    return scanner.words
  }
}
