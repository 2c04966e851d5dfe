extension Draft {
  /// Headings have at most this many words; a longer line without a stop is a paragraph that lost it.
  private static let longestHeading = 16

  /// The body as blocks.
  func blocks(of context: LineContext) -> [Block] {
    var blocks: [Block] = []
    for (place, line) in body.enumerated() {
      let next = place + 1 < body.count ? body[place + 1] : nil
      let kind = kind(of: line, before: next, context)
      let text = context.lines.cleanText(line)
      blocks.append(Block(kind.isItem ? text.withoutBullet : text, kind: kind.block))
    }
    return blocks
  }

  private func kind(of line: Int, before next: Int?, _ context: LineContext) -> (block: Block.Kind, isItem: Bool) {
    let shape = context.shapes[line]
    if shape.first == .bullet { return (.listItem(ordered: false, depth: 0), true) }
    if isItem(line, context) {
      return (.listItem(ordered: shape.isNumbered, depth: 0), true)
    }
    if let next, line != body[0], shape.words <= Self.longestHeading, shape.words < context.shapes[next].words {
      let endsOpen = shape.last != .stop && shape.last != .ellipsis && shape.last != .comma && shape.last != .colon
      let isQuestion = shape.last == .question && shape.first == .quote
      if endsOpen, !isQuestion, shape.first != .lower { return (.heading(level: 2), false) }
    }
    return (.paragraph, false)
  }

  /// Whether a line is an item beside another one: numbers and dashes alone prove nothing.
  private func isItem(_ line: Int, _ context: LineContext) -> Bool {
    let shape = context.shapes[line]
    guard shape.isNumbered || shape.first == .dash else { return false }
    return [line - 1, line + 1].contains { neighbour in
      guard context.shapes.indices.contains(neighbour), body.contains(neighbour) else { return false }
      let other = context.shapes[neighbour]
      return other.isNumbered && shape.isNumbered || other.first == .dash && shape.first == .dash
    }
  }
}

extension String {
  /// The text of a list item without its bullet, dash or number.
  fileprivate var withoutBullet: String {
    let scalars = unicodeScalars
    let marks = "•·‣⁃*+-–—●○■□▪▫►▸◆◦0123456789.)(] \u{A0}\t"
    guard let start = scalars.firstIndex(where: { !marks.unicodeScalars.contains($0) }) else { return self }
    return String(scalars[start...])
  }
}
