/// A map from hashes to small values, of which an archive has millions.
///
///     hash, value · hash, value · 0, – · hash, value · …      the upper bits of a hash say where it is looked for first
///
/// It is a table, so that a file holds it as it is, and what is asked for is read alone. Hashes need no hashing. Open addressing with linear
/// probing (Knuth, The Art of Computer Programming 3, section 6.4, algorithm L). The key 0 stands for a free place; a hash of 0 is taken for 1.
///
/// A copy shares the table.
struct HashMap<Value: TableRow> {
  /// How many hashes there are.
  private(set) var count = 0
  private(set) var table: PagedWords
  /// By how much a hash is shifted so that its upper bits are left.
  private var shift: UInt64

  private static var row: Int { 1 + Value.words }
  private var places: Int { table.count / Self.row }

  /// Makes a map with room for some hashes.
  init(capacity: Int = 0) {
    let bits = UInt64(max(4, Int.bitWidth - (capacity + capacity / 7).leadingZeroBitCount))
    table = PagedWords(zeros: Self.row << Int(bits))
    shift = 64 - bits
  }

  /// The map that a table holds; `nil` when it cannot be one.
  init?(_ table: PagedWords, count: Int) {
    let places = table.count / Self.row
    guard places.nonzeroBitCount == 1, places * Self.row == table.count, count >= 0, count * 8 <= places * 7 else {
      return nil
    }
    (self.table, self.count) = (table, count)
    shift = 64 - UInt64(places.trailingZeroBitCount)
  }

  /// The value of a hash.
  subscript(hash: UInt64) -> Value? {
    let place = place(of: hash)
    return table[place] == 0 ? nil : Value(table, at: place + 1)
  }

  /// The value of a hash; the given one when there is none, which is put in when it is changed.
  subscript(hash: UInt64, default value: Value) -> Value {
    get { self[hash] ?? value }
    set {
      var place = place(of: hash)
      if table[place] == 0 {
        if (count + 1) * 8 > places * 7 {
          grow()
          place = self.place(of: hash)
        }
        table[place] = Self.key(hash)
        count += 1
      }
      newValue.write(to: table, at: place + 1)
    }
  }

  /// Puts a value under a hash; answers whether there was none.
  @discardableResult
  mutating func insert(_ value: Value, _ hash: UInt64) -> Bool {
    let before = count
    self[hash, default: value] = value
    return count > before
  }

  /// Hands over all hashes with their values, about in the order of the hashes.
  func forEach(_ body: (UInt64, Value) -> Void) {
    for place in stride(from: 0, to: table.count, by: Self.row) where table[place] != 0 {
      body(table[place], Value(table, at: place + 1))
    }
  }

  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  /// Where a hash stands, or the free place where it would.
  private func place(of hash: UInt64) -> Int {
    let key = Self.key(hash)
    var place = Int(truncatingIfNeeded: key >> shift) * Self.row
    while true {
      let found = table[place]
      if found == 0 || found == key { return place }
      place += Self.row
      if place == table.count { place = 0 }
    }
  }

  private mutating func grow() {
    var larger = HashMap(capacity: places)
    forEach { larger.insert($1, $0) }
    self = larger
  }
}

/// A value that stands in a table as some numbers of eight bytes.
protocol TableRow {
  /// How many they are.
  static var words: Int { get }
  init(_ table: PagedWords, at place: Int)
  func write(to table: PagedWords, at place: Int)
}

extension UInt64: TableRow {
  static var words: Int { 1 }
  init(_ table: PagedWords, at place: Int) { self = table[place] }
  func write(to table: PagedWords, at place: Int) { table[place] = self }
}

extension EntryNumber: TableRow {
  static var words: Int { 1 }
  init(_ table: PagedWords, at place: Int) { self = EntryNumber(truncatingIfNeeded: table[place]) }
  func write(to table: PagedWords, at place: Int) { table[place] = UInt64(self) }
}

/// The rows of a table by their numbers. A copy shares the table.
struct Rows<Value: TableRow>: RandomAccessCollection {
  private(set) var table: PagedWords

  init(_ table: PagedWords = PagedWords(zeros: 0)) { self.table = table }

  var startIndex: Int { 0 }
  var endIndex: Int { table.count / Value.words }

  subscript(number: Int) -> Value {
    get { Value(table, at: number * Value.words) }
    nonmutating set { newValue.write(to: table, at: number * Value.words) }
  }

  /// Adds a row behind the last.
  func append(_ value: Value) {
    let place = table.count
    table.append(contentsOf: repeatElement(0, count: Value.words))
    value.write(to: table, at: place)
  }
}
