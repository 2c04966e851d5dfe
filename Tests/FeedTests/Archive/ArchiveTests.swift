import Testing

@testable import Feed

@Suite struct ArchiveTests {
  private let directory = TemporaryDirectory()
  private let now = Instant(seconds: 1_800_000_000)

  private func edition(_ number: EntryNumber, _ title: String, tags: [String] = [], after: Int64) -> EditionRecord {
    EditionRecord(
      entry: number, id: "tag:x,2026:\(number)", page: "articles/\(number).html", published: now,
      updated: Instant(microseconds: now.microseconds + after), size: 100,
      article: Article(title: title, body: [Block("Text of \(title).")]),
      tags: tags.map { Tag(scheme: .keyword, term: $0, label: $0, isListed: false) }, origins: [],
      previousInChannel: [], previousEdition: 0, source: Source(path: "\(title).txt", title: title), previousSource: 0)
  }

  /// Three entries, a newer edition of the second, a copy of the first, a refused file, a closed page, a feed.
  private func fill(_ archive: Archive) throws {
    try archive.append(edition(0, "zero", tags: ["a", "b"], after: 1))
    try archive.append(edition(1, "one", tags: ["a", "c"], after: 2))
    archive.append(FileRecord(directory: "/in", path: "zero.txt", fingerprint: 11, seen: now, refusal: nil))
    try archive.commit()
    try archive.append(edition(2, "two", tags: ["b"], after: 3))
    archive.appendPage(of: [archive.index.entries[0].edition])
    try archive.append(edition(1, "one again", tags: ["a", "d"], after: 4))
    archive.append(Source(path: "elsewhere.txt", title: "Nought"), to: 0, seen: now)
    archive.append(FileRecord(directory: "/in", path: "bad.bin", fingerprint: 12, seen: now, refusal: "no text"))
    archive.append(
      FeedRecord(channel: Channel(kind: .keyword, term: "a", label: "a", isListed: false), slug: "a"))
    try archive.commit()
  }

  private func check(_ archive: Archive) throws {
    let index = archive.index
    #expect(index.entries.count == 3)
    #expect(index.editionCount == 4)
    #expect(index.sourceCount == 1)
    #expect(index.refusedCount == 1)
    #expect(index.entry(withID: ContentHash("tag:x,2026:2").value) == 2)
    #expect(index.open.map(\.entry) == [2, 1])
    #expect(index.entries.map(\.isClosed) == [true, false, false])
    #expect(index.lastUpdated.microseconds == now.microseconds + 4)
    #expect(index.fingerprint(ofFile: FileRecord.key(directory: "/in", path: "zero.txt")) == 11)
    #expect(index.fingerprint(ofFile: FileRecord.key(directory: "/in", path: "never.txt")) == nil)
    #expect(try archive.recentRefusals().map(\.path) == ["bad.bin"])
    let zero = try archive.entry(0).entry
    #expect(zero.sources.map(\.path) == ["zero.txt", "elsewhere.txt"])
    let one = try archive.entry(1).entry
    #expect(one.article.title == "one again")
    #expect(one.history.map(\.title) == ["one"])
    #expect(one.sources.map(\.path) == ["one.txt", "one again.txt"])
    let page = try archive.page(1)
    #expect(page.editions == [index.entries[0].edition])
    #expect(try archive.entry(try archive.edition(at: page.editions[0]), knownAt: page.end).sources.count == 1)
    let counts = ["a", "b", "c", "d"].map {
      index.channels[Channel(kind: .keyword, term: $0, label: $0, isListed: false).hash]?.count
    }
    #expect(counts == [2, 2, 0, 1])
    #expect(index.feeds.map(\.slug) == ["a"])
  }

  @Test func knowsWhatWasAdded() throws {
    let archive = try Archive(directory: directory.path, feedID: "f")
    try fill(archive)
    try check(archive)
  }

  /// Items alone, an image and items behind it, an image after every commit.
  private static let tails = [Archive.longestTail, 150, 0]

  @Test(arguments: tails) func opensAgainFromItsIndex(longestTail: Int) throws {
    try fill(try Archive(directory: directory.path, feedID: "f", longestTail: longestTail))
    let archive = try Archive(directory: directory.path, feedID: "other", longestTail: longestTail)
    try check(archive)
    #expect(archive.feedID == "f")
    #expect(archive.notes.isEmpty)
  }

