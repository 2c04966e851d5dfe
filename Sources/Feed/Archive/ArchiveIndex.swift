/// What is known of the archive without reading its contents: where everything stands.
///
/// It is the fold of one item for each record of the journal. The items are kept in a file of their own, so that
/// opening costs some 150 bytes an article instead of all its text; they can always be made again from the journal.
/// Folding a million articles takes seconds, so the fold itself is written now and then (`write`), as an image of which
/// only is read what is asked for (`TableFile`), and the items begin anew behind it.
struct ArchiveIndex {
  /// Where an entry's newest edition and its newest source stand.
  struct EntryState {
    var edition: Int
    var source: Int
    /// Whether an archive page that never changes lists the entry.
    var isClosed = false
    /// The entries before and after it whose first editions were in the same channel before all others.
    var older: EntryNumber?
    var newer: EntryNumber?
  }

  /// An entry that no closed page lists, or that changed since.
  struct OpenEntry: Equatable {
    var entry: EntryNumber
    var edition: Int
    /// The bytes it takes in a feed.
    var size: Int
    /// Whether a closed page lists an earlier edition; then no other page will list it.
    var isRevisit: Bool
  }

  /// What is known of a channel: the newest edition that is in it, and how many entries are.
  struct ChannelState {
    var edition = 0
    var count: Int32 = 0
    /// The newest entry whose first edition was in the channel before all others.
    var lead: EntryNumber?

    /// Takes up an edition that is in the channel.
    fileprivate mutating func list(_ edition: Int, isNew: Bool) {
      self.edition = edition
      if isNew { count += 1 }
    }
  }

  private(set) var entries = Rows<EntryState>()
  /// Entries outside of closed pages, oldest `updated` first.
  private(set) var open: [OpenEntry] = []
  private(set) var channels = HashMap<ChannelState>()
  private(set) var feeds: [FeedRecord] = []
  /// Which of the feeds a channel has; few have one.
  private var feedNumbers: [UInt64: Int] = [:]
  /// The records of the closed pages, the first page first.
  private(set) var pages: [Int] = []
  private(set) var editionCount = 0
  private(set) var sourceCount = 0
  /// How many wordings copies are recognised by: those of all editions and of some sources.
  private(set) var wordingCount = 0
  private(set) var fileCount = 0
  private(set) var refusedCount = 0
  /// The records of the refused files seen last, oldest first.
  private(set) var recentRefusals: [Int] = []
  private(set) var lastUpdated = Instant(microseconds: 0)
  private var ids = HashMap<EntryNumber>()
  private var paths: Set<String> = []
  private var files = HashMap<UInt64>()

  /// How many open entries there are before those go that only an update brought back. A page that is closed takes
  /// them along; where nothing but updates comes, none is closed, and they must not pile up.
  static let openMemory = 2_000

  /// How many refusals are remembered by name.
  static let refusalMemory = 50

  /// The entry with an id.
  func entry(withID hash: UInt64) -> EntryNumber? { ids[hash] }

  /// The number of the feed of a channel, where it has one.
  func feed(of channel: UInt64) -> Int? { feedNumbers[channel] }

  /// Whether a feed lies at a path.
  func isTaken(path: String) -> Bool { paths.contains(path) }

  /// What told the file apart when it was last read; `nil` when it never was.
  func fingerprint(ofFile key: UInt64) -> UInt64? { files[key] }

  /// Takes up what a record says.
  mutating func apply(_ item: ArchiveItem) {
    switch item {
    case .edition(let edition): apply(edition)
    case .source(let offset, let entry, let hasWording):
      if hasWording { wordingCount += 1 }
      guard Int(entry) < entries.count else { return }
      entries[Int(entry)].source = offset
      sourceCount += 1
    case .file(let offset, let key, let fingerprint, let isRefused):
      if files.insert(fingerprint, key) { fileCount += 1 }
      guard isRefused else { return }
      refusedCount += 1
      recentRefusals.append(offset)
      if recentRefusals.count > Self.refusalMemory { recentRefusals.removeFirst() }
    case .page(let offset, let newest):
      pages.append(offset)
      let count = open.firstIndex { $0.edition == newest }.map { $0 + 1 } ?? 0
      for closed in open[..<count] { entries[Int(closed.entry)].isClosed = true }
      open.removeFirst(count)
    case .feed(let record): apply(record)
    }
  }

