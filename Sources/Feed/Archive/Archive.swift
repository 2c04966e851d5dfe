/// Everything accepted so far and when it was first seen.
///
///     STATE/lock        held by the one process that writes
///     STATE/journal     every record, the contents included (see `Journal`, `ArchiveRecords`)
///     STATE/index.image what all records up to one came to (see `ArchiveIndex`), and
///     STATE/index       an item for each record behind it; both are made again from the journal when they are missing
///     STATE/wordings/   what copies are recognised by (see `Recognition`); made again likewise
///     STATE/published   what the output directory shows (see `PublishedMark`)
///
/// Records are appended, then `commit` makes them last; only then may anything be published.
final class Archive {
  /// What was found when the archive was opened, for the log.
  private(set) var notes: [Problem] = []
  private(set) var index = ArchiveIndex()
  /// Whether the journal has lost records: what follows a lost one may lean on it.
  private(set) var isDamaged = false
  /// What the feeds' ids are made of.
  let feedID: String

  private let journal: Journal
  private var indexFile: Journal?
  /// Where the journal ended with what the index file and the image say.
  private var indexed = 0
  private var imageSize = 0
  private let longestTail: Int
  private var lockFile: LockFile?
  private var items = ByteWriter()

  /// Items of some 20,000 articles, which take a tenth of a second to fold.
  static let longestTail = 4_194_304
  /// Items of some 400 articles; with more of them the work does not end.
  private static let shortestTail = 65_536
  /// To fold an item a dozen pages of the image are asked for, here and there; where that is one in eight of all, it is quicker to
  /// read them one after the other. So many bytes of the image there are for each byte of items then.
  private static let imageOfTail = 2_730

  /// Opens the archive in a directory, or makes it.
  ///
  /// - Parameters:
  ///   - directory: the state directory; `nil` keeps everything in memory.
  ///   - feedID: what a new archive's feeds are told apart by.
  ///   - longestTail: the bytes of items that are folded without another thought.
  /// - Throws: when another process holds it, when it is of a newer version, when it cannot be read or made.
  init(
    directory: String?, feedID newFeedID: String, longestTail: Int = Archive.longestTail
  ) throws(Problem) {
    self.longestTail = longestTail
    guard let directory else {
      journal = try Journal(path: nil)
      indexFile = nil
      lockFile = nil
      feedID = newFeedID
      journal.append(.format) { FormatRecord(feedID: newFeedID).encode(to: &$0) }
      return
    }
    try FileSystem.makeDirectory(directory)
    lockFile = try LockFile(directory + "/lock")
    journal = try Journal(path: directory + "/journal")
    indexFile = try Journal(path: directory + "/index")
    let isNew = journal.end == 0
    feedID = try Self.format(of: journal, else: newFeedID)
    // A new file's bytes survive a power cut only with the directory that names it.
    if isNew { try FileSystem.synchroniseDirectory(directory) }
    try load(directory)
  }

  /// The format record of a journal, which is written when the journal is new.
  private static func format(of journal: Journal, else feedID: String) throws(Problem) -> String {
    if journal.end == 0 {
      journal.append(.format) { FormatRecord(feedID: feedID).encode(to: &$0) }
      try journal.commit()
      return feedID
    }
    let format: FormatRecord = try journal.decode(at: 0, FormatRecord.init)
    guard format.version <= FormatRecord.version else {
      throw Problem(
        file: journal.path, .mistake("this state was written by a newer version of watcher; install that version"))
    }
    return format.feedID
  }

  // MARK: - Asking

  /// An edition's record.
  func edition(at offset: Int) throws(Problem) -> EditionRecord {
    try journal.decode(at: offset, EditionRecord.init)
  }

  /// A closed page's record.
  func page(_ number: Int) throws(Problem) -> PageRecord {
    try journal.decode(at: index.pages[number - 1], PageRecord.init)
  }

  /// The refused files seen last, oldest first.
  func recentRefusals() throws(Problem) -> [FileRecord] {
    try index.recentRefusals.map { offset throws(Problem) in try journal.decode(at: offset, FileRecord.init) }
  }

  /// The newest edition of an entry with all its sources.
  func entry(_ number: EntryNumber) throws(Problem) -> (entry: Entry, record: EditionRecord) {
    let state = index.entries[Int(number)]
    let record = try edition(at: state.edition)
    return (try entry(record, sourcesFrom: state.source), record)
  }

