import Testing

@testable import Feed

@Suite struct RetaggingTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  /// Gives the articles from a folder a tag, so many entries to a feed and a page.
  private func rule(_ folder: String, _ settings: inout Settings) {
    settings.feed.entries = 3
    settings.feed.pageEntries = 2
    settings.feed.tagEntries = 4
    var rule = TagRule(name: "ships")
    rule.selection = Selection([Selection.Condition(.folder, folder)].compactMap(\.self))
    rule.changes = [.add(Tag(scheme: .place, term: "Port Vell", label: "Port Vell", isListed: true))]
    settings.rules = [rule]
  }

  private func elements(_ name: String, of document: String) -> [String] {
    WrittenMarkup(output.files[document] ?? []).elements.filter { $0.name == name }.map(\.text)
  }

  private func arrive(_ numbers: Range<Int>) throws {
    for number in numbers {
      input.put(Story.article(number), at: "\(number % 2 == 0 ? "ships" : "trains")/\(number).txt")
      try run(at: Instant(seconds: now.seconds + Int64(number))) { rule("none", &$0) }
    }
  }

  @Test func givesTheArchiveTheTagsItWouldHaveNow() throws {
    try arrive(0..<12)
    let before = output.files
    let titles = elements("title", of: "atom.xml")
    let updated = elements("updated", of: "atom.xml").dropFirst()
    let pipeline = try pipeline { rule("ships", &$0) }
    #expect(try pipeline.retag() == 6)
    _ = try pipeline.publishAll()
    pipeline.close()
    #expect(elements("title", of: "atom.xml") == titles)
    #expect(elements("updated", of: "atom.xml").dropFirst() == updated)
    // The newest four of six, in their order.
    let tagged = elements("title", of: "tags/port-vell/atom.xml").dropFirst()
    #expect(tagged.map { $0.split(separator: " ")[2] } == ["10", "8", "6", "4"])
    for (path, bytes) in before where path.hasPrefix("archive/") && path != "archive/000005.xml" {
      #expect(output.files[path] == bytes, "\(path) is closed")
    }
    // What it says now is what a deleted output would say, and a second time nothing changes.
    let after = output.files
    let again = try self.pipeline { rule("ships", &$0) }
    #expect(try again.retag() == 0)
    again.close()
    output.removeAll()
    try run { rule("ships", &$0) }
    expectSame(after)
  }

  @Test func goesOnAfterItWasCutOff() throws {
    try arrive(0..<6)
    state.put([], at: "retagging")
    let pipeline = try pipeline { rule("none", &$0) }
    #expect(pipeline.notes.contains { $0.description.contains("run watcher --retag again") })
    #expect(try pipeline.retag() == 0)
    #expect(pipeline.notes.isEmpty)
    _ = try pipeline.publishAll()
    pipeline.close()
    #expect(state.files["retagging"] == nil)
    let before = output.files
    try arrive(6..<8)
    #expect(elements("title", of: "atom.xml").count == 4)
    for (path, bytes) in before where path.hasPrefix("archive/") && path != "archive/000002.xml" {
      #expect(output.files[path] == bytes, "\(path) is closed")
    }
  }

  @Test func editionsAfterItKeepTheHistory() throws {
    try arrive(0..<2)
    let pipeline = try pipeline { rule("ships", &$0) }
    #expect(try pipeline.retag() == 1)
    _ = try pipeline.publishAll()
    pipeline.close()
    input.put(
      Story.article(0) + "\n\n" + Story.article(7).split(separator: "\n").dropFirst().joined(separator: "\n\n"),
      at: "ships/0.txt")
    let summary = try run(at: Instant(seconds: now.seconds + 100)) { rule("ships", &$0) }
    #expect(summary.editions == 1)
    let page = output.files.first { $0.key.contains("headline-number-0") }
    let text = String(decoding: page?.value ?? [], as: UTF8.self)
    #expect(text.contains("Earlier editions"))
    #expect(text.contains("Port Vell"))
  }
}
