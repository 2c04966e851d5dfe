import Feed

/// One line of a configuration: a key with its value, and where it stands.
struct Assignment: Equatable, Sendable {
  let section: String
  let key: String
  let value: String
  let file: String
  let line: Int
}

/// A file in the syntax of systemd's unit files.
///
/// Sections stand in brackets, `Key=Value` below them; `#` and `;` begin comment lines; a backslash at the
/// end of a line goes on with the next one, past comments.
///
/// - Source: systemd.syntax(7)
struct ConfigurationFile {
  /// The assignments, in the order of the file.
  private(set) var assignments: [Assignment] = []
  /// The lines that are neither an assignment, a section nor a comment.
  private(set) var mistakes: [Problem] = []

  private var section: (name: String, line: Int)?
  private let file: String

  /// Reads the text of a file; `file` only names it.
  init(_ text: String, file: String) {
    self.file = file
    var text = text[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
    var begun: (text: String, line: Int)?
    var line = 0
    for piece in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let trimmed = ConfigurationFile.trimmed(piece)
      let isComment = trimmed.first == "#" || trimmed.first == ";"
      if isComment || (trimmed.isEmpty && begun == nil) { continue }
      let goesOn = trimmed.last == "\\"
      let start = begun ?? ("", line)
      begun = (start.text + String(goesOn ? trimmed.dropLast() : trimmed) + (goesOn ? " " : ""), start.line)
      guard !goesOn, let whole = begun else { continue }
      read(whole.text, line: whole.line)
      begun = nil
    }
    if let begun { read(begun.text, line: begun.line) }
  }

  private mutating func read(_ text: String, line: Int) {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]") else { return mistake(line, "the section's closing bracket is missing") }
      section = (String(text.dropFirst().dropLast()), line)
      return
    }
    guard let equals = text.unicodeScalars.firstIndex(of: "=") else {
      return mistake(line, "\"\(text)\" is neither [Section] nor Key=Value")
    }
    let key = String(ConfigurationFile.trimmed(text.unicodeScalars[..<equals]))
    let value = String(ConfigurationFile.trimmed(text.unicodeScalars[text.unicodeScalars.index(after: equals)...]))
    guard let section else { return mistake(line, "\(key)= stands before the first [Section]") }
    assignments.append(Assignment(section: section.name, key: key, value: value, file: file, line: line))
  }

  private mutating func mistake(_ line: Int, _ sentence: String) {
    mistakes.append(Problem(file: file, line: line, .mistake(sentence)))
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Substring(text[first...last])
  }
}
