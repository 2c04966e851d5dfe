/// Names of time zones as newspapers print them.
struct ZoneTable: Sendable {
  /// When a zone's clocks are put forward by an hour.
  enum Summer: Sendable { case never, american, european }

  struct Zone: Sendable {
    /// Minutes east of Greenwich in winter.
    var offset: Int
    var summer: Summer
    /// Whether the name counts only in capitals.
    var isCapitals: Bool
    /// What the name means in a text of one language, by the language's number.
    var local: (language: Int, offset: Int)?
  }

  struct Entry: Sendable {
    var isPrefix = false
    var zone: Zone?
  }

  private var names = WordMap<Entry>(capacity: 256)

  /// Reads the table.
  ///
  /// - Parameter languages: the tags of the languages, in the order of their numbers.
  /// - Throws: why it cannot be read, or the first line that is wrong.
  init(path: String, languages: [String]) throws(Problem) {
    let file = try SettingsFile(path: path)
    for entry in file.entries {
      let parts = entry.value.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard let first = parts.first, let offset = Self.minutes(first) else {
        throw file.problem(entry, "a zone reads NAME=+HH:MM, not \(entry.key)=\(entry.value)")
      }
      let summer: Summer = parts.last == "US" ? .american : parts.last == "EU" ? .european : .never
      let named = entry.key.utf8.split(separator: UInt8(ascii: "@"))
      let name = String(decoding: named[0], as: UTF8.self)
      if named.count == 2, let language = languages.firstIndex(of: String(decoding: named[1], as: UTF8.self)) {
        add(name) { $0.zone?.local = (language, offset) }
      } else {
        let isCapitals = name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        add(name) { $0.zone = Zone(offset: offset, summer: summer, isCapitals: isCapitals) }
      }
    }
  }

  /// What is known of a name.
  subscript(name: WordHash) -> Entry? { names[name] }

  /// Minutes east of Greenwich on a day.
  func offset(of zone: Zone, year: Int, month: Int, day: Int, language: Int?) -> Int {
    if let local = zone.local, local.language == language { return local.offset }
    return zone.offset + (zone.summer.isIn(year: year, month: month, day: day) ? 60 : 0)
  }

  private mutating func add(_ name: String, _ change: (inout Entry) -> Void) {
    let parts = LineTokens(name.utf8Span.span).tokens.filter { $0.kind != .mark }
    guard let first = parts.first else { return }
    var hash = first.wordHash
    for part in parts.dropFirst() {
      names.update(hash, default: Entry()) { $0.isPrefix = true }
      hash = hash.followed(by: part.wordHash)
    }
    names.update(hash, default: Entry(), change)
  }

  private static func minutes(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = Int(String(decoding: bytes[1...2], as: UTF8.self)),
      let minutes = Int(String(decoding: bytes[4...5], as: UTF8.self))
    else { return nil }
    return (hours * 60 + minutes) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
  }
}

extension ZoneTable.Summer {
  /// Whether clocks are forward on a day, the days of change counted as summer.
  ///
  /// - Source: Energy Policy Act of 2005 (and the Uniform Time Act's dates before 2007); Directive 2000/84/EC.
  func isIn(year: Int, month: Int, day: Int) -> Bool {
    let today = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    switch self {
    case .never: return false
    case .american:
      let start = year >= 2007 ? Self.sunday(onOrAfter: 8, month: 3, year) : Self.sunday(onOrAfter: 1, month: 4, year)
      let end = year >= 2007 ? Self.sunday(onOrAfter: 1, month: 11, year) : Self.sunday(onOrAfter: 25, month: 10, year)
      return today >= start && today < end
    case .european:
      return today >= Self.sunday(onOrAfter: 25, month: 3, year) && today < Self.sunday(onOrAfter: 25, month: 10, year)
    }
  }

  private static func sunday(onOrAfter day: Int, month: Int, _ year: Int) -> Int {
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    // 1970-01-04 was a Sunday.
    return days + ((3 - days) % 7 + 7) % 7
  }
}
