/// Cuts a page into passages, as a browser would set it in lines.
struct PassageReader {
  private let page: Page
  private var passages = Passages()
  /// Open elements whose end matters.
  private var open: [Open] = []
  private var start = 0
  private var first = 0
  private var firstStretch = 0
  private var linked = 0
  private var strong = 0
  private var punctuation = 0
  private var breaks = 0
  private var links = 0
  private var strongs = 0
  private var quotations = 0
  private var preformatted = 0
  /// Whether what is preformatted is an article as it was typed, with blank lines between paragraphs.
  private var isTyped = false
  private var lists: [Bool] = []
  private var items = 0
  private var heading: Int?
  /// Whether the last cell of a table that began has lines of its own.
  private var hasLines = false
  private var pictures: [Int] = []

  private struct Open {
    var node: Int
    var end: Int
    var name: ElementName
    /// Where its text began, for those that mark a stretch.
    var start: Int
  }

  private init(_ page: Page) { self.page = page }

  /// The passages of a page, leaving out what is hidden.
  static func passages(of page: Page) -> Passages {
    var reader = PassageReader(page)
    reader.read()
    return reader.passages
  }

  private mutating func read() {
    let nodes = page.tree.nodes
    passages.bytes.reserveCapacity(page.tree.bytes.count)
    var node = 0
    while node < nodes.count {
      while let last = open.last, last.end <= node { end() }
      if page.hints[node].contains(.hidden) {
        node = Int(nodes[node].end)
        continue
      }
      if nodes[node].name == .text {
        append(node)
      } else {
        begin(node)
      }
      node += 1
    }
    while !open.isEmpty { end() }
    flush(in: 0)
  }
}

extension PassageReader {
  private mutating func begin(_ node: Int) {
    let element = page.tree.nodes[node]
    let name = element.name
    if name.isBlock {
      flush(in: innermostBlock)
    }
    switch name {
    case .br: breaks += 1
    case .wbr: break
    case .img, .ampImg: pictures.append(node)
    case .td, .th: cell(node)
    case .a: links += 1
    case .strong, .b: strongs += 1
    case .blockquote: quotations += 1
    case .pre, .xmp:
      preformatted += 1
      isTyped = page.tree.isTypedProse(in: node)
    case .ul, .menu, .dir: lists.append(false)
    case .ol: lists.append(true)
    case .li: items += 1
    default:
      if let level = name.headingLevel { heading = level }
    }
    let isMarking = name == .a || name.emphasis != nil
    guard name.isBlock || isMarking else { return }
    open.append(
      Open(node: node, end: Int(element.end), name: name, start: passages.bytes.count))
  }

  private mutating func end() {
    guard let last = open.popLast() else { return }
    if last.name.isBlock { flush(in: last.node) } else { stretch(last) }
    switch last.name {
    case .a: links -= 1
    case .strong, .b: strongs -= 1
    case .blockquote: quotations -= 1
    case .pre, .xmp:
      preformatted -= 1
      isTyped = false
    case .ul, .ol, .menu, .dir: lists.removeLast()
    case .li: items -= 1
    default:
      if last.name.headingLevel != nil { heading = nil }
    }
  }

  /// The innermost block that is open.
  private var innermostBlock: Int {
    open.last { $0.name.isBlock }?.node ?? 0
  }

  /// A cell of a table goes on in the line of the row when both are short and hold one line each; else it is a passage of its own.
  private mutating func cell(_ node: Int) {
    let isBehindLines = hasLines
    hasLines = false
    var length = 0
    for inner in node..<Int(page.tree.nodes[node].end) {
      let name = page.tree.nodes[inner].name
      if name == .text { length += page.tree.nodes[inner].range.count }
      if name == .br { hasLines = true }
    }
    let isFirst = passages.bytes.count == start
    guard !isFirst else { return }
    if isBehindLines || hasLines || length > 160 || passages.bytes.count - start > 160 {
      flush(in: innermostBlock)
    } else if length > 0 {
      if passages.bytes.last != 0x20 { passages.bytes.append(0x20) }
      passages.bytes.append(UInt8(ascii: "|"))
      passages.bytes.append(0x20)
    }
  }

  private mutating func stretch(_ element: Open) {
    let lower = max(element.start, start)
    guard lower < passages.bytes.count else { return }
    passages.stretches.append(Stretch(range: lower..<passages.bytes.count, node: element.node))
  }
}

extension PassageReader {
  private mutating func append(_ node: Int) {
    let tree = page.tree
    let range = tree.nodes[node].range
    let bytes = tree.bytes.span.extracting(range)
    if breaks > 0 {
      if bytes.isBlank { return }
      if breaks > 1 || isBoldLine || isSetOtherwise(node) { flush(in: innermostBlock) } else { space() }
      breaks = 0
    }
    if passages.bytes.count == start { first = node }
    if isTyped { return appendTyped(range) }
    if preformatted > 0 {
      for index in bytes.indices { passages.bytes.append(bytes[index]) }
      return
    }
    appendFolded(range)
  }

