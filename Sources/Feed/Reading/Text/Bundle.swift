/// A file in which several articles stand one after another, each set off from the next: what archives export, agencies send and
/// people collect.
///
///     -----   * * *   ____               rules
///     -30-   (END)   Document ABC00…     what ends an article
///     Document 2 of 3   Message: 2   2)  heads with numbers that count up
///     bdt0412 4 vm 198 dpa 0931          lines of one form above each article
///
/// Each part is read as it would be in a file of its own. All these lines stand inside articles too, so a file is taken apart only where
/// every long part begins as an article does: with a headline, and with who wrote it, where or when.
struct Bundle {
  /// A stretch of the text.
  struct Part {
    /// Its bytes.
    var range: Range<Int>
    /// The line of the file on which it begins, from 1.
    var line: Int
  }

  /// The parts, in order: articles, and what stands above the first or below the last.
  private(set) var parts: [Part] = []
  /// The lines between them, from 1.
  private(set) var dividers: [Int] = []
  /// What stands above the first article, which may say the day for all of them.
  private(set) var preamble = ""

  /// A part with fewer words of prose is no article.
  private static let leastWords = 40
  /// A paragraph has so many words at least.
  private static let leastParagraph = 15
  /// Lines of a head, at most, and the words of its headline.
  private static let (longestHead, headline) = (12, 3...25)
  /// Kinds of dividers that are tried, at most.
  private static let mostKinds = 8
  /// One of so many articles may lack what says who wrote it, where or when.
  private static let unsigned = 3

  /// Finds the parts; `nil` where the file is none of that kind.
  ///
  /// - Parameter text: UTF-8.
  init?(of text: [UInt8], _ fields: FieldReaders) {
    let lines = Self.lines(of: text)
    var kinds: [Divider: [(line: Int, divider: Divider)]] = [:]
    for (number, line) in lines.enumerated() {
      if let divider = Divider(text[line]) { kinds[divider.kind, default: []].append((number, divider)) }
    }
    // The commonest first, and of those the first in the file.
    let likely = kinds.filter { $0.key.isLikely($0.value.map(\.divider)) }.sorted {
      ($1.value.count, $0.value[0].line) < ($0.value.count, $1.value[0].line)
    }
    var most = 1
    for (_, places) in likely.prefix(Self.mostKinds) {
      let parts = Self.parts(of: lines, between: places.map(\.line), text)
      guard let count = Self.articles(in: parts, of: text, fields), count > most else { continue }
      most = count
      self.parts = parts
    }
    guard let first = parts.first else { return nil }
    var part = 0
    for (number, line) in lines.enumerated() where !text[line].allSatisfy({ $0 <= 0x20 }) {
      while part < parts.count, parts[part].range.upperBound <= line.lowerBound { part += 1 }
      if part == parts.count || line.lowerBound < parts[part].range.lowerBound { dividers.append(number + 1) }
    }
    if !Self.isStory(Self.blocks(of: text[first.range])) {
      preamble = String(decoding: text[first.range], as: UTF8.self)
    }
  }

  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  private static func parts(of lines: [Range<Int>], between dividers: [Int], _ text: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    for divider in dividers + [lines.count] {
      let isBlank = { (line: Int) in text[lines[line]].allSatisfy { $0 <= 0x20 } }
      // What else sets articles off may stand at the end of one.
      let last = (start..<max(start, divider)).last { !isBlank($0) && !(Divider(text[lines[$0]])?.isEnd ?? false) }
      if let last, let first = (start...last).first(where: { !isBlank($0) }) {
        parts.append(Part(range: lines[first].lowerBound..<lines[last].upperBound, line: first + 1))
      }
      start = divider + 1
    }
    return parts
  }

  /// How many parts are articles; `nil` when one is long and does not begin as an article does.
  private static func articles(in parts: [Part], of text: [UInt8], _ fields: FieldReaders) -> Int? {
    var (count, unsigned) = (0, 0)
    for part in parts {
      let blocks = blocks(of: text[part.range])
      guard isStory(blocks) else { continue }
      guard let isSigned = opens(blocks, text[part.range], fields) else { return nil }
      count += 1
      if !isSigned { unsigned += 1 }
    }
    return unsigned * Self.unsigned <= count ? count : nil
  }

