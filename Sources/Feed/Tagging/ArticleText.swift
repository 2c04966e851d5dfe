/// The text of an article as tagging reads it: one run of bytes, its words, and what kind of line each stands in.
struct ArticleText {
  /// Title and blocks, one after the other.
  private(set) var bytes: [UInt8]
  private(set) var tokens: [Token] = []
  /// The words of each block; the first is the title.
  private(set) var blocks: [Range<Int>] = []
  /// Which of the vocabulary's words occur, a bit for each.
  private(set) var present: [UInt64] = []
  /// Which of the vocabulary's words are written with a small letter somewhere: those that may begin a name.
  private var small: [UInt64] = []
  /// Whether the rules and words of English hold.
  private(set) var isEnglish = true
  /// Whether a capital inside a sentence is a sign of a name; in German it is one of any noun.
  private(set) var capitalsTell = true
  /// Whether the words that say nothing are known, so that phrases can be told from what joins them.
  var knowsStopWords: Bool { isEnglish || foreignStops > 0 }
  private var foreignStops = 0
  /// Under which key the words of the article's language are known; `nil` for English and for no language.
  let language: UInt64?

  /// The number of words in the title.
  var titleEnd: Int { blocks.first?.upperBound ?? 0 }

  /// Reads an article.
  init(_ article: Article, _ vocabulary: Vocabulary) {
    bytes = []
    bytes.reserveCapacity(8192)
    language = Vocabulary.key(ofLanguage: article.language)
    var stretches: [Range<Int>] = []
    add(article.title, to: &stretches)
    if let summary = article.summary, !ArticleText.repeats(summary, article) { add(summary, to: &stretches) }
    for block in article.body {
      switch block.kind {
      case .picture, .preformatted: continue
      case .paragraph, .heading, .listItem, .quotation: add(block.text, to: &stretches)
      }
    }
    let known = readWords(of: stretches, vocabulary)
    // Every fourth word of English prose is one of its function words; other languages share few of them.
    isEnglish = language == nil && (article.language != nil || known &* 8 > tokens.count)
    capitalsTell = isEnglish || language.map { !ArticleText.capitalNouns.contains($0) } ?? tellingCapitals()
    settleSentences()
    settleLines()
    settleDotted(vocabulary)
    settleCredits()
    settlePictures(vocabulary)
  }

  /// Splits the text into words and looks each of them up; answers how many are stop words.
  private mutating func readWords(of stretches: [Range<Int>], _ vocabulary: Vocabulary) -> Int {
    var known = 0
    var words: [Token] = []
    words.reserveCapacity(bytes.count / 5)
    blocks.reserveCapacity(stretches.count)
    var noted = Array(repeating: 0 as UInt64, count: vocabulary.words.count / 64 + 1)
    var written = noted
    let text = bytes
    do {
      let span = text.span
      var present = noted.mutableSpan
      var small = written.mutableSpan
      for stretch in stretches {
        let first = words.count
        var tokenizer = Tokenizer(stretch)
        while var token = tokenizer.next(span) {
          if ArticleText.look(up: &token, vocabulary, &present, &small) { known &+= 1 }
          if token.node < 0, let key = WordForms.withUmlauts(token, span), language == nil || vocabulary.isName(key) {
            (token.key, token.singular) = (key, key)
            _ = ArticleText.look(up: &token, vocabulary, &present, &small)
          }
          if let language { note(vocabulary.word(token.key, of: language), as: &token) }
          words.append(token)
        }
        blocks.append(first..<words.count)
      }
    }
    tokens = words
    present = noted
    small = written
    return known
  }

