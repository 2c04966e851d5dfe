/// The opening of a wire story, `ROTTERDAM, April 3, 2025 (Agency) - The text begins here`: place, day, dash, prose.
struct Dateline {
  /// The most words of the place, and between the day and the dash: time, zone, agency.
  private static let words = 6
  /// The least words of prose behind the dash.
  private static let prose = 5
  /// Longer words in small letters are no part of a name, and none that stand before a day either.
  private static let particle = 3

  /// Whether a date stands in the dateline that a paragraph begins with.
  static func holds(_ date: FoundDate, in paragraph: String) -> Bool {
    guard !date.isWholeLine, date.range.lowerBound <= 80 else { return false }
    let bytes = Array(paragraph.utf8)
    // `(18.01.2018) The text begins here`
    if date.range.lowerBound == 1, bytes[0] == UInt8(ascii: "("), date.range.upperBound < bytes.count {
      return bytes[date.range.upperBound] == UInt8(ascii: ")")
    }
    let before = String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[date.range.upperBound...].prefix(240), as: UTF8.self)
    return isPlace(before) && isProse(after)
  }

  /// Whether a paragraph begins with a word in capitals that can be the name of a place, as wire copy does without a day
  /// too, or with a few words and an agency in brackets before a dash: `PARIS (AP) - The`, `Frankfurt/Main (dpa) - Der`.
  static func opens(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: paragraph.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }, as: UTF8.self)
    if (4...30).contains(word.utf8.count) && word == word.uppercased() && word != word.lowercased() { return true }
    let start = paragraph.prefix(longest)
    guard let bracket = start.firstIndex(of: UInt8(ascii: ")")), start[..<bracket].contains(UInt8(ascii: "(")) else {
      return false
    }
    let behind = start[(bracket + 1)...].drop { $0 == 0x20 }
    return behind.starts(with: "-".utf8) || behind.starts(with: "–".utf8) || behind.starts(with: "—".utf8)
  }

  /// How far into a paragraph an agency's brackets end, in bytes.
  private static let longest = 60

  /// Whether a place is named: in capitals, or set off from the day.
  private static func isPlace(_ text: String) -> Bool {
    var names = text.split(whereSeparator: \.isWhitespace)
    while let last = names.last, isParticle(last) { names.removeLast() }
    guard let last = names.last?.last, names.count <= words else { return false }
    let letters = names.joined().filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { return true }
    return !letters.isEmpty && ",،)".contains(last)
      && names.allSatisfy { isParticle($0) || $0.first { $0.isLetter }?.isLowercase != true }
  }

  private static func isParticle(_ word: Substring) -> Bool {
    word.count <= particle && word.allSatisfy(\.isLowercase)
  }

  /// Whether a dash follows soon, and prose behind it.
  private static func isProse(_ text: String) -> Bool {
    let parts = text.replacing("—", with: " — ").split(whereSeparator: \.isWhitespace)
    let dash = parts.prefix(words + 1).firstIndex { part in part.allSatisfy { "-–—".contains($0) } }
    return dash.map { parts.count - $0 > prose } ?? false
  }
}
