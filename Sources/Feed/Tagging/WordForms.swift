/// Other forms of a word under which the vocabulary may know it, for languages that change names.
///
/// Hebrew and Arabic write "and", "in", "to" and the article as letters before a word, so "ובקהיר" holds Cairo. Russian
/// and Ukrainian inflect: "в Москве" is in Moscow. Names are listed in one form; the others are undone by the table.
enum WordForms {
  /// The most letters before a word that are words of their own.
  private static let prefixes = 2
  /// What is left of a word has so many letters at least: shorter ones are other words too often.
  private static let shortest = 3

  /// Whether a word is of a language that changes names.
  static func mayChange(_ token: Token, _ language: UInt64, in bytes: [UInt8]) -> Bool {
    if token.has(.capital), CaseEndings.latin[language] != nil || apostrophe(in: token, bytes) != nil { return true }
    return switch bytes[Int(token.start)] {
    case 0xD0, 0xD1, 0xD2: token.has(.capital)
    case 0xD7...0xDB: true
    case 0xEA...0xED: token.has(.caseless)
    default: false
    }
  }

  /// Bytes of a word that is read as one with umlauts, at least.
  private static let shortestWithUmlaut: Int32 = 6

  /// The key of a word with a capital in whose place an umlaut is written as two letters: "Osnabrueck" is Osnabrück, and
  /// "Feuer" no "Für". `nil` when there is none.
  static func withUmlauts(_ token: Token, _ span: Span<UInt8>) -> UInt64? {
    guard token.has(.capital), token.length >= shortestWithUmlaut else { return nil }
    var key = Key.seed
    var isWritten = false
    var position = Int(token.start)
    var (before, last): (UInt32, UInt32) = (0, 0)
    while position < Int(token.end) {
      let letter = Letter(span, at: position)
      position &+= letter.length
      // "Valuer", "issued": what English words end in.
      let isEnding = position &+ 1 >= Int(token.end)
      let isSecond = letter.folded == 0x65 && isUmlaut(last) && !isVowel(before) && !isEnding
      (before, last) = (last, letter.folded)
      if isSecond { isWritten = true } else if letter.kind != .mark { key = Key.adding(letter.folded, to: key) }
    }
    return isWritten ? Key.finished(key) : nil
  }

  private static func isUmlaut(_ letter: UInt32) -> Bool { letter == 0x61 || letter == 0x6F || letter == 0x75 }

  private static func isVowel(_ letter: UInt32) -> Bool { isUmlaut(letter) || letter == 0x65 || letter == 0x69 }

  /// Another form of a word, with how many words a name has to have to begin with it.
  struct Form {
    var key: UInt64
    var leastLength = 1
  }

  /// A word's other forms, the likeliest first.
  static func forms(of token: Token, _ language: UInt64, in bytes: [UInt8]) -> [Form] {
    if let letters = lettersOfStem(of: token, in: bytes) {
      return letters.count < shortest ? [] : [Form(key: key(letters))]
    }
    let letters = letters(of: token, in: bytes)
    if token.has(.capital) {
      return without(CaseEndings.latin[language] ?? CaseEndings.cyrillic, letters).map { Form(key: $0) }
    }
    if let first = letters.first, hangul.contains(first) { return withoutParticle(letters).map { Form(key: $0) } }
    guard letters.first.map(isPrefix) == true else { return [] }
    var forms: [Form] = []
    for count in 1...prefixes where letters.count > count + 1 && isPrefix(letters[count - 1]) {
      // Two letters are a word of everyday, but Tel Aviv begins with them.
      forms.append(Form(key: key(letters[count...]), leastLength: letters.count < count + shortest ? 2 : 1))
    }
    return forms
  }

  /// Where the ending begins that Turkish sets behind a name with an apostrophe: "İzmir'de".
  private static func apostrophe(in token: Token, _ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var position = Int(token.start)
    while position < Int(token.end) {
      let letter = Letter(span, at: position)
      if letter.kind == .apostrophe { return position }
      position += letter.length
    }
    return nil
  }

