/// What becomes of a passage: it is kept, or left out for a reason.
enum Fate: Int, CaseIterable, Sendable {
  case kept
  /// It is kept as the lines between the headline and the text, which sum it up.
  case standfirst
  /// It stands outside of the element that holds most of the prose.
  case outside
  /// Its elements are called something else than text.
  case clutter
  /// It labels something that is filled in or pressed.
  case form
  case noWords, title, markup, teaser, word, label, offer, credit, caption
  /// It stands where readers' comments or other stories are listed.
  case comments, related, links
  /// It says something about the article or its making.
  case about, author, date, byline, section
  /// A heading or label that nothing of the article's follows.
  case end, emptyHeading
  /// All that is known of it and of its neighbours speaks against it.
  case unlikely
  /// The page shows next to nothing of the text that it states for programs.
  case unstated

  /// Whether the passage belongs to the article.
  var isKept: Bool { self == .kept || self == .standfirst }

  /// Whether nothing else that is known of the passage can change it: it says itself what it is, or nothing in it could be text.
  var isFinal: Bool {
    switch self {
    case .standfirst, .form, .noWords, .markup, .label, .offer, .credit, .caption, .comments, .related, .links, .about,
      .author, .date, .byline:
      true
    default: false
    }
  }
}
