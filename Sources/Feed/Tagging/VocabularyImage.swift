/// A vocabulary as a run of 64-bit words, which is read back without parsing anything.
///
///     counts of all arrays · slots and keys of the three tables · words · names · evidence · things · the rest
///
/// Everything a vocabulary holds is flat numbers, so an image is those numbers side by side. It holds for the program
/// that made it: whoever keeps one has to tell whether it is of the same program and the same files.
struct VocabularyImage {
  private(set) var words: [UInt64] = []

  /// Makes the image of a vocabulary without problems, behind words that are set later.
  init(_ vocabulary: Vocabulary, behind head: Int) {
    let tables = [vocabulary.index, vocabulary.identities, vocabulary.foreign]
    let counts = [
      vocabulary.words.count, vocabulary.names.count, vocabulary.evidence.count, vocabulary.things.count,
      vocabulary.topics.count, vocabulary.near.count, vocabulary.letters.count,
    ]
    words.reserveCapacity(1 << 20)
    words.append(contentsOf: repeatElement(0, count: head))
    for table in tables {
      words.append(UInt64(table.slots.count))
      words.append(UInt64(table.keys.count))
    }
    for count in counts { words.append(UInt64(count)) }
    words.append(UInt64(UInt32(bitPattern: vocabulary.sport)))
    for table in tables {
      words.append(contentsOf: table.slots)
      words.append(contentsOf: table.keys)
    }
    for it in vocabulary.words {
      words.append(it.classes.rawValue | UInt64(it.commonness) << 48 | (it.continues ? 1 << 63 : 0))
      append(it.name, it.evidence)
    }
    for it in vocabulary.names {
      append(it.thing, it.next)
      let shape = UInt64(it.marks.rawValue) | UInt64(it.length) << 8 | UInt64(it.capitals) << 16
      words.append(shape | UInt64(it.spelling) << 32)
    }
    for it in vocabulary.evidence {
      append(it.topic, it.next)
      append(it.weight, 0)
    }
    for thing in vocabulary.things { append(thing) }
    for number in vocabulary.topics { append(number, 0) }
    for number in vocabulary.near { append(number, 0) }
    append(vocabulary.letters)
  }

  private mutating func append(_ low: Int32, _ high: Int32) {
    words.append(UInt64(UInt32(bitPattern: low)) | UInt64(UInt32(bitPattern: high)) << 32)
  }

  private mutating func append(_ thing: ListedThing) {
    words.append(thing.key)
    for range in [thing.label, thing.term, thing.near] { append(range.lowerBound, range.upperBound) }
    append(thing.parent, thing.topic)
    append(thing.size, thing.topicNumber)
    words.append(UInt64(thing.scheme.rawValue) | UInt64(thing.kind.rawValue) << 8)
  }

  private mutating func append(_ letters: [UInt8]) {
    var pack: UInt64 = 0
    for (number, letter) in letters.enumerated() {
      pack |= UInt64(letter) << UInt64(number % 8 * 8)
      if number % 8 == 7 || number + 1 == letters.count {
        words.append(pack)
        pack = 0
      }
    }
  }

  /// Sets one of the words before the image.
  mutating func set(_ number: Int, _ word: UInt64) { words[number] = word }

