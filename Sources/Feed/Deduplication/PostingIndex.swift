private import FoundationEssentials

/// Which wordings have a hash.
///
///     memory   the newest postings, up to 8,192 wordings      PostingTable
///     files    older ones, in segments of 8,192, 32,768, …    PostingSegment, oldest first
///     merges   four segments of a size that become one        PostingMerge
///
/// When memory is full it is written as a segment. Four segments of a size are merged while the next quarter as many
/// wordings come, a little with each of them, and until then they are looked into themselves. So there are a few
/// segments of a size, a posting is rewritten once for each size, what an article costs grows with the logarithm
/// of the archive, and none waits for more than its share. When a merge ends depends on how many wordings came
/// and on nothing else.
///
/// - Source: O'Neil et al., *The log-structured merge-tree*, Acta Informatica 33 (1996); Dayan and Idreos,
///   *Dostoevsky*, SIGMOD 2018, on merging late.
struct PostingIndex {
  /// Wordings in memory before they are written, unless told otherwise: some seven megabytes.
  static let wordingsInMemory = 8_192
  /// Segments of a size that are merged.
  private static let fan = 4
  private let directory: String?
  private let wordingsInMemory: Int
  /// Postings that a merge goes through at least when it goes on, unless that ends it.
  private var step: Int { 2 * wordingsInMemory }
  /// Postings between two halts of a merge: four megabytes, unless told otherwise.
  private var stage: Int { 64 * wordingsInMemory }
  private(set) var segments: [PostingSegment] = []
  private var table = PostingTable()
  /// The stretches of segments that are to be merged, and the merges that were begun, by where they begin.
  private var waiting: [Range<Int>] = []
  private var merges: [Int: PostingMerge] = [:]

  /// The wordings that the segments cover.
  var covered: Int { segments.last?.range.upperBound ?? 0 }
  /// The block of the log behind the last wording that the segments cover.
  var coveredEnd: UInt32 { segments.last?.end ?? WordingLog.firstBlock }

  /// Opens the segments of a directory that follow on each other without a gap, and removes all other ones:
  /// they were merged into these, or stand behind a damaged one.
  init(directory: String?, wordingsInMemory: Int = Self.wordingsInMemory) throws(Problem) {
    self.directory = directory
    self.wordingsInMemory = wordingsInMemory
    guard let directory else { return }
    // The longest first: a merged segment stands for its parts.
    let ordered = files.filter { PostingSegment.parts(of: $0) != nil }
      .sorted { (upperBound(of: $0), $1) > (upperBound(of: $1), $0) }
    var rest = ordered[...]
    while let name = rest.first(where: { PostingSegment.parts(of: $0)?.range.lowerBound == covered }) {
      rest.removeAll { $0 == name }
      if let segment = try PostingSegment(directory: directory, name: name) { segments.append(segment) }
    }
    arrange()
    try removeOthers(in: directory)
  }

  private var files: [String] {
    directory.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
  }

  /// Removes all files that are neither a segment in use nor a merge that can go on.
  private func removeOthers(in directory: String) throws(Problem) {
    let kept = Set(segments.map(\.name) + waiting.map { PostingMerge.name(of: Array(segments[$0])) })
    for name in files where name.hasPrefix("postings.") || name.hasPrefix("merge.") {
      if !kept.contains(name) { try FileSystem.remove(directory + "/" + name) }
    }
  }

  private func upperBound(of name: String) -> Int { PostingSegment.parts(of: name)?.range.upperBound ?? 0 }

  /// Which segments may hold each of some hashes, a bit for each of the newest 64, the newest in the lowest bit.
  func segments(holding hashes: [UInt32]) -> [UInt64] {
    var holding: [UInt64] = Array(repeating: 0, count: hashes.count)
    for (place, segment) in segments.reversed().prefix(64).enumerated() {
      segment.filter.mark(hashes, with: 1 << UInt64(place), in: &holding)
    }
    return holding
  }

  /// The wordings that have a hash, the newest first, up to `Posting.most` of them, found in memory and in some segments.
  ///
  /// - Parameter reads: how many segments may be read; what was read is taken off.
  func collect(_ hash: UInt32, in holding: UInt64, reads: inout Int, into blocks: inout [UInt32]) {
    table.collect(hash, limit: Posting.most, into: &blocks)
    var rest = holding
    while rest != 0, reads > 0, blocks.count < Posting.most {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      reads -= 1
      segments[segments.count - 1 - place].collect(hash, limit: Posting.most, into: &blocks)
    }
  }

