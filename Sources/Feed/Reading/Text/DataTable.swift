import FoundationEssentials

/// A table in a data file: rows of cells set off by tabs; lines that begin with `#` and blank ones are passed over.
struct DataTable {
  /// A row.
  struct Row {
    /// Its cells.
    var cells: [String]
    /// The line it stands on, counted from 1.
    var line: Int
  }

  /// The path of the file.
  let path: String
  /// Its rows, in order.
  let rows: [Row]

  /// Reads a table.
  ///
  /// - Throws: why the file cannot be read.
  init(_ path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(file: path, .system("the table cannot be read; is the data directory complete?"))
    }
    self.path = path
    var rows: [Row] = []
    var line = 0
    for bytes in Array(data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard let first = bytes.first, first != UInt8(ascii: "#") else { continue }
      let cells = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      rows.append(Row(cells: cells.map { String(decoding: $0, as: UTF8.self) }, line: line))
    }
    self.rows = rows
  }

  /// A mistake in a row.
  func problem(_ sentence: String, _ row: Row) -> Problem {
    Problem(file: path, line: row.line, .mistake(sentence))
  }
}
