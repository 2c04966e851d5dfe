import Testing

@testable import Feed

/// A short article with tags that it must get and must not get, each written as its kind and its label: "place Oman".
struct TagRow: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var language = "en"
  var title: String
  var text: String
  var tags: [String]
  var never: [String]

  init(
    _ name: String, in language: String = "en", title: String = "A long evening at the hall", _ text: String,
    has tags: [String] = [], not never: [String] = []
  ) {
    testDescription = name
    self.language = language
    self.title = title
    self.text = text
    self.tags = tags
    self.never = never
  }

  /// Tags the article and tells what is missing, and what should be.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var article = Article(title: title, body: text.split(separator: "\n").map { Block(String($0)) })
    article.language = language
    let found = try ShippedVocabulary.tagger().tags(of: article).map { "\($0.scheme.name) \($0.label)" }
    for tag in tags { #expect(found.contains(tag), "missing \(tag) in \(found)", sourceLocation: sourceLocation) }
    for tag in never { #expect(!found.contains(tag), "\(tag) in \(found)", sourceLocation: sourceLocation) }
  }
}
