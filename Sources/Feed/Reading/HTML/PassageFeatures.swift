/// What can be said of each passage of a page, as the numbers of features: pictures say nothing and have none.
struct PassageFeatures {
  /// The features of all passages, one after the other.
  private(set) var numbers: [UInt16] = []
  /// Where in them those of each passage that holds text begin, and where the last ones end.
  private(set) var starts: [Int] = [0]
  /// The passages that hold text, as positions in the list.
  let texts: [Int]
  /// Which passages stand in the core, and are not called clutter.
  let cores: [Fate]

  private let page: Page
  private let passages: Passages
  private let known: KnownOfArticle
  private let fields: FieldReaders
  private let words: ClutterWords
  private let fates: [Fate]
  private let surroundings: PassageSurroundings
  private let kinds: [PassageKind]
  private let language: UInt32
  private let authors: [[UInt8]]
  private let titleWords: WordOverlap.Words
  private let descriptionWords: [WordOverlap.Words]

  /// Passages that are longer, in bytes, are prose and no line of a page's furniture.
  private static let long = 600
  /// Set phrases and fields are looked for in passages below these lengths.
  private static let longestPhrases = 400
  private static let longestField = 200
  private static let longestInside = 300

  /// Says all there is to say.
  init(
    _ page: Page, _ passages: Passages, cores: [Fate], fates: [Fate], known: KnownOfArticle, fields: FieldReaders
  ) {
    self.page = page
    self.passages = passages
    self.known = known
    self.fields = fields
    words = fields.words
    self.fates = fates
    self.cores = cores
    let texts = passages.list.indices.filter { passages.list[$0].role != .picture }
    self.texts = texts
    kinds = texts.map { PassageKind(of: passages.list[$0]) }
    surroundings = PassageSurroundings(of: page, passages, titleNode: known.titleNode, texts: texts, cores: cores)
    let primary = known.language.map { String(Substring($0.utf8.prefix { $0 != UInt8(ascii: "-") })) }
    language = (primary.map(words.bit) ?? 0) | words.bit(of: "en")
    authors = known.authors.map { Array($0.utf8) }
    titleWords = WordOverlap.Words(known.title ?? "")
    descriptionWords = known.descriptions.map { WordOverlap.Words($0) }
    numbers.reserveCapacity(texts.count * 50)
    for position in texts.indices {
      say(of: position)
      starts.append(numbers.count)
    }
  }

  /// What all features of a passage say together.
  func score(of position: Int, _ weights: PassageWeights) -> PassageWeights.Scores {
    var sum = PassageWeights.Scores()
    for place in starts[position]..<starts[position + 1] { sum += weights.features[Int(numbers[place])] }
    return sum
  }

  private mutating func say(_ group: PassageFeature, _ answer: Int) {
    numbers.append(UInt16(truncatingIfNeeded: group.number(answer)))
  }

  private mutating func say(of position: Int) {
    let passage = passages.list[texts[position]]
    sayForm(of: passage)
    sayCalled(position, passage)
    sayPlace(position)
    sayNeighbours(position)
    saySurroundings(position, passage)
    sayBeginning(of: passage)
    if passage.length < Self.long { sayWording(position, passage) } else { say(.long, 0) }
    say(.always, 0)
  }
}

// MARK: - What a passage is by itself

extension PassageFeatures {
  private mutating func sayForm(of passage: Passage) {
    let length = step(passage.length, [12, 25, 40, 60, 100, 160, 300, 600])
    let links =
      passage.linked == 0
      ? 0 : 1 + step(passage.linked * 10, [passage.length * 2, passage.length * 5, passage.length * 9])
    let stops =
      passage.punctuation == 0
      ? 0 : 1 + step(passage.punctuation * 100, [passage.length, passage.length * 2, passage.length * 4])
    let role = role(of: passage)
    say(.lengthAndEnd, length * 6 + end(of: passage))
    say(.lengthAndLinks, min(length, 7) / 2 * 5 + links)
    say(.lengthAndStops, length / 2 * 5 + stops)
    say(.role, role)
    say(.roleAndLength, role * 5 + length / 2)
    if passage.isBold { say(.strong, length / 2) }
    if isUpperCase(passage) { say(.capitals, length / 2) }
  }

