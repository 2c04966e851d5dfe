/// The page that shows what a tag's feeds list, for people.
struct ListPage {
  let feed: FeedHead
  let settings: FeedSettings

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
      main.element("h2", "Newest articles")
      ItemList(lines: newest[...]).write(to: &main)
    }
  }
}
