/// What a character beyond ASCII counts as when wordings are compared.
///
/// Outlets, encodings and keyboards differ in accents, quotation marks, digits and invisible characters, and
/// none of that makes another text. Letters fold to small ones without marks, digits to those of ASCII.
enum Fold: Equatable {
  /// A small letter, or two that are written as one; `second` is zero for most.
  case letter(UInt32, second: UInt32 = 0, isCapital: Bool = false)
  /// A digit by its value, 0 to 9.
  case digit(UInt32)
  /// A character of a script that sets no blanks between words; a word of it has about `mean` characters.
  case dense(mean: UInt32)
  /// An apostrophe: nothing inside a word, a separator elsewhere.
  case apostrophe
  /// A blank that does not break: between digits it groups thousands.
  case groupingBlank
  /// Nothing at all: a combining mark, a soft hyphen, a zero-width character.
  case nothing
  /// Everything else.
  case separator

  /// What a character counts as.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x2009, 0x202F: self = .groupingBlank
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .nothing
    case 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032: self = .apostrophe
    case 0xC0...0x24F: self = Self.latin(scalar, Self.latin, from: 0xC0)
    case 0x1E00...0x1EFF: self = Self.latin(scalar, Self.latinAdditional, from: 0x1E00)
    case 0x370...0x3FF: self = Self.greek(scalar)
    case 0x400...0x52F: self = Self.cyrillic(scalar)
    case 0x531...0x556: self = .letter(scalar + 48, isCapital: true)
    case 0x560...0x588: self = .letter(scalar)
    case 0x591...0x6FF: self = Self.semitic(scalar)
    case 0x700...0x1FFF: self = Self.eastern(scalar)
    case 0x2C00...0x2DFF, 0xA640...0xABFF: self = .letter(scalar)
    case 0x3041...0x30FF, 0x3105...0x312F: self = .dense(mean: 4)
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .dense(mean: 2)
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: self = .letter(scalar)
    case 0xFB00...0xFB06: self = Self.ligature(scalar)
    case 0xFF10...0xFF19: self = .digit(scalar - 0xFF10)
    case 0xFF21...0xFF3A: self = .letter(scalar - 0xFF21 + 0x61, isCapital: true)
    case 0xFF41...0xFF5A: self = .letter(scalar - 0xFF41 + 0x61)
    case 0xFF66...0xFF9D: self = .dense(mean: 4)
    default: self = .separator
    }
  }

  private static func latin(_ scalar: UInt32, _ bases: [UInt8], from start: UInt32) -> Fold {
    switch scalar {
    case 0xDF, 0x1E9E: return .letter(0x73, second: 0x73)
    case 0xC6, 0xE6: return .letter(0x61, second: 0x65, isCapital: scalar == 0xC6)
    case 0xDE, 0xFE: return .letter(0x74, second: 0x68, isCapital: scalar == 0xDE)
    case 0x132, 0x133: return .letter(0x69, second: 0x6A, isCapital: scalar == 0x132)
    case 0x152, 0x153: return .letter(0x6F, second: 0x65, isCapital: scalar == 0x152)
    case 0xD7, 0xF7: return .separator
    default: break
    }
    let base = UInt32(bases[Int(scalar - start)])
    if base == UInt32(UInt8(ascii: "?")) { return .letter(scalar) }
    return .letter(base | 0x20, isCapital: base & 0x20 == 0)
  }

  private static func greek(_ scalar: UInt32) -> Fold {
    switch scalar {
    case 0x386, 0x391, 0x3AC: .letter(0x3B1, isCapital: scalar != 0x3AC)
    case 0x388, 0x395, 0x3AD: .letter(0x3B5, isCapital: scalar != 0x3AD)
    case 0x389, 0x397, 0x3AE: .letter(0x3B7, isCapital: scalar != 0x3AE)
    case 0x38A, 0x399, 0x3AA: .letter(0x3B9, isCapital: true)
    case 0x390, 0x3AF, 0x3CA: .letter(0x3B9)
    case 0x38C, 0x39F, 0x3CC: .letter(0x3BF, isCapital: scalar != 0x3CC)
    case 0x38E, 0x3A5, 0x3AB: .letter(0x3C5, isCapital: true)
    case 0x3B0, 0x3CD, 0x3CB: .letter(0x3C5)
    case 0x38F, 0x3A9, 0x3CE: .letter(0x3C9, isCapital: scalar != 0x3CE)
    case 0x3C2: .letter(0x3C3)
    case 0x391...0x3A9: .letter(scalar + 32, isCapital: true)
    case 0x37E, 0x387, 0x375: .separator
    default: .letter(scalar)
    }
  }

  private static func cyrillic(_ scalar: UInt32) -> Fold {
    switch scalar {
    case 0x401, 0x451: .letter(0x435, isCapital: scalar == 0x401)
    case 0x400...0x40F: .letter(scalar + 80, isCapital: true)
    case 0x410...0x42F: .letter(scalar + 32, isCapital: true)
    case 0x483...0x489: .nothing
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: .letter(scalar | 1, isCapital: scalar & 1 == 0)
    default: .letter(scalar)
    }
  }

  private static func semitic(_ scalar: UInt32) -> Fold {
    switch scalar {
    case 0x5D0...0x5EA: .letter(scalar)
    case 0x591...0x5C7: scalar == 0x5BE ? .separator : .nothing
    case 0x622, 0x623, 0x625, 0x671: .letter(0x627)
    case 0x649, 0x6CC: .letter(0x64A)
    case 0x629: .letter(0x647)
    case 0x6A9: .letter(0x643)
    case 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: .nothing
    case 0x660...0x669: .digit(scalar - 0x660)
    case 0x6F0...0x6F9: .digit(scalar - 0x6F0)
    case 0x620...0x64A, 0x66E...0x6D3, 0x6EE...0x6FF: .letter(scalar)
    default: .separator
    }
  }

  /// From Syriac to Greek's extended letters: the scripts of South and South-East Asia among them.
  private static func eastern(_ scalar: UInt32) -> Fold {
    switch scalar {
    case 0x964, 0x965, 0xE2F, 0xE5A, 0xE5B, 0x104A, 0x104B, 0x17D4...0x17DA, 0x1360...0x1368: return .separator
    case 0xE50...0xE59: return .digit(scalar - 0xE50)
    case 0xED0...0xED9: return .digit(scalar - 0xED0)
    case 0x1040...0x1049: return .digit(scalar - 0x1040)
    case 0x17E0...0x17E9: return .digit(scalar - 0x17E0)
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: return .dense(mean: 4)
    // The scripts of India stand in blocks of 128 characters of one plan, with the digits at 66 to 6F.
    case 0x900...0xD7F where scalar & 0x7F >= 0x66 && scalar & 0x7F <= 0x6F: return .digit((scalar & 0x7F) - 0x66)
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: return .nothing
    case 0x10A0...0x10C5: return .letter(scalar + 48)
    default: return .letter(scalar)
    }
  }

  private static func ligature(_ scalar: UInt32) -> Fold {
    switch scalar {
    case 0xFB01: .letter(0x66, second: 0x69)
    case 0xFB02: .letter(0x66, second: 0x6C)
    case 0xFB05, 0xFB06: .letter(0x73, second: 0x74)
    default: .letter(0x66, second: 0x66)
    }
  }

  /// The letters under the marks of U+00C0 to U+024F, in their case; `?` stands for letters of their own.
  private static let latin: [UInt8] = Array(
    ("AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY?saaaaaa?ceeeeiiiidnooooo?ouuuuy?yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg"
      + "HhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
      + "bBBb??OCcDDDd?E?EFfG???IKkl?MNnOOo??Pp?????tTtTUu?VYyZz?????????????DDdLLlNNnAaIiOoUuUuUuUuUueAaAa??GgGg"
      + "KkOoOo??jDDdGg??NnAa??OoAaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhNd??ZzAaEeOoOoOoOoYylntj??ACcLTsz??BUVEeJjQqRrYy")
      .utf8)

  /// The same of U+1E00 to U+1EFF.
  private static let latinAdditional: [UInt8] = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSs"
      + "TtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyasssS?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOo"
      + "OoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy????Yy").utf8)
}