  /// Tells a word what the vocabulary knows of it, and answers whether it is a stop word.
  @inline(__always) private static func look(
    up token: inout Token, _ vocabulary: Vocabulary, _ present: inout MutableSpan<UInt64>,
    _ small: inout MutableSpan<UInt64>
  ) -> Bool {
    if token.singular != token.key {
      let singular = vocabulary.word(token.singular)
      if singular >= 0 {
        note(singular, &present)
        let lexeme = vocabulary.words[Int(singular)]
        if lexeme.leadsOn {
          token.style.insert(.listed)
          // "green chiles" tell that "Chile" is a word here, too.
          if !token.has([.capital, .caseless]) { note(singular, &small) }
        }
        token.classes = lexeme.classes.intersection([.common, .calendar])
        // "Snow closes passes": what ends as a plural is what somebody does where the word is no noun.
        if lexeme.commonness > 0, !lexeme.classes.isDisjoint(with: [.verb, .adjective]),
          lexeme.classes.isDisjoint(with: [.noun, .proper])
        {
          token.classes.insert(.verb)
        }
        token.commonness = lexeme.commonness
      }
    }
    let word = vocabulary.word(token.key)
    guard word >= 0 else { return false }
    let lexeme = vocabulary.words[Int(word)]
    token.node = word
    token.classes.formUnion(lexeme.classes)
    token.commonness = max(token.commonness, lexeme.commonness)
    if lexeme.leadsOn {
      token.style.insert(.listed)
      if !token.has([.capital, .caseless]) { note(word, &small) }
    }
    note(word, &present)
    // "Statkraft AS" is a company.
    if token.key == Joiners.as, token.has(.capitals) { token.classes = [.body, .legal] }
    return lexeme.classes.contains(.stop)
  }

  /// Tells a word what the article's language lists it as, if it does.
  private mutating func note(_ word: ForeignWord, as token: inout Token) {
    if word.contains(.stop) {
      token.style.insert(.foreignStop)
      foreignStops &+= 1
    }
    if word.contains(.homonym) { token.classes.insert(.homonym) }
    if word.contains(.locative) { token.classes.insert(.locative) }
    if word.contains(.title), token.has(.capital) { token.classes.insert(.title) }
    guard !token.has(.capital) else { return }
    if word.contains(.saying) { token.classes.insert(.saying) }
    if word.contains(.settlement) { token.classes.insert(.settlement) }
    if word.contains(.employer) { token.classes.insert(.employer) }
  }

  @inline(__always) private static func note(_ word: Int32, _ bits: inout MutableSpan<UInt64>) {
    bits[Int(word) >> 6] |= 1 << UInt64(word & 63)
  }

  /// How many bytes are looked at; what a story is about is told long before.
  private static let longestText = 200_000

  private mutating func add(_ text: String, to stretches: inout [Range<Int>]) {
    guard bytes.count < ArticleText.longestText else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes.count > ArticleText.longestText { bytes.removeLast(bytes.count &- ArticleText.longestText) }
    stretches.append(start..<bytes.count)
    bytes.append(0x0A)
  }

  /// Whether a summary only says what the text says anyway.
  private static func repeats(_ summary: String, _ article: Article) -> Bool {
    guard let lead = article.body.first(where: { $0.kind == .paragraph })?.text else { return false }
    return lead.utf8.starts(with: summary.utf8.prefix(40))
  }

  /// The languages in which all nouns have capitals.
  private static let capitalNouns = ["de", "gsw", "lb", "nds"].compactMap { Vocabulary.key(ofLanguage: $0) }

  /// Where more than every fifth word inside the sentences has a capital, all nouns have.
  private func tellingCapitals() -> Bool {
    var capital = 0
    var words = 0
    for token in tokens.dropFirst(titleEnd) where !token.has([.first, .digits]) {
      words += 1
      if token.has(.capital) { capital += 1 }
    }
    return capital * 5 < words
  }

  /// A dot behind "Gen", behind a single letter, behind "J.R." or inside "U.S." does not end the sentence.
  private mutating func settleSentences() {
    for index in tokens.indices.dropFirst() where tokens[index].gap == .stop {
      let before = tokens[index - 1]
      guard before.has(.point) else { continue }
      let isAbbreviation =
        before.style.isSuperset(of: [.initial, .capital])
        || before.has(.dotted) && before.node < 0 || before.classes.contains(.abbreviation)
      if isAbbreviation && before.has(.capital) || Joiners.versus.contains(before.key) {
        tokens[index].gap = .space
        tokens[index].style.remove(.first)
      }
    }
  }

