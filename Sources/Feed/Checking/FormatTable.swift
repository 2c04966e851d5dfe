/// Which elements and attributes a format has, read from a data file.
struct FormatTable: Sendable {
  /// An element or an attribute in the element in which it may stand.
  struct Row: Sendable {
    let name: String
    let least: Int
    /// `Int.max` when it may stand there without end.
    let most: Int
    /// Whether fewer or more are unwise instead of forbidden.
    let isAdvice: Bool
    let form: ValueForm

    var isAttribute: Bool { name.hasPrefix("@") }
  }

  let format: FeedFormat
  /// Rows by the element in which they may stand, in the order of the file.
  private let rows: [String: [Row]]
  /// The prefixes by which tables call namespaces.
  private let prefixes: [String: String]

  /// Reads a table.
  ///
  /// - Throws: what of the installed data is missing or wrong.
  init(_ format: FeedFormat, data: String) throws(Problem) {
    self.format = format
    let table = try DataTable(data + "/schemas/\(format.rawValue).tsv")
    var rows: [String: [Row]] = [:]
    for row in table.rows where row.cells != [""] {
      guard row.cells.count == 5, let least = Self.number(row.cells[2]), let most = Self.number(row.cells[3]),
        let form = ValueForm(row.cells[4])
      else { throw table.problem("a row has five cells: within, name, least, most, form", row) }
      rows[row.cells[0], default: []].append(
        Row(
          name: row.cells[1], least: least, most: most,
          isAdvice: row.cells[2].hasPrefix("~") || row.cells[3].hasPrefix("~"), form: form))
    }
    self.rows = rows
    let spaces = try DataTable(data + "/schemas/namespaces.tsv")
    var prefixes: [String: String] = [:]
    for row in spaces.rows where row.cells.count == 2 { prefixes[row.cells[1]] = row.cells[0] }
    self.prefixes = prefixes
  }

  /// What tables call an element; `nil` when nobody knows its namespace.
  func name(of element: MarkupElement) -> String? {
    if element.space == format.space { return element.localName }
    return prefixes[element.space].map { $0 + ":" + element.localName }
  }

  /// What may stand in an element.
  func rows(within name: String) -> [Row] { rows[name] ?? [] }

  /// The row of an element or attribute.
  func row(of name: String, within parent: String) -> Row? {
    rows(within: parent).first { $0.name == name } ?? rows(within: "*").first { $0.name == name }
  }

  private static func number(_ text: String) -> Int? {
    let text = text.hasPrefix("~") ? text.dropFirst() : text[...]
    return text == "*" ? Int.max : Int(text)
  }
}
