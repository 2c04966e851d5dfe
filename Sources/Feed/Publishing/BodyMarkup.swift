/// Writes what an article says as HTML: for feeds and for pages alike.
///
/// The elements and attributes named here are all that any article can bring into a published file.
struct BodyMarkup {
  /// The blocks in order.
  static func bytes(of blocks: [Block]) -> [UInt8] {
    var writer = MarkupWriter()
    write(blocks, to: &writer)
    return writer.bytes()
  }

  /// Writes the blocks in order.
  static func write(_ blocks: [Block], to writer: inout MarkupWriter) {
    var place = 0
    while place < blocks.count {
      let block = blocks[place]
      switch block.kind {
      case .paragraph: writer.element("p") { InlineMarkup.write(block, to: &$0) }
      case .heading(let level): heading(block, level: level, to: &writer)
      case .preformatted: preformatted(block, to: &writer)
      case .picture(let picture): figure(picture, caption: block, to: &writer)
      case .quotation:
        let end = blocks[place...].firstIndex { $0.kind != .quotation } ?? blocks.count
        writer.element("blockquote") { quotation in
          for paragraph in blocks[place..<end] {
            quotation.element("p") { InlineMarkup.write(paragraph, to: &$0) }
          }
        }
        place = end - 1
      case .listItem:
        let end = blocks[place...].firstIndex { !$0.isListItem } ?? blocks.count
        ListMarkup.write(blocks[place..<end], to: &writer)
        place = end - 1
      }
      place += 1
    }
  }

  private static func heading(_ block: Block, level: Int, to writer: inout MarkupWriter) {
    let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
    writer.element(names[min(max(level, 2), 6) - 2]) { InlineMarkup.write(block, to: &$0) }
  }

  private static func preformatted(_ block: Block, to writer: inout MarkupWriter) {
    writer.element("pre") { pre in
      // HTML drops a line break right after `<pre>`; a meant one is doubled.
      if block.text.utf8.first == 0x0A { pre.text("\n") }
      InlineMarkup.write(block, to: &pre)
    }
  }

  private static func figure(_ picture: Picture, caption: Block, to writer: inout MarkupWriter) {
    guard let address = Address(picture.url) else {
      if !caption.text.isEmpty { writer.element("p") { InlineMarkup.write(caption, to: &$0) } }
      return
    }
    writer.element("figure") { figure in
      figure.element("img") { image in
        image.attribute("src", address.text)
        image.attribute("alt", picture.description)
      }
      if !caption.text.isEmpty { figure.element("figcaption") { InlineMarkup.write(caption, to: &$0) } }
    }
  }
}

extension Block {
  fileprivate var isListItem: Bool {
    if case .listItem = kind { true } else { false }
  }
}
