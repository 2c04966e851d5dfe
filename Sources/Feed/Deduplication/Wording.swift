/// What stands for an article's wording when it is compared with others.
///
/// It is made of the article alone, so a worker can make it.
public struct Wording: Sendable {
  /// The words of the text, from its beginning.
  let words: [Word]
  /// A hash of all words: the same for the same text in another dress.
  let digest: UInt64
  /// The day the source states, in days since 1970; `nil` when it states none.
  let day: Int32?
  /// A hash of the headline's words; 0 where it has none.
  let headline: UInt32
  /// Where the article says that it takes the place of another; what is remembered does not say so.
  private(set) var mark: EditionMark?
  /// The hashes under which it is looked up and remembered.
  let shingles: Shingles

  /// No words: equal to nothing.
  static let none = Wording(words: [], digest: 0, day: nil, headline: 0)

  /// A body with fewer words is told apart by its headline too: of a dividend only that says whose it is.
  private static let shortestBody = 20

  /// Makes the wording of an article.
  ///
  /// The headline is no part of the words, since every desk writes its own; the same one says more than that others differ.
  public init(of article: Article) {
    let bytes = article.body.reduce(0) { $0 + $1.text.utf8.count }
    var reader = WordReader(expectedBytes: bytes)
    for block in article.body where block.isText { reader.read(block.text.utf8Span.span) }
    if reader.count < Self.shortestBody { reader.read(article.title.utf8Span.span) }
    let day = article.published.map { Int32(truncatingIfNeeded: $0.daysSinceEpoch) }
    self.init(
      words: Self.names(in: reader), digest: reader.digest, day: day, headline: Self.hash(ofHeadline: article.title))
    mark = EditionMark(of: article)
  }

  init(words: [Word], digest: UInt64, day: Int32?, headline: UInt32) {
    self.words = words
    self.digest = digest
    self.day = day
    self.headline = headline
    shingles = Shingles(of: words)
  }

  private static func hash(ofHeadline title: String) -> UInt32 {
    var reader = WordReader(expectedBytes: title.utf8.count)
    reader.read(title.utf8Span.span)
    return reader.count < shortestHeadline ? 0 : UInt32(truncatingIfNeeded: reader.digest)
  }

  /// A headline of fewer words is that of a column: `Weather`.
  private static let shortestHeadline = 3

  /// The words, with those first words of sentences marked as names that are names elsewhere in the text.
  private static func names(in reader: WordReader) -> [Word] {
    var words = reader.words
    let names = WordSet(words.lazy.filter { $0.kind == .name })
    for index in reader.firstWords where names.contains(words[index]) { words[index] = words[index].asName }
    return words
  }
}

extension StatedTime {
  /// The day by the source's own calendar, in days since 1970.
  fileprivate var daysSinceEpoch: Int { CivilDate(year: year, month: month, day: day).daysSinceEpoch }
}
