import FoundationEssentials
import Testing

@testable import Feed

@Suite struct PostingMergeTests {
  /// A directory of its own for each test, removed behind it.
  private final class Place {
    let path = FileManager.default.temporaryDirectory.path + "/watcher-merges-\(UUID().uuidString)"
    init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
    var merges: [String] { files.filter { $0.hasPrefix("merge.") } }
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path + "/" + name))) }
    func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
    }
    /// The segments' names and bytes.
    func segments() throws -> [String: [UInt8]] {
      var found: [String: [UInt8]] = [:]
      for name in files where name.hasPrefix("postings.") { found[name] = try bytes(name) }
      return found
    }
    func copy() throws -> Place {
      let copy = Place()
      for name in files { try copy.write(bytes(name), name) }
      return copy
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Forty hashes that are a wording's own, and one of five that many share.
  private func hashes(_ number: Int) -> [UInt32] {
    (0..<40).map { UInt32(truncatingIfNeeded: (number * 64 + $0) &* 2_654_435_761) } + [UInt32(number % 5) << 29 | 7]
  }

  /// Adds wordings to the index of a directory, which is opened anew before each of some numbers.
  private func fill(_ place: Place, _ numbers: Range<Int>, openingBefore: (Int) -> Bool = { _ in false }) throws {
    var index = try PostingIndex(directory: place.path, wordingsInMemory: 4)
    for number in index.covered..<numbers.upperBound {
      if openingBefore(number) {
        index = try PostingIndex(directory: place.path, wordingsInMemory: 4)
        // What was in memory is handed in again.
        for again in index.covered..<number { index.insert(hashes(again), block: UInt32(again + 1)) }
      }
      index.insert(hashes(number), block: UInt32(number + 1))
      try index.grow(to: number + 1, end: UInt32(number + 2))
    }
  }

  private func expectAll(_ place: Place, _ count: Int) throws {
    let index = try PostingIndex(directory: place.path, wordingsInMemory: 4)
    for number in 0..<index.covered {
      let hash = hashes(number)[number % 40]
      var blocks: [UInt32] = []
      var reads = Int.max
      index.collect(hash, in: index.segments(holding: [hash])[0], reads: &reads, into: &blocks)
      #expect(blocks == [UInt32(number + 1)], "wording \(number) of \(count)")
    }
  }

  @Test func aMergeHaltsAndGoesOnWhereItWas() throws {
    let (whole, broken) = (Place(), Place())
    try fill(whole, 0..<700)
    var merging = 0
    try fill(broken, 0..<700) { number in
      merging += broken.merges.isEmpty ? 0 : 1
      return number % 3 == 0
    }
    #expect(merging > 300)
    #expect(try whole.segments() == broken.segments())
    try expectAll(whole, 700)
  }

  @Test func fewSegmentsAreLeft() throws {
    let place = Place()
    for count in stride(from: 150, through: 1_200, by: 150) {
      try fill(place, 0..<count)
      let levels = max(1, (count / 4).bitWidth - (count / 4).leadingZeroBitCount) / 2 + 1
      #expect(try place.segments().count <= 5 * levels)
    }
    try expectAll(place, 1_200)
  }

  @Test func noArticleWaitsForAWholeMerge() throws {
    let place = Place()
    var index = try PostingIndex(directory: place.path, wordingsInMemory: 4)
    var longest = 0
    for number in 0..<1_281 {
      let before = Set(place.files)
      index.insert(hashes(number), block: UInt32(number + 1))
      try index.grow(to: number + 1, end: UInt32(number + 2))
      // The file of a great merge is there long before the segment it becomes.
      for name in place.files where name.hasPrefix("postings.0-") && name != "postings.0-4.5" && !before.contains(name)
      {
        let merge = name.replacing("postings", with: "merge")
        #expect(before.contains(merge))
        longest = max(longest, Int(name.split(separator: ".")[1].split(separator: "-")[1]) ?? 0)
      }
    }
    #expect(longest == 1_024)
  }

  @Test func aMergeCutAtAnyByteIsMadeAgain() throws {
    let place = Place()
    try fill(place, 0..<327)
    let name = try #require(place.merges.max { (try? place.bytes($0).count) ?? 0 < (try? place.bytes($1).count) ?? 0 })
    let bytes = try place.bytes(name)
    #expect(bytes.count > 4_000)
    let expected = Place()
    try fill(expected, 0..<400)
    let whole = try expected.segments()
    for length in stride(from: 0, through: bytes.count, by: 2_971) + Array(stride(from: 0, to: 72, by: 9)) {
      let copy = try place.copy()
      try copy.write(bytes.prefix(length), name)
      try fill(copy, 327..<400)
      let segments = try copy.segments()
      #expect(segments == whole, "cut at \(length)")
    }
  }

  @Test func aMergeOfForgottenWordingsIsBegunAnew() throws {
    let place = Place()
    try fill(place, 0..<327)
    #expect(!place.merges.isEmpty)
    var index = try PostingIndex(directory: place.path, wordingsInMemory: 4)
    try index.cut(to: 318, end: 319)
    for name in place.merges { #expect(!name.hasSuffix(".\(325)")) }
    for number in 318..<700 {
      index.insert(hashes(number), block: UInt32(number + 1))
      try index.grow(to: number + 1, end: UInt32(number + 2))
    }
    try expectAll(place, 700)
  }
}