  /// The folded letters of a word, without its marks and apostrophes.
  static func letters(of token: Token, in bytes: [UInt8]) -> [UInt32] {
    let span = bytes.span
    var letters: [UInt32] = []
    var position = Int(token.start)
    while position < Int(token.end) {
      let letter = Letter(span, at: position)
      if letter.kind != .mark, letter.kind != .quote, letter.kind != .apostrophe { letters.append(letter.folded) }
      position += letter.length
    }
    return letters
  }

  private static func key(_ letters: some Sequence<UInt32>) -> UInt64 {
    Key.finished(letters.reduce(Key.seed) { Key.adding($1, to: $0) })
  }

  private static func isPrefix(_ letter: UInt32) -> Bool {
    switch letter {
    // Hebrew: he, bet, vav, kaf, lamed, mem, shin.
    case 0x5D4, 0x5D1, 0x5D5, 0x5DB, 0x5DC, 0x5DE, 0x5E9: true
    // Arabic: waw, fa, ba, lam, kaf.
    case 0x648, 0x641, 0x628, 0x644, 0x643: true
    default: false
    }
  }

  /// A word without the ending that Turkish sets behind it, as a key; `nil` for a word without one.
  static func stem(of token: Token, in bytes: [UInt8]) -> UInt64? {
    token.has(.capital) ? lettersOfStem(of: token, in: bytes).map(key) : nil
  }

  private static func lettersOfStem(of token: Token, in bytes: [UInt8]) -> [UInt32]? {
    guard let end = apostrophe(in: token, bytes) else { return nil }
    var stem = token
    stem.end = Int32(end)
    return letters(of: stem, in: bytes)
  }

  /// What a name in an oblique case may be in the nominative, and the name as it stands first. Known of Russian,
  /// Ukrainian and Polish; other languages leave people's names alone.
  static func nominatives(of token: Token, _ language: UInt64?, in bytes: [UInt8]) -> [UInt64] {
    guard let language, token.has(.capital),
      bytes[Int(token.start)] >= 0xD0 && bytes[Int(token.start)] < 0xD3 || language == polish
    else { return [token.key] }
    let letters = letters(of: token, in: bytes)
    return [token.key]
      + (language == polish
        ? without(CaseEndings.polishPeople, letters, shortest: 2) : without(CaseEndings.cyrillic, letters))
  }

  /// Whether the language sets people's names into cases.
  static func inflectsNames(_ language: UInt64?) -> Bool { language.map { inflecting.contains($0) } ?? false }

  private static let polish = Vocabulary.key(ofLanguage: "pl") ?? 0
  private static let inflecting = ["pl", "ru", "uk", "be"].compactMap { Vocabulary.key(ofLanguage: $0) }

  // MARK: Endings

  private static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// Korean sets "in", "of" and the like behind a name, which has two syllables at least.
  private static func withoutParticle(_ letters: [UInt32]) -> [UInt64] {
    particles.compactMap { particle in
      guard letters.count >= particle.count + 2, letters.suffix(particle.count).elementsEqual(particle) else {
        return nil
      }
      return key(letters.dropLast(particle.count))
    }
  }

  private static let particles = [
    "에서는", "에서", "에게", "으로", "까지", "부터", "에", "의", "이", "가", "은", "는", "을", "를", "과", "와", "도", "로", "측",
  ].map(scalars)

  private static func without(_ endings: [CaseEndings.Ending], _ letters: [UInt32], shortest: Int = shortest)
    -> [UInt64]
  {
    var keys: [UInt64] = []
    for (ending, nominatives) in endings
    where letters.count >= ending.count + shortest && letters.suffix(ending.count).elementsEqual(ending) {
      for nominative in nominatives { keys.append(key(letters.dropLast(ending.count) + nominative)) }
    }
    return keys
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