  /// Takes up a feed; one that asks for something else under the same name goes.
  private mutating func apply(_ record: FeedRecord) {
    var number = feeds.count
    if !paths.insert(record.path).inserted, let place = feeds.firstIndex(where: { $0.path == record.path }) {
      feedNumbers[feeds[place].channel.hash] = nil
      feeds[place] = record
      number = place
    } else {
      feeds.append(record)
    }
    feedNumbers[record.channel.hash] = number
    channels[record.channel.hash, default: ChannelState()].count += Int32(clamping: record.earlier.count)
  }

  private mutating func apply(_ item: ArchiveItem.Edition) {
    let number = Int(item.entry)
    if item.isRetag { return applyRetag(item) }
    editionCount += 1
    wordingCount += 1
    lastUpdated = max(lastUpdated, item.updated)
    if number == entries.count {
      entries.append(EntryState(edition: item.offset, source: item.offset))
      ids.insert(item.entry, item.id)
      if let channel = item.channels.first?.hash { join(item.entry, to: channel) }
    } else if number < entries.count {
      entries[number].edition = item.offset
      entries[number].source = item.offset
      // An update is rare and its entry is among the newest as a rule: look from the end.
      if let place = open.lastIndex(where: { $0.entry == item.entry }) { open.remove(at: place) }
    } else {
      return
    }
    open.append(
      OpenEntry(entry: item.entry, edition: item.offset, size: item.size, isRevisit: entries[number].isClosed))
    if open.count > Self.openMemory, open.first?.isRevisit == true { open.removeFirst() }
    applyChannels(of: item)
  }

  /// Makes an entry the newest of those that a channel leads from one to the next.
  private mutating func join(_ entry: EntryNumber, to channel: UInt64) {
    if let older = channels[channel]?.lead {
      entries[Int(older)].newer = entry
      entries[Int(entry)].older = older
    }
    channels[channel, default: ChannelState()].lead = entry
  }

  /// Puts an edition in the place of one that says the same: nothing moves but its channels.
  private mutating func applyRetag(_ item: ArchiveItem.Edition) {
    let number = Int(item.entry)
    guard number < entries.count else { return }
    entries[number].edition = item.offset
    entries[number].source = item.offset
    if let place = open.lastIndex(where: { $0.entry == item.entry }) {
      open[place].edition = item.offset
      open[place].size = item.size
    }
    applyChannels(of: item)
  }

  private mutating func applyChannels(of item: ArchiveItem.Edition) {
    for channel in item.channels {
      channels[channel.hash, default: ChannelState()].list(item.offset, isNew: channel.isNew)
    }
    for hash in item.left { channels[hash, default: ChannelState()].count -= 1 }
  }
}

// MARK: - Image

extension ArchiveIndex {
  /// Why a table of the image could not be read where it was asked; what is known is wrong then.
  var failure: Problem? { entries.table.failure ?? ids.table.failure ?? channels.table.failure ?? files.table.failure }

  /// Reads what of the tables is not in memory.
  func fetchAll() {
    for table in [entries.table, ids.table, channels.table, files.table] { table.fetchAll() }
  }

  /// Writes all that is known into a file, with where the journal ended.
  ///
  /// - Returns: its length in bytes.
  func write(behind end: Int, to path: String) throws(Problem) -> Int {
    try TableFile.write([entries.table, ids.table, channels.table, files.table], rest: rest(end), to: path)
  }

