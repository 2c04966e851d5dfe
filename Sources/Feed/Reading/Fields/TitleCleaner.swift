/// Takes the site's name off a headline.
///
/// Sites put their names behind a headline, and many put a section between them, each set off by a bar or a dash. A
/// dash may as well belong to the headline, so a part goes only when it is the site's name, when it reads like one, or
/// when a mark sets it off that headlines do not use.
struct TitleCleaner: Sendable {
  /// Longer parts, in words, are no names of sites.
  var longestName = 5

  private let tables: LanguageTables

  /// Makes a cleaner that knows the languages of the tables.
  init(tables: LanguageTables) { self.tables = tables }

  /// The headline alone, in one line.
  ///
  /// - Parameters:
  ///   - raw: the title as the page has it.
  ///   - site: the name or the address of the site, where it is known.
  func title(_ raw: String, site: String?) -> String {
    let text = Self.withoutClock(Self.oneLine(raw))
    let siteNames = site.map(Self.names) ?? []
    var parts = Self.parts(of: text)
    while parts.count > 1, let last = parts.last, isName(last, siteNames, restHas: parts.dropLast()) {
      parts.removeLast()
    }
    while parts.count > 1, isLeadingName(parts[0], siteNames, next: parts[1]) {
      parts.removeFirst()
      parts[0].mark = .none
    }
    guard parts.count > 0 else { return text }
    let first = parts[0].range.lowerBound
    let last = parts[parts.count - 1].range.upperBound
    let bytes = Array(text.utf8)
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }

  /// A headline of an agency without the time at which it was sent: `07:15 ET - Mill reopens`.
  private static func withoutClock(_ title: String) -> String {
    let tokens = LineTokens(title.utf8Span.span).tokens
    guard tokens.count > 4, tokens[0].kind == .number, tokens[1].kind == .mark, tokens[1].value == 0x3A,
      tokens[2].kind == .number, tokens[2].length == 2
    else { return title }
    let dash = tokens[3].kind == .word && tokens[3].length <= 4 ? 4 : 3
    guard dash + 1 < tokens.count, tokens[dash].kind == .mark, [0x2D, 0x2013, 0x2014].contains(tokens[dash].value),
      tokens[dash].isSpaced, tokens[dash + 1].isSpaced
    else { return title }
    return String(decoding: Array(title.utf8)[tokens[dash + 1].start...], as: UTF8.self)
  }

  // MARK: Parts

  /// What stands before a part of a title.
  private enum Mark { case none, bar, dash, colon }

  private struct Part {
    var mark: Mark
    var range: Range<Int>
    var text: String
    var tokens: [LineToken]
  }

  /// The title cut at bars, dashes with blanks around them and colons.
  private static func parts(of text: String) -> [Part] {
    let bytes = Array(text.utf8)
    let tokens = LineTokens(text.utf8Span.span).tokens
    var parts: [Part] = []
    var start = 0
    var mark = Mark.none
    func close(_ end: Int) {
      guard start < end else { return }
      let range = tokens[start].start..<tokens[end - 1].end
      parts.append(
        Part(
          mark: mark, range: range, text: String(decoding: bytes[range], as: UTF8.self),
          tokens: Array(tokens[start..<end])))
    }
    var index = 0
    while index < tokens.count {
      let (found, length) = separator(tokens, index)
      if found != .none, index > start {
        close(index)
        (mark, start) = (found, index + length)
        index += length
      } else {
        index += 1
      }
    }
    close(tokens.count)
    return parts
  }

  /// The separator at a token, and how many tokens it takes.
  private static func separator(_ tokens: [LineToken], _ index: Int) -> (Mark, Int) {
    let token = tokens[index]
    guard token.kind == .mark, index + 1 < tokens.count else { return (.none, 0) }
    let isOpen = token.isSpaced && tokens[index + 1].isSpaced
    switch token.value {
    case 0x7C, 0xFF5C, 0x2502, 0x4E28: return (.bar, 1)
    case 0xBB, 0xAB, 0x203A, 0x2039, 0x2022, 0xB7, 0x2F, 0x7E: return isOpen ? (.bar, 1) : (.none, 0)
    case 0x2D, 0x2010...0x2015, 0x2212: return isOpen ? (.dash, 1) : (.none, 0)
    case 0x5F: return token.isSpaced == tokens[index + 1].isSpaced ? (.bar, 1) : (.none, 0)
    case 0x3A:
      if tokens[index + 1].isMark(":") { return (.bar, 2) }
      return tokens[index + 1].isSpaced ? (.colon, 1) : (.none, 0)
    default: return (.none, 0)
    }
  }

  // MARK: Judging

