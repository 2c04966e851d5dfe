/// What every reader of a format shares: bytes to text, the language, dates, bylines, titles and the words of clutter.
///
/// It is made once from the installed data and handed to each reader.
struct FieldReaders: Sendable {
  let tables: LanguageTables
  let decoder: TextDecoder
  let languages: LanguageIdentifier
  let dates: DateReader
  let bylines: BylineReader
  let titles: TitleCleaner
  let words: ClutterWords

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    tables = try LanguageTables(data: data)
    languages = try LanguageIdentifier(data: data)
    decoder = TextDecoder(languages: languages)
    dates = DateReader(tables: tables)
    bylines = BylineReader(tables: tables)
    titles = TitleCleaner(tables: tables)
    words = try ClutterWords(data: data)
  }
}
