/// Makes letters equal that people use for one another.
enum Folding {
  /// The lower-case letter of the Latin, Greek, Cyrillic and Armenian alphabets; others as they are.
  ///
  /// Turkish is no exception here: `I` becomes `i`. Who compares Turkish words folds them further.
  ///
  /// - Source: the simple mappings of UnicodeData.txt for these blocks.
  @inline(__always)
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    return lowercasedBeyondASCII(scalar)
  }

  private static func lowercasedBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: return scalar + 0x20
    case 0x130: return 0x69
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x233, 0x1E00...0x1E95, 0x1EA0...0x1EFF: return scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: return scalar + (scalar & 1)
    case 0x178: return 0xFF
    case 0x18E, 0x18F: return scalar == 0x18F ? 0x259 : 0x1DD
    case 0x386: return 0x3AC
    case 0x388...0x38A: return scalar + 0x25
    case 0x38C: return 0x3CC
    case 0x38E, 0x38F: return scalar + 0x3F
    case 0x391...0x3AB where scalar != 0x3A2: return scalar + 0x20
    case 0x400...0x40F: return scalar + 0x50
    case 0x410...0x42F: return scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return scalar | 1
    case 0x531...0x556: return scalar + 0x30
    case 0xFF21...0xFF3A: return scalar - 0xFF21 + 0x61
    default: return scalar
    }
  }

  /// The letter without its case, accents and regional forms, 0 for what can be left out of a word.
  ///
  /// What is made equal is what people leave out or mix up when they type a date or a label: `FEVRIER` for
  /// `février`, `ی` for `ي`, vowel points, the dot of Turkish `i`.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    let lower = lowercased(scalar)
    return lower < 0x80 ? lower : foldedBeyondASCII(lower)
  }

  private static func foldedBeyondASCII(_ lower: UInt32) -> UInt32 {
    switch lower {
    case 0xDF..<0x250: return UInt32(latin[Int(lower) - 0xDF])
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x200C, 0x200D, 0xFE0F: return 0
    case 0x3AC, 0x3B1: return 0x3B1
    case 0x3AD: return 0x3B5
    case 0x3AE: return 0x3B7
    case 0x3AF, 0x3CA, 0x390: return 0x3B9
    case 0x3CC: return 0x3BF
    case 0x3CD, 0x3CB, 0x3B0: return 0x3C5
    case 0x3CE: return 0x3C9
    case 0x3C2: return 0x3C3
    case 0x451: return 0x435
    case 0x622, 0x623, 0x625, 0x671: return 0x627
    case 0x649, 0x6CC, 0x6D2: return 0x64A
    case 0x6A9: return 0x643
    case 0x6C1, 0x6C0, 0x6D5: return 0x647
    case 0x629: return 0x647
    default: return lower
    }
  }

  /// The base letters of U+00DF to U+024F.
  private static let latin: [UInt16] = {
    var table = (0xDF..<0x250).map { UInt16($0) }
    let groups = [
      "aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģǧ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ",
      "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
    ]
    for group in groups {
      let letters = group.unicodeScalars.map { $0.value }
      for letter in letters.dropFirst() where letter < 0x250 { table[Int(letter) - 0xDF] = UInt16(letters[0]) }
    }
    return table
  }()
}

/// A number for a word, the same in every run (FNV-1a over scalars).
///
/// - Source: Fowler, Noll and Vo, draft-eastlake-fnv.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// A number that is itself as good as a hash.
  init(value: UInt64) { self.value = value }

  /// Takes one more scalar into the word.
  @inline(__always)
  mutating func add(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }

  /// The hash of two words one after the other.
  @inline(__always)
  func followed(by next: WordHash) -> WordHash {
    var joined = WordHash()
    joined.value = (value ^ (next.value >> 29) ^ next.value) &* 0x9E37_79B9_7F4A_7C15
    return joined
  }
}
