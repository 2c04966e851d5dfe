/// Links and pictures.
extension MarkdownInline {
  mutating func open(isPicture: Bool, width: Int) {
    brackets.append(
      Bracket(output: output.count, source: index + width, isPicture: isPicture, delimiters: delimiters.count))
    if brackets.count > Self.deepest { brackets.removeFirst() }
    output.append(contentsOf: source[index..<(index + width)])
    index += width
  }

  mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      output.append(source[index])
      index += 1
      return
    }
    let label = source[bracket.source..<index]
    let width = bracket.isPicture ? 2 : 1
    if label.first == UInt8(ascii: "^"), !bracket.isPicture {
      // A footnote's number is nothing without the page's end.
      removeOutput(from: bracket.output)
      delimiters.removeSubrange(min(bracket.delimiters, delimiters.count)...)
      index += 1
      // `[^1]: The note.`
      if output.isEmpty, index < source.count, source[index] == UInt8(ascii: ":") {
        index += 1
        while index < source.count, source[index] == 0x20 { index += 1 }
      }
      return
    }
    guard let (target, end) = target(behind: index + 1, label: label) else {
      output.append(source[index])
      index += 1
      return
    }
    processEmphasis(from: bracket.delimiters)
    index = end
    let address = addresses.absolute(text(target[...]))
    if bracket.isPicture {
      removeOutput(from: bracket.output)
      if let address, !address.hasPrefix("mailto:") { pictures.append(Picture(url: address, description: text(label))) }
      return
    }
    struck.append(bracket.output..<(bracket.output + width))
    if let address, output.count > bracket.output + width {
      marks.append(Mark((bracket.output + width)..<output.count, .link(address)))
    }
    // There are no links in links.
    for position in brackets.indices.reversed() where !brackets[position].isPicture { brackets.remove(at: position) }
  }

  /// Takes back what was written from a place on, with all that was said of it.
  private mutating func removeOutput(from start: Int) {
    output.removeSubrange(start...)
    marks.removeAll { $0.range.upperBound > start }
    struck.removeAll { $0.upperBound > start }
  }

  /// The address behind a label's closing bracket: `(address "title")`, `[name]`, `[]` or nothing.
  func target(behind start: Int, label: ArraySlice<UInt8>) -> (address: [UInt8], end: Int)? {
    if start < source.count, source[start] == UInt8(ascii: "("), let inline = inlineTarget(start + 1) { return inline }
    if start < source.count, source[start] == UInt8(ascii: "["),
      let close = source[start...].prefix(1_000).firstIndex(of: UInt8(ascii: "]"))
    {
      let name = source[(start + 1)..<close]
      return references[name.isEmpty ? label : name].map { ($0, close + 1) }
    }
    return label.count < 1_000 ? references[label].map { ($0, start) } : nil
  }

  func inlineTarget(_ start: Int) -> (address: [UInt8], end: Int)? {
    let limit = min(source.count, start + Self.longestAddress)
    var position = start
    while position < limit, source[position] <= 0x20 { position += 1 }
    var address: [UInt8] = []
    if position < limit, source[position] == UInt8(ascii: "<") {
      guard let close = source[position..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      address = Array(source[(position + 1)..<close])
      position = close + 1
    } else {
      var depth = 0
      while position < limit, source[position] > 0x20 {
        if source[position] == UInt8(ascii: "(") { depth += 1 }
        if depth > Self.deepest { return nil }
        if source[position] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        if source[position] == UInt8(ascii: "\\"), position + 1 < limit, source[position + 1].isPunctuation {
          position += 1
        }
        address.append(source[position])
        position += 1
      }
    }
    while position < limit, source[position] <= 0x20 { position += 1 }
    if position < limit, source[position] == 0x22 || source[position] == 0x27 {
      guard let close = source[(position + 1)..<limit].firstIndex(of: source[position]) else { return nil }
      position = close + 1
      while position < limit, source[position] <= 0x20 { position += 1 }
    }
    guard position < limit, source[position] == UInt8(ascii: ")") else { return nil }
    return (address, position + 1)
  }
}
