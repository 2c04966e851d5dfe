import FoundationEssentials

/// Makes a lost state again from what was published, so that subscribers see the same ids and nothing twice.
///
///     OUT/archive/000001.xml ──▶ editions … ──▶ page 1 closed ─┐
///     OUT/archive/000002.xml     (cannot be read) ─────────────┤   editions by `updated`, oldest first
///     OUT/archive/000003.xml ──▶ editions …                    ├─▶ STATE/recovery/journal ──▶ STATE/journal
///     OUT/atom.xml ────────────▶ editions …                    │                        when it is whole
///     OUT/articles/…/*.html ···▶ sources, history, and what ───┘
///                                no feed lists (`later`)
///
/// Feeds know everything a subscriber sees of an edition. Its article's page adds the sources, the earlier headlines
/// and the edition that came when the entry had left the feeds. Pages that no feed leads to are looked for only when a
/// feed cannot be read; what they hold stands between the feeds' entries by its `updated`, and so comes back to the
/// archive page it was on. One document is in memory at a time. What no document says is lost: the paths of the source
/// files, which are read again, and the text of earlier editions.
final class Recovery {
  private let documents: PublishedDocuments
  private let settings: Settings
  private let growth: ArchiveGrowth
  private let editions: RecoveredEditions
  /// Editions that only articles' pages show, the oldest last.
  private var later: [PublishedDocuments.Find] = []
  private var isSearched = false

  /// Makes the state again, unless there are no documents of ours to make it from.
  ///
  /// - Returns: what was found, and what could not be read, for the log.
  static func run(state: String, output: String, settings: Settings, stages: Stages) throws(Problem) -> [Problem] {
    let documents = PublishedDocuments(output)
    if documents.isEmpty { return [] }
    let lock = try LockFile(state + "/lock")
    let place = state + "/recovery"
    try? FileManager.default.removeItem(atPath: place)
    let main = documents.feed("atom.xml")
    let pages = documents.archivePages
    let feedID = main?.feedID ?? pages.last.flatMap { documents.feed(Publisher.archivePath($0))?.feedID }
    let archive = try Archive(directory: place, feedID: feedID ?? ContentHash(settings.feed.baseURL).text)
    let editions = try RecoveredEditions(archive, settings, stages)
    try Recovery(documents, archive, settings, editions).run(
      pages: max(pages.last ?? 0, main?.previous ?? 0), main: main)
    archive.close()
    let count = archive.index.entries.count
    if count > 0 {
      // What else there is belongs to a journal that is gone.
      for name in ["/index", "/published"] { try FileSystem.remove(state + name) }
      try? FileManager.default.removeItem(atPath: state + "/wordings")
      try FileSystem.rename(place + "/journal", to: state + "/journal")
      try FileSystem.synchroniseDirectory(state)
    }
    try? FileManager.default.removeItem(atPath: place)
    _ = consume lock
    let sentence = "the state was lost; \(count) articles were read back from what is published in \(output)"
    return (count > 0 ? [Problem(file: state, .mistake(sentence))] : []) + documents.problems + editions.problems
  }

  private init(
    _ documents: PublishedDocuments, _ archive: Archive, _ settings: Settings, _ editions: RecoveredEditions
  ) {
    self.documents = documents
    self.settings = settings
    growth = ArchiveGrowth(archive: archive, settings: settings.feed)
    self.editions = editions
  }

  private func run(pages: Int, main: PublishedFeed?) throws(Problem) {
    var missing = 0
    var rest = main?.items ?? []
    if main == nil { search() }
    for number in stride(from: 1, through: pages, by: 1) {
      guard let feed = documents.feed(Publisher.archivePath(number)) else {
        search()
        missing += 1
        continue
      }
      try closePages(missing, before: feed.items.first?.updated)
      missing = 0
      // The last page is open, unless it says otherwise: its entries and the main feed's belong together.
      if number == pages && !feed.isClosed {
        rest += feed.items
      } else {
        try close(feed.items)
      }
    }
    for item in rest.sorted(by: { $0.updated < $1.updated }) { try take(item) }
    _ = try takeLater(before: nil)
    while growth.closePage() {}
    try growth.archive.commit()
  }

  /// Takes up the entries of a page that never changes again. Sources that came later are not on it.
  private func close(_ items: [PublishedFeed.Item]) throws(Problem) {
    var offsets: [Int] = []
    var sources: [RecoveredEditions.Sources] = []
    for item in items {
      _ = try takeLater(before: item.updated)
      guard let taken = try editions.take(item, documents.page(item.page)) else { continue }
      offsets.append(taken.edition)
      sources.append(taken.later)
      note(item, taken)
    }
    growth.archive.appendPage(of: offsets)
    for more in sources { editions.append(more) }
    try growth.archive.commit()
  }

  /// Closes pages that could not be read over what stands between their neighbours, so that all others keep their numbers.
  private func closePages(_ count: Int, before time: Instant?) throws(Problem) {
    guard count > 0 else { return }
    var offsets = try takeLater(before: time)
    for left in (0..<count).reversed() {
      let page = left == 0 ? offsets[...] : offsets.prefix(settings.feed.pageEntries)
      growth.archive.appendPage(of: Array(page))
      offsets.removeFirst(page.count)
    }
    try growth.archive.commit()
  }

  private func take(_ item: PublishedFeed.Item) throws(Problem) {
    _ = try takeLater(before: item.updated)
    guard let taken = try editions.take(item, documents.page(item.page)) else { return }
    editions.append(taken.later)
    note(item, taken)
  }

  /// Remembers to take up the newer edition that an article's page shows, in its place.
  private func note(_ item: PublishedFeed.Item, _ taken: RecoveredEditions.Taken) {
    guard let newer = taken.newer, !isSearched else { return }
    let place = later.firstIndex { $0.updated < newer } ?? later.count
    later.insert(PublishedDocuments.Find(updated: newer, page: item.page), at: place)
  }

  /// Takes up what only articles' pages show and is older than a time. What is as old is what a feed shows as well.
  ///
  /// - Returns: where the editions of entries stand that no feed knows.
  private func takeLater(before time: Instant?) throws(Problem) -> [Int] {
    var first: [Int] = []
    while let find = later.last, time.map({ find.updated <= $0 }) ?? true {
      later.removeLast()
      if find.updated == time { break }
      guard let page = documents.page(find.page) else { continue }
      if let offset = try editions.take(page, at: find.page) { first.append(offset) }
    }
    return first
  }

  /// Looks for everything that is newer than what was read so far.
  private func search() {
    if isSearched { return }
    isSearched = true
    let known = growth.archive.index.lastUpdated
    later = documents.articlePages.filter { $0.updated > known }.sorted { $0.updated > $1.updated }
  }
}
