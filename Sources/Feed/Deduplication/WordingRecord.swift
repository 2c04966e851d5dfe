/// A wording as it is remembered: whose it is, and everything a comparison needs.
///
/// A record takes a whole number of blocks of 64 bytes, so that four bytes name its place:
///
///     0   length in bytes, without the padding     16  entry      24  digest
///     4   checksum of everything from 8 on         20  day        32  words, two bytes each
///     8   words                                        (INT32_MIN: not stated)
///     12  headline
///
/// All integers are little-endian.
struct WordingRecord {
  let entry: EntryNumber
  /// The words of the text.
  let words: [Word]
  /// The hash of all words.
  let digest: UInt64
  /// The day the source stated, in days since 1970.
  let day: Int32?
  /// A hash of the headline; 0 where it is not known.
  let headline: UInt32

  /// Bytes in a block.
  static let block = 64
  /// Bytes before the words.
  static let header = 32
  /// The longest record, in bytes: more is damage.
  static let longest = header + 2 * 4_096

  private static let noDay = Int32.min

  init(entry: EntryNumber, wording: Wording) {
    self.entry = entry
    words = wording.words
    digest = wording.digest
    day = wording.day
    headline = wording.headline
  }

  /// The wording again, with its shingles.
  var wording: Wording { Wording(words: words, digest: digest, day: day, headline: headline) }

  /// Its length in bytes, without the padding.
  var length: Int { Self.header + 2 * words.count }

  /// The record's bytes with their padding.
  var bytes: [UInt8] {
    let length = length
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + Self.block)
    bytes.append(integer: UInt32(truncatingIfNeeded: length))
    bytes.append(integer: UInt32(0))
    bytes.append(integer: UInt32(truncatingIfNeeded: words.count))
    bytes.append(integer: headline)
    bytes.append(integer: entry)
    bytes.append(integer: UInt32(bitPattern: day ?? Self.noDay))
    bytes.append(integer: digest)
    for word in words { bytes.append(integer: word.bits) }
    let checksum = Self.checksum(of: bytes, from: 0, length: length)
    for index in 0..<4 { bytes[4 + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * index)) }
    bytes.append(contentsOf: repeatElement(0, count: (Self.block - length % Self.block) % Self.block))
    return bytes
  }

  /// The record that begins at an offset; `nil` when the bytes there are none or are cut off.
  init?(_ bytes: [UInt8], at offset: Int = 0) {
    guard let length = Self.length(bytes, at: offset), offset + length <= bytes.count else { return nil }
    let count = Int(bytes.integer(at: offset + 8) as UInt32)
    let checksum: UInt32 = bytes.integer(at: offset + 4)
    guard length == Self.header + 2 * count,
      checksum == Self.checksum(of: bytes, from: offset, length: length)
    else { return nil }
    var words: [Word] = []
    words.reserveCapacity(count)
    for index in 0..<count { words.append(Word(bits: bytes.integer(at: offset + Self.header + 2 * index))) }
    entry = bytes.integer(at: offset + 16)
    let day = Int32(bitPattern: bytes.integer(at: offset + 20))
    self.day = day == Self.noDay ? nil : day
    headline = bytes.integer(at: offset + 12)
    digest = bytes.integer(at: offset + 24)
    self.words = words
  }

  /// The length a record at an offset claims, without its padding; `nil` when no record is that long.
  static func length(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + header <= bytes.count else { return nil }
    let length = Int(bytes.integer(at: offset) as UInt32)
    return (header...longest).contains(length) ? length : nil
  }

  /// The blocks that a record of some length takes.
  static func blocks(_ length: Int) -> Int { (length + block - 1) / block }

  private static func checksum(of bytes: [UInt8], from offset: Int, length: Int) -> UInt32 {
    var hash = ContentHash()
    hash.add(bytes.span.extracting(offset + 8..<offset + length))
    return UInt32(truncatingIfNeeded: hash.value)
  }
}

extension [UInt8] {
  /// Appends an integer, the lowest byte first.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(integer: Number) {
    var rest = integer
    for _ in 0..<Number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: rest))
      rest = Number(truncatingIfNeeded: UInt64(rest) >> 8)
    }
  }

  /// The integer at an offset, the lowest byte first; there must be one.
  @inline(__always)
  func integer<Number: FixedWidthInteger & UnsignedInteger>(at offset: Int) -> Number {
    var value: UInt64 = 0
    for index in 0..<Number.bitWidth / 8 { value |= UInt64(self[offset &+ index]) &<< UInt64(8 &* index) }
    return Number(truncatingIfNeeded: value)
  }
}
