/// The page that shows what a tag's feeds list, for people.
struct ListPage {
  let feed: FeedHead
  let settings: FeedSettings
  var relatives = FeedRelatives()

  /// The document.
  ///
  /// - Parameter newest: the lines of its newest entries.
  func bytes(_ newest: [[UInt8]]) -> [UInt8] {
    let frame = PageFrame(path: feed.page, title: feed.title, feed: feed, settings: settings)
    return frame.bytes { main in
      main.element("h1") { heading in
        heading.attribute("dir", "auto")
        heading.text(feed.name)
      }
      FeedLinks(frame: frame).write(feed, to: &main)
      // Without counts, which would have this page written again for articles that it does not list.
      let list = FeedList(frame: frame, counts: .none)
      list.write(relatives.wider.map { [$0] } ?? [], under: "Part of", level: "h2", to: &main)
      list.write(relatives.narrower, under: "Narrower tags", level: "h2", to: &main)
      main.element("h2", "Newest articles")
      ItemList(lines: newest[...]).write(to: &main)
    }
  }
}
