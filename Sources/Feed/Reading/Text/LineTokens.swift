/// A word, a number or a mark of a line.
struct LineToken {
  enum Kind { case word, number, mark }

  var kind: Kind
  /// Where it stands, as offsets into the line's UTF-8.
  var start: Int
  var end: Int
  /// A word without case and accents; that of no letters for others.
  var word = WordHash()
  /// The value of a number (the first nine digits), or the scalar of a mark.
  var value = 0
  /// How many digits a number has; how many letters a word has.
  var length = 0
  /// Whether a blank stands before it; the first of a line has one.
  var isSpaced = false
  /// Whether the word begins with a capital letter.
  var isCapitalised = false

  /// Whether the word has more than one letter, all capitals.
  var isCapitals = false
  /// What the tables of languages know of the word, where somebody has looked it up.
  var entry = WordEntry()

  /// The word, or the digits as a word.
  var wordHash: WordHash {
    guard kind == .number else { return word }
    var hash = WordHash()
    hash.add(UInt32(truncatingIfNeeded: value))
    return hash
  }

  /// Whether it is this mark.
  @inline(__always)
  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == Int(scalar.value) }
}

/// Takes a line apart.
///
/// Scrapers join what stood in separate boxes (`Jane DoeDecember 3, 2023`), so a word also ends where a small
/// letter is followed by a capital, and digits are apart from letters. Where no blanks are written between
/// words, each letter is a word of its own.
struct LineTokens {
  private(set) var tokens: [LineToken] = []

  /// - Parameter limit: tokens beyond this many are not looked at: a line that long is prose.
  init(_ line: Span<UInt8>, limit: Int = 400) {
    var offset = 0
    var isSpaced = true
    tokens.reserveCapacity(min(limit, line.count / 4 + 2))
    while offset < line.count && tokens.count < limit {
      let scanned = line.scalar(at: offset)
      switch ScalarClass(scanned.value) {
      case .blank:
        offset += scanned.length
        isSpaced = true
        continue
      case .mark:
        let end = offset + scanned.length
        tokens.append(
          LineToken(kind: .mark, start: offset, end: end, value: Int(scanned.value), length: 1, isSpaced: isSpaced))
        offset = end
      case .digit:
        offset = appendNumber(line, from: offset, isSpaced: isSpaced)
      case .ideograph:
        var token = LineToken(kind: .word, start: offset, end: offset + scanned.length, length: 1, isSpaced: isSpaced)
        token.word.add(scanned.value)
        tokens.append(token)
        offset += scanned.length
      case .letter:
        offset = appendWord(line, from: offset, isSpaced: isSpaced)
      }
      isSpaced = false
    }
  }

  private mutating func appendNumber(_ line: Span<UInt8>, from start: Int, isSpaced: Bool) -> Int {
    var token = LineToken(kind: .number, start: start, end: start, isSpaced: isSpaced)
    while token.end < line.count {
      let scanned = line.scalar(at: token.end)
      guard case .digit(let digit) = ScalarClass(scanned.value) else { break }
      if token.length < 9 { token.value = token.value * 10 + digit }
      token.length += 1
      token.end += scanned.length
    }
    tokens.append(token)
    return token.end
  }

  private mutating func appendWord(_ line: Span<UInt8>, from start: Int, isSpaced: Bool) -> Int {
    var token = LineToken(kind: .word, start: start, end: start, isSpaced: isSpaced)
    var wasSmall = false
    var capitals = 0
    while token.end < line.count {
      let scanned = line.scalar(at: token.end)
      guard ScalarClass(scanned.value) == .letter else { break }
      let isCapital = Folding.lowercased(scanned.value) != scanned.value
      if isCapital && wasSmall { break }
      if isCapital && token.length > 0 && startsSmallWord(line, after: token.end + scanned.length) { break }
      if token.length == 0 { token.isCapitalised = isCapital }
      if isCapital { capitals += 1 }
      let folded = Folding.folded(scanned.value)
      if folded != 0 { token.word.add(folded) }
      wasSmall = !isCapital
      token.length += 1
      token.end += scanned.length
    }
    token.isCapitals = capitals > 1 && capitals == token.length
    tokens.append(token)
    return token.end
  }

  /// Whether a small letter follows a capital: `ODec` is `O` and `Dec`.
  private func startsSmallWord(_ line: Span<UInt8>, after offset: Int) -> Bool {
    guard offset < line.count else { return false }
    let next = line.scalar(at: offset).value
    guard ScalarClass(next) == .letter, Folding.lowercased(next) == next else { return false }
    return Folding.folded(next) < 0x530
  }
}