  /// An edition as an entry, with the sources that were known when the journal ended at an offset.
  func entry(_ record: EditionRecord, knownAt end: Int) throws(Problem) -> Entry {
    var source = index.entries[Int(record.entry)].source
    while source >= end { source = try chain(at: source).previousSource }
    return try entry(record, sourcesFrom: source)
  }

  /// Where the records end: what is published is told by it.
  var end: Int { journal.end }

  private func entry(_ record: EditionRecord, sourcesFrom newest: Int) throws(Problem) -> Entry {
    var sources: [Source] = []
    var history: [Edition] = []
    var offset = newest
    while offset != 0 {
      let link = try chain(at: offset)
      sources.append(link.source)
      offset = link.previousSource
    }
    offset = record.previousEdition
    while offset != 0 {
      let earlier = try edition(at: offset)
      history.append(Edition(updated: earlier.updated, title: earlier.article.title))
      offset = earlier.previousEdition
    }
    return Entry(
      id: record.id, article: record.article, tags: record.tags, published: record.published, updated: record.updated,
      sources: sources.reversed().uniqued(), history: history.reversed())
  }

  /// The source in a record of either kind, and the one before.
  private func chain(at offset: Int) throws(Problem) -> (source: Source, previousSource: Int) {
    let record = try journal.record(at: offset)
    if record.kind == .source {
      let source = try journal.decode(record, SourceRecord.init)
      return (source.source, source.previousSource)
    }
    let edition = try journal.decode(record, EditionRecord.init)
    return (edition.source, edition.previousSource)
  }

  /// The newest entries of a channel, newest first.
  ///
  /// - Parameter listing: what is known of the edition at an offset.
  func newest(
    _ count: Int, in channel: UInt64, listing: (Int) throws(Problem) -> Listing
  ) throws(Problem) -> [(edition: Int, listing: Listing)] {
    var found: [(edition: Int, listing: Listing)] = []
    func take(_ offset: Int) throws(Problem) -> Listing {
      let listed = try listing(offset)
      // A newer edition of the entry stands earlier in the chain, or is not in the channel any more.
      if index.entries[Int(listed.entry)].edition == offset { found.append((offset, listed)) }
      return listed
    }
    var offset = index.channels[channel]?.edition ?? 0
    // What a feed that is asked for begins with stands behind its chain, or before it when it was asked for again.
    var earlier = (index.feed(of: channel).map { index.feeds[$0].earlier } ?? [])[...]
    while found.count < count, offset != 0 || !earlier.isEmpty {
      if let next = earlier.first, next >= offset {
        earlier.removeFirst()
        if next != offset { _ = try take(next) }
      } else {
        offset = try take(offset).previous(in: channel)
      }
    }
    return found
  }

  /// What changed behind an offset of the journal: the entries, in order, and the channels they left.
  func changes(since offset: Int) throws(Problem) -> (entries: [EntryNumber], left: [UInt64]) {
    var entries: Set<EntryNumber> = []
    var left: [UInt64] = []
    _ = try journal.replay(from: offset) { record throws(Problem) in
      switch record.kind {
      case .edition:
        let edition = try journal.decode(record, EditionRecord.init)
        entries.insert(edition.entry)
        for before in [edition.previousEdition, edition.retags] where before != 0 {
          left += try self.edition(at: before).channels.map(\.hash)
        }
      case .source: entries.insert(try journal.decode(record, SourceRecord.init).entry)
      default: break
      }
    }
    return (entries.sorted(), left)
  }

  /// Hands over all that copies are recognised by, in the order in which it was accepted: each edition once, and the
  /// sources that have a wording.
  func forEachWording(
    edition: (EditionRecord) throws(Problem) -> Void, source: (SourceRecord) throws(Problem) -> Void
  ) throws(Problem) {
    _ = try journal.replay(from: 0) { record throws(Problem) in
      switch record.kind {
      case .edition:
        let accepted = try journal.decode(record, EditionRecord.init)
        if accepted.retags == 0 { try edition(accepted) }
      case .source:
        let more = try journal.decode(record, SourceRecord.init)
        if !more.wording.isEmpty { try source(more) }
      default: break
      }
    }
  }

  /// Makes sure that everything the index was asked for could be read.
  func check() throws(Problem) { if let failure = index.failure { throw failure } }

  /// Ends the work, and lets another take the lock. The items behind the image are left to no other to fold, unless they are few; when that
  /// cannot be written, it is not needed.
  func finish() {
    let few = max(min(Self.shortestTail, longestTail), imageSize / Self.imageOfTail)
    if let indexFile, indexFile.end > few, index.failure == nil { try? writeImage(indexFile) }
    close()
  }

