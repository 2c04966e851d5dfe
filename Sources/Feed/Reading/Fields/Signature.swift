/// What stands in brackets behind the last sentence of a story: `… was hurt. (Reporting by Jane Miller; editing by Tom Baker)`.
enum Signature {
  /// Longer ones, in bytes with their brackets, are a part of the story.
  private static let longest = 242

  /// Where the last brackets of a line begin, in bytes, when they end it; `nil` when none do.
  static func start(in line: Span<UInt8>) -> Int? {
    guard line.count > 2, let close = bracket(endingAt: line.count, in: line), close.isClosing else { return nil }
    var end = line.count - close.width
    while end > 0, line.count - end <= longest {
      if let mark = bracket(endingAt: end, in: line) { return mark.isClosing ? nil : end - mark.width }
      end -= 1
    }
    return nil
  }

  /// Whether a sentence ends in front of some brackets, so that they are no part of it.
  static func isBehindSentence(_ start: Int, in line: Span<UInt8>) -> Bool {
    var end = start
    while end > 0, line[end - 1] == 0x20 || line[end - 1] == UInt8(ascii: "\"") || line[end - 1] == UInt8(ascii: "'") {
      end -= 1
    }
    // Closing quotation marks of two kinds: U+201D and U+2019.
    if end >= 3, line[end - 3] == 0xE2, line[end - 2] == 0x80, line[end - 1] == 0x9D || line[end - 1] == 0x99 {
      end -= 3
    }
    guard end > 0 else { return false }
    let last = line[end - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  /// The bracket whose last byte stands in front of an offset: a plain one, or one as wide as an ideograph (U+FF08, U+FF09).
  private static func bracket(endingAt end: Int, in line: Span<UInt8>) -> (isClosing: Bool, width: Int)? {
    switch line[end - 1] {
    case UInt8(ascii: "("): (false, 1)
    case UInt8(ascii: ")"): (true, 1)
    case 0x88 where end >= 3 && line[end - 2] == 0xBC && line[end - 3] == 0xEF: (false, 3)
    case 0x89 where end >= 3 && line[end - 2] == 0xBC && line[end - 3] == 0xEF: (true, 3)
    default: nil
    }
  }
}
