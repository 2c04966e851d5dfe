/// Reads `<entry>` as `AtomEntry` wrote it.
struct PublishedEntry {
  /// What holds for all entries of a document that do not say otherwise.
  struct Defaults {
    /// Where the output directory was served when the document was written.
    let base: String
    let language: String?
    let author: String?
  }

  /// The entry; `nil` when it is none of ours.
  static func item(_ entry: MarkupElement, _ defaults: Defaults) -> PublishedFeed.Item? {
    let links = entry.all("link")
    func addresses(_ relation: String) -> [MarkupElement] { links.filter { $0.attributes["rel"] == relation } }
    guard let id = entry.first("id")?.text, let title = entry.first("title"),
      let updated = entry.first("updated").flatMap({ Instant($0.text) }),
      let link = addresses("alternate").first?.attributes["href"],
      let page = page(addresses("related").first?.attributes["href"] ?? link, below: defaults.base)
    else { return nil }
    var content = Content(entry.first("content"))
    let published = entry.first("published").flatMap { Instant($0.text) } ?? content.takeDay()
    var article = Article(title: Self.words(title), body: content.blocks)
    article.language = content.language ?? entry.attributes["xml:lang"] ?? Self.unstated(defaults.language)
    if !addresses("related").isEmpty { article.url = link }
    let authors = entry.all("author").compactMap { $0.first("name")?.text }
    if authors != [defaults.author] { article.authors = authors }
    article.take(synopsis: entry.first("summary").map { words($0) })
    article.picture = picture(entry.first("media:content"))
    article.enclosures = addresses("enclosure").compactMap { link in
      link.attributes["href"].flatMap { Enclosure(url: $0, declared: link.attributes["type"]) }
    }
    return PublishedFeed.Item(
      id: id, article: article, authors: authors, published: published, updated: updated,
      page: page, tags: entry.all("category").compactMap { tag($0) },
      others: addresses("via").map {
        Source(path: "", url: $0.attributes["href"], title: $0.attributes["title"] ?? "")
      })
  }

  /// The path of an article's page; nothing else that an address could lead to.
  private static func page(_ address: String, below base: String) -> String? {
    guard address.hasPrefix(base) else { return nil }
    let path = address.dropFirst(base.count)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    return isSafe && path.hasPrefix("articles/") && path.hasSuffix(".html") ? String(path) : nil
  }

  /// An entry that states no language has the feed's, or none: where that would turn its text around, the text
  /// itself would say so.
  private static func unstated(_ language: String?) -> String? {
    Language(language)?.isRightToLeft == true ? nil : language
  }

  /// What `AtomText` wrote.
  private static func words(_ element: MarkupElement) -> String {
    guard element.attributes["type"] == "html" else { return element.text }
    return Content.root(element.text)?.text ?? element.text
  }

  private static func picture(_ media: MarkupElement?) -> Picture? {
    media?.attributes["url"].map { Picture(url: $0, description: media?.first("media:description")?.text ?? "") }
  }

  private static func tag(_ category: MarkupElement) -> Tag? {
    guard let scheme = Tag.Scheme.allCases.first(where: { $0.uri == category.attributes["scheme"] }),
      let term = category.attributes["term"]
    else { return nil }
    return Tag(scheme: scheme, term: term, label: category.attributes["label"] ?? term, isListed: false)
  }

  /// The text of an entry, as `ContentMarkup` wrote it.
  private struct Content {
    var blocks: [Block] = []
    var language: String?

    init(_ element: MarkupElement?) {
      guard let element, var root = Self.root(element.text) else { return }
      if let division = root.first("div"), division.attributes["dir"] != nil {
        language = division.attributes["lang"]
        root = division
      }
      blocks = PublishedBody.blocks(in: root)
    }

    /// The day with which the text begins of an entry that is too old to be dated.
    mutating func takeDay() -> Instant? {
      guard let day = blocks.first?.text, let instant = Instant(day + "T00:00:00Z") else { return nil }
      blocks.removeFirst()
      return instant
    }

    static func root(_ markup: String) -> MarkupElement? {
      try? MarkupDocument(xml: Array("<div>\(markup)</div>".utf8), file: "").root
    }
  }
}

extension Article {
  /// Takes what was published as the article's synopsis for its summary, unless it is the beginning of the text, or the title of an
  /// article without text.
  mutating func take(synopsis: String?) {
    if (self.synopsis().onOneLine ?? title) != synopsis { summary = synopsis }
  }
}
