/// The postings that are not in a file yet.
///
///     filter     a bit for each hash            four bits a slot: it stays in a processor's cache
///     slots      hash and newest posting        a hash table with open addressing, at most half full
///     postings   block and the posting before of the same hash, in the order they came
///
/// A hash that is not there, as most are not, costs one look at the filter.
struct PostingTable {
  /// How many postings there are.
  var count: Int { blocks.count }

  /// The hash in the higher half, the place of its newest posting, from 1, in the lower; zero when free.
  private var slots: [UInt64] = Array(repeating: 0, count: 2_048)
  private var used = 0
  private var filter: [UInt64] = Array(repeating: 0, count: 128)
  private var blocks: [UInt32] = []
  /// The place of the posting before, from 1; zero for the first.
  private var previous: [UInt32] = []

  mutating func insert(_ posting: Posting) {
    if used * 2 >= slots.count { grow() }
    let slot = slot(of: posting.hash, in: slots)
    if slots[slot] == 0 {
      used += 1
      mark(posting.hash)
    }
    previous.append(UInt32(truncatingIfNeeded: slots[slot]))
    blocks.append(posting.block)
    slots[slot] = UInt64(posting.hash) << 32 | UInt64(blocks.count)
  }

  /// Appends the wordings that have a hash, the newest first, up to a number of them.
  func collect(_ hash: UInt32, limit: Int, into found: inout [UInt32]) {
    guard filter[word(of: hash)] & 1 << UInt64(hash & 63) != 0 else { return }
    var place = Int(UInt32(truncatingIfNeeded: slots[slot(of: hash, in: slots)]))
    while place != 0, found.count < limit {
      found.append(blocks[place - 1])
      place = Int(previous[place - 1])
    }
  }

  /// All postings in the order of an index.
  var sorted: [Posting] {
    var ranks: [UInt64] = []
    ranks.reserveCapacity(count)
    for slot in slots where slot != 0 {
      var place = Int(UInt32(truncatingIfNeeded: slot))
      while place != 0 {
        ranks.append(Posting(hash: UInt32(slot >> 32), block: blocks[place - 1]).rank)
        place = Int(previous[place - 1])
      }
    }
    ranks.sort()
    return ranks.map(Posting.init)
  }

  mutating func removeAll() { self = PostingTable() }

  /// The slot of a hash, or the free one where it would stand.
  private func slot(of hash: UInt32, in slots: [UInt64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash &* 0x9E37_79B1 >> 7) & mask
    while slots[slot] != 0, UInt32(slots[slot] >> 32) != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger: [UInt64] = Array(repeating: 0, count: slots.count * 2)
    for one in slots where one != 0 { larger[slot(of: UInt32(one >> 32), in: larger)] = one }
    slots = larger
    filter = Array(repeating: 0, count: slots.count / 16)
    for one in slots where one != 0 { mark(UInt32(one >> 32)) }
  }

  private mutating func mark(_ hash: UInt32) { filter[word(of: hash)] |= 1 << UInt64(hash & 63) }

  private func word(of hash: UInt32) -> Int { Int(hash >> 6) & (filter.count - 1) }
}
