/// Files of numbers of eight bytes, in the machine's order: how tables of millions of rows are written and read in a single pass.
///
///     mark · number, number, … · checksum
///
/// Nothing is packed, so that reading a table costs little more than filling it, and it goes through one small buffer, so that no
/// second copy of the table is ever in memory.
struct TableWriter: ~Copyable {
  /// Begins every file, and tells those of another machine's order apart. Its last digits are the version of what stands in it.
  static let mark: UInt64 = 0x7761_7463_6865_0001
  /// How many words are written, or read, at a time.
  static let window = 65_536

  private let file: Descriptor
  private var waiting: [UInt64] = []
  private var written = 0
  private var checksum = TableChecksum()

  /// Makes the file, in the place of any that is there.
  init(_ path: String) throws(Problem) {
    try FileSystem.remove(path)
    file = try Descriptor(path, .creating)
    waiting.reserveCapacity(Self.window)
    waiting.append(Self.mark)
  }

  mutating func write(_ word: UInt64) throws(Problem) {
    waiting.append(word)
    if waiting.count == Self.window { try flush() }
  }

  /// Writes two numbers of four bytes.
  mutating func write(_ low: UInt32, _ high: UInt32) throws(Problem) {
    try write(UInt64(low) | UInt64(high) << 32)
  }

  /// Writes bytes, and how many they are.
  mutating func write(bytes: [UInt8]) throws(Problem) {
    try write(UInt64(bytes.count))
    for start in stride(from: 0, to: bytes.count, by: 8) {
      try write(bytes[start..<min(start + 8, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// Ends the file and waits until it is on the disk.
  ///
  /// - Returns: its length in bytes.
  consuming func finish() throws(Problem) -> Int {
    try flush()
    waiting.append(checksum.value)
    try flush()
    try file.synchronise()
    return written * 8
  }

  private mutating func flush() throws(Problem) {
    checksum.add(waiting[...])
    try file.write(words: waiting.span, at: written * 8)
    written += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Takes out of a file what a `TableWriter` wrote. A file that cannot be read is damaged like one that does not decode.
struct TableReader: ~Copyable {
  typealias Damage = ByteReader.Damage

  /// The length of the file in bytes.
  let length: Int
  private let file: Descriptor
  private var window: [UInt64] = []
  private var next = 0
  /// How many words stand behind the window.
  private var rest: Int
  private var checksum = TableChecksum()

  init(_ file: consuming Descriptor) throws(Damage) {
    length = (try? file.status().size).map(Int.init) ?? 0
    rest = length / 8
    self.file = file
    guard length % 8 == 0, try word() == TableWriter.mark else { throw Damage() }
  }

  mutating func word() throws(Damage) -> UInt64 {
    if next == window.count { try refill() }
    next += 1
    return window[next - 1]
  }

  /// Two numbers of four bytes.
  mutating func pair() throws(Damage) -> (low: UInt32, high: UInt32) {
    let word = try word()
    return (UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32))
  }

  /// How many rows of some words follow.
  mutating func count(ofRows words: Int) throws(Damage) -> Int {
    let count = try word()
    guard count <= UInt64((window.count - next + rest) / words) else { throw Damage() }
    return Int(count)
  }

  mutating func bytes() throws(Damage) -> [UInt8] {
    let count = try word()
    guard count / 8 <= UInt64(window.count - next + rest) else { throw Damage() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(count))
    while bytes.count < Int(count) {
      let word = try word()
      for shift in stride(from: 0, to: min(8, Int(count) - bytes.count) * 8, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Makes sure that the file ends here and is whole.
  mutating func finish() throws(Damage) {
    let sum = checksum.value(of: window[..<next])
    guard try word() == sum, next == window.count, rest == 0 else { throw Damage() }
  }

  private mutating func refill() throws(Damage) {
    checksum.add(window[...])
    let wanted = min(TableWriter.window, rest)
    guard wanted > 0, let words = try? file.readWords(wanted, at: length - rest * 8), words.count == wanted else {
      throw Damage()
    }
    (window, next, rest) = (words, 0, rest - wanted)
  }
}

/// A checksum over numbers of eight bytes, some at a time.
struct TableChecksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ words: ArraySlice<UInt64>) { value = value(of: words) }

  /// What the checksum is with some more words.
  func value(of words: ArraySlice<UInt64>) -> UInt64 {
    var sum = value
    for word in words { sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ sum >> 31 }
    return sum
  }
}