  /// The lines of each block, blank lines between them.
  private static func blocks(of text: ArraySlice<UInt8>) -> [[ArraySlice<UInt8>]] {
    var blocks: [[ArraySlice<UInt8>]] = [[]]
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.trimmed
      if !line.isEmpty {
        blocks[blocks.count - 1].append(line)
      } else if !blocks[blocks.count - 1].isEmpty {
        blocks.append([])
      }
    }
    return blocks
  }

  private static func words(_ line: ArraySlice<UInt8>) -> Int {
    // Scripts without blanks have two signs or three to a word.
    let wide = line.count { $0 >= 0xE3 && $0 < 0xEE }
    return line.split(separator: 0x20).count + wide / 2
  }

  /// Whether a block has the words of a paragraph and ends as a sentence does, with a quotation mark or a bracket behind it.
  private static func isProse(_ block: [ArraySlice<UInt8>]) -> Bool {
    guard block.reduce(0, { $0 + words($1) }) >= leastParagraph, let last = block.last else { return false }
    return last.suffix(4).contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
      || last.suffix(6).contains(0x82) && last.last ?? 0 >= 0x80
  }

  private static func isStory(_ blocks: [[ArraySlice<UInt8>]]) -> Bool {
    blocks.filter(isProse).joined().reduce(0) { $0 + words($1) } >= leastWords
  }

  /// Whether a part begins with a headline, and then whether it says who wrote it, where or when; `nil` when it has no headline.
  private static func opens(
    _ blocks: [[ArraySlice<UInt8>]], _ text: ArraySlice<UInt8>, _ fields: FieldReaders
  ) -> Bool? {
    if HeaderBlock(of: String(decoding: text.drop { $0 <= 0x20 }, as: UTF8.self)) != nil { return true }
    guard let lead = blocks.firstIndex(where: isProse) else { return nil }
    let head = blocks[..<lead].joined()
    guard (1...longestHead).contains(head.count),
      head.contains(where: { headline.contains(words($0)) && $0.last != UInt8(ascii: ".") })
    else { return nil }
    if Dateline.opens(blocks[lead][0]) { return true }
    return head.contains { line in
      let line = String(decoding: line, as: UTF8.self)
      return fields.bylines.authors(inLine: line, language: nil)?.isEmpty == false
        || fields.dates.date(in: line, language: nil) != nil
    }
  }
}

/// A line that may set two articles off from each other.
private struct Divider: Hashable {
  private enum Form: Hashable { case rule, end, numbered, counted, coded([UInt8]) }

  private var form: Form
  /// The number it counts.
  private var number = 0

  /// Whether it ends what stands above.
  var isEnd: Bool { form == .rule || form == .end }

  /// The same for all dividers of its kind.
  var kind: Divider {
    var kind = self
    kind.number = 0
    return kind
  }

  private static let ends: Set = [
    "-30-", "- 30 -", "–30–", "(end)", "[end]", "end", "ends", "-ends-", "(ends)", "[ends]", "- end -", "- ends -",
    "end of document", "(fin)", "fin", "(ende)", "ende", "(konec)", "(конец)", "конец", "(koniec)", "(fim)", "(fine)",
    "(终)", "(完)", "（完）",
  ]
  private static let counted: Set = [
    "document", "item", "article", "message", "story", "dokument", "artikel", "beitrag", "meldung", "documento",
    "artículo", "artigo", "articolo", "documento", "документ", "статья", "сообщение", "dokumentu", "artykuł",
  ]
  /// What ends an article and has no figure is no longer, in bytes.
  private static let longestEnd = 16
  /// A longer line sets nothing off, in bytes.
  private static let longest = 80

