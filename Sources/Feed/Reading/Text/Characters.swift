/// What a character is to somebody who looks at a line's shape, in any script.
enum CharacterClass: UInt8, Sendable {
  case blank
  case lower
  case upper
  /// A letter of a script without case.
  case caseless
  /// A character of a script that sets no blanks between words; it counts as half a word.
  case ideograph
  case digit
  /// What ends a sentence.
  case stop
  case question
  case ellipsis
  case comma
  case colon
  case quote
  case apostrophe
  case open
  case close
  case dash
  case bullet
  /// What navigation is set apart with: `|`, `›`, `»`, `→`, `/`.
  case separator
  case at
  case hash
  case copyright
  case currency
  /// Signs above letters and the like: part of the character before.
  case mark
  case other
}

/// A character of a text: its class, its lower-case form and its length.
struct ScannedCharacter {
  var kind: CharacterClass
  /// The scalar in lower case.
  var folded: UInt32
  /// Its length in bytes of UTF-8.
  var width: Int
}

extension CharacterClass {
  /// The class of a character of ASCII.
  @inline(__always)
  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .blank
    case UInt8(ascii: "."), UInt8(ascii: "!"): .stop
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "*"), UInt8(ascii: "+"): .bullet
    case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"): .separator
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: "$"): .currency
    default: .other
    }
  }

  /// The character that begins at an index of a text in valid UTF-8.
  @inline(__always)
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> ScannedCharacter {
    let first = bytes[index]
    if first < 0x80 {
      let kind = ascii(first)
      return ScannedCharacter(kind: kind, folded: UInt32(kind == .upper ? first | 0x20 : first), width: 1)
    }
    return wide(bytes, at: index)
  }

  private static func wide(_ bytes: Span<UInt8>, at index: Int) -> ScannedCharacter {
    let first = UInt32(bytes[index])
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + width <= bytes.count else { return ScannedCharacter(kind: .other, folded: first, width: 1) }
    var scalar = width == 4 ? first & 0x07 : width == 3 ? first & 0x0F : first & 0x1F
    for offset in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    let folded = Folding.lowercased(scalar)
    let kind = folded != scalar ? .upper : classified(scalar)
    return ScannedCharacter(kind: kind, folded: folded, width: width)
  }

  /// The class of a character beyond ASCII that is no capital.
  private static func classified(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: .blank
    case 0xA9, 0xAE: .copyright
    case 0xA2...0xA5, 0x20A0...0x20BF: .currency
    case 0xAB, 0x2039, 0x201C...0x201F, 0x300C...0x300F: .quote
    case 0xBB, 0x203A: .separator
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF, 0x30FB: .bullet
    case 0xAA, 0xB5, 0xBA, 0xDF...0x24F, 0x370...0x3FF, 0x430...0x52F, 0x561...0x587, 0x1E00...0x1FFF: .lower
    case 0x300...0x36F, 0x200C...0x200F, 0x202A...0x202E, 0xFE00...0xFE0F, 0xFEFF: .mark
    case 0x5B0...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x93A...0x94F: .mark
    case 0x60C, 0x61B, 0x3001, 0xFF0C, 0xFF1B: .comma
    case 0x61F, 0xFF1F: .question
    case 0x6D4, 0x964, 0x965, 0x589, 0x3002, 0xFF01, 0xFF0E, 0xFF61: .stop
    case 0xFF1A: .colon
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xFF10...0xFF19: .digit
    case 0x2018...0x201B, 0x2B9...0x2BF: .apostrophe
    case 0x2010...0x2015, 0x2212: .dash
    case 0x2026: .ellipsis
    case 0x2190...0x21FF, 0x25B8, 0x27A1: .separator
    case 0x3008, 0x300A, 0x3010, 0xFF08, 0xFF3B: .open
    case 0x3009, 0x300B, 0x3011, 0xFF09, 0xFF3D: .close
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .ideograph
    case 0x250...0x2AF, 0x530...0x1DFF, 0xAC00...0xD7AF, 0xA000...0xABFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: .caseless
    default: .other
    }
  }
}
