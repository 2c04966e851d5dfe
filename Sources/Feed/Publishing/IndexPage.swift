/// The page that everything starts from. Its size does not grow with the archive.
struct IndexPage {
  /// How many feeds of a kind it shows: the largest; each kind fills a screen at most.
  static let feedsShown = 40

  let settings: FeedSettings

  func bytes(feeds: [FeedHead], newest: [[UInt8]]) -> [UInt8] {
    let main = FeedHead.main(settings, updated: Instant(microseconds: 0))
    let frame = PageFrame(path: "index.html", title: settings.title, feed: main, settings: settings)
    return frame.bytes(footer: Self.attributions) { main in
      main.element("h1") { heading in
        heading.attribute("dir", "auto")
        heading.text(settings.title)
      }
      FeedLinks(frame: frame).write(frame.shell.feed, to: &main)
      main.element("p") { line in
        line.element("a") { anchor in
          anchor.attribute("href", SearchPage.path)
          anchor.text("Search")
        }
      }
      main.element("section") { section in
        section.element("h2", "Newest articles")
        ItemList(lines: newest.prefix(settings.entries)).write(to: &section)
      }
      list(feeds, frame, to: &main)
    }
  }

  private func list(_ feeds: [FeedHead], _ frame: PageFrame, to main: inout MarkupWriter) {
    guard feeds.contains(where: { $0.channel != nil }) else { return }
    main.element("section") { section in
      section.element("h2", "Feeds")
      for kind in Channel.Kind.shown {
        let largest = Self.largest(feeds.filter { $0.channel?.kind == kind })
        FeedList(frame: frame, counts: .exact).write(largest, under: kind.heading, level: "h3", to: &section)
      }
      section.element("p") { line in
        line.element("a") { anchor in
          anchor.attribute("href", FeedIndexPage.path)
          anchor.text("All feeds")
        }
      }
    }
  }

  private static func largest(_ feeds: [FeedHead]) -> ArraySlice<FeedHead> {
    feeds.sorted { ($1.count, $0.path) < ($0.count, $1.path) }.prefix(feedsShown)
  }

  /// What the licences of the vocabulary ask for.
  private static func attributions(to body: inout MarkupWriter) {
    body.markup(
      """
      <footer><p>Made by watcher. Topics: <a href="https://iptc.org/standards/media-topics/">IPTC Media Topics</a>, \
      © IPTC. Places: <a href="https://www.geonames.org/">GeoNames</a>. Both under \
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></footer>
      """)
  }
}
