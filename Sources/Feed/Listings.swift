/// An edition as the feeds of channels and pages list it, and where the chains of its channels lead.
struct Listing {
  let entry: EntryNumber
  let fragment: Fragment
  /// The line about it on the pages of channels.
  let line: [UInt8]
  /// The entry's newest source when this was made: another one makes it stale.
  let source: Int
  private let channels: [UInt64]
  private let previousInChannel: [Int]

  init(_ record: EditionRecord, source: Int, fragment: Fragment, line: [UInt8]) {
    entry = record.entry
    self.fragment = fragment
    self.line = line
    self.source = source
    channels = record.channels.map(\.hash)
    previousInChannel = record.previousInChannel
  }

  init(_ record: EditionRecord, source: Int, _ rendering: EntryRendering) {
    self.init(
      record, source: source, fragment: rendering.summary,
      line: rendering.line(up: FeedHead.upFromChannel))
  }

  /// The edition before this one that is in a channel; 0 when there is none.
  func previous(in channel: UInt64) -> Int {
    channels.firstIndex(of: channel).map { previousInChannel[$0] } ?? 0
  }
}

/// Keeps what feeds list in the form in which they list it: an entry stands in the main feed and in the feeds of all
/// its tags, and in each of them until enough newer ones have come.
final class Listings {
  /// An entry as archive pages list it, the search page finds it and the page shows it that everything starts from.
  struct Archived: Sendable {
    let fragment: Fragment
    let hit: [UInt8]
    let line: [UInt8]
  }

  /// What was made of an entry, with its newest source when that was done.
  private struct Kept<Form> {
    let form: Form
    let entry: EntryNumber
    let source: Int
  }

  /// How many are kept before the older half goes. A summary takes some 5 KB.
  private static let capacity = 8_192
  private let publisher: Publisher
  private var summaries = Recent<Listing>(capacity: capacity)
  private var fulls: Recent<Kept<Fragment>>
  /// Of the entries that no closed page of the archive lists yet.
  private var archived: [Int: Kept<Archived>] = [:]

  /// Makes room for what the main feeds and some others list in full.
  init(publisher: Publisher, fullFeeds: Int) {
    self.publisher = publisher
    fulls = Recent(capacity: 256 * (1 + fullFeeds))
  }

  /// Keeps what a worker rendered of an edition.
  func keep(_ listing: Listing, archived form: Archived, at offset: Int) {
    summaries[offset] = listing
    archived[offset] = Kept(form: form, entry: listing.entry, source: listing.source)
  }

  /// Forgets the archive's fragments of all entries but those that will still be asked for.
  func forget(but open: [ArchiveIndex.OpenEntry]) {
    let offsets = Set(open.map(\.edition))
    archived = archived.filter { offsets.contains($0.key) }
  }

  /// The edition at an offset with its summary alone.
  func summary(at offset: Int, _ archive: Archive) throws(Problem) -> Listing {
    if let kept = summaries[offset], kept.source == archive.index.entries[Int(kept.entry)].source { return kept }
    let record = try archive.edition(at: offset)
    let source = archive.index.entries[Int(record.entry)].source
    let entry = try archive.entry(record, knownAt: Int.max)
    let listing = Listing(record, source: source, publisher.rendering(of: entry, page: record.page))
    summaries[offset] = listing
    return listing
  }

  /// Editions with their full texts.
  func full(_ editions: [Int], _ archive: Archive) throws(Problem) -> [Fragment] {
    try editions.map { offset throws(Problem) in
      if let kept = fulls[offset], kept.source == archive.index.entries[Int(kept.entry)].source { return kept.form }
      let record = try archive.edition(at: offset)
      let entry = try archive.entry(record, knownAt: Int.max)
      let fragment = publisher.rendering(of: entry, page: record.page).full
      let source = archive.index.entries[Int(record.entry)].source
      fulls[offset] = Kept(form: fragment, entry: record.entry, source: source)
      return fragment
    }
  }

  /// Editions as archive pages list them, with the sources that were known when the journal ended at an offset.
  func archived(_ editions: [Int], knownAt end: Int = Int.max, _ archive: Archive) throws(Problem) -> [Archived] {
    try editions.map { offset throws(Problem) in
      if let kept = archived[offset], kept.source < end { return kept.form }
      let record = try archive.edition(at: offset)
      return Archived(publisher.rendering(of: try archive.entry(record, knownAt: end), page: record.page))
    }
  }
}

extension Listings.Archived {
  init(_ rendering: EntryRendering) {
    self.init(fragment: rendering.archived, hit: rendering.hit, line: rendering.line(up: ""))
  }

  /// The hits of entries, newest first.
  static func hits(_ archived: [Listings.Archived]) -> [[UInt8]] {
    archived.sorted { ($0.fragment.published, $0.fragment.updated) > ($1.fragment.published, $1.fragment.updated) }
      .map(\.hit)
  }
}

/// Values by number, of which the ones used lately are kept: two generations, the older of which goes when the
/// younger is full.
struct Recent<Value> {
  private let capacity: Int
  private var young: [Int: Value] = [:]
  private var old: [Int: Value] = [:]

  init(capacity: Int) { self.capacity = capacity }

  subscript(number: Int) -> Value? {
    mutating get {
      if let value = young[number] { return value }
      guard let value = old[number] else { return nil }
      self[number] = value
      return value
    }
    set {
      if young.count >= capacity / 2 {
        old = young
        young.removeAll(keepingCapacity: true)
      }
      young[number] = newValue
    }
  }
}
