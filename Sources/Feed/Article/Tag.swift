/// A thing an article is about. One thing is one tag, whatever the article calls it.
public struct Tag: Hashable, Sendable {
  /// What kind of thing it is.
  public enum Scheme: UInt8, CaseIterable, Sendable {
    /// A subject out of the IPTC Media Topics.
    case topic
    /// A place on earth.
    case place
    /// An organisation: a party, a company, an army, an agency.
    case organisation
    /// A person.
    case person
    /// A phrase that stands out in the text.
    case keyword
  }

  /// What kind of thing it is.
  public let scheme: Scheme
  /// What identifies it inside its scheme: a Media Topic's qcode, else the label.
  public let term: String
  /// Its name for people.
  public let label: String
  /// Whether it comes from the vocabulary; such a tag is worth a feed from its first article on.
  public let isListed: Bool

  /// Makes a tag.
  public init(scheme: Scheme, term: String, label: String, isListed: Bool) {
    self.scheme = scheme
    self.term = term
    self.label = label
    self.isListed = isListed
  }
}

extension Tag.Scheme {
  /// The last word of the scheme's address, the form `inspect` and the feeds share.
  public var name: String {
    switch self {
    case .topic: "topic"
    case .place: "place"
    case .organisation: "organisation"
    case .person: "person"
    case .keyword: "keyword"
    }
  }

  /// The address that identifies the scheme in Atom categories and RSS domains.
  public var uri: String { "tag:watcher.invalid,2026:\(name)" }
}