  /// Whether the last part of a title is the name of its site or section.
  private func isName(_ part: Part, _ siteNames: [String], restHas rest: ArraySlice<Part>) -> Bool {
    if part.mark == .none || part.mark == .colon { return false }
    let words = part.tokens.count { $0.kind == .word }
    if matches(part, siteNames) { return true }
    guard words > 0, words <= longestName, part.text.utf8.count < rest.reduce(0, { $0 + $1.text.utf8.count }) + 12
    else {
      return words == 0 && part.mark == .bar
    }
    if isAddress(part) || hasSiteWord(part) { return true }
    // A bar sets off a name and nothing else, unless what it sets off is as long as a headline.
    return part.mark == .bar && words <= 4 && isCapitalised(part) && rest.contains { $0.tokens.count >= 3 }
  }

  /// Whether the first part of a title is the name of its site or section.
  private func isLeadingName(_ part: Part, _ siteNames: [String], next: Part) -> Bool {
    let isShort = part.tokens.count { $0.kind == .word } <= 4 && next.tokens.count >= 3
    guard isShort else { return false }
    if matches(part, siteNames) { return true }
    if next.mark == .bar { return isAddress(part) || (hasSiteWord(part) && isCapitalised(part)) }
    return next.mark == .dash && isAddress(part)
  }

  /// Whether a part is one of the names of the site, all of it or a beginning (`BBC News` of `BBC`).
  private func matches(_ part: Part, _ siteNames: [String]) -> Bool {
    let name = Self.letters(of: part.text)
    guard name.utf8.count > 1 else { return false }
    return siteNames.contains { isOne(name, of: $0, isCapitalised: isCapitalised(part)) }
  }

  private func isOne(_ name: String, of site: String, isCapitalised: Bool) -> Bool {
    if name == site { return true }
    let (length, whole) = (name.utf8.count, site.utf8.count)
    if whole >= 3, name.hasPrefix(site) { return isCapitalised && length <= whole * 3 }
    if length >= 4, site.hasPrefix(name) { return true }
    return length >= 6 && site.hasSuffix(name)
  }

  /// `example.com`
  private func isAddress(_ part: Part) -> Bool {
    let tokens = part.tokens
    guard (3...7).contains(tokens.count), let last = tokens.last, last.kind == .word, last.length <= 4 else {
      return false
    }
    let dot = tokens[tokens.count - 2]
    return dot.isMark(".") && !dot.isSpaced && !last.isSpaced
  }

  /// Whether a word that sites are called by stands at an edge: `Example News`, `The Guardian`, `Le Monde`.
  private func hasSiteWord(_ part: Part) -> Bool {
    guard isCapitalised(part) else { return false }
    let words = part.tokens.filter { $0.kind == .word }
    guard let first = words.first, let last = words.last else { return false }
    return isSiteWord(last) || (isSiteWord(first) && words.count <= 3)
      || part.tokens.contains { $0.kind == .word && $0.isCapitals && isSiteWord($0) }
  }

  private func isSiteWord(_ token: LineToken) -> Bool {
    tables[token.word].map { tables.hasAny($0, WordRoles(.siteWord, .agency), in: .all) } ?? false
  }

  /// Whether all longer words begin with a capital, where the script has them.
  private func isCapitalised(_ part: Part) -> Bool {
    part.tokens.allSatisfy { token in
      if token.kind != .word || token.isCapitalised || token.length <= 3 { return true }
      return token.end - token.start >= token.length * 2
    }
  }

  // MARK: Names

  /// The forms in which a site may call itself: its name, and of an address the part that is registered.
  private static func names(_ site: String) -> [String] {
    let host = site.webHost ?? String(site.prefix { $0 != "/" })
    guard host.utf8.contains(UInt8(ascii: ".")) else {
      let name = letters(of: site)
      return name.isEmpty ? [] : [name]
    }
    var labels: [String] = []
    for label in host.utf8.split(separator: UInt8(ascii: ".")) {
      let label = letters(of: String(decoding: label, as: UTF8.self))
      if !["www", "m", "amp", ""].contains(label) { labels.append(label) }
    }
    let isShort = labels.count <= 2
    var names = labels.dropLast().filter { (label: String) -> Bool in isShort || label.utf8.count > 3 }
    names.append(labels.joined())
    return names
  }

  /// The letters and digits of a name without case, accents and `the`.
  private static func letters(of name: String) -> String {
    var bytes: [UInt8] = []
    for token in LineTokens(name.utf8Span.span).tokens where token.kind != .mark && token.word != article {
      for scalar in String(decoding: Array(name.utf8)[token.start..<token.end], as: UTF8.self).unicodeScalars {
        bytes.append(scalar: Folding.folded(scalar.value))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let article = WordHash("the")

  /// A text with one blank for each run of blanks and line ends, and none at its ends.
  private static func oneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let span = text.utf8Span.span
    var offset = 0
    while offset < span.count {
      let scanned = span.scalar(at: offset)
      if ScalarClass(scanned.value) == .blank && scanned.value != 0x3000 {
        if bytes.last != 0x20 && !bytes.isEmpty { bytes.append(0x20) }
      } else {
        for index in offset..<offset + scanned.length { bytes.append(span[index]) }
      }
      offset += scanned.length
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
