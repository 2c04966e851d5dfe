import FoundationEssentials

/// Entries in, documents out. It knows neither the clock nor where the bytes go.
public struct Publisher: Sendable {
  private let settings: FeedSettings
  private let style: [UInt8]

  /// Makes a publisher.
  ///
  /// - Parameter data: the directory with what is installed beside the program.
  /// - Throws: when the style sheet cannot be read.
  public init(settings: FeedSettings, data: String) throws(Problem) {
    self.settings = settings
    let file = data + "/style/style.css"
    guard let style = FileManager.default.contents(atPath: file) else {
      throw Problem(file: file, .mistake("the style sheet cannot be read; install watcher again"))
    }
    self.style = Array(style)
  }

  /// The entry alone, as Atom documents list it: what has to be valid before the entry counts.
  ///
  /// - Parameter page: the path of its article page below the output directory.
  public func atomEntry(of entry: Entry, page: String) -> [UInt8] {
    let form = EntryForm(entry, page: page, settings: settings)
    let content = settings.carriesFullText ? ContentMarkup.bytes(of: entry, form: form) : []
    return AtomEntry(entry: entry, form: form, settings: settings).bytes(content: content)
  }

  /// The entry in all forms that the main feeds are put together from.
  ///
  /// - Parameter page: the path of its article page below the output directory.
  public func fragment(of entry: Entry, page: String) -> Fragment {
    fragment(of: entry, page: page, settings, hasRSS: true, hasJSON: true)
  }

  /// The entry as archive pages list it, which are Atom alone.
  public func archiveFragment(of entry: Entry, page: String) -> Fragment {
    fragment(of: entry, page: page, settings, hasRSS: false, hasJSON: false)
  }

  /// The entry as tags' feeds list it: its summary alone, whatever `Content=` says, in Atom and RSS.
  public func summaryFragment(of entry: Entry, page: String) -> Fragment {
    var settings = settings
    settings.carriesFullText = false
    return fragment(of: entry, page: page, settings, hasRSS: true, hasJSON: false)
  }

  private func fragment(
    of entry: Entry, page: String, _ settings: FeedSettings, hasRSS: Bool, hasJSON: Bool
  ) -> Fragment {
    let form = EntryForm(entry, page: page, settings: settings)
    let content = settings.carriesFullText ? ContentMarkup.bytes(of: entry, form: form) : []
    return Fragment(
      atom: AtomEntry(entry: entry, form: form, settings: settings).bytes(content: content),
      rss: hasRSS ? RSSItem(entry: entry, form: form, settings: settings).bytes(content: content) : [],
      json: hasJSON ? JSONItem(entry, form: form, settings: settings, content: content).bytes : [],
      published: form.published ?? entry.updated.wholeSecond, updated: entry.updated)
  }

  /// The documents of a feed: Atom and RSS, and JSON for the main feed.
  ///
  /// - Parameter fragments: the entries with the newest `updated`, in any order.
  public func feeds(_ feed: FeedHead, of fragments: [Fragment]) -> [Document] {
    let listed = Fragment.listed(fragments)
    let atom = AtomFeed(feed: feed, settings: settings, path: feed.path + "atom.xml")
    var documents = [
      Document(path: atom.path, bytes: atom.bytes(listed)),
      Document(path: feed.path + "rss.xml", bytes: RSSFeed(feed: feed, settings: settings).bytes(listed)),
    ]
    if feed.path.isEmpty {
      documents.append(Document(path: "feed.json", bytes: JSONFeed(feed, settings: settings).bytes(items: listed)))
    }
    return documents
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

  /// The page of an entry.
  ///
  /// - Parameters:
  ///   - path: where it lies below the output directory.
  ///   - tagPath: the directory of a tag's feeds (`tags/raqqa/`), `nil` when it has none.
  public func page(
    of entry: Entry, at path: String, tagPath: (Tag) -> String? = { $0.isListed ? "tags/\(Slug(of: $0))/" : nil }
  ) -> Document {
    Document(path: path, bytes: ArticlePage(entry, path: path, settings: settings).bytes(tagPath: tagPath))
  }

  /// The page that shows what a tag's feeds list.
  ///
  /// - Parameter newest: its newest entries, newest first.
  public func tagPage(_ feed: FeedHead, newest: [IndexItem]) -> Document {
    Document(path: feed.page, bytes: ListPage(feed: feed, settings: settings).bytes(newest))
  }

  /// The page that everything starts from.
  ///
  /// - Parameters:
  ///   - feeds: the main feed and those of the tags, with their counts; the page shows the largest.
  ///   - newest: the newest entries, newest first.
  public func index(feeds: [FeedHead], newest: [IndexItem]) -> Document {
    Document(path: "index.html", bytes: IndexPage(settings: settings).bytes(feeds: feeds, newest: newest))
  }

  /// The page that names all tags; it changes only when one is added.
  public func tagIndex(_ feeds: [FeedHead]) -> Document {
    Document(path: TagIndexPage.path, bytes: TagIndexPage(settings: settings).bytes(feeds))
  }

  /// The style sheet of all pages.
  public func styleSheet() -> Document { Document(path: "style.css", bytes: style) }
}
