import FoundationEssentials
import Testing

@testable import Feed

/// Whole documents as they are served, beside their expected files.
///
/// After a change that is meant, run with `RECORD_DOCUMENTS=1` and read the difference before it is committed.
@Suite struct DocumentTests {
  private static func documents() throws -> [Document] {
    let publisher = try Samples.publisher()
    let (full, plain) = (Samples.entry, Samples.plain("Crane stops", number: 1))
    let plainPage = "articles/2025/03/03/crane-stops.html"
    let shown = publisher.rendering(of: full, page: Samples.page)
    let shownPlain = publisher.rendering(of: plain, page: plainPage)
    let fragments = [shownPlain.full, shown.full]
    let settings = Samples.settings
    var main = FeedHead.main(settings, updated: plain.updated, newestArchivePage: 2)
    main.count = 2
    let tag = FeedHead.channel(Channel(Samples.place), at: "tags/raqqa/", settings, updated: full.updated, count: 1)
    return publisher.feeds(main, of: fragments) + publisher.feeds(tag, of: [fragments[1]]) + [
      shown.page(in: Samples.shell(of: full, publisher)), shownPlain.page(in: Samples.shell(of: plain, publisher)),
      publisher.archivePage(number: 2, fragments: fragments, previous: 1, next: nil), publisher.opml([main, tag]),
      publisher.index(feeds: [main, tag], newest: [shownPlain.line(up: ""), shown.line(up: "")]),
      publisher.channelPage(tag, newest: [shown.line(up: FeedHead.upFromChannel)]),
    ]
  }

  @Test func areWrittenAsExpected() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] != nil
    for document in try Self.documents() {
      let file = Samples.fixtures + "/" + document.path
      if isRecording {
        let directory = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Data(document.bytes).write(to: URL(filePath: file))
      }
      let expected = try #require(FileManager.default.contents(atPath: file), "\(document.path)")
      #expect(String(decoding: document.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test func atomDocumentsFollowRFC4287() throws {
    let schema = try Schema(file: Samples.data + "/schemas/atom.rng")
    for document in try Self.documents() where document.path.hasSuffix(".xml") {
      guard document.bytes.starts(with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed".utf8)) else {
        continue
      }
      try schema.validate(document.bytes, file: document.path)
    }
  }

  @Test func listsTheSameEntriesInTheSameOrderWhateverTheOrderGiven() throws {
    let publisher = try Samples.publisher()
    let fragments = (0..<9).map {
      publisher.rendering(of: Samples.plain("Ship \($0)", number: $0 * 7 % 9), page: "a.html").full
    }
    let head = FeedHead.main(Samples.settings, updated: Instant(seconds: 1_741_100_000))
    #expect(publisher.feeds(head, of: fragments) == publisher.feeds(head, of: fragments.reversed()))
  }

  @Test func closedArchivePagesDependOnTheirEntriesAlone() throws {
    let publisher = try Samples.publisher()
    let fragments = (0..<3).map {
      publisher.rendering(of: Samples.plain("Ship \($0)", number: $0), page: "a.html").archived
    }
    let page = publisher.archivePage(number: 12, fragments: fragments, previous: 11, next: 13)
    #expect(page == publisher.archivePage(number: 12, fragments: fragments.reversed(), previous: 11, next: 13))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(page.path == "archive/000012.xml")
    #expect(text.contains("<fh:archive/>"))
    for (relation, path) in [
      ("self", "archive/000012.xml"), ("current", "atom.xml"), ("prev-archive", "archive/000011.xml"),
      ("next-archive", "archive/000013.xml"),
    ] {
      #expect(
        text.contains(
          "<link rel=\"\(relation)\" type=\"application/atom+xml\" href=\"https://feeds.example.org/harbour/\(path)\"/>"
        ))
    }
  }

  /// RSS wants title and link of the picture to be the channel's.
  @Test func iconAndHubStandInEveryFormat() throws {
    var settings = Samples.settings
    settings.icon = "https://feeds.example.org/icon.png"
    settings.hub = "https://hub.example.org/"
    let main = FeedHead.main(settings, updated: Instant(seconds: 1_760_000_000))
    let feeds = try Samples.publisher(settings).feeds(main, of: []).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(feeds.count == 3)
    #expect(feeds[0].contains("<icon>https://feeds.example.org/icon.png</icon>"))
    let title = "<title>\(settings.title)</title>"
    let link = "<link>\(settings.baseURL)index.html</link>"
    #expect(feeds[1].contains("<image><url>https://feeds.example.org/icon.png</url>\(title)\(link)</image>"))
    #expect(feeds[1].contains("<channel>\(title)\(link)"))
    #expect(feeds[2].contains("\"icon\":\"https://feeds.example.org/icon.png\""))
    for feed in feeds { #expect(feed.contains("https://hub.example.org/")) }
  }
}
