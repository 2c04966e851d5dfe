/// A hash of bytes that is the same on every machine and in every run.
///
/// Two lanes of multiply and fold, eight bytes at a time: fast enough that it costs nothing beside reading
/// the bytes, and wide enough that no two of ten million articles meet. It guards against accidents, not
/// against forgers.
struct ContentHash: Hashable, Sendable {
  private(set) var low: UInt64 = 0x9E37_79B9_7F4A_7C15
  private(set) var high: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private var length: UInt64 = 0

  init() {}

  init(_ bytes: borrowing Span<UInt8>) { add(bytes) }

  init(_ text: String) { add(text.utf8Span.span) }

  /// Adds bytes. Parts are told apart: "ab" and "c" are not "a" and "bc".
  mutating func add(_ bytes: borrowing Span<UInt8>) {
    let whole = bytes.count & ~7
    unsafe bytes.withUnsafeBytes { bytes in
      for index in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      }
    }
    var index = whole
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      rest |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    mix(rest ^ (UInt64(bytes.count) << 56))
    length &+= UInt64(bytes.count)
  }

  mutating func add(_ text: String) { add(text.utf8Span.span) }

  mutating func add(_ number: Int64) { mix(UInt64(bitPattern: number)) }

  /// Sixty-four bits of the hash.
  var value: UInt64 {
    var mixed = low ^ (high &* 0x9FB2_1C65_1E98_DF25) ^ length
    mixed ^= mixed >> 29
    mixed = mixed &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 32)
  }

  /// The whole hash in 26 characters of `a` to `z` and `2` to `7` (RFC 4648, section 6, in lower case).
  var text: String {
    var digits: [UInt8] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    for half in [value, high ^ (low &* 0xFF51_AFD7_ED55_8CCD)] {
      for shift in stride(from: 60, through: 0, by: -5) { digits.append(alphabet[Int(half >> UInt64(shift) & 31)]) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func mix(_ word: UInt64) {
    let first = (low ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    low = first.high ^ first.low
    let second = (high ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    high = second.high ^ second.low &+ 0x1656_67B1_9E37_79F9
  }
}
