import FoundationEssentials

/// Makes addresses out of what pages write for them.
struct WebAddress: Sendable {
  /// The page's own address, where it is known.
  let base: String?

  /// An absolute `http`, `https` or `mailto` address, `nil` when there is none to be made.
  func absolute(_ written: String) -> String? {
    var address = written.utf8.drop { $0 <= 0x20 }
    while let last = address.last, last <= 0x20 { address.removeLast() }
    guard !address.isEmpty, let text = String(Substring(address).utf8) else { return nil }
    if Self.isAbsolute(text) { return Self.escaped(text) }
    if text.utf8.first == UInt8(ascii: "#") || Self.hasScheme(text) { return nil }
    if text.hasPrefix("//") { return Self.escaped("https:" + text) }
    guard let base, let url = URL(string: Self.escaped(text), relativeTo: URL(string: base)) else { return nil }
    let resolved = url.absoluteString
    return Self.isAbsolute(resolved) ? resolved : nil
  }

  /// The recordings that can be fetched, each once, as many as an article brings along.
  func enclosures(_ stated: [(url: String, type: String?)]) -> [Enclosure] {
    var found: [Enclosure] = []
    for (written, type) in stated where found.count < Enclosure.limit {
      guard let url = absolute(written), !url.hasPrefix("mailto:"), !found.contains(where: { $0.url == url }),
        let enclosure = Enclosure(url: url, declared: type)
      else { continue }
      found.append(enclosure)
    }
    return found
  }

  /// Whether an address is that of a site and of no page below it.
  static func isRoot(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return !rest.isEmpty && !rest.dropLast(rest.last == UInt8(ascii: "/") ? 1 : 0).contains(UInt8(ascii: "/"))
  }

  /// Whether an address is complete and of a kind that a reader may be sent to.
  static func isAbsolute(_ text: String) -> Bool {
    for scheme in ["https://", "http://", "mailto:"] {
      let start = text.utf8.prefix(scheme.utf8.count)
      if text.utf8.count > scheme.utf8.count, start.elementsEqual(scheme.utf8, by: { $0 == $1 || $0 | 0x20 == $1 }) {
        return true
      }
    }
    return false
  }

  /// Whether a text begins with what can only be a scheme: a colon stands before any slash, question or fragment (RFC 3986, section 4.2).
  private static func hasScheme(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// The address with what may not stand in one escaped: blanks, quotation marks, angle brackets, control and non-ASCII characters.
  private static func escaped(_ text: String) -> String {
    func isAllowed(_ byte: UInt8) -> Bool {
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F...: false
      default: true
      }
    }
    if text.utf8.allSatisfy(isAllowed) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if isAllowed(byte) {
        escaped.append(byte)
      } else if byte > 0x20 || byte == 0x20 {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
