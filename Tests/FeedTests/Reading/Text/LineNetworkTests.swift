import Testing

@testable import Feed

@Suite struct LineNetworkTests {
  /// A row of as many thousandths as there are numbers, all 0 but some.
  private static func row(_ name: String, _ count: Int, _ values: [Int: Int] = [:]) -> String {
    name + "\t" + (0..<count).map { "\(values[$0] ?? 0)" }.joined(separator: " ")
  }

  /// The network of a table with these rows.
  private static func network(_ rows: [String]) throws -> LineNetwork {
    let directory = TemporaryDirectory()
    let text = "# a comment\n" + rows.joined(separator: "\n") + "\n"
    directory.put(Array(text.utf8), at: "reading/line-network.tsv")
    return try LineNetwork(data: directory.path)
  }

  private static let body = LineRole.body.rawValue
  private static let always = LineFeature.always.number(0)
  private static let first = LineFeature.fromTop.number(0)

  /// The scores for the body of twelve lines, the first of which has a feature that the others lack.
  private static func scores(_ network: LineNetwork) -> [Float] {
    var features: [Int32] = [always, first]
    var starts = [0, 2]
    for _ in 1..<12 {
      features.append(always)
      starts.append(features.count)
    }
    return network.scores(of: features, starts: starts).map { $0[body] }
  }

  @Test func addsWhatFeaturesSayByThemselves() throws {
    let scores = Self.scores(
      try Self.network([
        Self.row("always:true", 40, [Self.body: 250]), Self.row("fromTop:0", 40, [Self.body: -1_500]),
        Self.row("output-bias", 8, [Self.body: 500]),
      ]))
    #expect(scores == [-0.75] + Array(repeating: 0.75, count: 11))
  }

  @Test(arguments: [(1, [1: 2.0]), (2, [2: 2.0]), (4, [4: 2.0])])
  func hearsNeighboursAtADistance(distance: Int, heard: [Int: Float]) throws {
    let scores = Self.scores(
      try Self.network([
        Self.row("fromTop:0", 40, [8 + 3: 1_000]), Self.row("convolution-\(distance) above 3", 32, [5: 2_000]),
        Self.row("output 5", 8, [Self.body: 1_000]),
      ]))
    #expect(scores == (0..<12).map { heard[$0] ?? 0 })
  }

  @Test func hearsNothingFromNumbersBelowZero() throws {
    let scores = Self.scores(
      try Self.network([
        Self.row("fromTop:0", 40, [8 + 3: -1_000]), Self.row("output 3", 8, [Self.body: 1_000]),
      ]))
    #expect(scores == Array(repeating: 0, count: 12))
  }

  /// Near a point where no number changes its sign, what a feature says is exactly what goes when it is left out.
  @Test func saysWhatEachFeatureIsWorth() throws {
    let network = try LineNetwork(data: Samples.data)
    var features: [Int32] = []
    var starts = [0]
    for line in 0..<9 {
      features += (0..<6).map { Int32(($0 * 97 + line * 41) % LineFeature.count) }
      starts.append(features.count)
    }
    let layers = network.layers(of: features, starts: starts)
    let gains = network.gains(in: 4, for: Self.body, over: 0, layers: layers, features[24..<30])
    func advantage(without place: Int?) -> Float {
      var (features, starts) = (features, starts)
      if let place {
        features.remove(at: place)
        for line in 5..<starts.count { starts[line] -= 1 }
      }
      let scores = network.scores(of: features, starts: starts)[4]
      return scores[Self.body] - scores[0]
    }
    let differences = (24..<30).map { advantage(without: nil) - advantage(without: $0) }
    let right = zip(gains, differences).count { $0 * $1 > 0 && abs($0 - $1) < max(0.5, abs($1)) }
    #expect(right >= 5, "\(gains) against \(differences)")
  }

  @Test(arguments: [
    "fromTop:0\t1 2 3", "no-such-feature:1\t1", "output 32\t0 0 0 0 0 0 0 0", "start\t0 0 0 0 0 0 0 1.5",
    "convolution-3 bias\t" + Array(repeating: "0", count: 32).joined(separator: " "), "start",
  ])
  func namesTheLineOfARowThatItCannotRead(row: String) throws {
    let problem = #expect(throws: Problem.self) { try Self.network([Self.row("start", 8), row]) }
    #expect(problem?.line == 3)
    #expect(problem?.file.hasSuffix("/reading/line-network.tsv") == true)
  }

  @Test func readsTheTableThatIsInstalled() throws {
    _ = try LineNetwork(data: Samples.data)
  }
}
