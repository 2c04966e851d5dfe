/// What the readers of fields know of languages: months, labels, by-words and the like, from one file for each language.
///
/// The words of all languages lie in one map, since most lines are read before anyone knows their language. A phrase
/// is the hash of its words one after the other; each of its beginnings is marked, so that a search stops early.
final class LanguageTables: Sendable {
  /// How a language orders the numbers of a date.
  enum DateOrder: String { case dayFirst = "DMY", monthFirst = "MDY", yearFirst = "YMD" }

  /// What is known of one language beside its words.
  struct Language: Sendable {
    var tag: String
    var dateOrder = DateOrder.dayFirst
    /// Regions that put the day first although the language does not.
    var dayFirstIn: [String] = []
  }

  let languages: [Language]
  let zones: ZoneTable
  private let words: WordMap<WordEntry>
  private let senses: [WordSense]
  private let givenNames: WordMap<Void>
  private let familyNames: WordMap<Void>
  /// The language that stands for all.
  private let common: LanguageSet
  private let english: LanguageSet

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    let reader = try LanguageTableReader(data: data)
    languages = reader.languages
    words = reader.words
    senses = reader.senses
    givenNames = reader.givenNames
    familyNames = reader.familyNames
    common = reader.set(of: "und")
    english = reader.set(of: "en")
    zones = try ZoneTable(path: data + "/zones.conf", languages: languages.map(\.tag))
  }

  // MARK: Asking

  /// What is known of a word or phrase.
  @inline(__always)
  subscript(word: WordHash) -> WordEntry? { words[word] }

  /// The number of the language of a BCP 47 tag, its region left out.
  func number(of tag: String?) -> Int? {
    guard let tag, !tag.isEmpty else { return nil }
    let exact = languages.firstIndex { $0.tag == tag }
    if let exact { return exact }
    var primary = String(decoding: tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }.map { $0 | 0x20 }, as: UTF8.self)
    if primary == "nb" || primary == "nn" { primary = "no" }
    return languages.firstIndex { $0.tag == primary }
  }

  /// A language as the readers of lines want it.
  func language(_ tag: String?) -> LineLanguage {
    let number = number(of: tag)
    let region = tag.flatMap { tag in
      tag.utf8.firstIndex(of: UInt8(ascii: "-")).map { String(tag[tag.index(after: $0)...]) }
    }
    return LineLanguage(number: number, region: region ?? "", speaking: speaking(number))
  }

  /// The languages whose words may stand in a line of a language: its own, those common to all, and English,
  /// which software speaks when nobody translated it. All when the language is not known.
  private func speaking(_ number: Int?) -> LanguageSet {
    guard let number else { return .all }
    return LanguageSet(number).union(common).union(english)
  }

  /// Whether a word has any of some meanings in some languages.
  func hasAny(_ entry: WordEntry, _ roles: WordRoles, in wanted: LanguageSet) -> Bool {
    guard !entry.roles.isDisjoint(with: roles) else { return false }
    var place = Int(entry.first)
    while place >= 0 {
      let sense = senses[place]
      if roles.contains(sense.role) && sense.languages.overlaps(wanted) { return true }
      place = Int(sense.next)
    }
    return false
  }

  /// The value of a meaning, `nil` when the word does not have it in these languages.
  func value(of entry: WordEntry, _ role: WordRole, in wanted: LanguageSet) -> Int? {
    var place = Int(entry.first)
    while place >= 0 {
      let sense = senses[place]
      if sense.role == role && sense.languages.overlaps(wanted) { return Int(sense.value) }
      place = Int(sense.next)
    }
    return nil
  }

  /// Whether people are given this name.
  func isGivenName(_ word: WordHash) -> Bool { givenNames[word] != nil }

  /// Whether families have this name, and people are not given it.
  func isFamilyName(_ word: WordHash) -> Bool { familyNames[word] != nil }
}

/// The language of a line as far as it matters to who reads dates and bylines.
struct LineLanguage: Sendable {
  /// Its number in the tables; `nil` when it is not known.
  var number: Int?
  /// The region of its tag, empty when it has none.
  var region: String
  /// The languages whose words may stand in the line.
  var speaking: LanguageSet
}
