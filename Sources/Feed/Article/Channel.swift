/// What a feed lists entries by: a tag, where they come from, or what its owner asks for.
public struct Channel: Hashable, Sendable {
  /// What kind of thing it is; those of tags are the schemes of tags.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case topic, place, organisation, person, keyword
    /// The site an article was published by.
    case source
    /// The directory below the input directory.
    case folder
    case language
    case author
    /// A feed that the configuration asks for.
    case own
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// What identifies it inside its kind.
  public let term: String
  /// Its name for people.
  public let label: String
  /// Whether it is worth a feed from its first article on.
  public let isListed: Bool

  /// Makes a channel.
  public init(kind: Kind, term: String, label: String, isListed: Bool = true) {
    self.kind = kind
    self.term = term
    self.label = label
    self.isListed = isListed
  }

  /// The channel of all articles that carry a tag.
  public init(_ tag: Tag) {
    self.init(kind: Kind(tag.scheme), term: tag.term, label: tag.label, isListed: tag.isListed)
  }

  /// Identifies the channel by its kind and term.
  var hash: UInt64 {
    var hash = ContentHash(term)
    hash.add(Int64(kind.rawValue))
    return hash.value
  }
}

extension Channel.Kind {
  init(_ scheme: Tag.Scheme) {
    switch scheme {
    case .topic: self = .topic
    case .place: self = .place
    case .organisation: self = .organisation
    case .person: self = .person
    case .keyword: self = .keyword
    }
  }

  /// The scheme of the tags that it stands for; `nil` for what is no tag.
  var scheme: Tag.Scheme? { Tag.Scheme.allCases.first { Channel.Kind($0) == self } }

  /// Whether articles carry it as a tag.
  var isTag: Bool {
    switch self {
    case .topic, .place, .organisation, .person, .keyword: true
    case .source, .folder, .language, .author, .own: false
    }
  }
}

extension [Tag] {
  /// The tags whose feeds list an article: its best ones, of which only some are phrases, since somebody subscribes to a
  /// country sooner than to a turn of phrase. The others are shown and followed by nobody, so that what an article
  /// costs to publish is bounded, and a feed holds what is mainly about its tag.
  var followed: [Tag] {
    var phrases = 0
    var followed: [Tag] = []
    for tag in self where followed.count < 15 {
      if tag.scheme == .keyword, !tag.isListed {
        phrases += 1
        if phrases > 5 { continue }
      }
      followed.append(tag)
    }
    return followed
  }
}
