/// What the pages of one directory have in common, written once for all of them.
struct PageShell: Sendable {
  /// The way from such a page up to the output directory: `../../`, empty for pages that lie there.
  let up: String
  /// The feed that a browser offers to subscribe to.
  let feed: FeedHead
  /// The link to the style sheet.
  let style: [UInt8]
  /// The links to the feed's documents.
  let alternates: [UInt8]
  /// The way back to the page that everything starts from, which itself has none: its own title is its heading.
  let navigation: [UInt8]
  private let items: [Tag: [UInt8]]
  private let tagPaths: [Tag: String]

  /// Writes it.
  ///
  /// - Parameter tagPaths: the directories of those tags' feeds that the pages lead to (`tags/raqqa/`).
  init(up: String, feed: FeedHead, settings: FeedSettings, tagPaths: [Tag: String] = [:]) {
    self.up = up
    self.feed = feed
    self.tagPaths = tagPaths
    var style = MarkupWriter()
    style.element("link") { link in
      link.attribute("rel", "stylesheet")
      link.attribute("href", up + "style.css")
    }
    self.style = style.bytes()
    var alternates = MarkupWriter()
    Self.alternate("application/atom+xml", "atom.xml", of: feed, up, to: &alternates)
    Self.alternate("application/rss+xml", "rss.xml", of: feed, up, to: &alternates)
    if feed.hasJSON { Self.alternate("application/feed+json", "feed.json", of: feed, up, to: &alternates) }
    self.alternates = alternates.bytes()
    navigation = up.isEmpty ? [] : Self.navigation(up, title: settings.title)
    var items: [Tag: [UInt8]] = [:]
    for (tag, path) in tagPaths {
      guard let label = tag.label.asName else { continue }
      var item = MarkupWriter()
      Self.write(label, link: Address(path + "index.html", below: up).text, to: &item)
      items[tag] = item.bytes()
    }
    self.items = items
  }

  /// The same for pages of another directory.
  func moved(to up: String, settings: FeedSettings) -> PageShell {
    up == self.up ? self : PageShell(up: up, feed: feed, settings: settings, tagPaths: tagPaths)
  }

  /// The way from a page up to the output directory.
  static func up(from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A tag in an article's list of tags, when the page leads to what else the tag lists.
  func item(of tag: EntryForm.ShownTag) -> [UInt8]? { items[tag.tag] }

  /// Writes an item of a list that leads somewhere, if it does.
  static func write(_ label: String, link: String?, to list: inout MarkupWriter) {
    list.element("li") { item in
      item.attribute("dir", "auto")
      guard let link else { return item.text(label) }
      item.element("a") { anchor in
        anchor.attribute("href", link)
        anchor.text(label)
      }
    }
  }

  private static func alternate(
    _ type: String, _ name: String, of feed: FeedHead, _ up: String, to head: inout MarkupWriter
  ) {
    head.element("link") { link in
      link.attribute("rel", "alternate")
      link.attribute("type", type)
      link.attribute("title", feed.title)
      link.attribute("href", up + feed.path + name)
    }
  }

  private static func navigation(_ up: String, title: String) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("nav") { nav in
      nav.element("a") { anchor in
        anchor.attribute("href", up + "index.html")
        anchor.attribute("dir", "auto")
        anchor.text(title)
      }
    }
    return writer.bytes()
  }
}