  /// Lets another take the lock.
  func close() { lockFile = nil }

  // MARK: - Adding

  /// Adds an edition, the first of a new entry or a newer one.
  ///
  /// - Parameter edition: its links to earlier records are filled in here.
  /// - Returns: the record as it stands in the journal, and where.
  @discardableResult
  func append(_ edition: EditionRecord) throws(Problem) -> (record: EditionRecord, offset: Int) {
    var record = edition
    record.previousInChannel = record.channels.map { index.channels[$0.hash]?.edition ?? 0 }
    if Int(record.entry) < index.entries.count {
      if record.retags == 0 { record.previousEdition = index.entries[Int(record.entry)].edition }
      record.previousSource = index.entries[Int(record.entry)].source
    }
    let offset = journal.append(.edition) { record.encode(to: &$0) }
    take(try Self.item(of: record, at: offset, in: journal))
    return (record, offset)
  }

  /// Adds a source to an entry.
  ///
  /// - Parameter wording: what copies are recognised by beside the entry's own text; empty for most.
  func append(_ source: Source, to entry: EntryNumber, seen: Instant, wording: [UInt8] = []) {
    let record = SourceRecord(
      entry: entry, source: source, previousSource: index.entries[Int(entry)].source, seen: seen, wording: wording)
    take(Self.item(of: record, at: journal.append(.source) { record.encode(to: &$0) }))
  }

  /// Remembers that a file was read.
  func append(_ file: FileRecord) {
    let offset = journal.append(.file) { file.encode(to: &$0) }
    take(Self.item(of: file, at: offset))
  }

  /// Closes an archive page over the editions.
  func appendPage(of editions: [Int]) {
    let record = PageRecord(number: index.pages.count + 1, editions: editions, end: journal.next)
    take(.page(offset: journal.append(.page) { record.encode(to: &$0) }, newest: editions.last ?? 0))
  }

  /// Opens a feed.
  func append(_ feed: FeedRecord) {
    journal.append(.feed) { feed.encode(to: &$0) }
    take(.feed(feed))
  }

  /// Makes everything added last. What of the index is lost in a power cut is made again from the journal.
  ///
  /// - Throws: when it cannot be written, or what the index said was damaged.
  func commit() throws(Problem) {
    try check()
    try journal.commit()
    guard let indexFile, !items.bytes.isEmpty else { return }
    indexFile.append(.batch) {
      $0.write(indexed)
      $0.write(journal.end)
      $0.append(items.bytes)
    }
    items.removeAll()
    try indexFile.commit(isSynchronised: false)
    indexed = journal.end
    if indexFile.end > max(longestTail, imageSize / 64) { try writeImage(indexFile) }
  }

  /// Writes an image of what the index came to, and begins the items anew behind it. The longer the image, the more items it is leant
  /// on for, so that an article's share of writing it does not grow with the archive. From here on the index is what the image says, of
  /// which little is in memory.
  ///
  /// Killed between the two, the items that the image holds are known by where their batches end.
  private func writeImage(_ indexFile: Journal) throws(Problem) {
    let path = Self.imagePath(ofIndex: indexFile.path)
    _ = try index.write(behind: indexed, to: path + ".new")
    try FileSystem.rename(path + ".new", to: path)
    try indexFile.truncate()
    guard (try? readImage(path)) != nil else {
      throw Problem(file: path, .malformed("it is not what was written"))
    }
  }

  private static func imagePath(ofIndex path: String) -> String { path + ".image" }

  /// Removes the index from a state directory, so that all of the journal is read when it is opened.
  static func removeIndex(from directory: String) throws(Problem) {
    for path in [directory + "/index", imagePath(ofIndex: directory + "/index")] { try FileSystem.remove(path) }
  }

  private func take(_ item: ArchiveItem) {
    index.apply(item)
    if indexFile != nil { item.encode(to: &items) }
  }

  // MARK: - Opening

  /// Reads the image, folds the items behind it, then what the journal holds beyond them; all of the journal when they do not fit.
  private func load(_ directory: String) throws(Problem) {
    guard let indexFile else { return }
    let image = Self.imagePath(ofIndex: indexFile.path)
    var isWhole = !FileSystem.exists(image) || (try? readImage(image)) != nil
    if indexFile.end > imageSize / Self.imageOfTail { index.fetchAll() }
    let damaged = try indexFile.replay(from: 0) { record throws(Problem) in
      isWhole = isWhole && (try? fold(record)) != nil && index.failure == nil
    }
    if !isWhole || !damaged.isEmpty || indexed > journal.end {
      notes.append(
        Problem(file: indexFile.path, .malformed("it does not fit the journal and is made again from it")))
      (index, indexed, imageSize) = (ArchiveIndex(), 0, 0)
      try indexFile.truncate()
      try FileSystem.remove(image)
    }
    try loadJournal(from: indexed)
  }

