/// Where the parts of a segment's file begin, by the postings its filter was made for.
struct PostingLayout {
  /// How many words and pages of words the filter has, and how many fences.
  let words: Int
  let pages: Int
  let fences: Int
  /// Where the fences begin; the filter's words stand before them, behind the head.
  let firstFence: Int
  /// Where the checksums of the filter's pages begin.
  let firstChecksum: Int
  /// Where the postings begin.
  let firstPosting: Int

  init(capacity: Int) {
    words = PostingFilter.wordCount(for: capacity)
    pages = PagedWords.pages(of: words)
    fences = PostingFilter.fenceCount(for: capacity)
    firstFence = PostingHead.size + words * 8
    firstChecksum = firstFence + fences * 4
    firstPosting = firstChecksum + pages * 8
  }
}

/// The first 64 bytes of a segment's file.
struct PostingHead {
  /// Whether the file is a segment, or still being written.
  let isWhole: Bool
  /// The postings the filter was made for.
  let capacity: Int
  /// The postings that are in the file.
  let count: Int
  /// The checksum of the fences and the checksums of the filter; zero while the file is being written.
  let checksum: UInt64

  /// Bytes it takes.
  static let size = 64
  /// The format this code reads and writes. In the first one the hashes of a segment crowded together, in the second the filter was
  /// checked as a whole.
  private static let format: UInt32 = 3
  private static let magic = Array("watcher postings".utf8)

  init(isWhole: Bool, capacity: Int, count: Int, checksum: UInt64) {
    self.isWhole = isWhole
    self.capacity = capacity
    self.count = count
    self.checksum = checksum
  }

  /// Reads the head of a file; `nil` when it is none, or cannot be that of this file.
  init?(in file: borrowing Descriptor) throws(Problem) {
    let bytes = try file.read(Self.size, at: 0)
    guard bytes.count == Self.size, bytes.starts(with: Self.magic), bytes.integer(at: 16) as UInt32 == Self.format
    else { return nil }
    let size = UInt64(clamping: try file.status().size)
    let capacity: UInt64 = bytes.integer(at: 24)
    let count: UInt64 = bytes.integer(at: 32)
    guard count <= capacity, capacity <= size * 64 else { return nil }
    isWhole = bytes.integer(at: 20) as UInt32 == 0
    self.capacity = Int(capacity)
    self.count = Int(count)
    checksum = bytes.integer(at: 40)
  }

  /// The checksum of what is read when a segment is opened.
  static func checksum(_ fences: [UInt32], _ checksums: [UInt64]) -> UInt64 {
    var checksum = ContentHash()
    for fence in fences { checksum.add(Int64(fence)) }
    for sum in checksums { checksum.add(Int64(bitPattern: sum)) }
    return checksum.value
  }

  var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.append(integer: Self.format)
    bytes.append(integer: UInt32(isWhole ? 0 : 1))
    bytes.append(integer: UInt64(capacity))
    bytes.append(integer: UInt64(count))
    bytes.append(integer: checksum)
    bytes.append(contentsOf: repeatElement(0, count: Self.size - bytes.count))
    return bytes
  }
}
