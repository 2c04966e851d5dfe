/// What `[Duplicates]` sets.
public struct DuplicateSettings: Equatable, Sendable {
  /// How far recognition goes.
  public enum Mode: String, CaseIterable, Sendable {
    /// Copies and editions, whatever was changed about them.
    case near
    /// Only the same words.
    case exact
    /// Every article is new.
    case off
  }

  /// How far recognition goes.
  public var mode = Mode.near

  /// How much of the shorter of two texts must at least be found in the other, in percent, to make them one story.
  /// Of copies that were cut, edited and misread, one in two hundred keeps less than four and a half words in ten; in
  /// between, it is weighed with all the rest.
  public var share = 30

  /// How many of the names and figures that two texts have in the same places may differ at most, in percent.
  /// A bad scan differs in many; a form that is filled in anew, in most.
  public var differingFacts = 70

  /// Makes the settings as they are unless told.
  public init() {}
}
