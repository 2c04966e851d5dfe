/// A line of Markdown without its line break, and without what the lists and quotations around it put before it.
struct MarkdownLine {
  /// The file's bytes it is made of.
  var range: Range<Int>
}

/// What a line of Markdown begins.
///
/// - Source: CommonMark 0.31, chapters 4 and 5.
struct MarkdownLineReader {
  let bytes: [UInt8]

  /// How many spaces a line begins with.
  func indentation(_ line: MarkdownLine) -> Int {
    var index = line.range.lowerBound
    while index < line.range.upperBound, bytes[index] == 0x20 { index += 1 }
    return index - line.range.lowerBound
  }

  /// Whether there is nothing on it.
  func isBlank(_ line: MarkdownLine) -> Bool { indentation(line) == line.range.count }

  /// The line without some of the spaces it begins with.
  func dropping(_ count: Int, _ line: MarkdownLine) -> MarkdownLine {
    MarkdownLine(
      range: (line.range.lowerBound + min(count, indentation(line)))..<line.range.upperBound)
  }

  /// The line without the spaces at both ends.
  func trimmed(_ line: MarkdownLine) -> Range<Int> {
    var (lower, upper) = (line.range.lowerBound, line.range.upperBound)
    while lower < upper, bytes[lower] == 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 { upper -= 1 }
    return lower..<upper
  }

  /// The level and the text of a heading of the kind `## Text ##` (4.2).
  func heading(_ line: MarkdownLine) -> (level: Int, text: Range<Int>)? {
    guard indentation(line) < 4 else { return nil }
    let text = trimmed(line)
    var index = text.lowerBound
    while index < text.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - text.lowerBound
    guard (1...6).contains(level), index == text.upperBound || bytes[index] == 0x20 else { return nil }
    var end = text.upperBound
    while end > index, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end < text.upperBound, end > index, bytes[end - 1] != 0x20 { end = text.upperBound }
    return (level, trimmed(MarkdownLine(range: index..<end)))
  }

  /// The level of the heading that the line before becomes: a row of `=` or `-` (4.3).
  func underline(_ line: MarkdownLine) -> Int? {
    let text = trimmed(line)
    guard indentation(line) < 4, let first = bytes[text].first, first == 0x3D || first == 0x2D else { return nil }
    return bytes[text].allSatisfy { $0 == first } ? (first == 0x3D ? 1 : 2) : nil
  }

  /// Whether the line is a thematic break: three or more of `-`, `*` or `_` (4.1).
  func isBreak(_ line: MarkdownLine) -> Bool {
    let text = bytes[trimmed(line)]
    guard indentation(line) < 4, let first = text.first, first == 0x2D || first == 0x2A || first == 0x5F else {
      return false
    }
    var count = 0
    for byte in text {
      if byte == first { count += 1 } else if byte != 0x20 { return false }
    }
    return count >= 3
  }

  /// The mark and the length of a fence of code (4.5).
  func fence(_ line: MarkdownLine) -> (mark: UInt8, length: Int, indentation: Int)? {
    let indentation = indentation(line)
    let text = trimmed(line)
    guard indentation < 4, let mark = bytes[text].first, mark == 0x60 || mark == 0x7E else { return nil }
    let length = bytes[text].prefix { $0 == mark }.count
    guard length >= 3, mark == 0x7E || !bytes[text].dropFirst(length).contains(mark) else { return nil }
    return (mark, length, indentation)
  }

  /// Whether the line closes a fence.
  func closes(_ line: MarkdownLine, _ fence: (mark: UInt8, length: Int, indentation: Int)) -> Bool {
    let text = bytes[trimmed(line)]
    return indentation(line) < 4 && text.count >= fence.length && text.allSatisfy { $0 == fence.mark }
  }

  /// Where the text of a quotation's line begins (5.1).
  func quotation(_ line: MarkdownLine) -> Int? {
    let indentation = indentation(line)
    let start = line.range.lowerBound + indentation
    guard indentation < 4, start < line.range.upperBound, bytes[start] == UInt8(ascii: ">") else { return nil }
    return start + 1 < line.range.upperBound && bytes[start + 1] == 0x20 ? start + 2 : start + 1
  }

  /// What a line that begins an item of a list begins with (5.2).
  func item(_ line: MarkdownLine) -> (isOrdered: Bool, mark: UInt8, width: Int, isOne: Bool)? {
    let indentation = indentation(line)
    guard indentation < 4, !isBreak(line) else { return nil }
    var index = line.range.lowerBound + indentation
    let end = line.range.upperBound
    guard index < end else { return nil }
    var mark = bytes[index]
    var isOne = true
    let isOrdered = mark >= 0x30 && mark <= 0x39
    if isOrdered {
      let start = index
      while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39, index - start < 9 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else { return nil }
      isOne = index - start == 1 && bytes[start] == 0x31
      mark = bytes[index]
    } else if mark != 0x2D && mark != 0x2B && mark != 0x2A {
      return nil
    }
    index += 1
    guard index == end || bytes[index] == 0x20 else { return nil }
    var spaces = 0
    while index + spaces < end, bytes[index + spaces] == 0x20 { spaces += 1 }
    // An empty item, or one that begins with code, is indented by one space.
    if index + spaces == end || spaces > 4 { spaces = 1 }
    return (isOrdered, mark, index - line.range.lowerBound + spaces, isOne && index < end)
  }
}
