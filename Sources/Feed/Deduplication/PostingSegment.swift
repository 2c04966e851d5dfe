/// Postings of a stretch of wordings in a file that never changes.
///
///     postings.START-END.BLOCK      START, END  the wordings it covers, counted from 0
///                                   BLOCK       where their log ended (all three in decimal)
///     0    "watcher postings", format (4 bytes), whether it is still being written (4), capacity of the
///          filter (8), postings (8), checksum of fences and the filter's checksums (8), zeros up to 64
///     64   filter, 8 bytes a word; fences, 4 bytes each; a checksum for each page of the filter, 8 bytes each
///          postings, rising by hash, the newest first: hash (4), block (4)
///
/// The name is the truth about the stretch: when wordings are forgotten, the file is renamed, and postings of
/// blocks behind BLOCK count no more. A segment is written under another name and renamed when it is whole.
///
/// The filter is read where it is asked for (`PagedWords`). A page of it that is damaged may hold every hash: then the postings tell.
final class PostingSegment {
  /// The wordings it covers.
  private(set) var range: Range<Int>
  /// The block behind the last of them.
  private(set) var end: UInt32
  /// Which hashes it may hold.
  let filter: PostingFilter

  /// How many postings it holds, forgotten ones included.
  var count: Int { filter.count }

  /// Postings that are read at once when all are.
  private static let chunk = 1 << 13

  private let directory: String
  private let file: SharedDescriptor
  private let firstPosting: Int

  /// Opens a segment by its name; `nil` when it is not one, or damaged.
  init?(directory: String, name: String) throws(Problem) {
    guard let (range, end) = Self.parts(of: name) else { return nil }
    let file = try SharedDescriptor(directory + "/" + name, .reading)
    guard let head = try PostingHead(in: file.descriptor), head.isWhole else { return nil }
    let layout = PostingLayout(capacity: head.capacity)
    guard Int(try file.descriptor.status().size) == layout.firstPosting + head.count * Posting.size else { return nil }
    let fences: [UInt32] = try file.descriptor.numbers(layout.fences, at: layout.firstFence)
    let checksums: [UInt64] = try file.descriptor.numbers(layout.pages, at: layout.firstChecksum)
    guard PostingHead.checksum(fences, checksums) == head.checksum else { return nil }
    let source = PageSource(file: file, offset: PostingHead.size, checksums: checksums[...])
    filter = PostingFilter(words: PagedWords(count: layout.words, in: source, unreadable: .max), fences: fences)
    guard filter.count == head.count else { return nil }
    self.directory = directory
    self.file = file
    self.range = range
    self.end = end
    firstPosting = layout.firstPosting
  }

  /// Opens a segment that has just been written.
  init(directory: String, range: Range<Int>, end: UInt32, filter: PostingFilter, capacity: Int) throws(Problem) {
    self.directory = directory
    self.filter = filter
    self.range = range
    self.end = end
    file = try SharedDescriptor(directory + "/" + Self.name(range, end), .reading)
    firstPosting = PostingLayout(capacity: capacity).firstPosting
  }

  /// Appends the wordings that have a hash, the newest first, up to a number of them.
  func collect(_ hash: UInt32, limit: Int, into blocks: inout [UInt32]) {
    let place = filter.place(of: hash)
    guard !place.isEmpty, let bytes = try? read(place) else { return }
    var offset = Self.lowerBound(of: hash, in: bytes)
    while offset + Posting.size <= bytes.count, bytes.integer(at: offset) as UInt32 == hash, blocks.count < limit {
      let block: UInt32 = bytes.integer(at: offset + 4)
      if block < end { blocks.append(block) }
      offset += Posting.size
    }
  }

  /// The ranks of the postings from one on, for going through all of them in order.
  func ranks(from index: Int) throws(Problem) -> [UInt64] {
    let bytes = try read(index..<min(count, index + Self.chunk))
    var ranks: [UInt64] = []
    ranks.reserveCapacity(bytes.count / Posting.size)
    var offset = 0
    while offset + Posting.size <= bytes.count {
      let both: UInt64 = bytes.integer(at: offset)
      ranks.append(Posting(hash: UInt32(truncatingIfNeeded: both), block: UInt32(both >> 32)).rank)
      offset += Posting.size
    }
    return ranks
  }

  /// The index of the first posting behind those of a hash.
  func index(behind hash: UInt32) throws(Problem) -> Int {
    guard hash < .max else { return count }
    let place = filter.place(of: hash + 1)
    return place.lowerBound + Self.lowerBound(of: hash + 1, in: try read(place)) / Posting.size
  }

  private func read(_ place: Range<Int>) throws(Problem) -> [UInt8] {
    try file.descriptor.read(place.count * Posting.size, at: firstPosting + place.lowerBound * Posting.size)
  }

  /// Forgets the wordings behind a number, whose log ends with a block.
  func cut(to count: Int, end: UInt32) throws(Problem) {
    let old = Self.name(range, self.end)
    range = range.lowerBound..<count
    self.end = end
    try FileSystem.rename(directory + "/" + old, to: directory + "/" + Self.name(range, end))
  }

  /// Removes the file.
  func remove() throws(Problem) { try FileSystem.remove(directory + "/" + Self.name(range, end)) }

  /// The offset of the first posting of a hash, or of where it would stand.
  private static func lowerBound(of hash: UInt32, in bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count / Posting.size
    while low < high {
      let middle = (low + high) / 2
      let found: UInt32 = bytes.integer(at: middle * Posting.size)
      if found < hash { low = middle + 1 } else { high = middle }
    }
    return low * Posting.size
  }
}

extension PostingSegment {
  /// The stretch and the block that a name tells.
  static func parts(of name: String) -> (range: Range<Int>, end: UInt32)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "postings", let end = UInt32(parts[2]) else { return nil }
    let bounds = parts[1].split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] < bounds[1] else { return nil }
    return (bounds[0]..<bounds[1], end)
  }

  /// The name of its file.
  var name: String { Self.name(range, end) }

  /// The name of the file of a segment.
  static func name(_ range: Range<Int>, _ end: UInt32) -> String {
    "postings.\(range.lowerBound)-\(range.upperBound).\(end)"
  }
}
