/// An entry as `<item>` of an RSS document.
///
/// - Source: RSS 2.0 and the RSS Best Practices Profile, which wants `description` before `content:encoded`.
struct RSSItem {
  let entry: Entry
  let form: EntryForm
  let settings: FeedSettings

  /// `<item>…</item>`.
  func bytes(content: [UInt8]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("item") { item in
      item.element("title", form.title, as: .title)
      item.element("link", form.link)
      item.element("guid") { guid in
        guid.attribute("isPermaLink", "false")
        guid.text(entry.id)
      }
      item.element("pubDate", (form.published ?? entry.updated).rfc822)
      for author in form.authors { item.element("dc:creator", author) }
      if let language = form.statedLanguage { item.element("dc:language", language.tag) }
      for tag in form.tags {
        item.element("category") { category in
          category.attribute("domain", tag.tag.scheme.uri)
          category.text(tag.label)
        }
      }
      description(to: &item)
      // RSS 2.0 knows one, and readers take the last of several: the first stands for all.
      if let enclosure = form.enclosures.first { self.enclosure(enclosure, to: &item) }
      if let picture = form.picture { MediaMarkup.write(picture, to: &item) }
      if settings.carriesFullText { item.element("content:encoded") { $0.literal(content) } }
    }
    return writer.bytes()
  }

  /// The length has to be stated, and 0 is what is written when it is not known (RSS Best Practices Profile, "enclosure").
  private func enclosure(_ enclosure: Enclosure, to item: inout MarkupWriter) {
    item.element("enclosure") { element in
      element.attribute("url", enclosure.url)
      element.attribute("length", "0")
      element.attribute("type", enclosure.type)
    }
  }

  /// The description is HTML, so the summary, which is text, is escaped once for HTML and once for XML.
  private func description(to item: inout MarkupWriter) {
    var html = MarkupWriter()
    html.text(form.summary)
    let escaped = html.bytes()
    item.element("description") { $0.text(escaped.span, as: .markup) }
  }
}
