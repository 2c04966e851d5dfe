/// Finds a name in a fixed list by its bytes, without making a string of them.
///
/// A page has thousands of element and attribute names. Each is one lookup here: its first and last
/// bytes and its length are folded into a number, which leads to a slot of an open-addressed table.
struct NameTable: Sendable {
  private let names: [[UInt8]]
  /// Positions in `names` plus one, 0 where the slot is free; a power of two long and at most a quarter full.
  private let slots: [UInt16]
  private let mask: Int

  /// Makes a table of names in lower case.
  init(_ names: [String]) {
    let size = max(16, names.count * 4)
    let capacity = 1 << (Int.bitWidth - (size - 1).leadingZeroBitCount)
    var slots = [UInt16](repeating: 0, count: capacity)
    self.names = names.map { Array($0.utf8) }
    mask = capacity - 1
    for (index, name) in self.names.enumerated() {
      var slot = Self.hash(name.span) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(index + 1)
    }
    self.slots = slots
  }

  /// The position of a name in the list, in whatever case it is written.
  func position(of name: Span<UInt8>) -> Int? {
    guard !name.isEmpty else { return nil }
    var slot = Self.hash(name) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if Self.isSame(names[position], name) { return position }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in name.indices { hash = (hash ^ UInt32(name[index] | 0x20)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  private static func isSame(_ name: [UInt8], _ other: Span<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for index in name.indices where name[index] != other[index] {
      guard other[index] >= 0x41, other[index] <= 0x5A, name[index] == other[index] | 0x20 else { return false }
    }
    return true
  }
}
