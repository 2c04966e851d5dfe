/// Lists and headings inside a text, which look like menus and labels by themselves.
extension LineRoles {
  /// What is said of the lines that are found.
  static let outlineRule = "an item or a heading of the text"

  /// Finds the items below a line that announces them with a colon, and the headings that a table of contents above the text names.
  mutating func keepOutline(_ context: LineContext) {
    keepItems(context)
    keepSentences(context)
    keepNumbered(context)
    keepHeadings(context)
  }

  /// The words of an item, at least, and the items of a list.
  private static let (shortestItemOfList, fewestItems) = (2, 2)
  /// The words of a heading, at most, and the headings that a table of contents names, at least.
  fileprivate static let (longestHeading, fewestHeadings) = (12, 2)

  private mutating func keepItems(_ context: LineContext) {
    var end = 0
    for line in roles.indices where line >= end && isText(line) && context.shapes[line].last == .colon {
      let items = roles.indices.suffix(from: line + 1).prefix { context.isItem($0) }
      guard items.count >= Self.fewestItems,
        items.allSatisfy({ context.shapes[$0].words >= Self.shortestItemOfList && Self.isPlain($0, context) })
      else { continue }
      for item in items where !isText(item) { keep(item) }
      end = items.upperBound
    }
  }

  /// Keeps a list between two paragraphs, the items of which end as sentences do, and its heading: menus and offers of other stories
  /// have no stops.
  private mutating func keepSentences(_ context: LineContext) {
    var end = 0
    for line in roles.indices.dropFirst() where line >= end && context.isItem(line) && !isText(line) {
      let items = roles.indices.suffix(from: line).prefix { context.isItem($0) }
      end = items.upperBound
      let isTold = items.allSatisfy {
        context.shapes[$0].endsSentence && context.shapes[$0].words >= Self.shortestItem && Self.isPlain($0, context)
      }
      guard items.count >= Self.fewestItems, isTold, end < roles.count, isText(end), context.isSentence(end),
        let above = (0..<line).last(where: { !mayHead($0, context) }), isText(above), line - above <= Self.longestHead
      else { continue }
      for item in items { keep(item) }
      if line - 1 > above, context.facts[line - 1].phrases == 0, context.shapes[line - 1].words > 1 { keep(line - 1) }
    }
  }

  /// The words of an item that is a sentence, at least, and the lines between a paragraph and a list below it, at most.
  private static let (shortestItem, longestHead) = (4, 3)

  /// Whether a line may stand between a paragraph and a list: a heading, or what interrupts the text.
  private func mayHead(_ line: Int, _ context: LineContext) -> Bool {
    !isText(line) && !context.shapes[line].endsSentence && context.shapes[line].words <= Self.longestHeading
      && !context.facts[line].leadsElsewhere
  }

  /// The sections that numbered headings count, at least, and the lines from one heading to the next, at most.
  private static let (fewestSections, longestSection) = (3, 12)

  /// Keeps the sections of a text that counts them, "1. Harbour café" and a paragraph below, when one of them is text: so is each.
  private mutating func keepNumbered(_ context: LineContext) {
    var sections: [(line: Int, number: Int)] = []
    for line in roles.indices {
      guard let number = context.number(ofHeading: line) else { continue }
      if !Self.goesOn(sections, line, number) {
        keepSections(sections.map(\.line), context)
        sections.removeAll()
      }
      sections.append((line, number))
    }
    keepSections(sections.map(\.line), context)
  }

  /// Whether a heading goes on with the numbers of those before it, up or down.
  private static func goesOn(_ sections: [(line: Int, number: Int)], _ line: Int, _ number: Int) -> Bool {
    guard let last = sections.last, abs(number - last.number) == 1, line - last.line <= longestSection else {
      return false
    }
    return sections.count < 2 || number - last.number == last.number - sections[sections.count - 2].number
  }

  private mutating func keepSections(_ headings: [Int], _ context: LineContext) {
    guard headings.count >= Self.fewestSections, let first = headings.first(where: isText) else { return }
    var end = first
    for heading in headings where heading >= first {
      for line in heading..<roles.count {
        guard line == heading || context.isSentence(line) else { break }
        // What stood between two sections is no end of the text.
        for between in end..<line where roles[between] == .after { roles[between] = .aside }
        if !isText(line) { keep(line) }
        end = line + 1
      }
    }
  }

  private mutating func keepHeadings(_ context: LineContext) {
    guard let lead = roles.firstIndex(of: .lead) else { return }
    var contents: Set<UInt64> = []
    for line in roles.indices.prefix(lead) where roles[line] == .before && context.mayBeHeading(line) {
      contents.insert(context.shapes[line].hash)
    }
    let headings = roles.indices.suffix(from: lead).filter { line in
      roles[line] == .aside && context.facts[line].copies == 2 && contents.contains(context.shapes[line].hash)
        && isAboveText(line, context)
    }
    guard headings.count >= Self.fewestHeadings else { return }
    for line in headings { keep(line) }
  }

  /// Whether a longer paragraph of the text stands right below a line.
  private func isAboveText(_ line: Int, _ context: LineContext) -> Bool {
    line + 1 < roles.count && isText(line + 1) && context.shapes[line + 1].words > context.shapes[line].words
      && context.shapes[line].words <= Self.longestHeading
  }

  private mutating func keep(_ line: Int) {
    roles[line] = .body
    outlined.insert(line)
  }
}

extension LineContext {
  /// Whether a line begins as the items of lists do.
  fileprivate func isItem(_ line: Int) -> Bool {
    shapes[line].first == .bullet || shapes[line].first == .dash || shapes[line].isNumbered
  }

  /// The number of a short line that a paragraph follows: `3. Harbour café`.
  fileprivate func number(ofHeading line: Int) -> Int? {
    guard shapes[line].isNumbered, !shapes[line].endsSentence, line + 1 < shapes.count, isSentence(line + 1),
      shapes[line].words <= LineRoles.longestHeading
    else { return nil }
    return Int(String(decoding: lines.bytes[lines.lines[line].range].prefix { $0 &- 0x30 < 10 }, as: UTF8.self))
  }

  /// Whether a line above the text may be the name of a heading in it.
  fileprivate func mayBeHeading(_ line: Int) -> Bool {
    facts[line].copies == 2 && facts[line].phrases == 0 && shapes[line].words > 0 && !shapes[line].endsSentence
  }
}
