/// Reads the body of a Markdown file into blocks.
///
/// Containers are read from the outside in: the lines of a quotation or an item, without their marks, are a
/// document of their own. Lines are ranges of the file's bytes, so nothing is copied on the way.
///
/// - Source: CommonMark 0.31; rows of tables as GitHub has them.
struct MarkdownParser {
  /// Quotations and lists are read to this depth; what is nested deeper is text.
  private static let deepest = 24

  private let bytes: [UInt8]
  private let reader: MarkdownLineReader
  private let addresses: WebAddress
  private let references: MarkdownReferences
  private var blocks: [Block] = []

  private struct Context {
    var isQuotation = false
    var list: (isOrdered: Bool, depth: Int)?
    var depth = 0
  }

  private init(_ bytes: [UInt8], _ references: MarkdownReferences, _ addresses: WebAddress) {
    self.bytes = bytes
    self.references = references
    self.addresses = addresses
    reader = MarkdownLineReader(bytes: bytes)
  }

  /// The blocks of a text; tabs in it are spaces already.
  static func blocks(of bytes: [UInt8], from start: Int, addresses: WebAddress) -> [Block] {
    var lines: [MarkdownLine] = []
    var lower = start
    while lower < bytes.count {
      let upper = bytes[lower...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(MarkdownLine(range: lower..<upper))
      lower = upper + 1
    }
    let references = MarkdownReferences(takingFrom: &lines, of: bytes)
    var parser = MarkdownParser(bytes, references, addresses)
    parser.read(lines[...], Context())
    return parser.blocks
  }

  private mutating func read(_ lines: ArraySlice<MarkdownLine>, _ context: Context) {
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      if reader.isBlank(line) || isDirective(line) {
        index += 1
      } else if reader.indentation(line) >= 4 {
        index = readIndentedCode(lines[index...])
      } else if let heading = reader.heading(line) {
        add(heading.text, .heading(level: heading.level))
        index += 1
      } else if let fence = reader.fence(line) {
        index = readFencedCode(lines[index...], fence)
      } else if reader.isBreak(line) {
        index += 1
      } else if context.depth < Self.deepest, reader.quotation(line) != nil {
        index = readQuotation(lines[index...], context)
      } else if context.depth < Self.deepest, let item = reader.item(line) {
        index = readItem(lines[index...], item, context)
      } else if MarkdownMarkup.begins(at: reader.trimmed(line).lowerBound, in: bytes) {
        index = readMarkup(lines[index...])
      } else {
        index = readParagraph(lines[index...], context)
      }
    }
  }

  private mutating func add(_ text: Range<Int>, _ kind: Block.Kind) {
    add(Array(bytes[text]), kind)
  }

  private mutating func add(_ text: [UInt8], _ kind: Block.Kind) {
    let inline = MarkdownInline.read(text, references: references, addresses: addresses)
    if !inline.text.isEmpty {
      blocks.append(Block(String(decoding: inline.text, as: UTF8.self), kind: kind, marks: inline.marks))
    }
    for picture in inline.pictures { blocks.append(Block("", kind: .picture(picture))) }
  }

  /// Whether a line is an instruction to a site generator or to a program for notes, and nothing for people: `{{< figure … >}}`,
  /// `{% include … %}`, `{#fig-tide width=80%}`, `:::note`, `!!! tip`, `/// caption`, `import Tide from '../tide'`, `![[tide.jpg]]`, `%% … %%`.
  private func isDirective(_ line: MarkdownLine) -> Bool {
    let text = bytes[reader.trimmed(line)]
    guard text.count >= 3, let first = text.first, let last = text.last, reader.indentation(line) < 4 else {
      return false
    }
    func begins(_ mark: String) -> Bool { text.starts(with: mark.utf8) }
    switch first {
    case UInt8(ascii: "{"): return last == UInt8(ascii: "}")
    case UInt8(ascii: ":"): return begins(":::")
    case UInt8(ascii: "/"): return begins("///")
    case UInt8(ascii: "?"): return begins("???")
    case UInt8(ascii: "!"): return begins("!!! ") || begins("![[") && text.suffix(2).elementsEqual("]]".utf8)
    case UInt8(ascii: "%"): return begins("%%") && text.suffix(2).elementsEqual("%%".utf8)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      // A sentence ends in no quotation mark that began a path.
      let end = text.last == UInt8(ascii: ";") ? text.dropLast() : text
      guard let quote = end.last, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
        begins("import ") || begins("export ")
      else { return false }
      return end.dropLast().contains(quote)
        && (begins("import '") || begins("import \"") || text.firstRange(of: " from ".utf8) != nil)
    default: return false
    }
  }
}

// MARK: - Code and markup

extension MarkdownParser {
  private mutating func readIndentedCode(_ lines: ArraySlice<MarkdownLine>) -> Int {
    var end = lines.startIndex
    var last = end
    while end < lines.endIndex {
      if reader.indentation(lines[end]) >= 4, !reader.isBlank(lines[end]) {
        last = end + 1
      } else if !reader.isBlank(lines[end]) {
        break
      }
      end += 1
    }
    addCode(lines[..<last], indentation: 4)
    return last
  }

