/// How much each thing that is true of a line speaks for its naming an article's day or authors.
///
/// The numbers are fitted by `Tests/Fitting` and stand in `reading/field-weights.tsv`: a row for each feature, a column for
/// each field. A sum above 0 is better than naming none.
struct FieldWeights: Sendable {
  private var weights: [[Float]]

  /// Reads the table below a data directory.
  ///
  /// - Throws: what of the table cannot be read, with its line.
  init(data: String) throws(Problem) {
    let fields = FieldCandidates.Field.allCases.count
    weights = Array(repeating: Array(repeating: 0, count: FieldFeature.count), count: fields)
    let numbers = Dictionary(uniqueKeysWithValues: FieldFeature.names.enumerated().map { ($1, $0) })
    let table = try DataTable(data + "/reading/field-weights.tsv")
    for row in table.rows {
      let values = row.cells.dropFirst().compactMap { Float($0) }
      guard values.count == fields, row.cells.count == fields + 1 else {
        throw table.problem("a row has a name and \(fields) numbers", row)
      }
      guard let number = numbers[row.cells[0]] else {
        throw table.problem("there is no feature named \(row.cells[0])", row)
      }
      for field in 0..<fields { weights[field][number] = values[field] }
    }
  }

  /// What all features of a line say together.
  func score(of candidate: FieldCandidates.Candidate, for field: FieldCandidates.Field) -> Float {
    candidate.features.reduce(0) { $0 + weights[field.rawValue][$1] }
  }
}
