/// Takes the words out of text, in one pass over its bytes.
///
/// What typesetters, encodings and scanners change without changing the text does not count: case, accents,
/// quotation marks, apostrophes, hyphens at the ends of lines, marks that group thousands. Where a script sets
/// no blanks between words, a word ends after every pair of characters whose hash says so; that finds the same
/// ends in a text and in a part of it.
struct WordReader {
  /// The words read so far, at most `limit`.
  private(set) var words: [Word] = []
  /// A hash of all words, those beyond the limit too.
  private(set) var digest: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// How many words there were.
  private(set) var count = 0
  /// Where the words stand that begin a sentence with a capital, which may be names or not.
  private(set) var firstWords: [Int] = []

  /// The most words that are kept. What an article says after four thousand words adds nothing to
  /// recognising it, and a book in the directory should not cost like one.
  private let limit = 4_096

  /// Letters from which on a word is long.
  private static let long = 6
  /// The same in scripts without blanks, whose words are short.
  private static let longDense = 3
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private var hash = Self.seed
  private var length = 0
  private var capitals = 0
  private var isCapitalised = false
  private var isNumber = false
  /// Whether the number that is being read has a blank between its thousands.
  private var isGrouped = false
  private var beginsSentence = true
  /// Whether the block is set in capitals, which tell no names there.
  private var isSetInCapitals = false
  /// Whether the word that is being read is of a script without blanks.
  private var isDense = false
  /// The character before, in such a script; zero after a blank.
  private var lastDense: UInt32 = 0

  init(expectedBytes: Int) { words.reserveCapacity(min(expectedBytes / 5 + 8, limit)) }

