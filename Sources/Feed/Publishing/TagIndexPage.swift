/// Every tag that has feeds, for people.
///
/// It says nothing that changes with an article, so it is written again only when a tag is added.
struct TagIndexPage {
  static let path = "tags/index.html"

  let settings: FeedSettings

  func bytes(_ feeds: [FeedHead]) -> [UInt8] {
    let main = FeedHead.main(settings, updated: Instant(microseconds: 0))
    let frame = PageFrame(path: Self.path, title: "All tags – \(settings.title)", feed: main, settings: settings)
    return frame.bytes { main in
      main.element("h1", "All tags")
      for scheme in Tag.Scheme.allCases {
        let tags = feeds.filter { $0.tag?.scheme == scheme }.sorted { $0.path < $1.path }
        TagList(frame: frame, showsCounts: false).write(tags, under: scheme.heading, level: "h2", to: &main)
      }
    }
  }
}
