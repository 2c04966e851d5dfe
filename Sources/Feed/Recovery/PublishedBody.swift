/// What an article says, read back from the markup that `BodyMarkup` made of it.
///
/// Writing the blocks again gives the same bytes, so that a closed archive page keeps its own. Elements that are not
/// ours are passed over.
struct PublishedBody {
  /// The blocks in an element, in order.
  static func blocks(in element: MarkupElement) -> [Block] {
    var body = PublishedBody()
    for child in element.elements { body.read(child) }
    return body.blocks
  }

  private var blocks: [Block] = []

  private mutating func read(_ element: MarkupElement) {
    switch element.name {
    case "p": append(element, .paragraph)
    case "h2": append(element, .heading(level: 2))
    case "h3": append(element, .heading(level: 3))
    case "h4": append(element, .heading(level: 4))
    case "h5": append(element, .heading(level: 5))
    case "h6": append(element, .heading(level: 6))
    case "pre": preformatted(element)
    case "blockquote": for paragraph in element.all("p") { append(paragraph, .quotation) }
    case "ul", "ol": list(element, depth: 0)
    case "figure": figure(element)
    default: break
    }
  }

  private mutating func append(_ element: MarkupElement, _ kind: Block.Kind) {
    var text = MarkedText()
    text.read(element)
    blocks.append(Block(text.text, kind: kind, marks: text.marks))
  }

  /// A line break right behind `<pre>` was doubled.
  private mutating func preformatted(_ element: MarkupElement) {
    var element = element
    if case .text(let text) = element.children.first, text.utf8.first == 0x0A {
      element.children[0] = .text(String(text.dropFirst()))
    }
    append(element, .preformatted)
  }

  private mutating func list(_ list: MarkupElement, depth: Int) {
    for item in list.all("li") {
      var text = item
      text.children.removeAll { if case .element(let inner) = $0 { Self.isList(inner) } else { false } }
      append(text, .listItem(ordered: list.name == "ol", depth: depth))
      for inner in item.elements where Self.isList(inner) { self.list(inner, depth: depth + 1) }
    }
  }

  private static func isList(_ element: MarkupElement) -> Bool { element.name == "ul" || element.name == "ol" }

  private mutating func figure(_ figure: MarkupElement) {
    guard let image = figure.first("img")?.attributes, let url = image["src"] else { return }
    let caption = figure.first("figcaption") ?? MarkupElement(name: "figcaption")
    append(caption, .picture(Picture(url: url, description: image["alt"] ?? "")))
  }
}

/// A text with its marks, put together as it is read.
private struct MarkedText {
  var text = ""
  var marks: [Mark] = []

  mutating func read(_ element: MarkupElement) {
    for child in element.children {
      switch child {
      case .text(let piece): text += piece
      case .element(let inner): read(inner, as: Self.kind(of: inner))
      }
    }
  }

  /// An inner mark follows its outer one.
  private mutating func read(_ element: MarkupElement, as kind: Mark.Kind?) {
    let start = text.utf8.count
    let place = marks.count
    if let kind { marks.append(Mark(start..<start, kind)) }
    read(element)
    if kind != nil { marks[place].range = start..<text.utf8.count }
  }

  private static func kind(of element: MarkupElement) -> Mark.Kind? {
    switch element.name {
    case "em": .emphasis
    case "strong": .strong
    case "code": .code
    case "a": element.attributes["href"].map { .link($0) }
    default: nil
    }
  }
}
