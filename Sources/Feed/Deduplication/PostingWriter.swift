/// Writes the file of a segment, in one go or with halts in between.
///
/// What is written up to a halt is found again after a kill: the head of the file says how many postings are
/// whole, and it is written when they are on the disk. The drawing stands at `PostingSegment`.
final class PostingWriter {
  /// How many postings the file holds or will hold at the next halt.
  var count: Int { filter.count }
  /// The hash of the last posting; `nil` before the first.
  private(set) var last: UInt32?

  /// Bytes that are collected before they are written.
  private static let chunk = 1 << 16

  private let path: String
  private let file: Descriptor
  private let capacity: Int
  private var filter: PostingFilter
  private var buffer: [UInt8] = []
  private var offset: Int
  /// The words and fences that are in the file and will not change.
  private var saved = (words: 0, fences: 0)

  /// Begins a file, or goes on with one that was begun for the same number of postings.
  ///
  /// - Parameter capacity: no fewer than the postings that come.
  init(path: String, capacity: Int) throws(Problem) {
    let file = try Descriptor(path, .updating)
    self.path = path
    self.capacity = capacity
    self.file = consume file
    filter = PostingFilter(capacity: capacity)
    offset = PostingLayout(capacity: capacity).firstPosting
    buffer.reserveCapacity(Self.chunk + Posting.size)
    if try !restore() { try self.file.truncate(to: 0) }
  }

  /// Takes over what a writer before this one left; false when that is nothing.
  private func restore() throws(Problem) -> Bool {
    let layout = PostingLayout(capacity: capacity)
    guard let head = try PostingHead(in: file), !head.isWhole, head.capacity == capacity, head.count > 0 else {
      return false
    }
    let end = layout.firstPosting + head.count * Posting.size
    let bytes = try file.read(Posting.size, at: end - Posting.size)
    guard bytes.count == Posting.size else { return false }
    let last: UInt32 = bytes.integer(at: 0)
    let reach = filter.reach(of: last)
    let words: [UInt64] = try file.numbers(reach.words, at: PostingHead.size)
    let fences: [UInt32] = try file.numbers(reach.fences, at: layout.firstFence)
    guard words.count == reach.words, fences.count == reach.fences, fences.allSatisfy({ $0 <= head.count }) else {
      return false
    }
    filter.restore(words: words, fences: fences, count: head.count)
    saved = (reach.words - 1, reach.fences)
    self.last = last
    offset = end
    return true
  }

  /// Adds a posting; they come in the order of an index.
  func put(_ posting: Posting) throws(Problem) {
    filter.add(posting.hash)
    last = posting.hash
    buffer.append(integer: UInt64(posting.block) << 32 | UInt64(posting.hash))
    if buffer.count >= Self.chunk { try empty() }
  }

  /// Makes what was put so far outlast a kill and a power cut.
  func halt() throws(Problem) {
    try empty()
    guard let last else { return }
    let reach = filter.reach(of: last)
    try write(reach.words, reach.fences)
    // More hashes may come into the last word.
    saved = (reach.words - 1, reach.fences)
    try file.synchronise()
    try write(PostingHead(isWhole: false, capacity: capacity, count: count, checksum: 0))
  }

  /// Ends the file, and gives it the name of a segment.
  func finish(directory: String, range: Range<Int>, end: UInt32) throws(Problem) -> PostingSegment {
    try empty()
    filter.finish()
    try write(filter.words.count, filter.fences.count)
    let checksums = try (0..<PagedWords.pages(of: filter.words.count)).map { page throws(Problem) in
      TableChecksum.value(of: try filter.words.page(page))
    }
    try file.write(checksums[...], at: PostingLayout(capacity: capacity).firstChecksum)
    let checksum = PostingHead.checksum(filter.fences, checksums)
    try write(PostingHead(isWhole: true, capacity: capacity, count: count, checksum: checksum))
    try file.synchronise()
    let name = PostingSegment.name(range, end)
    try FileSystem.rename(path, to: directory + "/" + name)
    return try PostingSegment(directory: directory, range: range, end: end, filter: filter, capacity: capacity)
  }

  private func empty() throws(Problem) {
    let bytes = buffer
    buffer = []
    try file.write(bytes.span, at: offset)
    offset += bytes.count
  }

  private func write(_ head: PostingHead) throws(Problem) {
    let bytes = head.bytes
    try file.write(bytes.span, at: 0)
  }

  /// Writes the words and fences up to some that are not in the file yet.
  private func write(_ words: Int, _ fences: Int) throws(Problem) {
    try file.write(filter.words.words[saved.words..<words], at: PostingHead.size + saved.words * 8)
    let firstFence = PostingLayout(capacity: capacity).firstFence
    try file.write(filter.fences[saved.fences..<fences], at: firstFence + saved.fences * 4)
  }
}
