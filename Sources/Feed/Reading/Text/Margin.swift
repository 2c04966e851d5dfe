/// The width at which a text was wrapped.
///
/// A program that wraps breaks a line where the next word does not fit any more. A writer who ends a paragraph
/// or a title does not care. So a text is wrapped when nearly all of its longer lines, those at the ends
/// of paragraphs left out, end where the next word would not have fitted. Lists of headlines hide that; but where
/// nothing is wrapped, hardly a line begins with a small letter.
struct Margin: Equatable, Sendable {
  /// The columns of the longest line; an ideograph takes two.
  let width: Int

  /// Margins that people and programs use; a longer line is a paragraph that nobody wrapped.
  private static let usual = 38...110
  /// The share of the longer lines that must end at the margin. Lists and tables in between end elsewhere.
  private static let share = 0.85
  /// The same where many lines go on with a small letter, which those of lists hardly do.
  private static let shareOfProse = 0.33

  /// The margin of a text; `nil` when it is not wrapped.
  init?(of lines: [Lines.Line], in bytes: [UInt8]) {
    guard lines.count >= 4 else { return nil }
    var widths: [Int] = []
    widths.reserveCapacity(lines.count)
    var longest = 0
    var beyond = 0
    for line in lines {
      // A character has four bytes at most, so a long line needs no counting.
      let isLong = line.range.count > 4 * Self.usual.upperBound
      let columns = line.indentation + (isLong ? line.range.count : Self.columns(of: line.range, in: bytes))
      // An address or a rule has no blank to be broken at.
      let isBreakable = bytes[line.range].contains(UInt8(ascii: " ")) || bytes[line.range.lowerBound] >= 0xE3
      if columns > Self.usual.upperBound, isBreakable {
        beyond += 1
        if beyond > lines.count / 50 { return nil }
      } else if isBreakable {
        longest = max(longest, columns)
      }
      widths.append(columns)
    }
    guard Self.usual.contains(longest) else { return nil }
    width = longest

    var long = 0
    var full = 0
    var small = 0
    var capital = 0
    let text = bytes.span
    for index in lines.indices.dropLast() where lines[index + 1].blanksBefore == 0 {
      guard widths[index] * 10 >= longest * 7 else { continue }
      long += 1
      guard breaks(lines[index], before: lines[index + 1], in: bytes) else { continue }
      full += 1
      switch CharacterClass.scan(text, at: lines[index + 1].range.lowerBound).kind {
      case .lower: small += 1
      case .upper: capital += 1
      default: break
      }
    }
    // Lines of a list begin with capitals, where there are capitals.
    let isList = capital * 3 > small * 7
    let isProse = small * 10 > full * 3
    guard full >= 4, !isList, Double(full) >= (isProse ? Self.shareOfProse : Self.share) * Double(long) else {
      return nil
    }
  }

  /// Whether a line ends where it does because the next word did not fit.
  func breaks(_ line: Lines.Line, before next: Lines.Line, in bytes: [UInt8]) -> Bool {
    guard next.blanksBefore == 0, next.indentation <= line.indentation || line.height > 1 else { return false }
    let columns = line.indentation + Self.columns(of: line.range, in: bytes)
    return columns <= width
      && columns + Self.quotes(of: line, before: next, in: bytes) + Self.firstWord(of: next.range, in: bytes) > width
  }

  /// How many marks of a line some programs take for wide between wide characters: “ ” … — (Unicode Standard Annex 11, ambiguous).
  private static func quotes(of line: Lines.Line, before next: Lines.Line, in bytes: [UInt8]) -> Int {
    let start = bytes[next.range].prefix(4)
    let isWide = start.first.map { $0 >= 0xE3 || $0 == 0xE2 && start.last.map { $0 >= 0xE3 } ?? false } ?? false
    return isWide ? bytes[line.range].count { $0 == 0xE2 } : 0
  }

