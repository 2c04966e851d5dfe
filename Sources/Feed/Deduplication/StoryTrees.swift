/// How much all that was asked of two texts speaks for their being one story.
///
/// A sum of small decision trees, fitted to copies and editions of many kinds and to what only looks alike. They stand in
/// `deduplication/trees.tsv`, a row for each node: a feature and the bound up to which the node below it is taken,
/// behind which stands the one that is taken beyond; or no feature, and what the tree adds.
///
/// - Source: Friedman, *Greedy function approximation: a gradient boosting machine*, Annals of Statistics 29 (2001).
struct StoryTrees: Sendable {
  private struct Node {
    /// The bound, or what the tree adds.
    var value: Float
    /// The feature's place among the values; -1 where the tree ends.
    var feature: Int16
    /// How many nodes further the one stands that is taken beyond the bound.
    var beyond: Int32 = 0
  }

  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// Reads the trees of a data directory.
  ///
  /// - Throws: what of the table cannot be read, with its line.
  init(data: String) throws(Problem) {
    let table = try DataTable(data + "/deduplication/trees.tsv")
    let places = Dictionary(uniqueKeysWithValues: Likeness.Feature.allCases.enumerated().map { ($1.rawValue, $0) })
    for row in table.rows {
      let cells = row.cells
      guard cells.count == 2, let value = Float(cells[1]) else {
        throw table.problem("a row has a feature or nothing, and a number", row)
      }
      guard let feature = cells[0].isEmpty ? -1 : places[cells[0]].map(Int16.init) else {
        throw table.problem("there is no feature named \(cells[0])", row)
      }
      nodes.append(Node(value: value, feature: feature))
    }
    var next = 0
    while next < nodes.count {
      roots.append(next)
      guard let end = join(from: next) else {
        throw Problem(file: table.path, .mistake("the last tree is cut off"))
      }
      next = end
    }
  }

  /// Finds where each node of a tree goes on beyond its bound; answers the node behind the tree, `nil` when it is cut off.
  private mutating func join(from node: Int) -> Int? {
    guard node < nodes.count else { return nil }
    if nodes[node].feature < 0 { return node + 1 }
    guard let beyond = join(from: node + 1) else { return nil }
    nodes[node].beyond = Int32(beyond - node)
    return join(from: beyond)
  }

  /// What the trees say together: above 0 for one story.
  func score(of likeness: Likeness) -> Float {
    let values = likeness.values.map { Float($0) }
    return roots.reduce(0) { $0 + value(ofTree: $1, for: values) }
  }

  private func value(ofTree root: Int, for values: [Float]) -> Float {
    var place = root
    while true {
      let node = nodes[place]
      if node.feature < 0 { return node.value }
      place += values[Int(node.feature)] <= node.value ? 1 : Int(node.beyond)
    }
  }
}
