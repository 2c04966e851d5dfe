import Testing

@testable import Feed

@Suite struct JournalTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/journal" }

  /// A journal of texts and the offsets of their records.
  private func write(_ texts: [String]) throws -> [Int] {
    let journal = try Journal(path: path)
    let offsets = texts.map { text in journal.append(.file) { $0.write(text) } }
    try journal.commit()
    return offsets
  }

  private func read(_ journal: Journal) throws -> (texts: [String], damaged: [Range<Int>]) {
    var texts: [String] = []
    let damaged = try journal.replay(from: 0) { record throws(Problem) in
      texts.append(try journal.decode(record) { reader throws(ByteReader.Damage) in try reader.text() })
    }
    return (texts, damaged)
  }

  @Test func givesBackWhatWasCommitted() throws {
    let offsets = try write(["one", "", String(repeating: "long ", count: 5_000)])
    let journal = try Journal(path: path)
    for (offset, text) in zip(offsets, ["one", "", String(repeating: "long ", count: 5_000)]) {
      #expect(try journal.decode(at: offset) { reader throws(ByteReader.Damage) in try reader.text() } == text)
    }
    #expect(try read(journal).texts.count == 3)
  }

  @Test func recordsThatWaitCanBeRead() throws {
    let journal = try Journal(path: path)
    let offset = journal.append(.file) { $0.write("waiting") }
    #expect(try journal.decode(at: offset) { reader throws(ByteReader.Damage) in try reader.text() } == "waiting")
    #expect(directory.bytes("journal").isEmpty)
  }

  @Test func dropsATornRecordAtTheEndWhereverItWasCut() throws {
    let offsets = try write(["first", "second", "third"])
    let whole = directory.bytes("journal")
    for length in offsets[2]..<whole.count {
      directory.put(Array(whole[..<length]), at: "journal")
      let journal = try Journal(path: path)
      let (texts, damaged) = try read(journal)
      #expect(texts == ["first", "second"])
      #expect(damaged == (length == offsets[2] ? [] : [offsets[2]..<length]))
      #expect(journal.end == offsets[2])
      // What comes next stands right behind the last whole record.
      journal.append(.file) { $0.write("again") }
      try journal.commit()
      #expect(try read(try Journal(path: path)).texts == ["first", "second", "again"])
    }
  }

  @Test func damageInTheMiddleCostsOneRecord() throws {
    let texts = (0..<50).map { "record number \($0)" }
    let offsets = try write(texts)
    let whole = directory.bytes("journal")
    for place in offsets[20]..<offsets[21] {
      var bytes = whole
      bytes[place] ^= 0x5A
      directory.put(bytes, at: "journal")
      let (found, damaged) = try read(try Journal(path: path))
      #expect(found == texts.indices.filter { $0 != 20 }.map { texts[$0] })
      #expect(damaged == [offsets[20]..<offsets[21]])
      #expect(directory.bytes("journal").count == whole.count)
    }
  }

  /// Long records are told from lengths that damage made up by what follows them: more records, few of them, the end.
  @Test(arguments: [0, 1, 7]) func findsALongRecordBehindDamage(following: Int) throws {
    let long = String(repeating: "much to say, ", count: 100_000)
    let texts = ["first", "second", long] + (0..<following).map { "record number \($0)" }
    let offsets = try write(texts)
    var bytes = directory.bytes("journal")
    bytes[offsets[1] + 9] ^= 0x5A
    directory.put(bytes, at: "journal")
    let (found, damaged) = try read(try Journal(path: path))
    #expect(found == ["first"] + texts[2...])
    #expect(damaged == [offsets[1]..<offsets[2]])
  }

  /// A damaged header may state a length of gigabytes, of which nothing is read.
  @Test func believesNoLengthThatDamageMadeUp() throws {
    let texts = (0..<8).map { "record number \($0)" }
    let offsets = try write(texts)
    for length: UInt32 in [0, 40, 300, 0x0FFF_FFFF, 0x4000_0000, .max] {
      var bytes = directory.bytes("journal")
      for shift in 0..<4 { bytes[offsets[3] + shift] = UInt8(truncatingIfNeeded: length >> UInt32(8 * shift)) }
      directory.put(bytes, at: "journal")
      let (found, damaged) = try read(try Journal(path: path))
      #expect(found == texts.indices.filter { $0 != 3 }.map { texts[$0] })
      #expect(damaged == [offsets[3]..<offsets[4]])
    }
  }

  @Test func survivesRandomBytes() throws {
    var generator = Dice(7)
    for length in [0, 1, 7, 8, 9, 40, 3_000] {
      directory.put((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }, at: "journal")
      #expect(try read(try Journal(path: path)).texts.isEmpty)
    }
  }
}
