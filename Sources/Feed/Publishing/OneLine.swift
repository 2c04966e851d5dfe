extension String {
  /// The text without unwanted characters and with single blanks; `nil` when nothing is left.
  var onOneLine: String? {
    let text = utf8Span.span
    let clean = Self.endOfCleanLine(text)
    if clean == text.count, clean > 0, text[clean - 1] != 0x20 { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let byte = text[place]
      let length = UnwantedCharacters.length(at: place, of: text)
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
      } else if length == 0 {
        bytes.append(byte)
      }
      place += max(length, 1)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Up to where nothing has to change; most texts are clean to their end.
  private static func endOfCleanLine(_ text: Span<UInt8>) -> Int {
    var previous: UInt8 = 0x20
    for place in text.indices {
      let byte = text[place]
      let isFine = byte > 0x20 && byte < 0x7F || byte == 0x20 && previous != 0x20
      if !isFine, byte < 0x80 || UnwantedCharacters.length(at: place, of: text) > 0 { return place }
      previous = byte
    }
    return text.count
  }
}
