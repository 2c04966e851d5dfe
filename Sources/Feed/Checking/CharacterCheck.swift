/// Looks at a document's bytes: how many there are, and whether characters are among them that were damaged on the way.
enum CharacterCheck {
  /// The W3C's validator and some readers take no more.
  static let mostBytes = 5_000_000

  /// - Parameter bytes: a document; of one that is not UTF-8 only the size is looked at.
  static func check(_ bytes: [UInt8], into findings: inout FindingList) {
    if bytes.count > mostBytes {
      findings.error(1, "the document has \(bytes.count) bytes; readers refuse more than \(mostBytes)")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isMarkup = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    var line = 0
    for text in bytes.dropFirst(isMarked ? 3 : 0).split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      checkLine(Array(text), line, isMarkup, &findings)
    }
  }

  private static func checkLine(_ text: [UInt8], _ number: Int, _ isMarkup: Bool, _ findings: inout FindingList) {
    let span = text.span
    var isSuspected = false
    for place in text.indices {
      let byte = text[place]
      if byte == UInt8(ascii: "&"), isMarkup {
        if let scalar = reference(at: place, in: text) { check(scalar, number, &findings) }
      } else if byte < 0x20 || byte >= 0x7F && byte & 0xC0 != 0x80 {
        isSuspected = isSuspected || byte == 0xC3 || byte == 0xC2
        if byte != 0x0D, UnwantedCharacters.length(at: place, of: span) > 0 {
          check(span.scalar(at: place).value, number, &findings)
        }
      }
    }
    if isSuspected, let mended = MojibakeRepair.repaired(text) {
      let place = zip(text, mended).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      findings.warning(number, "a text was encoded twice: \"\(excerpt(text, place))\"; it was probably meant as UTF-8")
    }
  }

  private static func check(_ scalar: UInt32, _ line: Int, _ findings: inout FindingList) {
    guard let character = Unicode.Scalar(scalar) else { return }
    let bytes = Array(String(Character(character)).utf8)
    guard UnwantedCharacters.length(at: 0, of: bytes.span) > 0, scalar != 0x0D else { return }
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let sentence =
      switch scalar {
      case 0xFFFD: "U+FFFD stands where a character was lost"
      case 0xFEFF: "a byte order mark (U+FEFF) stands inside of the document"
      case 0..<0xA0: "the control character \(name) is no text"
      default: "\(name) is no character"
      }
    findings.warning(line, sentence)
  }

  /// The number of the character reference that begins at a place.
  private static func reference(at place: Int, in text: [UInt8]) -> UInt32? {
    guard place + 3 < text.count, text[place + 1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = text[place + 2] | 0x20 == UInt8(ascii: "x")
    let digits = text[(place + (isHexadecimal ? 3 : 2))...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }

  /// Some characters around a place.
  private static func excerpt(_ text: [UInt8], _ place: Int) -> String {
    var start = max(0, place - 10)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(text.count, place + 14)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
