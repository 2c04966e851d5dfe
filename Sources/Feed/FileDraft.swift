/// What a worker makes of one source file: all that depends on no other article and on no clock.
struct FileDraft: Sendable {
  /// An article with what the stages found out about it.
  struct Story: Sendable {
    var article: Article
    var tags: [Tag]
    var wording: Wording
    var id: EntryID
    /// Its Atom form, which was valid.
    var atom: AtomEntry.Parts
    /// The bytes of its Atom entry.
    var size: Int
  }

  /// What became of the file itself.
  enum Outcome: Equatable, Sendable {
    /// It was read.
    case read
    /// It went away or changed meanwhile; it will be found again if it stays.
    case unsettled
    /// It cannot be taken.
    case refused(Problem)
  }

  var file: FoundFile
  var outcome: Outcome
  var stories: [Story] = []
  var problems: [Problem] = []
}
