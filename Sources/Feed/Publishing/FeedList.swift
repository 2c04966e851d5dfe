/// Feeds, as a list on a page.
struct FeedList {
  /// How it tells how many articles a feed has listed.
  enum Counts { case exact, rounded, none }

  let frame: PageFrame
  let counts: Counts

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

  /// Writes what one item of the list says.
  func line(_ feed: FeedHead, to line: inout MarkupWriter) {
    line.element("a") { anchor in
      anchor.attribute("href", frame.link(to: feed.page))
      anchor.attribute("dir", "auto")
      anchor.text(feed.name)
    }
    if counts == .none { return }
    line.text(" ")
    line.element("small", counts == .exact ? String(feed.count) : RoundedCount.text(feed.count))
  }
}
