/// How much each thing that is true of a passage speaks for each role, and which role likes to follow which.
///
/// The numbers are fitted to pages whose text is known, by `Tests/Fitting`, and stand in `reading/passage-weights.tsv`:
/// a row for each feature, a column for each role.
struct PassageWeights: Sendable {
  /// One number for each role, in their order.
  typealias Scores = SIMD2<Float>

  /// For each feature.
  private(set) var features: [Scores]
  /// For the role of the first passage, and of the last.
  private(set) var start = Scores()
  private(set) var end = Scores()
  /// For each role, the roles it may follow: `follows[next][previous]`.
  private(set) var follows: [Scores]

  /// Reads the table below a data directory.
  ///
  /// - Throws: what of the table cannot be read, with its line.
  init(data: String) throws(Problem) {
    features = Array(repeating: Scores(), count: PassageFeature.count)
    follows = Array(repeating: Scores(), count: Scores.scalarCount)
    let numbers = Dictionary(uniqueKeysWithValues: PassageFeature.names.enumerated().map { ($1, $0) })
    let previous = Dictionary(uniqueKeysWithValues: PassageRole.allCases.map { ("after:\($0)", $0) })
    let table = try DataTable(data + "/reading/passage-weights.tsv")
    for row in table.rows {
      let values = row.cells.dropFirst().compactMap { Float($0) }
      guard values.count == Scores.scalarCount, row.cells.count == Scores.scalarCount + 1 else {
        throw table.problem("a row has a name and \(Scores.scalarCount) numbers", row)
      }
      let scores = Scores(values)
      let name = row.cells[0]
      if name == "start" {
        start = scores
      } else if name == "end" {
        end = scores
      } else if let role = previous[name] {
        for next in follows.indices { follows[next][role.rawValue] = scores[next] }
      } else if let number = numbers[name] {
        features[number] = scores
      } else {
        throw table.problem("there is no feature named \(name)", row)
      }
    }
  }
}
