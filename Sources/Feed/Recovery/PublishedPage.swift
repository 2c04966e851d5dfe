/// An article's page, read back.
///
/// It is the only document that names all sources of an entry, its earlier editions, and its newest one once that
/// has left the feed.
struct PublishedPage {
  let id: String
  let updated: Instant
  /// The headline, the text, the language, the date and the site.
  let article: Article
  /// Who is named above the text: the authors, then the site unless it is one of them.
  let names: [String]
  /// The entry's date.
  let published: Instant
  /// The labels of its tags, best first, and whether the page leads on to the tag's feeds.
  let tags: [(label: String, isLinked: Bool)]
  /// The places the story came from; their files are not published.
  let sources: [Source]
  /// What was said before, oldest first; the times are whole seconds.
  let history: [Edition]

  /// Reads a page.
  ///
  /// - Throws: when it is not well-formed or no page of ours.
  init(_ bytes: [UInt8], file: String) throws(Problem) {
    let root = try MarkupDocument(xml: bytes, file: file).root ?? MarkupElement(name: "")
    let metas = root.first("head")?.all("meta") ?? []
    func meta(_ name: String) -> String? { metas.first { $0.attributes["name"] == name }?.attributes["content"] }
    guard let id = meta(PageFrame.identifier), let updated = meta(PageFrame.modified).flatMap({ Instant($0) }),
      let shown = root.first("body", "main", "article"), let header = shown.first("header"),
      let title = header.first("h1")?.text, let body = shown.all("div").first,
      let time = header.first("p", "time")?.attributes["datetime"], let stated = Self.time(time)
    else { throw Problem(file: file, .malformed("it is no article's page of watcher")) }
    self.id = id
    self.updated = updated
    published = stated.instant
    let byline = header.first("p")?.all("bdi") ?? []
    names = byline.map(\.text)
    tags = header.first("ul")?.all("li").map { (label: $0.text, isLinked: $0.first("a") != nil) } ?? []
    var article = Article(title: title, body: PublishedBody.blocks(in: body))
    article.take(synopsis: meta(PageFrame.summary))
    article.language = root.attributes["lang"]
    article.site = byline.first { $0.attributes["class"] == ArticlePage.site }?.text
    // A moment that is that of the edition was not stated by the article.
    if stated.instant != updated.wholeSecond { article.published = stated }
    let sections = shown.first("footer")?.all("section") ?? []
    func items(_ headings: ArticlePage.Heading...) -> [MarkupElement] {
      let section = sections.first { section in headings.contains { $0.rawValue == section.first("h2")?.text } }
      return section?.first("ul")?.all("li") ?? []
    }
    article.enclosures = items(.media).compactMap { item in
      item.first("a")?.attributes["href"].flatMap { Enclosure(url: $0, declared: nil) }
    }
    self.article = article
    sources = items(.source, .sources).map { item in
      Source(path: "", url: item.first("a")?.attributes["href"], title: item.text)
    }
    history = items(.history).compactMap { item in
      guard let time = item.first("time")?.attributes["datetime"].flatMap({ Instant($0) }) else { return nil }
      return Edition(updated: time, title: item.first("span")?.text ?? "")
    }
  }

  /// What was said before an edition. Pages tell whole seconds, of which several editions may share one: all are before the one that the
  /// page shows, and of an older one it cannot be told which of its second it is.
  func history(before edition: Instant) -> [Edition] {
    edition == updated ? history : history.filter { $0.updated < edition.wholeSecond }
  }

  private static func time(_ text: String) -> StatedTime? {
    var date = MachineDate(text)
    return date.read()
  }
}
