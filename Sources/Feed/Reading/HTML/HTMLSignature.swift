/// Tells a web page and its encoding from its first bytes.
enum HTMLSignature {
  /// How many bytes are looked at: pages say what they are at once, and the HTML Standard looks for the encoding in
  /// the first 1024; some put a comment or a script before.
  private static let length = 4096

  /// Whether a file is a web page: it begins like one, or it has the tags of one near its beginning.
  static func isPage(_ bytes: Span<UInt8>, fileExtension: String) -> Bool {
    var first = bytes.count > 2 && bytes[0] == 0xEF ? 3 : 0
    while first < bytes.count, first < length, bytes[first] <= 0x20 || bytes[first] >= 0xFE { first += 1 }
    let isNamed = ["html", "htm", "xhtml", "xht"].contains(fileExtension)
    // Most files are text and need no closer look.
    guard first < bytes.count, bytes[first] == UInt8(ascii: "<") || isNamed else { return false }
    let head = Head(bytes.extracting(first: length))
    var start = head.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isXML = false
    // What a page may have before its first tag.
    while start < head.bytes.count {
      if head.bytes[start] <= 0x20 {
        start += 1
      } else if head.starts("<!--", at: start) {
        guard let end = head.find("-->", from: start) else { break }
        start = end + 3
      } else if head.starts("<?xml", at: start) {
        guard let end = head.find("?>", from: start) else { break }
        start = end + 2
        isXML = true
      } else {
        break
      }
    }
    for opening in ["<!doctype html", "<html", "<head", "<body"] where head.starts(opening, at: start) {
      // Other markup has elements whose names begin like these: `<headline>`.
      let end = start + opening.utf8.count
      if end >= head.bytes.count || !Head.isOfName(head.bytes[end]) { return true }
    }
    guard start < head.bytes.count, head.bytes[start] == UInt8(ascii: "<") else {
      return isNamed && head.tags(from: start) > 2
    }
    // Other XML may have elements of the same names.
    if isXML { return false }
    // A fragment: it begins with a tag of HTML's and has several.
    return head.isTag(at: start) && head.tags(from: start) > 2
  }

  /// Whether tags can be found by their bytes before the encoding is known: in all encodings but UTF-16, UTF-32 and those that
  /// change their meaning by escapes.
  static func isReadableAsASCII(_ bytes: Span<UInt8>, declared: String?) -> Bool {
    if let declared, ["iso-2022", "utf-7", "hz"].contains(where: declared.hasPrefix) { return false }
    for index in 0..<min(bytes.count, length) where bytes[index] == 0 || bytes[index] == 0x1B || bytes[index] >= 0xFE {
      return false
    }
    return true
  }

  /// The encoding that a page says it is in: `meta charset`, `http-equiv` or the XML declaration.
  static func charset(of bytes: [UInt8]) -> String? {
    let head = Head(bytes.span.extracting(first: length))
    for key in ["charset", "encoding"] {
      var position = 0
      while let found = head.find(key, from: position) {
        position = found + key.utf8.count
        if let value = head.value(at: position) { return value }
      }
    }
    return nil
  }
}

/// The first bytes of a file in lower case; of UTF-16, what would be ASCII in other encodings.
private struct Head {
  let bytes: [UInt8]

  init(_ span: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in span.indices where span[index] > 0 && span[index] < 0xFE {
      bytes.append(span[index] >= 0x41 && span[index] <= 0x5A ? span[index] | 0x20 : span[index])
    }
    self.bytes = bytes
  }

  func starts(_ text: String, at start: Int) -> Bool { bytes[min(start, bytes.count)...].starts(with: text.utf8) }

  func find(_ text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var position = start
    while let found = bytes[min(position, bytes.count)...].firstIndex(of: first) {
      if starts(text, at: found) { return found }
      position = found + 1
    }
    return nil
  }

  /// Whether a byte can go on with an element's name.
  static func isOfName(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
  }

  /// What stands behind an equals sign, with or without quotation marks.
  func value(at start: Int) -> String? {
    var position = start
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return nil }
    let value = bytes[(position + 1)...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix { byte in
      (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte)
    }
    return value.isEmpty || value.count > 40 ? nil : String(decoding: value, as: UTF8.self)
  }

  /// Whether an element of HTML's begins or ends here.
  func isTag(at start: Int) -> Bool {
    let name = bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
    }
    return !name.isEmpty && ElementName(Array(name).span) != .other
  }

  /// How many tags of HTML's elements there are.
  func tags(from start: Int) -> Int {
    var tags = 0
    var position = start
    while let found = bytes[min(position, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
      if isTag(at: found) { tags += 1 }
      position = found + 1
    }
    return tags
  }
}