  /// Reads a block of text. A word and a sentence end where it ends.
  mutating func read(_ bytes: borrowing Span<UInt8>) {
    let end = bytes.count
    var index = 0
    beginsSentence = true
    isSetInCapitals = Self.isSetInCapitals(bytes)
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        index = readLetters(from: index, in: bytes)
      } else if byte == 0x20 {
        if !isNumber || !groupsThousands(blank: index, in: bytes) { endWord() }
        index &+= 1
      } else if byte < 0x80 {
        index = readPunctuation(byte, at: index, in: bytes)
      } else {
        index = readScalar(at: index, in: bytes)
      }
    }
    endWord()
  }

  /// Whether nearly all letters at the beginning of a block are capitals, as in what came over a teleprinter.
  private static func isSetInCapitals(_ bytes: borrowing Span<UInt8>) -> Bool {
    var capitals = 0
    var small = 0
    var index = 0
    // Prose has so many small letters within a few words.
    while index < bytes.count, capitals < 60, small < 20 {
      let byte = bytes[index]
      if byte &- 0x61 < 26 { small &+= 1 } else if byte &- 0x41 < 26 { capitals &+= 1 }
      index &+= 1
    }
    return capitals >= 20 && capitals >= 3 * small
  }

  /// Reads a run of ASCII letters; answers where to go on.
  ///
  /// Nine bytes of ten pass here, so a letter costs a turn and no multiplication: five bits tell it.
  @inline(__always)
  private mutating func readLetters(from start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    if isDense { endDense() }
    if length == 0 { isCapitalised = bytes[start] & 0x20 == 0 }
    var hash = hash
    var capitals = capitals
    var index = start
    repeat {
      let byte = bytes[index]
      let small = byte | 0x20
      guard small &- 0x61 < 26 else { break }
      hash = (hash << 5 | hash >> 59) ^ UInt64(small)
      capitals &+= Int(truncatingIfNeeded: (byte >> 5 & 1) ^ 1)
      index &+= 1
    } while index < bytes.count
    self.hash = hash
    self.capitals = capitals
    length &+= index &- start
    return index
  }

  private mutating func add(letter: UInt64, isCapital: Bool) {
    if isDense { endDense() }
    // A letter that folds to one of ASCII must hash like it.
    hash = letter < 0x80 ? (hash << 5 | hash >> 59) ^ letter : (hash ^ letter) &* Self.prime
    if isCapital {
      capitals &+= 1
      if length == 0 { isCapitalised = true }
    }
    length &+= 1
  }

  private mutating func add(digit: UInt64) {
    if isDense { endDense() }
    isNumber = true
    hash = (hash << 5 | hash >> 59) ^ digit
    length &+= 1
  }

  /// Ends the word that is being read, if there is one.
  private mutating func endWord() {
    guard length > 0 else { return }
    // The highest bits are kept, and multiplying alone leaves those of short words alike.
    let mixed = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    if words.count < limit {
      if isCapitalised, beginsSentence, capitals == 1 { firstWords.append(words.count) }
      words.append(Word(hash: mixed, kind: kind))
    }
    digest = (digest ^ mixed) &* 0x9FB2_1C65_1E98_DF25
    digest ^= digest >> 32
    count &+= 1
    hash = Self.seed
    length = 0
    capitals = 0
    isCapitalised = false
    isNumber = false
    isGrouped = false
    beginsSentence = false
  }

  private var kind: Word.Kind {
    if isNumber { return .number }
    if !isSetInCapitals, capitals > 1 || isCapitalised && !beginsSentence { return .name }
    return length >= (isDense ? Self.longDense : Self.long) ? .long : .plain
  }

  /// Reads an ASCII character that is neither a letter nor a blank; answers where to go on.
  private mutating func readPunctuation(_ byte: UInt8, at index: Int, in bytes: borrowing Span<UInt8>) -> Int {
    if byte &- 0x30 < 10 {
      add(digit: UInt64(byte))
      return index &+ 1
    }
    let next = index &+ 1 < bytes.count ? bytes[index &+ 1] : 0
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "?"):
      // A question mark inside a word is an apostrophe that an encoding could not hold.
      if length > 0, (next | 0x20) &- 0x61 < 26 { return index &+ 1 }
    case UInt8(ascii: "-"):
      if length > 0, next == 0x0A { return index &+ 2 }
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"):
      if isNumber, next &- 0x30 < 10 {
        if !Self.groupsThousands(at: index &+ 1, in: bytes) || byte == UInt8(ascii: ":") { add(digit: 0x2E) }
        return index &+ 1
      }
    default: break
    }
    endWord()
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x0A: beginsSentence = true
    default: break
    }
    return index &+ 1
  }

  /// Whether a blank groups the thousands of a number, as in 12 500 and not in 2019 300.
  private mutating func groupsThousands(blank: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    guard length <= 3 || isGrouped, bytes[blank &- 1] &- 0x30 < 10 else { return false }
    isGrouped = Self.groupsThousands(at: blank &+ 1, in: bytes)
    return isGrouped
  }

  /// Whether exactly three digits stand at an index.
  private static func groupsThousands(at start: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    var index = start
    while index < bytes.count, index < start &+ 4, bytes[index] &- 0x30 < 10 { index &+= 1 }
    return index == start &+ 3
  }

  /// Reads a character beyond ASCII; answers where to go on.
  private mutating func readScalar(at index: Int, in bytes: borrowing Span<UInt8>) -> Int {
    let lead = bytes[index]
    let size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, index &+ size <= bytes.count else {
      endWord()
      return index &+ 1
    }
    var scalar = UInt32(lead) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
    for offset in 1..<size { scalar = scalar << 6 | UInt32(bytes[index &+ offset] & 0x3F) }
    let after = index &+ size
    switch Fold(scalar) {
    case .letter(let letter, let second, let isCapital):
      add(letter: UInt64(letter), isCapital: isCapital)
      if second != 0 { add(letter: UInt64(second), isCapital: false) }
    case .digit(let value): add(digit: UInt64(value) &+ 0x30)
    case .dense(let mean): add(dense: scalar, mean: mean)
    case .nothing: break
    case .apostrophe: if length == 0 || after >= bytes.count || bytes[after] <= 0x20 { endWord() }
    case .groupingBlank: if !isNumber || !Self.groupsThousands(at: after, in: bytes) { endWord() }
    case .separator:
      endWord()
      if scalar == 0x3002 || scalar == 0x964 || scalar == 0x201C || scalar == 0xAB { beginsSentence = true }
    }
    return after
  }

  private mutating func add(dense scalar: UInt32, mean: UInt32) {
    if !isDense { endWord() }
    isDense = true
    hash = (hash ^ UInt64(scalar)) &* Self.prime
    length &+= 1
    let pair = ((lastDense &* 0x9E37_79B1) ^ scalar) &* 0x85EB_CA6B
    lastDense = scalar
    if (pair >> 16) % mean == 0 { endWord() }
  }

  private mutating func endDense() {
    endWord()
    isDense = false
    lastDense = 0
  }
}
