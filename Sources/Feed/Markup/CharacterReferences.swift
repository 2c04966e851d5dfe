private import CXML

/// Resolves `&amp;`, `&#8217;`, `&#x27;` and the other references of HTML in text that is not parsed as HTML.
enum CharacterReferences {
  /// The text with its references resolved; what is none stays as it is.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: resolved(Array(text.utf8)), as: UTF8.self)
  }

  /// The same for UTF-8 bytes.
  static func resolved(_ text: [UInt8]) -> [UInt8] {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), let (scalar, end) = reference(in: text, at: index) {
        resolved.append(contentsOf: String(scalar).utf8)
        index = end
      } else {
        resolved.append(text[index])
        index += 1
      }
    }
    return resolved
  }

  /// The character that a reference stands for, and where it ends; `nil` when there is none.
  static func reference(in text: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
    // The longest name of HTML 4 is `thetasym`; numbers have at most seven digits that count.
    guard let end = text[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = text[(start + 1)..<end]
    let code: UInt32?
    if name.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
      code = UInt32(
        String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    } else if name.elementsEqual("apos".utf8) {
      code = 0x27
    } else {
      let terminated = Array(name) + [0]
      code = unsafe htmlEntityLookup(terminated)?.pointee.value
    }
    guard let code, code >= 0x20, let scalar = Unicode.Scalar(code) else { return nil }
    return (scalar, end + 1)
  }
}
