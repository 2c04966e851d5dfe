/// A date found in a line of text.
struct FoundDate: Equatable {
  /// The day, and the time and zone as far as they are stated.
  var time: StatedTime
  /// Where it stands, as offsets into the line's UTF-8.
  var range: Range<Int>
  /// Whether the line is nothing but a date line: label, weekday, time, zone, reading time.
  var isWholeLine: Bool
  /// Whether a word beside the date says what it is the date of.
  var isLabelled: Bool
  /// Whether the line says that this is when the text was last changed, not when it was published.
  var isUpdate: Bool
}

/// Reads dates as people and machines write them.
struct DateReader: Sendable {
  /// Longer lines, in bytes, are prose: only the neighbourhood of the first year is looked at.
  var longestDateLine = 400

  private let tables: LanguageTables

  /// Makes a reader that knows the languages of the tables.
  init(tables: LanguageTables) { self.tables = tables }

  /// The date a line states, best that of publication; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - line: one line of text.
  ///   - language: the language of the article as a BCP 47 tag, where it is known; it decides
  ///     between day and month in `3/5/2024`.
  func date(in line: String, language: String?) -> FoundDate? {
    let language = tables.language(language)
    let bytes = line.utf8Span.span
    guard let year = DateProbe.firstYear(in: bytes) else { return nil }
    if bytes.count <= longestDateLine { return date(in: FieldLine(line, tables: tables), language) }
    let window = Self.window(around: year, in: bytes)
    guard var found = date(in: FieldLine(Array(line.utf8), window, tables: tables), language) else { return nil }
    found.range = found.range.lowerBound + window.lowerBound..<found.range.upperBound + window.lowerBound
    found.isWholeLine = false
    return found
  }

  /// The date of a line that has been taken apart.
  func date(in line: FieldLine, _ language: LineLanguage) -> FoundDate? {
    var scan = DateScan(line, language)
    scan.run()
    return scan.best()
  }

  /// Whether a line is there for the date in it: little else stands beside it, or bars and dots set it off from the rest, as in
  /// `13 January 2020 | Filed under Sea, Harbour | 4 comments`.
  func isDate(_ line: String, _ date: FoundDate, language: String?) -> Bool {
    if date.isWholeLine || date.range.count * 2 > line.utf8.count { return true }
    let marks: Set<Character> = ["|", "·", "•", "∙"]
    return line.split(whereSeparator: marks.contains).contains { part in
      part.utf8.count < line.utf8.count && self.date(in: String(part), language: language)?.isWholeLine == true
    }
  }

  /// Whether a line says when something was published and nothing else, although it may leave out the year:
  /// `May 3, 5:45 pm`, `Updated 2 hours ago`, `5 min read`.
  func isDateLine(_ line: String, language: String?) -> Bool {
    let bytes = line.utf8Span.span
    guard bytes.count <= 160, DateProbe.hasDigit(bytes) else { return false }
    var scan = DateScan(FieldLine(line, tables: tables), tables.language(language))
    scan.run()
    return scan.isWholeLine
  }

  /// The date of a value made for machines: ISO 8601, RFC 3339, RFC 822, seconds since 1970, and what
  /// people put there instead.
  func machineDate(_ value: String) -> StatedTime? {
    var reader = MachineDate(value)
    return reader.read() ?? date(in: value, language: nil)?.time
  }

  /// A part of a long line in which a date around a year would stand, cut between scalars.
  private static func window(around year: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var start = max(0, year - 160)
    while start > 0 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, year + 120)
    while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
