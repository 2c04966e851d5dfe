extension Draft {
  /// How far from the head and the body a byline or a date may stand when it has no place of its own.
  private static let reach = 6

  /// The article, written out.
  func article(of context: LineContext, _ fields: FieldReaders) -> Article {
    let blocks = blocks(of: context)
    let text = blocks.map(\.text).joined(separator: "\n")
    let language = fields.languages.language(of: text, declared: nil) ?? context.language
    var article = Article(title: headline(context, fields, blocks), body: blocks)
    article.line = context.lines.lines[title ?? body[0]].number
    article.language = language
    article.authors = authors(context)
    article.published = published(context)
    let summary = standfirst.map { context.lines.cleanText($0) }.joined(separator: " ")
    article.summary = summary.isEmpty ? nil : summary
    return article
  }

  private func headline(_ context: LineContext, _ fields: FieldReaders, _ blocks: [Block]) -> String {
    if let title { return fields.titles.title(context.lines.cleanText(title), site: nil) }
    return (blocks.first?.text ?? "").shortened(to: 90)
  }

  /// The lines in the order in which they are asked for a field: credits, what is near in the head, what is near behind.
  private func places(_ context: LineContext) -> [Int] {
    let near = head.suffix(Self.reach * 2).filter { !credits.contains($0) && $0 != title }
    let last = body[body.count - 1]
    let behind = tail.filter { $0 > last }.prefix(Self.reach)
    let inside = tail.filter { $0 < last && !body.contains($0) }.prefix(Self.reach)
    return credits + near.reversed() + inside + behind
  }

  private func published(_ context: LineContext) -> StatedTime? {
    var update: StatedTime?
    for line in places(context) {
      let isShort = head.contains(line) && context.shapes[line].words <= 16
      guard let date = context.facts[line].date, date.isWholeLine || isShort || credits.contains(line) else { continue }
      if !date.isUpdate { return date.time }
      update = update ?? date.time
    }
    return update
  }

  /// The bylines among the credits; else names that stand there alone; else the nearest byline, then the nearest name.
  private func authors(_ context: LineContext) -> [String] {
    let places = places(context)
    let named = credits.flatMap { context.facts[$0].authors ?? [] }
    if !named.isEmpty { return named.distinct }
    let alone = credits.flatMap { context.facts[$0].names }
    if !alone.isEmpty { return alone.distinct }
    for line in places {
      if let found = context.facts[line].authors, !found.isEmpty { return found }
    }
    for line in places where head.contains(line) {
      let facts = context.facts[line]
      if facts.namesAreSure || !facts.names.isEmpty && isBesideField(line, context) { return facts.names }
    }
    return []
  }

  /// Whether a date or the label of a byline stands just above or below a line.
  private func isBesideField(_ line: Int, _ context: LineContext) -> Bool {
    [line - 1, line + 1].contains { head.contains($0) && context.facts[$0].kind == .fields }
  }
}

extension [String] {
  /// The strings in their order, each once.
  fileprivate var distinct: [String] {
    reduce(into: []) { distinct, name in
      if !distinct.contains(name) { distinct.append(name) }
    }
  }
}

extension Lines {
  /// The text of a line with single blanks, and with one quotation mark where an opening one is doubled.
  func cleanText(_ line: Int) -> String {
    if isClean(lines[line].range) { return text(lines[line]) }
    var clean: [UInt8] = []
    clean.reserveCapacity(lines[line].range.count)
    for byte in bytes[lines[line].range] {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isBlank, clean.last == UInt8(ascii: " ") { continue }
      clean.append(isBlank ? UInt8(ascii: " ") : byte)
    }
    // Pages that set a pull quote double the mark that opens it.
    if clean.starts(with: [0x22, 0x22]), clean.count > 2, clean[2] > 0x22 { clean.removeFirst() }
    if clean.starts(with: [0xE2, 0x80, 0x9C, 0xE2, 0x80, 0x9C]) { clean.removeFirst(3) }
    return String(decoding: clean, as: UTF8.self)
  }

  /// Whether nothing has to change, as in nearly all lines.
  private func isClean(_ range: Range<Int>) -> Bool {
    let text = bytes.span.extracting(range)
    guard text.count > 1, text[0] != 0x22 || text[1] != 0x22, text[0] != 0xE2 else { return false }
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0x09 || byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    return true
  }
}
