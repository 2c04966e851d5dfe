/// The questions and answers of an interview, each behind its letter: `P. ¿Dónde va a vivir?`, `R. En el pueblo.`, `Q: Why?`.
///
/// Short questions that speak to somebody look like what pages ask of their readers, and answers in the first person like comments. Two
/// letters that take turns from line to line are neither.
extension LineRoles {
  /// Questions, and answers, at the least.
  private static let fewestTurns = 3
  /// Lines that may stand between an answer and the next question: headings, pictures, advertisements.
  private static let widestGap = 6

  /// Takes all turns of an interview into its text, and headings between them.
  mutating func keepInterview(_ context: LineContext) {
    let marked = roles.indices.compactMap { line in context.speaker(of: line).map { (line: line, letter: $0) } }
    let turns = Self.turns(marked)
    guard let first = turns.first(where: isText), turns.count >= 2 * Self.fewestTurns else { return }
    var above = first
    for line in turns where line >= first {
      if !isText(line) { takeBack(line, as: .body) }
      for between in above + 1..<max(above + 1, line) where roles[between] == .after { roles[between] = .aside }
      above = line
    }
  }

  /// The lines of the longest run of two letters that take turns; an answer may go on in further paragraphs.
  private static func turns(_ marked: [(line: Int, letter: UInt8)]) -> [Int] {
    var best: [Int] = []
    var run: [(line: Int, letter: UInt8)] = []
    for turn in marked {
      let isNext = run.last.map { $0.letter != turn.letter && turn.line - $0.line <= widestGap } ?? true
      if !isNext {
        run = []
      } else if run.count > 1, run[run.count - 2].letter != turn.letter {
        run = [run[run.count - 1]]
      }
      run.append(turn)
      if run.count > best.count { best = run.map(\.line) }
    }
    return best
  }
}

extension LineContext {
  /// The capital letter with which somebody's turn begins: one letter, a stop or a colon, and a blank.
  func speaker(of line: Int) -> UInt8? {
    let bytes = lines.bytes[lines.lines[line].range]
    guard bytes.count > 3, case let start = bytes.startIndex, bytes[start] &- 0x41 < 26,
      bytes[start + 1] == UInt8(ascii: ".") || bytes[start + 1] == UInt8(ascii: ":"),
      bytes[start + 2] == UInt8(ascii: " ")
    else { return nil }
    return bytes[start]
  }
}
