/// Writes JSON with its members in the order in which they are told, on one line.
///
/// Foundation's encoder keeps no order, and the same answer must be the same bytes.
///
/// - Source: RFC 8259
struct JSONText {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// What was written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members the body adds.
  mutating func object(_ body: (inout JSONText) -> Void) { enclose("{", "}", body) }

  /// Writes a member that is a text or missing.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { raw("null") }
  }

  /// Writes a member that is a number or missing.
  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    raw(value.map(String.init) ?? "null")
  }

  /// Writes a member that is true or false.
  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  /// Writes a member that is an array.
  mutating func array<Values: Collection>(
    _ name: String, _ values: Values, _ body: (Values.Element, inout JSONText) -> Void
  ) {
    key(name)
    enclose("[", "]") { json in for value in values { body(value, &json) } }
  }

  /// Writes a member that is an array of texts.
  mutating func member(_ name: String, _ values: [String]) {
    array(name, values) { value, json in json.element(value) }
  }

  private mutating func element(_ value: String) {
    separate()
    string(value)
    needsComma = true
  }

  private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    separate()
    raw(open)
    needsComma = false
    body(&self)
    raw(close)
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    string(name)
    raw(":")
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    bytes += text.utf8
    needsComma = true
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let span = text.utf8Span.span
    var start = 0
    // Stretches that need no escape, nearly all of any text, are taken as they stand.
    for offset in span.indices where Self.isEscaped(span[offset]) {
      append(span.extracting(start..<offset))
      escape(span[offset])
      start = offset + 1
    }
    append(span.extracting(start...))
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func append(_ stretch: Span<UInt8>) {
    bytes.append(addingCapacity: stretch.count) { output in
      for offset in stretch.indices { output.append(stretch[offset]) }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    default: bytes += Array("\\u00".utf8) + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
