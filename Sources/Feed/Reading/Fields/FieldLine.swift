/// A line taken apart once, for everyone who asks what it names: a day, a time, people.
///
/// What the tables know of each word is looked up while the line is read. Most questions are about single words, and most words are no
/// answer to any, so asking costs a comparison.
struct FieldLine {
  let tables: LanguageTables
  /// The text in which the line stands, in UTF-8.
  private let text: [UInt8]
  /// Where in it the line stands.
  private let range: Range<Int>
  /// The line's words, numbers and marks; their offsets count from its beginning.
  let tokens: [LineToken]

  /// A line beyond this many tokens is prose.
  private static let mostTokens = 400

  /// Takes apart a line of a text.
  init(_ text: [UInt8], _ range: Range<Int>, tables: LanguageTables) {
    self.tables = tables
    self.text = text
    self.range = range
    var tokens = LineTokens(text.span.extracting(range), limit: Self.mostTokens).tokens
    for index in tokens.indices where tokens[index].kind == .word {
      if let entry = tables[tokens[index].word] { tokens[index].entry = entry }
    }
    self.tokens = tokens
  }

  /// Takes apart a line by itself.
  init(_ line: String, tables: LanguageTables) {
    let text = Array(line.utf8)
    self.init(text, 0..<text.count, tables: tables)
  }

  /// Some tokens of a line.
  init(_ line: FieldLine, _ part: Range<Int>) {
    tables = line.tables
    text = line.text
    range = line.range
    tokens = part == line.tokens.indices ? line.tokens : Array(line.tokens[part])
  }

  /// The length of the line in bytes.
  var length: Int { range.count }

  /// The words, numbers and marks with what stands between them.
  var string: String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(decoding: text[range.lowerBound + first.start..<range.lowerBound + last.end], as: UTF8.self)
  }

  /// The first scalar of a token.
  func firstScalar(of token: Int) -> UInt32 { text.span.scalar(at: range.lowerBound + tokens[token].start).value }

  /// The bytes of a token.
  func bytes(of token: LineToken) -> ArraySlice<UInt8> {
    text[range.lowerBound + token.start..<range.lowerBound + token.end]
  }

  /// `ANNA HOLM, HOST:`: whether what somebody says in a talk follows.
  var isTurn: Bool { tokens.last?.isMark(":") == true }

  /// Whether bars divide the line.
  var isDivided: Bool { tokens.indices.contains { isMark($0, "|") } }

  /// Whether a token is this mark.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(scalar)
  }

  /// The token behind the longest phrase at a token that has one of some meanings.
  func end(at index: Int, _ roles: WordRoles, in languages: LanguageSet) -> Int? {
    guard index < tokens.count else { return nil }
    let first = tokens[index].entry
    guard first.isPrefix || !first.roles.isDisjoint(with: roles) else { return nil }
    var found: Int?
    forEachPhrase(at: index) { entry, end in
      if tables.hasAny(entry, roles, in: languages) { found = end }
    }
    return found
  }

  /// Walks the phrases that begin at a token, the shortest first.
  func forEachPhrase(at index: Int, _ body: (WordEntry, Int) -> Void) {
    guard index < tokens.count, tokens[index].entry.isKnown else { return }
    var entry = tokens[index].entry
    var hash = tokens[index].word
    var next = index + 1
    while true {
      body(entry, next)
      guard entry.isPrefix else { return }
      while next < tokens.count, tokens[next].kind == .mark, tokens[next].isWordJoiner { next += 1 }
      guard next < tokens.count, tokens[next].kind != .mark else { return }
      hash = hash.followed(by: tokens[next].wordHash)
      next += 1
      guard let longer = tables[hash] else { return }
      entry = longer
    }
  }
}

extension LineToken {
  /// Whether the mark may stand between the words of a phrase: `a.m.`, `o'clock`, `mise-à-jour`.
  fileprivate var isWordJoiner: Bool {
    switch value {
    case 0x2E, 0x27, 0x2019, 0x2D, 0xB7, 0x22, 0x201D, 0x5F3, 0x5F4, 0x30FB, 0x2F: true
    default: false
    }
  }
}
