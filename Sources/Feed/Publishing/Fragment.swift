/// An entry in the three forms that feeds are put together from.
///
/// It is made once and stands in every document that lists the entry.
public struct Fragment: Equatable, Sendable {
  /// `<entry>…</entry>`, in the namespaces that the feed declares.
  public var atom: [UInt8]
  /// `<item>…</item>`, in the namespaces that the channel declares; empty for archive pages.
  public var rss: [UInt8]
  /// `{…}`, an item of JSON Feed; empty for all but the main feed.
  public var json: [UInt8]
  /// The date that all three forms state: documents list entries by it, newest first.
  public var published: Instant
  /// When the entry's newest edition was accepted; no two entries share it.
  public var updated: Instant

  /// Makes a fragment.
  public init(atom: [UInt8], rss: [UInt8], json: [UInt8], published: Instant, updated: Instant) {
    self.atom = atom
    self.rss = rss
    self.json = json
    self.published = published
    self.updated = updated
  }

  /// A document with a line for each piece before its end.
  ///
  /// The pieces do not go through a writer: growing its buffer to the size of a feed costs ten times the copying.
  ///
  /// - Parameters:
  ///   - frame: the document without any piece.
  ///   - end: what the frame ends with.
  static func document(
    _ frame: [UInt8], holding pieces: some Collection<[UInt8]>, before end: StaticString
  ) -> [UInt8] {
    let place = max(frame.count - end.utf8CodeUnitCount, 0)
    var document: [UInt8] = []
    document.reserveCapacity(pieces.reduce(frame.count) { $0 + $1.count + 1 })
    document.append(contentsOf: frame[..<place])
    for piece in pieces {
      document.append(contentsOf: piece)
      document.append(0x0A)
    }
    document.append(contentsOf: frame[place...])
    return document
  }

  /// Fragments in the order in which every document lists them: newest date first, then newest edition first.
  static func listed(_ fragments: [Fragment]) -> [Fragment] {
    fragments.sorted { ($0.published, $0.updated) > ($1.published, $1.updated) }
  }
}
