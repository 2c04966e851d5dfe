/// What a line is to the article it stands in.
///
/// In the order of a page: what comes before, the head, the body with what interrupts it, and what comes after.
enum LineRole: Int, CaseIterable, Sendable {
  /// Clutter above the body: navigation, share bars, captions.
  case before
  /// The headline.
  case title
  /// The sentence or two under the headline that say what it is about.
  case standfirst
  /// Who wrote it, and when.
  case credit
  /// The first line of the body. Each article has one.
  case lead
  /// The lines of the body that follow.
  case body
  /// Clutter inside the body.
  case aside
  /// Clutter below the body.
  case after
}