  private func readImage(_ path: String) throws(ByteReader.Damage) {
    let image = try TableFile(path)
    let end = try ArchiveIndex.end(of: image)
    guard (0...journal.end).contains(end) else { throw ByteReader.Damage() }
    (index, indexed, imageSize) = (try ArchiveIndex(image), end, image.length)
  }

  /// Takes up the items of one batch, unless the image holds them.
  private func fold(_ record: Journal.Record) throws(ByteReader.Damage) {
    var reader = ByteReader(record.bytes)
    let start = try reader.int()
    let end = try reader.int()
    if end <= indexed { return }
    guard start == indexed else { throw ByteReader.Damage() }
    while !reader.isAtEnd { index.apply(try ArchiveItem(from: &reader)) }
    indexed = end
  }

  private func loadJournal(from start: Int) throws(Problem) {
    let damaged = try journal.replay(from: start) { record throws(Problem) in
      guard let item = try item(of: record) else { return }
      take(item)
    }
    // What was being written when a kill came stands at the end, and nothing follows it.
    isDamaged = damaged.contains { $0.lowerBound < journal.end }
    for stretch in damaged {
      notes.append(
        Problem(
          file: journal.path,
          .malformed("bytes \(stretch.lowerBound) to \(stretch.upperBound) hold no whole record and are passed over")))
    }
    try commit()
  }

  private func item(of record: Journal.Record) throws(Problem) -> ArchiveItem? {
    switch record.kind {
    case .format, .batch: return nil
    case .edition:
      return try Self.item(of: try journal.decode(record, EditionRecord.init), at: record.offset, in: journal)
    case .source:
      return Self.item(of: try journal.decode(record, SourceRecord.init), at: record.offset)
    case .file: return Self.item(of: try journal.decode(record, FileRecord.init), at: record.offset)
    case .page:
      let page = try journal.decode(record, PageRecord.init)
      return .page(offset: record.offset, newest: page.editions.last ?? 0)
    case .feed: return .feed(try journal.decode(record, FeedRecord.init))
    }
  }

  private static func item(of record: EditionRecord, at offset: Int, in journal: Journal) throws(Problem) -> ArchiveItem
  {
    let before = record.retags == 0 ? record.previousEdition : record.retags
    let earlier =
      before == 0
      ? [] : try journal.decode(at: before, EditionRecord.init).channels.map(\.hash)
    let channels = record.channels.map(\.hash)
    return .edition(
      ArchiveItem.Edition(
        offset: offset, entry: record.entry, id: ContentHash(record.id).value, updated: record.updated,
        size: record.size, channels: channels.map { (hash: $0, isNew: !earlier.contains($0)) },
        left: earlier.filter { !channels.contains($0) }, isRetag: record.retags != 0))
  }

  private static func item(of source: SourceRecord, at offset: Int) -> ArchiveItem {
    .source(offset: offset, entry: source.entry, hasWording: !source.wording.isEmpty)
  }

  private static func item(of file: FileRecord, at offset: Int) -> ArchiveItem {
    .file(
      offset: offset, key: FileRecord.key(directory: file.directory, path: file.path), fingerprint: file.fingerprint,
      isRefused: file.refusal != nil)
  }
}

extension FileRecord {
  /// Identifies a source file by where it stands.
  static func key(directory: String, path: String) -> UInt64 {
    var hash = ContentHash(directory)
    hash.add(path)
    return hash.value
  }
}

extension [Source] {
  /// The sources without those that stand for the same file, whose newest form counts.
  fileprivate func uniqued() -> [Source] {
    var kept: [Source] = []
    for source in self {
      if let place = kept.firstIndex(where: { $0.isSame(as: source) }) {
        if !source.path.isEmpty || kept[place].path.isEmpty { kept[place] = source }
      } else {
        kept.append(source)
      }
    }
    return kept
  }
}

extension Source {
  fileprivate func isSame(as other: Source) -> Bool {
    if !path.isEmpty && !other.path.isEmpty { return path == other.path }
    return isPublishedForm(of: other) || other.isPublishedForm(of: self)
  }
}
