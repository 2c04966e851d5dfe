/// What is known of words, looked up by their hash.
///
/// Open addressing with linear probing in a table at most half full: a look-up is one multiplication and, nearly
/// always, one or two neighbouring cells. Two words with one hash are taken for the same; at 64 bits and some
/// ten thousand words that happens once in 10¹¹ tables.
struct WordMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var places: [Int32]
  private var values: [Value] = []
  private var mask: Int

  /// Makes an empty map that need not grow before it holds a number of words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// What is known of a word.
  @inline(__always)
  subscript(word: WordHash) -> Value? {
    let place = places[cell(of: word.value)]
    return place < 0 ? nil : values[Int(place)]
  }

  /// Changes what is known of a word, beginning with `fresh` when nothing is.
  mutating func update(_ word: WordHash, default fresh: Value, _ change: (inout Value) -> Void) {
    if values.count * 2 >= keys.count { grow() }
    let cell = cell(of: word.value)
    if places[cell] < 0 {
      keys[cell] = word.value
      places[cell] = Int32(values.count)
      values.append(fresh)
    }
    change(&values[Int(places[cell])])
  }

  /// Changes everything that is known.
  mutating func updateAll(_ change: (inout Value) -> Void) {
    for index in values.indices { change(&values[index]) }
  }

  @inline(__always)
  private func cell(of key: UInt64) -> Int {
    var cell = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[cell] >= 0 && keys[cell] != key { cell = (cell + 1) & mask }
    return cell
  }

  private mutating func grow() {
    let filled = keys.indices.filter { places[$0] >= 0 }.map { (keys[$0], places[$0]) }
    mask = keys.count * 2 - 1
    keys = Array(repeating: 0, count: mask + 1)
    places = Array(repeating: -1, count: mask + 1)
    for (key, place) in filled {
      let cell = cell(of: key)
      keys[cell] = key
      places[cell] = place
    }
  }
}
