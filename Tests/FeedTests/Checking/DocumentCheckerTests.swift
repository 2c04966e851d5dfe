import FoundationEssentials
import Testing

@testable import Feed

@Suite struct DocumentCheckerTests {
  private typealias Make = CheckedDocuments

  @Test(arguments: [
    Make.opml(#"<outline text="Group"><outline type="rss" text="A" xmlUrl="https://example.org/a"/></outline>"#),
    Make.opml(#"<outline text="A" type="link" url="https://example.org/" whatever="x"/>"#),
    Make.json(),
    Make.json(more: #", "_own": {"about": "us"}, "authors": [{"name": "Desk"}], "language": "en", "expired": false"#),
    Make.json(
      items: Make.jsonItem(
        content: #""content_html": "<p>Words</p>\n""#, more: #", "tags": ["a"], "image": "https://example.org/a.png""#)),
    Make.json(
      items: Make.jsonItem(
        more: #", "attachments": [{"url": "https://example.org/a", "mime_type": "audio/mpeg", "size_in_bytes": 5}]"#)),
    Make.json(items: ""),
  ])
  func findsNothing(in document: String) throws { #expect(try Make.sentences(document) == []) }

  @Test(arguments: [
    (" \n", "error: the document is empty"),
    ("<html/>", "error: <html> begins neither Atom 1.0, RSS 2.0 nor OPML"),
    ("<feed xmlns=\"http://purl.org/atom/ns#\"/>", "error: <feed> begins neither Atom 1.0, RSS 2.0 nor OPML"),
    ("[]", "error: it is JSON and no feed: an array"),
    (Make.opml(""), "error: <body> has no <outline>"),
    (Make.opml(#"<outline type="rss" text="A"/>"#), "error: <outline> of a feed lacks xmlUrl="),
    (Make.opml(#"<outline type="include" text="A"/>"#), "error: <outline> of another document lacks url="),
    (
      Make.opml(#"<outline text="A" xmlUrl="https://example.org/a"/>"#),
      "warning: <outline> of a feed should have type=\"rss\"; programs look for it"
    ),
    (Make.opml(#"<outline type="rss" xmlUrl="https://example.org/a"/>"#), "error: <outline> lacks text="),
    (
      Make.opml(#"<outline type="rss" text="A" xmlUrl="a"/>"#),
      "error: xmlUrl= of <outline>: the address \"a\" is relative; write it whole, with https:// at its beginning"
    ),
    (
      Make.opml("<outline text=\"A\"/>", head: "<dateCreated>2025-01-01</dateCreated>"),
      "error: <dateCreated>: \"2025-01-01\" is no date, such as Mon, 16 Nov 2015 17:45:00 +0000"
    ),
    (Make.json(version: "1.1"), "error: version is a text, not a number"),
    (
      Make.json(version: #""1.1""#),
      "error: version: \"1.1\" is not https://jsonfeed.org/version/1, https://jsonfeed.org/version/1.1"
    ),
    (
      Make.json(feedURL: #""/feed.json""#),
      "error: feed_url: the address \"/feed.json\" is relative; write it whole, with https:// at its beginning"
    ),
    (
      Make.json(more: #", "next_url": "https://example.org/feed.json""#),
      "error: next_url leads back to the document itself"
    ),
    (Make.json(more: #", "homepage": "x""#), "warning: homepage is no member of feed; names of one's own begin with _"),
    (Make.json(more: #", "authors": "Desk""#), "error: authors is an array, not a text"),
    (Make.json(more: #", "expired": "no""#), "error: expired is true or false, not a text"),
    (Make.json(items: Make.jsonItem("5")), "error: id is a text, not a number"),
    (
      Make.json(items: Make.jsonItem() + "," + Make.jsonItem()),
      "error: id is that of another item on line 1; readers show one of the two"
    ),
    (Make.json(items: #"{"id": "a"}"#), "error: the item has neither content_html nor content_text"),
    (
      Make.json(items: Make.jsonItem(more: #", "date_published": "yesterday""#)),
      "error: date_published: \"yesterday\" is no date, such as 2015-11-16T17:45:00Z"
    ),
    (
      Make.json(items: Make.jsonItem(content: #""content_html": "<script></script>""#)),
      "error: the HTML of <content_html>: <script> runs programs of others"
    ),
    (
      Make.json(items: Make.jsonItem(more: #", "attachments": [{"url": "https://example.org/a"}]"#)),
      "error: one of attachments has no mime_type"
    ),
    (Make.rss(title: "<title>A\u{FFFD}</title>"), "warning: U+FFFD stands where a character was lost"),
    (Make.rss(title: "<title>A&#x85;</title>"), "warning: the control character U+0085 is no text"),
    (Make.rss(title: "<title>A\u{7F}</title>"), "warning: the control character U+007F is no text"),
    (Make.rss(title: "<title>A\u{FEFF}B</title>"), "warning: a byte order mark (U+FEFF) stands inside of the document"),
    (Make.rss(title: "<title>A&#xFDD0;B</title>"), "warning: U+FDD0 is no character"),
    (
      Make.rss(title: "<title>We donâ€™t</title>"),
      "warning: a text was encoded twice: \"tle>We donâ€™t</tit\"; it was probably meant as UTF-8"
    ),
    (
      "<!DOCTYPE rss [<!ENTITY a 'b'>]>" + Make.rss(),
      "warning: the document has a document type (DOCTYPE), which careful readers refuse"
    ),
  ])
  func findsTheOneFault(in document: String, _ sentence: String) throws {
    #expect(try Make.sentences(document) == [sentence])
  }

  @Test(arguments: [
    "<title>MENÜ“ at the Côté</title>", "<title>👩‍👩‍👧 العربية &#x1F600;</title>", "<title>A&#10;B&#13;</title>",
  ])
  func leavesCharactersAlone(_ title: String) throws { #expect(try Make.sentences(Make.rss(title: title)) == []) }

  @Test func namesLines() throws {
    let json = Make.json(items: "\n\(Make.jsonItem()),\n\n\(Make.jsonItem("7"))")
    let documents = ["<rss>\n<channel>\n</chanel></rss>", Make.rss(items: "\n\n<item/>"), json]
    for (document, line) in zip(documents, [3, 5, 4]) {
      let findings = try DocumentChecker(data: Samples.data).findings(in: Array(document.utf8), now: Make.now)
      #expect(findings.first?.line == line, "\(findings)")
    }
  }

  @Test func refusesTooManyBytes() throws {
    let document = Make.rss(more: String(repeating: " ", count: 5_000_000))
    #expect(try Make.sentences(document).first?.hasSuffix("readers refuse more than 5000000") == true)
  }

  /// Hostile documents end in a finding, and soon.
  @Test func survives() throws {
    let laughs = (1...12).reduce("<!DOCTYPE rss [<!ENTITY a0 'ha'>") { text, number in
      text + "<!ENTITY a\(number) '" + String(repeating: "&a\(number - 1);", count: 10) + "'>"
    }
    let deep = String(repeating: "<b>", count: 100_000)
    let documents: [[UInt8]] = [
      Array((laughs + "]>" + Make.rss(title: "<title>&a12;</title>")).utf8),
      Array(("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + Make.rss(title: "<title>&a;</title>")).utf8),
      Array(Make.rss(description: "<description>" + deep).utf8),
      Array(Make.rss(items: Make.item(description: "<description><![CDATA[" + deep + "]]></description>")).utf8),
      Array(String(repeating: "[", count: 100_000).utf8), Array("{\"items\": [{{".utf8), [0xFF, 0xFE, 0x00],
      [0x7B, 0xFF],
      [UInt8](repeating: 0, count: 1_000),
    ]
    for document in documents {
      let sentences = try Make.sentences(document)
      #expect(!sentences.isEmpty)
      #expect(!sentences.contains { $0.contains("root:") })
    }
  }

  /// What we publish ourselves has no fault.
  @Test func findsNothingInExpectedDocuments() throws {
    let checker = try DocumentChecker(data: Samples.data)
    let root = Samples.data + "/../../../Tests/FeedTests/Fixtures/documents"
    for path in [
      "atom.xml", "rss.xml", "feed.json", "opml.xml", "archive/000002.xml", "tags/raqqa/atom.xml", "tags/raqqa/rss.xml",
    ] {
      let bytes = try #require(FileManager.default.contents(atPath: root + "/" + path))
      #expect(try checker.findings(in: Array(bytes), now: Instant(seconds: 1_800_000_000)) == [], "\(path)")
    }
  }
}
