/// The wordings in the order they were remembered: one file that only grows.
///
///     wordings    block 0: "watcher wordings", format (4 bytes), whether damage was found (4 bytes), zeros
///                 block 1 …: `WordingRecord`s, each from the beginning of a block
///
/// What was appended stays in memory until `write`. A record that a kill cut off fails its checksum; it and
/// what follows it are dropped when the file is opened, and the archive hands them in again.
struct WordingLog: ~Copyable {
  /// The format this code reads and writes.
  static let format: UInt32 = 1
  /// The block of the first record.
  static let firstBlock: UInt32 = 1

  private static let magic = Array("watcher wordings".utf8)
  /// How much is read at once when records are read in order, in bytes.
  private static let chunk = 1 << 20

  private let path: String
  private let file: Descriptor?
  /// The block behind the last one that is in the file.
  private var written = Self.firstBlock
  /// The block behind the last one that was whole when the file was opened.
  private(set) var whole = Self.firstBlock
  /// The records that are not in the file yet.
  private var pending: [UInt8] = []
  /// Whether the file was unreadable and is begun anew.
  private(set) var wasDamaged = false

  /// Opens the log of a directory, or one in memory alone.
  ///
  /// - Throws: when the file cannot be opened or is of a newer format.
  init(directory: String?) throws(Problem) {
    path = (directory ?? "") + "/wordings"
    guard directory != nil else {
      file = nil
      return
    }
    let file = try Descriptor(path, .updating)
    let size = Int(try file.status().size)
    let header = try file.read(WordingRecord.block, at: 0)
    let isOurs = header.count == WordingRecord.block && header.starts(with: Self.magic)
    let format: UInt32 = isOurs ? header.integer(at: 16) : 0
    if format > Self.format {
      throw Problem(
        file: path,
        .mistake(
          "the wordings were written by a newer watcher (format \(format), this one knows \(Self.format)); "
            + "use that one, or remove the file and it is made again"))
    }
    if format == Self.format, header.integer(at: 20) as UInt32 == 0 {
      // A last record may lack some of its padding.
      written = UInt32(truncatingIfNeeded: (size + WordingRecord.block - 1) / WordingRecord.block)
      whole = UInt32(truncatingIfNeeded: size / WordingRecord.block)
    } else {
      wasDamaged = size > 0
      try file.truncate(to: 0)
      try file.write(Self.header(isDamaged: false).span, at: 0)
    }
    self.file = consume file
  }

  /// The block in which the next record will begin.
  var end: UInt32 { written + UInt32(truncatingIfNeeded: pending.count / WordingRecord.block) }

  /// Adds a record; answers the block in which it begins.
  mutating func append(_ record: WordingRecord) -> UInt32 {
    let block = end
    pending.append(contentsOf: record.bytes)
    return block
  }

  /// The record that begins in a block; `nil` when there is none or it is damaged.
  func record(at block: UInt32) -> WordingRecord? {
    if block >= written { return WordingRecord(pending, at: Int(block - written) * WordingRecord.block) }
    let offset = Int(block) * WordingRecord.block
    // Two reads for the few long ones cost less than long reads for all.
    guard let bytes = try? file?.read(2_048, at: offset), let length = WordingRecord.length(bytes, at: 0) else {
      return nil
    }
    if length <= bytes.count { return WordingRecord(bytes) }
    guard let whole = try? file?.read(length, at: offset) else { return nil }
    return WordingRecord(whole)
  }

  /// Hands over up to `count` records of the file in order, from the one that begins in a block.
  ///
  /// - Returns: how many there were and the block behind the last, which is also where damage begins.
  func read(
    _ count: Int, from block: UInt32, each: (WordingRecord, UInt32) throws(Problem) -> Void
  ) throws(Problem) -> (count: Int, end: UInt32) {
    var found = 0
    var next = block
    while found < count, next < written {
      guard let bytes = try file?.read(Self.chunk, at: Int(next) * WordingRecord.block) else { break }
      var offset = 0
      while found < count, let length = WordingRecord.length(bytes, at: offset),
        let record = WordingRecord(bytes, at: offset)
      {
        let blocks = WordingRecord.blocks(length)
        try each(record, next)
        found += 1
        next += UInt32(truncatingIfNeeded: blocks)
        offset += blocks * WordingRecord.block
      }
      if offset == 0 { break }
    }
    return (found, min(next, max(written, block)))
  }

  /// Forgets what begins in a block or behind it.
  mutating func cut(to block: UInt32) throws(Problem) {
    try file?.truncate(to: Int(block) * WordingRecord.block)
    written = block
    pending = []
  }

  /// Puts what is in memory into the file.
  mutating func write() throws(Problem) {
    guard !pending.isEmpty, file != nil else { return }
    try file?.write(pending.span, at: Int(written) * WordingRecord.block)
    written = end
    pending.removeAll(keepingCapacity: true)
  }

  /// Waits until the file is on the disk.
  func synchronise() throws(Problem) { try file?.synchronise() }

  /// Marks the file as damaged, so that the next start makes it anew.
  func condemn() throws(Problem) { try file?.write(Self.header(isDamaged: true).span, at: 0) }

  private static func header(isDamaged: Bool) -> [UInt8] {
    var bytes = magic
    bytes.append(integer: format)
    bytes.append(integer: UInt32(isDamaged ? 1 : 0))
    bytes.append(contentsOf: repeatElement(0, count: WordingRecord.block - bytes.count))
    return bytes
  }
}