  /// Remembers that a wording has some hashes.
  mutating func insert(_ hashes: some Sequence<UInt32>, block: UInt32) {
    for hash in hashes { table.insert(Posting(hash: hash, block: block)) }
  }
}

extension PostingIndex {
  /// Goes on with the merges, as far as they should be when so many wordings have come; when memory is full,
  /// writes it as a segment that reaches to them and to a block.
  mutating func grow(to count: Int, end: UInt32) throws(Problem) {
    guard let directory else { return }
    if count - covered >= wordingsInMemory {
      try flush(upTo: count, end: end, in: directory)
      while let due = waiting.first(where: { deadline(of: $0).upperBound <= count }) { try finish(due, in: directory) }
    } else {
      for one in waiting { try advance(one, to: count, in: directory) }
    }
  }

  /// Whether the next call of `grow` writes a segment.
  func isFull(at count: Int) -> Bool { directory != nil && count - covered >= wordingsInMemory }

  /// Forgets the wordings behind a number, whose log ends with a block.
  mutating func cut(to count: Int, end: UInt32) throws(Problem) {
    try drop(behind: count)
    if let last = segments.last, last.range.upperBound > count { try last.cut(to: count, end: end) }
    try rearrange()
  }

  /// Removes all segments that begin behind a number of wordings.
  mutating func drop(behind count: Int) throws(Problem) {
    while let last = segments.last, last.range.lowerBound >= count {
      try last.remove()
      segments.removeLast()
    }
    try rearrange()
  }

  private mutating func rearrange() throws(Problem) {
    merges = [:]
    arrange()
    if let directory { try removeOthers(in: directory) }
  }

  private mutating func flush(upTo count: Int, end: UInt32, in directory: String) throws(Problem) {
    let postings = table.sorted
    let scratch = directory + "/postings.new"
    try FileSystem.remove(scratch)
    let writer = try PostingWriter(path: scratch, capacity: postings.count)
    for posting in postings { try writer.put(posting) }
    segments.append(try writer.finish(directory: directory, range: covered..<count, end: end))
    table.removeAll()
    arrange()
  }

  /// Finds what is to be merged: four segments of a size that follow on each other, from the oldest on.
  private mutating func arrange() {
    waiting = []
    var start = 0
    for index in segments.indices {
      if level(of: segments[index]) != level(of: segments[start]) { start = index }
      guard index - start + 1 == Self.fan else { continue }
      waiting.append(start..<index + 1)
      start = index + 1
    }
  }

  /// How many times four segments became one of this size.
  private func level(of segment: PostingSegment) -> Int {
    let size = max(1, segment.range.count / wordingsInMemory)
    return (Int.bitWidth - 1 - size.leadingZeroBitCount) / 2
  }

  /// From how many wordings on segments are merged, and by when they must be one.
  private func deadline(of stretch: Range<Int>) -> Range<Int> {
    let range = PostingMerge.range(of: Array(segments[stretch]))
    // The last of larger ones was itself merged while as many came as the sixteenth part of them.
    let delay = level(of: segments[stretch.lowerBound]) == 0 ? 0 : range.count / (Self.fan * Self.fan)
    let end = range.upperBound + max(wordingsInMemory, range.count / Self.fan)
    return min(end - 1, range.upperBound + delay)..<end
  }

  private mutating func merge(_ stretch: Range<Int>, in directory: String) throws(Problem) -> PostingMerge {
    let start = segments[stretch.lowerBound].range.lowerBound
    if let merge = merges[start] { return merge }
    let merge = try PostingMerge(of: Array(segments[stretch]), in: directory, stage: stage)
    merges[start] = merge
    return merge
  }

  private mutating func advance(_ stretch: Range<Int>, to count: Int, in directory: String) throws(Problem) {
    let deadline = deadline(of: stretch)
    guard count > deadline.lowerBound else { return }
    let size = segments[stretch].reduce(0) { $0 + $1.count }
    let goal = Int(Double(size) * Double(count - deadline.lowerBound) / Double(deadline.count))
    let isBegun = merges[segments[stretch.lowerBound].range.lowerBound] != nil
    guard goal >= step || isBegun else { return }
    let merge = try merge(stretch, in: directory)
    if goal - merge.done >= step { try merge.advance(to: min(goal, size)) }
  }

  private mutating func finish(_ stretch: Range<Int>, in directory: String) throws(Problem) {
    let merged = try merge(stretch, in: directory).finish()
    let parts = segments[stretch]
    merges[merged.range.lowerBound] = nil
    segments.replaceSubrange(stretch, with: [merged])
    for part in parts { try part.remove() }
    arrange()
  }
}
