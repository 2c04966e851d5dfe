import Feed

/// Why a value cannot be taken: what was expected, as a sentence without its full stop.
struct Unacceptable: Error {
  let reason: String
}

/// How the values of settings are written.
enum SettingValue {
  /// `yes`, `true`, `on`, `1` or their contraries.
  static func boolean(_ text: String) throws(Unacceptable) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true", "t", "on", "1": return true
    case "no", "n", "false", "f", "off", "0": return false
    default: throw Unacceptable(reason: "\"\(text)\" is neither yes nor no")
    }
  }

  /// A whole number within bounds.
  static func count(_ text: String, in range: ClosedRange<Int>) throws(Unacceptable) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Unacceptable(reason: "\"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number of bytes, with `K`, `M`, `G` to the base 1024.
  static func size(_ text: String, in range: ClosedRange<Int>) throws(Unacceptable) -> Int {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    var digits = text[...]
    var factor = 1
    if let last = text.last, let unit = units[last] {
      factor = unit
      digits = digits.dropLast()
    }
    let (bytes, isTooMuch) = (Int(digits) ?? -1).multipliedReportingOverflow(by: factor)
    guard !isTooMuch, range.contains(bytes) else {
      throw Unacceptable(
        reason:
          "\"\(text)\" is not a size from \(sizeText(range.lowerBound)) to \(sizeText(range.upperBound)), such as 32M")
    }
    return bytes
  }

  /// A size the way it is written.
  static func sizeText(_ bytes: Int) -> String {
    for (unit, factor) in [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)] where bytes >= factor && bytes % factor == 0
    {
      return "\(bytes / factor)\(unit)"
    }
    return "\(bytes)"
  }

  /// A span of time in nanoseconds: `2s`, `500ms`, `1min 30s`; a bare number means seconds.
  ///
  /// - Source: systemd.time(7)
  static func duration(_ text: String, in range: ClosedRange<Int64>) throws(Unacceptable) -> Int64 {
    let expected = Unacceptable(
      reason: "\"\(text)\" is not a span of time from \(durationText(range.lowerBound)) to "
        + "\(durationText(range.upperBound)), such as 500ms or 1min 30s")
    var total: Int64 = 0
    var rest = text.filter { $0 != " " }[...]
    if rest.isEmpty { throw expected }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard let number = Double(digits), number.isFinite, let factor = durationUnits[String(unit)],
        number * factor < 1e18
      else { throw expected }
      total += Int64(number * factor)
      rest = rest.dropFirst(digits.count + unit.count)
      if total > range.upperBound { throw expected }
    }
    if total < range.lowerBound { throw expected }
    return total
  }

  private static let durationUnits: [String: Double] = [
    "us": 1e3, "ms": 1e6, "": 1e9, "s": 1e9, "sec": 1e9, "second": 1e9, "seconds": 1e9, "m": 60e9, "min": 60e9,
    "minute": 60e9, "minutes": 60e9, "h": 3600e9, "hr": 3600e9, "hour": 3600e9, "hours": 3600e9, "d": 86400e9,
    "day": 86400e9, "days": 86400e9,
  ]

  /// A span of time the way it is written.
  static func durationText(_ nanoseconds: Int64) -> String {
    let units: [(String, Int64)] = [
      ("d", 86_400_000_000_000), ("h", 3_600_000_000_000), ("min", 60_000_000_000), ("s", 1_000_000_000),
    ]
    for (unit, factor) in units where nanoseconds >= factor && nanoseconds % factor == 0 {
      return "\(nanoseconds / factor)\(unit)"
    }
    return nanoseconds == 0 ? "0s" : "\(nanoseconds / 1_000_000)ms"
  }

  /// Words divided by blanks; quotes keep blanks inside a word.
  static func words(_ text: String) throws(Unacceptable) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if quote != nil { throw Unacceptable(reason: "a quotation mark is not closed") }
    return words + (word.map { [$0] } ?? [])
  }

  /// One of a few words.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, of type: Choice.Type
  ) throws(Unacceptable) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let words = type.allCases.map(\.rawValue)
    throw Unacceptable(
      reason: "\"\(text)\" is none of \(words.joined(separator: ", "))" + Suggestion.text(for: text, among: words))
  }

  /// A path; a relative one would mean another directory for every caller.
  static func absolutePath(_ text: String) throws(Unacceptable) -> String {
    guard text.hasPrefix("/") else { throw Unacceptable(reason: "\"\(text)\" is not a path from the root (/…)") }
    return text
  }

  /// A program with its arguments. Without a path, which program is meant would depend on who starts us.
  static func command(_ text: String) throws(Unacceptable) -> [String] {
    let words = try words(text)
    guard let program = words.first else { return [] }
    _ = try absolutePath(program)
    return words
  }

  /// The address of a page or a picture on the web.
  static func pageAddress(_ text: String) throws(Unacceptable) -> String {
    let host = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    guard isClean, host.count == 3, ["http:", "https:"].contains(host[0].lowercased()), host[1].isEmpty,
      !host[2].isEmpty, host[2].first != "/"
    else {
      throw Unacceptable(reason: "\"\(text)\" is not an address on the web, such as https://example.org/icon.png")
    }
    return text
  }

  /// The address of a directory on the web, with a slash at its end.
  static func webAddress(_ text: String) throws(Unacceptable) -> String {
    let scheme = text.lowercased().hasPrefix("https://") ? 8 : text.lowercased().hasPrefix("http://") ? 7 : 0
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
    let host = text.utf8.dropFirst(scheme).prefix { $0 != UInt8(ascii: "/") }
    guard scheme > 0, isClean, !host.isEmpty else {
      throw Unacceptable(reason: "\"\(text)\" is not the address of a directory, such as https://example.org/feeds/")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// A language tag of the usual form: `en`, `pt-BR`, `zh-Hant`.
  ///
  /// - Source: RFC 5646, section 2.1
  static func language(_ text: String) throws(Unacceptable) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      let isFirst = index == 0
      return (isFirst ? 2...3 : 1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || ($0.isNumber && !isFirst)) }
    }
    guard isTag else { throw Unacceptable(reason: "\"\(text)\" is not a language tag, such as en or pt-BR") }
    return text
  }

  /// A text of one line that says something.
  static func text(_ text: String) throws(Unacceptable) -> String {
    let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isClean else { throw Unacceptable(reason: "the text holds a control character") }
    return text
  }

  /// A tag of the user's: `Port Vell`, `place:Port Vell`. It has a feed from its first article on.
  static func tag(_ text: String) throws(Unacceptable) -> Tag {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
    let scheme = parts.count == 2 ? Tag.Scheme.allCases.first { $0.name == parts[0].lowercased() } : nil
    let label = (scheme == nil ? text : parts[1]).split(separator: " ").joined(separator: " ")
    guard !label.isEmpty else { throw Unacceptable(reason: "\"\(text)\" names no tag") }
    return Tag(scheme: scheme ?? .keyword, term: label, label: label, isListed: true)
  }

  /// Words to look for.
  static func pattern(_ text: String) throws(Unacceptable) -> Pattern {
    guard let pattern = Pattern(text) else { throw Unacceptable(reason: "there is nothing to look for") }
    return pattern
  }

  /// `old -> new`.
  static func renaming(_ text: String) throws(Unacceptable) -> (Pattern, Tag) {
    let arrow = "->"
    let scalars = Array(text)
    guard let place = scalars.indices.dropLast().first(where: { String(scalars[$0...$0 + 1]) == arrow }) else {
      throw Unacceptable(reason: "\"\(text)\" is not of the form OLD NAME -> NEW NAME")
    }
    return (try pattern(scalars[..<place].trimmed), try tag(scalars[(place + 2)...].trimmed))
  }
}

extension Collection<Character> {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
