extension HTMLTree {
  /// Less text than this, in bytes, is no article.
  private static let leastTyped = 200

  /// Whether a preformatted element holds prose, as wire copy and old archives do, and not code, verses or a table.
  func isTypedProse(in node: Int) -> Bool {
    var count = TypedCount()
    for inner in node..<Int(nodes[node].end) where nodes[inner].name == .text {
      for position in nodes[inner].range { count.add(bytes[position]) }
    }
    count.add(0x0A)
    return count.bytes >= Self.leastTyped && count.signs * 50 < count.bytes && count.gaps * 5 < count.lines
      && count.bytes > 35 * count.lines && count.stops * 300 > count.bytes
  }
}

/// What tells prose from what else is preformatted.
private struct TypedCount {
  /// Bytes that are no blanks at the ends of lines.
  var bytes = 0
  /// Lines that are not blank.
  var lines = 0
  /// Signs of code and markup.
  var signs = 0
  /// Runs of three and more blanks within lines: columns.
  var gaps = 0
  /// Full stops and commas with a blank behind, those of Chinese and Japanese counted by their last byte.
  var stops = 0

  private var blanks = 0
  private var isInLine = false
  private var last: UInt8 = 0x0A

  mutating func add(_ byte: UInt8) {
    defer { last = byte }
    if byte == 0x0A {
      if isInLine { lines += 1 }
      if Self.isStop(last) { stops += 1 }
      isInLine = false
      blanks = 0
    } else if byte <= 0x20 {
      if Self.isStop(last) { stops += 1 }
      blanks += 1
    } else {
      if isInLine, blanks >= 3 { gaps += 1 }
      if isInLine { bytes += blanks }
      blanks = 0
      bytes += 1
      isInLine = true
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "#"):
        signs += 1
      case 0x81, 0x82: if last == 0x80 { stops += 1 }
      default: break
      }
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
}
