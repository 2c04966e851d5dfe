/// Reads as much of TOML as front matter uses: keys with strings, dates and lists, at the top or in tables such as
/// `[taxonomies]`, `[extra]` and `[[authors]]`.
///
/// - Source: TOML 1.0.0.
enum TOMLFrontMatter {
  /// The fields of a block.
  static func read(_ block: FrontMatterBlock) -> FrontMatter {
    var matter = FrontMatter()
    matter.end = block.end
    matter.endLine = block.lines.count + 3
    var table = ""
    var index = 0
    while index < block.lines.count {
      let number = index + 2
      let line = block.lines[index].trimmed
      index += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if line.first == UInt8(ascii: "[") {
        table = FrontMatterScalar.key(line.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }[...])
        continue
      }
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > line.startIndex else {
        matter.wrongLines.append(number)
        continue
      }
      let key = FrontMatterScalar.key(line[..<equals].trimmed)
      let values = values(line[(equals + 1)...].trimmed, block.lines, &index)
      add(values, key, table, number, to: &matter)
    }
    return matter
  }

  private static func add(_ values: [String], _ key: String, _ table: String, _ line: Int, to matter: inout FrontMatter)
  {
    // `[author]` or `[[authors]]` with `name = …` is the author's name.
    let isThing = key == "name" && (table == "author" || table == "authors")
    if !table.isEmpty, !isThing, !["taxonomies", "extra", "params"].contains(table) { return }
    let key = isThing ? table : key
    if isThing, let known = matter.fields.firstIndex(where: { $0.key == key }) {
      matter.fields[known].values += values
    } else {
      matter.fields.append(FrontMatter.Field(key: key, values: values, line: line))
    }
  }

  private static func values(_ value: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>], _ index: inout Int) -> [String] {
    for quotes in ["\"\"\"", "'''"] where value.starts(with: quotes.utf8) {
      var text = Array(value.dropFirst(3))
      while !holds(quotes, text), index < lines.count {
        text += [0x20] + lines[index].trimmed
        index += 1
      }
      return [String(decoding: text, as: UTF8.self).replacing(quotes)]
    }
    guard value.first == UInt8(ascii: "[") else { return [FrontMatterScalar.text(value, comment: UInt8(ascii: "#"))] }
    var list = value
    while list.last != UInt8(ascii: "]"), index < lines.count, list.count < 10_000 {
      list += [0x20] + lines[index].trimmed
      index += 1
    }
    return FrontMatterScalar.list(list)
  }

  private static func holds(_ quotes: String, _ text: [UInt8]) -> Bool { text.suffix(3).elementsEqual(quotes.utf8) }
}

extension String {
  /// The text up to some closing quotation marks, blanks folded.
  fileprivate func replacing(_ quotes: String) -> String {
    (hasSuffix(quotes) ? String(dropLast(quotes.count)) : self).trimmingBlanks
  }
}
