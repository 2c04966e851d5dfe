/// How much each thing that is true of a line speaks for its being an article's headline, or for its naming the day or the authors.
///
/// The numbers are fitted by `Tests/Fitting` and stand in `reading/headline-weights.tsv` and `reading/field-weights.tsv`: a
/// row for each feature, a column for each field. A sum above 0 is better than none.
struct FieldWeights: Sendable {
  private let fields: [[Float]]
  private let headlines: [Float]

  /// Reads the tables below a data directory.
  ///
  /// - Throws: what of a table cannot be read, with its line.
  init(data: String) throws(Problem) {
    let columns = FieldCandidates.Field.allCases.count
    fields = try Self.table(data + "/reading/field-weights.tsv", FieldFeature.names, columns: columns)
    headlines = try Self.table(data + "/reading/headline-weights.tsv", HeadlineFeature.names, columns: 1)[0]
  }

  /// What all features of a line say together.
  func score(of candidate: FieldCandidates.Candidate, for field: FieldCandidates.Field) -> Float {
    candidate.features.reduce(0) { $0 + fields[field.rawValue][$1] }
  }

  /// What all features of a line say together for its being the headline.
  func score(of candidate: HeadlineCandidates.Candidate) -> Float {
    candidate.features.reduce(0) { $0 + headlines[$1] }
  }

  /// The numbers of each column in the order of the features' names.
  private static func table(_ path: String, _ names: [String], columns: Int) throws(Problem) -> [[Float]] {
    var weights = Array(repeating: Array(repeating: Float(0), count: names.count), count: columns)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let table = try DataTable(path)
    for row in table.rows {
      let values = row.cells.dropFirst().compactMap { Float($0) }
      guard values.count == columns, row.cells.count == columns + 1 else {
        throw table.problem("a row has a name and \(columns) numbers", row)
      }
      guard let number = numbers[row.cells[0]] else {
        throw table.problem("there is no feature named \(row.cells[0])", row)
      }
      for column in 0..<columns { weights[column][number] = values[column] }
    }
    return weights
  }
}
