/// How far a run has come.
public struct Progress: Equatable, Sendable {
  /// Files that were read.
  public var done: Int
  /// Files that are to be read.
  public var total: Int

  /// Makes a progress.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// What a run did.
public struct RunSummary: Sendable {
  /// Files that were read.
  public var read = 0
  /// New articles.
  public var accepted = 0
  /// Articles that became another source of an entry.
  public var copies = 0
  /// Articles that became a newer edition of an entry.
  public var editions = 0
  /// Files that could not be taken, with the reason.
  public var refused: [Problem] = []
  /// What was taken with doubts.
  public var warnings: [Problem] = []
  /// Files that changed while they were read; they will be found again.
  public var unsettled: [FoundFile] = []
  /// Documents that were written because they are new or their bytes differ.
  public var documentsWritten = 0
  /// Their bytes.
  public var bytesWritten = 0
  /// The addresses of the feeds among them.
  public var changedFeeds: [String] = []

  /// Makes the summary of a run that did nothing.
  public init() {}

  /// Adds what another run did.
  public mutating func add(_ other: RunSummary) {
    read += other.read
    accepted += other.accepted
    copies += other.copies
    editions += other.editions
    refused += other.refused
    warnings += other.warnings
    unsettled += other.unsettled
    documentsWritten += other.documentsWritten
    bytesWritten += other.bytesWritten
    changedFeeds += other.changedFeeds
  }
}

/// What the archive holds.
public struct Totals: Equatable, Sendable {
  /// Stories.
  public var entries = 0
  /// Editions of stories, the first ones included.
  public var editions = 0
  /// Copies that became further sources.
  public var copies = 0
  /// Source files that were read.
  public var files = 0
  /// Files that were refused.
  public var refused = 0
  /// Feeds beside the main one.
  public var feeds = 0

  /// Makes the totals of an empty archive.
  public init() {}
}
