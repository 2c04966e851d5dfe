import FoundationEssentials

/// A data file of lines `Key=Value`: `#` starts a comment line and a backslash at the end of a line joins the next.
///
/// It is the part of systemd.syntax(7) that tables need.
struct SettingsFile {
  struct Entry {
    var key: String
    var value: String
    var line: Int
  }

  let path: String
  private(set) var entries: [Entry] = []

  /// Reads a file.
  ///
  /// - Throws: why it cannot be read, or the first line that is neither a comment nor `Key=Value`.
  init(path: String) throws(Problem) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(file: path, .system("the table cannot be read; is the program's data directory complete?"))
    }
    try read(Array(data))
  }

  /// The problem that an entry is.
  func problem(_ entry: Entry, _ sentence: String) -> Problem {
    Problem(file: path, line: entry.line, .mistake(sentence))
  }

  private mutating func read(_ bytes: [UInt8]) throws(Problem) {
    var number = 0
    var isContinued = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var text = line.drop { $0 == 0x20 }
      let wasContinued = isContinued
      isContinued = text.last == UInt8(ascii: "\\")
      if isContinued { text = text.dropLast() }
      if wasContinued, !entries.isEmpty {
        entries[entries.count - 1].value += String(decoding: text, as: UTF8.self)
        continue
      }
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
        throw Problem(file: path, line: number, .mistake("a line of a table reads Key=Value"))
      }
      let key = String(decoding: text[..<equals], as: UTF8.self)
      let value = String(decoding: text[text.index(after: equals)...], as: UTF8.self)
      entries.append(Entry(key: key, value: value, line: number))
    }
  }
}