  private func role(of passage: Passage) -> Int {
    switch passage.role {
    case .paragraph, .picture: 0
    case .heading(let level): level
    case .listItem: 7
    case .quotation: 8
    case .preformatted: 9
    }
  }

  /// How it ends: as a sentence, with a colon, a quotation mark, a comma, an ellipsis, or with a word.
  private func end(of passage: Passage) -> Int {
    let bytes = passages.bytes[passage.range]
    guard let last = bytes.last else { return 5 }
    if passages.endsOpen(passage) { return 4 }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 0
    case UInt8(ascii: ":"): return 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): return 2
    case UInt8(ascii: ","), UInt8(ascii: ";"): return 3
    default: break
    }
    guard last >= 0x80, bytes.count >= 3 else { return 5 }
    let place = bytes.endIndex
    let (first, second) = (bytes[place - 3], bytes[place - 2])
    switch (first, second, last) {
    // Ideographic full stop, full-width marks, Devanagari danda, Urdu full stop, Arabic question mark.
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE0, 0xA5, 0xA4), (_, 0xDB, 0x94),
      (_, 0xD8, 0x9F):
      return 0
    case (0xEF, 0xBC, 0x9A): return 1
    // Quotation marks and brackets that close.
    case (0xE2, 0x80, 0x98...0x9F), (_, 0xC2, 0xBB), (_, 0xC2, 0xAB), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F),
      (0xEF, 0xBC, 0x89):
      return 2
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x81), (_, 0xD8, 0x8C): return 3
    default: return 5
    }
  }

  private func isUpperCase(_ passage: Passage) -> Bool {
    guard passage.length > 3, passage.length < Self.long else { return false }
    var capitals = 0
    for byte in passages.bytes[passage.range] {
      if byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { capitals += 1 }
    }
    return capitals > 1
  }

  private mutating func sayBeginning(of passage: Passage) {
    let bytes = passages.bytes[passage.range]
    guard let first = bytes.first else { return }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): say(.first, 0)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): say(.first, 1)
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "|"): say(.first, 2)
    case UInt8(ascii: "["), UInt8(ascii: "("): say(.first, 3)
    case UInt8(ascii: "\""): say(.first, 4)
    case UInt8(ascii: "@"), UInt8(ascii: "#"): say(.first, 5)
    case 0xC2:
      if bytes.dropFirst().first == 0xAB { say(.first, 4) } else if bytes.dropFirst().first == 0xB7 { say(.first, 2) }
    case 0xE2:
      let second = bytes.dropFirst().first ?? 0
      let third = bytes.dropFirst(2).first ?? 0
      if second == 0x80, third == 0x9C || third == 0x9E || third == 0x98 {
        say(.first, 4)
      } else if second == 0x80 || second >= 0x96 {
        say(.first, 2)
      }
    case 0xE3: if bytes.dropFirst().first == 0x80 { say(.first, bytes.dropFirst(2).first == 0x8C ? 4 : 3) }
    case 0xEF: if bytes.dropFirst().first == 0xBC, bytes.dropFirst(2).first == 0x88 { say(.first, 3) }
    default: break
    }
  }
}

// MARK: - What it is called and where it stands

extension PassageFeatures {
  private mutating func sayCalled(_ position: Int, _ passage: Passage) {
    say(.element, PassageFeature.element(page.tree.nodes[passage.node].name))
    var hints = page.inherited[passage.node].rawValue & Hint.named
    while hints != 0 {
      say(.hint, hints.trailingZeroBitCount)
      hints &= hints - 1
    }
    let kind = kinds[position].rawValue
    let core = cores[texts[position]] == .kept ? 0 : cores[texts[position]] == .outside ? 1 : 2
    let fate = fates[texts[position]].rawValue
    say(.core, core)
    say(.coreAndKind, core * PassageKind.allCases.count + kind)
    say(.rule, fate)
    say(.ruleAndKind, fate * PassageKind.allCases.count + kind)
  }

