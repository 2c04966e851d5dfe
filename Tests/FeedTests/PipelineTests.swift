import Foundation
import Testing

@testable import Feed

@Suite struct PipelineTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  @Test func publishesWhatIsNewAndNothingTwice() throws {
    fill(0..<5)
    let first = try run()
    #expect(first.accepted == 5)
    #expect(first.documentsWritten > 5)
    let before = output.files
    let second = try run(at: Instant(seconds: now.seconds + 100))
    #expect(second.read == 0)
    #expect(second.documentsWritten == 0)
    expectSame(before)
  }

  @Test func anOutputThatWasDeletedComesBackByteForByte() throws {
    for round in 0..<6 {
      fill((round * 40)..<(round * 40 + 40))
      try run(at: Instant(seconds: now.seconds + Int64(round) * 60))
    }
    // A copy from elsewhere and a newer edition, so that sources and history are among what comes back.
    input.put("Another headline\n" + Story.article(3).drop { $0 != "\n" }, at: "copy-of-3.txt")
    input.put(
      Story.article(4) + "\nA whole new paragraph was added to this story in the evening.\n", at: "article-10004.txt")
    try run(at: Instant(seconds: now.seconds + 600))
    let before = output.files
    #expect(before.keys.contains("archive/000002.xml"))
    output.removeAll()
    try run(at: Instant(seconds: now.seconds + 900))
    expectSame(before)
  }

  /// A service goes on with the pipeline that it has, and the output may be deleted at any time.
  @Test func anOutputThatIsDeletedUnderAServiceComesBackWithTheNextArticle() throws {
    let pipeline = try pipeline()
    func add(_ numbers: Range<Int>, at seconds: Int64) throws {
      fill(numbers)
      _ = try pipeline.run(input.found.filter { !pipeline.isKnown($0) }, now: Instant(seconds: now.seconds + seconds))
    }
    try add(0..<5, at: 0)
    try FileManager.default.removeItem(atPath: output.path)
    try add(5..<6, at: 60)
    let after = output.files
    #expect(after.keys.count { $0.hasPrefix("articles/") } == 6)
    pipeline.close()
    output.removeAll()
    try run(at: Instant(seconds: now.seconds + 120))
    expectSame(after)
  }

  /// libxml2 cuts texts of more than ten megabytes off, and what is published is read by it and others.
  @Test func anArticleThatNoReaderWouldTakeIsRefusedAndNamed() throws {
    input.put(Story.article(1), at: "small.txt")
    input.put(Story.article(2, paragraphs: 40_000), at: "large.txt")
    let summary = try run()
    #expect(summary.accepted == 1)
    #expect(summary.refused.map(\.description).count == 1)
    #expect(summary.refused.first?.description.hasPrefix("large.txt") == true, "\(summary.refused)")
  }

  /// A file whose headline or author was put right is a newer edition, though its text is the same; one that was only touched is not.
  @Test(arguments: [
    ("title: Ferry CLOSES", "author: Ada Lind"), ("title: Ferry opens", "author: Ada Linde"),
    ("title: Ferry opens", "author: Ada Lind\ndate: 2026-01-02"),
  ])
  func aCorrectedHeadIsANewerEdition(_ title: String, _ author: String) throws {
    let body = Story.article(7).drop { $0 != "\n" }
    input.put("---\ntitle: Ferry opens\nauthor: Ada Lind\n---\n\(body)", at: "a.md")
    try run()
    input.put("---\ntitle: Ferry opens\nauthor: Ada Lind\n---\n\(body)\n", at: "a.md")
    #expect(try run(at: Instant(seconds: now.seconds + 60)).editions == 0)
    input.put("---\n\(title)\n\(author)\n---\n\(body)\n\n", at: "a.md")
    #expect(try run(at: Instant(seconds: now.seconds + 120)).editions == 1)
    let feed = String(decoding: output.files["atom.xml"] ?? [], as: UTF8.self)
    #expect(
      feed.contains(String(title.dropFirst(7))) && feed.contains(String(author.prefix { $0 != "\n" }.dropFirst(8))))
  }

  /// Subscribers keep the feed of a tag whose only article lost it, and it says the same whenever it is written.
  @Test func aFeedWhoseLastArticleLeftItStays() throws {
    let story = Story.article(3)
    input.put(story + "\nA minister from Ankara watched it all from the bridge in the evening.\n", at: "a.txt")
    try run()
    #expect(output.files["tags/ankara/atom.xml"] != nil)
    input.put(story + "\nA minister from afar watched it all from the bridge in the evening.\n", at: "a.txt")
    #expect(try run(at: Instant(seconds: now.seconds + 60)).editions == 1)
    fill(5..<7)
    try run(at: Instant(seconds: now.seconds + 120))
    let before = output.files
    #expect(!String(decoding: try #require(before["tags/ankara/atom.xml"]), as: UTF8.self).contains("<entry"))
    output.removeAll()
    try run(at: Instant(seconds: now.seconds + 180))
    expectSame(before)
  }

  @Test func aTagsPageLeadsToWiderAndNarrowerTags() throws {
    func arrive(_ number: Int, in place: String, _ text: String) throws {
      let story = "Bridge in \(place) opens again\n\nThe old bridge in \(place) was opened again on Monday. \(text)\n"
      input.put(story, at: "\(number).txt")
      try run(at: Instant(seconds: now.seconds + Int64(number) * 60))
    }
    func page(_ tag: String) -> String { String(decoding: output.files["tags/\(tag)/index.html"] ?? [], as: UTF8.self) }
    try arrive(1, in: "Syria", "Workers had mended it for three years, and two ministers came to see it.")
    #expect(!page("syria").contains("Narrower tags"))
    try arrive(2, in: "Raqqa", "Shopkeepers danced on it until the evening, when the first lorries came over.")
    #expect(page("raqqa").contains("Part of"))
    #expect(page("raqqa").contains("tags/syria/"))
    // No article of that run is on Syria, but its page leads to the narrower tag from then on.
    #expect(page("syria").contains("Narrower tags"))
    #expect(page("syria").contains("tags/raqqa/"))
    let before = output.files
    output.removeAll()
    try run(at: Instant(seconds: now.seconds + 600))
    expectSame(before)
  }

  @Test func aRunThatWasCutOffBeforePublishingIsMadeUpFor() throws {
    fill(0..<3)
    try run()
    fill(3..<6)
    // Everything is remembered, nothing published: as after a kill between the two.
    let settings = Settings.forTests
    let unpublished = try Pipeline(settings: settings, state: state.path, output: nil)
    _ = try unpublished.run(input.found.filter { !unpublished.isKnown($0) }, now: Instant(seconds: now.seconds + 60))
    unpublished.close()
    let summary = try run(at: Instant(seconds: now.seconds + 120))
    #expect(summary.accepted == 0)
    #expect(summary.documentsWritten > 3)
    let made = output.files
    output.removeAll()
    try run(at: Instant(seconds: now.seconds + 180))
    expectSame(made)
  }

  @Test func closedArchivePagesNeverChange() throws {
    fill(0..<170)
    try run()
    let before = output.files.filter { $0.key.hasPrefix("archive/") }
    #expect(before.count == 3)
    fill(170..<260)
    input.put("Another headline\n" + Story.article(3).drop { $0 != "\n" }, at: "copy-of-3.txt")
    try run(at: Instant(seconds: now.seconds + 60))
    let after = output.files
    for name in ["archive/000001.xml", "archive/000002.xml"] { #expect(before[name] == after[name]) }
    #expect(after.keys.contains("archive/000004.xml"))
  }

  @Test func anEntryAndItsCopyInOneBatchGiveAPageWithBothSources() throws {
    fill(0..<40)
    for number in 0..<40 { input.put(Story.article(number), at: "copy-\(10_000 + number).txt") }
    try run()
    let pages = output.files.filter { $0.key.hasPrefix("articles/") }
    #expect(pages.count == 40)
    for (path, bytes) in pages {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<h2>Sources</h2>"), "\(path)")
    }
  }

  @Test func theSameFilesGiveTheSameBytesOnSeveralThreads() throws {
    fill(0..<60)
    try run()
    let other = TemporaryDirectory()
    let otherState = TemporaryDirectory()
    let pipeline = try Pipeline(
      settings: .forTests, state: otherState.path, output: other.path,
      parallel: { count, body in for number in (0..<count).reversed() { body(number) } })
    _ = try pipeline.run(input.found, now: now)
    #expect(other.files == output.files)
  }

  @Test func refusesBadFilesByNameAndGoesOn() throws {
    fill(0..<1)
    input.put("", at: "empty.txt")
    input.directory.put([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], at: "picture.txt")
    input.put("Home\nNews\nSport\nContact\n", at: "navigation.txt")
    let summary = try run { $0.maximumSize = 100_000 }
    #expect(summary.accepted == 1)
    #expect(summary.refused.map(\.file) == ["empty.txt", "navigation.txt", "picture.txt"])
    // They are remembered: the next run does not read them again.
    #expect(try run().read == 0)
    #expect(try run().refused.isEmpty)
  }

  @Test func aFileThatGrewMeanwhileIsLeftForLater() throws {
    fill(0..<1)
    let pipeline = try pipeline()
    var file = input.found[0]
    file.size -= 1
    let summary = try pipeline.run([file], now: now)
    #expect(summary.unsettled == [file])
    #expect(pipeline.totals.entries == 0)
    #expect(!pipeline.isKnown(input.found[0]))
  }

  @Test func aFileThatIsGoneByThenIsForgotten() throws {
    fill(0..<2)
    let pipeline = try pipeline()
    let files = input.found
    input.directory.remove("article-10000.txt")
    let summary = try pipeline.run(files, now: now)
    #expect(summary.accepted == 1)
    #expect(summary.refused.isEmpty)
    #expect(summary.unsettled == [files[0]])
    #expect(!pipeline.isKnown(files[0]))
  }

  @Test func aClockThatJumpsBackKeepsTheOrder() throws {
    fill(0..<2)
    try run()
    fill(2..<4)
    try run(at: Instant(seconds: now.seconds - 86_400))
    let archive = try Archive(directory: state.path, feedID: "")
    let updated = try (0..<4).map { try archive.entry(EntryNumber($0)).entry.updated }
    #expect(updated == updated.sorted())
    #expect(Set(updated).count == 4)
  }

  @Test func whatACopyAddsIsRememberedWithTheArchive() throws {
    func put(_ paragraphs: some Sequence<String>, _ day: String, at path: String) {
      input.put("The bridge at Kelder Wharf\n\n\(day)\n\n" + paragraphs.joined(separator: "\n\n") + "\n", at: path)
    }
    put(Stories.bridge.prefix(4), "20 October 2015", at: "cut.txt")
    try run()
    // By its date it is older, so the entry keeps its text.
    put(Stories.bridge, "18 October 2015", at: "full.txt")
    #expect(try run().copies == 1)
    try FileManager.default.removeItem(atPath: state.path + "/wordings")
    put(Stories.bridge.suffix(7), "18 October 2015", at: "end.txt")
    let summary = try run()
    #expect(summary.copies == 1)
    #expect(summary.accepted == 0)
  }

  @Test func saysThatTheMemoryOfCopiesIsMadeAgain() throws {
    fill(0..<2)
    try run()
    let path = state.path + "/wordings/wordings"
    try Data("nothing of ours".utf8).write(to: URL(fileURLWithPath: path))
    let notes = try pipeline().notes
    #expect(
      notes.map(\.description) == ["\(path): the wordings are damaged and are made again from the archive"])
  }

  @Test func aFolderReadAtOnceIsInTheOrderOfItsDates() throws {
    for (name, day) in [("a", "12 May 2024"), ("b", "3 May 2024"), ("c", "8 May 2024")] {
      let text = Story.article(name.utf8.reduce(0) { $0 + Int($1) })
      let place = text.firstIndex(of: "\n") ?? text.endIndex
      input.put(text[..<place] + "\n\n" + day + "\n" + text[place...], at: name + ".txt")
    }
    try run()
    let archive = try Archive(directory: state.path, feedID: "")
    let paths = try (0..<3).map { try archive.entry(EntryNumber($0)).entry.sources[0].path }
    #expect(paths == ["b.txt", "c.txt", "a.txt"])
  }
}
