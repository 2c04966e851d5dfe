/// Reads who wrote an article.
struct BylineReader: Sendable {
  /// Longer lines, in bytes, are prose, no label, and no list of names.
  var longestByline = 240
  var longestLabel = 40
  var longestNames = 120
  /// Tokens at the beginning of a story among which its authors are looked for.
  var longestLead = 40
  /// Longer fields, in bytes, are no list of authors.
  var longestField = 2_000

  private let tables: LanguageTables

  /// Makes a reader that knows the languages of the tables.
  init(tables: LanguageTables) { self.tables = tables }

  /// The people a byline names, one each; empty when it names an agency or an office only, and `nil` when
  /// the line is no byline.
  ///
  /// - Parameters:
  ///   - line: one line of text.
  ///   - language: the language of the article as a BCP 47 tag, where it is known.
  ///   - isUnderLabel: whether the line above is the label of a byline: `Written by`.
  func authors(inLine line: String, language: String?, isUnderLabel: Bool = false) -> [String]? {
    guard BylineProbe.mayNamePeople(line.utf8Span.span) else { return nil }
    return authors(inLine: FieldLine(line, tables: tables), tables.language(language), isUnderLabel: isUnderLabel)
  }

  /// The people that a line names which has been taken apart.
  func authors(inLine line: FieldLine, _ language: LineLanguage, isUnderLabel: Bool) -> [String]? {
    guard line.length <= longestByline else { return nil }
    let scan = BylineScan(withAndsApart(line), language)
    return scan.byline() ?? (isUnderLabel ? scan.unlabelled() : nil)
  }

  /// The people whom a sentence names behind the first label from a token on: `… was posted in News by Jane Doe and is filed under …`.
  func authors(inSentence line: FieldLine, from start: Int, _ language: LineLanguage) -> [String] {
    BylineScan(line, language).labelledInSentence(from: start)
  }

  /// Whether a line is the label of a byline and nothing else.
  func isLabel(_ line: String, language: String?) -> Bool {
    line.utf8.count <= longestLabel && isLabel(FieldLine(line, tables: tables), tables.language(language))
  }

  /// Whether a line is the label of a byline and nothing else: `By`, `Written by:`.
  func isLabel(_ line: FieldLine, _ language: LineLanguage) -> Bool {
    line.length <= longestLabel && BylineScan(line, language).isLabel
  }

  /// Whether a line is a word that is a label where something sets it apart from the name, and nothing else: `Words`.
  func isSpelledLabel(_ line: String, language: String?) -> Bool {
    line.utf8.count <= longestLabel
      && BylineScan(FieldLine(line, tables: tables), tables.language(language)).isSpelledLabel
  }

  /// Whether a line may stand between people that are named one below the other: `&`, `Text`, `Senior Reporter`.
  func joinsPeople(_ line: FieldLine, _ language: LineLanguage) -> Bool {
    guard line.length <= longestLabel, case let scan = BylineScan(line, language) else { return false }
    return scan.isAnd || scan.isLabel || scan.isOffice
  }

  /// The people a line names that holds names and nothing else; `nil` when it holds anything else.
  ///
  /// Such a line is a byline where a byline is expected; elsewhere it is a name in a list.
  func bareNames(inLine line: String, language: String?) -> BareNames? {
    guard BylineProbe.mayNamePeople(line.utf8Span.span) else { return nil }
    return bareNames(inLine: FieldLine(line, tables: tables), tables.language(language))
  }

  /// The people that a line names which has been taken apart and holds nothing else.
  func bareNames(inLine line: FieldLine, _ language: LineLanguage) -> BareNames? {
    guard line.length <= longestNames else { return nil }
    return BylineScan(withAndsApart(line), language).bareNames()
  }

  /// A line in which `and` may be written as part of a name, `יעל שטרן ואביתר כדורי`, with commas instead.
  private func withAndsApart(_ line: FieldLine) -> FieldLine {
    guard line.tokens.count > 3, (0x590..<0x700).contains(line.firstScalar(of: 0)) else { return line }
    let apart = withAndsApart(line.string)
    return apart == line.string ? line : FieldLine(apart, tables: tables)
  }