  /// Reads a line; `nil` when it sets nothing off.
  init?(_ line: ArraySlice<UInt8>) {
    let line = line.trimmed
    guard !line.isEmpty, line.count <= Self.longest else { return nil }
    let marks = line.filter { $0 != 0x20 }
    if marks.count >= 3, marks.allSatisfy({ Array("*-#=_~+".utf8).contains($0) }) {
      form = .rule
      return
    }
    if let named = Self.named(line) {
      (form, number) = named
    } else if let code = Self.code(line) {
      form = .coded(code)
    } else {
      return nil
    }
  }

  /// What says in words or by a number that it ends or begins an article; most lines are too long for it.
  private static func named(_ line: ArraySlice<UInt8>) -> (Form, number: Int)? {
    guard line.count <= longestEnd || line.first == UInt8(ascii: "(") || (2...4).contains(words(line)) else {
      return nil
    }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if ends.contains(text) || text.hasPrefix("(end) ") || isNumberOfDocument(line) { return (.end, 0) }
    if let number = bareNumber(text) { return (.numbered, number) }
    return countedNumber(text).map { (.counted, $0) }
  }

  /// The words between blanks, colons and number signs.
  private static func words(_ line: ArraySlice<UInt8>) -> Int {
    var (count, isInWord) = (0, false)
    for byte in line {
      let isPart = byte != 0x20 && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "#")
      if isPart, !isInWord { count += 1 }
      isInWord = isPart
    }
    return count
  }

  /// Whether lines of this kind may set articles off: those with numbers count up from one.
  func isLikely(_ dividers: [Divider]) -> Bool {
    switch form {
    case .rule, .end: true
    case .numbered, .counted: dividers.count > 1 && dividers.enumerated().allSatisfy { $1.number == $0 + 1 }
    case .coded: dividers.count > 1
    }
  }

  /// "AN   Document CBD0000020240418ek4i0001x": the name that an archive gives to what stood above.
  private static func isNumberOfDocument(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: 0x20)
    guard words.count == 2 || words.count == 3, words[words.count - 2].elementsEqual("Document".utf8),
      let name = words.last, name.count >= 15
    else { return false }
    return name.count { $0 &- 0x30 < 10 } >= 8
  }

  /// `2)`, `(2)`, `[2]`, `#2`
  private static func bareNumber(_ text: String) -> Int? {
    guard text.utf8.count <= 5, text.utf8.first.map({ $0 &- 0x30 >= 10 }) ?? false || text.hasSuffix(")") else {
      return nil
    }
    return Int(text.filter { !"()[]#.".contains($0) })
  }

  /// `Document 2 of 3`, `Message: 2`, `2 of 3 DOCUMENTS`
  private static func countedNumber(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == ":" || $0 == "#" }
    guard (2...4).contains(words.count), let number = words.lazy.compactMap({ Int($0) }).first else { return nil }
    let noun = Int(words[0]) == nil ? words[0] : words[words.count - 1]
    let singular = noun.hasSuffix("s") ? noun.dropLast() : noun
    return counted.contains(String(noun)) || counted.contains(String(singular)) ? number : nil
  }

  /// The form of a line in which figures and letters are mixed as in no sentence: `9` for figures, `a` for small letters, `A` for capitals.
  private static func code(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    // `zczc` begins what a teleprinter sends.
    guard line.allSatisfy({ $0 < 0x80 }),
      isMixed(line) || line.elementsEqual("zczc".utf8) || line.elementsEqual("ZCZC".utf8)
    else { return nil }
    var form: [UInt8] = []
    for byte in line {
      let sign: UInt8 =
        switch byte {
        case 0x30...0x39: 0x39
        case 0x61...0x7A: 0x61
        case 0x41...0x5A: 0x41
        default: byte
        }
      if form.last != sign { form.append(sign) }
    }
    return form
  }

  /// Whether a figure stands beside a letter, and small letters are among them.
  private static func isMixed(_ line: ArraySlice<UInt8>) -> Bool {
    let isFigure = { (byte: UInt8) in byte &- 0x30 < 10 }
    let isLetter = { (byte: UInt8) in (byte | 0x20) &- 0x61 < 26 }
    return line.contains { $0 &- 0x61 < 26 }
      && zip(line, line.dropFirst()).contains { isFigure($0) && isLetter($1) || isLetter($0) && isFigure($1) }
  }
}