  /// "U.S. Firms": some desks' machines take the dot for a sentence's end.
  private mutating func settleDotted(_ vocabulary: Vocabulary) {
    for index in tokens.indices.dropFirst() where tokens[index - 1].has(.dotted) {
      guard vocabulary.isPlace(tokens[index - 1]), [.space, .stop].contains(tokens[index].gap),
        !tokens[index].has(.headline), isPlain(tokens[index])
      else {
        continue
      }
      tokens[index].style.remove(.capital)
    }
  }

  /// Whether a word is one of everyday, and nothing that names of bodies, events and people are made of.
  private func isPlain(_ token: Token) -> Bool {
    token.commonness > 0
      && token.classes.isDisjoint(with: [
        .proper, .given, .family, .body, .office, .event, .title, .locality, .panel, .paper, .surname,
      ])
  }

  /// In a headline whose words all have capitals, capitals are no sign of a name.
  private mutating func settleLines() {
    let sample = 40  // words; headlines are shorter, and so much shouting is no accident
    for (number, block) in blocks.enumerated() {
      var capital = 0
      var capitals = 0
      var words = 0
      // Words with a meaning that a headline would give a capital: a paragraph may be full of names.
      var plain = 0
      for token in tokens[block.prefix(sample)] where !token.has([.digits, .caseless]) && token.length > 3 {
        words += 1
        if !token.has(.capital), !token.classes.contains(.stop), token.gap != .joined { plain += 1 }
        if token.has(.capital) { capital += 1 }
        if token.has(.capitals) { capitals += 1 }
      }
      var style: Token.Style = []
      if words > 1, capitals * 10 > words * 7 { style.insert([.headline, .shouted]) }
      if words > 2, block.count < sample, plain < 2, capital * 10 > words * 7,
        number == 0 || !isSentence(block) && !isListOfNames(block)
      {
        style.insert(.headline)
      }
      if number > 0, words <= 2, block.count < 6 { style.insert(.headline) }
      if !style.isEmpty { for index in block { tokens[index].style.formUnion(style) } }
      if !style.contains(.headline) { settleShouts(block) }
    }
  }

  /// Words in capitals beside each other in a line of other words: a headline that ran into the text.
  private static let shout = 4

  private mutating func settleShouts(_ block: Range<Int>) {
    var start = block.lowerBound
    while let first = tokens[start..<block.upperBound].firstIndex(where: { $0.has(.capitals) }) {
      let end = tokens[(first + 1)..<block.upperBound].firstIndex { !$0.follows || !$0.has([.capitals, .digits]) }
      start = end ?? block.upperBound
      guard tokens[first..<start].count(where: { $0.has(.capitals) }) >= Self.shout else { continue }
      for index in first..<start { tokens[index].style.formUnion([.headline, .shouted]) }
    }
  }
}

extension ArticleText {
  /// Whether a line ends as no headline does: full of names, it is a short paragraph.
  private func isSentence(_ block: Range<Int>) -> Bool {
    guard let last = block.last, tokens[last].end < bytes.count else { return false }
    return bytes[Int(tokens[last].end)] == UInt8(ascii: ".") && block.count > Self.shortestSentence
  }

  /// Words of what may be a label with a full stop.
  private static let shortestSentence = 5

  /// Words of a person's name at most.
  private static let longestName = 3

  /// Whether commas, brackets or figures divide a line into names, of which one is a person's: "Defenders: Dan Petrov, Ion
  /// Balan", "Hannah Weber (Germany) 6:34".
  private func isListOfNames(_ block: Range<Int>) -> Bool {
    var (length, divisions) = (0, 0)
    var isPerson = false
    for index in block {
      let token = tokens[index]
      if token.classes.contains(.credit) { return false }
      let isWord = token.has(.capital) && !token.has(.digits)
      if index > block.lowerBound, !token.follows || !isWord {
        divisions += 1
        length = 0
      }
      guard isWord else { continue }
      length += 1
      if length > Self.longestName { return false }
      if length == 2, tokens[index - 1].classes.contains(.given) { isPerson = true }
    }
    return isPerson && divisions > 0
  }

