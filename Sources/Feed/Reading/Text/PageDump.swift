/// Takes out of a text the marks with which programs that make texts of web pages stand in for what a text has not.
///
///     lynx, links, elinks       `[12]Home`, and what the numbers lead to under `References` at the end; `(BUTTON)`
///     html2text, markdownify    Markdown: `[Home](/)`, `![A ferry](/ferry.jpg)`, `# Ferry returns`, `**Ferry**`; of pandoc with `{.menu}` and `:::`
///     html2text (of Debian)     `****** Ferry returns ******`, `Jane_Miller` for a link
///     letters                   `> ` in front of each line, when all is quoted
///
/// What remains is read like any other text: which of its lines are the article's is not said by marks. Lines stay where they are, so that
/// each keeps its number.
struct PageDump {
  /// So many links are a page's; fewer may stand in a text that speaks of Markdown.
  private static let leastLinks = 4
  /// So many numbered addresses at the end are a list of what links lead to.
  private static let leastReferences = 3
  /// So many numbers in front of words, in order, are links' where the list is cut off; notes have theirs behind words.
  private static let leastNumbers = 5
  /// A picture in a link is one link in another; what is nested deeper was not written by a program.
  private static let deepest = 4

  /// The text without marks.
  private(set) var plain: String
  /// For each line whether its paragraph goes on in the next, where blank lines and the marks of items say so; `nil` where they do not.
  private(set) var goesOn: [Bool]?

  private let text: [UInt8]
  private var closings = Closings()
  private var out: [UInt8] = []
  private var place = 0
  private var depth = 0
  /// Where the line that is being written begins.
  private var lineStart = 0

  /// Takes the marks out of a text, when it has any.
  init(_ text: String) {
    plain = text
    self.text = Array(text.utf8)
    let marks = Marks(of: self.text)
    if let references = marks.references, references.addresses >= Self.leastReferences {
      goesOn = self.text.wrappedBreaks(before: references.start)
      leaveOutNumbers(upTo: references.last, before: references.start)
    } else if marks.references == nil, marks.numbers >= Self.leastNumbers {
      goesOn = self.text.wrappedBreaks(before: self.text.count)
      leaveOutNumbers(upTo: marks.lastNumber, before: self.text.count, ofLinksOnly: true)
    } else if marks.isMarkdown || marks.links >= Self.leastLinks || marks.headings > 1
      || marks.headings > 0 && marks.bold > 0
    {
      goesOn = marks.blanks * 10 >= marks.lines ? self.text.markdownBreaks : nil
      leaveOutMarkdown()
    } else if marks.quoted > 2, marks.quoted * 10 >= (marks.lines - marks.blanks) * 9 {
      leaveOutQuotation()
    } else if marks.starred > 0 {
      leaveOutStars()
    } else {
      return
    }
    plain = String(decoding: out, as: UTF8.self)
  }
}

// MARK: - Numbered links

extension PageDump {
  /// Leaves out the numbers of links, what stands for buttons, and the list of addresses.
  ///
  /// - Parameter ofLinksOnly: whether only the numbers in front of words are links', and others notes'.
  private mutating func leaveOutNumbers(upTo count: Int, before end: Int, ofLinksOnly: Bool = false) {
    while place < end {
      if let number = text.linkNumber(at: place), number.value <= count,
        !ofLinksOnly || text.isBlank(place - 1) && text.isWord(number.end)
      {
        place = number.end
      } else if let end = text.placeholderEnd(at: place) {
        place = end
      } else {
        copy()
      }
    }
    for byte in text[end...] where byte == UInt8(ascii: "\n") { out.append(byte) }
  }
}

// MARK: - Quotation

extension PageDump {
  /// Leaves out the marks with which a letter quotes all of another one.
  private mutating func leaveOutQuotation() {
    var isStart = true
    for (place, byte) in text.enumerated() {
      let isMark =
        isStart && (byte == UInt8(ascii: ">") || byte == 0x20 && place > 0 && text[place - 1] == UInt8(ascii: ">"))
      if !isMark { out.append(byte) }
      isStart = byte == UInt8(ascii: "\n") || isMark || isStart && byte == 0x20
    }
  }
}

// MARK: - Stars

extension PageDump {
  /// Leaves out the stars around headings and the strokes under links.
  private mutating func leaveOutStars() {
    for place in text.indices {
      let byte = text[place]
      if byte == UInt8(ascii: "*"), text.isStar(place - 1) || text.isStar(place + 1) { continue }
      let isStroke =
        byte == UInt8(ascii: "_") && !text.isBlank(place - 1) && !text.isBlank(place + 1)
      out.append(isStroke ? UInt8(ascii: " ") : byte)
    }
  }
}

// MARK: - Markdown

extension PageDump {
  private mutating func leaveOutMarkdown() {
    closings = Closings(of: text)
    beginLine(before: text.count)
    read(upTo: text.count)
    endLine()
  }

