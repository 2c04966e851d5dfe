/// An edition as a feed lists it, and where the chains of its tags lead.
struct Listing {
  let entry: EntryNumber
  let fragment: Fragment
  /// The line about it on pages for people.
  let item: IndexItem
  /// The entry's newest source when this was made: another one makes it stale.
  let source: Int
  private let tags: [UInt64]
  private let previousWithTag: [Int]

  init(_ record: EditionRecord, source: Int, fragment: Fragment, item: IndexItem) {
    entry = record.entry
    self.fragment = fragment
    self.item = item
    self.source = source
    tags = record.tags.followed.map(\.hash)
    previousWithTag = record.previousWithTag
  }

  /// The edition before this one that carries a tag; 0 when there is none.
  func previous(with tag: UInt64) -> Int {
    tags.firstIndex(of: tag).map { previousWithTag[$0] } ?? 0
  }
}

/// Renders what feeds list, and keeps it: an entry stands in the main feed and in the feeds of all its tags, and
/// in each of them until enough newer ones have come.
final class Listings {
  /// How many are kept before the older half goes. A summary takes some 4 KB.
  private static let capacity = 8_192
  private let publisher: Publisher
  private var summaries = Recent<Listing>(capacity: capacity)
  private var fulls = Recent<Listing>(capacity: 256)

  init(publisher: Publisher) { self.publisher = publisher }

  /// The edition at an offset with its summary alone.
  func summary(at offset: Int, _ archive: Archive) throws(Problem) -> Listing {
    if let kept = summaries[offset], kept.source == archive.index.entries[Int(kept.entry)].source { return kept }
    let listing = try make(at: offset, archive) { publisher.summaryFragment(of: $0, page: $1) }
    summaries[offset] = listing
    return listing
  }

  /// The editions at offsets with their full texts.
  func full(_ offsets: [Int], _ archive: Archive) throws(Problem) -> [Fragment] {
    try offsets.map { offset throws(Problem) in
      if let kept = fulls[offset], kept.source == archive.index.entries[Int(kept.entry)].source {
        return kept.fragment
      }
      let listing = try make(at: offset, archive) { publisher.fragment(of: $0, page: $1) }
      fulls[offset] = listing
      return listing.fragment
    }
  }

  private func make(
    at offset: Int, _ archive: Archive, _ fragment: (Entry, String) -> Fragment
  ) throws(Problem) -> Listing {
    let record = try archive.edition(at: offset)
    let entry = try archive.entry(record, knownAt: Int.max)
    return Listing(
      record, source: archive.index.entries[Int(record.entry)].source, fragment: fragment(entry, record.page),
      item: IndexItem(entry, page: record.page))
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
