/// A segment that is being made of others, some postings at a time.
///
///     merge.START-END.BLOCK      the file of the segment it will be, as far as it is written
///
/// A merge halts now and then, and whoever opens the index goes on from there.
final class PostingMerge {
  /// The wordings the new segment will cover.
  let range: Range<Int>
  /// How many postings there are to go through.
  let size: Int
  /// How many of them were gone through.
  private(set) var done = 0

  /// Postings between two halts.
  private let stage: Int
  private let directory: String
  private let end: UInt32
  private let writer: PostingWriter
  private var halted: Int
  private var sources: [PostingSource] = []
  private var repeats = 0

  /// Begins to merge segments that follow on each other, or goes on with it.
  init(of parts: [PostingSegment], in directory: String, stage: Int) throws(Problem) {
    self.stage = stage
    range = Self.range(of: parts)
    end = parts.last?.end ?? 0
    self.directory = directory
    size = parts.reduce(0) { $0 + $1.count }
    writer = try PostingWriter(path: directory + "/" + Self.name(of: parts), capacity: size)
    halted = writer.count
    for part in parts {
      let start = if let last = writer.last { try part.index(behind: last) } else { 0 }
      done += start
      sources.append(try PostingSource(part, from: start))
    }
  }

  /// The wordings that some segments cover.
  static func range(of parts: [PostingSegment]) -> Range<Int> {
    (parts.first?.range.lowerBound ?? 0)..<(parts.last?.range.upperBound ?? 0)
  }

  /// The name of the file in which segments are merged.
  static func name(of parts: [PostingSegment]) -> String {
    let range = range(of: parts)
    return "merge.\(range.lowerBound)-\(range.upperBound).\(parts.last?.end ?? 0)"
  }

  /// Goes on until so many postings are gone through, and to the end of a hash.
  func advance(to goal: Int) throws(Problem) {
    while let rank = try next(goal) {
      let posting = Posting(rank: rank)
      repeats = posting.hash == writer.last ? repeats + 1 : 1
      // Of what many share, the newest.
      if repeats <= Posting.most { try writer.put(posting) }
    }
    guard writer.count - halted >= stage else { return }
    try writer.halt()
    halted = writer.count
  }

  /// Goes through the rest.
  func finish() throws(Problem) -> PostingSegment {
    try advance(to: size)
    return try writer.finish(directory: directory, range: range, end: end)
  }

  /// The rank of the next posting; `nil` when the goal is reached and the next one has another hash.
  private func next(_ goal: Int) throws(Problem) -> UInt64? {
    var best = PostingSource.none
    var chosen = 0
    for index in sources.indices where sources[index].head < best {
      best = sources[index].head
      chosen = index
    }
    if best == PostingSource.none || done >= goal && Posting(rank: best).hash != writer.last { return nil }
    done += try sources[chosen].advance()
    return best
  }
}

/// Goes through the postings of a segment.
private struct PostingSource {
  /// The rank of no posting, behind all others.
  static let none = UInt64.max

  /// The rank of the next posting.
  private(set) var head = Self.none

  private let segment: PostingSegment
  private var read: Int
  private var buffer: [UInt64] = []
  private var position = 0

  init(_ segment: PostingSegment, from start: Int) throws(Problem) {
    self.segment = segment
    read = start
    _ = try find()
  }

  /// Goes to the next posting; answers how many there were up to it.
  mutating func advance() throws(Problem) -> Int {
    position += 1
    return try 1 + find()
  }

  /// Finds the next posting from here on that is not forgotten; answers how many were.
  private mutating func find() throws(Problem) -> Int {
    var forgotten = 0
    while true {
      if position >= buffer.count {
        head = Self.none
        if read >= segment.count { return forgotten }
        buffer = try segment.ranks(from: read)
        // Nothing where postings should be: somebody cut the file off.
        read = buffer.isEmpty ? segment.count : read + buffer.count
        position = 0
      }
      guard position < buffer.count else { continue }
      head = buffer[position]
      if Posting(rank: head).block < segment.end { return forgotten }
      position += 1
      forgotten += 1
    }
  }
}
