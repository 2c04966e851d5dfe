/// Reads as much of YAML as front matter uses: scalars, quoted strings, lists in a line or in lines, blocks of text,
/// and the `name` of things inside of things.
///
/// - Source: YAML 1.2.2.
struct YAMLFrontMatter {
  private var matter = FrontMatter()
  private let lines: [ArraySlice<UInt8>]
  private var index = 0

  /// The fields of a block.
  static func read(_ block: FrontMatterBlock) -> FrontMatter {
    var reader = YAMLFrontMatter(lines: block.lines)
    while reader.index < reader.lines.count { reader.readField() }
    reader.matter.end = block.end
    reader.matter.endLine = block.lines.count + 3
    return reader.matter
  }

  private init(lines: [ArraySlice<UInt8>]) { self.lines = lines }

  private mutating func readField() {
    let line = lines[index]
    let number = index + 2
    index += 1
    let text = line.trimmed
    guard !text.isEmpty, text.first != UInt8(ascii: "#") else { return }
    guard line.first.map({ $0 > 0x20 }) ?? false, let (key, value) = Self.pair(text) else {
      matter.wrongLines.append(number)
      return
    }
    matter.fields.append(FrontMatter.Field(key: key, values: values(value), line: number))
  }

  private mutating func values(_ value: ArraySlice<UInt8>) -> [String] {
    guard let first = value.first else { return nested() }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return [block(isFolded: first == UInt8(ascii: ">"))] }
    if first == UInt8(ascii: "[") {
      var list = value
      // A list may go on in the next lines.
      while list.last != UInt8(ascii: "]"), index < lines.count, list.count < 10_000 {
        list += [0x20] + lines[index].trimmed
        index += 1
      }
      return FrontMatterScalar.list(list)
    }
    // `{ name: Jane Doe, id: jdoe }`
    if first == UInt8(ascii: "{"), value.last == UInt8(ascii: "}") {
      return FrontMatterScalar.list([UInt8(ascii: "[")] + value + [UInt8(ascii: "]")])
    }
    var text = value
    // A plain or quoted text may go on in indented lines.
    while index < lines.count, let next = lines[index].first, next <= 0x20, !lines[index].trimmed.isEmpty {
      text += [0x20] + lines[index].trimmed
      index += 1
    }
    return [FrontMatterScalar.text(text, comment: UInt8(ascii: "#"))]
  }

  /// What is indented, or listed, below a key without a value.
  private mutating func nested() -> [String] {
    var values: [String] = []
    var isItem = false
    while index < lines.count {
      let line = lines[index]
      let text = line.trimmed
      if text.isEmpty || text.first == UInt8(ascii: "#") {
        index += 1
        continue
      }
      let isMarked = text.first == UInt8(ascii: "-") && (text.count == 1 || text.dropFirst().first == 0x20)
      guard isMarked || line.first.map({ $0 <= 0x20 }) ?? false else { break }
      let value = isMarked ? text.dropFirst().trimmed : text
      if let (key, inner) = Self.pair(value), value.first != 0x22, value.first != 0x27 {
        if ["name", "title", "url", "src", "image", "created"].contains(key), !inner.isEmpty {
          values.append(FrontMatterScalar.text(inner, comment: UInt8(ascii: "#")))
        }
      } else if isMarked, !value.isEmpty {
        values.append(FrontMatterScalar.text(value, comment: UInt8(ascii: "#")))
      } else if !isItem {
        matter.wrongLines.append(index + 2)
      }
      isItem = isMarked
      index += 1
    }
    return values
  }

  /// The indented lines below a key.
  private mutating func block(isFolded: Bool) -> String {
    var text: [UInt8] = []
    while index < lines.count, lines[index].trimmed.isEmpty || lines[index].first.map({ $0 <= 0x20 }) ?? false {
      if !text.isEmpty { text.append(isFolded ? 0x20 : 0x0A) }
      text += lines[index].trimmed
      index += 1
    }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The key and the value of a line.
  private static func pair(_ text: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
      colon + 1 == text.endIndex || text[colon + 1] <= 0x20
    else { return nil }
    let key = text[..<colon].trimmed
    guard key.count <= 60, !key.contains(0x20) || key.first == 0x22 else { return nil }
    return (FrontMatterScalar.key(key), text[(colon + 1)...].trimmed)
  }
}
