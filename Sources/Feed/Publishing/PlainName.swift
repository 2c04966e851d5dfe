extension String {
  /// The text on one line and without anything that looks like a tag, for names and labels: nobody is called `<b>`,
  /// and some readers show names as HTML; `nil` when nothing is left.
  var asName: String? {
    guard let line = onOneLine else { return nil }
    let text = line.utf8Span.span
    guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var kept: [UInt8] = []
    var place = 0
    while place < text.count {
      let isOpening = text[place] == UInt8(ascii: "<")
      if isOpening, let end = Self.endOfTag(at: place, in: text) {
        place = end
      } else {
        // A bracket that opens nothing may open something once what follows it is gone.
        if !isOpening { kept.append(text[place]) }
        place += 1
      }
    }
    return String(decoding: kept, as: UTF8.self).onOneLine
  }

  private static func endOfTag(at place: Int, in text: Span<UInt8>) -> Int? {
    var end = place + 1
    while end < text.count, text[end] != UInt8(ascii: "<") {
      if text[end] == UInt8(ascii: ">") { return end + 1 }
      end += 1
    }
    return nil
  }
}
