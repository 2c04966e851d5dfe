import FoundationEssentials

@testable import Feed

/// What the tests of this room publish.
enum Samples {
  static let data = repository + "/Sources/Feed/Data"
  static let fixtures = repository + "/Tests/FeedTests/Fixtures/documents"

  /// The directory of the package, found from this file.
  private static let repository: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/")
  }()

  static var settings: FeedSettings {
    var settings = FeedSettings()
    settings.title = "Harbour news"
    settings.author = "The harbour desk"
    settings.baseURL = "https://feeds.example.org/harbour/"
    return settings
  }

  static func publisher(_ settings: FeedSettings = settings) throws -> Publisher {
    try Publisher(settings: settings, data: data)
  }

  static let place = Tag(scheme: .place, term: "Raqqa", label: "Raqqa", isListed: true)
  static let topic = Tag(scheme: .topic, term: "medtop:20000053", label: "war", isListed: true)
  static let phrase = Tag(scheme: .keyword, term: "night ferry", label: "night ferry", isListed: false)

  /// Gives a directory to every tag of the vocabulary.
  /// What the page of an entry shares with others, with links to the feeds of its listed tags.
  static func shell(of entry: Entry, _ publisher: Publisher) -> PageShell {
    var paths: [Tag: String] = [:]
    for tag in entry.tags { paths[tag] = tagPath(tag) }
    return publisher.articleShell(tagPaths: paths)
  }

  static func tagPath(_ tag: Tag) -> String? { tag.isListed ? "tags/\(Slug(tag.label))/" : nil }

  static let page = "articles/2025/03/04/night-ferry-returns.html"

  /// An entry that uses all there is.
  static var entry: Entry {
    var article = Article(
      title: "Night ferry returns",
      body: [
        Block("The night ferry sails again, the harbour office said.", marks: [Mark(4..<15, .strong)]),
        Block("What it costs", kind: .heading(level: 2)),
        Block("Adults", kind: .listItem(ordered: false, depth: 0)),
        Block("with a car", kind: .listItem(ordered: true, depth: 1)),
        Block("Children", kind: .listItem(ordered: false, depth: 0)),
        Block("We waited 3 < 4 years & more.", kind: .quotation),
        Block("22:10  dep\n23:55  arr", kind: .preformatted),
        Block(
          "The ship", kind: .picture(Picture(url: "https://img.example.org/ship.jpg", description: "A white ship"))),
        Block("See the timetable.", marks: [Mark(4..<17, .link("https://ferry.example.org/?a=1&b=2"))]),
      ])
    article.authors = ["Ada Lind", "Bo Ek"]
    article.language = "en"
    article.url = "https://paper.example.org/ferry"
    article.site = "The Paper"
    article.summary = "Ships leave at 22:10 & return at dawn."
    article.picture = Picture(url: "https://img.example.org/ship.jpg", description: "A white ship")
    article.enclosures = ["ferry.mp3", "ferry.mp4"].compactMap { Enclosure(url: "https://paper.example.org/" + $0) }
    let updated = Instant(microseconds: 1_741_082_400_000_123)
    return Entry(
      id: "tag:watcher.invalid,2026:a1", article: article, tags: [topic, place, phrase],
      published: Instant(seconds: 1_741_078_800), updated: updated,
      sources: [
        Source(
          path: "in/a.txt", url: "https://paper.example.org/ferry", site: "The Paper", title: "Night ferry returns"),
        Source(path: "in/b.txt", url: "https://wire.example.net/7", site: "The Wire", title: "Ferry is back"),
        Source(path: "in/c.txt", title: "Ferry back at night"),
      ],
      history: [Edition(updated: Instant(seconds: 1_741_079_000), title: "Night ferry may return")])
  }

  /// An entry with a headline, everything else plain.
  static func plain(_ title: String, number: Int = 0, text: String = "It happened on the quay.") -> Entry {
    var article = Article(title: title, body: [Block(text)])
    article.authors = ["Ada Lind"]
    return Entry(
      id: "tag:watcher.invalid,2026:p\(number)", article: article, tags: [topic],
      published: Instant(seconds: 1_741_000_000 + Int64(number)),
      updated: Instant(microseconds: 1_741_090_000_000_000 + Int64(number)))
  }
}
