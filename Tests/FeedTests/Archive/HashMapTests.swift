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
    var map = HashMap(empty: 0)
    var dictionary: [UInt64: Int] = [:]
    for (number, hash) in Self.hashes(count).enumerated() {
      let isNew = dictionary.updateValue(number, forKey: hash) == nil
      #expect(map.insert(number, hash) == isNew)
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
  func isReadBackAsItWasHandedOver(_ count: Int) {
    var map = HashMap(empty: 0)
    for (number, hash) in Self.hashes(count).enumerated() { map.insert(number, hash) }
    var copy = HashMap(empty: 0, capacity: map.count)
    map.forEach { copy.insert($1, $0) }
    #expect(copy.count == map.count)
    for hash in Self.hashes(count) { #expect(copy[hash] == map[hash]) }
  }

  @Test func takesAHashOfZero() {
    var map = HashMap(empty: 0)
    #expect(map[0] == nil)
    map.insert(3, 0)
    #expect(map[0] == 3)
  }
}
