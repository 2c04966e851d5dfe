/// What a page says beside its story, as far as set phrases give it away.
///
/// The names are the first column of the tables in `Data/reading`.
enum ClutterKind: Int, CaseIterable, Sendable {
  /// Menus, searching, addresses of the house: `Skip to content`, `Contact us`.
  case navigation
  /// Buttons that pass the page on.
  case share
  /// Invitations to follow a person or the house elsewhere.
  case follow
  /// Newsletters, subscriptions, accounts, walls.
  case subscribe
  /// Consent to cookies and terms.
  case consent
  /// What heads a list of other stories.
  case related
  /// Readers' comments and what invites them.
  case comments
  /// Who took or owns a picture.
  case credit
  /// Who owns the page.
  case copyright
  /// Links that lead on: `Read more`, `See all`.
  case more
  /// Terms that the story is filed under.
  case tags
  /// Advertising and what the house earns by it.
  case advert
  /// Reading time, counts of views and the like.
  case counter
  /// Films, sound and pictures in place of words.
  case media
  /// What is said of the author or the making of the story.
  case author
  /// What stands around the story of a press release or of an agency: for whom it is, whom to call, where it ends.
  case release
  /// What stands in place of a page that could not be had.
  case error
}
