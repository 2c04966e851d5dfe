/// Puts plain values into bytes, the way the archive's files hold them.
///
/// Integers are written as LEB128 (seven bits a byte, the lowest first), so that small ones cost one byte;
/// texts as their length and their UTF-8.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a signed integer, small ones of either sign in one byte (zigzag).
  mutating func write(signed value: Int64) {
    write(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func write(_ value: Int) { write(signed: Int64(value)) }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes whether there is a text, and the text.
  mutating func write(_ text: String?) {
    write(UInt64(text == nil ? 0 : 1))
    if let text { write(text) }
  }

  /// Writes eight bytes, the lowest first.
  mutating func write(fixed value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a list: its length and its elements.
  mutating func write<Element>(_ list: [Element], each: (inout ByteWriter, Element) -> Void) {
    write(UInt64(list.count))
    for element in list { each(&self, element) }
  }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Takes values out of bytes that a `ByteWriter` made. What does not decode is damaged.
struct ByteReader {
  /// The bytes are not what a `ByteWriter` makes.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    position = start
    self.end = end ?? bytes.count
  }

  var isAtEnd: Bool { position >= end }

  var remaining: Int { end - position }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { position = end }
    return Array(bytes[position..<end])
  }

  mutating func integer() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    throw Damage()
  }

  mutating func signed() throws(Damage) -> Int64 {
    let value = try integer()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func int() throws(Damage) -> Int { Int(try signed()) }

  mutating func text() throws(Damage) -> String {
    let length = try integer()
    guard length <= UInt64(end - position) else { throw Damage() }
    let start = position
    position += Int(length)
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func optionalText() throws(Damage) -> String? {
    try integer() == 0 ? nil : try text()
  }

  mutating func fixed() throws(Damage) -> UInt64 {
    guard end - position >= 8 else { throw Damage() }
    defer { position += 8 }
    return unsafe bytes.withUnsafeBytes { bytes in
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  /// How many elements follow, none of which can take less than a byte.
  mutating func count() throws(Damage) -> Int {
    let count = try integer()
    guard count <= UInt64(end - position) else { throw Damage() }
    return Int(count)
  }

  mutating func list<Element>(each: (inout ByteReader) throws(Damage) -> Element) throws(Damage) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }
}
