/// Knows which documents a change concerns, and has them rendered and written in the order in which nobody can
/// follow a link into nothing: articles' pages, archive pages, feeds, lists of feeds. The mark comes last.
///
/// What one article costs does not depend on the archive: its page, the page of the archive that is still open,
/// the main feeds, the feeds of its tags. Every document is a function of what the archive says, so deleting the
/// output and publishing again gives the same bytes.
final class Publication {
  private let publisher: Publisher
  private let settings: FeedSettings
  private let output: OutputDirectory
  private let markPath: String?
  private let parallel: Parallel
  private let rendering: UInt64
  private var mark: PublishedMark
  private let listings: Listings
  /// Channels whose feeds are to be written again.
  private var touched: Set<UInt64> = []
  /// Whether a document could not be written: then everything since the mark is gone through again.
  private var isBehind = false
  /// Whether entries changed since the feeds were written.
  private var isTouched = false
  private var publishedPages = 0
  /// The number of the archive's newest page, 0 when there is none.
  private var newestPage = 0
  /// How many feeds the list of feeds names; `nil` when it is to be written whatever it names.
  private var publishedFeeds: Int?
  /// The feeds in their hierarchy, which changes when one is added.
  private var relations: Relations?
  /// What the page of all feeds told when it was written; `nil` when it is to be written whatever it tells.
  private var publishedShape: ContentHash?

  /// Opens the output directory.
  ///
  /// - Parameter mark: where the mark is kept; `nil` publishes everything every time.
  init(
    publisher: Publisher, settings: FeedSettings, output: String, mark: String?,
    parallel: @escaping Parallel
  ) throws(Problem) {
    self.publisher = publisher
    self.settings = settings
    self.parallel = parallel
    self.output = try OutputDirectory(output)
    markPath = mark
    var hash = ContentHash(output)
    hash.add(settings.fingerprint)
    rendering = hash.value
    self.mark = mark.flatMap { PublishedMark(from: $0) } ?? PublishedMark(end: 0, rendering: 0)
    listings = Listings(publisher: publisher, fullFeeds: settings.own.count)
  }

  // MARK: - After a start

  /// Publishes what was accepted and not published; everything when the output was deleted or is to look different.
  func restore(_ archive: Archive, into summary: inout RunSummary) throws(Problem) {
    isBehind = false
    let isWhole = mark.rendering == rendering && mark.end <= archive.end && output.holds("atom.xml")
    if isWhole && mark.end == archive.end { return passOver(archive) }
    let start = isWhole ? mark.end : 0
    if !isWhole {
      // A kill on the way leaves an output that is not whole, though `atom.xml` may stand there already.
      mark = PublishedMark(end: 0, rendering: rendering)
      if let markPath, archive.end > 0 { try mark.write(to: markPath) }
    }
    var stale = Array(0..<EntryNumber(archive.index.entries.count))
    if isWhole {
      let changes = try archive.changes(since: start)
      let before = changes.entries.compactMap { archive.index.entries[Int($0)].older }
      stale = Set(changes.entries + before).sorted()
      touched.formUnion(changes.left)
    }
    // A feed that was asked for has to be there before its first article is, and one whose last article left stays.
    touched.formUnion(archive.index.feeds.map(\.channel).filter { !isWhole || $0.kind == .own }.map(\.hash))
    publishedPages = archive.index.pages.count { $0 < start }
    publishedFeeds = nil
    publishedShape = nil
    var first = 0
    while first < stale.count {
      var changes = Acceptance.Changes()
      changes.changed = Array(stale[first..<min(first + 1_024, stale.count)])
      first += changes.changed.count
      try publishPages(changes, archive, into: &summary)
    }
    isTouched = true
    if !isWhole { try withdrawFeeds(archive) }
    try publish(archive, into: &summary)
  }

  private func passOver(_ archive: Archive) {
    relations = Relations(
      archive.index.feeds.indices.filter { isAsked(archive.index.feeds[$0]) }, heads(archive), publisher.tree)
    publishedPages = archive.index.pages.count
    publishedFeeds = archive.index.feeds.count
    publishedShape = FeedIndexPage.shape(heads(archive))
  }

  // MARK: - During a run

  /// An edition that is to be shown.
  private struct Shown: Sendable {
    let entry: Entry
    let record: EditionRecord
    /// The entry's newest source.
    let source: Int
    let offset: Int
    let atom: AtomEntry.Parts?
    /// Whether nothing changed but what comes after it on the same subject.
    var isNeighbour = false
  }

