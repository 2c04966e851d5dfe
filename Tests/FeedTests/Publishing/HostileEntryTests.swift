import Foundation
import Testing

@testable import Feed

/// Whatever an article says, every document is well-formed, valid and safe, and says the same.
@Suite struct HostileEntryTests {
  /// An entry that says one text wherever an article or the configuration can say anything.
  private static func entry(_ text: String) -> Entry {
    var article = Article(title: text, body: bodies(text))
    article.authors = [text, "Ada"]
    article.language = text
    article.url = text
    article.site = text
    article.summary = text
    article.picture = Picture(url: text, description: text)
    return Entry(
      id: "tag:watcher.invalid,2026:h1", article: article,
      tags: Tag.Scheme.allCases.map { Tag(scheme: $0, term: text, label: text, isListed: true) },
      published: Instant(seconds: 1_741_000_000), updated: Instant(microseconds: 1_741_000_000_000_001),
      sources: [Source(path: text, url: text, site: text, title: text), Source(path: text, title: text)],
      history: [Edition(updated: Instant(seconds: 1_740_000_000), title: text)])
  }

  private static func bodies(_ text: String) -> [Block] {
    let whole = 0..<text.utf8.count
    let picture = Picture(url: "https://img.example.org/\(text)", description: text)
    return [
      Block(text), Block(text, kind: .heading(level: 9)), Block(text, kind: .listItem(ordered: true, depth: 90)),
      Block(text, kind: .quotation), Block(text, kind: .preformatted), Block(text, kind: .picture(picture)),
      Block(text, kind: .picture(Picture(url: text))),
      Block(
        text, marks: [Mark(whole, .link(text)), Mark(whole, .strong), Mark(1..<3, .emphasis), Mark(2..<99_999, .code)]),
      Block(text, marks: [Mark(whole, .link("https://e.example/\(text)"))]),
    ]
  }

  private static func documents(_ text: String) throws -> [Document] {
    var settings = Samples.settings
    settings.title = text
    let publisher = try Samples.publisher(settings)
    let entry = entry(text)
    let shown = publisher.rendering(of: entry, page: Samples.page)
    let plain = publisher.rendering(of: Samples.plain(text, number: 2), page: "articles/b.html").full
    let main = FeedHead.main(settings, updated: Instant(seconds: 1_760_000_000))
    let tag = FeedHead.channel(
      Channel(entry.tags[1]), at: "tags/\(Slug(entry.tags[1].label))/", settings, updated: entry.updated, count: 1)
    return publisher.feeds(main, of: [shown.full, plain]) + publisher.feeds(tag, of: [shown.summary]) + [
      publisher.archivePage(number: 1, fragments: [shown.archived], previous: nil, next: 2),
      shown.page(in: Samples.shell(of: entry, publisher)), publisher.opml([main, tag]),
      publisher.channelPage(tag, newest: [shown.line(up: FeedHead.upFromChannel)]),
      publisher.index(feeds: [main, tag], newest: [shown.line(up: "")]), publisher.feedIndex([main, tag]),
    ]
  }

  @Test(arguments: Hostile.texts + [Hostile.unwanted, "", "   ", "\n\n"])
  func everyDocumentIsValidAndSafe(_ text: String) throws {
    let schema = try Schema(file: Samples.data + "/schemas/atom.rng")
    let checker = try DocumentChecker(data: Samples.data)
    for document in try Self.documents(text) {
      // The configuration takes no empty title.
      if !document.path.hasSuffix(".html"), text.contains(where: { !$0.isWhitespace }) {
        let findings = try checker.findings(in: document.bytes, now: Instant(seconds: 1_800_000_000))
        #expect(findings.map { $0.description(in: document.path) } == [])
      }
      if document.path.hasSuffix(".json") {
        let feed = try JSONDecoder().decode(ReadFeed.self, from: Data(document.bytes))
        for item in feed.items {
          #expect(!item.title.isEmpty && !item.id.isEmpty)
          if let content = item.content_html { Self.expectSafe(WrittenMarkup(html: content), document.path) }
        }
        continue
      }
      let written = WrittenMarkup(document.bytes)
      #expect(written.complaint == nil, "\(document.path)")
      if document.path.hasSuffix(".html") { Self.expectSafe(written, document.path) }
      for html in written.texts(of: "content") + written.texts(of: "content:encoded") {
        Self.expectSafe(WrittenMarkup(html: html), document.path)
      }
      let links = written.elements.filter { $0.name == "link" || $0.name == "atom:link" }
      for address in links.compactMap({ $0.attributes["href"] }) where document.path.hasSuffix(".xml") {
        #expect(address.hasPrefix("https://"), "\(document.path)")
        #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(document.path)")
      }
      if written.elements.first?.name == "feed" { try schema.validate(document.bytes, file: document.path) }
      Self.expectNoUnwantedCharacter(document)
    }
  }