  /// Writes what stands up to an offset without its marks.
  private mutating func read(upTo end: Int) {
    while place < end {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "\n"):
        endLine()
        out.append(byte)
        place += 1
        lineStart = out.count
        beginLine(before: end)
      case UInt8(ascii: "\\") where text.isPunctuation(place + 1):
        out.append(text[place + 1])
        place += 2
      case UInt8(ascii: "!"):
        if let picture = link(at: place + 1, before: end) { leaveOut(upTo: picture.end) } else { copy() }
      case UInt8(ascii: "["):
        if let link = link(at: place, before: end) { readLink(link) } else { copy() }
      case UInt8(ascii: "{"):
        if let last = text.attributesEnd(at: place, before: end) { leaveOut(upTo: last) } else { copy() }
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis(byte, before: end)
      default: copy()
      }
    }
  }

  private mutating func copy() {
    out.append(text[place])
    place += 1
  }

  /// Writes the text of a link.
  private mutating func readLink(_ link: (text: Range<Int>, end: Int)) {
    place = link.text.lowerBound
    depth += 1
    read(upTo: link.text.upperBound)
    depth -= 1
    leaveOut(upTo: link.end)
  }

  /// Leaves out what stands up to an offset. A line that ends inside of an address ends all the same.
  private mutating func leaveOut(upTo end: Int) {
    for byte in text[place..<end] where byte == UInt8(ascii: "\n") {
      endLine()
      out.append(byte)
      lineStart = out.count
    }
    place = end
  }

  /// Where the text of a link stands that begins at an offset, and where the link ends: `[text](address "title")`.
  private func link(at start: Int, before end: Int) -> (text: Range<Int>, end: Int)? {
    guard depth < Self.deepest, start < end, text[start] == UInt8(ascii: "["), let close = closings[start],
      close + 1 < end
    else { return nil }
    if let last = text.attributesEnd(at: close + 1, before: end) { return (start + 1..<close, last) }
    guard text[close + 1] == UInt8(ascii: "("), let last = closings[close + 1], last < end else { return nil }
    return (start + 1..<close, last + 1)
  }

  /// Leaves stars and strokes out that begin or end a stretch of words, and writes others.
  private mutating func readEmphasis(_ mark: UInt8, before end: Int) {
    var last = place
    while last < end, text[last] == mark { last += 1 }
    let (isBehindWord, isBeforeWord) = (text.isWord(place - 1), last < text.count && text.isWord(last))
    let isOpening = !text.isBlank(last) && !isBehindWord
    let isClosing = !text.isBlank(place - 1) && !isBeforeWord
    if !isOpening && !isClosing || last - place > 3 { out += text[place..<last] }
    place = last
  }

  /// Passes what marks a line as a heading, a quotation, a rule or the rule of a table.
  private mutating func beginLine(before end: Int) {
    let lineEnd = text[place..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    if text.isRule(place..<lineEnd) || text.starts(":::", at: place) {
      place = lineEnd
      return
    }
    var mark = place
    while mark < lineEnd, text[mark] == 0x20 || text[mark] == UInt8(ascii: ">") { mark += 1 }
    if text[place..<mark].contains(UInt8(ascii: ">")) { place = mark }
    if let heading = text.headingStart(mark..<lineEnd) { place = heading }
  }

  /// Empties a line of which only the mark of a list is left.
  private mutating func endLine() {
    let marks: [UInt8] = [0x20, 0x09, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|")]
    if out[lineStart...].allSatisfy(marks.contains) { out.removeSubrange(lineStart...) }
  }
}

// MARK: - What there is

/// The marks that a text has.
private struct Marks {
  /// Links of Markdown, beginnings of bold stretches, and headings of Markdown.
  var links = 0
  var bold = 0
  var headings = 0
  /// Whether the text says that what follows is Markdown, as services do that read web pages for programs.
  var isMarkdown = false
  /// Headings between stars, and lines that are quoted.
  var starred = 0
  var quoted = 0
  /// All lines, and the blank ones: without those it is not said where a paragraph ends.
  var lines = 0
  var blanks = 0
  /// The numbers in front of words that go up, and the last of them; pictures and buttons take some.
  var numbers = 0
  var lastNumber = 0
  /// Where the list of what links lead to begins, its last number, and how many of it are addresses: books have references too.
  var references: (start: Int, last: Int, addresses: Int)?

  /// By how much the number of a link is higher than that of the one before, at most.
  private static let longestLeap = 6

  init(of text: [UInt8]) {
    for line in text.lineRanges { read(line, of: text) }
  }

  private mutating func read(_ line: Range<Int>, of text: [UInt8]) {
    var first = line.lowerBound
    while first < line.upperBound, text[first] == 0x20 { first += 1 }
    lines += 1
    if first == line.upperBound { blanks += 1 }
    guard first < line.upperBound else { return }
    if text[first] == UInt8(ascii: ">") { quoted += 1 }
    if references != nil, let entry = text.referenceStart(at: first) {
      let last = references?.last ?? 0
      references?.last = max(last, entry.number)
      if text.isAddress(at: entry.end) { references?.addresses += 1 }
    }
    if text.starts("Markdown Content:", at: first), first + 17 == line.upperBound { isMarkdown = true }
    if text.starts("References", at: first), first + 10 == line.upperBound { references = (line.lowerBound, 0, 0) }
    if first - line.lowerBound < 4, text.headingStart(first..<line.upperBound) != nil { headings += 1 }
    if text.starts("**", at: first), text.isStar(line.upperBound - 1), text.isStar(line.upperBound - 2),
      let word = (first..<line.upperBound).first(where: { !text.isStar($0) }), text[word] == 0x20
    {
      starred += 1
    }
    var place = first
    while place + 1 < line.upperBound {
      if let number = text.linkNumber(at: place), text.isBlank(place - 1), text.isWord(number.end),
        (1...Self.longestLeap).contains(number.value - lastNumber)
      {
        numbers += 1
        lastNumber = number.value
      }
      if text[place] == UInt8(ascii: "]"), text[place + 1] == UInt8(ascii: "(") { links += 1 }
      if text[place] == UInt8(ascii: "*"), text[place + 1] == UInt8(ascii: "*"), text.isWord(place + 2) { bold += 1 }
      place += 1
    }
  }
}

/// Where the brackets of a text close. A blank line closes all, since no link goes on behind one.
private struct Closings {
  private var ends: [Int32] = []

  init() {}

  init(of text: [UInt8]) {
    ends = Array(repeating: 0, count: text.count)
    var (square, round): ([Int], [Int]) = ([], [])
    var place = 0
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): square.append(place)
      case UInt8(ascii: "("): round.append(place)
      case UInt8(ascii: "]"): if let open = square.popLast() { ends[open] = Int32(truncatingIfNeeded: place) }
      case UInt8(ascii: ")"): if let open = round.popLast() { ends[open] = Int32(truncatingIfNeeded: place) }
      case UInt8(ascii: "\n") where place > 0 && text[place - 1] == UInt8(ascii: "\n"):
        square.removeAll()
        round.removeAll()
      default: break
      }
      place += 1
    }
  }

  /// Where the bracket closes that opens at a place; `nil` when it does not.
  subscript(place: Int) -> Int? { ends[place] == 0 ? nil : Int(ends[place]) }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}

