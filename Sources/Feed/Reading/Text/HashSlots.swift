/// A map from hashes to small numbers that is looked up far more often than it grows.
///
/// Open addressing with linear probing over two flat arrays: a look-up touches one or two cache lines and
/// counts no references. The key 0 stands for an empty slot.
struct HashSlots: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// Makes a map with room for about half of `capacity`, a power of two.
  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  /// The number of a hash.
  @inline(__always)
  func value(of hash: UInt64) -> Int? {
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// The number of a hash; the given one when it is new.
  mutating func index(of hash: UInt64, adding new: Int) -> Int {
    if let value = value(of: hash) { return value }
    if count * 2 >= keys.count { grow() }
    insert(hash == 0 ? 1 : hash, Int32(truncatingIfNeeded: new))
    return new
  }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    let old = self
    self = HashSlots(capacity: keys.count * 2)
    for (key, value) in zip(old.keys, old.values) where key != 0 { insert(key, value) }
  }
}
