import Testing

@testable import Feed

/// Small documents without a fault, into which tests put one.
enum CheckedDocuments {
  static let now = Instant(seconds: 1_750_000_000)

  /// What a document holds as its only fault, written as the tests write it: `error: sentence`.
  static func sentences(_ document: String) throws -> [String] { try sentences(Array(document.utf8)) }

  static func sentences(_ document: [UInt8]) throws -> [String] {
    try DocumentChecker(data: Samples.data).findings(in: document, now: now).map {
      "\($0.severity.rawValue): \($0.sentence)"
    }
  }

  static let atomSelf = #"<link rel="self" href="https://example.org/atom.xml"/>"#
  static let atomTitle = "<title>Title</title>"
  static let atomUpdated = "<updated>2025-01-02T00:00:00Z</updated>"

  static func atom(
    id: String = "<id>tag:example.org,2025:feed</id>", title: String = atomTitle, updated: String = atomUpdated,
    links: String = atomSelf, author: String = "<author><name>Desk</name></author>", attributes: String = "",
    more: String = "", entries: String = entry()
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"\(attributes)>
    \(id)\(title)\(updated)\(links)\(author)\(more)
    \(entries)
    </feed>
    """
  }

  static func entry(
    _ number: Int = 1, title: String = "<title>Story</title>", updated: String? = nil,
    links: String = #"<link href="https://example.org/1"/>"#, content: String = "<content>Words</content>",
    more: String = ""
  ) -> String {
    let updated = updated ?? "<updated>2025-01-01T00:00:0\(number)Z</updated>"
    return "<entry><id>tag:example.org,2025:\(number)</id>\(title)\(updated)\(links)\(content)\(more)</entry>\n"
  }

  static func rss(
    title: String = "<title>Title</title>", link: String = "<link>https://example.org/</link>",
    description: String = "<description>Words</description>", version: String = #"version="2.0""#,
    links: String = #"<atom:link rel="self" href="https://example.org/rss.xml"/>"#, more: String = "",
    items: String = item()
  ) -> String {
    """
    <rss \(version) xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel>\(title)\(link)\(description)\(links)\(more)
    \(items)
    </channel></rss>
    """
  }

  static func item(
    title: String = "<title>Story</title>", guid: String = #"<guid isPermaLink="false">a</guid>"#,
    description: String = "<description>Words</description>", more: String = ""
  ) -> String {
    "<item>\(title)\(guid)\(description)\(more)</item>\n"
  }

  static func opml(_ outlines: String, head: String = "<title>Feeds</title>") -> String {
    #"<opml version="2.0"><head>\#(head)</head><body>\#(outlines)</body></opml>"#
  }

  static func json(
    version: String = #""https://jsonfeed.org/version/1.1""#, feedURL: String = #""https://example.org/feed.json""#,
    more: String = "", items: String = jsonItem()
  ) -> String {
    #"{"version": \#(version), "title": "Title", "feed_url": \#(feedURL)\#(more), "items": [\#(items)]}"#
  }

  static func jsonItem(_ id: String = #""a""#, content: String = #""content_text": "Words""#, more: String = "")
    -> String
  {
    #"{"id": \#(id), \#(content)\#(more)}"#
  }
}
