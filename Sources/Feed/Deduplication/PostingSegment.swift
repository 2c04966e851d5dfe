/// Postings of a stretch of wordings in a file that never changes.
///
///     postings.START-END.BLOCK      START, END  the wordings it covers, counted from 0
///                                   BLOCK       where their log ended (all three in decimal)
///     0    "watcher postings", format (4 bytes), zero (4), capacity of the filter (8), postings (8),
///          checksum of filter and fences (8), zeros up to 64
///     64   filter, 8 bytes a word; fences, 4 bytes each
///          postings, rising by hash, the newest first: hash (4), block (4)
///
/// The name is the truth about the stretch: when wordings are forgotten, the file is renamed, and postings of
/// blocks behind BLOCK count no more. A segment is written under another name and renamed when it is whole.
final class PostingSegment {
  /// The wordings it covers.
  private(set) var range: Range<Int>
  /// The block behind the last of them.
  private(set) var end: UInt32
  /// How many postings it holds, forgotten ones included.
  let count: Int

  private static let magic = Array("watcher postings".utf8)
  private static let format: UInt32 = 1
  private static let header = 64
  private static let chunk = 1 << 16

  private let directory: String
  private let file: Descriptor
  private let filter: PostingFilter
  private let firstPosting: Int

  /// Opens a segment by its name; `nil` when it is not one, or damaged.
  init?(directory: String, name: String) throws(Problem) {
    guard let (range, end) = Self.parts(of: name) else { return nil }
    let file = try Descriptor(directory + "/" + name, .reading)
    let head = try file.read(Self.header, at: 0)
    guard head.count == Self.header, head.starts(with: Self.magic), head.integer(at: 16) as UInt32 == Self.format
    else { return nil }
    let size = Int(try file.status().size)
    let capacity: UInt64 = head.integer(at: 24)
    let count: UInt64 = head.integer(at: 32)
    guard count <= capacity, capacity <= UInt64(size) * 64 else { return nil }
    let filterSize = Self.filterSize(for: Int(capacity))
    guard size == Self.header + filterSize + Int(count) * Posting.size,
      let filter = try Self.filter(for: Int(capacity), in: file, checksum: head.integer(at: 40)),
      filter.fences.last == UInt32(truncatingIfNeeded: count)
    else { return nil }
    self.directory = directory
    self.file = file
    self.filter = filter
    self.range = range
    self.end = end
    self.count = Int(count)
    firstPosting = Self.header + filterSize
  }

