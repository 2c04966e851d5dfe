extension LineRoles {
  /// Shorter lines, in words, are judged by what else is known of them.
  private static let shortestHeading = 8
  /// The share of its words, in percent, that a heading's paragraph says again.
  private static let saidBelow = 60

  /// Takes back long headings within a text that say at length what the paragraph below says: without a stop at their end they look like
  /// captions, but a caption's words come back in several paragraphs or in none.
  mutating func keepParagraphHeadings(_ context: LineContext) {
    for line in roles.indices.dropFirst().dropLast() where roles[line] == .aside && roles[line + 1] == .body {
      guard roles[line - 1] == .body || roles[line - 1] == .lead, context.shapes[line].words >= Self.shortestHeading,
        context.facts[line].date == nil, Self.isPlain(line, context), !context.shapes[line].endsInBracket
      else { continue }
      if context.sharePercent(of: line, in: line + 1) >= Self.saidBelow { roles[line] = .body }
    }
  }
}

extension LineContext {
  /// The share of a line's words, those of grammar aside, that another line has.
  fileprivate func sharePercent(of line: Int, in other: Int) -> Int {
    let said = Set(shapes[other].range.map { scanner.words[$0] })
    let words = shapes[line].range.filter { !isStopWord($0) }
    return words.count { said.contains(scanner.words[$0]) } * 100 / max(words.count, 1)
  }
}