extension [UInt8] {
  fileprivate func starts(_ word: StaticString, at place: Int) -> Bool {
    place >= 0 && place + word.utf8CodeUnitCount <= count
      && span.extracting(place..<(place + word.utf8CodeUnitCount)).equals(word)
  }

  fileprivate func isStar(_ place: Int) -> Bool { indices.contains(place) && self[place] == UInt8(ascii: "*") }

  /// Whether a blank stands there, or the text has ended.
  fileprivate func isBlank(_ place: Int) -> Bool { !indices.contains(place) || self[place] <= 0x20 }

  fileprivate func isWord(_ place: Int) -> Bool {
    guard indices.contains(place) else { return false }
    return self[place] >= 0x80 || self[place] &- 0x30 < 10 || (self[place] | 0x20) &- 0x61 < 26
  }

  fileprivate func isPunctuation(_ place: Int) -> Bool {
    indices.contains(place) && self[place] > 0x20 && self[place] < 0x7F && !isWord(place)
  }

  /// The number of a link that stands there: `[12]`.
  fileprivate func linkNumber(at place: Int) -> (value: Int, end: Int)? {
    guard self[place] == UInt8(ascii: "["), let number = number(at: place + 1), number.end < count,
      self[number.end] == UInt8(ascii: "]")
    else { return nil }
    return (number.value, number.end + 1)
  }

  /// The number of an entry of a list and where the entry begins: `12. https://…`.
  fileprivate func referenceStart(at place: Int) -> (number: Int, end: Int)? {
    guard let number = number(at: place), starts(". ", at: number.end) else { return nil }
    return (number.value, number.end + 2)
  }

  /// Whether an address of the web, of mail or the like stands there: a scheme in small letters and a colon (RFC 3986, 3.1).
  fileprivate func isAddress(at place: Int) -> Bool {
    let scheme = self[place...].prefix(12).prefix { $0 &- 0x61 < 26 }
    return scheme.count > 1 && scheme.endIndex < count && self[scheme.endIndex] == UInt8(ascii: ":")
      && !isBlank(scheme.endIndex + 1)
  }

