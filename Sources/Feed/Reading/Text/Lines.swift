/// The lines of a text as their author meant them: a paragraph that was broken at a margin is one line again.
struct Lines: Sendable {
  /// A line that holds more than blanks.
  struct Line: Equatable, Sendable {
    /// Its bytes in `Lines.bytes`, without blanks at its ends.
    var range: Range<Int>
    /// The line of the source file on which it begins, counted from 1.
    var number: Int
    /// How many lines of the source file it takes up.
    var height: Int
    /// The blank lines above it.
    var blanksBefore: Int
    /// The blanks in front of it.
    var indentation: Int
  }

  /// UTF-8; a line break inside a paragraph has become a space.
  private(set) var bytes: [UInt8]
  /// The lines, blank ones left out.
  private(set) var lines: [Line]

  /// Breaks a text into lines and joins those of each paragraph when the text is wrapped at a margin.
  ///
  /// - Parameters:
  ///   - start: where the first line begins, in bytes.
  ///   - line: which line of the source file that is.
  ///   - stated: for each line of the file whether its paragraph goes on in the next, where that is known.
  init(of text: String, from start: Int = 0, line: Int = 1, goesOn stated: [Bool]? = nil) {
    bytes = Array(text.utf8)
    lines = Lines.broken(bytes, from: start, line: line)
    if let starts = Joints.starts(of: lines, in: bytes) { part(at: starts) }
    if let stated {
      // Pictures and rules that were taken out left blank lines, which are no gap between two texts.
      for index in lines.indices { lines[index].blanksBefore = min(lines[index].blanksBefore, 1) }
      join(
        zip(lines, lines.dropFirst()).map { line, next in
          // Paragraphs that one line of the file held were parted.
          line.number < next.number && stated[(line.number - 1)..<(next.number - 1)].allSatisfy { $0 }
        } + [false])
    } else if let goesOn = goesOnBelowHeadline ?? Self.goesOn(lines, in: bytes) {
      join(goesOn)
    }
  }

  /// Whether each line goes on in the next one; `nil` when the text is not wrapped.
  private static func goesOn(_ lines: [Line], in bytes: [UInt8]) -> [Bool]? {
    if let goesOn = Margin.breaksByIndentation(of: lines, in: bytes) { return goesOn }
    if let margin = Margin(of: lines, in: bytes) {
      return zip(lines, lines.dropFirst()).map { margin.breaks($0, before: $1, in: bytes) } + [false]
    }
    return Fragments.breaks(of: lines, in: bytes) ?? Margin.breaksByParagraph(of: lines, in: bytes)
      ?? Margin.breaksBySmallLetters(of: lines, in: bytes) ?? Margin.breaksBySentences(of: lines, in: bytes)
  }

  /// A headline has so many lines at most, and lines below it tell how they were wrapped when there are so many.
  private static let (longestHeadline, leastBody) = (2, 8)

  /// The same for a text below a headline that is longer than the lines of the text, and says nothing of their margin.
  private var goesOnBelowHeadline: [Bool]? {
    guard let start = lines.indices.dropFirst().first(where: { lines[$0].blanksBefore > 0 }),
      start <= Self.longestHeadline, lines.count - start >= Self.leastBody,
      case let (body, longest) = (lines[start...], Margin.columns(of: lines[0].range, in: bytes)),
      body.allSatisfy({ Margin.columns(of: $0.range, in: bytes) + $0.indentation < longest }),
      let goesOn = Self.goesOn(Array(body), in: bytes)
    else { return nil }
    return Array(repeating: true, count: start - 1) + [false] + goesOn
  }

  /// Makes a line of its own of the brackets at the end of a paragraph that say who wrote the story, so that they are read as what
  /// they are and the paragraph as what it is.
  mutating func setSignaturesApart(_ bylines: BylineReader) {
    var apart: [Line] = []
    apart.reserveCapacity(lines.count)
    for line in lines {
      guard let start = Signature.start(in: bytes.span.extracting(line.range)),
        case let (paragraph, signature) = (part(of: line, upTo: start), line.range.dropFirst(start)),
        Margin.endsSentence(paragraph, in: bytes),
        bylines.isSignature(String(decoding: bytes[signature], as: UTF8.self))
      else {
        apart.append(line)
        continue
      }
      apart.append(paragraph)
      apart.append(
        Line(range: signature, number: line.number, height: 1, blanksBefore: line.blanksBefore, indentation: 0))
    }
    lines = apart
  }

