/// Feeds, as a list on a page.
struct FeedList {
  let frame: PageFrame
  let showsCounts: Bool

  /// Writes the list under a heading, and nothing when it is empty.
  func write(
    _ feeds: some Collection<FeedHead>, under heading: String, level: StaticString, to writer: inout MarkupWriter
  ) {
    if feeds.isEmpty { return }
    writer.markup("\n")
    writer.element(level, heading)
    writer.element("ul") { list in
      list.attribute("class", "tags")
      for feed in feeds { list.element("li") { line(feed, to: &$0) } }
    }
  }

  private func line(_ feed: FeedHead, to line: inout MarkupWriter) {
    line.element("a") { anchor in
      anchor.attribute("href", frame.link(to: feed.page))
      anchor.attribute("dir", "auto")
      anchor.text(feed.name)
    }
    guard showsCounts else { return }
    line.text(" ")
    line.element("small", String(feed.count))
  }
}
