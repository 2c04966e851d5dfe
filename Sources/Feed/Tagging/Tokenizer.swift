/// Splits a text into words in one pass over its bytes.
struct Tokenizer {
  private var offset: Int
  private let end: Int
  private(set) var gap = Token.Gap.block
  private var beginsSentence = true
  private var isAddress = false

  /// Prepares to split a stretch of a text.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Adds the words of the stretch of a text.
  mutating func append(of bytes: [UInt8], to tokens: inout [Token]) {
    let span = bytes.span
    while let token = next(span) { tokens.append(token) }
  }

  /// The key of a text as one phrase; `nil` when there is no word in it.
  static func key(of text: String) -> UInt64? {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var tokenizer = Tokenizer(0..<bytes.count)
    tokenizer.append(of: bytes, to: &tokens)
    guard let first = tokens.first else { return nil }
    return tokens.dropFirst().reduce(first.key) { Key.joining($1.key, to: $0) }
  }

  /// The next word; `nil` at the end.
  mutating func next(_ span: Span<UInt8>) -> Token? {
    while offset < end {
      let byte = span[offset]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return word(span) }
      if byte == 0x20 {
        passBlank()
        offset &+= 1
        continue
      }
      let letter = Letter(span, at: offset)
      switch letter.kind {
      case .lower, .upper, .caseless, .digit: return word(span)
      case .word: return single(letter)
      default: pass(letter, span)
      }
    }
    return nil
  }

  // MARK: What stands between words

  private mutating func passBlank() {
    isAddress = false
    if gap == .joined { gap = .space }
  }

  private mutating func pass(_ letter: Letter, _ span: Span<UInt8>) {
    switch letter.kind {
    case .blank: passBlank()
    case .mark: break
    case .hyphen:
      // Typewriters write a dash as two hyphens: "NEW YORK--Verizon".
      let isDash = offset > 0 && span[offset &- 1] == 0x2D
      if gap != .joined || isDash { widen(to: .pause) }
    case .apostrophe:
      if gap != .joined || isLast(letter, span) { widen(to: .space) } else { gap = .joined }
    case .comma: widen(to: .comma)
    case .opening: widen(to: .opening)
    case .closing: widen(to: .closing)
    case .stop:
      widen(to: .stop)
      beginsSentence = true
    case .quote:
      beginsSentence = beginsSentence || gap != .joined
      widen(to: .pause)
    default:
      if letter.folded == 0x40 { isAddress = true }
      if letter.folded == 0x26 {
        widen(to: .space)
      } else if letter.folded != 0x5F {
        if letter.folded == 0x3A || letter.folded == 0x2022 { beginsSentence = true }
        widen(to: .pause)
      }
    }
    offset &+= letter.length
  }

  private func isLast(_ letter: Letter, _ span: Span<UInt8>) -> Bool {
    let after = offset &+ letter.length
    return after >= end || Letter(span, at: after).kind == .blank
  }

  /// The stronger of two signs between the same words counts.
  private mutating func widen(to wider: Token.Gap) {
    func rank(_ gap: Token.Gap) -> Int {
      switch gap {
      case .joined: 0
      case .space: 1
      case .comma: 2
      case .closing: 3
      case .stop: 4
      case .pause: 5
      case .opening: 6
      case .block: 7
      }
    }
    if rank(wider) > rank(gap) { gap = wider }
  }

  // MARK: Words

  private mutating func finish(_ token: Token) -> Token {
    var token = token
    if beginsSentence { token.style.insert(.first) }
    if isAddress { token.style.insert(.address) }
    gap = .joined
    beginsSentence = false
    return token
  }

  private mutating func single(_ letter: Letter) -> Token {
    let start = offset
    offset &+= letter.length
    let key = Key.finished(Key.adding(letter.folded, to: Key.seed))
    return finish(
      Token(key: key, singular: key, start: Int32(start), end: Int32(offset), style: .caseless, gap: gap))
  }

  /// Most words are plain letters with a blank, a comma or a full stop behind them, and are read in one short loop.
  private mutating func word(_ span: Span<UInt8>) -> Token {
    let rest = span.extracting(offset..<end)
    var letters = 0
    var key = Key.seed
    var bits: UInt8 = 0
    while letters < rest.count {
      let byte = rest[letters]
      let small = byte | 0x20
      if small &- 0x61 >= 26 { break }
      key = Key.adding(UInt32(small), to: key)
      bits |= byte
      letters &+= 1
    }
    guard letters > 0, isEnd(rest, letters) else { return mixedWord(span) }
    var style: Token.Style = rest[0] & 0x20 == 0 ? .capital : []
    // A small letter has the bit that a capital lacks.
    if bits & 0x20 != 0 { style.insert(.small) } else if letters > 1 { style.insert(.capitals) }
    if letters == 1 { style.insert(.initial) }
    if letters < rest.count, rest[letters] == 0x2E { style.insert(.point) }
    let finished = Key.finished(key)
    var singular = finished
    if letters > 3, rest[letters &- 1] | 0x20 == 0x73 {
      singular = Tokenizer.singular(of: key, rest, letters) ?? finished
    }
    if beginsSentence { style.insert(.first) }
    if isAddress { style.insert(.address) }
    let start = Int32(truncatingIfNeeded: offset)
    let token = Token(
      key: finished, singular: singular, start: start, end: start &+ Int32(truncatingIfNeeded: letters), style: style,
      gap: gap)
    offset &+= letters
    gap = .joined
    beginsSentence = false
    return token
  }

  /// Whether plain letters are the whole word, whatever follows: what is not told here is read character by character.
  private func isEnd(_ rest: Span<UInt8>, _ letters: Int) -> Bool {
    guard letters < rest.count else { return true }
    return switch rest[letters] {
    case 0x0A, 0x20, 0x21, 0x22, 0x29, 0x2C, 0x2D, 0x3B, 0x3F: true
    case 0x2E: letters > 1
    default: false
    }
  }

  /// A word with accents, digits, apostrophes or dots in it.
  private mutating func mixedWord(_ span: Span<UInt8>) -> Token {
    let start = offset
    var position = start
    var key = Key.seed
    var letters = 0
    var capitals = 0
    var isSmall = false
    var isPlain = true
    var style: Token.Style = []
    var stop = -1
    scanning: while position < end {
      let byte = span[position]
      if byte &- 0x61 < 26 {
        let run = Tokenizer.smallLetters(span, from: position, to: end, key)
        letters &+= run.position &- position
        key = run.key
        position = run.position
        isSmall = true
        continue
      }
      if byte &- 0x41 < 26 {
        key = Key.adding(UInt32(byte | 0x20), to: key)
        if letters == 0 { style.insert(.capital) }
        capitals &+= 1
        letters &+= 1
        position &+= 1
        continue
      }
      if byte == 0x20 { break }
      let letter = Letter(span, at: position)
      switch letter.kind {
      case .lower: isSmall = true
      case .upper:
        if letters == 0 { style.insert(.capital) }
        capitals &+= 1
      case .caseless: style.insert(.caseless)
      case .digit: style.insert(.digits)
      case .mark:
        position &+= letter.length
        isPlain = false
        continue
      case .apostrophe:
        stop = position
        switch apostrophe(letter, span, at: position, letters: letters) {
        case .inside:
          position &+= letter.length
          isPlain = false
          continue
        case .elision:
          position &+= letter.length
          break scanning
        case .possessive(let length):
          style.insert(.possessive)
          position &+= letter.length &+ length
          break scanning
        case .outside: break scanning
        }
      case .quote where byte == 0x22 && isGershayim(span, at: position):
        position &+= 1
        isPlain = false
        continue
      case .stop where byte == 0x2E && isDotted(span, at: position, letters: letters, isSmall: isSmall, style):
        style.insert(.dotted)
        position &+= 1
        isPlain = false
        continue
      default: break scanning
      }
      if letter.length > 1 { isPlain = false }
      key = Key.adding(letter.folded, to: key)
      letters &+= 1
      position &+= letter.length
    }
    if !style.contains(.possessive), stop != position { stop = position }
    offset = position
    if isSmall { style.insert(.small) }
    if letters == 1 { style.insert(.initial) }
    if capitals >= 2, !isSmall { style.insert(.capitals) }
    if position < end, span[position] == 0x2E { style.insert(.point) }
    let finished = Key.finished(key)
    var singular = finished
    if isPlain, letters > 3, span[stop &- 1] | 0x20 == 0x73 {
      singular = Tokenizer.singular(of: key, span, stop) ?? finished
    }
    let token = Token(key: finished, singular: singular, start: Int32(start), end: Int32(stop), style: style, gap: gap)
    if span.count > position &+ 2, span[position] == 0x3A, span[position &+ 1] == 0x2F { skipAddress(span) }
    return finish(token)
  }

  /// Whether a quotation mark stands between two Hebrew letters, as in an acronym.
  private func isGershayim(_ span: Span<UInt8>, at offset: Int) -> Bool {
    offset &+ 2 < end && span[offset &+ 1] == 0xD7 && span[offset &+ 2] >= 0x90 && offset >= 2
      && span[offset &- 2] == 0xD7
  }

  /// Most of a text is runs of small letters, so they get a loop that fits the processor's registers.
  @inline(never) private static func smallLetters(
    _ span: Span<UInt8>, from start: Int, to end: Int, _ key: UInt64
  ) -> (key: UInt64, position: Int) {
    var key = key
    var position = start
    while position < end {
      let byte = span[position]
      if byte &- 0x61 >= 26 { break }
      key = Key.adding(UInt32(byte), to: key)
      position &+= 1
    }
    return (key, position)
  }

  /// The key of the singular of a regular English plural, from the key and the last letters of the plural;
  /// `nil` when the word does not end as a plural does.
  private static func singular(of key: UInt64, _ span: Span<UInt8>, _ stop: Int) -> UInt64? {
    let one = Key.removing(0x73, from: key)
    let second = span[stop &- 2] | 0x20
    let third = span[stop &- 3] | 0x20
    let fourth = span[stop &- 4] | 0x20
    switch (third, second) {
    case (_, 0x73), (_, 0x75), (_, 0x69): return nil
    case (0x69, 0x65):
      let two = Key.removing(0x65, from: one)
      return Key.finished(Key.adding(0x79, to: Key.removing(0x69, from: two)))
    case (0x78, 0x65), (0x7A, 0x65): return Key.finished(Key.removing(0x65, from: one))
    case (0x73, 0x65) where fourth == 0x73: return Key.finished(Key.removing(0x65, from: one))
    case (0x68, 0x65) where fourth == 0x63 || fourth == 0x73: return Key.finished(Key.removing(0x65, from: one))
    default: return Key.finished(one)
    }
  }

  private enum Apostrophe { case inside, elision, possessive(Int), outside }

  /// What an apostrophe after some letters is: "Syria's", "l'Italie", "Da'esh", or the end of the word.
  private func apostrophe(_ letter: Letter, _ span: Span<UInt8>, at offset: Int, letters: Int) -> Apostrophe {
    let after = offset &+ letter.length
    guard after < end else { return .outside }
    let following = Letter(span, at: after)
    guard following.kind == .lower || following.kind == .upper || following.kind == .caseless else { return .outside }
    if following.folded == 0x73 {
      let behind = after &+ following.length
      if behind >= end { return .possessive(following.length) }
      switch Letter(span, at: behind).kind {
      case .lower, .upper, .caseless, .digit: break
      default: return .possessive(following.length)
      }
    }
    let before = span[offset &- 1] | 0x20
    let elides: Bool
    switch letters {
    case 1: elides = [0x6C, 0x64, 0x6A, 0x6D, 0x6E, 0x63].contains(before)
    case 2: elides = before == 0x75 && span[offset &- 2] | 0x20 == 0x71
    case 4...5: elides = before == 0x6C && (span[offset &- 2] == 0x6C)
    default: elides = false
    }
    return elides && following.kind != .caseless ? .elision : .inside
  }

  /// Whether a dot stands inside an abbreviation such as "U.S." and not after a word.
  private func isDotted(
    _ span: Span<UInt8>, at offset: Int, letters: Int, isSmall: Bool, _ style: Token.Style
  ) -> Bool {
    if style.contains(.dotted) { return span[offset &- 1] != 0x2E && span[offset &- 2] == 0x2E }
    guard letters == 1, offset &+ 2 < end else { return false }
    let next = span[offset &+ 1]
    return (next | 0x20) &- 0x61 < 26 && span[offset &+ 2] == 0x2E
  }

  /// An address is no text: "https://…" up to the next blank.
  private mutating func skipAddress(_ span: Span<UInt8>) {
    while offset < end, span[offset] > 0x20 { offset &+= 1 }
    isAddress = true
  }
}
