/// The identity of an entry, made of what its first edition says: its title and its text, without regard to
/// blanks. Not the path, the order or the time: a subscriber sees the same id wherever the archive is made again.
struct EntryID: Hashable, Sendable {
  private let hash: ContentHash
  /// Tells entries apart that say the very same, when recognition is switched off; 0 for the first.
  private let copy: Int

  init(of article: Article, copy: Int = 0) {
    var hash = ContentHash(article.title)
    for block in article.body where block.isText { hash.add(block.text) }
    if copy > 0 { hash.add(Int64(copy)) }
    self.hash = hash
    self.copy = copy
  }

  /// A `tag:` URI (RFC 4151). The authority is a name that nobody can own, the date is the year this form began:
  /// both are fixed, so that no move of the site to another host changes an id.
  var uri: String { "tag:watcher.invalid,2026:" + hash.text }

  /// The way from an article's page up to the output directory.
  static var upFromPage: String { "../../../../" }

  /// The path of the article's page below the output directory: by day, then by title, made unique by the id.
  func page(titled title: String, on published: Instant) -> String {
    let day = published.day
    let directory = "articles/\(day.description.replacingHyphens)/"
    return directory + Slug(title).text + "-" + String(hash.text.prefix(8)) + ".html"
  }
}

extension String {
  /// `2015/11/16` of `2015-11-16`.
  fileprivate var replacingHyphens: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