  /// Who wrote, took or drew something says nothing about the story: "Reporting by", "Photograph:",
  /// "The Associated Press contributed to this report".
  private mutating func settleCredits() {
    let longest = 40  // words; a credit is a line
    for (number, block) in blocks.enumerated().dropFirst() where block.count > 1 && block.count < longest {
      let second = tokens[block.lowerBound + 1]
      let isCredit =
        tokens[block.lowerBound].classes.contains(.credit) && (second.key == Joiners.by || second.gap == .pause)
      guard isCredit || isCopyright(block) || number + 4 > blocks.count && thanks(block) else { continue }
      for index in block { tokens[index].style.insert(.address) }
    }
  }

  /// "Jose Jordan/AFP via Getty Images" or "REUTERS/Jose Jordan" in a caption: who took the picture, for whom.
  private mutating func settlePictures(_ vocabulary: Vocabulary) {
    for index in tokens.indices.dropFirst() where tokens[index].has(.capital) && isBehindSlash(index) {
      let isFirst = vocabulary.isAgency(tokens[index - 1])
      guard isFirst || vocabulary.isAgency(tokens[index]) else { continue }
      var first = index - 1
      while !isFirst, first > 0, tokens[first].follows, tokens[first - 1].has(.capital), index - first < 4 {
        first -= 1
      }
      var end = index + 1
      while end < tokens.count, tokens[end].gap != .block, end - index < 6,
        tokens[end].has(.capital) && !tokens[end].has(.first) || tokens[end].classes.contains(.credit)
      {
        end += 1
      }
      for index in first..<end { tokens[index].style.insert(.address) }
    }
  }

  private func isBehindSlash(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    return start > 0 && bytes[start - 1] == 0x2F && tokens[index - 1].has(.capital)
      && start - Int(tokens[index - 1].end) < 4
  }

  /// "© 2024 Reuters"
  private func isCopyright(_ block: Range<Int>) -> Bool {
    let start = Int(tokens[block.lowerBound].start)
    return (2...3).contains { start >= $0 && bytes[start - $0] == 0xC2 && bytes[start - $0 + 1] == 0xA9 }
  }

  private func thanks(_ block: Range<Int>) -> Bool {
    block.dropLast(2).contains {
      tokens[$0].key == Joiners.contributed && tokens[$0 + 1].key == Joiners.to && tokens[$0 + 2].key == Joiners.this
    }
  }

  /// The text of a run of words as it is written, without a possessive ending.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// Whether a word of the vocabulary occurs.
  func contains(_ word: Int32) -> Bool { present[Int(word) >> 6] & (1 << UInt64(word & 63)) != 0 }

  /// Whether a word that begins a name or speaks for a topic also stands with a small letter.
  func isWrittenSmall(_ word: Int32) -> Bool { small[Int(word) >> 6] & (1 << UInt64(word & 63)) != 0 }

  /// Takes note that a word or phrase of the vocabulary occurs.
  @inline(__always) mutating func note(_ word: Int32) { present[Int(word) >> 6] |= 1 << UInt64(word & 63) }

  /// "the town of Wells": whether a word stands behind what kind of place it is, whatever it is elsewhere.
  func isTownOf(_ index: Int) -> Bool {
    guard isEnglish, index > 1, tokens[index].gap == .space, tokens[index - 1].key == Joiners.of else { return false }
    let kind = tokens[index - 2]
    return tokens[index - 1].gap == .space && !kind.has(.capital) && Joiners.towns.contains(kind.key)
  }

  /// Whether a run of words ends as the names of companies do: "Corp".
  func isIncorporated(_ range: Range<Int>) -> Bool { tokens[range.upperBound - 1].classes.contains(.legal) }

  /// Whether "&" stands in a run of words, as in the names of partners and companies.
  func hasAmpersand(_ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    return bytes[Int(tokens[range.lowerBound].end)..<Int(tokens[range.upperBound - 1].start)].contains(0x26)
  }

  /// The key of a run of words.
  func key(_ range: Range<Int>) -> UInt64 {
    guard let first = range.first else { return 0 }
    return range.dropFirst().reduce(tokens[first].key) { Key.joining(tokens[$1].key, to: $0) }
  }
}
