import FoundationEssentials
import Testing

@testable import Feed

/// Whatever somebody drops into the directory, no published document has a fault and no page runs anything.
///
/// With `HOSTILE=DIRECTORY` in the environment the articles are written there too, for readers and validators of others.
@Suite struct HostileArticlesTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  @Test func publishesNothingThatIsWrong() throws {
    #expect(HostileArticles.files.count == 45)
    if let directory = ProcessInfo.processInfo.environment["HOSTILE"] {
      for file in HostileArticles.files {
        _ = FileManager.default.createFile(atPath: directory + "/" + file.name, contents: Data(file.text.utf8))
      }
    }
    for file in HostileArticles.files { input.put(file.text, at: file.name) }
    let summary = try run()
    #expect(summary.refused.map(\.description) == [])
    #expect(summary.accepted == HostileArticles.files.count)
    let checker = try DocumentChecker(data: dataDirectory)
    for (path, bytes) in output.files.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".xml") || Document(path: path, bytes: []).isFeed {
        let findings = try checker.findings(in: bytes, now: now)
        #expect(findings.prefix(3).map { $0.description(in: path) } == [])
      } else if path.hasSuffix(".html") {
        var check = ContentCheck(findings: FindingList())
        check.check(html: String(decoding: bytes, as: UTF8.self), of: path, at: 1)
        #expect(check.findings.all.filter { $0.severity == .error }.prefix(3).map { $0.description(in: path) } == [])
        #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !path.contains(".."))
      }
    }
    let before = output.files
    #expect(try run(at: Instant(seconds: now.seconds + 60)).documentsWritten == 0)
    expectSame(before)
  }
}
