/// Lines between two paragraphs that hold nothing but what pages say of themselves, `3 min read`, `Share this article`, `We use cookies`,
/// or lead to another story: `Read also: Harbour fees rise`.
///
/// The network has seen many a short line between paragraphs that was the story's own. In the languages of few pages it keeps these too.
extension LineRoles {
  /// One word alone may head a part of a story: `Comments`.
  private static let fewestWords = 2

  /// Leaves such lines out of the text.
  mutating func leaveOutSetPhrases(_ context: LineContext) {
    for line in roles.indices where roles[line] == .body {
      guard isSetPhrase(line, context) || context.countsComments(line) || isOffer(line, context) else { continue }
      roles[line] = .aside
      takenBack.remove(line)
    }
  }

  /// Words of a line that leads to another story, at most.
  private static let longestOffer = 30

  /// Whether a line names another story behind a label; in prose and in lists a label introduces what is told.
  private func isOffer(_ line: Int, _ context: LineContext) -> Bool {
    let shape = context.shapes[line]
    return context.facts[line].leadsElsewhere && shape.words <= Self.longestOffer && shape.last != .colon
  }

  private func isSetPhrase(_ line: Int, _ context: LineContext) -> Bool {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    return facts.pageWords > 0 && facts.pageWords + shape.numbers >= shape.range.count
      && shape.range.count >= Self.fewestWords && !context.isBrief(line)
  }
}

extension LineContext {
  /// Whether a line is one word of two ideographs, as many as a word has.
  fileprivate func isBrief(_ line: Int) -> Bool {
    let range = shapes[line].range
    return range.count <= 2 && range.allSatisfy { scanner.isIdeograph[$0] }
  }
}

extension ClutterKind {
  /// The kinds in which a page speaks and no story does. What heads other stories or leads on, `Further reading`, `How it works`, may head
  /// a part of this one.
  static let ofPages = [share, follow, subscribe, consent, comments, counter, copyright].reduce(0) { $0 | $1.bit }
}