  /// The people that a line names behind its date, of which it is the rest.
  func namesBehindDate(inLine rest: FieldLine, _ language: LineLanguage) -> BareNames? {
    rest.length <= longestNames ? BylineScan(rest, language).namesBehindDate() : nil
  }

  /// The people whom the beginning of a story names: `新京报讯（记者 王小明）11月25日，…`, `[서울=뉴시스] 홍길동 기자 = …`.
  func authors(inLead lead: FieldLine, _ language: LineLanguage) -> [String] {
    let scan = BylineScan(FieldLine(lead, 0..<min(lead.tokens.count, longestLead)), language)
    return scan.behindRole(from: scan.opening) ?? scan.beforeRole(at: scan.opening) ?? []
  }

  /// The same for the first paragraph of a story as it stands.
  func authors(inLead lead: String, language: String?) -> [String] {
    let start = String(decoding: lead.utf8.prefix(longestByline), as: UTF8.self)
    return authors(inLead: FieldLine(start, tables: tables), tables.language(language))
  }

  /// The people whom brackets behind a story name with a label; without one they credit a picture.
  func authors(inBrackets inner: String, language: String?) -> [String]? {
    BylineScan(FieldLine(inner, tables: tables), tables.language(language)).labelled()
  }

  /// The people named in brackets where a story ends: `… (Reporting by Jane Miller; editing by Tom Baker)`, and without a label as in
  /// China and Taiwan: `……（王小明）`, `……（文/图 王小明 李四）`.
  func authors(inEnd end: String, language: String?) -> [String] {
    guard let open = Signature.start(in: end.utf8Span.span) else { return [] }
    let inner = String(decoding: end.utf8.dropFirst(open), as: UTF8.self).dropFirst().dropLast()
    if inner.utf8.first ?? 0 < 0xE3 { return authors(inBrackets: String(inner), language: language) ?? [] }
    guard inner.utf8.count <= longestLabel * 2 else { return [] }
    let scan = BylineScan(FieldLine(String(inner), tables: tables), tables.language("zh"))
    let names = scan.byline() ?? scan.eastSignature()
    let isJapanese = language == "ja" && (open == 0 || end.last == "】")
    return names.isEmpty && isJapanese ? scan.japaneseSignature() : names
  }

  /// Whether brackets hold who wrote the story above them, and nothing else.
  func isSignature(_ brackets: String) -> Bool {
    if brackets.last == "】" { return !authors(inEnd: brackets, language: "ja").isEmpty }
    return authors(inBrackets: String(brackets.dropFirst().dropLast()), language: nil) != nil
  }

  /// The people named by a field that holds authors and nothing else: `A, B and C`, `Doe, Jane`, `By A`, `A;B`.
  func names(in field: String) -> [String] {
    guard field.utf8.count <= longestField else { return [] }
    return BylineScan(FieldLine(withAndsApart(field), tables: tables), tables.language(nil)).field()
  }

  /// A list of names with a comma for each `and` that is written as part of the name behind it, as in Hebrew and Arabic.
  private func withAndsApart(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0xD7 || $0 == 0xD9 }) else { return field }
    let words = field.split(separator: " ")
    guard words.count >= 4 else { return field }
    return words.enumerated().map { index, word in
      let name = word.dropFirst()
      let isAnd = index >= 2 && (word.first == "ו" || word.first == "و") && tables.isGivenName(WordHash(String(name)))
      return isAnd ? ", " + name : " " + word
    }.joined().trimmingBlanks
  }
}

/// The names of a line that holds nothing else.
struct BareNames {
  var names: [String]
  /// Whether one of them begins with a name that people are given.
  var isSure: Bool
  /// Whether one of them ends in a name that families have. Places and things have such names too.
  var hasFamilyName: Bool
}

/// Says cheaply that a line names nobody.
enum BylineProbe {
  /// Whether a line may be a byline: it begins with a letter or a bracket.
  static func mayNamePeople(_ line: Span<UInt8>) -> Bool {
    var index = 0
    while index < line.count && line[index] <= 0x20 { index += 1 }
    guard index < line.count else { return false }
    let first = line[index]
    let isDigit = first &- 0x30 < 10
    // A line of digits may still be a date with a byline behind it.
    return first >= 0x80 || isDigit || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || "([-|—&".utf8.contains(first)
  }
}
