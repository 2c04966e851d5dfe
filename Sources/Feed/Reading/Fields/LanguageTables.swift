import FoundationEssentials

/// What the readers of fields know of languages: months, labels, by-words and the like, from one file for each language.
///
/// The words of all languages lie in one map, since most lines are read before anyone knows their language. A phrase
/// is the hash of its words one after the other; each of its beginnings is marked, so that a search stops early.
struct LanguageTables: Sendable {
  /// How a language orders the numbers of a date.
  enum DateOrder: String { case dayFirst = "DMY", monthFirst = "MDY", yearFirst = "YMD" }

  /// What is known of one language beside its words.
  struct Language: Sendable {
    var tag: String
    var dateOrder = DateOrder.dayFirst
    /// Regions that put the day first although the language does not.
    var dayFirstIn: [String] = []
    /// The years to take off a year of the calendar in daily use: 543 in Thailand.
    var yearsAhead = 0
  }

  private(set) var languages: [Language] = []
  private(set) var zones = ZoneTable()
  private var words = WordMap<WordEntry>(capacity: 8_192)
  private var senses: [WordSense] = []
  private var givenNames = WordMap<Void>(capacity: 8_192)
  /// The language that stands for all.
  private var common = LanguageSet()
  private var english = LanguageSet()

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    senses.reserveCapacity(8_192)
    for tag in try Self.tags(in: data) {
      let number = languages.count
      languages.append(Language(tag: tag))
      if tag == "und" { common = LanguageSet(number) }
      if tag == "en" { english = LanguageSet(number) }
      try read(SettingsFile(path: "\(data)/languages/\(tag).conf"), number)
    }
    try readGivenNames(data + "/vocabulary/more-given-names.txt")
    zones = try ZoneTable(path: data + "/zones.conf", languages: languages.map(\.tag))
  }

  /// The languages there are tables of, in the order of their tags.
  static func tags(in data: String) throws(Problem) -> [String] {
    let directory = data + "/languages"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw Problem(
        file: directory, .system("the tables of languages cannot be listed; is the data directory complete?"))
    }
    return names.filter { $0.hasSuffix(".conf") }.map { String($0.dropLast(5)) }.sorted()
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

  /// The languages whose words may stand in a line of a language: its own, those common to all, and English,
  /// which software speaks when nobody translated it. All when the language is not known.
  func speaking(_ number: Int?) -> LanguageSet {
    guard let number else { return .all }
    return LanguageSet(number).union(common).union(english)
  }

  /// Whether a word has a meaning in some languages.
  func has(_ entry: WordEntry, _ role: WordRole, in wanted: LanguageSet) -> Bool {
    entry.roles.contains(role) && value(of: entry, role, in: wanted) != nil
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

  // MARK: Reading

  private mutating func readGivenNames(_ path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(file: path, .system("the table cannot be read; is the program's data directory complete?"))
    }
    let bytes = Array(data)
    var isComment = false
    var hash = WordHash()
    var length = 0
    var offset = 0
    let span = bytes.span
    while offset < bytes.count {
      let scanned = span.scalar(at: offset)
      offset += scanned.length
      // The vocabulary reads the same file: sections in brackets, names with bars between them.
      if scanned.value == 0x23 || scanned.value == 0x5B { isComment = true }
      if scanned.value > 0x20 && scanned.value != 0x7C && !isComment {
        hash.add(Folding.folded(scanned.value))
        length += 1
      } else {
        if length > 0 { givenNames.update(hash, default: ()) { _ in } }
        (hash, length) = (WordHash(), 0)
      }
      if scanned.value == 0x0A { isComment = false }
    }
    if length > 0 { givenNames.update(hash, default: ()) { _ in } }
  }

  private mutating func read(_ file: SettingsFile, _ number: Int) throws(Problem) {
    for entry in file.entries {
      switch entry.key {
      case "Script", "Stop": continue
      case "DateOrder":
        guard let order = DateOrder(rawValue: entry.value) else {
          throw file.problem(entry, "DateOrder= is DMY, MDY or YMD, not \(entry.value)")
        }
        languages[number].dateOrder = order
      case "DayFirstIn":
        languages[number].dayFirstIn = Self.items(of: entry.value)
      case "Calendar":
        languages[number].yearsAhead = entry.value == "Buddhist" ? 543 : 0
      default:
        guard let role = Self.roles[entry.key] else { throw file.problem(entry, "no table has a key \(entry.key)=") }
        add(entry.value, as: role, of: LanguageSet(number))
      }
    }
  }

  private static let roles = Dictionary(uniqueKeysWithValues: WordRole.allCases.map { ($0.key, $0) })

  private static func items(of list: String) -> [String] {
    list.utf8.split(separator: UInt8(ascii: ",")).map { item in
      var item = item.drop { $0 == 0x20 }
      while item.last == 0x20 { item.removeLast() }
      return String(decoding: item, as: UTF8.self)
    }
  }

  /// Takes a list apart: `;` between months or weekdays, `,` between the words for one.
  private mutating func add(_ list: String, as role: WordRole, of languages: LanguageSet) {
    let bytes = Array(list.utf8)
    var value: Int32 = 1
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: ",")
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") else { continue }
      addPhrase(bytes[start..<index], as: role, value: value, of: languages)
      if byte == UInt8(ascii: ";") { value += 1 }
      start = index + 1
    }
  }

  private mutating func addPhrase(
    _ bytes: ArraySlice<UInt8>, as role: WordRole, value: Int32, of languages: LanguageSet
  ) {
    var parts = LineTokens(bytes.span).tokens.filter { $0.kind != .mark }
    var value = value
    if role == .era, let year = parts.popLast() { value = Int32(year.value) }
    guard let first = parts.first else { return }
    var hash = first.wordHash
    for part in parts.dropFirst() {
      words.update(hash, default: WordEntry()) { $0.isPrefix = true }
      hash = hash.followed(by: part.wordHash)
    }
    let place = words[hash]?.first ?? -1
    if extend(place, role, value, languages) { return }
    senses.append(WordSense(role: role, value: value, languages: languages, next: place))
    let newest = Int32(senses.count - 1)
    words.update(hash, default: WordEntry()) {
      $0.first = newest
      $0.roles.formUnion(WordRoles(role))
    }
  }

  /// Adds languages to a meaning that is there already.
  private mutating func extend(_ first: Int32, _ role: WordRole, _ value: Int32, _ languages: LanguageSet) -> Bool {
    var place = Int(first)
    while place >= 0 {
      if senses[place].role == role && senses[place].value == value {
        senses[place].languages.insert(languages)
        return true
      }
      place = Int(senses[place].next)
    }
    return false
  }
}
