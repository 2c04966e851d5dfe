/// A feed as an RSS document.
///
/// - Source: RSS 2.0; RSS Best Practices Profile for `atom:link`.
struct RSSFeed {
  let feed: FeedHead
  let settings: FeedSettings

  /// The document, with fragments in their order.
  func bytes(_ fragments: [Fragment]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.declaration()
    writer.element("rss") { rss in
      rss.attribute("version", "2.0")
      rss.attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
      rss.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
      rss.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
      rss.attribute("xmlns:media", "http://search.yahoo.com/mrss/")
      rss.element("channel") { channel in
        head(to: &channel)
        channel.markup("\n")
      }
    }
    writer.markup("\n")
    return Fragment.document(writer.bytes(), holding: fragments.lazy.map(\.rss), before: "</channel></rss>\n")
  }

  private func head(to channel: inout MarkupWriter) {
    channel.element("title", feed.title, as: .title)
    channel.element("link", Address(feed.page, below: settings.baseURL).text)
    channel.element("description", feed.title, as: .title)
    channel.element("language", settings.language)
    channel.element("lastBuildDate", feed.updated.rfc822)
    channel.element("generator", "watcher \(version)")
    channel.element("docs", "https://www.rssboard.org/rss-specification")
    if let icon = settings.icon { image(icon, to: &channel) }
    link("self", Address(feed.path + "rss.xml", below: settings.baseURL).text, to: &channel)
    if let hub = settings.hub { link("hub", hub, to: &channel) }
  }

  /// Its title and link have to be those of the channel.
  private func image(_ icon: String, to channel: inout MarkupWriter) {
    channel.element("image") { image in
      image.element("url", icon)
      image.element("title", feed.title, as: .title)
      image.element("link", Address(feed.page, below: settings.baseURL).text)
    }
  }

  private func link(_ relation: String, _ address: String, to channel: inout MarkupWriter) {
    channel.element("atom:link") { link in
      link.attribute("rel", relation)
      if relation == "self" { link.attribute("type", "application/rss+xml") }
      link.attribute("href", address)
    }
  }
}
