/// Reads who wrote an article.
struct BylineReader: Sendable {
  /// Longer lines, in bytes, are prose.
  var longestByline = 240

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
    let bytes = line.utf8Span.span
    guard bytes.count <= longestByline, BylineProbe.mayNamePeople(bytes) else { return nil }
    var scan = BylineScan(tables: tables, line: line, language: language)
    return scan.byline() ?? (isUnderLabel ? scan.unlabelled() : nil)
  }

  /// Whether a line is the label of a byline and nothing else: `By`, `Written by:`.
  func isLabel(_ line: String, language: String?) -> Bool {
    let bytes = line.utf8Span.span
    guard bytes.count <= 40, BylineProbe.mayNamePeople(bytes) else { return false }
    return BylineScan(tables: tables, line: line, language: language).isLabel
  }

  /// The people a line names that holds names and nothing else; `nil` when it holds anything else.
  ///
  /// Such a line is a byline where a byline is expected; elsewhere it is a name in a list. `isSure` says
  /// that one of the names begins with a given name.
  func bareNames(inLine line: String, language: String?) -> (names: [String], isSure: Bool)? {
    let bytes = line.utf8Span.span
    guard bytes.count <= 120, BylineProbe.mayNamePeople(bytes) else { return nil }
    var scan = BylineScan(tables: tables, line: line, language: language)
    return scan.bareNames()
  }

  /// The people named by a field that holds authors and nothing else: `A, B and C`, `Doe, Jane`, `By A`, `A;B`.
  func names(in field: String) -> [String] {
    guard field.utf8.count <= 2_000 else { return [] }
    var scan = BylineScan(tables: tables, line: field, language: nil)
    return scan.field()
  }
}

/// Says cheaply that a line names nobody.
enum BylineProbe {
  /// Whether a line may be a byline: its first bytes are a letter or a bracket, and it is no sentence that ends in
  /// a full stop after many words.
  static func mayNamePeople(_ line: Span<UInt8>) -> Bool {
    var index = 0
    while index < line.count && line[index] <= 0x20 { index += 1 }
    guard index < line.count else { return false }
    let first = line[index]
    let isDigit = first &- 0x30 < 10
    // A line of digits may still be a date with a byline behind it.
    return first >= 0x80 || isDigit || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || "([-|—".utf8.contains(first)
  }
}
