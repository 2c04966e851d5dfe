import Testing

@testable import Feed

@Suite struct StoryTreesTests {
  private let place = TemporaryDirectory()

  private func trees(_ table: String) throws -> StoryTrees {
    place.put(Array(table.utf8), at: "deduplication/trees.tsv")
    return try StoryTrees(data: place.path)
  }

  private func likeness(of first: [String], and second: [String]) -> Likeness {
    let forms = [first, second].map { Stories.wording($0).words }.sorted { $0.count < $1.count }
    return Likeness(Comparison(of: forms[0], with: forms[1]), daysApart: 0, rivals: (0, 0))
  }

  @Test func goesUpToABoundOrBeyondItAndAddsUp() throws {
    let trees = try trees("# a comment\nshare\t0.5\n\t-1\nratio\t1.5\n\t2\n\t4\n\t0.25\n")
    #expect(trees.score(of: likeness(of: Stories.bridge, and: Stories.herring)) == -0.75)
    #expect(trees.score(of: likeness(of: Stories.bridge, and: Stories.bridge)) == 2.25)
    #expect(trees.score(of: likeness(of: Stories.bridge, and: Array(Stories.bridge.prefix(4)))) == 4.25)
  }

  @Test(
    arguments: [
      ("share\t0.5\n\t1\n", nil, "the last tree is cut off"),
      ("\t1\nshares\t0.5\n", 2, "there is no feature named shares"),
      ("\tmuch\n", 1, "a row has a feature or nothing, and a number"),
    ] as [(String, Int?, String)])
  func saysWhatIsWrongWithATable(_ table: String, _ line: Int?, _ sentence: String) {
    #expect(throws: Problem(file: place.path + "/deduplication/trees.tsv", line: line, .mistake(sentence))) {
      try trees(table)
    }
  }

  @Test func theInstalledTreesAreWhole() throws {
    let trees = try StoryTrees(data: dataDirectory)
    #expect(trees.score(of: likeness(of: Stories.bridge, and: Stories.bridge)) > 0)
    #expect(trees.score(of: likeness(of: Stories.bridge, and: Stories.election)) < 0)
  }
}
