/// The line on a page that offers its feeds.
struct FeedLinks {
  let frame: PageFrame

  /// - Parameter path: the directory of the feeds below the output directory.
  func write(_ path: String, to writer: inout MarkupWriter) {
    writer.element("p") { line in
      line.attribute("class", "feeds")
      line.text("Subscribe: ")
      link("Atom", path + "atom.xml", to: &line)
      line.text(" ")
      link("RSS", path + "rss.xml", to: &line)
      guard path.isEmpty else { return }
      line.text(" ")
      link("JSON Feed", "feed.json", to: &line)
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
