import Testing

@testable import Feed

/// A disk that is full says so in a sentence, and nothing is lost or doubled once there is room again.
@Suite struct FullDiskTests {
  private let input = InputDirectory()
  private let now = Instant(seconds: 1_800_000_000)

  init() {
    for number in 0..<40 { input.put(Story.article(number), at: "article-\(number).txt") }
  }

  private func run(state: String, output: String) throws -> RunSummary {
    let pipeline = try Pipeline(settings: .forTests, state: state, output: output)
    defer { pipeline.close() }
    var summary = try pipeline.publishAll()
    summary.add(try pipeline.run(input.found.filter { !pipeline.isKnown($0) }, now: now))
    return summary
  }

  private func ids(in output: TemporaryDirectory) -> [String] {
    output.files.filter { $0.key.hasPrefix("articles/") }.keys.sorted()
  }

  @Test(arguments: [8, 40, 64, 100])
  func theStateIsFull(kilobytes: Int) throws {
    let disk = SmallDisk(kilobytes: kilobytes)
    guard disk.isAvailable else { return }
    let output = TemporaryDirectory()
    let problem = #expect(throws: Problem.self) { try run(state: disk.path + "/state", output: output.path) }
    #expect(problem?.description.hasSuffix("No space left on device") == true)
    disk.grow(toKilobytes: 20_000)
    _ = try run(state: disk.path + "/state", output: output.path)
    let undisturbed = TemporaryDirectory()
    _ = try run(state: TemporaryDirectory().path, output: undisturbed.path)
    #expect(ids(in: output) == ids(in: undisturbed))
    #expect(try run(state: disk.path + "/state", output: output.path).read == 0)
  }

  @Test(arguments: [100, 400])
  func theOutputIsFull(kilobytes: Int) throws {
    let disk = SmallDisk(kilobytes: kilobytes)
    guard disk.isAvailable else { return }
    let state = TemporaryDirectory()
    let problem = #expect(throws: Problem.self) { try run(state: state.path, output: disk.path + "/out") }
    #expect(problem?.description.hasSuffix("No space left on device") == true)
    disk.grow(toKilobytes: 50_000)
    let summary = try run(state: state.path, output: disk.path + "/out")
    #expect(summary.accepted == 0)
    let undisturbed = TemporaryDirectory()
    _ = try run(state: TemporaryDirectory().path, output: undisturbed.path)
    let files = disk.directory.files.filter { $0.key.hasPrefix("out/") }
    #expect(files.keys.map { String($0.dropFirst(4)) }.sorted() == undisturbed.files.keys.sorted())
  }

  @Test func aRunningServiceGoesOnWhenThereIsRoomAgain() throws {
    let disk = SmallDisk(kilobytes: 100)
    guard disk.isAvailable else { return }
    let state = TemporaryDirectory()
    let pipeline = try Pipeline(settings: .forTests, state: state.path, output: disk.path + "/out")
    #expect(throws: Problem.self) { try pipeline.run(input.found, now: now) }
    disk.grow(toKilobytes: 50_000)
    let summary = try pipeline.run(input.found, now: now)
    #expect(summary.accepted == 0)
    #expect(summary.copies == 0)
    #expect(pipeline.totals.entries == 40)
    let undisturbed = TemporaryDirectory()
    _ = try run(state: TemporaryDirectory().path, output: undisturbed.path)
    let files = disk.directory.files.filter { $0.key.hasPrefix("out/") }
    #expect(files.keys.map { String($0.dropFirst(4)) }.sorted() == undisturbed.files.keys.sorted())
  }
}
