import Testing

@testable import Feed

/// The archive's own table of word frequencies: counted at one moment, kept, and as if never counted when it is lost.
@Suite struct FrequenciesTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  private func own(_ settings: inout Settings) { settings.frequencies = .archive }

  @discardableResult
  private func retag() throws -> [Problem] {
    let pipeline = try pipeline(own)
    pipeline.fewestCounted = 10
    _ = try pipeline.retag()
    _ = try pipeline.publishAll()
    pipeline.close()
    return pipeline.notes
  }

  @Test func countingAndTaggingAreToldAsOneProgress() throws {
    fill(0..<12)
    try run(own)
    let pipeline = try pipeline(own)
    pipeline.fewestCounted = 10
    var progress: [Progress] = []
    _ = try pipeline.retag { progress.append($0) }
    pipeline.close()
    #expect(progress == [Progress(done: 12, total: 24), Progress(done: 24, total: 24)])
  }

  private static func key(_ word: String) -> UInt64 { Tokenizer.key(of: word) ?? 0 }

  @Test func retaggingCountsAndNothingElseDoes() throws {
    fill(0..<12)
    try run(own)
    #expect(state.files["frequencies"] == nil)
    #expect(try retag() == [])
    let table = try #require(state.files["frequencies"])
    let read = try #require(try ArchiveFrequencies.read(from: state.path))
    #expect(read.articles == 12)
    #expect(read.share(of: Self.key("headline")) == 1000)
    #expect(read.share(of: Self.key("nowhere")) == 0)
    fill(12..<20)
    try run(own)
    #expect(state.files["frequencies"] == table)
    try retag()
    #expect(try ArchiveFrequencies.read(from: state.path)?.articles == 20)
  }

  @Test func aSmallArchiveKeepsTheShippedTable() throws {
    fill(0..<9)
    try run(own)
    #expect(try retag().map { "\($0)" }.contains { $0.contains("from 10 articles on; there are 9") })
    #expect(state.files["frequencies"] == nil)
  }

  /// Nothing is told, and nothing counted, where the configuration does not ask for it.
  @Test func theShippedTableHoldsUnlessTold() throws {
    fill(0..<12)
    try run()
    let pipeline = try pipeline()
    pipeline.fewestCounted = 10
    _ = try pipeline.retag()
    pipeline.close()
    #expect(pipeline.notes == [])
    #expect(state.files["frequencies"] == nil)
  }

  @Test func whatAKillLeftBehindIsReplaced() throws {
    fill(0..<12)
    try run(own)
    state.put([1, 2, 3], at: "frequencies.new")
    #expect(try ArchiveFrequencies.read(from: state.path) == nil)
    try retag()
    #expect(state.files["frequencies.new"] == nil)
    #expect(try ArchiveFrequencies.read(from: state.path)?.articles == 12)
  }

  @Test func aDamagedTableIsToldAndNotUsed() throws {
    let table = WordFrequencies(articles: 2_000, shares: [(7, 3), (9, 1_000)])
    try ArchiveFrequencies.write(table, to: state.path)
    #expect(try ArchiveFrequencies.read(from: state.path) == table)
    let whole = try #require(state.files["frequencies"])
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x10
      state.put(bytes, at: "frequencies")
      #expect(throws: Problem.self) { try ArchiveFrequencies.read(from: state.path) }
      state.put(Array(whole[..<place]), at: "frequencies")
      #expect(throws: Problem.self) { try ArchiveFrequencies.read(from: state.path) }
    }
    let pipeline = try pipeline(own)
    pipeline.close()
    #expect(pipeline.notes.map { "\($0)" }.contains { $0.contains("watcher --retag counts anew") })
    fill(0..<2)
    #expect(try run(own).accepted == 2)
  }

  @Test func aLostTableIsNoMistake() throws {
    fill(0..<12)
    try run(own)
    try retag()
    state.remove("frequencies")
    let pipeline = try pipeline(own)
    pipeline.close()
    #expect(pipeline.notes == [])
  }

  @Test func theOrderOfCountingDoesNotMatter() {
    let articles: [[UInt64]] = [[1, 2, 3], [2, 3], [3], []]
    var one = WordCount()
    var other = WordCount()
    for article in articles { one.add(article) }
    for article in articles.reversed() { other.add(article) }
    #expect(one.frequencies() == other.frequencies())
    #expect(one.frequencies().share(of: 3) == 750)
  }

  /// What every article of the archive says is no news in it.
  @Test func wordsOfEveryArticleWeighLess() throws {
    var article = Article(
      title: "Works begin",
      body: [Block("The tidal barrage needs a new sluice gate. The tidal barrage and the sluice gate are old.")])
    article.language = "en"
    var tagger = try ShippedVocabulary.tagger()
    func phrases() -> [String] { tagger.tags(of: article).filter { $0.scheme == .keyword }.map(\.label) }
    #expect(phrases().prefix(2) == ["tidal barrage", "sluice gate"])
    tagger.frequencies = WordFrequencies(
      articles: 1_000, shares: [(Self.key("tidal"), 900), (Self.key("barrage"), 900)].sorted { $0.0 < $1.0 })
    #expect(phrases().first == "sluice gate")
  }
}
