/// What the journal's records hold. A record never changes, so each names the one before it of its kind:
/// an entry's sources, editions and the articles of a tag are chains that lead backwards through the file,
/// and following one costs as much as there is to show, whatever the size of the archive.
///
/// An offset of 0 ends a chain; the format record stands there, so no other record can.
enum RecordKind: UInt8, Sendable {
  case format = 1
  case edition = 2
  case source = 3
  case file = 4
  case page = 5
  case feed = 6
  /// Only in the index: the items of the records committed together.
  case batch = 7
}

/// The first record of a journal: what wrote it, and what the feeds' ids are made of.
struct FormatRecord: Equatable {
  static let version = 1
  var version = FormatRecord.version
  /// Tells the feeds of this archive from all others; made of the first base URL and never changed.
  var feedID: String
}

/// An edition of an entry that was accepted: the first or a newer one.
struct EditionRecord: Equatable {
  var entry: EntryNumber
  var id: String
  /// The path of the article's page below the output directory.
  var page: String
  var published: Instant
  var updated: Instant
  /// The bytes it takes in a feed, its sources left aside.
  var size: Int
  var article: Article
  var tags: [Tag]
  /// Beside its tags, what else feeds list it by.
  var origins: [Channel]
  /// For each of its channels, the edition before that is in it.
  var previousInChannel: [Int]
  /// The edition this one replaces.
  var previousEdition: Int
  /// The edition that says the same and had other tags, 0 for all but tagging anew.
  var retags = 0
  var source: Source
  /// The record of the entry's source before this one.
  var previousSource: Int
}

/// A copy of an entry that came from elsewhere.
struct SourceRecord: Equatable {
  var entry: EntryNumber
  var source: Source
  var previousSource: Int
  var seen: Instant
  /// What other copies are recognised by when the entry's own text does not hold it, as `Deduplication` writes it; else empty.
  var wording: [UInt8] = []
}

/// A source file that was read, so that it is not read again.
struct FileRecord: Equatable {
  var directory: String
  var path: String
  /// What tells the file from a changed one of the same path.
  var fingerprint: UInt64
  var seen: Instant
  /// Why it was refused; `nil` when it was taken.
  var refusal: String?
}

/// An archive page that is full and will never change.
struct PageRecord: Equatable {
  /// Its number, from 1.
  var number: Int
  /// The editions it lists, in the order in which they were accepted.
  var editions: [Int]
  /// Sources whose records stand behind this offset came later and are not on the page.
  var end: Int
}

extension EditionRecord {
  /// What feeds list it by.
  var channels: [Channel] { tags.followed.map { Channel($0) } + origins }
}

/// A channel that became worth a feed.
struct FeedRecord: Equatable {
  var channel: Channel
  /// The name of its directory.
  var slug: String
  /// The editions that were in it before it was asked for, newest first: no chain leads to them.
  var earlier: [Int] = []
}

extension FormatRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(version)
    writer.write(feedID)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    version = try reader.int()
    feedID = try reader.text()
  }
}

extension EditionRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(UInt64(entry))
    writer.write(id)
    writer.write(page)
    writer.write(signed: published.microseconds)
    writer.write(signed: updated.microseconds)
    writer.write(size)
    writer.write(previousEdition)
    writer.write(retags)
    writer.write(previousSource)
    writer.write(source)
    writer.write(tags) { $0.write($1) }
    writer.write(origins) { $0.write($1) }
    writer.write(previousInChannel) { $0.write($1) }
    writer.write(article)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    entry = EntryNumber(truncatingIfNeeded: try reader.integer())
    id = try reader.text()
    page = try reader.text()
    published = Instant(microseconds: try reader.signed())
    updated = Instant(microseconds: try reader.signed())
    size = try reader.int()
    previousEdition = try reader.int()
    retags = try reader.int()
    previousSource = try reader.int()
    source = try reader.source()
    tags = try reader.list { reader throws(ByteReader.Damage) in try reader.tag() }
    origins = try reader.list { reader throws(ByteReader.Damage) in try reader.channel() }
    previousInChannel = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
    article = try reader.article()
    guard previousInChannel.count == tags.followed.count + origins.count else { throw ByteReader.Damage() }
  }
}

extension SourceRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(UInt64(entry))
    writer.write(source)
    writer.write(previousSource)
    writer.write(signed: seen.microseconds)
    writer.append(wording)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    entry = EntryNumber(truncatingIfNeeded: try reader.integer())
    source = try reader.source()
    previousSource = try reader.int()
    seen = Instant(microseconds: try reader.signed())
    wording = reader.rest()
  }
}

extension FileRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(directory)
    writer.write(path)
    writer.write(fixed: fingerprint)
    writer.write(signed: seen.microseconds)
    writer.write(refusal)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    directory = try reader.text()
    path = try reader.text()
    fingerprint = try reader.fixed()
    seen = Instant(microseconds: try reader.signed())
    refusal = try reader.optionalText()
  }
}

extension PageRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(number)
    writer.write(editions) { $0.write($1) }
    writer.write(end)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    number = try reader.int()
    editions = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
    end = try reader.int()
  }
}

extension FeedRecord {
  func encode(to writer: inout ByteWriter) {
    writer.write(channel)
    writer.write(slug)
    writer.write(earlier) { $0.write($1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    channel = try reader.channel()
    slug = try reader.text()
    earlier = try reader.list { reader throws(ByteReader.Damage) in try reader.int() }
  }
}
