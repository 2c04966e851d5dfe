import FoundationEssentials

/// Makes a lost or damaged state again, so that subscribers see the same ids and nothing twice: from what can be read of
/// its journal, and from what was published.
///
///     OUT/archive/000001.xml ──▶ editions … ──▶ page 1 closed ─┐
///     OUT/archive/000002.xml     (cannot be read) ─────────────┤   editions by `updated`, oldest first
///     OUT/archive/000003.xml ──▶ editions …                    ├─▶ STATE/recovery/journal ──▶ STATE/journal
///     OUT/atom.xml ────────────▶ editions …                    │                        when it is whole
///     OUT/articles/…/*.html ···▶ sources, history, and what    │
///                                no feed lists (`later`) ──────┤
///     STATE/journal.damaged ───▶ every edition that is whole ──┘
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
  private var remains: Remains?
  /// Editions that only articles' pages show or that the old journal holds, the oldest last.
  private var later: [PublishedDocuments.Find] = []
  private var isSearched = false

  /// Opens the archive of a state directory; makes it again first when it is lost or damaged.
  ///
  /// - Returns: the archive, and what was found and what could not be read, for the log.
  static func archive(
    state: String?, output: String?, settings: Settings, stages: Stages
  ) throws(Problem) -> (Archive, notes: [Problem]) {
    let feedID = ContentHash(settings.feed.baseURL).text
    guard let state else { return (try Archive(directory: nil, feedID: feedID), []) }
    var notes: [Problem] = []
    do throws(Problem) {
      let archive = try Archive(directory: state, feedID: feedID)
      if !archive.isDamaged && !archive.index.entries.isEmpty { return (archive, []) }
      archive.close()
      if archive.isDamaged {
        notes = archive.notes
        try setAside(state)
      }
    } catch {
      guard error.isDamage(of: state) else { throw error }
      notes = [error]
      try setAside(state)
    }
    notes += try run(state: state, documents: PublishedDocuments(output), settings: settings, stages: stages)
    return (try Archive(directory: state, feedID: feedID), notes)
  }

  /// Keeps the damaged journal until everything in it is taken up, also over a kill.
  private static func setAside(_ state: String) throws(Problem) {
    try FileSystem.rename(state + "/journal", to: state + "/journal.damaged")
  }

  private static func run(
    state: String, documents: PublishedDocuments, settings: Settings, stages: Stages
  ) throws(Problem) -> [Problem] {
    let remains = try Remains(path: state + "/journal.damaged")
    if documents.isEmpty && remains == nil { return [] }
    let lock = try LockFile(state + "/lock")
    let place = state + "/recovery"
    try? FileManager.default.removeItem(atPath: place)
    let main = documents.isEmpty ? nil : documents.feed("atom.xml")
    let pages = documents.archivePages
    let feedID =
      remains?.feedID ?? main?.feedID ?? pages.last.flatMap { documents.feed(Publisher.archivePath($0))?.feedID }
    let archive = try Archive(directory: place, feedID: feedID ?? ContentHash(settings.feed.baseURL).text)
    let editions = try RecoveredEditions(archive, settings, stages, remains?.wordings)
    let recovery = Recovery(documents, remains, archive, settings, editions)
    try recovery.run(pages: max(pages.last ?? 0, main?.previous ?? 0), main: main)
    archive.close()
    let count = archive.index.entries.count
    if count > 0 {
      // What else there is belongs to a journal that is gone.
      try Archive.removeIndex(from: state)
      try FileSystem.remove(state + "/published")
      try? FileManager.default.removeItem(atPath: state + "/wordings")
      try FileSystem.rename(place + "/journal", to: state + "/journal")
      try FileSystem.synchroniseDirectory(state)
      try FileSystem.remove(state + "/journal.damaged")
    }
    try? FileManager.default.removeItem(atPath: place)
    _ = consume lock
    let rest = documents.problems + editions.problems
    return count == 0 ? rest : [Problem(file: state, .mistake(sentence(count, remains, documents)))] + rest
  }

  private static func sentence(_ count: Int, _ remains: Remains?, _ documents: PublishedDocuments) -> String {
    let published = "what is published in \(documents.output ?? "")"
    guard remains != nil else { return "the state was lost; \(count) articles were read back from \(published)" }
    let place = documents.isEmpty ? "it" : "it and \(published)"
    return "the state was damaged; \(count) articles were read back from \(place)"
  }

  private init(
    _ documents: PublishedDocuments, _ remains: Remains?, _ archive: Archive, _ settings: Settings,
    _ editions: RecoveredEditions
  ) {
    self.documents = documents
    self.remains = remains
    later = remains?.editions.map { PublishedDocuments.Find(updated: $0.updated, origin: .record($0.offset)) } ?? []
    self.settings = settings
    growth = ArchiveGrowth(archive: archive, settings: settings.feed)
    self.editions = editions
  }

  private func run(pages: Int, main: PublishedFeed?) throws(Problem) {
    var missing = 0
    var rest = main?.items ?? []
    if main == nil && !documents.isEmpty { search() }
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
    for item in rest.sorted(by: { $0.updated < $1.updated }) {
      if let taken = try takeUp(item) { editions.append(taken.later) }
    }
    _ = try takeLater(before: nil)
    while growth.closePage() {}
    try growth.archive.commit()
  }

  /// Takes up the entries of a page that never changes again. Sources that came later are not on it.
  private func close(_ items: [PublishedFeed.Item]) throws(Problem) {
    var offsets: [Int] = []
    var sources: [RecoveredEditions.Sources] = []
    for item in items {
      guard let taken = try takeUp(item) else { continue }
      offsets.append(taken.edition)
      sources.append(taken.later)
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

  /// Takes up an entry of a feed behind everything that is older.
  private func takeUp(_ item: PublishedFeed.Item) throws(Problem) -> RecoveredEditions.Taken? {
    _ = try takeLater(before: item.updated)
    var record: EditionRecord?
    while let find = later.last, find.updated == item.updated {
      later.removeLast()
      if record == nil, case .record(let offset) = find.origin { record = try remains?.edition(at: offset) }
    }
    let sources = remains?.takeSources(of: item.id) ?? []
    let taken = try editions.take(item, documents.page(item.page), record: record, sources)
    // The newer edition that the article's page shows has its own place.
    if let newer = taken?.newer, !isSearched {
      let place = later.firstIndex { $0.updated < newer } ?? later.count
      later.insert(PublishedDocuments.Find(updated: newer, origin: .page(item.page)), at: place)
    }
    return taken
  }

  /// Takes up what is older than a time and in no feed.
  ///
  /// - Returns: where the editions of entries stand that no feed knows.
  private func takeLater(before time: Instant?) throws(Problem) -> [Int] {
    var first: [Int] = []
    while let find = later.last, time.map({ find.updated < $0 }) ?? true {
      later.removeLast()
      if let offset = try take(find) { first.append(offset) }
      // Without documents that tell its pages the archive closes them as it grows.
      if documents.isEmpty { growth.closePage() }
    }
    return first
  }

  private func take(_ find: PublishedDocuments.Find) throws(Problem) -> Int? {
    switch find.origin {
    case .page(let path):
      return try documents.page(path).flatMap { page throws(Problem) in try editions.take(page, at: path) }
    case .record(let offset):
      guard let record = try remains?.edition(at: offset) else { return nil }
      return try editions.take(record, remains?.takeSources(of: record.id) ?? [])
    }
  }

  /// Looks for everything that is newer than what was read so far. What the old journal holds comes before what a page
  /// shows of it.
  private func search() {
    if isSearched { return }
    isSearched = true
    let known = growth.archive.index.lastUpdated
    later = (documents.articlePages.filter { $0.updated > known } + later).sorted { $0.updated > $1.updated }
  }
}

extension Problem {
  /// Whether it says that the journal of a state directory is damaged, or what was made of it.
  func isDamage(of state: String) -> Bool {
    if case .malformed = cause { return file == state + "/journal" || file == state + "/index.image" }
    return false
  }
}
