/// The items of agencies that are no prose, or hardly any: a headline and a short sentence, or a headline and lines of figures.
///
/// The weights are fitted on pages, where such lines are labels and boxes. What tells these items from menus and lists is that the
/// file holds nothing else: a headline at the top, no word of clutter anywhere, and below it sentences that take the
/// headline's words up, or rows of figures such as results, dividends, prices and scores.
extension LineRoles {
  /// The most lines of such an item, with its headline.
  private static let longestWireItem = 60
  /// Lines between the headline and the text that say who, where and when, and the words of one.
  private static let mostCredits = 3
  private static let longestCredit = 6
  /// The words that a sentence has in common with the headline it stands below, at least.
  private static let leastTold = 2

  /// Takes the lines of a file that is an item of an agency and nothing else.
  mutating func keepWireItem(_ context: LineContext, _ features: LineFeatures) {
    guard (2...Self.longestWireItem).contains(roles.count), furtherArticles(context, features).isEmpty else { return }
    let start = (1..<roles.count).first { !Self.isCredit($0, context) } ?? roles.count
    let end = Self.isSignature(roles.count - 1, context) ? roles.count - 1 : roles.count
    // Above a line that says where and when, an agency's headline may have a full stop.
    guard start < end, start <= Self.mostCredits, isHeadline(context, mayEnd: start > 1) else { return }
    let lines = start..<end
    guard Self.isTold(lines, context) || Self.isOfFigures(lines, context) else { return }
    for line in roles.indices { takeBack(line, as: line < start ? .credit : lines.contains(line) ? .body : .after) }
    takeBack(0, as: .title)
    takeBack(start, as: .lead)
  }

  /// Whether a line says who wrote an item, or where and when.
  private static func isCredit(_ line: Int, _ context: LineContext) -> Bool {
    let facts = context.facts[line]
    return facts.authors?.isEmpty == false || facts.date != nil && context.shapes[line].words <= longestCredit
  }

  /// Whether sentences stand below a headline and the first of them tells what it says.
  private static func isTold(_ lines: Range<Int>, _ context: LineContext) -> Bool {
    lines.allSatisfy { context.shapes[$0].endsSentence && isPlain($0, context) }
      && ToldWords(in: Array(lines.prefix(1)), of: context).count(in: 0).lead >= leastTold
  }

  /// Whether rows of figures stand below a headline, with sentences between them and no more other lines than there are rows.
  private static func isOfFigures(_ lines: Range<Int>, _ context: LineContext) -> Bool {
    let rows = lines.filter { isRow($0, context) }
    let others = lines.filter { !isRow($0, context) }
    let labels = others.count { !reads($0, context) }
    let rich = rows.count { context.shapes[$0].numbers > 1 }
    return others.allSatisfy { isPlain($0, context) } && rows.count >= (others.count > labels ? 1 : 2)
      && labels <= rows.count && rich * 3 >= rows.count
  }

  /// Whether a line is a row of figures: no date, entry of a numbered list, or label with a counter behind it.
  private static func isRow(_ line: Int, _ context: LineContext) -> Bool {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    return shape.numbers > 0 && shape.numbers < shape.words && !shape.isNumbered && !shape.endsInBracket
      && facts.date == nil && facts.phrases == 0 && !shape.hasHandle && !shape.hasAddress
  }

  /// Whether a line below an item is the name of who sent it.
  static func isSignature(_ line: Int, _ context: LineContext) -> Bool {
    line > 1 && context.facts[line].kind == .tiny && context.shapes[line].numbers == 0 && isPlain(line, context)
  }
}
