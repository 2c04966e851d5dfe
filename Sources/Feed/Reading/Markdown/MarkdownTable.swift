/// Reads rows of tables as GitHub has them; a row becomes a line with its cells set off by bars.
enum MarkdownTable {
  /// Whether a row only sets off the heading row: `|---|:--:|`.
  static func isDelimiter(_ row: [UInt8]) -> Bool {
    row.contains(UInt8(ascii: "|")) && row.contains(UInt8(ascii: "-"))
      && row.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  /// The row without its outer bars, one space on each side of the inner ones.
  static func line(of row: [UInt8]) -> [UInt8] {
    var cells = row.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if cells.first?.allSatisfy({ $0 == 0x20 }) == true { cells.removeFirst() }
    if cells.last?.allSatisfy({ $0 == 0x20 }) == true { cells.removeLast() }
    var line: [UInt8] = []
    for cell in cells {
      if !line.isEmpty { line += " | ".utf8 }
      var cell = cell.drop { $0 == 0x20 }
      while cell.last == 0x20 { cell.removeLast() }
      line += cell
    }
    return line
  }
}
