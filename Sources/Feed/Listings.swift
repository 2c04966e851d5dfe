/// An edition as tags' feeds and pages list it, and where the chains of its tags lead.
struct Listing {
  let entry: EntryNumber
  let fragment: Fragment
  /// The line about it on the pages of tags, and on the page that everything starts from.
  let lines: (tag: [UInt8], index: [UInt8])
  /// The entry's newest source when this was made: another one makes it stale.
  let source: Int
  private let tags: [UInt64]
  private let previousWithTag: [Int]

  init(_ record: EditionRecord, source: Int, fragment: Fragment, lines: (tag: [UInt8], index: [UInt8])) {
    entry = record.entry
    self.fragment = fragment
    self.lines = lines
    self.source = source
    tags = record.tags.followed.map(\.hash)
    previousWithTag = record.previousWithTag
  }

  init(_ record: EditionRecord, source: Int, _ rendering: EntryRendering) {
    self.init(
      record, source: source, fragment: rendering.summary,
      lines: (tag: rendering.line(up: FeedHead.upFromTag), index: rendering.line(up: "")))
  }

  /// The edition before this one that carries a tag; 0 when there is none.
  func previous(with tag: UInt64) -> Int {
    tags.firstIndex(of: tag).map { previousWithTag[$0] } ?? 0
  }
}

/// Keeps what feeds list in the form in which they list it: an entry stands in the main feed and in the feeds of all
/// its tags, and in each of them until enough newer ones have come.
final class Listings {
  /// A fragment with the entry's newest source when it was made.
  private struct Kept {
    let fragment: Fragment
    let source: Int
  }

  /// How many are kept before the older half goes. A summary takes some 5 KB.
  private static let capacity = 8_192
  private let publisher: Publisher
  private var summaries = Recent<Listing>(capacity: capacity)
  private var fulls = Recent<Kept>(capacity: 256)
  /// Of the entries that no closed page of the archive lists yet.
  private var archived: [Int: Kept] = [:]

  init(publisher: Publisher) { self.publisher = publisher }

  /// Keeps what a worker rendered of an edition.
  func keep(_ listing: Listing, archived fragment: Fragment, at offset: Int) {
    summaries[offset] = listing
    archived[offset] = Kept(fragment: fragment, source: listing.source)
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

  /// The newest editions of open entries with their full texts.
  func full(_ open: ArraySlice<ArchiveIndex.OpenEntry>, _ archive: Archive) throws(Problem) -> [Fragment] {
    try open.map { open throws(Problem) in
      let source = archive.index.entries[Int(open.entry)].source
      if let kept = fulls[open.edition], kept.source == source { return kept.fragment }
      let fragment = try rendering(at: open.edition, knownAt: Int.max, archive).full
      fulls[open.edition] = Kept(fragment: fragment, source: source)
      return fragment
    }
  }

  /// Editions as archive pages list them, with the sources that were known when the journal ended at an offset.
  func archived(_ editions: [Int], knownAt end: Int = Int.max, _ archive: Archive) throws(Problem) -> [Fragment] {
    try editions.map { offset throws(Problem) in
      if let kept = archived[offset], kept.source < end { return kept.fragment }
      return try rendering(at: offset, knownAt: end, archive).archived
    }
  }

  private func rendering(at offset: Int, knownAt end: Int, _ archive: Archive) throws(Problem) -> EntryRendering {
    let record = try archive.edition(at: offset)
    return publisher.rendering(of: try archive.entry(record, knownAt: end), page: record.page)
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
