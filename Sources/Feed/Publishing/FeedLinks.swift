/// The line on a page that offers its feeds.
struct FeedLinks {
  let frame: PageFrame

  func write(_ feed: FeedHead, to writer: inout MarkupWriter) {
    let path = feed.path
    writer.element("p") { line in
      line.attribute("class", "feeds")
      line.text("Subscribe: ")
      link("Atom", path + "atom.xml", to: &line)
      line.text(" ")
      link("RSS", path + "rss.xml", to: &line)
      guard feed.hasJSON else { return }
      line.text(" ")
      link("JSON Feed", path + "feed.json", to: &line)
      guard path.isEmpty else { return }
      line.text(" ")
      link("all feeds (OPML)", "opml.xml", to: &line)
    }
  }

  private func link(_ text: String, _ path: String, to line: inout MarkupWriter) {
    line.element("a") { anchor in
      anchor.attribute("href", frame.link(to: path))
      anchor.text(text)
    }
  }
}