  /// Writes the pages of new and changed entries and those of the archive, and remembers which feeds they concern.
  func publishPages(
    _ changes: Acceptance.Changes, _ archive: Archive, into summary: inout RunSummary
  ) throws(Problem) {
    let entries = try shown(changes, archive)
    if entries.isEmpty { return }
    isTouched = true
    for shown in entries where !shown.isNeighbour { touched.formUnion(shown.record.channels.map(\.hash)) }
    touched.formUnion(changes.left)
    do {
      try writePages(of: entries, archive)
      newestPage = try publishArchive(archive)
    } catch {
      isBehind = true
      throw error
    }
    take(into: &summary)
  }

  /// What changed, each entry once and as it stands now.
  private func shown(_ changes: Acceptance.Changes, _ archive: Archive) throws(Problem) -> [Shown] {
    let changed = Set(changes.changed)
    let states = archive.index.entries
    var shown: [Shown] = []
    for new in changes.new where !changed.contains(new.record.entry) {
      let state = states[Int(new.record.entry)]
      shown.append(
        Shown(entry: new.entry, record: new.record, source: state.source, offset: state.edition, atom: new.atom))
    }
    // The articles before new ones on the same subject lead on to them from now on.
    let neighbours = Set(changes.new.compactMap { states[Int($0.record.entry)].older })
      .subtracting(changed).subtracting(changes.new.map(\.record.entry))
    for number in changed.union(neighbours).sorted() {
      let (entry, record) = try archive.entry(number)
      let state = states[Int(number)]
      shown.append(
        Shown(
          entry: entry, record: record, source: state.source, offset: state.edition, atom: nil,
          isNeighbour: neighbours.contains(number)))
    }
    return shown
  }

