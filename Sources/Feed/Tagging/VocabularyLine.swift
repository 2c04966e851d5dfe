/// One line of a vocabulary file, taken apart.
///
///     name | name marks | … ; property: value ; property: one, two, …
struct VocabularyLine {
  /// A name with the marks behind it.
  struct Marked {
    var range: Range<Int>
    var marks: ListedName.Marks = []
    /// How strongly a word speaks for its topic: `+` strongly, `-` weakly.
    var weight: Int32 = 2
  }

  /// What a line says beyond names.
  struct Property {
    var name: String
    var value: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  /// Begins at the start of a line.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next name; `nil` where the properties begin or the line ends.
  mutating func nextName() -> Marked? { next(separator: 0x7C) }

  /// The next of a list of words with commas between them.
  mutating func nextListed() -> Marked? { next(separator: 0x2C) }

  private mutating func next(separator: UInt8) -> Marked? {
    while offset < end, bytes[offset] != 0x3B {
      let start = offset
      while offset < end, bytes[offset] != separator, bytes[offset] != 0x3B { offset += 1 }
      let range = VocabularyLine.trimmed(bytes, start..<offset)
      if offset < end, bytes[offset] == separator { offset += 1 }
      if !range.isEmpty { return marked(range) }
    }
    return nil
  }

  /// The next property, from wherever the line stands.
  mutating func nextProperty() -> Property? {
    while offset < end, bytes[offset] != 0x3B { offset += 1 }
    guard offset < end else { return nil }
    offset += 1
    let start = offset
    while offset < end, bytes[offset] != 0x3B { offset += 1 }
    let range = VocabularyLine.trimmed(bytes, start..<offset)
    let colon = bytes[range].firstIndex(of: 0x3A) ?? range.upperBound
    let name = VocabularyLine.trimmed(bytes, range.lowerBound..<colon)
    let value = VocabularyLine.trimmed(bytes, min(colon + 1, range.upperBound)..<range.upperBound)
    return Property(name: String(decoding: bytes[name], as: UTF8.self), value: value)
  }

  /// The value of the first property of a name.
  func value(of name: String) -> Range<Int>? {
    var rest = self
    while let property = rest.nextProperty() {
      if property.name == name { return property.value }
    }
    return nil
  }

  private func marked(_ range: Range<Int>) -> Marked {
    var name = Marked(range: range)
    var last = range.upperBound
    marks: while last > range.lowerBound + 1 {
      switch bytes[last - 1] {
      case 0x3D: name.marks.insert(.exact)
      case 0x3F: name.marks.insert(.doubtful)
      case 0x5E: name.marks.insert(.notFirst)
      case 0x2B: name.weight = 5
      case 0x2D: name.weight = 1
      default: break marks
      }
      last -= 1
    }
    name.range = VocabularyLine.trimmed(bytes, range.lowerBound..<last)
    return name
  }

  /// A range without the blanks at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
