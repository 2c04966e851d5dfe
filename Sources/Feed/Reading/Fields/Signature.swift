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

  /// The bracket whose last byte stands in front of an offset: a plain one, or one as wide as an ideograph (U+FF08, U+FF09,
  /// U+3010, U+3011).
  private static func bracket(endingAt end: Int, in line: Span<UInt8>) -> (isClosing: Bool, width: Int)? {
    switch line[end - 1] {
    case UInt8(ascii: "("): (false, 1)
    case UInt8(ascii: ")"): (true, 1)
    case 0x88 where end >= 3 && line[end - 2] == 0xBC && line[end - 3] == 0xEF: (false, 3)
    case 0x89 where end >= 3 && line[end - 2] == 0xBC && line[end - 3] == 0xEF: (true, 3)
    case 0x90 where end >= 3 && line[end - 2] == 0x80 && line[end - 3] == 0xE3: (false, 3)
    case 0x91 where end >= 3 && line[end - 2] == 0x80 && line[end - 3] == 0xE3: (true, 3)
    default: nil
    }
  }
}
