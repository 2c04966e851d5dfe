/// Reads lines once, byte by byte, into shapes and words.
struct LineScanner: Sendable {
  /// The hashes of the words of all lines, in order; an ideograph is a word of its own here.
  private(set) var words: [UInt64] = []
  /// Which of them are single ideographs.
  private(set) var isIdeograph: [Bool] = []
  /// The last words before colons, in their order.
  private(set) var labels: [Int32] = []

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  fileprivate static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// What has been read of the word under way.
  fileprivate struct Word {
    var hash = LineScanner.seed
    var letters = 0
    var capitals = 0
    var digits = 0
    var beginsCapital = false
    var isCased = false
  }

  /// A number for a run of words; the same words in the same order give the same number.
  static func hash(_ run: UInt64, adding word: UInt64) -> UInt64 {
    ((run ^ word) &* 0x9E37_79B9_7F4A_7C15) &+ (run >> 29)
  }

  /// The shape of the line in a range of a text.
  mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) -> LineShape {
    var shape = LineShape()
    let firstWord = words.count
    var word = Word()
    var ideographs = 0
    var index = range.lowerBound
    var previous = CharacterClass.blank
    var isAfterStop = false
    var isNumberFirst = false
    while index < range.upperBound {
      if word.letters > 0, previous == .lower {
        // Most of any text: small letters inside a word.
        let start = index
        while index < range.upperBound, bytes[index] &- 0x61 < 26 {
          word.hash = (word.hash ^ UInt64(bytes[index])) &* Self.prime
          index &+= 1
        }
        word.letters &+= index &- start
        shape.characters &+= index &- start
        if index == range.upperBound { break }
      }
      let character = CharacterClass.scan(bytes, at: index)
      let start = index
      index += character.width
      let kind = Self.kind(of: character, at: start..<index, in: bytes, range, after: previous, shape)
      switch kind {
      case .lower, .upper, .caseless, .digit:
        if word.letters + word.digits == 0 {
          word.beginsCapital = kind == .upper
          if isAfterStop { shape.innerStops += 1 }
          isAfterStop = false
        } else if kind == .upper, previous == .lower {
          shape.joints += 1
        }
        word.add(character, Self.prime)
      case .mark:
        break
      case .apostrophe where previous != .blank && word.letters > 0:
        break
      case .ideograph:
        end(&word, &shape)
        words.append((Self.seed ^ UInt64(character.folded)) &* Self.prime)
        isIdeograph.append(true)
        ideographs += 1
        if isAfterStop { shape.innerStops += 1 }
        isAfterStop = false
      default:
        if shape.first == .digit, words.count == firstWord, kind == .stop || kind == .close { isNumberFirst = true }
        end(&word, &shape)
        if kind == .colon, words.count > firstWord { labels.append(Int32(truncatingIfNeeded: words.count - 1)) }
        count(kind, after: previous, &shape)
        if !shape.hasAddress { shape.hasAddress = Self.isInAddress(bytes, at: index - 1, in: range) }
        switch kind {
        case .stop, .question, .ellipsis: isAfterStop = true
        case .blank, .quote, .apostrophe, .close: break
        default: isAfterStop = false
        }
      }
      if kind != .blank {
        shape.characters += 1
        if shape.first == .blank { shape.first = kind }
        shape.note(last: kind)
      }
      previous = kind
    }
    end(&word, &shape)
    shape.isNumbered = isNumberFirst
    shape.words += (ideographs + 1) / 2
    shape.range = firstWord..<words.count
    for index in shape.range { shape.hash = Self.hash(shape.hash, adding: words[index]) }
    return shape
  }

  /// The class of a character at its place: `»` closes or opens a quotation where a word or a quotation is beside it and leads on in
  /// a menu where it stands alone, and several dots are an ellipsis.
  @inline(__always)
  private static func kind(
    of character: ScannedCharacter, at place: Range<Int>, in bytes: Span<UInt8>, _ line: Range<Int>,
    after previous: CharacterClass, _ shape: LineShape
  ) -> CharacterClass {
    switch character.kind {
    case .separator where character.folded == 0xBB || character.folded == 0x203A:
      let isAtWord = previous != .blank || place.upperBound < line.upperBound && bytes[place.upperBound] > 0x20
      return isAtWord || shape.quotes > 0 ? .quote : .separator
    case .stop where previous == .stop || previous == .ellipsis:
      return bytes[place.lowerBound] == UInt8(ascii: ".") && bytes[place.lowerBound - 1] == UInt8(ascii: ".")
        ? .ellipsis : .stop
    default: return character.kind
    }
  }

  private mutating func end(_ word: inout Word, _ shape: inout LineShape) {
    guard word.letters + word.digits > 0 else { return }
    shape.words += 1
    if word.isCased {
      shape.cased += 1
      if word.beginsCapital { shape.capitalised += 1 }
      if word.letters > 1, word.capitals == word.letters { shape.shouted += 1 }
    }
    if word.digits > 0 { shape.numbers += 1 }
    words.append(word.hash)
    isIdeograph.append(false)
    word = Word()
  }

  private func count(_ kind: CharacterClass, after previous: CharacterClass, _ shape: inout LineShape) {
    switch kind {
    case .comma: shape.commas += 1
    case .separator, .bullet: shape.separators += 1
    case .quote: shape.quotes += 1
    case .currency: shape.hasPrice = true
    case .at where previous == .blank || previous == .open || previous == .separator: shape.hasHandle = true
    default: break
    }
  }

  /// Whether a mark is part of `://`, `www.` or a mail address.
  private static func isInAddress(_ bytes: Span<UInt8>, at index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    switch bytes[index] {
    case UInt8(ascii: ":"):
      let slash = UInt8(ascii: "/")
      return index + 2 < range.upperBound && bytes[index + 1] == slash && bytes[index + 2] == slash
    case UInt8(ascii: "."):
      let start = index - 3
      return start >= range.lowerBound && (start..<index).allSatisfy { bytes[$0] == UInt8(ascii: "w") }
    case UInt8(ascii: "@"):
      return bytes[index - 1] > 0x20 && bytes[index - 1] != UInt8(ascii: "(") && bytes[index + 1] > 0x20
    default:
      return false
    }
  }
}

extension LineScanner.Word {
  fileprivate mutating func add(_ character: ScannedCharacter, _ prime: UInt64) {
    hash = (hash ^ UInt64(character.folded)) &* prime
    switch character.kind {
    case .digit: digits += 1
    case .upper:
      letters += 1
      capitals += 1
      isCased = true
    case .lower:
      letters += 1
      isCased = true
    default: letters += 1
    }
  }
}

extension LineShape {
  /// Takes down the last sign that says how a line ends; marks that close something do not.
  fileprivate mutating func note(last kind: CharacterClass) {
    switch kind {
    case .quote, .apostrophe, .mark: break
    case .close: endsInBracket = true
    default:
      endsInBracket = false
      last = kind
    }
  }
}
