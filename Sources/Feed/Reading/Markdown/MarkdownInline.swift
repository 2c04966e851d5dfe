/// Reads a paragraph of Markdown: plain text, and marks for what is emphasised, code or a link.
///
/// The marks of emphasis and the brackets are first kept in the text; those that turn out to mean something are
/// struck out at the end, when all are known.
///
/// - Source: CommonMark 0.31, chapter 6 and its appendix on a parsing strategy; bare addresses as GitHub has them.
struct MarkdownInline {
  /// An address or a title is no longer than this, in bytes; what seems to be is none.
  private static let longestAddress = 2_048

  /// Brackets, parentheses and emphasis are nested no deeper than this; a text that seems to be costs the square of its length.
  private static let deepest = 64

  private let source: [UInt8]
  private let references: MarkdownReferences
  private let addresses: WebAddress
  private var index = 0
  private var output: [UInt8] = []
  private var struck: [Range<Int>] = []
  private var marks: [Mark] = []
  private var pictures: [Picture] = []
  private var delimiters: [Delimiter] = []
  private var brackets: [Bracket] = []
  /// How much is struck out before each of the struck ranges.
  private var struckBefore: [Int] = []
  /// Lengths of backtick runs that have no partner behind a place, so that none is looked for twice.
  private var unmatchedTicks: Set<Int> = []

  /// Before this place there is no `>`.
  private var angleless = 0

  private struct Delimiter {
    var mark: UInt8
    /// Where it stands in the output, shrinking from its inner side as it is used.
    var range: Range<Int>
    var length: Int
    var canOpen: Bool
    var canClose: Bool
  }

  private struct Bracket {
    var output: Int
    var source: Int
    var isPicture: Bool
    var delimiters: Int
  }

  private init(_ source: [UInt8], _ references: MarkdownReferences, _ addresses: WebAddress) {
    self.source = source
    self.references = references
    self.addresses = addresses
    output.reserveCapacity(source.count)
  }

  /// The text, the marks and the pictures of a paragraph.
  static func read(
    _ source: [UInt8], references: MarkdownReferences, addresses: WebAddress
  ) -> (text: [UInt8], marks: [Mark], pictures: [Picture]) {
    var inline = MarkdownInline(source, references, addresses)
    inline.read()
    return inline.finished()
  }

  private mutating func read() {
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiter(byte)
      case UInt8(ascii: "["): open(isPicture: false, width: 1)
      case UInt8(ascii: "!") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "["):
        open(isPicture: true, width: 2)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "h") where isBareAddress: readBareAddress()
      case 0x0A, 0x09, 0x20:
        if output.last != 0x20 { output.append(0x20) }
        index += 1
      default: readText()
      }
    }
    processEmphasis(from: 0)
  }

  /// Takes a run of bytes that mean nothing but themselves.
  private mutating func readText() {
    var end = index + 1
    while end < source.count {
      let isOpen = end + 1 < source.count
      switch source[end] {
      case 0x20 where isOpen && source[end + 1] > 0x20: break
      case UInt8(ascii: "h") where isOpen && source[end + 1] != UInt8(ascii: "t"): break
      case 0...0x20, UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "["),
        UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "h"),
        UInt8(ascii: "~"):
        output.append(contentsOf: source[index..<end])
        index = end
        return
      default: break
      }
      end += 1
    }
    output.append(contentsOf: source[index..<end])
    index = end
  }
}

// MARK: - Text, code, markup

extension MarkdownInline {
  private mutating func readEscape() {
    if index + 1 < source.count, source[index + 1].isPunctuation {
      output.append(source[index + 1])
      index += 2
    } else {
      output.append(source[index])
      index += 1
    }
  }

