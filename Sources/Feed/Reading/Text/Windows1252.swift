/// The character set of Western Windows, which the web takes Latin-1 for.
///
/// - Source: WHATWG Encoding Standard, index windows-1252.
enum Windows1252 {
  /// The scalar of a byte; what the set leaves open is the control character of that number.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte &- 0x80 < 0x20 ? UInt32(special[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte of a scalar, also of the control characters that Latin-1 has in these places; `nil` when
  /// there is none.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar >= 0x152, scalar <= 0x2122, let place = special.firstIndex(of: UInt16(scalar)) else { return nil }
    return UInt8(0x80 + place)
  }

  private static let special: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}

extension [UInt8] {
  /// Appends a scalar in UTF-8; what is no scalar is left out.
  mutating func append(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return }
    append(contentsOf: encoded)
  }
}
