/// The picture that stands for an entry, in Atom and RSS alike.
///
/// - Source: Media RSS 1.5, `media:content` and `media:description`.
struct MediaMarkup {
  /// A picture whose address may be published.
  struct Lead: Equatable {
    let address: String
    let description: String
  }

  static func write(_ picture: Lead, to writer: inout MarkupWriter) {
    writer.element("media:content") { content in
      content.attribute("url", picture.address)
      content.attribute("medium", "image")
      if !picture.description.isEmpty {
        content.element("media:description") { description in
          description.attribute("type", "plain")
          description.text(picture.description)
        }
      }
    }
  }
}
