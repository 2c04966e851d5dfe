/// A feed as an Atom document: the newest entries, or a page of the archive.
///
/// - Source: RFC 4287, section 4.1.1; RFC 5005, section 4.
struct AtomFeed {
  /// A page among those that hold the complete history.
  struct ArchivePage {
    let previous: String?
    let next: String?
  }

  let feed: FeedHead
  let settings: FeedSettings
  /// The document's own path below the output directory.
  let path: String
  /// Where an archive page stands; `nil` for the feed that is subscribed to.
  var archivePage: ArchivePage?

  /// The document, with fragments in their order.
  func bytes(_ fragments: [Fragment]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.declaration()
    writer.element("feed") { element in
      element.attribute("xmlns", "http://www.w3.org/2005/Atom")
      element.attribute("xmlns:media", "http://search.yahoo.com/mrss/")
      if archivePage != nil { element.attribute("xmlns:fh", "http://purl.org/syndication/history/1.0") }
      element.attribute("xml:lang", settings.language)
      head(to: &element)
      element.markup("\n")
    }
    writer.markup("\n")
    return Fragment.document(writer.bytes(), holding: fragments.lazy.map(\.atom), before: "</feed>\n")
  }

  private func head(to element: inout MarkupWriter) {
    element.element("id", feed.id)
    AtomText.write("title", feed.title, to: &element)
    element.element("updated", feed.updated.description)
    element.element("author") { $0.element("name", settings.author) }
    element.element("generator") { generator in
      generator.attribute("version", version)
      generator.text("watcher")
    }
    if let icon = settings.icon { element.element("icon", icon) }
    if archivePage != nil { element.element("fh:archive") }
    link("self", path, type: "application/atom+xml", to: &element)
    link("alternate", feed.page, type: "text/html", to: &element)
    // Nobody waits for news of a page that is closed.
    if let hub = settings.hub, archivePage == nil {
      element.element("link") { link in
        link.attribute("rel", "hub")
        link.attribute("href", hub)
      }
    }
    history(to: &element)
  }

  private func history(to element: inout MarkupWriter) {
    let type = "application/atom+xml"
    guard let archivePage else {
      if let page = feed.newestArchivePage {
        link("prev-archive", Publisher.archivePath(page), type: type, to: &element)
      }
      return
    }
    link("current", feed.path + "atom.xml", type: type, to: &element)
    if let previous = archivePage.previous { link("prev-archive", previous, type: type, to: &element) }
    if let next = archivePage.next { link("next-archive", next, type: type, to: &element) }
  }

  private func link(_ relation: String, _ path: String, type: String, to element: inout MarkupWriter) {
    element.element("link") { link in
      link.attribute("rel", relation)
      link.attribute("type", type)
      link.attribute("href", Address(path, below: settings.baseURL).text)
    }
  }
}
