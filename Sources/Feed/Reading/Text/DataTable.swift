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
    let bytes = Array(data)
    var rows: [Row] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      if start < end, bytes[start] != UInt8(ascii: "#") {
        rows.append(Row(cells: Self.cells(bytes, start..<end), line: line))
      }
      start = end + 1
    }
    self.rows = rows
  }

  private static func cells(_ bytes: [UInt8], _ row: Range<Int>) -> [String] {
    var cells: [String] = []
    var start = row.lowerBound
    for index in row where bytes[index] == UInt8(ascii: "\t") {
      cells.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    cells.append(String(decoding: bytes[start..<row.upperBound], as: UTF8.self))
    return cells
  }

  /// A mistake in a row.
  func problem(_ sentence: String, _ row: Row) -> Problem {
    Problem(file: path, line: row.line, .mistake(sentence))
  }
}
