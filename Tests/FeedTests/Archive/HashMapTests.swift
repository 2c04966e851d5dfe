import Testing

@testable import Feed

@Suite struct HashMapTests {
  /// Hashes that come in runs, at the ends of their range, and all over it.
  private static func hashes(_ count: Int) -> [UInt64] {
    var numbers = SplitMix(seed: 7)
    return (0..<count).map { index in
      switch index % 4 {
      case 0: UInt64(index)
      case 1: UInt64.max - UInt64(index)
      case 2: 0xABCD_0000_0000_0000 + UInt64(index / 8)
      default: numbers.next()
      }
    }
  }

  /// The sequence of Steele, Lea and Flood, OOPSLA 2014.
  private struct SplitMix {
    var seed: UInt64
    mutating func next() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (seed ^ seed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  @Test(arguments: [0, 1, 14, 15, 3_000])
  func saysWhatADictionarySays(_ count: Int) {
    var map = HashMap<UInt64>()
    var dictionary: [UInt64: UInt64] = [:]
    for (number, hash) in Self.hashes(count).enumerated() {
      let isNew = dictionary.updateValue(UInt64(number), forKey: hash) == nil
      #expect(map.insert(UInt64(number), hash) == isNew)
      if number % 3 == 0 {
        map[hash ^ 0xFF00, default: 5] += 1
        dictionary[hash ^ 0xFF00, default: 5] += 1
      }
    }
    #expect(map.count == dictionary.count)
    for (hash, value) in dictionary { #expect(map[hash] == value) }
    for hash in Self.hashes(count) where dictionary[hash ^ 0xF0F0] == nil { #expect(map[hash ^ 0xF0F0] == nil) }
    #expect(map[1 << 40, default: 9] == 9)
  }

  @Test(arguments: [0, 7, 8, 3_000])
  func isFoundAgainInItsTable(_ count: Int) throws {
    var map = HashMap<UInt64>()
    for (number, hash) in Self.hashes(count).enumerated() { map.insert(UInt64(number), hash) }
    let copy = try #require(HashMap<UInt64>(map.table, count: map.count))
    for hash in Self.hashes(count) { #expect(copy[hash] == map[hash]) }
    var handed = 0
    copy.forEach { hash, value in
      #expect(map[hash] == value)
      handed += 1
    }
    #expect(handed == map.count)
  }

  /// A table that is full would be searched for ever.
  @Test(arguments: [(32, 15), (32, -1), (33, 1), (24, 1), (0, 0)])
  func takesNoTableThatIsNone(_ words: Int, _ count: Int) {
    #expect(HashMap<UInt64>(PagedWords(zeros: words), count: count) == nil)
  }

  @Test func takesAHashOfZero() {
    var map = HashMap<UInt64>()
    #expect(map[0] == nil)
    map.insert(3, 0)
    #expect(map[0] == 3)
  }
}
