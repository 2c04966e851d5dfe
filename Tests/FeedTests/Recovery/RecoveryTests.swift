import Testing

@testable import Feed

/// A state that was lost comes back from what was published: subscribers see the same ids, in the same order, and
/// nothing twice.
@Suite struct RecoveryTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()
  /// Few words, since every start reads them.
  private let vocabulary = TemporaryDirectory()

  init() { vocabulary.put(Array("[place]\nNorthern Quay\nHarbour Office\n".utf8), at: "places.txt") }

  /// Small feeds and pages, so that few articles make a history.
  private func small(_ settings: inout Settings) {
    settings.feed.entries = 5
    settings.feed.pageEntries = 4
    settings.vocabulary = [vocabulary.path]
  }

  /// What was put in, what was published of it, and what was remembered.
  private static let archive: (input: [String: [UInt8]], output: [String: [UInt8]], state: [String: [UInt8]])? = {
    let tests = RecoveryTests()
    guard (try? tests.make()) != nil else { return nil }
    return (tests.input.directory.files, tests.output.files, tests.state.files)
  }()

  private func runSmall(minute: Int64) throws -> RunSummary {
    try run(at: Instant(seconds: now.seconds + minute * 60), small)
  }

  /// An archive whose state was lost.
  private func publish() throws {
    let archive = try #require(Self.archive)
    for (name, bytes) in archive.input { input.directory.put(bytes, at: name) }
    for (name, bytes) in archive.output { output.put(bytes, at: name) }
    #expect(archive.output.keys.contains("archive/000005.xml"))
    #expect(archive.output.keys.contains("tags/northern-quay/atom.xml"))
  }

  /// An archive of several closed pages, with copies, editions, other formats and old dates.
  private func make() throws {
    for round in 0..<6 {
      fill((round * 4)..<(round * 4 + 4))
      if round == 0 { input.put(Self.quarrel, at: "article-10001.txt") }
      if round == 1 {
        input.put(Self.page, at: "page.html")
        input.put(Self.notes, at: "notes.md")
        input.put(Self.film, at: "film.html")
        input.put("Of old\n\n3 May 1953\n" + Story.article(900).drop { $0 != "\n" }, at: "old.txt")
        input.put("Stray note\n\nThe ferry is late.\n", at: "short.txt")
      }
      if round == 2 {
        // A copy after the page was closed, from a page that names its address and its site.
        let copy = Self.page.replacing("harbour.example/ferry", with: "other.example/copy").replacing(
          "Post", with: "Wire")
        input.put(copy, at: "copy.html")
        input.put("Another headline\n" + Story.article(2).drop { $0 != "\n" }, at: "copy-of-2.txt")
      }
      if round == 3 {
        input.put(Self.quarrel + "\nA whole new paragraph was added to it in the evening.\n", at: "article-10001.txt")
      }
      if round == 5 {
        input.put(Story.article(22) + "\nAnother paragraph came with the last train.\n", at: "article-10022.txt")
      }
      _ = try runSmall(minute: Int64(round))
    }
  }

  /// A story on a subject of its own: which story on a subject was older is told by the first editions, and the page of a later one
  /// does not say where that stood.
  private static let quarrel = "Pilots quarrel\n" + Story.article(1).drop { $0 != "\n" }

  /// A page of a site that names no author and no address, with a film, and with its own beginning for a description.
  private static let film = """
    <!DOCTYPE html><html lang="en"><head><title>Lock opens</title><meta property="og:site_name" content="Canal Gazette">
    <meta property="og:video" content="https://canal.example/films/lock.mp4">
    <meta name="description" content="The lock at the old mill was opened by two children, who had won the draw for it."></head>
    <body><article><h1>Lock opens</h1>
    <p>The lock at the old mill was opened by two children, who had won the draw for it.</p>
    <p>Forty boats went through before the evening, and the keeper had to send for more tea. It had been shut for eleven years, since
    a barge took one of its gates away in a flood.</p></article></body></html>
    """

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Ferry &lt;b&gt; sails - Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post">
    <link rel="canonical" href="https://harbour.example/ferry?a=1&amp;b=2">
    <meta property="og:image" content="https://harbour.example/ferry.jpg"></head><body><article>
    <h1>Ferry &lt;b&gt; sails</h1><p>By Ada Lind</p>
    <p>The <b>old ferry</b> sails again from the <a href="https://harbour.example/quay">Northern Quay</a>, said the office
    of the harbour, after four winters in the dock &amp; a long argument about its engine.</p>
    <h2>What it costs</h2>
    <ul><li>Grown people pay four crowns on every day of the week</li><li>Children sail for nothing when
    they come with somebody who pays</li></ul>
    <blockquote><p>We waited for this ship as one waits for the spring, and here it is.</p></blockquote>
    <p>It leaves at ten in the evening and comes back with the first light, when the market opens on the square and
    the bakers have been at work for hours already.</p></article></body></html>
    """

  private static let notes = """
    ---
    title: "Timetable & tables"
    date: 2024-05-03
    author: Bo Ek
    summary: Ten o'clock stays ten o'clock.
    ---
    The office has printed the timetable again, and it *still* says what it said in the year of the flood.

    1. Boats to the **islands** leave when the bell has rung twice
       - unless there is fog on the water
    2. Boats to the mainland leave whenever they are full

    ```

    22:10  dep
    23:55  arr
    ```

    See [the board](https://harbour.example/board) at the pier for all that is not on paper yet.
    """

  /// A folder that is read at once holds several editions of a story, all of one second.
  @Test func editionsOfOneSecondComeBack() throws {
    var story = Self.quarrel
    for hour in ["evening", "night", "morning"] {
      input.put(story, at: "article.txt")
      #expect(try runSmall(minute: 0).editions == (hour == "evening" ? 0 : 1))
      story += "\nA whole new paragraph was added to it in the \(hour), which was a long one.\n"
    }
    let before = output.files
    state.removeAll()
    _ = try runSmall(minute: 1)
    expectSame(before)
  }

  private func expectEverythingBack(_ before: [String: [UInt8]], minute: Int64) throws {
    let summary = try runSmall(minute: minute)
    #expect(summary.accepted == 0)
    #expect(summary.editions == 0)
    #expect(summary.documentsWritten == 0)
    expectSame(before)
    #expect(try runSmall(minute: minute + 1).read == 0)
    expectSame(before)
  }

  @Test func everythingComesBackWhenTheStateIsLost() throws {
    try publish()
    let before = output.files
    try expectEverythingBack(before, minute: 10)
  }

  @Test func everythingComesBackWithoutTheInput() throws {
    try publish()
    let before = output.files
    input.directory.removeAll()
    try expectEverythingBack(before, minute: 10)
    // Whatever comes next goes on where it was: nothing of what comes again is taken for new.
    fill(22..<26)
    let summary = try runSmall(minute: 20)
    #expect(summary.accepted == 2)
    for (name, bytes) in before where name.hasPrefix("archive/") && name < "archive/000005" {
      #expect(output.bytes(name) == bytes)
    }
  }

  @Test func itSaysWhatItDid() throws {
    try publish()
    let pipeline = try pipeline(small)
    let note = try #require(pipeline.notes.first)
    #expect(note.file == state.path)
    #expect(
      "\(note.cause)"
        == "the state was lost; \(pipeline.totals.entries) articles were read back from what is published in \(output.path)"
    )
    #expect(pipeline.notes.count == 1)
    pipeline.close()
    #expect(try self.pipeline(small).notes.isEmpty)
  }

  @Test(arguments: [["archive/000003.xml"], ["archive/000002.xml", "archive/000003.xml"], ["atom.xml"]])
  func feedsThatAreDamagedComeBackFromPages(_ damaged: [String]) throws {
    try publish()
    let before = output.files
    for name in damaged { output.put(Array("<feed><entry>".utf8) + (before[name] ?? []).prefix(2_000), at: name) }
    let pipeline = try pipeline(small)
    #expect(pipeline.notes.dropFirst().map(\.file) == damaged.map { output.path + "/" + $0 })
    #expect(pipeline.notes.dropFirst().allSatisfy { "\($0)".contains("it cannot be read back and is passed over") })
    pipeline.close()
    let summary = try runSmall(minute: 10)
    #expect(summary.accepted == 0)
    let after = output.files
    #expect(ids(after).sorted() == ids(before).sorted())
    for name in before.keys where name.hasPrefix("archive/") || name == "atom.xml" {
      #expect(ids(after[name] ?? []) == ids(before[name] ?? []), "\(name)")
      if !damaged.contains(name) { #expect(after[name] == before[name], "\(name)") }
    }
  }

  @Test func articlesPagesAreEnough() throws {
    try publish()
    let before = output.files
    input.directory.removeAll()
    output.removeAll()
    for (name, bytes) in before where name.hasPrefix("articles/") { output.put(bytes, at: name) }
    _ = try runSmall(minute: 10)
    let after = output.files
    for name in before.keys where name.hasPrefix("articles/") { #expect(after[name] == before[name], "\(name)") }
    #expect(ids(after["atom.xml"] ?? []) == ids(before["atom.xml"] ?? []))
  }

  @Test func feedsAreEnough() throws {
    try publish()
    let before = output.files
    for name in before.keys where name.hasPrefix("articles/") { output.put(Array("<html>".utf8), at: name) }
    let summary = try runSmall(minute: 10)
    #expect(summary.accepted == 0)
    for name in before.keys where name.hasPrefix("archive/") || name == "atom.xml" {
      #expect(ids(output.bytes(name)) == ids(before[name] ?? []), "\(name)")
    }
  }

  /// The archive as it was, with bytes of its journal turned over; the index covers them or is gone as well.
  private func damage(_ places: [Double], keepingIndex: Bool = false) throws {
    let archive = try #require(Self.archive)
    for (name, bytes) in archive.state where keepingIndex || name != "index" { state.put(bytes, at: name) }
    var journal = state.bytes("journal")
    for place in places {
      let start = Int(Double(journal.count - 40) * place)
      for offset in start..<(start + 40) { journal[offset] ^= 0x5A }
    }
    state.put(journal, at: "journal")
  }

  @Test(arguments: [[0.0], [0.3], [0.5, 0.55, 0.8], (0..<30).map { Double($0) / 30 }])
  func aDamagedStateComesBack(_ places: [Double]) throws {
    try publish()
    let before = output.files
    try damage(places)
    let opened = try pipeline(small)
    #expect(
      "\(opened.notes.last?.cause ?? .empty)"
        == "the state was damaged; \(opened.totals.entries) articles were read back from it and what is published in \(output.path)"
    )
    opened.close()
    try expectEverythingBack(before, minute: 10)
    #expect(state.files.keys.filter { $0.contains("damaged") || $0.contains("recovery") }.isEmpty)
  }

  @Test func aDamagedStateComesBackWithoutDocuments() throws {
    try publish()
    let before = output.files
    try damage([0.02, 0.4, 0.7])
    output.removeAll()
    let summary = try runSmall(minute: 10)
    // What the journal lost stands in the input.
    #expect(summary.accepted + summary.editions <= 6)
    #expect(Set(ids(output.files)) == Set(ids(before)))
    #expect(try runSmall(minute: 20).accepted == 0)
    let pages = output.files.keys.filter { $0.hasPrefix("articles/") }.sorted()
    #expect(pages == before.keys.filter { $0.hasPrefix("articles/") }.sorted())
  }

  @Test func whatCopiesSaidBesideTheirEntryIsStillKnown() throws {
    let divers = """
      Divers had gone down on a Tuesday in fog, Ines Marchetti said, because the harbour board wanted to know why the
      turntable groaned. They came up with two anchors, a pram, eleven bottles and the news about the piers, which nobody
      on Kelder Wharf believed until the pictures were shown at the Seamen's Hall.
      """.replacing("\n", with: " ")
    func put(_ title: String, _ day: String, _ paragraphs: [String], at name: String) {
      input.put(([title, day] + paragraphs).joined(separator: "\n\n") + "\n", at: name)
    }
    put("Swing bridge stays shut", "12 November 2026", Stories.bridge, at: "a.txt")
    #expect(try runSmall(minute: 0).accepted == 1)
    // An older text is a copy, though it says more.
    put(
      "Cracks under the bridge", "10 November 2026", Stories.bridge[..<2] + [divers] + Stories.bridge[2..<6],
      at: "b.txt")
    #expect(try runSmall(minute: 1).accepted == 0)
    var journal = state.bytes("journal")
    // The record that says that the first file was read.
    let name = Array("a.txt".utf8)
    let place = try #require(journal.indices.last { journal[$0...].starts(with: name) })
    journal[place] ^= 0x5A
    input.directory.removeAll()
    state.removeAll()
    state.put(journal, at: "journal")
    #expect(try runSmall(minute: 2).accepted == 0)
    put("What the divers found", "12 November 2026", [Stories.bridge[1], divers], at: "c.txt")
    #expect(try runSmall(minute: 3).accepted == 0)
  }

  @Test func damageThatIsMetLaterIsRepairedAtOnce() throws {
    try publish()
    let before = output.files
    try damage([0.97], keepingIndex: true)
    output.removeAll()
    for (name, bytes) in before where name.hasPrefix("ar") { output.put(bytes, at: name) }
    let summary = try runSmall(minute: 10)
    #expect(summary.accepted == 0)
    #expect(Set(ids(output.files)) == Set(ids(before)))
  }

  /// Of the index only is read what is asked for, so its damage shows while articles are taken.
  @Test(arguments: [24, 200, 400]) func damageOfTheIndexIsRepairedWhereItIsMet(_ start: Int) throws {
    try publish()
    let before = ids(output.files)
    try damage([], keepingIndex: true)
    let archive = try Archive(directory: state.path, feedID: "f", longestTail: 0)
    archive.append(FileRecord(directory: "/in", path: "b.txt", fingerprint: 13, seen: now, refusal: nil))
    try archive.commit()
    archive.close()
    var image = state.bytes("index.image")
    for offset in start..<start + 40 { image[offset] ^= 0x5A }
    state.put(image, at: "index.image")
    fill(100..<101)
    let summary = try runSmall(minute: 10)
    #expect(summary.accepted == 1)
    #expect(summary.warnings.map(\.file) == [state.path + "/index.image"])
    #expect(Set(ids(output.files)).isStrictSuperset(of: before))
    #expect(try runSmall(minute: 20).accepted == 0)
  }

  @Test func foreignDocumentsAreLeftAlone() throws {
    fill(0..<2)
    output.put(Array("<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id></feed>".utf8), at: "atom.xml")
    output.put(Array("<html/>".utf8), at: "articles/mine.html")
    let pipeline = try pipeline(small)
    #expect(pipeline.totals.entries == 0)
    #expect(
      pipeline.notes.map(\.file) == [output.path + "/atom.xml", output.path + "/articles/mine.html"])
    pipeline.close()
    #expect(try runSmall(minute: 0).accepted == 2)
  }

  @Test func entriesCannotLeaveTheOutput() throws {
    try publish()
    let feed = String(decoding: output.bytes("atom.xml"), as: UTF8.self)
    output.put(Array(feed.replacing("/articles/", with: "/articles/../../").utf8), at: "atom.xml")
    #expect(try pipeline(small).notes.dropFirst().first?.file == output.path + "/atom.xml")
  }

  @Test func aRecoveryThatWasCutOffBeginsAgain() throws {
    try publish()
    let before = output.files
    let archive = try Archive(directory: state.path + "/recovery", feedID: "f")
    try archive.append(
      EditionRecord(
        entry: 0, id: "tag:x,2026:x", page: "articles/x.html", published: now, updated: now, size: 1,
        article: Article(title: "x", body: []), tags: [], origins: [], previousInChannel: [], previousEdition: 0,
        source: Source(path: "x", title: "x"), previousSource: 0))
    try archive.commit()
    archive.close()
    try expectEverythingBack(before, minute: 10)
    #expect(state.files.keys.filter { $0.hasPrefix("recovery") }.isEmpty)
  }

  @Test func whatIsToldApartByNothingComesBackOnce() throws {
    func off(_ settings: inout Settings) {
      small(&settings)
      settings.duplicates.mode = .off
    }
    fill(0..<3)
    input.put(Story.article(0), at: "the-same.txt")
    #expect(try run(off).accepted == 4)
    let before = ids(output.files)
    state.removeAll()
    _ = try run(at: Instant(seconds: now.seconds + 60), off)
    #expect(Set(before).isSubset(of: ids(output.files)))
    #expect(ids(output.files).count <= before.count + 1)
  }

  /// The ids of all entries in the main feed and the archive, in their order.
  private func ids(_ files: [String: [UInt8]]) -> [String] {
    files.keys.filter { $0.hasPrefix("archive/") || $0 == "atom.xml" }.sorted().flatMap { ids(files[$0] ?? []) }
  }

  private func ids(_ document: [UInt8]) -> [String] {
    (try? MarkupDocument(xml: document, file: "").root?.all("entry").compactMap { $0.first("id")?.text }) ?? []
  }
}