  /// Whether each line goes on in the next one, when paragraphs begin further to the right than they go on, as in
  /// typescripts and on teleprinters, whose lines are of many lengths; `nil` when the text is not set that way.
  static func breaksByIndentation(of lines: [Lines.Line], in bytes: [UInt8]) -> [Bool]? {
    guard let edge = edge(of: lines), let widths = shortWidths(of: lines, in: bytes) else { return nil }
    let longest = widths.max() ?? 0
    var goesOn = Array(repeating: false, count: lines.count)
    var (openings, single, small) = (0, 0, 0)
    for (index, next) in zip(lines.indices, lines.dropFirst()) {
      let isContinued = next.indentation == edge && next.blanksBefore == 0
      if lines[index].indentation > edge {
        openings += 1
        // A paragraph of one line ends as a sentence does, the item of a list hardly.
        if !isContinued, bytes[lines[index].range.upperBound - 1] != UInt8(ascii: ".") { single += 1 }
      }
      let isSmall = beginsSmall(next, in: bytes)
      // Above the first paragraph stand the headline and a byline, line by line.
      let isHead = openings == 0 && lines[index].indentation <= edge && !isSmall
      guard isContinued, !isHead, isSmall || widths[index] * 2 >= longest else { continue }
      goesOn[index] = true
      if isSmall { small += 1 }
    }
    let continued = goesOn.count { $0 }
    // Lists and quotations are indented line by line, and what goes on begins with a small letter half of the time.
    guard openings >= 1, single * 3 <= openings, continued >= max(3, openings) else { return nil }
    return small * 4 >= continued * (openings > 1 ? 2 : 3) ? goesOn : nil
  }

  /// Whether each line goes on in the next one, when most begin with a small letter: a few lines of prose that are too
  /// few to show their margin; `nil` when they do not.
  static func breaksBySmallLetters(of lines: [Lines.Line], in bytes: [UInt8]) -> [Bool]? {
    guard let widths = shortWidths(of: lines, in: bytes) else { return nil }
    let longest = widths.max() ?? 0
    var goesOn = Array(repeating: false, count: lines.count)
    var (following, small, early, short) = (0, 0, 0, 0)
    for (index, next) in zip(lines.indices, lines.dropFirst())
    where next.blanksBefore == 0 && next.indentation <= lines[index].indentation {
      let isSmall = beginsSmall(next, in: bytes)
      following += 1
      if isSmall { small += 1 }
      if isSmall, widths[index] * 2 < longest { early += 1 }
      if widths[index] < usual.lowerBound { short += 1 }
      goesOn[index] = isSmall || widths[index] * 5 >= longest * 4
    }
    // The lines of a list end anywhere; a single sentence has two lines.
    let isSentence = small > 0 && small == following && short == 0
    return (small >= 2 || isSentence) && small * 10 >= following * 6 && early * 4 <= small ? goesOn : nil
  }

  /// Whether each line goes on in the next one, when every paragraph of several lines ends as a sentence does and hardly one of its
  /// other lines: a few lines of a language that has no small letters, or many capitals; `nil` when they do not.
  static func breaksBySentences(of lines: [Lines.Line], in bytes: [UInt8]) -> [Bool]? {
    guard let widths = shortWidths(of: lines, in: bytes), let longest = widths.max(), longest >= wide else {
      return nil
    }
    var goesOn = Array(repeating: false, count: lines.count)
    var (paragraphs, ended) = (0, 0)
    for (index, next) in zip(lines.indices, lines.dropFirst())
    where next.blanksBefore == 0 && isInside(next, lines[index]) {
      goesOn[index] = widths[index] * 10 >= longest * 7
      guard goesOn[index] else { return nil }
      if endsSentence(lines[index], in: bytes) { ended += 1 }
      let isLast = index + 2 == lines.count || lines[index + 2].blanksBefore > 0 || !isInside(lines[index + 2], next)
      guard isLast else { continue }
      paragraphs += 1
      guard endsSentence(next, in: bytes) else { return nil }
    }
    return paragraphs >= 2 && ended * 5 <= goesOn.count { $0 } ? goesOn : nil
  }

  /// Whether a line does not begin a paragraph by being indented further than the one before.
  private static func isInside(_ line: Lines.Line, _ before: Lines.Line) -> Bool {
    line.indentation <= before.indentation
  }

  /// A text whose longest line is shorter, in columns, is verse, or a list.
  private static let wide = 50

  static func endsSentence(_ line: Lines.Line, in bytes: [UInt8]) -> Bool {
    var start = line.range.upperBound
    while start > line.range.lowerBound {
      start -= 1
      while start > line.range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      switch CharacterClass.scan(bytes.span, at: start).kind {
      case .stop, .question, .ellipsis: return true
      case .quote, .apostrophe, .close: continue
      default: return false
      }
    }
    return false
  }

