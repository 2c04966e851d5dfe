/// Single values of front matter, which YAML and TOML write nearly alike.
enum FrontMatterScalar {
  /// A key in lower case, `_` for `-`, without quotation marks.
  static func key(_ bytes: ArraySlice<UInt8>) -> String {
    let bare = bytes.filter { $0 != 0x22 && $0 != 0x27 }
    return String(
      decoding: bare.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// A text without its quotation marks, its escapes and the comment behind it.
  static func text(_ bytes: ArraySlice<UInt8>, comment: UInt8) -> String {
    guard let quote = bytes.first, quote == 0x22 || quote == 0x27 else {
      var end = bytes.startIndex
      while end < bytes.endIndex {
        let isComment = bytes[end] == comment && end > bytes.startIndex && bytes[end - 1] <= 0x20
        if isComment { break }
        end += 1
      }
      return bytes[..<end].trimmed.text
    }
    var text: [UInt8] = []
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == quote {
        // In single quotation marks, two of them stand for one.
        guard quote == 0x27, index + 1 < bytes.endIndex, bytes[index + 1] == quote else { break }
        index += 1
      } else if byte == UInt8(ascii: "\\"), quote == 0x22, index + 1 < bytes.endIndex {
        index = escape(bytes, index + 1, into: &text)
        continue
      }
      text.append(byte)
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The values of a list in one line: `[a, "b, c"]`.
  static func list(_ bytes: ArraySlice<UInt8>) -> [String] {
    var values: [String] = []
    var quote: UInt8?
    var depth = 0
    var inner = bytes.dropFirst()
    if inner.last == UInt8(ascii: "]") { inner.removeLast() }
    var start = inner.startIndex
    for index in inner.startIndex...inner.endIndex {
      let byte = index < inner.endIndex ? inner[index] : UInt8(ascii: ",")
      if let open = quote, index < inner.endIndex {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth <= 0 || index == inner.endIndex {
        let value = value(of: inner[start..<index].trimmed)
        if !value.isEmpty { values.append(value) }
        start = min(index + 1, inner.endIndex)
      } else if byte == 0x22 || byte == 0x27, inner[start..<index].trimmed.isEmpty {
        quote = byte
      }
    }
    return values
  }

  /// The text of a value in a list; of a thing, `{name: Jane, url: …}`, its name.
  private static func value(of bytes: ArraySlice<UInt8>) -> String {
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return text(bytes, comment: 0) }
    for part in bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ",")) {
      guard let mark = part.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }),
        key(part[..<mark].trimmed) == "name"
      else { continue }
      return text(part[(mark + 1)...].trimmed, comment: 0)
    }
    return ""
  }

  /// Reads what stands behind a backslash; where it goes on.
  private static func escape(_ bytes: ArraySlice<UInt8>, _ index: Int, into text: inout [UInt8]) -> Int {
    let lengths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    switch bytes[index] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): text.append(0x20)
    case let kind where lengths[kind] != nil:
      let digits = bytes[(index + 1)...].prefix(lengths[kind] ?? 0)
      if let code = UInt32(digits.text, radix: 16), let scalar = Unicode.Scalar(code), code >= 0x20 {
        text.append(contentsOf: String(scalar).utf8)
      }
      return digits.endIndex
    default: text.append(bytes[index])
    }
    return index + 1
  }
}
