/// One line of a vocabulary file, taken apart.
///
///     name | name marks | … ; property: value ; property: one, two, …
///
/// A line knows where it stands and is handed the file's bytes with each question: some 60,000 lines are read where
/// nothing is stored, so nothing is copied and nothing is made of what nobody asks for.
struct VocabularyLine {
  /// A name with the marks behind it.
  struct Marked {
    var range: Range<Int>
    var marks: ListedName.Marks = []
    /// How strongly a word speaks for its topic: `+` strongly, `-` weakly.
    var weight: Int32 = 2
  }

  /// What a line can say beyond names.
  enum Key {
    case id, parent, topic, people, near, words, size, kind
  }

  /// What a line says beyond names; without a key where nobody knows what it says.
  struct Property {
    var key: Key?
    var name: Range<Int>
    var value: Range<Int>
  }

  private var offset: Int
  private let end: Int

  /// Begins at the start of a line.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next name; `nil` where the properties begin or the line ends.
  mutating func nextName(_ bytes: Span<UInt8>) -> Marked? { next(bytes, separator: 0x7C) }

  /// The next of a list of words with commas between them.
  mutating func nextListed(_ bytes: Span<UInt8>) -> Marked? { next(bytes, separator: 0x2C) }

  private mutating func next(_ bytes: Span<UInt8>, separator: UInt8) -> Marked? {
    while offset < end, bytes[offset] != 0x3B {
      let start = offset
      while offset < end, bytes[offset] != separator, bytes[offset] != 0x3B { offset &+= 1 }
      let range = VocabularyLine.trimmed(bytes, start..<offset)
      if offset < end, bytes[offset] == separator { offset &+= 1 }
      if !range.isEmpty { return marked(bytes, range) }
    }
    return nil
  }

  /// The next property, from wherever the line stands.
  mutating func nextProperty(_ bytes: Span<UInt8>) -> Property? {
    while offset < end, bytes[offset] != 0x3B { offset &+= 1 }
    guard offset < end else { return nil }
    offset &+= 1
    let start = offset
    var colon = -1
    while offset < end, bytes[offset] != 0x3B {
      if colon < 0, bytes[offset] == 0x3A { colon = offset }
      offset &+= 1
    }
    let name = VocabularyLine.trimmed(bytes, start..<(colon < 0 ? offset : colon))
    let value = VocabularyLine.trimmed(bytes, (colon < 0 ? offset : colon &+ 1)..<offset)
    return Property(key: Key(bytes, name), name: name, value: value)
  }

  /// The value of the first property of a name.
  func value(of key: Key, _ bytes: Span<UInt8>) -> Range<Int>? {
    var rest = self
    while let property = rest.nextProperty(bytes) {
      if property.key == key { return property.value }
    }
    return nil
  }

  private func marked(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Marked {
    var name = Marked(range: range)
    var last = range.upperBound
    marks: while last > range.lowerBound &+ 1 {
      switch bytes[last &- 1] {
      case 0x3D: name.marks.insert(.exact)
      case 0x3F: name.marks.insert(.doubtful)
      case 0x5E: name.marks.insert(.notFirst)
      case 0x2B: name.weight = 5
      case 0x2D: name.weight = 1
      default: break marks
      }
      last &-= 1
    }
    if last < range.upperBound { name.range = VocabularyLine.trimmed(bytes, range.lowerBound..<last) }
    return name
  }

  /// A range without the blanks at its ends.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start &+= 1 }
    while end > start, bytes[end &- 1] <= 0x20 { end &-= 1 }
    return start..<end
  }
}

extension VocabularyLine.Key {
  /// The key of a name as it stands in a file; `nil` for another one.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 8 else { return nil }
    var letters: UInt64 = 0
    for position in range { letters = letters << 8 | UInt64(bytes[position]) }
    switch letters {
    case 0x69_64: self = .id
    case 0x69_6E: self = .parent  // in
    case 0x74_6F_70_69_63: self = .topic
    case 0x70_65_6F_70_6C_65: self = .people
    case 0x6E_65_61_72: self = .near
    case 0x77_6F_72_64_73: self = .words
    case 0x73_69_7A_65: self = .size
    case 0x6B_69_6E_64: self = .kind
    default: return nil
    }
  }
}
