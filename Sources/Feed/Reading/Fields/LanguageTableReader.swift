import FoundationEssentials

/// Reads the tables of languages, for `LanguageTables` to answer from.
struct LanguageTableReader {
  private(set) var languages: [LanguageTables.Language] = []
  private(set) var words = WordMap<WordEntry>(capacity: 8_192)
  private(set) var senses: [WordSense] = []
  private(set) var givenNames = WordMap<Void>(capacity: 65_536)
  private(set) var familyNames = WordMap<Void>(capacity: 32_768)

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    senses.reserveCapacity(8_192)
    for tag in try Self.tags(in: data) {
      languages.append(LanguageTables.Language(tag: tag))
      try read(SettingsFile(path: "\(data)/languages/\(tag).conf"), languages.count - 1)
    }
    for name in ["given-names", "more-given-names", "slavic-given-names", "caseless-given-names"] {
      try Self.readNames(in: "\(data)/vocabulary/\(name).txt", to: &givenNames)
    }
    try Self.readNames(in: data + "/vocabulary/family-names.txt", to: &familyNames)
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

  /// A language by itself; empty when it has no table.
  func set(of tag: String) -> LanguageSet {
    languages.firstIndex { $0.tag == tag }.map { LanguageSet($0) } ?? LanguageSet()
  }

  private static func readNames(in path: String, to names: inout WordMap<Void>) throws(Problem) {
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
        if length > 0 { names.update(hash, default: ()) { _ in } }
        (hash, length) = (WordHash(), 0)
      }
      if scanned.value == 0x0A { isComment = false }
    }
    if length > 0 { names.update(hash, default: ()) { _ in } }
  }

  private mutating func read(_ file: SettingsFile, _ number: Int) throws(Problem) {
    for entry in file.entries {
      switch entry.key {
      case "Script", "Stop": continue
      case "DateOrder":
        guard let order = LanguageTables.DateOrder(rawValue: entry.value) else {
          throw file.problem(entry, "DateOrder= is DMY, MDY or YMD, not \(entry.value)")
        }
        languages[number].dateOrder = order
      case "DayFirstIn":
        languages[number].dayFirstIn = Self.items(of: entry.value)
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
