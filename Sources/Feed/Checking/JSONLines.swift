/// Finds the lines on which the items of a JSON Feed begin: a decoder tells what there is and not where.
struct JSONLines {
  /// The line of each item, from 1.
  private(set) var items: [Int] = []

  init(_ bytes: [UInt8]) {
    var line = 1
    var depth = 0
    var text: [UInt8] = []
    var key: [UInt8] = []
    var isInText = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x0A { line += 1 }
      if isInText {
        if byte == UInt8(ascii: "\\") {
          place += 1
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        } else if depth == 1 {
          text.append(byte)
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""):
          isInText = true
          text.removeAll(keepingCapacity: true)
        case UInt8(ascii: ":") where depth == 1: key = text
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if depth == 2, byte == UInt8(ascii: "{"), key == Array("items".utf8) { items.append(line) }
          depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
      place += 1
    }
  }
}
