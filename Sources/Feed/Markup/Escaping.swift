/// Text as it may stand in markup: the one place where characters become references or are left out.
enum Escaping {
  /// Where the text goes.
  enum Context {
    /// Between tags.
    case text
    /// Between the quotation marks of an attribute.
    case attribute
    /// In an RSS title, which some readers take for text and some for HTML.
    ///
    /// - Source: RSS Best Practices Profile, "title": hexadecimal references are read alike by most of them.
    case title
    /// Between tags, for markup that is to be read as text: in what this room writes, `]]>` cannot stand,
    /// so `>` needs no reference there, which saves a sixth of the size of the tags.
    case markup
  }

  /// Appends valid UTF-8 in runs between the characters that cannot stay as they are.
  static func append(_ text: Span<UInt8>, as context: Context, to output: inout [UInt8]) {
    var run = 0
    var place = 0
    while true {
      place = plainEnd(of: text, from: place)
      guard place < text.count else { break }
      let length = UnwantedCharacters.length(at: place, of: text)
      guard let reference = length > 0 ? "" : reference(for: text[place], in: context) else {
        place += 1
        continue
      }
      append(text, from: run, to: place, to: &output)
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      place += max(length, 1)
      run = place
    }
    append(text, from: run, to: text.count, to: &output)
  }

  private static func append(_ text: Span<UInt8>, from start: Int, to end: Int, to output: inout [UInt8]) {
    guard start < end else { return }
    unsafe text.extracting(start..<end).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  private static func reference(for byte: UInt8, in context: Context) -> StaticString? {
    switch (byte, context) {
    case (UInt8(ascii: "&"), .title): "&#x26;"
    case (UInt8(ascii: "<"), .title): "&#x3C;"
    case (UInt8(ascii: ">"), .title): "&#x3E;"
    case (UInt8(ascii: ">"), .markup): nil
    case (UInt8(ascii: "&"), _): "&amp;"
    case (UInt8(ascii: "<"), _): "&lt;"
    case (UInt8(ascii: ">"), _): "&gt;"
    case (UInt8(ascii: "\""), .attribute): "&quot;"
    case (0x09, .attribute), (0x0A, .attribute): " "
    default: nil
    }
  }

  /// The first place from which on a character may need a look; nearly all text is passed over here.
  ///
  /// Eight bytes at a time, by the arithmetic that finds a zero byte in a word. What it stops at: controls,
  /// `"`, `&`, `<`, `>`, DEL, and the lead bytes of the characters that `UnwantedCharacters` knows.
  private static func plainEnd(of text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    unsafe text.withUnsafeBytes { bytes in
      while place &+ 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        var found = (word &- 0x20 &* ones) & ~word
        found |= zeros(word ^ 0x22 &* ones) | zeros(word ^ 0x26 &* ones)
        // `<` and `>` differ in one bit.
        found |= zeros((word & ~(0x02 &* ones)) ^ 0x3C &* ones) | zeros(word ^ 0x7F &* ones)
        if word & highs != 0 {
          found |= zeros(word ^ 0xC2 &* ones) | zeros(word ^ 0xEF &* ones)
          found |= zeros((word & (0xF0 &* ones)) ^ 0xF0 &* ones)
        }
        found &= highs
        if found != 0 {
          // Bytes above a found one may be marked by a borrow, the lowest mark is always right.
          place &+= UInt64(littleEndian: found).trailingZeroBitCount / 8
          return
        }
        place &+= 8
      }
    }
    while place < text.count, isPlain(text[place]) { place += 1 }
    return place
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x3E && byte < 0x7F || byte > 0x26 && byte < 0x3C || byte == 0x20 || byte >= 0x80 && byte < 0xC2
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Marks the high bit of the lowest byte that is zero, and perhaps of some above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
