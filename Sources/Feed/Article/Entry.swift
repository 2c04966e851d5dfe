/// An article with its identity, its tags and its history: what feeds list.
public struct Entry: Equatable, Sendable {
  /// A `tag:` URI (RFC 4151) made from what the first edition said; nothing changes it.
  public var id: String
  /// The newest edition's text and fields.
  public var article: Article
  /// What it is about, best first.
  public var tags: [Tag]
  /// The article's own date where it is plausible, else when it was first seen; a whole second.
  public var published: Instant
  /// When this edition was accepted; no two entries share it.
  public var updated: Instant
  /// Every place the story came from, the first one first.
  public var sources: [Source]
  /// What earlier editions said, oldest first; empty for most.
  public var history: [Edition]

  /// Makes an entry.
  public init(
    id: String, article: Article, tags: [Tag], published: Instant, updated: Instant, sources: [Source] = [],
    history: [Edition] = []
  ) {
    self.id = id
    self.article = article
    self.tags = tags
    self.published = published
    self.updated = updated
    self.sources = sources
    self.history = history
  }
}

/// A place a story came from.
public struct Source: Equatable, Sendable {
  /// The source file's path below its input directory; empty when it is known from published documents alone.
  public var path: String
  /// The original address, when the source states it.
  public var url: String?
  /// The name of the site, when the source states it.
  public var site: String?
  /// The headline it ran under.
  public var title: String

  /// Makes a source.
  public init(path: String, url: String? = nil, site: String? = nil, title: String) {
    self.path = path
    self.url = url
    self.site = site
    self.title = title
  }

  /// Where an article was read.
  init(of article: Article, in path: String) {
    self.init(path: path, url: article.url, site: article.site, title: article.title)
  }
}

/// An earlier edition of an entry.
public struct Edition: Equatable, Sendable {
  /// When it was accepted.
  public var updated: Instant
  /// The headline it had.
  public var title: String

  /// Makes an edition.
  public init(updated: Instant, title: String) {
    self.updated = updated
    self.title = title
  }
}
