/// Phrases by which short passages between an article's paragraphs give themselves away, in the languages of much news.
///
/// Most clutter of a page is told by its elements; these are the lines that stand among the paragraphs as if they were
/// some. The phrases stand in `reading/passages.tsv`, which says what each kind is for.
struct PassagePhrases: Sendable {
  private enum Kind: String, CaseIterable {
    case credit, mark, sureMark = "sure-mark", opening, closing, offer, heads, comments, consent
  }

  /// Phrases by the byte they begin with, so that a line is gone through once whatever their number.
  private struct Phrases: Sendable {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    /// Whether a phrase may begin with two bytes, by a few bits of each: most places of a line are passed over by this alone.
    private var pairs = [Bool](repeating: false, count: 4_096)

    mutating func add(_ phrase: [UInt8]) {
      guard let first = phrase.first else { return }
      byFirst[Int(first)].append(phrase)
      if phrase.count > 1 {
        pairs[Self.pair(first, phrase[1])] = true
      } else {
        for second in UInt8.min...UInt8.max { pairs[Self.pair(first, second)] = true }
      }
    }

    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool { pairs[Self.pair(first, second)] }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 63) << 6 | Int(second & 63) }
  }

  /// More bytes than these behind the mark of a credit are no name.
  private static let longestName = 60
  /// How many more words a phrase that ends in `*` may have.
  private static let mostMoreWords = 4

  private var tables = [Phrases](repeating: Phrases(), count: Kind.allCases.count)

  /// Reads `reading/passages.tsv` below a data directory.
  ///
  /// - Throws: the line that is wrong.
  init(data: String) throws(Problem) {
    let table = try DataTable(data + "/reading/passages.tsv")
    for row in table.rows {
      guard row.cells.count == 2, let kind = Kind(rawValue: row.cells[0]),
        let number = Kind.allCases.firstIndex(of: kind)
      else {
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw table.problem("a row has a kind (\(kinds)), a tab and phrases set off by |", row)
      }
      for phrase in row.cells[1].split(separator: "|") {
        tables[number].add(Array(phrase.utf8))
        // Letter case is looked through for ASCII only.
        let capitalised = phrase.prefix(1).uppercased() + phrase.dropFirst()
        if phrase.utf8.first ?? 0 >= 0x80, capitalised != phrase { tables[number].add(Array(capitalised.utf8)) }
      }
    }
  }

  /// The rule by which a line is clutter; `nil` when it is none.
  func rule(for line: ArraySlice<UInt8>, isBesidePicture: Bool) -> Fate? {
    let start = Self.start(of: line)
    if line.count < 160, phrases(.credit, at: start).contains(where: { Self.isCredit(start, $0) }) { return .credit }
    if opens(start, .opening) { return .label }
    if first(of: .offer, in: line) != nil { return .offer }
    if line.count < 400 {
      if isBesidePicture, first(of: .mark, in: line) != nil { return .caption }
      if let end = first(of: .sureMark, in: line), line.endIndex - end <= Self.longestName { return .caption }
    }
    return nil
  }

  /// Whether a line is about the article and not of it: where it was printed first, what was corrected.
  func isAboutArticle(_ line: ArraySlice<UInt8>) -> Bool { opens(Self.start(of: line), .closing) }

  /// Whether a line heads a list of other stories.
  func headsOthers(_ line: ArraySlice<UInt8>) -> Bool {
    let start = Self.start(of: line)
    return phrases(.heads, at: start).contains { phrase in
      guard phrase.last == UInt8(ascii: "*") else {
        return Self.begins(start, phrase[...]) && start.dropFirst(phrase.count).allSatisfy(Self.isEnd)
      }
      let words = phrase.dropLast()
      guard Self.begins(start, words) else { return false }
      let rest = start.dropFirst(words.count)
      return !rest.isEmpty && rest.count { $0 == 0x20 } < Self.mostMoreWords && !rest.contains(where: Self.isStop)
    }
  }

  /// Whether a line opens the comments of readers: `Join the conversation`, `14 Comments`, `Kommentare (3)`.
  func opensComments(_ line: ArraySlice<UInt8>) -> Bool {
    let isCount: (UInt8) -> Bool = {
      [0x20, 0x28, 0x29, 0x5B, 0x5D, 0x2C, 0x2E].contains($0) || ($0 >= 0x30 && $0 <= 0x39)
    }
    let words = line.drop(while: isCount)
    return phrases(.comments, at: words).contains { phrase in
      let isCounted = phrase.last == UInt8(ascii: "#")
      let wanted = isCounted ? phrase.dropLast() : phrase[...]
      guard Self.begins(words, wanted), words.dropFirst(wanted.count).allSatisfy({ isCount($0) || Self.isEnd($0) })
      else { return false }
      return !isCounted || line.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// Whether a line asks for consent to being followed around the web.
  func asksConsent(_ line: ArraySlice<UInt8>) -> Bool { first(of: .consent, in: line) != nil }

  private func phrases(_ kind: Kind, at line: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let first = line.first, let number = Kind.allCases.firstIndex(of: kind) else { return [] }
    return tables[number].byFirst[Int(Self.lowered(first))]
  }

  private func opens(_ line: ArraySlice<UInt8>, _ kind: Kind) -> Bool {
    phrases(kind, at: line).contains { phrase in
      guard Self.begins(line, phrase[...]) else { return false }
      guard let last = phrase.last, let next = line.dropFirst(phrase.count).first else { return true }
      let isLetter = Self.isASCIILetter(last)
      if isLetter, Self.isASCIILetter(next) || next >= 0xC3 && next < 0xE2 { return false }
      let isWord = !phrase.contains(0x20) && (isLetter || (phrase[0] >= 0xC3 && phrase[0] < 0xE0))
      return !isWord || next == UInt8(ascii: ":") || next == UInt8(ascii: "|") || next == UInt8(ascii: "-")
    }
  }

  /// Where the first phrase in a line ends.
  private func first(of kind: Kind, in line: ArraySlice<UInt8>) -> Int? {
    guard let number = Kind.allCases.firstIndex(of: kind) else { return nil }
    let table = tables[number]
    var byte = line.first.map(Self.lowered) ?? 0
    for position in line.indices {
      let next = position + 1 < line.endIndex ? Self.lowered(line[position + 1]) : 0
      if table.mayBegin(byte, next),
        let phrase = table.byFirst[Int(byte)].first(where: { Self.begins(line[position...], $0[...]) })
      {
        return position + phrase.count
      }
      byte = next
    }
    return nil
  }
}

extension PassagePhrases {
  /// The line without brackets, dashes and stars at its beginning.
  private static func start(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { [0x20, 0x28, 0x5B, 0x2D, 0x2A].contains($0) }
  }

  /// Whether a line begins with a word for pictures that a colon, a dash, `by` or a slash follows.
  private static func isCredit(_ line: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard begins(line, word[...]) else { return false }
    let rest = line.dropFirst(word.count).drop { $0 == 0x20 }
    guard let next = rest.first else { return true }
    // The full-width colon begins with 0xEF.
    return [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "|"), 0xEF].contains(next)
      || ["by ", "via ", "credit", "courtesy"].contains { begins(rest, Array($0.utf8)[...]) }
      || word.last == UInt8(ascii: ":") || word.suffix(3).elementsEqual(" by".utf8)
      || word.suffix(6).elementsEqual(" photo".utf8)
  }

  private static func begins(_ line: ArraySlice<UInt8>, _ phrase: ArraySlice<UInt8>) -> Bool {
    line.count >= phrase.count && line.prefix(phrase.count).elementsEqual(phrase) { lowered($0) == $1 }
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x20 || isStop(byte) || byte == 0x3A }
  private static func isStop(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
