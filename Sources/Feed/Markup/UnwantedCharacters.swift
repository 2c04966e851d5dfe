/// Characters that no published document may hold, whatever an article says.
///
/// XML 1.0 forbids the C0 controls; the rest is allowed there and still breaks readers or is a sign of
/// damage: DEL and the C1 controls, U+FFFD, byte order marks inside a text, and the noncharacters.
///
/// - Source: XML 1.0, section 2.2; Unicode, section 23.7.
enum UnwantedCharacters {
  /// How many bytes the unwanted character at a place takes; 0 when the character there is fine.
  ///
  /// - Parameter text: valid UTF-8; `place` is where a character begins.
  @inline(__always)
  static func length(at place: Int, of text: Span<UInt8>) -> Int {
    let byte = text[place]
    if byte < 0x7F { return byte >= 0x20 || byte == 0x09 || byte == 0x0A ? 0 : 1 }
    if byte == 0x7F { return 1 }
    return byte == 0xC2 || byte >= 0xEF ? lengthOfLonger(at: place, of: text) : 0
  }

  private static func lengthOfLonger(at place: Int, of text: Span<UInt8>) -> Int {
    let left = text.count - place
    switch text[place] {
    case 0xC2 where left >= 2:
      return text[place + 1] < 0xA0 ? 2 : 0
    case 0xEF where left >= 3:
      let (second, third) = (text[place + 1], text[place + 2])
      let isArabicNoncharacter = second == 0xB7 && (0x90...0xAF).contains(third)
      let isByteOrderMark = second == 0xBB && third == 0xBF
      let isSpecial = second == 0xBF && third >= 0xBD
      return isArabicNoncharacter || isByteOrderMark || isSpecial ? 3 : 0
    case 0xF0... where left >= 4:
      return text[place + 1] & 0x0F == 0x0F && text[place + 2] == 0xBF && text[place + 3] >= 0xBE ? 4 : 0
    default:
      return 0
    }
  }
}

extension String {
  /// The text without the characters that no published document may hold.
  var withoutUnwantedCharacters: String {
    var kept: [UInt8] = []
    var isClean = true
    let text = utf8Span.span
    var place = 0
    while place < text.count {
      let length = UnwantedCharacters.length(at: place, of: text)
      if length == 0 {
        if !isClean { kept.append(text[place]) }
        place += 1
        continue
      }
      if isClean {
        isClean = false
        kept.reserveCapacity(text.count)
        for index in 0..<place { kept.append(text[index]) }
      }
      place += length
    }
    return isClean ? self : String(decoding: kept, as: UTF8.self)
  }
}