  @Test(arguments: tails) func makesItsIndexAgainWhereverItWasCut(longestTail: Int) throws {
    try fill(try Archive(directory: directory.path, feedID: "f", longestTail: longestTail))
    for file in ["index", "index.image"] {
      let whole = directory.bytes(file)
      for length in stride(from: 0, to: whole.count, by: whole.count > 1_000 ? 7 : 1) {
        directory.put(Array(whole[..<length]), at: file)
        try check(try Archive(directory: directory.path, feedID: "f", longestTail: longestTail))
        #expect(directory.bytes("index").count <= 1_024)
        try check(try Archive(directory: directory.path, feedID: "f", longestTail: longestTail))
      }
    }
  }

  /// Who ends the work leaves no items behind, however few they are for one who goes on.
  @Test(arguments: [Archive.longestTail, 4_000, 600]) func anImageIsWrittenAtTheEnd(longestTail: Int) throws {
    let archive = try Archive(directory: directory.path, feedID: "f", longestTail: longestTail)
    try fill(archive)
    let size = directory.bytes("index").count
    archive.finish()
    #expect(directory.bytes("index").isEmpty == (longestTail < size))
    let again = try Archive(directory: directory.path, feedID: "f", longestTail: longestTail)
    try check(again)
    #expect(again.notes.isEmpty)
  }

  /// The items that a kill left behind an image hold nothing that it does not.
  @Test func passesOverItemsThatTheImageHolds() throws {
    try fill(try Archive(directory: directory.path, feedID: "f"))
    let items = directory.bytes("index")
    let archive = try Archive(directory: directory.path, feedID: "f", longestTail: 0)
    archive.append(FileRecord(directory: "/in", path: "third.txt", fingerprint: 13, seen: now, refusal: nil))
    try archive.commit()
    archive.close()
    #expect(directory.bytes("index").isEmpty)
    directory.put(items, at: "index")
    let again = try Archive(directory: directory.path, feedID: "f")
    #expect(again.index.fileCount == 3)
    #expect(again.notes.isEmpty)
    try check(again)
  }

  @Test func makesItsIndexAgainWhereTheImageIsGone() throws {
    try fill(try Archive(directory: directory.path, feedID: "f", longestTail: 0))
    let longer = try Archive(directory: directory.path, feedID: "f")
    longer.append(FileRecord(directory: "/in", path: "third.txt", fingerprint: 13, seen: now, refusal: nil))
    try longer.commit()
    longer.close()
    directory.remove("index.image")
    let archive = try Archive(directory: directory.path, feedID: "f")
    #expect(archive.notes.count == 1)
    try check(archive)
  }

  /// What an archive's index says, by way of an image.
  private func image(of index: ArchiveIndex) throws -> [UInt8] {
    let path = directory.path + "/image"
    #expect(try index.write(behind: 7, to: path) == directory.bytes("image").count)
    return directory.bytes("image")
  }

  private func index(from image: [UInt8]) throws -> ArchiveIndex {
    directory.put(image, at: "image")
    let file = try TableFile(directory.path + "/image")
    #expect(try ArchiveIndex.end(of: file) == 7)
    return try ArchiveIndex(file)
  }

  @Test func anImageSaysWhatTheItemsSaid() throws {
    let archive = try Archive(directory: nil, feedID: "f")
    try fill(archive)
    let index = try index(from: try image(of: archive.index))
    #expect(index.entries.map(\.edition) == archive.index.entries.map(\.edition))
    #expect(index.entries.map(\.older) == [nil, 0, nil])
    #expect(index.entries.map(\.newer) == [1, nil, nil])
    var feeds = 0
    index.channels.forEach { channel, state in
      #expect(state.lead == archive.index.channels[channel]?.lead)
      #expect(index.feed(of: channel) == archive.index.feed(of: channel))
      feeds += index.feed(of: channel) == nil ? 0 : 1
    }
    #expect(feeds > 0 && index.channels.count == archive.index.channels.count)
    #expect(index.open == archive.index.open)
    #expect(index.pages == archive.index.pages)
    #expect(index.isTaken(path: archive.index.feeds[0].path))
    #expect(index.fileCount == 2)
    #expect(index.wordingCount == archive.index.wordingCount && index.wordingCount > 0)
  }

  /// Damage shows when the image is opened, or when what is damaged is asked for.
  @Test func aDamagedImageIsRefused() throws {
    let archive = try Archive(directory: nil, feedID: "f")
    try fill(archive)
    let whole = try image(of: archive.index)
    for place in stride(from: 0, to: whole.count, by: 3) {
      #expect(throws: ByteReader.Damage.self) { try index(from: Array(whole[..<place])) }
      var bytes = whole
      bytes[place] ^= 1 << (place % 8)
      guard let index = try? index(from: bytes) else { continue }
      _ = (Array(index.entries), index.entry(withID: 1), index.fingerprint(ofFile: 1))
      index.channels.forEach { _, _ in }
      #expect(index.failure?.isDamage(of: directory.path) == false)
      #expect(index.failure?.description.contains("are not those that were written") == true)
    }
    #expect(throws: ByteReader.Damage.self) { try index(from: whole + [UInt8](repeating: 0, count: 8)) }
  }