  /// All but the tables that have a row for each article.
  private func rest(_ end: Int) -> [UInt8] {
    var writer = ByteWriter()
    for number in [end, ids.count, channels.count, files.count] { writer.write(number) }
    writer.write(open) { writer, open in
      writer.write(UInt64(open.entry))
      writer.write(open.edition)
      writer.write(open.size)
      writer.write(open.isRevisit ? 1 : 0)
    }
    writer.write(feeds) { $1.encode(to: &$0) }
    writer.write(feeds.indices.filter { feedNumbers[feeds[$0].channel.hash] == $0 }) { $0.write($1) }
    writer.write(pages) { $0.write($1) }
    writer.write(recentRefusals) { $0.write($1) }
    for number in [editionCount, sourceCount, wordingCount, refusedCount] { writer.write(number) }
    writer.write(signed: lastUpdated.microseconds)
    return writer.bytes
  }

  /// Opens what `write` wrote.
  init(_ file: TableFile) throws(ByteReader.Damage) {
    var reader = ByteReader(file.rest)
    _ = try reader.int()
    entries = Rows(file.table(0))
    ids = try Self.map(file.table(1), &reader)
    channels = try Self.map(file.table(2), &reader)
    files = try Self.map(file.table(3), &reader)
    fileCount = files.count
    try decode(&reader)
  }

  /// Where the journal ended when a file was written.
  static func end(of file: TableFile) throws(ByteReader.Damage) -> Int {
    var reader = ByteReader(file.rest)
    return try reader.int()
  }

  private static func map<Value>(
    _ table: PagedWords, _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> HashMap<Value> {
    guard let map = HashMap<Value>(table, count: try reader.int()) else { throw ByteReader.Damage() }
    return map
  }

  private mutating func decode(_ reader: inout ByteReader) throws(ByteReader.Damage) {
    let count = UInt64(entries.count)
    open = try reader.list { reader throws(ByteReader.Damage) in
      let entry = try reader.integer()
      guard entry < count else { throw ByteReader.Damage() }
      return OpenEntry(
        entry: EntryNumber(truncatingIfNeeded: entry), edition: try reader.int(), size: try reader.int(),
        isRevisit: try reader.int() == 1)
    }
    feeds = try reader.list { reader throws(ByteReader.Damage) in try FeedRecord(from: &reader) }
    let led = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
    for number in led {
      guard feeds.indices.contains(number) else { throw ByteReader.Damage() }
      feedNumbers[feeds[number].channel.hash] = number
    }
    paths = Set(feeds.map(\.path))
    pages = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
    recentRefusals = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
    editionCount = try reader.int()
    sourceCount = try reader.int()
    wordingCount = try reader.int()
    refusedCount = try reader.int()
    lastUpdated = Instant(microseconds: try reader.signed())
  }
}

extension ArchiveIndex.EntryState: TableRow {
  static var words: Int { 3 }

  init(_ table: PagedWords, at place: Int) {
    let (edition, links) = (table[place], table[place + 2])
    self.init(
      edition: Int(edition >> 1), source: Int(truncatingIfNeeded: table[place + 1]), isClosed: edition & 1 == 1,
      older: EntryNumber(following: links), newer: EntryNumber(following: links >> 32))
  }

  func write(to table: PagedWords, at place: Int) {
    table[place] = UInt64(edition) << 1 | (isClosed ? 1 : 0)
    table[place + 1] = UInt64(source)
    table[place + 2] = older.following | newer.following << 32
  }
}

extension ArchiveIndex.ChannelState: TableRow {
  static var words: Int { 2 }

  init(_ table: PagedWords, at place: Int) {
    edition = Int(truncatingIfNeeded: table[place])
    let both = table[place + 1]
    (count, lead) = (Int32(truncatingIfNeeded: both), EntryNumber(following: both >> 32))
  }

  func write(to table: PagedWords, at place: Int) {
    table[place] = UInt64(edition)
    table[place + 1] = UInt64(UInt32(bitPattern: count)) | lead.following << 32
  }
}

extension EntryNumber {
  /// The number before one in the lower half of a word; `nil` for 0.
  fileprivate init?(following word: UInt64) {
    let following = UInt32(truncatingIfNeeded: word)
    if following == 0 { return nil }
    self = following - 1
  }
}

extension EntryNumber? {
  /// One more than the number; 0 for none.
  fileprivate var following: UInt64 { map { UInt64($0) + 1 } ?? 0 }
}
