/// A script that news are written in, by its ISO 15924 code.
enum Script: String, CaseIterable {
  case latin = "Latn", cyrillic = "Cyrl", greek = "Grek", arabic = "Arab", hebrew = "Hebr", devanagari = "Deva"
  case bengali = "Beng", gurmukhi = "Guru", gujarati = "Gujr", oriya = "Orya", tamil = "Taml", telugu = "Telu"
  case kannada = "Knda", malayalam = "Mlym", sinhala = "Sinh", thai = "Thai", lao = "Laoo", burmese = "Mymr"
  case khmer = "Khmr", ethiopic = "Ethi", georgian = "Geor", armenian = "Armn", hangul = "Hang", han = "Han"
  case japanese = "Jpan"

  /// The script of a letter beyond ASCII.
  ///
  /// - Source: Scripts.txt of Unicode 16, block by block.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x591...0x5F4: self = .hebrew
    case 0x620...0x65F, 0x66E...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB00...0xB7F: self = .oriya
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1200...0x139F: self = .ethiopic
    case 0x1780...0x17FF: self = .khmer
    case 0x3041...0x30FF, 0xFF66...0xFF9F: self = .japanese
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
    default: return nil
    }
  }
}
