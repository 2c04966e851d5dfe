/// The archive's memory: a file to which records are only ever added.
///
///     ┌──────────┬──────────┬─────────────────────────────┬───────────┐
///     │ length   │ checksum │ kind (1 byte), then payload │ length …  │
///     │ 4 bytes  │ 4 bytes  │ `length` bytes              │           │
///     └──────────┴──────────┴─────────────────────────────┴───────────┘
///
/// Integers stand with their lowest byte first; the checksum is taken over kind and payload. The first record
/// names the format and its version. Records are written together and synced before anything is published, so
/// what was accepted survives a kill and a power cut; a record that was being written when it happened fails
/// its checksum at the end of the file and is dropped, and its source file is read again.
final class Journal {
  /// One record, where it stands and what it holds.
  struct Record {
    /// Its offset in the file, which identifies it.
    let offset: Int
    /// What kind of record it is.
    let kind: RecordKind
    /// Its payload.
    let bytes: [UInt8]
  }

  private static let headerLength = 8
  private let file: Descriptor?
  /// The path of the file; empty when everything is kept in memory.
  let path: String
  /// Where the next record goes once those waiting are written.
  private(set) var end: Int
  /// Records that are not in the file yet.
  private var waiting: [UInt8] = []
  private var payload = ByteWriter()

  /// Opens the file, or makes it.
  ///
  /// - Parameter path: where it stands; `nil` keeps all records in memory.
  init(path: String?) throws(Problem) {
    self.path = path ?? ""
    if let path {
      let opened = try Descriptor(path, .updating)
      end = Int(try opened.status().size)
      file = consume opened
    } else {
      end = 0
      file = nil
    }
  }

  /// Where the next record will stand.
  var next: Int { end + waiting.count }