  /// Above the prose of the core, between, below it.
  private func place(_ position: Int) -> Int {
    position < surroundings.first ? 0 : position > surroundings.last ? 2 : 1
  }

  private mutating func sayPlace(_ position: Int) {
    if let title = surroundings.title {
      let distance = position - title
      say(
        .fromTitle,
        distance == 0
          ? 5 : distance > 0 ? 6 + step(distance, [2, 3, 5, 9, 20]) : 4 - step(-distance, [3, 8, 20]))
    } else {
      say(.fromTitle, 0)
    }
    let (first, last) = (surroundings.first, surroundings.last)
    if position < first {
      say(.place, 4 - step(first - position, [2, 4, 8, 20]))
    } else if position > last {
      say(.place, 8 + step(position - last, [2, 4, 8, 20]))
    } else {
      say(.place, position == first ? 5 : position == last ? 7 : 6)
    }
    say(.placeAndKind, place(position) * PassageKind.allCases.count + kinds[position].rawValue)
  }

  private mutating func sayNeighbours(_ position: Int) {
    let none = PassageKind.allCases.count
    func kind(_ place: Int) -> Int { kinds.indices.contains(place) ? kinds[place].rawValue : none }
    let (above, here, below) = (kind(position - 1), kind(position), kind(position + 1))
    say(.secondAbove, kind(position - 2))
    say(.above, above)
    say(.below, below)
    say(.secondBelow, kind(position + 2))
    say(.between, (here * (none + 1) + above) * (none + 1) + below)
    let index = texts[position]
    if index > 0, passages.list[index - 1].role == .picture { say(.belowPicture, here) }
    if index + 1 < passages.list.count, passages.list[index + 1].role == .picture { say(.abovePicture, here) }
  }

  private mutating func saySurroundings(_ position: Int, _ passage: Passage) {
    let parent = Int(page.tree.nodes[passage.node].parent)
    if parent >= 0 {
      say(.parentProse, share(surroundings.proseShare(in: parent)))
      say(.parentLinks, links(in: parent))
      let grandparent = Int(page.tree.nodes[parent].parent)
      if grandparent >= 0 {
        say(.grandparentProse, share(surroundings.proseShare(in: grandparent)))
        say(.grandparentLinks, links(in: grandparent))
      }
    }
    if position > 0 { say(.sameAbove, surroundings.likeness(position, position - 1)) }
    if position + 1 < texts.count { say(.sameBelow, surroundings.likeness(position, position + 1)) }
  }

  private func links(in node: Int) -> Int { step(Int(surroundings.linkShare(in: node) * 100), [5, 20, 50, 80]) }

  /// A share of the page's prose in steps.
  private func share(_ share: Float) -> Int { step(Int(share * 1_000), [1, 50, 200, 500, 900]) }
}

// MARK: - What it says

extension PassageFeatures {
  private mutating func sayWording(_ position: Int, _ passage: Passage) {
    let isNear = position <= surroundings.first + 3
    if isNear, let title = surroundings.title, position >= title - 6 {
      let words = WordOverlap.Words(passages.bytes[passage.range])
      say(.title, step(Int(words.share(with: titleWords) * 1_000), [10, 300, 600, 800, 950]))
      let described = descriptionWords.reduce(0) { max($0, words.share(with: $1)) }
      say(.description, step(Int(described * 1_000), [10, 300, 600, 800]))
    }
    guard cores[texts[position]] == .kept else { return }
    saySigns(of: passage)
    if passage.length < Self.longestPhrases { sayPhrases(of: passage) }
    if passage.length < Self.longestField { sayFields(of: passage, place: place(position)) }
  }