  /// The pages of the entries before and after one on the same subject.
  private func neighbours(
    of entries: [Shown], _ archive: Archive
  ) throws(Problem) -> [ArticlePage.Neighbours] {
    let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.record.entry, $0.record.page) })
    func page(_ number: EntryNumber?) throws(Problem) -> String? {
      guard let number else { return nil }
      if let page = known[number] { return page }
      return try archive.edition(at: archive.index.entries[Int(number)].edition).page
    }
    return try entries.map { shown throws(Problem) in
      let state = archive.index.entries[Int(shown.record.entry)]
      return ArticlePage.Neighbours(older: try page(state.older), newer: try page(state.newer))
    }
  }

  private func writePages(of entries: [Shown], _ archive: Archive) throws(Problem) {
    let publisher = publisher
    let shell = publisher.articleShell(tagPaths: paths(of: entries.flatMap(\.entry.tags.followed), archive))
    let neighbours = try neighbours(of: entries, archive)
    typealias Kept = (listing: Listing, archived: Listings.Archived)
    let kept: [Kept?] = try write(count: entries.count) { number in
      let shown = entries[number]
      let rendering = publisher.rendering(of: shown.entry, page: shown.record.page, parts: shown.atom)
      let page = rendering.page(neighbours[number], in: shell)
      if shown.isNeighbour { return ([page], nil) }
      let listing = Listing(shown.record, source: shown.source, rendering)
      return ([page], (listing: listing, archived: Listings.Archived(rendering)))
    }
    for (shown, kept) in zip(entries, kept) {
      if let kept { listings.keep(kept.listing, archived: kept.archived, at: shown.offset) }
    }
  }

  /// Writes archive pages, feeds and lists of feeds, then the mark.
  func publish(_ archive: Archive, into summary: inout RunSummary) throws(Problem) {
    // An output that was deleted is written whole.
    if isBehind || mark.end > 0 && !output.holds("atom.xml") { return try restore(archive, into: &summary) }
    guard isTouched || !output.holds("atom.xml") else { return }
    do {
      for document in publisher.standing() { try output.write(document) }
      newestPage = try publishArchive(archive)
      try publishMainFeeds(archive)
      try publishChannels(archive)
      try publishLists(archive)
      mark = PublishedMark(end: archive.end, rendering: rendering)
      if let markPath { try mark.write(to: markPath) }
    } catch {
      isBehind = true
      throw error
    }
    isTouched = false
    touched.removeAll()
    take(into: &summary)
  }

  // MARK: - Documents

  /// Writes the closed pages that are new, the one before them, whose link to the next is new, and the open one.
  ///
  /// - Returns: the number of the newest page, 0 when there is none.
  private func publishArchive(_ archive: Archive) throws(Problem) -> Int {
    let closed = archive.index.pages.count
    let open = archive.index.open.dropLast(settings.entries).filter { !$0.isRevisit }
    let newest = closed + (open.isEmpty ? 0 : 1)
    // Page n gains its link to page n + 1 when that one appears.
    for number in stride(from: max(1, publishedPages), through: closed, by: 1) {
      let page = try archive.page(number)
      let archived = try listings.archived(page.editions, knownAt: page.end, archive)
      try output.write(archivePage(number, archived.map(\.fragment), newest))
      try output.write(publisher.search(Listings.Archived.hits(archived), beside: number, pages: number - 1))
    }
    let rest = try listings.archived(archive.index.open.filter { !$0.isRevisit }.map(\.edition), archive)
    if !open.isEmpty { try output.write(archivePage(newest, rest.prefix(open.count).map(\.fragment), newest)) }
    try output.write(publisher.search(Listings.Archived.hits(rest), beside: nil, pages: closed))
    publishedPages = closed
    listings.forget(but: archive.index.open)
    return newest
  }

  private func archivePage(_ number: Int, _ fragments: [Fragment], _ newest: Int) -> Document {
    publisher.archivePage(
      number: number, fragments: fragments, previous: number > 1 ? number - 1 : nil,
      next: number < newest ? number + 1 : nil)
  }

  private func publishMainFeeds(_ archive: Archive) throws(Problem) {
    let fragments = try listings.full(archive.index.open.suffix(settings.entries).map(\.edition), archive)
    var head = head(archive, feed: nil)
    head.newestArchivePage = newestPage > 0 ? newestPage : nil
    for document in publisher.feeds(head, of: fragments) { try output.write(document) }
  }

  /// Which feeds stand above and below which.
  private struct Relations {
    private let places: [Int: Int]
    private let tree: FeedTree

    /// - Parameters:
    ///   - numbers: those of the feeds that are published.
    ///   - heads: the main feed's head, then theirs.
    init(_ numbers: [Int], _ heads: [FeedHead], _ tree: TagTree) {
      places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0 + 1) })
      self.tree = FeedTree(heads, tree)
    }

    var count: Int { places.count }

    func has(_ number: Int) -> Bool { places[number] != nil }

    func relatives(of number: Int) -> FeedRelatives { places[number].map { tree.relatives(of: $0) } ?? FeedRelatives() }
  }

  /// Takes up feeds that were added: the pages of those above and below them lead to them from now on.
  private func relate(_ archive: Archive) {
    let numbers = archive.index.feeds.indices.filter { isAsked(archive.index.feeds[$0]) }
    let before = relations
    guard before?.count != numbers.count else { return }
    let relations = Relations(numbers, heads(archive), publisher.tree)
    for number in numbers where before?.has(number) != true {
      let relatives = relations.relatives(of: number)
      let concerned = relatives.narrower + (relatives.wider.map { [$0] } ?? [])
      touched.formUnion(concerned.compactMap { $0.channel?.hash })
    }
    self.relations = relations
  }

  private func publishChannels(_ archive: Archive) throws(Problem) {
    relate(archive)
    let relations = relations
    let numbers = touched.compactMap(archive.index.feed).filter { isAsked(archive.index.feeds[$0]) }
    // A few at a time: what all feeds of a large run list would not fit into memory.
    let step = 64
    for start in stride(from: 0, to: numbers.count, by: step) {
      let part = numbers.sorted()[start..<min(start + step, numbers.count)]
      let feeds = try part.map { number throws(Problem) in try contents(of: number, archive) }
      let relatives = part.map { relations?.relatives(of: $0) ?? FeedRelatives() }
      let publisher = publisher
      _ = try write(count: feeds.count) { number in
        let feed = feeds[number]
        let page = publisher.channelPage(feed.head, newest: feed.lines, relatives: relatives[number])
        return (publisher.feeds(feed.head, of: feed.fragments) + [page], ())
      }
    }
  }

  private func contents(
    of number: Int, _ archive: Archive
  ) throws(Problem) -> (head: FeedHead, fragments: [Fragment], lines: [[UInt8]]) {
    var head = head(archive, feed: number)
    let channel = archive.index.feeds[number].channel
    let own = settings.own.first { $0.channel.hash == channel.hash }
    let count = own.map { $0.entries ?? settings.entries } ?? settings.tagEntries
    let listed = try archive.newest(count, in: channel.hash) { offset throws(Problem) in
      try listings.summary(at: offset, archive)
    }
    // What somebody asked for is read like the main feed: in full.
    let fragments = own == nil ? listed.map(\.listing.fragment) : try listings.full(listed.map(\.edition), archive)
    let newest = fragments.map(\.updated).max()
    head.updated = if let newest { newest } else { try lastListed(in: channel, archive) }
    return (head, fragments, listed.map(\.listing.line))
  }

  /// When the last edition that a feed without entries has listed was updated, so that it says the same whenever it is written.
  private func lastListed(in channel: Channel, _ archive: Archive) throws(Problem) -> Instant {
    guard let offset = archive.index.channels[channel.hash]?.edition, offset != 0 else {
      return Instant(microseconds: 0)
    }
    return try listings.summary(at: offset, archive).fragment.updated
  }

  /// Whether a feed is still published: one that the configuration does not ask for any more is not.
  private func isAsked(_ feed: FeedRecord) -> Bool {
    switch feed.channel.kind {
    case .own: settings.own.contains { $0.channel.hash == feed.channel.hash }
    case .source, .folder, .language, .author: settings.feedsBy.contains(feed.channel.kind)
    case .topic, .place, .organisation, .person, .keyword: true
    }
  }

  /// Takes away the feeds that the configuration does not ask for any more: what is not kept up should not look alive.
  private func withdrawFeeds(_ archive: Archive) throws(Problem) {
    for feed in archive.index.feeds where !isAsked(feed) {
      for document in Publisher.documents(at: feed.path) { try output.remove(document) }
    }
  }

  private func publishLists(_ archive: Archive) throws(Problem) {
    let heads = heads(archive)
    if publishedFeeds != archive.index.feeds.count { try output.write(publisher.opml(heads)) }
    publishedFeeds = archive.index.feeds.count
    let shape = FeedIndexPage.shape(heads)
    if publishedShape != shape { try output.write(publisher.feedIndex(heads)) }
    publishedShape = shape
    let window = archive.index.open.suffix(settings.entries).reversed().map(\.edition)
    let newest = try listings.archived(window, archive).map(\.line)
    try output.write(publisher.index(feeds: heads, newest: newest))
  }

  /// The directories of the tags' feeds. A tag of the vocabulary has one from its first article on or never, so a
  /// page that links to it never has to change; others may get one later and are not linked.
  private func paths(of tags: [Tag], _ archive: Archive) -> [Tag: String] {
    var paths: [Tag: String] = [:]
    for tag in tags where tag.isListed && paths[tag] == nil {
      if let feed = archive.index.feed(of: Channel(tag).hash) { paths[tag] = archive.index.feeds[feed].path }
    }
    return paths
  }

  /// The heads of the main feed and of all others that are published.
  private func heads(_ archive: Archive) -> [FeedHead] {
    let feeds = archive.index.feeds.indices.filter { isAsked(archive.index.feeds[$0]) }
    return [head(archive, feed: nil)] + feeds.map { head(archive, feed: $0) }
  }

  /// What a feed says about itself.
  private func head(_ archive: Archive, feed number: Int?) -> FeedHead {
    let updated = archive.index.lastUpdated
    guard let number else {
      var head = FeedHead.main(settings, updated: updated)
      head.count = archive.index.entries.count
      return head
    }
    let feed = archive.index.feeds[number]
    // The title of a feed that was asked for may have changed since.
    let own = settings.own.first { $0.channel.hash == feed.channel.hash }
    return .channel(
      own?.channel ?? feed.channel, at: feed.path, settings, updated: updated,
      count: Int(archive.index.channels[feed.channel.hash]?.count ?? 0))
  }

  /// Renders documents and writes them, on several threads when there are many.
  ///
  /// - Parameter render: the documents of a number, and what else was made on the way.
  /// - Returns: what else was made, in order.
  private func write<Rest: Sendable>(
    count: Int, _ render: @escaping @Sendable (Int) -> (documents: [Document], rest: Rest)
  ) throws(Problem) -> [Rest] {
    let output = output
    let outcomes: [Result<Rest, Problem>] = try WorkQueue.outputs(
      count: count, parallel: count < 16 ? { count, body in for number in 0..<count { body(number) } } : parallel,
      prepare: { _ in 0 },
      work: { number, _ in
        Result { () throws(Problem) in
          let (documents, rest) = render(number)
          for document in documents { try output.write(document) }
          return rest
        }
      })
    return try outcomes.map { outcome throws(Problem) in try outcome.get() }
  }

  private func take(into summary: inout RunSummary) {
    let tally = output.takeTally()
    summary.documentsWritten += tally.documents
    summary.bytesWritten += tally.bytes
    summary.changedFeeds += tally.feeds.map { Address($0, below: settings.baseURL).text }
  }
}