  /// Writes a segment and opens it.
  ///
  /// - Parameter capacity: no fewer than the postings that come.
  static func write(
    directory: String, range: Range<Int>, end: UInt32, capacity: Int,
    postings: (_ put: (Posting) throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) -> PostingSegment? {
    let scratch = directory + "/postings.new"
    try FileSystem.remove(scratch)
    let file = try Descriptor(scratch, .creating)
    var filter = PostingFilter(capacity: capacity)
    var buffer: [UInt8] = []
    buffer.reserveCapacity(chunk + Posting.size)
    var offset = header + filterSize(for: capacity)
    var count = 0
    try postings { (posting) throws(Problem) in
      filter.add(posting.hash)
      buffer.append(integer: UInt64(posting.block) << 32 | UInt64(posting.hash))
      count += 1
      guard buffer.count >= chunk else { return }
      try file.write(buffer.span, at: offset)
      offset += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }
    try file.write(buffer.span, at: offset)
    filter.finish()
    try write(filter, count: count, capacity: capacity, to: file)
    try file.synchronise()
    let name = name(range, end)
    try FileSystem.rename(scratch, to: directory + "/" + name)
    return try PostingSegment(directory: directory, name: name)
  }

  /// Whether the hash may be here; if not, it is not.
  func mayHold(_ hash: UInt32) -> Bool { filter.place(of: hash) != nil }

  /// Appends the wordings that have a hash, the newest first, up to a number of them.
  func collect(_ hash: UInt32, limit: Int, into blocks: inout [UInt32]) {
    guard let place = filter.place(of: hash) else { return }
    guard let bytes = try? file.read(place.count * Posting.size, at: firstPosting + place.lowerBound * Posting.size)
    else { return }
    var offset = Self.lowerBound(of: hash, in: bytes)
    while offset + Posting.size <= bytes.count, bytes.integer(at: offset) as UInt32 == hash, blocks.count < limit {
      let block: UInt32 = bytes.integer(at: offset + 4)
      if block < end { blocks.append(block) }
      offset += Posting.size
    }
  }

  /// The postings from one on, for going through all of them in order.
  func postings(from index: Int) throws(Problem) -> [Posting] {
    let wanted = min(count - index, Self.chunk / Posting.size) * Posting.size
    let bytes = try file.read(wanted, at: firstPosting + index * Posting.size)
    var postings: [Posting] = []
    postings.reserveCapacity(bytes.count / Posting.size)
    var offset = 0
    while offset + Posting.size <= bytes.count {
      let both: UInt64 = bytes.integer(at: offset)
      postings.append(Posting(hash: UInt32(truncatingIfNeeded: both), block: UInt32(both >> 32)))
      offset += Posting.size
    }
    return postings
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

  private static func name(_ range: Range<Int>, _ end: UInt32) -> String {
    "postings.\(range.lowerBound)-\(range.upperBound).\(end)"
  }

  private static func filterSize(for capacity: Int) -> Int {
    PostingFilter.wordCount(for: capacity) * 8 + PostingFilter.fenceCount(for: capacity) * 4
  }

  private static func write(
    _ filter: PostingFilter, count: Int, capacity: Int, to file: borrowing Descriptor
  ) throws(Problem) {
    var checksum = ContentHash()
    var offset = header
    var buffer: [UInt8] = []
    buffer.reserveCapacity(chunk + 8)
    func flush(at least: Int) throws(Problem) {
      guard buffer.count >= least else { return }
      checksum.add(buffer.span)
      try file.write(buffer.span, at: offset)
      offset += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }
    for word in filter.words {
      buffer.append(integer: word)
      try flush(at: chunk)
    }
    try flush(at: 0)
    for fence in filter.fences {
      buffer.append(integer: fence)
      try flush(at: chunk)
    }
    try flush(at: 0)
    var head = magic
    head.append(integer: format)
    head.append(integer: UInt32(0))
    head.append(integer: UInt64(capacity))
    head.append(integer: UInt64(count))
    head.append(integer: checksum.value)
    head.append(contentsOf: repeatElement(0, count: header - head.count))
    try file.write(head.span, at: 0)
  }

  private static func filter(
    for capacity: Int, in file: borrowing Descriptor, checksum expected: UInt64
  ) throws(Problem) -> PostingFilter? {
    var checksum = ContentHash()
    var offset = header
    func numbers<Number: FixedWidthInteger & UnsignedInteger>(_ count: Int) throws(Problem) -> [Number] {
      let size = Number.bitWidth / 8
      var numbers: [Number] = []
      numbers.reserveCapacity(count)
      while numbers.count < count {
        let bytes = try file.read(min(chunk, (count - numbers.count) * size), at: offset)
        guard bytes.count >= size, bytes.count % size == 0 else { break }
        checksum.add(bytes.span)
        offset += bytes.count
        for start in stride(from: 0, to: bytes.count, by: size) { numbers.append(bytes.integer(at: start)) }
      }
      return numbers
    }
    let words: [UInt64] = try numbers(PostingFilter.wordCount(for: capacity))
    let fences: [UInt32] = try numbers(PostingFilter.fenceCount(for: capacity))
    let isWhole =
      words.count == PostingFilter.wordCount(for: capacity) && fences.count == PostingFilter.fenceCount(for: capacity)
    return isWhole && checksum.value == expected ? PostingFilter(words: words, fences: fences) : nil
  }
}
