import Testing

@testable import Feed

@Suite struct RunsTests {
  private func words(_ text: String) -> [Word] { Stories.wording([text]).words }

  @Test func whatSharesHardlyARunIsLeftOut() {
    let bridge = Stories.wording(Stories.bridge).words
    let runs = Runs(of: bridge)
    #expect(runs.areShared(by: bridge))
    #expect(runs.areShared(by: Array(bridge.prefix(60))))
    #expect(runs.areShared(by: Stories.wording(Stories.herring + Stories.bridge.suffix(2)).words))
    #expect(!runs.areShared(by: Stories.wording(Stories.herring).words))
    #expect(!runs.areShared(by: Stories.wording(Stories.election).words))
  }

  @Test func aLineIsAlwaysCompared() {
    #expect(Runs(of: Stories.wording(Stories.bridge).words).areShared(by: words("Six owls sat on the tower.")))
    #expect(Runs(of: []).areShared(by: words("Owls.")))
  }

  @Test(
    arguments: [
      ("the old harbour wall fell", "the harbour wall fell", 4),
      ("the old harbour wall fell", "fell wall harbour old the", 1),
      ("the 0ld harbonr wall fe11", "tne old harbour wall fell", 1),
      ("owls", "herring", 0),
      ("", "herring", 0),
    ] as [(String, String, Int)])
  func countsWordsInOneOrder(_ left: String, _ right: String, _ length: Int) {
    let (left, right) = (reading(left), reading(right))
    #expect(Subsequence(of: left[...], with: right[...]).length == length)
    #expect(Subsequence(of: right[...], with: left[...]).length == length)
  }

  @Test func countsUpToTheLastBit() {
    let row = reading((0..<Subsequence.most).map { "w\($0)x" }.joined(separator: " "))
    #expect(Subsequence(of: row[...], with: row[...]).length == Subsequence.most)
    #expect(Subsequence(of: row[...], with: row.dropFirst(3)).length == Subsequence.most - 3)
  }

  private func reading(_ text: String) -> [Word] {
    var reader = WordReader(expectedBytes: text.utf8.count)
    reader.read(text.utf8Span.span)
    return reader.words
  }
}
