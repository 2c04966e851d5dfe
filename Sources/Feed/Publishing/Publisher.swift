import FoundationEssentials

/// Entries in, documents out. It knows neither the clock nor where the bytes go.
public struct Publisher: Sendable {
  private let settings: FeedSettings
  private let style: [UInt8]
  private let script: [UInt8]
  /// Which tags lie below which.
  public var tree = TagTree.flat

  /// Makes a publisher.
  ///
  /// - Parameter data: the directory with what is installed beside the program.
  /// - Throws: when the style sheet cannot be read.
  public init(settings: FeedSettings, data: String) throws(Problem) {
    self.settings = settings
    func installed(_ name: String) throws(Problem) -> [UInt8] {
      let file = data + "/style/" + name
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw Problem(file: file, .mistake("the file cannot be read; install watcher again"))
      }
      return Array(bytes)
    }
    style = try installed("style.css")
    script = try installed(SearchPage.script)
  }

  /// An entry, ready to be written in any form.
  ///
  /// - Parameters:
  ///   - page: the path of its article page below the output directory.
  ///   - parts: what of its Atom form was written and validated before.
  func rendering(of entry: Entry, page: String, parts: AtomEntry.Parts? = nil) -> EntryRendering {
    EntryRendering(entry, page: page, settings: settings, parts: parts)
  }

  /// What the pages of articles share.
  ///
  /// - Parameter tagPaths: the directories of those tags' feeds that the pages lead to.
  func articleShell(tagPaths: [Tag: String]) -> PageShell {
    PageShell(
      up: EntryID.upFromPage, feed: .main(settings, updated: Instant(microseconds: 0)), settings: settings,
      tagPaths: tagPaths)
  }

  /// The documents of a feed: Atom and RSS, and JSON for those that are asked for.
  ///
  /// - Parameter fragments: the entries with the newest `updated`, in any order.
  public func feeds(_ feed: FeedHead, of fragments: [Fragment]) -> [Document] {
    let listed = Fragment.listed(fragments)
    let atom = AtomFeed(feed: feed, settings: settings, path: feed.path + "atom.xml")
    var documents = [
      Document(path: atom.path, bytes: atom.bytes(listed)),
      Document(path: feed.path + "rss.xml", bytes: RSSFeed(feed: feed, settings: settings).bytes(listed)),
    ]
    if feed.hasJSON {
      documents.append(
        Document(path: feed.path + "feed.json", bytes: JSONFeed(feed, settings: settings).bytes(items: listed)))
    }
    return documents
  }

  /// The paths of all documents that a feed can have.
  static func documents(at path: String) -> [String] {
    ["atom.xml", "rss.xml", "feed.json", "index.html"].map { path + $0 }
  }

  /// A page of the archive.
  ///
  /// - Parameters:
  ///   - number: which page, from 1, the oldest.
  ///   - fragments: its entries, in any order.
  ///   - previous: the page before it, with older entries.
  ///   - next: the page after it; a page that has one is closed and never changes again.
  public func archivePage(number: Int, fragments: [Fragment], previous: Int?, next: Int?) -> Document {
    let updated = fragments.map(\.updated).max() ?? Instant(microseconds: 0)
    let page = AtomFeed(
      feed: FeedHead.main(settings, updated: updated), settings: settings, path: Self.archivePath(number),
      archivePage: AtomFeed.ArchivePage(previous: previous.map(Self.archivePath), next: next.map(Self.archivePath)))
    return Document(path: page.path, bytes: page.bytes(Fragment.listed(fragments)))
  }

  /// `archive/000001.xml`.
  public static func archivePath(_ number: Int) -> String {
    let digits = String(number)
    return "archive/" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".xml"
  }

  /// Every feed to subscribe to, for programs.
  public func opml(_ feeds: [FeedHead]) -> Document {
    Document(path: "opml.xml", bytes: OPMLDocument(settings: settings).bytes(feeds))
  }

  /// The page that shows what a channel's feeds list.
  ///
  /// - Parameters:
  ///   - newest: the lines of its newest entries, newest first.
  ///   - relatives: the feeds of wider and narrower tags that it leads to.
  func channelPage(_ feed: FeedHead, newest: [[UInt8]], relatives: FeedRelatives = FeedRelatives()) -> Document {
    Document(
      path: feed.page, bytes: ListPage(feed: feed, settings: settings, relatives: relatives).bytes(newest))
  }

  /// The page that everything starts from.
  ///
  /// - Parameters:
  ///   - feeds: the main feed and those of the tags, with their counts; the page shows the largest.
  ///   - newest: the lines of the newest entries, newest first.
  public func index(feeds: [FeedHead], newest: [[UInt8]]) -> Document {
    Document(path: "index.html", bytes: IndexPage(settings: settings).bytes(feeds: feeds, newest: newest))
  }

  /// The page that names all feeds; it changes with their `shape`.
  public func feedIndex(_ feeds: [FeedHead]) -> Document {
    Document(path: FeedIndexPage.path, bytes: FeedIndexPage(settings: settings, tree: tree).bytes(feeds))
  }

  /// What is the same whatever the archive holds: the style sheet, the search page and its program.
  public func standing() -> [Document] {
    [
      Document(path: "style.css", bytes: style), Document(path: SearchPage.script, bytes: script),
      Document(path: SearchPage.path, bytes: SearchPage(settings: settings).bytes()),
    ]
  }

  /// What the search page finds of a page of the archive, `nil` for the entries that none of those lists.
  ///
  /// - Parameters:
  ///   - hits: the entries, newest first.
  ///   - pages: how many pages of the archive are older.
  func search(_ hits: [[UInt8]], beside page: Int?, pages: Int) -> Document {
    Document(
      path: page.map(SearchDocument.path) ?? SearchDocument.newest, bytes: SearchDocument.bytes(hits, pages: pages))
  }
}
