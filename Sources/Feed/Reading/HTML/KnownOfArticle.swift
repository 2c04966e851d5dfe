/// What is known of an article before its text is looked for.
struct KnownOfArticle {
  /// The element with the headline.
  var titleNode: Int?
  var title: String?
  /// What the page says the article is about.
  var descriptions: [String] = []
  var authors: [String] = []
  var language: String?
}
