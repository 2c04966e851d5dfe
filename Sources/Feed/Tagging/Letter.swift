/// One character of UTF-8 text, as words are told apart and compared by it.
///
/// Folding drops case and accents, so that "Mayādīn" and "MAYADIN" are one word. It is done with two short
/// tables and arithmetic on code points: no normalisation data are needed for the letters that names are written in.
struct Letter {
  enum Kind: UInt8 {
    case lower, upper
    /// A letter of a script that has no capitals.
    case caseless
    case digit
    /// A character that is a word by itself, in scripts written without blanks.
    case word
    /// A mark on the letter before it: part of the word, without a say.
    case mark
    case apostrophe
    case hyphen
    /// Ends a sentence.
    case stop
    case opening, closing, comma, blank, dash, quote
    case other
  }

  var kind: Kind
  /// The code point with case and accent dropped.
  var folded: UInt32
  /// How many bytes it takes.
  var length: Int

  /// The character that begins at an offset. Bytes that are not UTF-8 count as other characters.
  init(_ bytes: Span<UInt8>, at offset: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 {
      self.init(ascii: UInt8(truncatingIfNeeded: first))
      return
    }
    let room = bytes.count &- offset
    func next(_ step: Int) -> UInt32 { UInt32(bytes[offset &+ step] & 0x3F) }
    if first < 0xE0, room > 1 {
      self.init(point: (first & 0x1F) << 6 | next(1), length: 2)
    } else if first < 0xF0, room > 2 {
      self.init(point: (first & 0x0F) << 12 | next(1) << 6 | next(2), length: 3)
    } else if room > 3 {
      let point = (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      self.init(kind: (0x20000..<0x32000).contains(point) ? .word : .other, folded: point, length: 4)
    } else {
      self.init(kind: .other, folded: 0, length: 1)
    }
  }

  private init(kind: Kind, folded: UInt32, length: Int) {
    self.kind = kind
    self.folded = folded
    self.length = length
  }

  private init(ascii byte: UInt8) {
    let kind: Kind =
      switch byte {
      case 0x61...0x7A: .lower
      case 0x41...0x5A: .upper
      case 0x30...0x39: .digit
      case 0x27, 0x60: .apostrophe
      case 0x2D: .hyphen
      case 0x2E, 0x21, 0x3F: .stop
      case 0x28, 0x5B: .opening
      case 0x29, 0x5D: .closing
      case 0x2C: .comma
      case 0x20, 0x09, 0x0A, 0x0D: .blank
      case 0x22: .quote
      default: .other
      }
    self.init(kind: kind, folded: UInt32(kind == .upper ? byte | 0x20 : byte), length: 1)
  }

  private init(point: UInt32, length: Int) {
    let (kind, folded): (Kind, UInt32) =
      switch point {
      case 0xC0..<0x250: Letter.latin(point)
      case 0x300..<0x370: (.mark, 0)
      case 0x370..<0x400: Letter.greek(point)
      case 0x400..<0x530: Letter.cyrillic(point)
      case 0x531...0x556: (.upper, point + 0x30)
      case 0x561...0x587: (.lower, point)
      case 0x5D0..<0x700: Letter.semitic(point)
      case 0x591..<0x5D0: (.mark, 0)
      case 0x964, 0x965: (.stop, point)
      case 0x900..<0xE00, 0x10A0..<0x1100, 0x1200..<0x1400: (.caseless, point)
      case 0xE00..<0x10A0, 0x1780..<0x1800: (.word, point)
      case 0x1E00..<0x1F00: (point & 1 == 0 ? .upper : .lower, UInt32(Letter.additional[Int(point - 0x1E00)]))
      case 0x2000..<0x2070: (Letter.punctuation(point), point)
      case 0x3001, 0xFF0C: (.comma, point)
      case 0x3002, 0xFF01, 0xFF1F, 0xFF0E: (.stop, point)
      case 0x3000: (.blank, point)
      case 0x3005, 0x3040..<0x3100, 0x3400..<0xA000, 0xAC00..<0xD7A4, 0xF900..<0xFB00: (.word, point)
      case 0xA0: (.blank, point)
      case 0xAB, 0xBB: (.quote, point)
      case 0x2BC, 0x2B9, 0x2BB: (.apostrophe, point)
      default: (.other, point)
      }
    self.init(kind: kind, folded: folded, length: length)
  }

  private static func latin(_ point: UInt32) -> (Kind, UInt32) {
    let base = UInt32(extended[Int(point - 0xC0)])
    if base == 0x2A { return (.other, point) }
    let isUpper: Bool =
      switch point {
      case 0xC0..<0xDF: true
      case 0xDF..<0x100: false
      case 0x139..<0x149, 0x179..<0x17F, 0x1CD..<0x1DD: point & 1 == 1
      case 0x178: true
      default: point & 1 == 0
      }
    return (isUpper ? .upper : .lower, base)
  }

  private static func greek(_ point: UInt32) -> (Kind, UInt32) {
    switch point {
    case 0x386: (.upper, 0x3B1)
    case 0x388...0x38A: (.upper, [0x3B5, 0x3B7, 0x3B9][Int(point - 0x388)])
    case 0x38C: (.upper, 0x3BF)
    case 0x38E, 0x38F: (.upper, point == 0x38E ? 0x3C5 : 0x3C9)
    case 0x391...0x3A9: (.upper, point + 0x20)
    case 0x3AC: (.lower, 0x3B1)
    case 0x3AD...0x3AF: (.lower, [0x3B5, 0x3B7, 0x3B9][Int(point - 0x3AD)])
    case 0x3C2: (.lower, 0x3C3)
    case 0x3CC: (.lower, 0x3BF)
    case 0x3CD, 0x3CE: (.lower, point == 0x3CD ? 0x3C5 : 0x3C9)
    default: (.lower, point)
    }
  }

  private static func cyrillic(_ point: UInt32) -> (Kind, UInt32) {
    switch point {
    case 0x401, 0x451: (point == 0x401 ? .upper : .lower, 0x435)
    case 0x400..<0x410: (.upper, point + 0x50)
    case 0x410..<0x430: (.upper, point + 0x20)
    case 0x430..<0x460: (.lower, point)
    default: (point & 1 == 0 ? .upper : .lower, point | 1)
    }
  }

  /// Hebrew and Arabic: vowel points and the lengthening stroke are marks, and spellings of one letter are one.
  private static func semitic(_ point: UInt32) -> (Kind, UInt32) {
    switch point {
    case 0x60C: (.comma, point)
    case 0x61B: (.other, point)
    case 0x61F, 0x6D4: (.stop, point)
    case 0x5F3, 0x5F4, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC: (.mark, 0)
    case 0x622, 0x623, 0x625, 0x671: (.caseless, 0x627)
    case 0x649, 0x6CC: (.caseless, 0x64A)
    case 0x629: (.caseless, 0x647)
    case 0x6A9: (.caseless, 0x643)
    case 0x660...0x669: (.digit, point - 0x660 + 0x30)
    default: (.caseless, point)
    }
  }

  private static func punctuation(_ point: UInt32) -> Kind {
    switch point {
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2018, 0x2019: .apostrophe
    case 0x201C...0x201F, 0x2039, 0x203A: .quote
    case 0x200B...0x200F: .mark
    case 0x2026: .stop
    case 0x2000...0x200A, 0x202F, 0x205F: .blank
    default: .other
    }
  }

  /// The plain letters of U+00C0 to U+024F; `*` marks what is no letter.
  private static let extended: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnxnnoooooooorrrrrrsssssssstttttt"
      + "uuuuuuuuuuuuwwyyyzzzzzzsxxxxxxxxxdxxxxxaxxfxxxxxxxxxxxxxooxxxxxxxxxxxxxuuxxxxxxxxxxxxxxxxxxxdddlllnnn"
      + "aaiioouuuuuuuuuuxaaaaxxxxggkkooooxxjdddggxxnnaaxxxxaaaaeeeeiiiioooorrrruuuussttxxhhxxxxxxaaeeooooooooyy"
      + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx").utf8)

  /// The plain letters of U+1E00 to U+1EFF.
  private static let additional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssss"
      + "sttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasxxsxaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooo"
      + "oooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyxxxxxx").utf8)
}
