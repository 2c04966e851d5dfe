/// What the configuration says to the stages. The defaults are the product's.
public struct Settings: Equatable, Sendable {
  /// What `[Feed]` and `[Output]` say about what is published.
  public var feed = FeedSettings()
  /// What `[Duplicates]` says.
  public var duplicates = DuplicateSettings()
  /// Directories of vocabulary, the shipped one first.
  public var vocabulary: [String] = []
  /// The most tags an article gets.
  public var tagLimit = 40
  /// What the words of phrases are weighed against.
  public var frequencies = Frequencies.shipped
  /// The directory with what is installed beside the program: schemas, the style sheet, vocabulary, language data.
  public var data = ""
  /// What is changed about the tags, in order.
  public var rules: [TagRule] = []
  /// Files larger than this, in bytes, are refused: no article is, and reading costs memory.
  public var maximumSize = 32 * 1_048_576

  /// Makes the settings as they are unless told.
  public init() {}

  /// In how many texts the words of the language occur, by which count.
  public enum Frequencies: String, CaseIterable, Sendable {
    /// The table that comes with the program.
    case shipped
    /// The archive's own, once it was counted.
    case archive
  }
}

/// What the published documents say about themselves.
public struct FeedSettings: Equatable, Sendable {
  /// The title of the main feed.
  public var title = "Articles"
  /// Who stands for the feed where an article names no author.
  public var author = "watcher"
  /// The language of the feed, a BCP 47 tag.
  public var language = "en"
  /// A `tag:` URI that identifies the main feed and begins the ids of all others; once published it must not change.
  public var id = "tag:watcher.invalid,2026:feed"
  /// The absolute address of a square picture for the feeds.
  public var icon: String?
  /// The address of a WebSub hub that is told of new entries.
  public var hub: String?
  /// The address under which the output directory is served, ending in a slash.
  public var baseURL = "http://localhost/"
  /// How many entries the main feeds hold.
  public var entries = 50
  /// How many entries a tag's feeds hold: fewer, since each article touches the feeds of all its tags.
  public var tagEntries = 20
  /// Whether entries carry the full text or the summary alone.
  public var carriesFullText = true
  /// How many articles share a name or a key-phrase before it gets a feed of its own.
  public var tagThreshold = 3
  /// The most feeds of tags: the list of all feeds is one document, and what an article costs must not grow.
  public var maximumTagFeeds = 2_000
  /// What has feeds beside tags: sources, folders, languages, authors.
  public var feedsBy: Set<Channel.Kind> = []
  /// The feeds that the configuration asks for.
  public var own: [OwnFeed] = []
  /// How many entries an archive page holds.
  public var pageEntries = 50
  /// The most bytes of entries on an archive page, unless a single one is larger: readers fetch a page whole.
  public var pageSize = 700_000
  /// Makes the settings as they are unless told.
  public init() {}
}

extension FeedSettings {
  /// Identifies everything here that documents show.
  var fingerprint: String {
    [
      version, id, title, author, language, icon ?? "", hub ?? "", baseURL, String(entries), String(tagEntries),
      String(carriesFullText), feedsBy.map { "\($0)" }.sorted().joined(separator: " "),
    ].joined(separator: "\n") + own.map { "\n\($0.channel.term)\n\($0.title ?? "")\n\($0.entries ?? 0)" }.joined()
  }
}
