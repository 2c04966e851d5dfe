import FoundationEssentials

/// An entry as an item of a JSON Feed.
///
/// - Source: JSON Feed 1.1, "Items".
struct JSONItem: Encodable {
  /// An author's name.
  struct Author: Encodable {
    var name: String
  }

  /// Sound or film.
  struct Attachment: Encodable {
    var url: String
    var mime_type: String
  }

  var id: String
  var url: String
  var title: String
  var summary: String
  var content_html: String?
  var content_text: String?
  var image: String?
  var date_published: String?
  var date_modified: String
  var authors: [Author]
  var tags: [String]
  var language: String?
  var attachments: [Attachment]?

  init(_ entry: Entry, form: EntryForm, settings: FeedSettings, content: [UInt8]) {
    id = entry.id
    url = form.link
    title = form.title
    summary = form.summary
    if settings.carriesFullText {
      content_html = String(decoding: content, as: UTF8.self)
    } else {
      content_text = form.summary
    }
    image = form.picture?.address
    date_published = form.published?.description
    date_modified = entry.updated.description
    authors = form.authors.map(Author.init)
    tags = form.tags.map(\.label)
    language = form.statedLanguage?.tag
    if !form.enclosures.isEmpty {
      attachments = form.enclosures.map { Attachment(url: $0.url, mime_type: $0.type) }
    }
  }

  /// `{…}`.
  var bytes: [UInt8] { JSONFeed.encoded(self) }
}
