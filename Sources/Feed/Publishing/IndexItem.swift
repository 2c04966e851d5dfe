/// A line about an entry on a page that lists several.
public struct IndexItem: Equatable, Sendable {
  /// The headline.
  public var title: String
  /// The entry's article page, below the output directory.
  public var page: String
  /// The entry's date.
  public var published: Instant
  /// The language of the headline, a BCP 47 tag.
  public var language: String?
  /// Who published it first.
  public var site: String?
  /// What it says in short; empty when nothing is known.
  public var summary: String

  /// Makes a line.
  public init(
    title: String, page: String, published: Instant, language: String? = nil, site: String? = nil, summary: String = ""
  ) {
    self.title = title
    self.page = page
    self.published = published
    self.language = language
    self.site = site
    self.summary = summary
  }

  /// Makes the line about an entry.
  public init(_ entry: Entry, page: String) {
    self.init(
      title: entry.article.title, page: page, published: entry.published, language: entry.article.language,
      site: entry.article.site, summary: entry.article.synopsis())
  }
}