  /// Wherever the image is damaged, it is said, and the journal is whole without it.
  @Test func damageOfAnImageThatIsOpenStopsTheWork() throws {
    try fill(try Archive(directory: directory.path, feedID: "f", longestTail: 0))
    let (whole, journal) = (directory.bytes("index.image"), directory.bytes("journal"))
    var stopped = 0
    for place in stride(from: 0, to: whole.count, by: 5) {
      var bytes = whole
      bytes[place] ^= 1 << (place % 8)
      directory.put(bytes, at: "index.image")
      directory.put([], at: "index")
      directory.put(journal, at: "journal")
      let archive = try Archive(directory: directory.path, feedID: "f", longestTail: 0)
      do {
        try archive.append(edition(3, "three", after: 9))
        try archive.commit()
        #expect(archive.index.entries.count == 4)
      } catch {
        #expect(error.isDamage(of: directory.path))
        archive.close()
        try Archive.removeIndex(from: directory.path)
        let again = try Archive(directory: directory.path, feedID: "f")
        #expect(again.notes.isEmpty && !again.isDamaged && (3...4).contains(again.index.entries.count))
        stopped += 1
      }
    }
    #expect(stopped > 0)
  }

  @Test func makesItsIndexAgainWhenItBelongsToAnotherJournal() throws {
    let other = TemporaryDirectory()
    let longer = try Archive(directory: other.path, feedID: "f")
    try fill(longer)
    try longer.append(edition(3, "three", after: 9))
    try longer.commit()
    try fill(try Archive(directory: directory.path, feedID: "f"))
    directory.put(other.bytes("index"), at: "index")
    let archive = try Archive(directory: directory.path, feedID: "f")
    try check(archive)
    #expect(archive.notes.count == 1)
  }

  @Test func losesOnlyWhatWasNotCommitted() throws {
    try fill(try Archive(directory: directory.path, feedID: "f"))
    let archive = try Archive(directory: directory.path, feedID: "f")
    try archive.append(edition(3, "three", after: 9))
    archive.close()
    try check(try Archive(directory: directory.path, feedID: "f"))
  }

  @Test func updatesAloneDoNotPileUp() throws {
    let archive = try Archive(directory: nil, feedID: "f")
    let count = ArchiveIndex.openMemory + 20
    for number in 0..<count { try archive.append(edition(EntryNumber(number), "e\(number)", after: Int64(number))) }
    archive.appendPage(of: archive.index.open.map(\.edition))
    #expect(archive.index.open.isEmpty)
    for number in 0..<count {
      try archive.append(edition(EntryNumber(number), "again \(number)", after: Int64(count + number)))
    }
    #expect(archive.index.open.count == ArchiveIndex.openMemory)
    #expect(archive.index.open.last?.entry == EntryNumber(count - 1))
  }

  @Test func oneProcessWrites() throws {
    let archive = try Archive(directory: directory.path, feedID: "f")
    let problem = #expect(throws: Problem.self) { try Archive(directory: directory.path, feedID: "f") }
    #expect(
      problem?.description == directory.path
        + "/lock: another watcher is running on this state directory; stop it, or name another with --state")
    archive.close()
    _ = try Archive(directory: directory.path, feedID: "f")
  }

  @Test func refusesAStateOfANewerVersion() throws {
    let journal = try Journal(path: directory.path + "/journal")
    journal.append(.format) { FormatRecord(version: 99, feedID: "f").encode(to: &$0) }
    try journal.commit()
    let problem = #expect(throws: Problem.self) { try Archive(directory: directory.path, feedID: "f") }
    #expect(problem?.description.hasSuffix("newer version of watcher; install that version") == true)
  }

  @Test func findsTheNewestOfATag() throws {
    let archive = try Archive(directory: nil, feedID: "f")
    try fill(archive)
    func titles(_ term: String) throws -> [String] {
      let hash = Channel(kind: .keyword, term: term, label: term, isListed: false).hash
      var titles: [String] = []
      _ = try archive.newest(10, in: hash) { offset throws(Problem) in
        let record = try archive.edition(at: offset)
        titles.append(record.article.title)
        return Listing(
          record, source: 0,
          fragment: Fragment(atom: [], rss: [], json: [], published: record.published, updated: record.updated),
          line: [])
      }
      return titles
    }
    #expect(try titles("a") == ["one again", "one", "zero"])
    #expect(try titles("b") == ["two", "zero"])
    #expect(try titles("z").isEmpty)
  }
}
