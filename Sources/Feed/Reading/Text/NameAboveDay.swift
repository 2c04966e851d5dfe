/// A name that stands by itself between the headline and the day, or right below the day: a byline without a word that says so.
///
/// Where the name is in no list of names, nothing but its place tells it from a section or a town. A section's words stand in the text in
/// small letters too; a name's do not.
struct NameAboveDay {
  let names: [String]

  /// How many lines below the headline a name may stand.
  private static let reach = 3
  /// Shorter words are small in some names and in any text.
  private static let shortest = 3

  /// Looks below the headline of a draft; `nil` where no such name stands.
  init?(_ draft: Draft, _ context: LineContext) {
    guard let title = draft.title, title < draft.body[0] else { return nil }
    for line in (title + 1)..<min(title + 1 + Self.reach, draft.body[0]) {
      let facts = context.facts[line]
      guard facts.copies == 1, facts.phrases == 0, !facts.names.isEmpty else { continue }
      let isAbove = Self.isDay(line + 1, context) || Self.isPlace(line + 1, context) && Self.isDay(line + 2, context)
      let isBelow = line > title + 1 && Self.isDay(line - 1, context) && !context.isShouted(line)
      guard isAbove || isBelow else { continue }
      guard !facts.names.contains(where: { Self.isOfText($0, context) }) else { continue }
      names = facts.names
      return
    }
    return nil
  }

  /// The name that a line above the text and the next one say, of a picture and of whom it shows, above the day or an address for
  /// letters; `nil` where there is none.
  static func namedTwice(in draft: Draft, _ context: LineContext) -> [String]? {
    let line = (draft.head.lowerBound..<draft.body[0]).dropLast(2).first { line in
      let facts = context.facts[line]
      return facts.copies == 2 && facts.phrases == 0 && facts.names.count == 1 && context.repeats(line + 1, line)
        && (isDay(line + 2, context) || isMailbox(line + 2, context)) && !isOfText(facts.names[0], context)
    }
    return line.map { context.facts[$0].names }
  }

  private static func isMailbox(_ line: Int, _ context: LineContext) -> Bool {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "@")), !bytes.contains(0x20) else { return false }
    return sign > bytes.startIndex && bytes[sign...].contains(UInt8(ascii: "."))
  }

  private static func isDay(_ line: Int, _ context: LineContext) -> Bool {
    guard context.facts.indices.contains(line), let day = context.facts[line].date else { return false }
    return (day.isWholeLine || day.isLabelled) && !day.isUpdate
  }

  /// Whether a line may be the town in which a story was written.
  private static func isPlace(_ line: Int, _ context: LineContext) -> Bool {
    context.facts.indices.contains(line) && context.shapes[line].words <= 4 && context.facts[line].phrases == 0
  }

  /// Whether all words of a name stand in the text in small letters, or some do.
  static func isOfText(_ name: String, all: Bool = false, _ context: LineContext) -> Bool {
    let words = name.split { $0 == " " }.map(String.init).filter { $0.count > shortest }
    let small = words.count { word in
      let lowered = Array(word.lowercased().utf8)
      return !word.utf8.elementsEqual(lowered) && context.lines.bytes.span.holds(word: lowered.span)
    }
    return all ? small > 0 && small == words.count : small > 0
  }
}

extension Span<UInt8> {
  /// Whether a word stands somewhere as it is written, between bytes that are no letters.
  fileprivate func holds(word: Span<UInt8>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < count && (self[index] >= 0x80 || (self[index] | 0x20) &- 0x61 < 26)
    }
    guard !word.isEmpty, count >= word.count else { return false }
    for start in 0...(count - word.count) where self[start] == word[0] && !isLetter(start - 1) {
      let isSame = word.indices.allSatisfy { self[start + $0] == word[$0] }
      if isSame && !isLetter(start + word.count) { return true }
    }
    return false
  }
}