  /// The vocabulary of an image; `nil` when the words are none.
  ///
  /// The image is read piece by piece into what is made of it, so that it does not stand in memory as well.
  ///
  /// - Parameters:
  ///   - count: how many words the image has.
  ///   - next: hands over so many more of them; `nil` when that is not possible.
  static func vocabulary(ofWords count: Int, next: @escaping (Int) -> [UInt64]?) -> Vocabulary? {
    var reader = Reader(left: count, more: next)
    guard let tables = reader.take(6), let counts = reader.take(8) else { return nil }
    var vocabulary = Vocabulary()
    let sizes = counts.dropLast().map { Int(clamping: $0) }
    let wanted = [2, 2, 2, 7, 1, 1]
    let numbers = zip(sizes, wanted).reduce(0) { $0 &+ $1.0 &* $1.1 } &+ (sizes[6] &+ 7) / 8
    guard reader.left == tables.reduce(0, { $0 &+ Int(clamping: $1) }) &+ numbers else { return nil }
    vocabulary.sport = Int32(truncatingIfNeeded: counts[7])
    guard let index = reader.table(tables[0], tables[1]), let identities = reader.table(tables[2], tables[3]),
      let foreign = reader.table(tables[4], tables[5])
    else { return nil }
    (vocabulary.index, vocabulary.identities, vocabulary.foreign) = (index, identities, foreign)
    vocabulary.words = reader.list(sizes[0]) { reader in
      let first = reader.next()
      let (name, evidence) = reader.pair()
      return Lexeme(
        classes: Lexeme.Classes(rawValue: first & (1 << 48 - 1)),
        commonness: UInt16(truncatingIfNeeded: first >> 48 & 0x7FFF), continues: first >> 63 == 1, name: name,
        evidence: evidence)
    }
    vocabulary.names = reader.list(sizes[1]) { reader in
      let (thing, next) = reader.pair()
      let shape = reader.next()
      return ListedName(
        thing: thing, next: next, marks: ListedName.Marks(rawValue: UInt8(truncatingIfNeeded: shape)),
        length: UInt8(truncatingIfNeeded: shape >> 8), capitals: UInt8(truncatingIfNeeded: shape >> 16),
        spelling: UInt32(truncatingIfNeeded: shape >> 32))
    }
    vocabulary.evidence = reader.list(sizes[2]) { reader in
      let (topic, next) = reader.pair()
      return Evidence(topic: topic, next: next, weight: reader.pair().0)
    }
    vocabulary.things = reader.list(sizes[3]) { $0.thing() }
    vocabulary.topics = reader.list(sizes[4]) { $0.pair().0 }
    vocabulary.near = reader.list(sizes[5]) { $0.pair().0 }
    vocabulary.letters = reader.letters(sizes[6])
    return reader.isBroken ? nil : vocabulary
  }

  /// Reads words one after the other; there are enough of them.
  private struct Reader {
    /// How many are still to come.
    private(set) var left: Int
    private let more: (Int) -> [UInt64]?
    private var piece: [UInt64] = []
    private var position = 0
    /// Whether words could not be read; what was made of those that were is no vocabulary.
    private(set) var isBroken = false

    /// Words that are read at once.
    private static let longestPiece = 8_192

    init(left: Int, more: @escaping (Int) -> [UInt64]?) { (self.left, self.more) = (left, more) }

    /// The next words as they are; where single ones are read, no more can be taken.
    mutating func take(_ count: Int) -> [UInt64]? {
      guard count >= 0, count <= left, piece.isEmpty, let words = more(count) else { return nil }
      left -= count
      return words
    }

    @inline(__always)
    mutating func next() -> UInt64 {
      if position == piece.count { refill() }
      defer { position &+= 1 }
      return piece[position]
    }

    private mutating func refill() {
      let count = min(left, Self.longestPiece)
      let words = isBroken || count == 0 ? nil : more(count)
      if words == nil { isBroken = true }
      piece = words ?? [0]
      left -= words == nil ? 0 : count
      position = 0
    }

    mutating func pair() -> (Int32, Int32) {
      let word = next()
      return (Int32(truncatingIfNeeded: word), Int32(truncatingIfNeeded: word >> 32))
    }

    mutating func range() -> Range<Int32> {
      let (lower, upper) = pair()
      return lower..<max(lower, upper)
    }

    mutating func table(_ slots: UInt64, _ keys: UInt64) -> HashTable? {
      guard let slots = take(Int(clamping: slots)), let keys = take(Int(clamping: keys)) else { return nil }
      return HashTable(slots: slots, keys: keys)
    }

    mutating func list<Element>(_ count: Int, _ read: (inout Reader) -> Element) -> [Element] {
      var list: [Element] = []
      list.reserveCapacity(count)
      for _ in 0..<count { list.append(read(&self)) }
      return list
    }

    mutating func thing() -> ListedThing {
      let key = next()
      let label = range()
      let term = range()
      let near = range()
      let (parent, topic) = pair()
      let (size, number) = pair()
      let kinds = next()
      return ListedThing(
        scheme: Tag.Scheme(rawValue: .init(truncatingIfNeeded: kinds & 0xFF)) ?? .keyword, label: label, term: term,
        parent: parent, near: near, topic: topic, size: size, topicNumber: number,
        kind: ListedThing.Kind(rawValue: UInt8(truncatingIfNeeded: kinds >> 8)) ?? .other, key: key)
    }

    mutating func letters(_ count: Int) -> [UInt8] {
      var letters: [UInt8] = []
      letters.reserveCapacity(count + 7)
      for _ in 0..<(count + 7) / 8 {
        var pack = next()
        for _ in 0..<8 {
          letters.append(UInt8(truncatingIfNeeded: pack))
          pack >>= 8
        }
      }
      letters.removeLast(letters.count - count)
      return letters
    }
  }
}
