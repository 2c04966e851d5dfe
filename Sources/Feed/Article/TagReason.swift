/// A tag of an article and what gave it.
public struct TagReason: Equatable, Sendable {
  /// The tag.
  public let tag: Tag
  /// The rule of the configuration with its file and line, or the evidence in the article: one line for people.
  public let reason: String
}
