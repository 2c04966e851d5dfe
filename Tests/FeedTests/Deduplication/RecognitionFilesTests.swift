import FoundationEssentials
import Testing

@testable import Feed

@Suite struct RecognitionFilesTests {
  /// A directory of its own for each test, removed behind it.
  private final class Place {
    let path = FileManager.default.temporaryDirectory.path + "/watcher-recognition-\(UUID().uuidString)"
    var log: String { path + "/wordings" }
    var segments: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasPrefix("postings") }.sorted()
    }
    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: log))) }
    func write(_ bytes: some Sequence<UInt8>) throws { try Data(bytes).write(to: URL(filePath: log)) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Texts without a word in common.
  private func wording(_ number: Int) -> Wording {
    Stories.wording([(0..<30).map { "w\(number)x\($0)" }.joined(separator: " ")])
  }

  private func open(_ place: Place, capacity: Int = 1_000, inMemory: Int = 4) throws -> Recognition {
    try Recognition(directory: place.path, capacity: capacity, data: dataDirectory, wordingsInMemory: inMemory)
  }

  private func fill(_ place: Place, _ numbers: Range<Int>, inMemory: Int = 4) throws {
    let recognition = try open(place, inMemory: inMemory)
    #expect(recognition.count == numbers.lowerBound)
    for number in numbers { try recognition.remember(wording(number), as: EntryNumber(number)) }
    try recognition.save()
  }

  private func expectAll(_ recognition: Recognition, of numbers: Range<Int>, among all: Range<Int>) {
    for number in all {
      let expected: Verdict.Kind = numbers.contains(number) ? .copy(of: EntryNumber(number)) : .new
      #expect(recognition.verdict(on: wording(number)).kind == expected, "wording \(number)")
    }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 16, 17, 63, 64, 100])
  func findsAgainWhatWasSaved(_ count: Int) throws {
    let place = Place()
    try fill(place, 0..<count)
    let recognition = try open(place)
    #expect(recognition.count == count)
    #expect(recognition.problems.isEmpty)
    expectAll(recognition, of: 0..<count, among: 0..<count + 3)
  }

  @Test func growsOverManyStartsAndKeepsFewFiles() throws {
    let place = Place()
    for start in stride(from: 0, to: 300, by: 7) { try fill(place, start..<start + 7) }
    #expect(place.segments.count <= 12)
    let recognition = try open(place)
    expectAll(recognition, of: 0..<301, among: 0..<304)
  }

  @Test func savingOneArticleAppendsToOneFile() throws {
    let place = Place()
    try fill(place, 0..<50)
    let before = try place.bytes()
    let segments = place.segments
    try fill(place, 50..<51)
    let after = try place.bytes()
    #expect(after.starts(with: before))
    #expect(after.count - before.count < 256)
    #expect(place.segments == segments)
  }

  @Test func aCutAtEveryByteLosesOnlyWhatWasBehindIt() throws {
    let place = Place()
    try fill(place, 0..<5, inMemory: 100)
    let whole = try place.bytes()
    let record = (whole.count - 64) / 5
    for length in 0...whole.count {
      try place.write(whole.prefix(length))
      let recognition = try open(place, inMemory: 100)
      let kept = max(0, (length - 64)) / record
      // The padding behind the last word may be missing.
      #expect(recognition.count == kept || recognition.count == kept + 1)
      expectAll(recognition, of: 0..<recognition.count, among: 0..<5)
      try recognition.remember(wording(77), as: 77)
      try recognition.save()
      #expect(try open(place, inMemory: 100).verdict(on: wording(77)).kind == .copy(of: 77))
    }
  }

  @Test func aCutUnderTheSegmentsForgetsThatPart() throws {
    let place = Place()
    try fill(place, 0..<50)
    let whole = try place.bytes()
    for length in stride(from: 0, to: whole.count, by: 217) {
      let copy = Place()
      try FileManager.default.copyItem(atPath: place.path, toPath: copy.path)
      try copy.write(whole.prefix(length))
      let recognition = try open(copy)
      #expect(recognition.count <= 50)
      let count = recognition.count
      expectAll(recognition, of: 0..<count, among: 0..<51)
      for number in count..<51 { try recognition.remember(wording(number), as: EntryNumber(number)) }
      try recognition.save()
      expectAll(try open(copy), of: 0..<51, among: 0..<52)
    }
  }

  @Test(arguments: [0, 1, 4, 7, 33, 49, 50, 51])
  func forgetsWhatTheArchiveHasLost(_ capacity: Int) throws {
    let place = Place()
    try fill(place, 0..<50)
    let recognition = try open(place, capacity: capacity)
    let kept = min(capacity, 50)
    #expect(recognition.count == kept)
    expectAll(recognition, of: 0..<kept, among: 0..<50)
    for number in kept..<60 { try recognition.remember(wording(number + 100), as: EntryNumber(number + 100)) }
    try recognition.save()
    let again = try open(place)
    #expect(again.count == 60)
    expectAll(again, of: 0..<kept, among: 0..<50)
    expectAll(again, of: kept + 100..<160, among: kept + 100..<161)
  }

  @Test func aMissingOrDamagedSegmentIsMadeAgain() throws {
    let place = Place()
    try fill(place, 0..<50)
    for name in place.segments {
      for damage in [Data(), Data(repeating: 7, count: 200)] {
        try damage.write(to: URL(filePath: place.path + "/" + name))
        let recognition = try open(place)
        #expect(recognition.count == 50)
        expectAll(recognition, of: 0..<50, among: 0..<53)
      }
    }
  }

  @Test func whatIsNotOursIsBegunAnewAndSaidSo() throws {
    let place = Place()
    try fill(place, 0..<3)
    try place.write(Array("something else altogether, and longer than a header of sixty-four bytes".utf8))
    let recognition = try open(place)
    #expect(recognition.count == 0)
    #expect(
      recognition.problems.map(\.description)
        == ["\(place.log): the wordings are damaged and are made again from the archive"])
  }

  @Test func damageMetLaterIsSaidOnceAndMadeGoodAtTheNextStart() throws {
    let place = Place()
    try fill(place, 0..<20)
    var bytes = try place.bytes()
    bytes[64 + 40] ^= 1
    try place.write(bytes)
    let recognition = try open(place)
    #expect(recognition.verdict(on: wording(0)).kind == .new)
    let problem = #expect(throws: Problem.self) { try recognition.save() }
    #expect(
      problem?.description
        == "\(place.log): the wordings are damaged at byte 64; the next start makes them again from the archive")
    try recognition.save()
    #expect(try open(place).count == 0)
  }

  @Test func aNewerFormatIsRefused() throws {
    let place = Place()
    try fill(place, 0..<3)
    var bytes = try place.bytes()
    bytes[16] = 9
    try place.write(bytes)
    let expected =
      "\(place.log): the wordings were written by a newer watcher (format 9, this one knows 1); "
      + "use that one, or remove the file and it is made again"
    let problem = #expect(throws: Problem.self) { try open(place) }
    #expect(problem?.description == expected)
    #expect(try place.bytes() == bytes)
  }

  @Test func anyDamageIsSurvived() throws {
    let place = Place()
    try fill(place, 0..<30)
    var seed: UInt64 = 3
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<60 {
      let copy = Place()
      try FileManager.default.copyItem(atPath: place.path, toPath: copy.path)
      let files = ["wordings"] + copy.segments
      let path = copy.path + "/" + files[random(files.count)]
      var bytes = Array(try Data(contentsOf: URL(filePath: path)))
      for _ in 0..<8 { bytes[random(bytes.count)] = UInt8(random(256)) }
      try Data(bytes).write(to: URL(filePath: path))
      guard let recognition = try? open(copy) else { continue }
      for number in 0..<30 {
        // Whatever is still known is known rightly.
        let kind = recognition.verdict(on: wording(number)).kind
        #expect(kind == .new || kind == .copy(of: EntryNumber(number)))
      }
    }
  }
}
