/// Every feed, for people.
///
/// It says nothing that changes with an article, so it is written again only when a feed is added.
struct FeedIndexPage {
  static let path = "tags/index.html"

  let settings: FeedSettings

  func bytes(_ feeds: [FeedHead]) -> [UInt8] {
    let main = FeedHead.main(settings, updated: Instant(microseconds: 0))
    let frame = PageFrame(path: Self.path, title: "All feeds – \(settings.title)", feed: main, settings: settings)
    return frame.bytes { main in
      main.element("h1", "All feeds")
      for kind in Channel.Kind.shown {
        let feeds = feeds.filter { $0.channel?.kind == kind }.sorted { $0.path < $1.path }
        FeedList(frame: frame, showsCounts: false).write(feeds, under: kind.heading, level: "h2", to: &main)
      }
    }
  }
}
