/// Every feed to subscribe to, for programs.
///
/// It says nothing that changes with an article, so it is written again only when a feed is added.
///
/// - Source: OPML 2.0, "Subscription lists".
struct OPMLDocument {
  let settings: FeedSettings

  /// The document, with feeds in the order given.
  func bytes(_ feeds: [FeedHead]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.declaration()
    writer.element("opml") { opml in
      opml.attribute("version", "2.0")
      opml.element("head") { head in
        head.element("title", settings.title)
        head.element("docs", "http://opml.org/spec2.opml")
      }
      opml.element("body") { body in
        for feed in feeds where feed.channel == nil { outline(feed, to: &body) }
        for kind in Channel.Kind.shown {
          group(kind.heading, feeds.filter { $0.channel?.kind == kind }, to: &body)
        }
        body.markup("\n")
      }
    }
    writer.markup("\n")
    return writer.bytes()
  }

  private func group(_ heading: String, _ feeds: [FeedHead], to body: inout MarkupWriter) {
    if feeds.isEmpty { return }
    body.markup("\n")
    body.element("outline") { group in
      group.attribute("text", heading)
      for feed in feeds { outline(feed, to: &group) }
    }
  }

  private func outline(_ feed: FeedHead, to writer: inout MarkupWriter) {
    writer.markup("\n")
    writer.element("outline") { outline in
      // Readers look for this type, whatever the format of the feed.
      outline.attribute("type", "rss")
      outline.attribute("text", feed.name)
      outline.attribute("title", feed.title)
      outline.attribute("xmlUrl", Address(feed.path + "atom.xml", below: settings.baseURL).text)
      outline.attribute("htmlUrl", Address(feed.page, below: settings.baseURL).text)
    }
  }
}
