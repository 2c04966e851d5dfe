private import CXML

/// Writes markup with libxml2's text writer, and is the only place that escapes a character.
///
/// Elements are closed by the call that opened them, so what is written is well-formed whatever the texts
/// hold. Characters are escaped by `Escaping` and not by libxml2, whose choices changed between releases: a closed
/// archive page must keep its bytes through an upgrade. The form is XML's and, since elements without content are only ever
/// written for HTML's void elements, HTML's as well.
///
/// When memory runs out nothing more is written, and the validator sees a broken entry.
@safe
struct MarkupWriter: ~Copyable {
  private let output: xmlOutputBufferPtr?
  private let writer: xmlTextWriterPtr?
  private var scratch: [UInt8] = []

  init() {
    Library.prepare()
    // A buffer that nobody empties, so that what was written is taken from where it was written.
    unsafe output = xmlAllocOutputBuffer(nil)
    unsafe writer = xmlNewTextWriter(output)
  }

  deinit {
    if unsafe writer == nil {
      _ = unsafe xmlOutputBufferClose(output)
    } else {
      unsafe xmlFreeTextWriter(writer)
    }
  }

  /// Writes `<?xml version="1.0" encoding="UTF-8"?>` and a line break.
  mutating func declaration() { markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Writes an element with what the closure writes into it.
  mutating func element(_ name: StaticString, _ content: (inout MarkupWriter) -> Void) {
    _ = unsafe xmlTextWriterStartElement(writer, name.utf8Start)
    content(&self)
    _ = unsafe xmlTextWriterEndElement(writer)
  }

  /// Writes an element without content; in HTML only for void elements.
  mutating func element(_ name: StaticString) { element(name) { _ in } }

  /// Writes an element that holds text.
  mutating func element(_ name: StaticString, _ text: String, as context: Escaping.Context = .text) {
    element(name) { $0.text(text, as: context) }
  }

  /// Writes an attribute of the element that was begun last.
  mutating func attribute(_ name: StaticString, _ value: String) {
    _ = unsafe xmlTextWriterStartAttribute(writer, name.utf8Start)
    text(value.utf8Span.span, as: .attribute)
    _ = unsafe xmlTextWriterEndAttribute(writer)
  }

  /// Writes text.
  mutating func text(_ text: String, as context: Escaping.Context = .text) {
    self.text(text.utf8Span.span, as: context)
  }

  /// Writes valid UTF-8 as text.
  mutating func text(_ text: Span<UInt8>, as context: Escaping.Context = .text) {
    scratch.removeAll(keepingCapacity: true)
    Escaping.append(text, as: context, to: &scratch)
    unsafe scratch.withUnsafeBufferPointer { unsafe write($0) }
  }

  /// Writes what another writer made as it stands.
  mutating func markup(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe write($0) }
  }

  /// Writes markup that stands in the program.
  mutating func markup(_ markup: StaticString) {
    unsafe write(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes what another writer made as a CDATA section.
  ///
  /// It cannot hold `]]>`, since `>` is always escaped here.
  mutating func literal(_ bytes: [UInt8]) {
    markup("<![CDATA[")
    markup(bytes)
    markup("]]>")
  }

  /// What was written.
  consuming func bytes() -> [UInt8] {
    guard let start = unsafe xmlOutputBufferGetContent(output) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(xmlOutputBufferGetSize(output))))
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty text still ends the start tag, so that `<p></p>` does not become `<p/>`.
    var empty: UInt8 = 0
    if let start = bytes.baseAddress {
      // The length is C's `int`: longer texts go in pieces.
      var from = 0
      repeat {
        let count = min(bytes.count - from, 1 << 30)
        _ = unsafe xmlTextWriterWriteRawLen(writer, start + from, Int32(count))
        from += count
      } while from < bytes.count
    } else {
      _ = unsafe xmlTextWriterWriteRawLen(writer, &empty, 0)
    }
  }
}