  /// Appends the paragraphs of typed text, which blank lines divide.
  private mutating func appendTyped(_ range: Range<Int>) {
    var start = range.lowerBound
    var lines = 0
    for index in range {
      let byte = page.tree.bytes[index]
      if byte == 0x0A { lines += 1 } else if byte > 0x20 { lines = 0 }
      guard lines == 2 else { continue }
      appendFolded(start..<index)
      flush(in: innermostBlock)
      start = index
    }
    appendFolded(start..<range.upperBound)
  }

  /// Appends text with each run of blanks as one space.
  private mutating func appendFolded(_ range: Range<Int>) {
    let tree = page.tree
    let bytes = tree.bytes.span.extracting(range)
    let before = passages.bytes.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        // Thai and Lao set blanks where others set full stops and commas.
        if index >= 3, bytes[index - 3] == 0xE0, (0xB8...0xBB).contains(bytes[index - 2]) { punctuation += 1 }
        space()
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        space()
        index += 1
      } else if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        // The ideographic space, which begins paragraphs.
        space()
        index += 2
      } else {
        passages.bytes.append(byte)
        punctuation += Self.isPunctuation(bytes, index) ? 1 : 0
      }
      index += 1
    }
    let added = passages.bytes.count - before
    if links > 0 { linked += added }
    if strongs > 0 { strong += added }
  }

  /// Whether what was read of the passage is a short line in bold, which a break sets apart as a heading.
  private var isBoldLine: Bool {
    let length = passages.bytes.count - start
    return length > 0 && length < 200 && strong * 10 >= length * 9
  }

  /// Whether a text behind a break is set in letters of another size than the passage, as headlines are on pages without headings.
  private func isSetOtherwise(_ node: Int) -> Bool {
    guard passages.bytes.count > start, let size = page.tree.fontSize(at: node) else { return false }
    return page.tree.fontSize(at: first) != size
  }

  private mutating func space() {
    if passages.bytes.count > start, passages.bytes.last != 0x20 { passages.bytes.append(0x20) }
  }

  /// Whether a byte ends or divides a sentence: `.`, `,`, `?`, `!`, `;`, `:`, and the full-width and other scripts' ones.
  private static func isPunctuation(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x2E, 0x2C, 0x3F, 0x21, 0x3B: index + 1 == bytes.count || bytes[index + 1] <= 0x22 || bytes[index + 1] >= 0x80
    // Ideographic comma and full stop.
    case 0x81, 0x82: index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3
    // Full-width comma, exclamation and question mark; Arabic comma and question mark.
    case 0x8C, 0x9F:
      (index > 1 && bytes[index - 1] == 0xBC && bytes[index - 2] == 0xEF) || (index > 0 && bytes[index - 1] == 0xD8)
    // Devanagari danda.
    case 0xA4: index > 1 && bytes[index - 1] == 0xA5 && bytes[index - 2] == 0xE0
    // Urdu and Khmer full stop.
    case 0x94: index > 1 && (bytes[index - 1] == 0xDB || (bytes[index - 1] == 0x9F && bytes[index - 2] == 0xE1))
    // Armenian full stop.
    case 0x89: index > 0 && bytes[index - 1] == 0xD6
    // Burmese comma and full stop.
    case 0x8A, 0x8B: index > 1 && bytes[index - 1] == 0x81 && bytes[index - 2] == 0xE1
    // Ethiopic full stop.
    case 0xA2: index > 1 && bytes[index - 1] == 0x8D && bytes[index - 2] == 0xE1
    default: false
    }
  }

  private mutating func flush(in node: Int) {
    breaks = 0
    // Marks of elements that are still open end here and go on in the next passage.
    for element in open where !element.name.isBlock { stretch(element) }
    var end = passages.bytes.count
    while end > start, passages.bytes[end - 1] == 0x20 || passages.bytes[end - 1] == 0x0A { end -= 1 }
    if end > start {
      passages.list.append(
        Passage(
          role: role, node: node, first: first, range: start..<end, stretches: firstStretch..<passages.stretches.count,
          linked: min(linked, end - start), strong: min(strong, end - start), punctuation: punctuation))
    }
    for picture in pictures {
      passages.list.append(Passage(role: .picture, node: picture, first: picture, range: end..<end, stretches: 0..<0))
    }
    pictures.removeAll(keepingCapacity: true)
    start = passages.bytes.count
    firstStretch = passages.stretches.count
    (linked, strong, punctuation) = (0, 0, 0)
  }

  private var role: Passage.Role {
    if let heading { return .heading(heading) }
    if preformatted > 0, !isTyped { return .preformatted }
    if items > 0, let isOrdered = lists.last { return .listItem(isOrdered: isOrdered, depth: lists.count - 1) }
    return quotations > 0 ? .quotation : .paragraph
  }
}

extension ElementName {
  /// How an inline element sets off its text.
  var emphasis: Mark.Kind? {
    switch self {
    case .em, .i, .cite, .dfn: .emphasis
    case .strong, .b: .strong
    case .code, .kbd, .samp, .tt: .code
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but blanks.
  var isBlank: Bool {
    for index in indices where self[index] > 0x20 { return false }
    return true
  }
}
