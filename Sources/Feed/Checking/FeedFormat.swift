/// The formats of documents that are checked, each with its table of elements.
enum FeedFormat: String {
  case atom, rss, opml, json

  /// The namespace of its own elements.
  var space: String { self == .atom ? Self.atomSpace : "" }

  static let atomSpace = "http://www.w3.org/2005/Atom"

  /// What a document is by its outermost element; `nil` for everything else.
  init?(_ root: MarkupElement) {
    switch (root.localName, root.space) {
    case ("feed", Self.atomSpace), ("entry", Self.atomSpace): self = .atom
    case ("rss", ""): self = .rss
    case ("opml", ""): self = .opml
    default: return nil
    }
  }
}

extension MarkupElement {
  /// Its name without the prefix.
  var localName: String { name.split(separator: ":").last.map(String.init) ?? name }
}
