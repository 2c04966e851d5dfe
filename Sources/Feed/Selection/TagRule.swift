/// What the configuration changes about the tags of some articles, as a `[Rule NAME]` section says it.
public struct TagRule: Equatable, Sendable {
  /// One change.
  public enum Change: Equatable, Sendable {
    /// Gives a tag, before all others.
    case add(Tag)
    /// Takes every tag away that the pattern means.
    case drop(Pattern)
    /// Puts a tag in the place of every tag that the pattern means.
    case rename(Pattern, Tag)
  }

  /// What the rule is called where it is told which one gave a tag.
  public let name: String
  /// The file and line of its first key, `watcher.conf:12`; `nil` for one that stands in no file.
  public var place: String?
  /// Which articles it is for; all when it says nothing.
  public var selection = Selection()
  /// What it changes, in order.
  public var changes: [Change] = []

  /// Makes a rule that changes nothing yet.
  public init(name: String) { self.name = name }

  /// The tags after the rule.
  func apply(to tags: [Tag], of article: Article, from source: Source) -> [Tag] {
    guard selection.selects(article, tags: tags, from: source) else { return tags }
    return changes.reduce(tags) { tags, change in change.apply(to: tags) }
  }
}

extension TagRule.Change {
  fileprivate func apply(to tags: [Tag]) -> [Tag] {
    switch self {
    case .add(let tag): ([tag] + tags).unique
    case .drop(let pattern): tags.filter { !pattern.means($0) }
    case .rename(let pattern, let tag): tags.map { pattern.means($0) ? tag : $0 }.unique
    }
  }
}

extension Pattern {
  /// Whether it is the name or the term of a tag.
  func means(_ tag: Tag) -> Bool { matches(tag.label) || matches(tag.term) }
}

extension [Tag] {
  /// The tags in their order, each thing once.
  fileprivate var unique: [Tag] {
    reduce(into: []) { unique, tag in
      if !unique.contains(where: { $0.scheme == tag.scheme && $0.term == tag.term }) { unique.append(tag) }
    }
  }
}
