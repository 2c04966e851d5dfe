/// Every feed, for people: those of narrower tags below those of wider ones, each with about how many articles it lists.
///
/// It is written again only when a feed is added or one of the rounded numbers changes.
struct FeedIndexPage {
  static let path = "tags/index.html"

  let settings: FeedSettings
  let tree: TagTree

  /// What the page tells that changes: feeds that come to the same need no new page.
  static func shape(_ feeds: [FeedHead]) -> ContentHash {
    var shape = ContentHash()
    for feed in feeds.dropFirst() { shape.add(Int64(RoundedCount.of(feed.count))) }
    return shape
  }

  func bytes(_ feeds: [FeedHead]) -> [UInt8] {
    let main = FeedHead.main(settings, updated: Instant(microseconds: 0))
    let frame = PageFrame(path: Self.path, title: "All feeds – \(settings.title)", feed: main, settings: settings)
    return frame.bytes { main in
      main.element("h1", "All feeds")
      for kind in Channel.Kind.shown {
        let feeds = feeds.filter { $0.channel?.kind == kind }.sorted { $0.path < $1.path }
        let nested = FeedTree(feeds, tree)
        if nested.isNested {
          nested.write(under: kind.heading, frame, to: &main)
        } else {
          FeedList(frame: frame, counts: .rounded).write(feeds, under: kind.heading, level: "h2", to: &main)
        }
      }
    }
  }
}