  private func number(at place: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, place)
    while end < count, end < place + 6, self[end] &- 0x30 < 10 {
      value = value * 10 + Int(self[end] - 0x30)
      end += 1
    }
    return end > place ? (value, end) : nil
  }

  /// Where the text of a heading of Markdown begins.
  fileprivate func headingStart(_ line: Range<Int>) -> Int? {
    guard let level = line.first(where: { self[$0] != UInt8(ascii: "#") }), (1...6).contains(level - line.lowerBound),
      self[level] == 0x20
    else { return nil }
    return level + 1
  }

  /// Where the attributes end that pandoc sets behind a link or a heading: `{.menu-link data-id="7"}`.
  fileprivate func attributesEnd(at place: Int, before end: Int) -> Int? {
    guard place + 1 < end, self[place] == UInt8(ascii: "{"),
      self[place + 1] == UInt8(ascii: ".") || self[place + 1] == UInt8(ascii: "#")
        || place > 0 && self[place - 1] == UInt8(ascii: ")") || place > 0 && self[place - 1] == UInt8(ascii: "]")
    else { return nil }
    return self[place..<Swift.min(end, place + 1_500)].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
  }

  /// Whether a line is a rule, or that of a table: `---`, `* * *`, `| --- | --- |`.
  fileprivate func isRule(_ line: Range<Int>) -> Bool {
    let marks = self[line].filter { $0 != 0x20 && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ":") }
    guard marks.count >= 3, let mark = marks.first else { return false }
    return "-=*_".utf8.contains(mark) && marks.allSatisfy { $0 == mark }
  }

  /// Where a button, a box to tick or the name of a picture ends that stands there: `(BUTTON)`, `[ ]`, `[ferry.jpg]`.
  fileprivate func placeholderEnd(at place: Int) -> Int? {
    if starts("(BUTTON)", at: place) { return place + 8 }
    guard self[place] == UInt8(ascii: "["),
      let close = self[place..<Swift.min(count, place + 200)].firstIndex(where: {
        $0 == UInt8(ascii: "]") || $0 == 0x0A
      }),
      self[close] == UInt8(ascii: "]")
    else { return nil }
    let name = self[place + 1..<close]
    let isPicture = [".jpg", ".png", ".gif", ".svg", ".jpeg", ".webp"].contains { name.suffix(5).ends(with: $0) }
    return isPicture || name.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "_") } ? close + 1 : nil
  }

  /// For each line of a text that a program wrapped whether the first word of the next did not fit behind it.
  ///
  /// The lines are measured with the marks in them, as the program saw them.
  fileprivate func wrappedBreaks(before end: Int) -> [Bool] {
    func columns(_ range: Range<Int>) -> Int { self[range].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
    let width = lineRanges.prefix { $0.upperBound <= end }.reduce(0) {
      Swift.max($0, Swift.min(columns($1), Self.widest))
    }
    return breaks { line, next in
      let word = next.drop { self[$0] == 0x20 }.prefix { self[$0] != 0x20 }
      return columns(line) + 1 + columns(word) > width
    }
  }

  /// Programs wrap text at 80 columns or fewer, unless they are told otherwise; a longer line was not wrapped.
  private static var widest: Int { 160 }

  /// For each line of Markdown whether its paragraph goes on in the next.
  fileprivate var markdownBreaks: [Bool] {
    breaks { line, _ in !starts("  ", at: line.upperBound - 2) && self[line.upperBound - 1] != UInt8(ascii: "\\") }
  }

  /// For each line whether it goes on in the next, of those between which no block begins.
  private func breaks(_ goesOn: (Range<Int>, Range<Int>) -> Bool) -> [Bool] {
    let lines = lineRanges
    return zip(lines, lines.dropFirst()).map { line, next in
      !isBlankLine(line) && !isBlankLine(next) && !beginsBlock(next) && goesOn(line, next)
    } + [false]
  }

  /// Where the lines stand; behind a break at the end there is an empty one.
  fileprivate var lineRanges: [Range<Int>] {
    var (lines, start) = ([Range<Int>](), 0)
    for place in indices where self[place] == UInt8(ascii: "\n") {
      lines.append(start..<place)
      start = place + 1
    }
    return lines + [start..<count]
  }

  private func isBlankLine(_ line: Range<Int>) -> Bool {
    self[line].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
  }

  /// Whether a line is not the paragraph's that stands above: an item of a list, a heading, a rule, a row of a table.
  private func beginsBlock(_ line: Range<Int>) -> Bool {
    guard let first = line.first(where: { self[$0] != 0x20 && self[$0] != UInt8(ascii: ">") }) else { return true }
    let isItem = "*-+".utf8.contains(self[first]) && isBlank(first + 1)
    return isItem || starts(":::", at: first) || referenceStart(at: first) != nil
      || headingStart(first..<line.upperBound) != nil || isRule(line)
      || self[line].contains(UInt8(ascii: "|"))
  }
}
