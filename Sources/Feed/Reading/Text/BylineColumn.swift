/// The authors that a page names one below the other, each on a line of its own with what that person is or did around it:
/// `Anna Holm`, `Reporter`, `&`, `Jude Okonjo`, `Reporter`.
struct BylineColumn {
  /// The lines of the names in their order.
  private(set) var lines: [Int]

  private let context: LineContext
  private let fields: FieldReaders
  private let head: Range<Int>

  /// Lines between two names, at most: what the one is, and `&`.
  private static let most = 2

  /// Looks above and below the line of a name.
  ///
  /// - Parameter head: the lines among which the names stand: behind the headline, before the text.
  init(of line: Int, in head: Range<Int>, _ context: LineContext, _ fields: FieldReaders) {
    lines = [line]
    (self.context, self.fields, self.head) = (context, fields, head)
    while let above = next(to: lines[0], -1) { lines.insert(above, at: 0) }
    while let below = next(to: lines[lines.count - 1], 1) { lines.append(below) }
  }

  /// Whether a label below a name says that it is of who took the picture.
  static func creditsPicture(_ line: Int, _ context: LineContext) -> Bool {
    guard context.facts.indices.contains(line + 1), !context.facts[line].isUnderLabel else { return false }
    let isLabel = context.facts[line + 1].wholePhrases & ClutterKind.credit.bit != 0
    return isLabel && (!context.facts.indices.contains(line + 2) || context.facts[line + 2].people.isEmpty)
  }

  /// The line of the name that follows in a direction behind lines that join them.
  private func next(to line: Int, _ step: Int) -> Int? {
    var next = line + step
    while head.contains(next), abs(next - line) <= Self.most, joins(next) { next += step }
    if abs(next - line) == 1, !areTied(min(line, next), max(line, next)) { next = behindOffice(line, step) ?? line }
    guard next != line, head.contains(next), case let facts = context.facts[next] else { return nil }
    let isName = facts.names.count == 1 && facts.phrases == 0 && facts.date == nil
    return isName && !Self.creditsPicture(next, context) ? next : nil
  }

  /// `Anna Holm &` and the name below it, `By Anna Holm` above `& Jude Okonjo`, or a label above two names.
  private func areTied(_ above: Int, _ below: Int) -> Bool {
    guard head.contains(above), head.contains(below) else { return false }
    func text(_ line: Int) -> ArraySlice<UInt8> { context.lines.bytes[context.lines.lines[line].range] }
    if text(above).last == UInt8(ascii: "&") || text(below).first == UInt8(ascii: "&") { return true }
    let facts = context.facts[below]
    return context.facts[above].isUnderLabel && (facts.namesAreSure || facts.hasFamilyName)
  }

  /// The line of a name behind one that says what the person is in words that are in no list, if another such line is behind it.
  private func behindOffice(_ line: Int, _ step: Int) -> Int? {
    let next = line + 2 * step
    guard head.contains(next), context.facts[line].namesAreSure, context.facts[next].namesAreSure,
      head.contains(max(line, next) + 1)
    else { return nil }
    let offices = [min(line, next) + 1, max(line, next) + 1]
    return offices.allSatisfy(mayBeOffice) ? next : nil
  }

  private func mayBeOffice(_ line: Int) -> Bool {
    let (shape, facts) = (context.shapes[line], context.facts[line])
    return facts.phrases == 0 && !facts.namesAreSure && facts.authors == nil && facts.date == nil
      && (2...Self.longestOffice).contains(shape.words)
      && !shape.endsSentence
  }

  /// Words of what somebody is, at most.
  private static let longestOffice = 6

  private func joins(_ line: Int) -> Bool {
    guard context.facts[line].date == nil else { return false }
    return fields.bylines.joinsPeople(
      FieldLine(context.lines.bytes, context.lines.lines[line].range, tables: fields.tables),
      fields.tables.language(context.spokenLanguage))
  }
}
