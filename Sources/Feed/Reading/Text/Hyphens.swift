/// Says how a word goes on that a hyphen at the end of a line breaks.
///
///     the hand-          a compound, broken where it has a hyphen: `hand-driven`
///     driven crane
///     the inter-         a syllable, in copy that divides its words: `international`
///     national crane
///     Haus- und          the first half of two compounds: `Haus- und Gartenbau`
struct Hyphens {
  /// How a line is joined to the next.
  enum Joint { case blank, none, withoutHyphen }

  /// So many hyphens in so many hundredths of the lines are no compounds: the copy divides words.
  private static let (leastDivided, leastShare) = (3, 8)
  /// What joins two compounds that have their second half in common, in the languages that write so.
  private static let conjunctions = [
    "und", "oder", "bis", "and", "or", "to", "en", "of", "och", "og", "e", "ed", "o", "y",
  ]

  private let dividesWords: Bool

  /// Looks how often the lines that go on end in a hyphen.
  init(_ lines: [Lines.Line], _ goesOn: [Bool], in bytes: [UInt8]) {
    var (broken, hyphenated) = (0, 0)
    for (index, next) in zip(lines.indices, lines.dropFirst()) where goesOn[index] {
      broken += 1
      if Self.breaksWord(bytes[lines[index].range], bytes[next.range]) { hyphenated += 1 }
    }
    dividesWords = hyphenated >= Self.leastDivided && hyphenated * 100 >= broken * Self.leastShare
  }

  /// How a text goes on in a line.
  func joint(of text: ArraySlice<UInt8>, to next: ArraySlice<UInt8>) -> Joint {
    guard Self.breaksWord(text, next) else { return .blank }
    // What begins with a capital, as in `Anglo-American`, is a compound.
    let isName = next.first.map { $0 &- 0x41 < 26 } ?? false
    return dividesWords && !isName ? .withoutHyphen : .none
  }

  /// Whether a word ends in a hyphen and goes on at once.
  private static func breaksWord(_ text: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard text.last == UInt8(ascii: "-"), let before = text.dropLast().last, isLetter(before), let first = next.first,
      isLetter(first)
    else { return false }
    let word = next.prefix { isLetter($0) }
    return !conjunctions.contains { word.elementsEqual($0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
