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

  /// How much of the shorter of two texts must be found in the other, in percent, to make them one story.
  /// Copies that were cut, edited and misread keep more than six words in ten; texts of one event by
  /// two authors share quotations, which is less than four.
  public var share = 45

  /// How many of the names and figures that two texts have in the same places may differ, in percent.
  /// A copy changes few and an edition some; a form that is filled in anew changes most.
  public var differingFacts = 30

  /// Makes the settings as they are unless told.
  public init() {}
}
