/// Writes a block's text with its marks.
struct InlineMarkup {
  private let block: Block
  private var next = 0
  /// Up to where the text is written, in UTF-8 bytes.
  private var place = 0

  /// Writes a block's text with its marks.
  static func write(_ block: Block, to writer: inout MarkupWriter) {
    if block.marks.isEmpty || block.text.isEmpty { return writer.text(block.text) }
    var markup = InlineMarkup(block: block)
    markup.write(to: block.text.utf8.count, isLinked: false, into: &writer)
  }

  private init(block: Block) { self.block = block }

  /// Writes the text up to an end and the marks that begin before it; those that reach beyond it are cut there.
  private mutating func write(to end: Int, isLinked: Bool, into writer: inout MarkupWriter) {
    while next < block.marks.count, block.marks[next].range.lowerBound < end {
      let mark = block.marks[next]
      next += 1
      let range = max(mark.range.lowerBound, place)..<max(min(mark.range.upperBound, end), place)
      guard !range.isEmpty, isBoundary(range.lowerBound), isBoundary(range.upperBound) else { continue }
      writeText(to: range.lowerBound, into: &writer)
      open(mark, to: range.upperBound, isLinked: isLinked, into: &writer)
    }
    writeText(to: end, into: &writer)
  }

  private mutating func open(_ mark: Mark, to end: Int, isLinked: Bool, into writer: inout MarkupWriter) {
    var rest = self
    switch mark.kind {
    case .emphasis: writer.element("em") { rest.write(to: end, isLinked: isLinked, into: &$0) }
    case .strong: writer.element("strong") { rest.write(to: end, isLinked: isLinked, into: &$0) }
    case .code: writer.element("code") { rest.write(to: end, isLinked: isLinked, into: &$0) }
    case .link(let target):
      if !isLinked, let address = Address(target, allowsMail: true) {
        writer.element("a") { anchor in
          anchor.attribute("href", address.text)
          rest.write(to: end, isLinked: true, into: &anchor)
        }
      } else {
        rest.write(to: end, isLinked: isLinked, into: &writer)
      }
    }
    self = rest
  }

  private mutating func writeText(to end: Int, into writer: inout MarkupWriter) {
    guard place < end else { return }
    writer.text(block.text.utf8Span.span.extracting(place..<end))
    place = end
  }

  private func isBoundary(_ place: Int) -> Bool {
    let text = block.text.utf8Span.span
    return place == text.count || place >= 0 && place < text.count && text[place] & 0xC0 != 0x80
  }
}
