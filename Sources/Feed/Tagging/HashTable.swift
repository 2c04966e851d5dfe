/// Numbers under 64-bit keys, in open addressing.
///
/// One flat array and no allocation per key: a vocabulary of hundreds of thousands of words is looked up for every word of every
/// article, mostly outside the processor's caches, and read back from an image at every start. So a key and its number share eight
/// bytes: the upper bits of the key choose the slot, its lower 32 bits stand in the slot, and two keys
/// are told apart by both. Keys have to be well mixed already.
struct HashTable: Sendable {
  /// The lower half of the key above, the number plus one below; 0 where nothing is.
  private(set) var slots: [UInt64]
  /// The whole keys, in the order of their arrival: a slot forgets the upper half, which a larger table asks for.
  private(set) var keys: [UInt64] = []
  private var shift: UInt64

  /// Makes an empty table with room for some keys; it grows when they are more.
  init(capacity: Int = 64) {
    var bits: UInt64 = 4
    while (1 << bits) < capacity &* 2 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// A table as another one was, its number of slots a power of two.
  init(slots: [UInt64], keys: [UInt64]) {
    precondition(slots.count.nonzeroBitCount == 1)
    self.slots = slots
    self.keys = keys
    shift = 64 - UInt64(slots.count.trailingZeroBitCount)
  }

  /// Whether nothing was put in.
  var isEmpty: Bool { keys.isEmpty }

  /// The number under a key, -1 when there is none.
  @inline(__always) subscript(key: UInt64) -> Int32 {
    let mask = slots.count &- 1
    let print = key << 32
    var slot = Int(truncatingIfNeeded: key >> shift)
    while true {
      let found = slots[slot]
      if found == 0 { return -1 }
      if (found ^ print) >> 32 == 0 { return Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// Puts a number under a key that has none, and answers the number that is there afterwards.
  @discardableResult
  mutating func insert(_ key: UInt64, _ value: Int32) -> Int32 {
    let mask = slots.count &- 1
    let print = key << 32
    var slot = Int(truncatingIfNeeded: key >> shift)
    while slots[slot] != 0 {
      let found = slots[slot]
      if (found ^ print) >> 32 == 0 { return Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1 }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = print | UInt64(UInt32(bitPattern: value &+ 1))
    keys.append(key)
    if keys.count &* 10 > slots.count &* 7 { grow() }
    return value
  }

  /// Puts a number under a key, or its bits into the number that is there.
  mutating func insert(_ key: UInt64, unitingWith bits: Int32) {
    let known = insert(key, bits)
    guard known | bits != known else { return }
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key >> shift)
    while (slots[slot] ^ key << 32) >> 32 != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = key << 32 | UInt64(UInt32(bitPattern: (known | bits) &+ 1))
  }

  private mutating func grow() {
    var larger = HashTable(capacity: slots.count)
    for key in keys { larger.insert(key, self[key]) }
    self = larger
  }
}

/// The arithmetic of keys: the same on every machine and in every run.
enum Key {
  /// What the key of a word starts from.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A key with one more folded letter.
  @inline(__always) static func adding(_ letter: UInt32, to key: UInt64) -> UInt64 {
    (key ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  /// A key without its last folded letter: each step can be undone, since its factor is odd.
  @inline(__always) static func removing(_ letter: UInt32, from key: UInt64) -> UInt64 {
    (key &* 0xCE96_5057_AFF6_957B) ^ UInt64(letter)
  }

  /// The key of a whole word, mixed; never 0.
  @inline(__always) static func finished(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ (key >> 29)) &* prime
    return (mixed ^ (mixed >> 32)) | 1
  }

  /// The key of a phrase with one more word.
  @inline(__always) static func joining(_ word: UInt64, to phrase: UInt64) -> UInt64 {
    finished((phrase &* 0xD6E8_FEB8_6659_FD93) ^ word)
  }
}