  @Test(arguments: Hostile.texts)
  func everyFormSaysWhatWasMeant(_ text: String) throws {
    let publisher = try Samples.publisher()
    let entry = Samples.plain(text, text: text)
    let fragment = publisher.rendering(of: entry, page: "a.html").full
    let documents = publisher.feeds(.main(Samples.settings, updated: entry.updated), of: [fragment])
    let atom = WrittenMarkup(documents[0].bytes)
    let rss = WrittenMarkup(documents[1].bytes)
    let json = try JSONDecoder().decode(ReadFeed.self, from: Data(documents[2].bytes)).items[0]
    let page = WrittenMarkup(
      publisher.rendering(of: entry, page: "a.html").page(in: Samples.shell(of: entry, publisher)).bytes)
    let title = try #require(text.onOneLine)

    #expect(rss.texts(of: "title").last == title)
    #expect(json.title == title)
    #expect(page.texts(of: "title") == [title])
    #expect(page.texts(of: "h1") == [title])
    let atomTitle = try #require(atom.elements.last { $0.name == "title" })
    #expect(Self.words(atomTitle) == title)

    let contents = [atom.texts(of: "content").last, rss.texts(of: "content:encoded").last, json.content_html]
    for content in contents { #expect(WrittenMarkup(html: try #require(content)).texts(of: "p") == [text]) }
    #expect(page.texts(of: "p").last == text)
  }

  @Test(arguments: Hostile.texts)
  func summariesAloneSayWhatWasMeant(_ text: String) throws {
    var settings = Samples.settings
    settings.carriesFullText = false
    let publisher = try Samples.publisher(settings)
    let entry = Samples.plain("Ship", text: text)
    let documents = publisher.feeds(
      .main(settings, updated: entry.updated), of: [publisher.rendering(of: entry, page: "a.html").full])
    let json = try JSONDecoder().decode(ReadFeed.self, from: Data(documents[2].bytes)).items[0]
    let summary = try #require(json.content_text)
    #expect(json.content_html == nil && text.hasPrefix(summary.prefix(20)))
    let summaries = WrittenMarkup(documents[0].bytes).elements.filter { $0.name == "summary" }
    #expect(summaries.map(Self.words) == [summary])
    let description = try #require(WrittenMarkup(documents[1].bytes).texts(of: "description").last)
    #expect(WrittenMarkup(html: description).elements[0].text == summary)
  }

  /// What an element of Atom says, as text or as HTML.
  private static func words(_ element: WrittenMarkup.Element) -> String {
    element.attributes["type"] == "html" ? WrittenMarkup(html: element.text).elements[0].text : element.text
  }

  @Test func unwantedCharactersAreGoneAndAllOthersStay() throws {
    let publisher = try Samples.publisher()
    let entry = Samples.plain(Hostile.unwanted, text: Hostile.unwanted)
    let atom = WrittenMarkup(
      Array("<div>".utf8) + publisher.rendering(of: entry, page: "a.html").atom + Array("</div>".utf8))
    // On one line a form feed is a blank.
    #expect(atom.texts(of: "title").map { $0.replacing(" ", with: "") } == [String(repeating: "x", count: 23)])
    #expect(atom.texts(of: "content") == ["<p>" + String(repeating: "x", count: 23) + "</p>"])
  }

  @Test func aMegabyteIsWrittenWhole() throws {
    let text = String(repeating: "A long line – סוף <&> ]]>. ", count: 40_000)
    let publisher = try Samples.publisher()
    let entry = publisher.rendering(of: Samples.plain("Long", text: text), page: "a.html").atom
    try EntrySchema(data: Samples.data).validate(entry, file: "long.txt")
    let content = try #require(
      WrittenMarkup(Array("<div>".utf8) + entry + Array("</div>".utf8)).texts(of: "content").last)
    let isWhole = WrittenMarkup(html: content).texts(of: "p") == [text]
    #expect(isWhole)
  }

  // What an article can bring into a page or a reader is named here; the policy element is our own.
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "link", "body", "header", "nav", "main", "article", "section", "footer", "div",
    "h1", "h2",
    "h3", "h4", "h5", "h6", "p", "a", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "figure",
    "figcaption",
    "img", "time", "span", "bdi", "small",
  ]
  private static let attributes: Set<String> = [
    "lang", "dir", "charset", "http-equiv", "content", "name", "rel", "type", "title", "href", "src", "alt", "id",
    "class",
    "aria-label", "datetime",
  ]

  private static func expectSafe(_ written: WrittenMarkup, _ path: String) {
    #expect(written.complaint == nil, "\(path)")
    for element in written.elements {
      #expect(elements.contains(element.name), "\(path)")
      #expect(attributes.isSuperset(of: element.attributes.keys), "\(path)")
      for name in ["href", "src"] {
        guard let address = element.attributes[name] else { continue }
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
        let hasScheme = address.dropFirst(scheme.count).first == ":"
        #expect(!hasScheme || ["http", "https", "mailto"].contains(scheme), "\(path): \(address.prefix(80))")
      }
    }
  }

  private static func expectNoUnwantedCharacter(_ document: Document) {
    let text = String(decoding: document.bytes, as: UTF8.self)
    let unwanted = text.unicodeScalars.contains { scalar in
      let value = scalar.value
      return value < 0x20 && value != 0x0A && value != 0x09 || (0x7F..<0xA0).contains(value) || value == 0xFFFD
        || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
    #expect(!unwanted, "\(document.path)")
  }
}

/// What the tests read of a JSON Feed.
struct ReadFeed: Decodable {
  struct Item: Decodable {
    var id: String
    var url: String
    var title: String
    var content_html: String?
    var content_text: String?
    var date_published: String?
    var date_modified: String?
    var language: String?
    var tags: [String]
  }

  var title: String
  var items: [Item]
}
