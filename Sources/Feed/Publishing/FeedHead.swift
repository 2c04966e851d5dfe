/// What a feed says about itself.
public struct FeedHead: Equatable, Sendable {
  /// Where its documents lie below the output directory: empty for the main feed, else ending in a slash (`tags/raqqa/`).
  public var path: String
  /// Its title.
  public var title: String
  /// A `tag:` URI that no change of address or title changes.
  public var id: String
  /// When the newest edition in it was accepted.
  public var updated: Instant
  /// The newest archive page, which its readers go on with; `nil` when there is none, as for every channel.
  public var newestArchivePage: Int?
  /// What it lists entries by; `nil` for the main feed.
  public var channel: Channel?
  /// How many articles it has listed so far, those that have left it included.
  public var count: Int

  /// Makes a feed's head.
  public init(
    path: String, title: String, id: String, updated: Instant, newestArchivePage: Int? = nil,
    channel: Channel? = nil,
    count: Int = 0
  ) {
    self.path = path
    self.title = title
    self.id = id
    self.updated = updated
    self.newestArchivePage = newestArchivePage
    self.channel = channel
    self.count = count
  }

  /// What it is called among the others: its channel's label, or its title.
  var name: String { channel?.label.asName ?? title }

  /// Whether it is published as JSON Feed too.
  var hasJSON: Bool { channel == nil || channel?.kind == .own }

  /// Where the page for people is that shows what the feed lists, below the output directory.
  var page: String { path + "index.html" }
}

extension FeedHead {
  /// The head of the main feed.
  public static func main(_ settings: FeedSettings, updated: Instant, newestArchivePage: Int? = nil) -> FeedHead {
    FeedHead(
      path: "", title: settings.title, id: settings.id, updated: updated, newestArchivePage: newestArchivePage)
  }

  /// The way from the page of a channel up to the output directory.
  static var upFromChannel: String { "../../" }

  /// The head of a channel's feeds.
  ///
  /// - Parameter path: their directory below the output directory, ending in a slash (`tags/raqqa/`).
  public static func channel(
    _ channel: Channel, at path: String, _ settings: FeedSettings, updated: Instant, count: Int
  )
    -> FeedHead
  {
    let label = channel.label.asName ?? path
    return FeedHead(
      path: path, title: channel.kind == .own ? label : "\(label) – \(settings.title)",
      id: "\(settings.id):\(path.dropLast())", updated: updated, channel: channel, count: count)
  }
}