  /// The smallest indentation that a third of the lines have.
  private static func edge(of lines: [Lines.Line]) -> Int? {
    Set(lines.map(\.indentation)).sorted().first { edge in
      lines.count { $0.indentation == edge } * 3 >= lines.count
    }
  }

  /// The widths of lines that may be wrapped; `nil` when one is too long, or all are short.
  private static func shortWidths(of lines: [Lines.Line], in bytes: [UInt8]) -> [Int]? {
    // A character has four bytes at most, so a long line needs no counting.
    guard lines.count > 2, lines.allSatisfy({ $0.range.count <= 4 * usual.upperBound }) else { return nil }
    let widths = lines.map { columns(of: $0.range, in: bytes) }
    return usual.contains(widths.max() ?? 0) ? widths : nil
  }

  static func beginsSmall(_ line: Lines.Line, in bytes: [UInt8]) -> Bool {
    CharacterClass.scan(bytes.span, at: line.range.lowerBound).kind == .lower
  }

  /// Whether each line goes on in the next one, when every paragraph was wrapped at a margin of its own, as by somebody who
  /// pasted it together; `nil` when the text is not wrapped that way.
  ///
  /// A paragraph shows it when each of its lines but the last ends where the next word would have made it longer than
  /// the longest. Most paragraphs of three lines or more must show it; shorter ones follow them.
  static func breaksByParagraph(of lines: [Lines.Line], in bytes: [UInt8]) -> [Bool]? {
    var goesOn = Array(repeating: false, count: lines.count)
    var judged = 0
    var wrapped: [(lines: Range<Int>, width: Int)] = []
    var short: [Int] = []
    var start = 0
    for end in 1...max(1, lines.count) where end >= lines.count || lines[end].blanksBefore > 0 {
      let paragraph = start..<min(end, lines.count)
      start = end
      guard paragraph.count > 1 else { continue }
      guard paragraph.count > 2 else {
        short.append(paragraph.lowerBound)
        continue
      }
      judged += 1
      if let width = widthOfParagraph(lines[paragraph], in: bytes) { wrapped.append((paragraph, width)) }
    }
    guard wrapped.count >= 3, Double(wrapped.count) >= share * Double(judged) else { return nil }
    for paragraph in wrapped { for line in paragraph.lines.dropLast() { goesOn[line] = true } }
    let narrowest = wrapped.reduce(usual.upperBound) { min($0, $1.width) }
    for line in short {
      let columns = columns(of: lines[line].range, in: bytes)
      goesOn[line] =
        columns <= usual.upperBound && columns + firstWord(of: lines[line + 1].range, in: bytes) > narrowest
    }
    return goesOn
  }

  /// The width at which a paragraph was wrapped; `nil` when its lines end elsewhere.
  private static func widthOfParagraph(_ lines: ArraySlice<Lines.Line>, in bytes: [UInt8]) -> Int? {
    // A character has four bytes at most, so a long line needs no counting.
    guard lines.allSatisfy({ $0.range.count <= 4 * usual.upperBound }) else { return nil }
    let widths = lines.map { columns(of: $0.range, in: bytes) }
    guard let longest = widths.max(), usual.contains(longest) else { return nil }
    let isWrapped = zip(widths, lines.dropFirst()).allSatisfy { width, next in
      width + firstWord(of: next.range, in: bytes) > longest
    }
    return isWrapped ? longest : nil
  }

  /// The columns of a wide character and of the mark behind it that may not begin a line, or that some programs take for wide.
  private static let wideCharacters = 4

  /// The columns of the first word and of the blank before it; a wide character can be broken off alone.
  private static func firstWord(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    if bytes[range.lowerBound] >= 0xE3 { return wideCharacters }
    let end = bytes[range].firstIndex(of: UInt8(ascii: " ")) ?? range.upperBound
    return columns(of: range.lowerBound..<end, in: bytes) + 1
  }

  /// The columns that a terminal takes: two for East Asian characters (Unicode Standard Annex 11), else one.
  static func columns(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var columns = 0
    for byte in bytes[range] {
      if byte & 0xC0 != 0x80 { columns += byte >= 0xE3 && byte <= 0xED || byte >= 0xEF ? 2 : 1 }
    }
    return columns
  }
}