  private mutating func readFencedCode(
    _ lines: ArraySlice<MarkdownLine>, _ fence: (mark: UInt8, length: Int, indentation: Int)
  ) -> Int {
    let start = lines.startIndex + 1
    let close = lines[start...].firstIndex { reader.closes($0, fence) } ?? lines.endIndex
    addCode(lines[start..<close], indentation: fence.indentation)
    return min(close + 1, lines.endIndex)
  }

  private mutating func addCode(_ lines: ArraySlice<MarkdownLine>, indentation: Int) {
    var code: [UInt8] = []
    for line in lines {
      code.append(contentsOf: bytes[reader.dropping(indentation, line).range])
      code.append(0x0A)
    }
    while code.last == 0x0A || code.last == 0x20 { code.removeLast() }
    if !code.isEmpty { blocks.append(Block(String(decoding: code, as: UTF8.self), kind: .preformatted)) }
  }

  private mutating func readMarkup(_ lines: ArraySlice<MarkdownLine>) -> Int {
    let start = reader.trimmed(lines[lines.startIndex]).lowerBound
    let closing = MarkdownMarkup.closing(of: start, in: bytes)
    var end = lines.startIndex
    while end < lines.endIndex {
      if let closing {
        end += 1
        if MarkdownMarkup.holds(closing, in: bytes[lines[end - 1].range]) { break }
      } else if reader.isBlank(lines[end]) {
        break
      } else {
        end += 1
      }
    }
    var markup: [UInt8] = []
    for line in lines[..<end] {
      markup.append(contentsOf: bytes[line.range])
      markup.append(0x0A)
    }
    blocks += MarkdownMarkup.blocks(of: markup, addresses: addresses)
    return end
  }
}

// MARK: - Containers and paragraphs

extension MarkdownParser {
  private mutating func readQuotation(_ lines: ArraySlice<MarkdownLine>, _ context: Context) -> Int {
    var inner: [MarkdownLine] = []
    var index = lines.startIndex
    var isLazy = false
    while index < lines.endIndex {
      let line = lines[index]
      if let start = reader.quotation(line) {
        inner.append(MarkdownLine(range: start..<line.range.upperBound))
        isLazy = !reader.isBlank(inner[inner.count - 1])
      } else if isLazy, !beginsBlock(line) {
        // A paragraph in a quotation may go on without the mark.
        inner.append(line)
      } else {
        break
      }
      index += 1
    }
    var context = context
    context.isQuotation = true
    context.depth += 1
    read(inner[...], context)
    return index
  }

  private mutating func readItem(
    _ lines: ArraySlice<MarkdownLine>, _ item: (isOrdered: Bool, mark: UInt8, width: Int, isOne: Bool),
    _ context: Context
  ) -> Int {
    let first = lines[lines.startIndex]
    let start = min(first.range.lowerBound + item.width, first.range.upperBound)
    var inner = [MarkdownLine(range: start..<first.range.upperBound)]
    var index = lines.startIndex + 1
    var isAfterBlank = false
    while index < lines.endIndex {
      let line = lines[index]
      if reader.isBlank(line) {
        isAfterBlank = true
        inner.append(line)
      } else if reader.indentation(line) >= item.width {
        inner.append(reader.dropping(item.width, line))
        isAfterBlank = false
      } else if !isAfterBlank, !beginsBlock(line), reader.item(line) == nil {
        inner.append(line)
      } else {
        break
      }
      index += 1
    }
    var context = context
    context.list = (item.isOrdered, (context.list?.depth ?? -1) + 1)
    context.depth += 1
    read(inner[...], context)
    return index
  }

  /// Whether a line ends the paragraph before it.
  private func beginsBlock(_ line: MarkdownLine) -> Bool {
    if reader.isBlank(line) || reader.heading(line) != nil || reader.fence(line) != nil || reader.isBreak(line) {
      return true
    }
    if reader.quotation(line) != nil { return true }
    if let item = reader.item(line) { return !item.isOrdered || item.isOne }
    return false
  }

  private mutating func readParagraph(_ lines: ArraySlice<MarkdownLine>, _ context: Context) -> Int {
    var kind: Block.Kind = context.isQuotation ? .quotation : .paragraph
    if let list = context.list { kind = .listItem(ordered: list.isOrdered, depth: list.depth) }
    var index = lines.startIndex
    var text: [UInt8] = []
    var rows: [[UInt8]] = []
    while index < lines.endIndex {
      let line = lines[index]
      if index > lines.startIndex {
        if let level = reader.underline(line) {
          add(text, .heading(level: level))
          return index + 1
        }
        if beginsBlock(line) || isDirective(line) { break }
        text.append(0x0A)
      }
      let content = reader.trimmed(line)
      rows.append(Array(bytes[content]))
      text.append(contentsOf: bytes[content])
      // Two spaces or a backslash at the end of a line break it, which is a space here.
      if text.last == UInt8(ascii: "\\") { text.removeLast() }
      index += 1
    }
    if MarkdownTable.isDelimiter(rows.count > 1 ? rows[1] : []) {
      for (number, row) in rows.enumerated() where number != 1 { add(MarkdownTable.line(of: row), .paragraph) }
    } else {
      add(text, kind)
    }
    return index
  }
}
