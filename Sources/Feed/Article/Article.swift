/// One story read out of a source file. A file may hold several.
///
/// An article says only what its source says: who we are, when we saw it and what we
/// made of it is said by the `Entry` it becomes.
public struct Article: Equatable, Sendable {
  /// The headline as plain text, on one line, without the name of the site or the section.
  public var title: String
  /// The people who wrote it, one name each, without roles and agencies.
  public var authors: [String] = []
  /// When it was published, as far as the source states it.
  public var published: StatedTime?
  /// The language of its text as a BCP 47 tag (`en`, `pt-BR`), `nil` when it cannot be told.
  public var language: String?
  /// Its original address, absolute, `http` or `https`.
  public var url: String?
  /// The name of the site or the agency that published it.
  public var site: String?
  /// The standfirst or description that the source gives; `synopsis` answers when there is none.
  public var summary: String?
  /// Terms the source itself files the article under (front matter, meta elements), as written there.
  public var keywords: [String] = []
  /// Whether its author chose the keywords as its tags, as in front matter; those of a web page are written for search engines.
  public var isFiledByAuthor = false
  /// The picture that stands for the article.
  public var picture: Picture?
  /// Sound and films that belong to it.
  public var enclosures: [Enclosure] = []
  /// Whether a note above its text, which is no part of it, says that it corrects or replaces an earlier version. Told where it is read, and
  /// not kept.
  public var replacesEarlier = false
  /// What it says, in order: paragraphs, headings, lists, quotations, pictures.
  public var body: [Block]
  /// The line of the source file on which it begins, counted from 1.
  public var line: Int

  /// Makes an article of a title and a body; everything else is added as it is found.
  public init(title: String, body: [Block], line: Int = 1) {
    self.title = title
    self.body = body
    self.line = line
  }
}

/// A picture by its address.
public struct Picture: Equatable, Sendable {
  /// Its address, absolute.
  public var url: String
  /// What it shows, for who cannot see it; empty when the source does not say.
  public var description: String

  /// Makes a picture.
  public init(url: String, description: String = "") {
    self.url = url
    self.description = description
  }
}
