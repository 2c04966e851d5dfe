extension Channel.Kind {
  /// The kinds in the order in which lists show them: what was asked for first.
  static let shown: [Channel.Kind] = [
    .own, .topic, .place, .organisation, .person, .keyword, .source, .folder, .language, .author,
  ]

  /// What a list of such channels is headed with.
  var heading: String {
    switch self {
    case .topic: "Topics"
    case .place: "Places"
    case .organisation: "Organisations"
    case .person: "People"
    case .keyword: "Key phrases"
    case .source: "Sources"
    case .folder: "Folders"
    case .language: "Languages"
    case .author: "Authors"
    case .own: "Selections"
    }
  }

  /// The directory below the output directory that holds the directories of their feeds.
  var directory: String {
    switch self {
    case .topic, .place, .organisation, .person, .keyword: "tags"
    case .source: "sources"
    case .folder: "folders"
    case .language: "languages"
    case .author: "authors"
    case .own: "feeds"
    }
  }
}

extension FeedRecord {
  /// Where its documents lie below the output directory: `tags/raqqa/`.
  var path: String { "\(channel.kind.directory)/\(slug)/" }
}
