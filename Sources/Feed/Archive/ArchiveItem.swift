/// What the index keeps of one record of the journal.
enum ArchiveItem {
  /// An edition that was accepted.
  struct Edition {
    var offset: Int
    var entry: EntryNumber
    var id: UInt64
    var updated: Instant
    /// The bytes it takes in a feed.
    var size: Int
    /// Its channels, each with whether the edition before was not in it.
    var channels: [(hash: UInt64, isNew: Bool)]
    /// The channels that only the edition before was in.
    var left: [UInt64]
    /// Whether it says what the one before said, with other tags.
    var isRetag: Bool
  }

  case edition(Edition)
  /// `hasWording`: copies are recognised by it too.
  case source(offset: Int, entry: EntryNumber, hasWording: Bool)
  case file(offset: Int, key: UInt64, fingerprint: UInt64, isRefused: Bool)
  /// `newest`: the newest edition the page lists.
  case page(offset: Int, newest: Int)
  case feed(FeedRecord)

  func encode(to writer: inout ByteWriter) {
    switch self {
    case .edition(let edition):
      writer.write(edition.isRetag ? 7 : 1)
      edition.encode(to: &writer)
    case .source(let offset, let entry, let hasWording):
      writer.write(hasWording ? 8 : 2)
      writer.write(offset)
      writer.write(UInt64(entry))
    case .file(let offset, let key, let fingerprint, let isRefused):
      writer.write(isRefused ? 4 : 3)
      writer.write(offset)
      writer.write(fixed: key)
      writer.write(fixed: fingerprint)
    case .page(let offset, let newest):
      writer.write(5)
      writer.write(offset)
      writer.write(newest)
    case .feed(let record):
      writer.write(6)
      record.encode(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let kind = try reader.int()
    switch kind {
    case 1, 7: self = .edition(try Edition(from: &reader, isRetag: kind == 7))
    case 2, 8:
      let offset = try reader.int()
      self = .source(
        offset: offset, entry: EntryNumber(truncatingIfNeeded: try reader.integer()), hasWording: kind == 8)
    case 3, 4:
      let offset = try reader.int()
      let key = try reader.fixed()
      self = .file(offset: offset, key: key, fingerprint: try reader.fixed(), isRefused: kind == 4)
    case 5:
      let offset = try reader.int()
      self = .page(offset: offset, newest: try reader.int())
    case 6: self = .feed(try FeedRecord(from: &reader))
    default: throw ByteReader.Damage()
    }
  }
}

extension ArchiveItem.Edition {
  fileprivate func encode(to writer: inout ByteWriter) {
    writer.write(offset)
    writer.write(UInt64(entry))
    writer.write(fixed: id)
    writer.write(signed: updated.microseconds)
    writer.write(size)
    writer.write(channels) {
      $0.write(fixed: $1.hash)
      $0.write($1.isNew ? 1 : 0)
    }
    writer.write(left) { $0.write(fixed: $1) }
  }

  fileprivate init(from reader: inout ByteReader, isRetag: Bool) throws(ByteReader.Damage) {
    self.isRetag = isRetag
    offset = try reader.int()
    entry = EntryNumber(truncatingIfNeeded: try reader.integer())
    id = try reader.fixed()
    updated = Instant(microseconds: try reader.signed())
    size = try reader.int()
    channels = try reader.list { reader throws(ByteReader.Damage) in
      (hash: try reader.fixed(), isNew: try reader.int() == 1)
    }
    left = try reader.list { reader throws(ByteReader.Damage) in try reader.fixed() }
  }
}