  private mutating func saySigns(of passage: Passage) {
    var digits = 0
    var others = 0
    var hasAt = false
    for byte in passages.bytes[passage.range] {
      if byte &- 0x30 < 10 { digits += 1 } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 { others += 1 }
      hasAt = hasAt || byte == UInt8(ascii: "@")
    }
    if digits > 0, others == 0 { say(.sign, 3) }
    if hasAt { say(.sign, 1) }
    let (isAddress, isOwned) = addresses(passage)
    if isAddress { say(.sign, 0) }
    if isOwned { say(.sign, 2) }
  }

  /// Whether it holds an address of the web, and whether it says who owns what.
  private func addresses(_ passage: Passage) -> (isAddress: Bool, isOwned: Bool) {
    let text = passages.bytes.span.extracting(passage.range)
    return (text.contains("://") || text.contains("www."), text.contains("\u{A9}") || text.contains("(c)"))
  }

  /// The set phrases of clutter that it is, begins with or holds.
  private mutating func sayPhrases(of passage: Passage) {
    var scanner = LineScanner()
    let range = scanner.scan(passages.bytes.span, passage.range).range
    var (whole, beginning, inside): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for word in range {
      let entry = words.entry(of: scanner.words[word])
      guard entry != 0 else { continue }
      var lengths = words[entry].phraseLengths
      var hash: UInt64 = 0
      var end = word
      while lengths != 0, end < min(range.upperBound, word + ClutterWords.longestPhrase) {
        hash = LineScanner.hash(hash, adding: scanner.words[end])
        end += 1
        let bit = UInt32(1) << UInt32(end - word)
        guard lengths & bit != 0 else { continue }
        lengths &= ~bit
        guard let phrase = words.phrase(hash), phrase.languages & language != 0 else { continue }
        let kind = UInt32(1) << UInt32(phrase.kind.rawValue)
        if word == range.lowerBound {
          if end == range.upperBound { whole |= kind } else { beginning |= kind }
        } else if passage.length < Self.longestInside {
          inside |= kind
        }
      }
    }
    say(.whole, each: whole)
    say(.beginning, each: beginning & ~whole)
    say(.inside, each: inside & ~beginning & ~whole)
  }

  private mutating func say(_ group: PassageFeature, each bits: UInt32) {
    var bits = bits
    while bits != 0 {
      say(group, bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }

  private mutating func sayFields(of passage: Passage, place: Int) {
    let line = passages.text(of: passage)
    if let date = fields.dates.date(in: line, language: known.language) {
      say(.date, (date.isWholeLine ? 0 : date.range.count * 2 > passage.length ? 1 : 2) * 3 + place)
    } else if passage.length < 60, fields.dates.isDateLine(line, language: known.language) {
      say(.date, 3 * 3 + place)
    }
    if let people = fields.bylines.authors(inLine: line, language: known.language) {
      say(.byline, (people.isEmpty ? 1 : 0) * 3 + place)
    } else if let names = fields.bylines.bareNames(inLine: line, language: known.language) {
      say(.people, (names.isSure ? 1 : 0) * 3 + place)
    }
    if isNamed(in: passage) { say(.byline, 2 * 3 + place) }
  }
}

extension PassageFeatures {
  /// Whether a passage names one of the authors.
  private func isNamed(in passage: Passage) -> Bool {
    let text = passages.bytes.span.extracting(passage.range)
    return authors.contains { text.contains($0.span) }
  }
}

extension Span<UInt8> {
  /// Whether a text stands somewhere in the bytes.
  fileprivate func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { contains(unsafe $0.span) }
  }

  /// Whether some bytes stand in a row somewhere.
  fileprivate func contains(_ wanted: Span<UInt8>) -> Bool {
    guard let first = wanted.isEmpty ? nil : wanted[0], count >= wanted.count else { return false }
    for start in 0...(count - wanted.count) where self[start] == first {
      var offset = 1
      while offset < wanted.count, self[start + offset] == wanted[offset] { offset += 1 }
      if offset == wanted.count { return true }
    }
    return false
  }
}
