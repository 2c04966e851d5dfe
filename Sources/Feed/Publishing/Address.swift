/// An absolute address that may stand in a published document.
///
/// Only `http`, `https` and, for links, `mailto` do: everything else that a browser would follow can run
/// a program or reads the subscriber's disk. What a URI may not hold is percent-encoded, for RSS and
/// older readers know no IRIs.
///
/// - Source: RFC 3986, sections 2 and 3.
struct Address: Equatable {
  /// The address as a URI in ASCII.
  let text: String

  /// Makes an address for a link; `nil` when it is relative, not allowed, or no address at all.
  init?(_ string: String, allowsMail: Bool = false) {
    let text = string.utf8Span.span
    if let authority = Self.authority(of: text) {
      guard Self.isHost(text, at: authority) else { return nil }
      self.text = Self.encoded(string, from: authority)
    } else if allowsMail, text.hasPrefix("mailto:"), text.count > 7 {
      self.text = Self.encoded(string, from: 7)
    } else {
      return nil
    }
  }

  /// Makes the address of a path below a base address.
  init(_ path: String, below base: String) { text = base + Self.encoded(path, from: 0) }

  /// Where the host begins in an address that a browser fetches.
  private static func authority(of text: Span<UInt8>) -> Int? {
    text.hasPrefix("https://") ? 8 : text.hasPrefix("http://") ? 7 : nil
  }

  private static func isHost(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard place < text.count else { return false }
    let byte = text[place]
    return byte.isASCIILetter || byte >= 0x30 && byte <= 0x39 || byte >= 0x80 || byte == UInt8(ascii: "[")
  }

  /// The string with what a URI may not hold as it stands percent-encoded, a lone `%` too.
  private static func encoded(_ string: String, from start: Int) -> String {
    let text = string.utf8Span.span
    guard text.indices.contains(where: { !isAllowed(text, at: $0, from: start) }) else { return string }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 16)
    for place in text.indices {
      let byte = text[place]
      if isAllowed(text, at: place, from: start) {
        bytes.append(byte)
      } else if byte >= 0x20, byte != 0x7F {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimal(byte >> 4))
        bytes.append(hexadecimal(byte & 0x0F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAllowed(_ text: Span<UInt8>, at place: Int, from start: Int) -> Bool {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "%"): return text.isHexadecimal(at: place + 1) && text.isHexadecimal(at: place + 2)
    case UInt8(ascii: "["): return place == start
    case UInt8(ascii: "]"): return start < text.count && text[start] == UInt8(ascii: "[")
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60: return false
    default: return byte > 0x20 && byte < 0x7B || byte == UInt8(ascii: "~")
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

extension Span<UInt8> {
  /// Whether the text begins with an ASCII word, in upper or lower case.
  fileprivate func hasPrefix(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    for place in 0..<word.utf8CodeUnitCount {
      let byte = self[place]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if unsafe lower != word.utf8Start[place] { return false }
    }
    return true
  }

  fileprivate func isHexadecimal(at place: Int) -> Bool {
    guard place < count else { return false }
    switch self[place] {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: return true
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
