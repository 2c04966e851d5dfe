/// The input formats, in order of certainty: the first reader that recognises a file reads it.
public struct Readers: Sendable {
  private let readers: [any Reader]

  /// Makes the list of readers.
  ///
  /// - Parameters:
  ///   - data: the directory with the data installed beside the program.
  ///   - explains: whether readings say what became of each line, which costs time.
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  public init(data: String, explains: Bool = false) throws(Problem) {
    let fields = try FieldReaders(data: data)
    var plainText = try PlainTextReader(fields: fields, data: data)
    plainText.explains = explains
    var pages = try HTMLReader(fields: fields, data: data)
    pages.explains = explains
    readers = [
      pages,
      MarkdownReader(fields: fields),
      XMLReader(),
      plainText,
    ]
  }

  /// The articles of a source file.
  ///
  /// - Throws: why the file is refused, with its line where there is one.
  public func read(_ file: SourceFile) throws(Problem) -> Reading {
    for reader in readers where reader.recognises(file) {
      return try reader.read(file)
    }
    throw Problem(file: file.path, .notAnArticle("no reader knows this format"))
  }
}
