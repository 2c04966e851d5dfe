/// A language tag as documents state it.
///
/// - Source: RFC 3066, section 2.1, which RFC 4287 refers to; BCP 47 tags have the same form.
struct Language: Equatable {
  /// The tag.
  let tag: String

  /// Makes a language of a tag; `nil` when no document may state it.
  init?(_ tag: String?) {
    guard let tag, !tag.isEmpty else { return nil }
    var length = 0
    var isFirst = true
    for byte in tag.utf8 {
      switch byte {
      case UInt8(ascii: "-") where length > 0: (length, isFirst) = (0, false)
      case 0x41...0x5A, 0x61...0x7A: length += 1
      case 0x30...0x39 where !isFirst: length += 1
      default: return nil
      }
      if length > 8 { return nil }
    }
    guard length > 0 else { return nil }
    self.tag = tag
  }

  /// Whether it is written from right to left.
  ///
  /// A script subtag decides where there is one (`az-Arab`, `ar-Latn`); else the languages that are
  /// mostly written in Arabic, Hebrew, Syriac, Thaana or N'Ko.
  var isRightToLeft: Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-")).map { part in
      String(decoding: part.map { $0 | 0x20 }, as: UTF8.self)
    }
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"].contains(script)
    }
    return parts.first.map(Self.rightToLeft.contains) ?? false
  }

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "arz", "ary", "apc", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc",
    "luz", "mzn",
    "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "ydd", "yi",
  ]
}