  /// The beginning of a line, without the blanks at its end.
  private func part(of line: Line, upTo length: Int) -> Line {
    var part = line
    part.range = Self.withoutBlanksBehind(line.range.prefix(length), of: bytes)
    return part
  }

  /// The text of a line.
  func text(_ line: Line) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

  private static func broken(_ bytes: [UInt8], from first: Int, line: Int) -> [Line] {
    var lines: [Line] = []
    var number = line - 1
    var blanks = 0
    var start = first
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var range = start..<end
      while range.lowerBound < range.upperBound, let width = blank(at: range.lowerBound, of: bytes) {
        range = min(range.lowerBound + width, range.upperBound)..<range.upperBound
      }
      range = withoutBlanksBehind(range, of: bytes)
      if range.isEmpty {
        blanks += 1
      } else {
        let indentation = range.lowerBound - start
        lines.append(
          Line(range: range, number: number, height: 1, blanksBefore: blanks, indentation: indentation))
        blanks = 0
      }
      start = end + 1
    }
    evenGaps(&lines)
    return lines
  }

  /// Counts the middle one of all gaps as one blank line, where hardly any is that narrow: some programs write two or three behind each paragraph.
  private static func evenGaps(_ lines: inout [Line]) {
    let gaps = lines.dropFirst().map(\.blanksBefore).filter { $0 > 0 }
    guard gaps.count > 2, gaps.count(where: { $0 == 1 }) * 10 <= gaps.count else { return }
    let common = gaps.sorted()[gaps.count / 2]
    for index in lines.indices where lines[index].blanksBefore > 0 {
      lines[index].blanksBefore = max(1, lines[index].blanksBefore - common + 1)
    }
  }

  /// How many bytes of blank stand there: a space, a tab, a no-break space, an ideographic space.
  private static func blank(at index: Int, of bytes: [UInt8]) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09: 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: 3
    default: nil
    }
  }

  private static func withoutBlanksBehind(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var range = range
    while range.lowerBound < range.upperBound, let width = blank(endingAt: range.upperBound, of: bytes) {
      range = range.lowerBound..<max(range.upperBound - width, range.lowerBound)
    }
    return range
  }

  private static func blank(endingAt end: Int, of bytes: [UInt8]) -> Int? {
    switch bytes[end - 1] {
    case 0x20, 0x09: 1
    case 0xA0 where end >= 2 && bytes[end - 2] == 0xC2: 2
    case 0x80 where end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3: 3
    default: nil
    }
  }

  /// Makes a line of each paragraph that begins inside of another line.
  private mutating func part(at starts: [[Int]]) {
    lines = zip(lines, starts).flatMap { line, starts in
      let ends = starts + [line.range.upperBound]
      return zip([line.range.lowerBound] + starts, ends).map { start, end in
        var part = line
        part.range = start..<end
        return part
      }
    }
  }

  /// Makes one line of each line and those in which it goes on, with a blank where each broke between words.
  private mutating func join(_ goesOn: [Bool]) {
    let hyphens = Hyphens(lines, goesOn, in: bytes)
    var joined: [Line] = []
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isOpen = false
    for (line, isContinued) in zip(lines, goesOn) {
      if isOpen, var last = joined.popLast() {
        let setsNone = setsNoBlanks(text[...]) && setsNoBlanks(bytes[line.range.prefix(3)])
        switch hyphens.joint(of: text[...], to: bytes[line.range]) {
        case .blank where setsNone || Fragments.isAttached(bytes[line.range]): break
        case .blank: text.append(UInt8(ascii: " "))
        case .none: break
        case .withoutHyphen: text.removeLast()
        }
        text += bytes[line.range]
        last.range = last.range.lowerBound..<text.count
        last.height = line.number - last.number + 1
        joined.append(last)
      } else {
        text.append(UInt8(ascii: "\n"))
        var first = line
        first.range = text.count..<text.count + line.range.count
        text += bytes[line.range]
        joined.append(first)
      }
      isOpen = isContinued
    }
    (lines, bytes) = (joined, text)
  }

  /// Whether bytes end in a character of Chinese or Japanese, which set no blanks: U+3000 to U+9FFF, U+FF00 to U+FFEF.
  private func setsNoBlanks(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes.endIndex - start == 3 else { return false }
    return (0xE3...0xE9).contains(bytes[start]) || bytes[start] == 0xEF && bytes[start + 1] >= 0xBC
  }
}
