/// Tells the encoding of bytes that are not UTF-8.
///
/// Each likely encoding is tried on a sample and the text that comes out is judged: by the share of letters that its
/// scripts use most, by letters where letters belong, and by the words of the languages we know. The bytes of prose
/// in one encoding practically never make prose in another.
///
/// - Source: the composite approach of Li and Momoi, *A composite approach to language/encoding detection*, 19th
///   International Unicode Conference (2001).
struct EncodingDetector: Sendable {
  /// How much is tried, in bytes.
  var sample = 4_096
  /// What being declared is worth: more than any doubt between sisters, less than prose against rubbish. Where a
  /// few bytes only can say anything, it is worth more.
  var declarationBonus: Float = 0.2

  /// What being the commonest of all is worth: sisters that share all letters of a text but a capital or two tie.
  var commonestBonus: Float = 0.015

  private let languages: LanguageIdentifier?

  init(languages: LanguageIdentifier?) { self.languages = languages }

  /// The whole text in the most likely encoding; `nil` when none makes text of the bytes.
  func text(of bytes: [UInt8], declared: String?) -> [UInt8]? {
    let part = Self.withoutTags(excerpt(of: bytes))
    let high = part.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    let wanted = declared.map(EncodingName.canonical)
    var best: (name: String, score: Float)?
    var names = EncodingName.common
    if let wanted, !names.contains(wanted) { names.insert(wanted, at: 0) }
    for name in names {
      guard let set = CharacterSet(named: name) else { continue }
      let converted = set.converted(part.span)
      var score = Judgement(of: converted, from: part, languages: languages).score
      if name == EncodingName.common[0] { score += commonestBonus }
      if name == wanted { score += declarationBonus + 2 / Float(high + 1) }
      if score > best?.score ?? -0.5 { best = (name, score) }
    }
    guard let best, let set = CharacterSet(named: best.name) else { return nil }
    return set.converted(bytes.span).utf8
  }

  /// Bytes without what looks like tags, whose English says nothing of the language between them.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var index = 0
    let last = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    while index < bytes.count {
      let isTag =
        bytes[index] == UInt8(ascii: "<") && index < last
        && ((bytes[index + 1] | 0x20) &- 0x61 < 26 || bytes[index + 1] == UInt8(ascii: "/"))
      if isTag, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
        rest.append(0x20)
        index = end + 1
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }

  /// The lines that hold bytes beyond ASCII, as far as a sample goes: the others say nothing.
  private func excerpt(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > sample else { return bytes }
    var part: [UInt8] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      part += line
      part.append(0x0A)
      if part.count >= sample { break }
    }
    if part.count > 2 * sample { part.removeSubrange((2 * sample)...) }
    return part
  }
}

/// Names of encodings.
enum EncodingName {
  /// What is tried, the commonest first: of two that read the bytes alike, the first is taken.
  static let common = [
    "WINDOWS-1252", "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1253", "WINDOWS-1255",
    "WINDOWS-1256", "WINDOWS-1258", "ISO-8859-2", "ISO-8859-15", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "KOI8-U",
    "CP866",
    "MAC-CYRILLIC", "MACINTOSH", "CP850", "CP874", "GB18030", "CP932", "EUC-JP", "CP949", "BIG5-HKSCS", "UTF-16LE",
    "UTF-16BE",
  ]

  /// The name under which the C library has what a name means on the web.
  ///
  /// - Source: WHATWG Encoding Standard, section 4.2: several names mean the larger set of Windows.
  static func canonical(_ declared: String) -> String {
    let name = declared.uppercased().filter { $0 != " " && $0 != "\"" && $0 != "'" }
    switch name {
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "US-ASCII", "ASCII", "CP1252", "X-CP1252":
      return "WINDOWS-1252"
    case "ISO-8859-9", "ISO8859-9", "LATIN5", "CP1254": return "WINDOWS-1254"
    case "ISO-8859-11", "TIS-620", "WINDOWS-874": return "CP874"
    case "GB2312", "GBK", "GB_2312-80", "X-GBK", "CP936", "HZ-GB-2312": return "GB18030"
    case "BIG5", "BIG-5", "X-X-BIG5", "CP950": return "BIG5-HKSCS"
    case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "WINDOWS-31J", "MS_KANJI": return "CP932"
    case "EUC-KR", "KS_C_5601-1987", "KSC5601", "WINDOWS-949", "KS_C_5601": return "CP949"
    case "KOI8-R", "KOI8", "KOI": return "KOI8-U"
    case "ISO-8859-8-I", "ISO-8859-8", "ISO-8859-8-E": return "WINDOWS-1255"
    case "CP1250", "X-CP1250": return "WINDOWS-1250"
    case "CP1251", "X-CP1251": return "WINDOWS-1251"
    case "X-MAC-ROMAN", "MAC", "MACROMAN": return "MACINTOSH"
    case "X-MAC-CYRILLIC", "X-MAC-UKRAINIAN": return "MAC-CYRILLIC"
    case "UTF-16": return "UTF-16LE"
    default: return name
    }
  }
}