  /// Adds a record; `commit` writes it.
  ///
  /// - Returns: its offset.
  @discardableResult
  func append(_ kind: RecordKind, _ encode: (inout ByteWriter) -> Void) -> Int {
    payload.removeAll()
    encode(&payload)
    let offset = next
    let checksum = Self.checksum(kind: kind.rawValue, payload.bytes.span)
    for value in [UInt32(payload.bytes.count + 1), checksum] {
      for shift in stride(from: 0, to: 32, by: 8) { waiting.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    waiting.append(kind.rawValue)
    waiting.append(contentsOf: payload.bytes)
    return offset
  }

  /// Writes the records that wait and, unless told otherwise, waits until they are on the disk.
  func commit(isSynchronised: Bool = true) throws(Problem) {
    guard file != nil, !waiting.isEmpty else { return }
    let bytes = waiting
    try file?.write(bytes.span, at: end)
    if isSynchronised { try file?.synchronise() }
    end += bytes.count
    waiting.removeAll(keepingCapacity: bytes.count < 8_388_608)
  }

  /// Removes every record.
  func truncate() throws(Problem) {
    try file?.truncate(to: 0)
    end = 0
  }

  /// The value that a record at an offset holds.
  func decode<Value>(
    at offset: Int, _ value: (inout ByteReader) throws(ByteReader.Damage) -> Value
  ) throws(Problem) -> Value {
    try decode(try record(at: offset), value)
  }

  /// The value that a record holds.
  func decode<Value>(
    _ record: Record, _ value: (inout ByteReader) throws(ByteReader.Damage) -> Value
  ) throws(Problem) -> Value {
    var reader = ByteReader(record.bytes)
    do { return try value(&reader) } catch { throw damage(at: record.offset) }
  }

  /// The record at an offset, also one that waits.
  ///
  /// - Throws: a problem that names the file and the offset when there is no whole record.
  func record(at offset: Int) throws(Problem) -> Record {
    if offset >= end {
      let start = offset - end
      guard let record = Self.decode(waiting, at: start, offset: offset) else { throw damage(at: offset) }
      return record
    }
    // Most records are short articles: one read fetches header and payload together.
    var found = try bytes(min(8_192, end - offset), at: offset)
    guard let length = try length(found[...], at: offset) else { throw damage(at: offset) }
    if Self.headerLength + length > found.count { found = try bytes(Self.headerLength + length, at: offset) }
    guard let record = Self.decode(found, at: 0, offset: offset) else { throw damage(at: offset) }
    return record
  }

  /// Hands over every whole record from an offset to the end of the file.
  ///
  /// What is torn at the end is cut off. Damage before that is passed over: the records behind it are found by
  /// their checksums, so one bad sector costs the articles it holds and no others.
  ///
  /// - Returns: stretches that belonged to no whole record.
  func replay(from start: Int, _ body: (Record) throws(Problem) -> Void) throws(Problem) -> [Range<Int>] {
    let size = end
    var damaged: [Range<Int>] = []
    var offset = start
    var window = Window()
    while offset < size {
      try window.cover(offset, in: self)
      guard let record = Self.decode(window.bytes, at: offset - window.start, offset: offset) else {
        guard let next = try nextRecord(after: offset) else { break }
        damaged.append(offset..<next)
        offset = next
        continue
      }
      try body(record)
      offset += Self.headerLength + record.bytes.count + 1
    }
    end = offset
    if offset < size {
      damaged.append(offset..<size)
      try file?.truncate(to: offset)
    }
    return damaged
  }

  /// The part of the file that a replay has read.
  private struct Window {
    var start = 0
    var bytes: [UInt8] = []

    /// Moves on so that the record at an offset lies inside, if the file holds the whole of it.
    mutating func cover(_ offset: Int, in journal: Journal) throws(Problem) {
      if !holds(offset, Journal.headerLength + 1) { try read(1, at: offset, of: journal) }
      guard let length = try journal.length(bytes[(offset - start)...], at: offset) else { return }
      if !holds(offset, Journal.headerLength + length) {
        try read(Journal.headerLength + length, at: offset, of: journal)
      }
    }

    private func holds(_ offset: Int, _ count: Int) -> Bool { offset + count <= start + bytes.count }

    private mutating func read(_ count: Int, at offset: Int, of journal: Journal) throws(Problem) {
      start = offset
      bytes = try journal.bytes(min(max(count, 1_048_576), journal.end - offset), at: offset)
    }
  }

  /// Where the next whole record begins, looked for byte by byte.
  private func nextRecord(after offset: Int) throws(Problem) -> Int? {
    let step = 1_048_576
    var start = offset + 1
    while start < end {
      let bytes = try self.bytes(min(step + Self.headerLength, end - start), at: start)
      for index in 0..<min(step, bytes.count) {
        let length = try length(bytes[index...], at: start + index, believed: Self.longestFound)
        if length != nil, (try? record(at: start + index)) != nil { return start + index }
      }
      start += step
    }
    return nil
  }

  /// Lengths up to these are believed without more ado: where a record is known to begin, and where one is looked for.
  private static let (longestKnown, longestFound) = (268_435_456, 1_048_576)

  /// How many headers that follow speak for a longer one.
  private static let witnesses = 4

  /// The length that a header states, when there can be such a record.
  ///
  /// Damage reads like a header with any length. To find out by the checksum costs reading so much, which in a long journal would be
  /// gigabytes for each damaged byte; a few more headers tell as well.
  private func length(
    _ bytes: ArraySlice<UInt8>, at offset: Int, believed: Int = longestKnown
  ) throws(Problem) -> Int? {
    guard let length = statedLength(bytes, at: offset) else { return nil }
    guard length > believed else { return length }
    var next = offset + Self.headerLength + length
    for _ in 0..<Self.witnesses where next < end {
      guard let length = statedLength(try self.bytes(Self.headerLength + 1, at: next)[...], at: next) else {
        return nil
      }
      next += Self.headerLength + length
    }
    return length
  }

  /// The length that a header of a known kind states, unless the file ends before.
  private func statedLength(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Int? {
    guard bytes.count > Self.headerLength, RecordKind(rawValue: bytes[bytes.startIndex + Self.headerLength]) != nil
    else { return nil }
    let length = Int(Self.integer(bytes, at: bytes.startIndex))
    return length > 0 && length <= end - offset - Self.headerLength ? length : nil
  }

  private static func decode(_ bytes: [UInt8], at start: Int, offset: Int) -> Record? {
    guard start >= 0, bytes.count - start >= headerLength else { return nil }
    let length = Int(integer(bytes[...], at: start))
    guard length > 0, bytes.count - start >= headerLength + length else { return nil }
    guard let kind = RecordKind(rawValue: bytes[start + headerLength]) else { return nil }
    let payload = Array(bytes[(start + headerLength + 1)..<(start + headerLength + length)])
    guard integer(bytes[...], at: start + 4) == checksum(kind: kind.rawValue, payload.span) else { return nil }
    return Record(offset: offset, kind: kind, bytes: payload)
  }

  private static func integer(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
  }

  private static func checksum(kind: UInt8, _ payload: borrowing Span<UInt8>) -> UInt32 {
    var hash = ContentHash(payload)
    hash.add(Int64(kind))
    return UInt32(truncatingIfNeeded: hash.value)
  }

  private func bytes(_ count: Int, at offset: Int) throws(Problem) -> [UInt8] {
    try file?.read(count, at: offset) ?? []
  }

  private func damage(at offset: Int) -> Problem {
    Problem(file: path, .malformed("no whole record at byte \(offset)"))
  }
}
