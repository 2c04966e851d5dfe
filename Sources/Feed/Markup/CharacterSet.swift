private import CXML

/// Converts text of one character set to UTF-8.
///
/// The conversion is iconv's, which libxml2 converts with too; a name that iconv does not know makes no
/// character set. A conversion never stops at a bad byte: it counts it and goes on behind it.
@safe
struct CharacterSet: ~Copyable {
  /// Text in UTF-8.
  struct Converted {
    var utf8: [UInt8] = []
    /// How many bytes could not be converted and were left out.
    var errors = 0
  }

  private let descriptor: iconv_t

  /// Opens a character set.
  ///
  /// - Parameter name: its name as the C library knows it.
  init?(named name: String) {
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// The text of some bytes; what was converted before does not influence it.
  func converted(_ bytes: Span<UInt8>) -> Converted {
    var result = Converted()
    var chunk = [CChar](repeating: 0, count: 4_096)
    unsafe _ = iconv(descriptor, nil, nil, nil, nil)
    unsafe bytes.withUnsafeBytes { source in
      // iconv asks for a pointer through which it could write, and does not.
      var input = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let written = unsafe chunk.withUnsafeMutableBufferPointer { target in
          var output = target.baseAddress
          var room = target.count
          let status = unsafe iconv(descriptor, &input, &left, &output, &room)
          // With room for a character left, only a bad or a cut-off sequence stops a conversion.
          if status == -1, room >= 16, left > 0 {
            unsafe input = unsafe input.map { unsafe $0 + 1 }
            left -= 1
            result.errors += 1
          }
          return target.count - room
        }
        for byte in chunk[..<written] { result.utf8.append(UInt8(bitPattern: byte)) }
      }
    }
    return result
  }
}