  private mutating func readCode() {
    let length = source[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var end = index + length
    while length <= Self.deepest, !unmatchedTicks.contains(length), end < source.count {
      guard let next = source[end...].firstIndex(of: UInt8(ascii: "`")) else { break }
      let run = source[next...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length {
        addCode(source[(index + length)..<next])
        index = next + length
        return
      }
      end = next + run
    }
    unmatchedTicks.insert(length)
    output.append(contentsOf: source[index..<(index + length)])
    index += length
  }

  private mutating func addCode(_ code: ArraySlice<UInt8>) {
    var code = code
    if code.count > 2, code.first == 0x20, code.last == 0x20 { code = code.dropFirst().dropLast() }
    let start = output.count
    for byte in code { output.append(byte == 0x0A ? 0x20 : byte) }
    if output.count > start { marks.append(Mark(start..<output.count, .code)) }
  }

  private mutating func readReference() {
    if let (scalar, end) = CharacterReferences.reference(in: source, at: index) {
      output.append(contentsOf: String(scalar).utf8)
      index = end
    } else {
      output.append(source[index])
      index += 1
    }
  }

  /// `<https://…>`, `<someone@example.org>` or a tag, which is left out.
  private mutating func readAngle() {
    let limit = index < angleless ? source[index..<index] : source[index...].prefix(Self.longestAddress)
    guard let close = limit.firstIndex(of: UInt8(ascii: ">")), close > index + 1 else {
      angleless = max(angleless, limit.endIndex)
      output.append(source[index])
      index += 1
      return
    }
    let inner = source[(index + 1)..<close]
    let first = inner[inner.startIndex]
    let hasBlank = inner.contains { $0 <= 0x20 }
    if !hasBlank, inner.contains(UInt8(ascii: ":")) || inner.contains(UInt8(ascii: "@")), first.isASCIILetter,
      let address = addresses.absolute(text(inner)) ?? addresses.absolute("mailto:" + text(inner))
    {
      marks.append(Mark(output.count..<(output.count + inner.count), .link(address)))
      output.append(contentsOf: inner)
    } else if first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
      || first == UInt8(ascii: "?")
    {
      if inner.starts(with: "br".utf8), output.last != 0x20 { output.append(0x20) }
    } else {
      output.append(source[index])
      index += 1
      return
    }
    index = close + 1
  }

  private var isBareAddress: Bool {
    let rest = source[index...]
    guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else { return false }
    guard let before = output.last else { return true }
    return !before.isASCIILetter && before < 0x80
  }

  private mutating func readBareAddress() {
    var address = source[index...].prefix(Self.longestAddress).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 < 0x80
    }
    if !brackets.isEmpty, let bracket = address.firstIndex(of: UInt8(ascii: "]")) { address = address[..<bracket] }
    while let last = address.last, last.isPunctuation, last != UInt8(ascii: "/") { address.removeLast() }
    if let link = addresses.absolute(text(address)) {
      marks.append(Mark(output.count..<(output.count + address.count), .link(link)))
    }
    output.append(contentsOf: address)
    index += max(1, address.count)
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

// MARK: - Links and pictures

extension MarkdownInline {
  private mutating func open(isPicture: Bool, width: Int) {
    brackets.append(
      Bracket(output: output.count, source: index + width, isPicture: isPicture, delimiters: delimiters.count))
    if brackets.count > Self.deepest { brackets.removeFirst() }
    output.append(contentsOf: source[index..<(index + width)])
    index += width
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      output.append(source[index])
      index += 1
      return
    }
    let label = source[bracket.source..<index]
    let width = bracket.isPicture ? 2 : 1
    if label.first == UInt8(ascii: "^"), !bracket.isPicture {
      // A footnote's number is nothing without the page's end.
      output.removeSubrange(bracket.output...)
      delimiters.removeSubrange(min(bracket.delimiters, delimiters.count)...)
      index += 1
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
      output.removeSubrange(bracket.output...)
      marks.removeAll { $0.range.upperBound > bracket.output }
      struck.removeAll { $0.upperBound > bracket.output }
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

  /// The address behind a label's closing bracket: `(address "title")`, `[name]`, `[]` or nothing.
  private func target(behind start: Int, label: ArraySlice<UInt8>) -> (address: [UInt8], end: Int)? {
    if start < source.count, source[start] == UInt8(ascii: "("), let inline = inlineTarget(start + 1) { return inline }
    if start < source.count, source[start] == UInt8(ascii: "["),
      let close = source[start...].prefix(1_000).firstIndex(of: UInt8(ascii: "]"))
    {
      let name = source[(start + 1)..<close]
      return references[name.isEmpty ? label : name].map { ($0, close + 1) }
    }
    return label.count < 1_000 ? references[label].map { ($0, start) } : nil
  }

  private func inlineTarget(_ start: Int) -> (address: [UInt8], end: Int)? {
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

// MARK: - Emphasis

extension MarkdownInline {
  private mutating func readDelimiter(_ mark: UInt8) {
    let length = source[index...].prefix { $0 == mark }.count
    let before = index > 0 ? source[index - 1] : 0x20
    let after = index + length < source.count ? source[index + length] : 0x20
    let opensBeforeText = after > 0x20 && (!after.isPunctuation || before <= 0x20 || before.isPunctuation)
    let closesAfterText = before > 0x20 && (!before.isPunctuation || after <= 0x20 || after.isPunctuation)
    var (canOpen, canClose) = (opensBeforeText, closesAfterText)
    if mark == UInt8(ascii: "_") {
      canOpen = opensBeforeText && (!closesAfterText || before.isPunctuation)
      canClose = closesAfterText && (!opensBeforeText || after.isPunctuation)
    }
    let start = output.count
    output.append(contentsOf: source[index..<(index + length)])
    index += length
    guard canOpen || canClose, mark != UInt8(ascii: "~") || length == 2 else { return }
    delimiters.append(
      Delimiter(mark: mark, range: start..<(start + length), length: length, canOpen: canOpen, canClose: canClose))
  }

  /// Pairs the marks of emphasis from one on, the innermost first.
  private mutating func processEmphasis(from bottom: Int) {
    guard bottom < delimiters.count else { return }
    var openers: [Int] = []
    for closer in bottom..<delimiters.count {
      while delimiters[closer].canClose, !delimiters[closer].range.isEmpty {
        guard let place = openers.lastIndex(where: { matches($0, closer) }) else { break }
        let opener = openers[place]
        openers.removeSubrange((place + 1)...)
        pair(opener, closer)
        if delimiters[opener].range.isEmpty { openers.remove(at: place) }
      }
      if delimiters[closer].canOpen, !delimiters[closer].range.isEmpty { openers.append(closer) }
      if openers.count > Self.deepest { openers.removeFirst() }
    }
    delimiters.removeSubrange(bottom...)
  }

  private func matches(_ opener: Int, _ closer: Int) -> Bool {
    let (left, right) = (delimiters[opener], delimiters[closer])
    guard left.mark == right.mark else { return false }
    // The rule of three: `**a*b**` is not closed by its middle.
    let isMixed = left.canClose || right.canOpen
    return !(isMixed && (left.length + right.length) % 3 == 0 && (left.length % 3 != 0 || right.length % 3 != 0))
  }

  private mutating func pair(_ opener: Int, _ closer: Int) {
    let (left, right) = (delimiters[opener].range, delimiters[closer].range)
    let width = left.count >= 2 && right.count >= 2 ? 2 : 1
    let inner = left.upperBound..<right.lowerBound
    if delimiters[opener].mark != UInt8(ascii: "~"), !inner.isEmpty {
      marks.append(Mark(inner, width == 2 ? .strong : .emphasis))
    }
    struck.append((left.upperBound - width)..<left.upperBound)
    struck.append(right.lowerBound..<(right.lowerBound + width))
    delimiters[opener].range = left.lowerBound..<(left.upperBound - width)
    delimiters[closer].range = (right.lowerBound + width)..<right.upperBound
  }

  /// Strikes out the marks that were used and moves the others' places accordingly.
  private mutating func finished() -> (text: [UInt8], marks: [Mark], pictures: [Picture]) {
    struck.sort { $0.lowerBound < $1.lowerBound }
    struckBefore = [0]
    for range in struck { struckBefore.append((struckBefore.last ?? 0) + range.count) }
    var text: [UInt8] = []
    text.reserveCapacity(output.count)
    var position = 0
    for range in struck where range.lowerBound >= position {
      text.append(contentsOf: output[position..<range.lowerBound])
      position = range.upperBound
    }
    text.append(contentsOf: output[position...])
    let leading = text.prefix { $0 == 0x20 }.count
    var moved: [Mark] = []
    for mark in marks {
      let lower = max(0, self.moved(mark.range.lowerBound) - leading)
      var upper = self.moved(mark.range.upperBound) - leading
      upper = min(upper, text.count - leading)
      if lower < upper { moved.append(Mark(lower..<upper, mark.kind)) }
    }
    text.removeFirst(leading)
    while text.last == 0x20 { text.removeLast() }
    moved = moved.compactMap { mark in
      let upper = min(mark.range.upperBound, text.count)
      return mark.range.lowerBound < upper ? Mark(mark.range.lowerBound..<upper, mark.kind) : nil
    }
    let ordered = moved.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : left.offset > right.offset
    }
    return (text, ordered.map(\.element), pictures)
  }

  /// A place in the output after what is struck out before it is gone.
  private func moved(_ place: Int) -> Int {
    var (low, high) = (0, struck.count)
    while low < high {
      let middle = (low + high) / 2
      if struck[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return place - struckBefore[low]
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// Whether the byte is punctuation of ASCII (CommonMark 0.31, section 2.1).
  fileprivate var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
}
