/// An entry as `<entry>` of an Atom document.
///
/// - Source: RFC 4287, section 4.1.2; Media RSS 1.5 for the picture.
struct AtomEntry {
  /// What a feed, or an entry that stands alone, declares.
  static let namespaces = #" xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/""#

  /// What an entry says whatever becomes of it: nothing here depends on when it is accepted or on what else there is.
  ///
  /// So it is written and validated once, by the worker that read the article, and stands as it is in every document.
  struct Parts: Equatable, Sendable {
    /// Title, authors, tags, summary and picture.
    let about: [UInt8]
    /// The full text; empty when feeds carry summaries alone.
    let content: [UInt8]
    /// The text as markup, as the entry's page shows it.
    let body: [UInt8]
    /// The day that the text begins with, for an entry that states no date.
    let day: CivilDate?
  }

  let entry: Entry
  let form: EntryForm
  let settings: FeedSettings

  /// What of the entry can be written before it is accepted.
  func parts() -> Parts {
    let body = BodyMarkup.bytes(of: entry.article.body)
    return Parts(about: about(), content: content(body), body: body, day: form.undatedDay)
  }

  /// Title, authors, tags, summary and picture.
  func about() -> [UInt8] {
    var about = MarkupWriter()
    AtomText.write("title", form.title, to: &about)
    for author in form.authors { about.element("author") { $0.element("name", author) } }
    for tag in form.tags { category(tag, to: &about) }
    AtomText.write("summary", form.summary, to: &about)
    if let picture = form.picture { MediaMarkup.write(picture, to: &about) }
    return about.bytes()
  }

  /// `<entry>…</entry>`.
  ///
  /// - Parameters:
  ///   - about: title, authors, tags, summary and picture.
  ///   - content: the full text, empty where a summary is enough.
  func bytes(about: [UInt8], content: [UInt8]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("entry") { element in
      if let language = form.statedLanguage { element.attribute("xml:lang", language.tag) }
      element.element("id", entry.id)
      if let published = form.published { element.element("published", published.description) }
      element.element("updated", entry.updated.description)
      links(to: &element)
      element.markup(about)
      element.markup(content)
    }
    return writer.bytes()
  }

  private func content(_ body: [UInt8]) -> [UInt8] {
    guard settings.carriesFullText else { return [] }
    let html = ContentMarkup.bytes(of: entry, form: form, body: body)
    var writer = MarkupWriter()
    writer.element("content") { element in
      element.attribute("type", "html")
      element.text(html.span, as: .markup)
    }
    return writer.bytes()
  }

  private func links(to writer: inout MarkupWriter) {
    link("alternate", form.link, to: &writer)
    if form.link != form.page { link("related", form.page, to: &writer) }
    for source in form.otherSources { link("via", source.address, title: source.title, to: &writer) }
    for enclosure in form.enclosures { link("enclosure", enclosure.url, type: enclosure.type, to: &writer) }
  }

  private func link(
    _ relation: String, _ address: String, title: String = "", type: String = "", to writer: inout MarkupWriter
  ) {
    writer.element("link") { link in
      link.attribute("rel", relation)
      if !type.isEmpty { link.attribute("type", type) }
      link.attribute("href", address)
      if !title.isEmpty { link.attribute("title", title) }
    }
  }

  private func category(_ tag: EntryForm.ShownTag, to writer: inout MarkupWriter) {
    writer.element("category") { category in
      category.attribute("term", tag.term)
      category.attribute("scheme", tag.tag.scheme.uri)
      category.attribute("label", tag.label)
    }
  }
}
