private import FoundationEssentials

/// Which wordings have a hash.
///
///     memory   the newest postings, up to 8,192 wordings      PostingTable
///     files    older ones, in segments of 8,192, 32,768, …    PostingSegment, oldest first
///
/// When memory is full it is written as a segment; three older segments of that size or less are merged with
/// it on the way, and so on. So there are at most three segments of a size, a posting is rewritten once for each
/// size, and what an article costs grows with the logarithm of the archive. Nothing is written between.
///
/// - Source: O'Neil et al., *The log-structured merge-tree*, Acta Informatica 33 (1996).
struct PostingIndex {
  /// Wordings in memory before they are written, unless told otherwise: some seven megabytes.
  static let wordingsInMemory = 8_192
  /// Segments of a size that wait until they are merged with what comes.
  private static let fan = 3

  private let directory: String?
  private(set) var segments: [PostingSegment] = []
  private var table = PostingTable()

  /// The wordings that the segments cover.
  var covered: Int { segments.last?.range.upperBound ?? 0 }
  /// The block of the log behind the last wording that the segments cover.
  var coveredEnd: UInt32 { segments.last?.end ?? WordingLog.firstBlock }

  /// Opens the segments of a directory that follow on each other without a gap, and removes all other ones:
  /// they were merged into these, or stand behind a damaged one.
  init(directory: String?) throws(Problem) {
    self.directory = directory
    guard let directory else { return }
    try FileSystem.remove(directory + "/postings.new")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).filter {
      PostingSegment.parts(of: $0) != nil
    }
    // The longest first: a merged segment stands for its parts.
    let ordered = names.sorted { (upperBound(of: $0), $1) > (upperBound(of: $1), $0) }
    var rest = ordered[...]
    while let name = rest.first(where: { PostingSegment.parts(of: $0)?.range.lowerBound == covered }) {
      rest.removeAll { $0 == name }
      if let segment = try PostingSegment(directory: directory, name: name) { segments.append(segment) }
    }
    let kept = Set(segments.map(\.name))
    for name in names where !kept.contains(name) { try FileSystem.remove(directory + "/" + name) }
  }

  private func upperBound(of name: String) -> Int { PostingSegment.parts(of: name)?.range.upperBound ?? 0 }

  /// Which segments may hold a hash, a bit for each of the newest 64, the newest in the lowest bit.
  func segments(holding hash: UInt32) -> UInt64 {
    var holding: UInt64 = 0
    for (place, segment) in segments.reversed().prefix(64).enumerated() where segment.mayHold(hash) {
      holding |= 1 << UInt64(place)
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

  /// Removes all segments that begin behind a number of wordings.
  mutating func drop(behind count: Int) throws(Problem) {
    while let last = segments.last, last.range.lowerBound >= count {
      try last.remove()
      segments.removeLast()
    }
  }

  /// Writes what is in memory as a segment that reaches to a number of wordings and a block.
  mutating func flush(upTo count: Int, end: UInt32) throws(Problem) {
    guard let directory, table.count > 0 else { return }
    var first = segments.count
    var size = count - covered
    while first >= Self.fan, segments[(first - Self.fan)..<first].allSatisfy({ $0.range.count <= size }) {
      first -= Self.fan
      size = count - segments[first].range.lowerBound
    }
    let merged = Array(segments[first...])
    var merge = PostingMerge(segments: merged, newest: table.sorted)
    let range = (merged.first?.range.lowerBound ?? covered)..<count
    let written = try PostingSegment.write(directory: directory, range: range, end: end, capacity: merge.count) {
      (put) throws(Problem) in
      while let posting = try merge.next() { try put(posting) }
    }
    guard let written else {
      throw Problem(file: directory, .mistake("the index of wordings cannot be read back after it was written"))
    }
    segments.removeSubrange(first...)
    segments.append(written)
    table.removeAll()
    for segment in merged { try segment.remove() }
  }
}

/// Goes through the postings of several segments and of memory in the order of an index.
private struct PostingMerge {
  /// How many postings there are at most.
  let count: Int

  private var sources: [Source]
  private var hash: UInt32 = 0
  private var repeats = 0

  private struct Source {
    var segment: PostingSegment?
    var read = 0
    var buffer: [Posting]
    var position = 0

    var head: Posting? { position < buffer.count ? buffer[position] : nil }

    mutating func advance() throws(Problem) {
      position += 1
      while position < buffer.count, let segment, buffer[position].block >= segment.end { position += 1 }
      if position >= buffer.count { try refill() }
    }

    mutating func refill() throws(Problem) {
      while let segment, read < segment.count {
        buffer = try segment.postings(from: read)
        if buffer.isEmpty { break }
        read += buffer.count
        position = buffer.firstIndex { $0.block < segment.end } ?? buffer.count
        if position < buffer.count { return }
      }
    }
  }

  /// - Parameter newest: the postings in memory, sorted.
  init(segments: [PostingSegment], newest: [Posting]) {
    count = segments.reduce(newest.count) { $0 + $1.count }
    sources = [Source(segment: nil, buffer: newest)]
    for segment in segments.reversed() { sources.append(Source(segment: segment, buffer: [])) }
  }

  /// The next posting; of one hash only the newest ones.
  mutating func next() throws(Problem) -> Posting? {
    while true {
      var best: Posting?
      var chosen = 0
      for index in sources.indices {
        if sources[index].read == 0 { try sources[index].refill() }
        // Newer sources come first, so among equal hashes the first one is the newest.
        guard let head = sources[index].head, head.hash < best?.hash ?? .max || best == nil else { continue }
        best = head
        chosen = index
      }
      guard let best else { return nil }
      try sources[chosen].advance()
      if best.hash != hash { repeats = 0 }
      hash = best.hash
      repeats += 1
      if repeats <= Posting.most { return best }
    }
  }
}
