/// The lines of a file with all that is found out about them before anything is decided.
struct LineContext {
  /// What is known of a line beside its shape.
  struct Facts {
    var kind = LineKind.short
    /// How many lines of the file say the same.
    var copies = 1
    /// What it names; `nil` for most lines.
    fileprivate var named: Named?
    var date: FoundDate? { named?.date }
    /// The people of a byline; `nil` when the line is none.
    var authors: [String]? { named?.authors }
    /// The people of a line that holds names and nothing else, and whether one has a known given name.
    var names: [String] { named?.names ?? [] }
    var namesAreSure = false
    var hasFamilyName = false
    /// The line above is the label of a byline and nothing else.
    var isUnderLabel = false
    /// The set phrases found: a bit for each kind of clutter.
    var wholePhrases: UInt32 = 0
    var beginningPhrases: UInt32 = 0
    var innerPhrases: UInt32 = 0
    /// Whether it says that the story goes on below.
    var saysToReadOn = false
    /// Whether it leads to another story: `Read also: Harbour fees rise`.
    var leadsElsewhere = false
    /// How many of its words stand in phrases of a page's own voice: buttons, offers, counters.
    var pageWords = 0
    /// Those of all three, wherever in the line they stand.
    var phrases: UInt32 { wholePhrases | beginningPhrases | innerPhrases }
  }

  /// The day and the people that a line names, apart from its other facts so that a copy of those costs nothing.
  final class Named: Sendable {
    let date: FoundDate?
    let authors: [String]?
    let names: [String]

    init(date: FoundDate?, authors: [String]?, names: [String]) {
      (self.date, self.authors, self.names) = (date, authors, names)
    }
  }

  let lines: Lines
  private(set) var shapes: [LineShape]
  private(set) var facts: [Facts]
  private(set) var scanner: LineScanner
  /// The language that the stop words speak for, where there are enough of them.
  private(set) var language: String?
  /// The language in which the lines are read: of a sister without a list of words the stop words would not tell.
  private(set) var spokenLanguage: String?
  /// The entries of the words of all lines in the word lists.
  private var entries: [Int32]

  /// Dates and bylines are short; looking for them in prose costs time and finds the story's own.
  private static let longestField = 24
  private static let longestNames = 12
  /// Bytes that are no name yet.
  private static let shortestNames = 3
  private static let longestLabel = 4
  /// Words of prose that show how many stop words a language has.
  private static let enoughProse = 40

  /// Finds out about all lines of a text.
  init(_ lines: Lines, _ fields: FieldReaders) {
    self.lines = lines
    let words = fields.words
    scanner = LineScanner()
    shapes = []
    shapes.reserveCapacity(lines.lines.count)
    let bytes = lines.bytes.span
    for line in lines.lines { shapes.append(scanner.scan(bytes, line.range)) }
    facts = Array(repeating: Facts(), count: shapes.count)
    entries = scanner.words.map { Int32(truncatingIfNeeded: words.entry(of: $0)) }
    let voted = vote(words)
    evenWords()
    let told = languageOfLongest(fields.languages)
    let spoken = voted == 0 ? words.bit(of: told ?? "") : voted
    findPhrases(words, languages: spoken | words.bit(of: "en"))
    countCopies()
    // A sister without a list of words would be taken for one that has one: Romanian for Spanish.
    let isListed = told.map { words.bit(of: $0) != 0 } ?? true
    spokenLanguage = isListed ? language : told
    findFields(fields, fields.tables.language(spokenLanguage))
    for index in shapes.indices { facts[index].kind = kind(of: index) }
  }

  /// Whether a word of the file is a stop word of its language.
  func isStopWord(_ word: Int) -> Bool { isStop[word] }
  private var isStop: [Bool] = []

  /// The language with the most stop words, as its bit; the stop words of each line are counted on the way.
  private mutating func vote(_ words: ClutterWords) -> UInt32 {
    var votes = Array(repeating: 0, count: words.languages.count)
    for entry in entries where entry != 0 {
      var mask = words[Int(entry)].stopLanguages
      while mask != 0 {
        votes[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }
    isStop = Array(repeating: false, count: entries.count)
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }), votes[best] * 20 >= entries.count else {
      return 0
    }
    language = words.languages[best]
    let bit = UInt32(1) << UInt32(best)
    for index in shapes.indices {
      for word in shapes[index].range where entries[word] != 0 {
        let entry = words[Int(entries[word])]
        if entry.readerLanguages & bit != 0 { shapes[index].readerWords += 1 }
        if entry.siteLanguages & bit != 0 { shapes[index].siteWords += 1 }
        guard entry.stopLanguages & bit != 0 else { continue }
        isStop[word] = true
        shapes[index].stopWords += 1
      }
    }
    evenStopWords()
    return bit
  }

  /// The language of the longest line: where grammar is in the endings, as in Korean, stop words are few, and of many languages there is
  /// no list of them.
  private func languageOfLongest(_ languages: LanguageIdentifier) -> String? {
    guard let longest = shapes.indices.max(by: { shapes[$0].words < shapes[$1].words }) else { return nil }
    return languages.language(of: lines.text(lines.lines[longest]), declared: nil).map {
      String($0.prefix { $0 != "-" })
    }
  }

  /// Counts stop words as if every language had as many as English has, where most of grammar is words of their own.
  ///
  /// Turkish or Hebrew put it into endings and beginnings. How many there are is seen in the file's own prose.
  private mutating func evenStopWords() {
    var (stops, count) = (0, 0)
    for shape in shapes where shape.words >= 14 && shape.endsSentence {
      stops += shape.stopWords
      count += shape.words
    }
    guard count >= Self.enoughProse, stops * 5 < count * 2 else { return }
    // Two words in five, and at most three times what was counted.
    for index in shapes.indices where shapes[index].stopWords > 0 {
      let even = shapes[index].stopWords * count * 2 / max(stops * 5, count * 2 / 3)
      shapes[index].stopWords = min(even, shapes[index].words)
    }
  }

  /// Counts words as if every language wrote as many of them as English does.
  ///
  /// Where endings do the work of small words, or several words are written as one, a sentence has fewer and longer words. How long they
  /// are is seen in the file's own sentences.
  private mutating func evenWords() {
    var (characters, count) = (0, 0)
    for shape in shapes where shape.words >= 6 && shape.endsSentence {
      characters += shape.characters
      count += shape.words
    }
    guard count >= Self.enoughWords else { return }
    let letters = characters * (Self.unwritten[language ?? ""] ?? 10)
    // One word in ten more is still English.
    guard letters * 100 > count * Self.englishWord * 110 else { return }
    let factor = min(Double(letters) / Double(count * Self.englishWord), Self.mostEven)
    for index in shapes.indices where shapes[index].words > 1 {
      shapes[index].words = Int((Double(shapes[index].words) * factor).rounded())
    }
  }

  /// The characters of a word in English newspapers with the marks around it, in tenths.
  private static let englishWord = 49
  /// What letters are worth, in tenths, in scripts that write syllables or leave vowels out.
  private static let unwritten = ["ko": 22, "ar": 13, "he": 13]
  private static let mostEven = 1.6
  /// Words of sentences that show how long words are.
  private static let enoughWords = 20

  /// A line of a set phrase has so many numbers beside it at most.
  private static let mostCounters = 2

  private mutating func findPhrases(_ words: ClutterWords, languages: UInt32) {
    for index in shapes.indices {
      let range = shapes[index].range
      facts[index].saysToReadOn = words.saysToReadOn(shapes[index].hash)
      // `12 comments`, `3 min read`: what is counted beside the number of it.
      let counters = min(shapes[index].numbers, Self.mostCounters)
      var pageEnd = range.lowerBound
      for word in range where entries[word] != 0 {
        var lengths = words[Int(entries[word])].phraseLengths
        guard lengths != 0 else { continue }
        var hash: UInt64 = 0
        for end in word..<min(range.upperBound, word + ClutterWords.longestPhrase) where lengths != 0 {
          hash = LineScanner.hash(hash, adding: scanner.words[end])
          let length = end - word + 1
          guard lengths & 1 << UInt32(length) != 0 else { continue }
          lengths &= ~(1 << UInt32(length))
          guard let phrase = words.phrase(hash), phrase.languages & languages != 0 else { continue }
          let bit = phrase.kind.bit
          if ClutterKind.ofPages & bit != 0, end >= pageEnd {
            facts[index].pageWords += end + 1 - max(word, pageEnd)
            pageEnd = end + 1
          }
          if phrase.kind == .related, word == range.lowerBound, end + 1 < range.upperBound, isLabel(end) {
            facts[index].leadsElsewhere = true
          }
          let isCounted = phrase.kind == .comments || phrase.kind == .counter || word > range.lowerBound
          if length == range.count || isCounted && length + counters == range.count {
            facts[index].wholePhrases |= bit
          } else if word == range.lowerBound || word == range.lowerBound + 1 && isCounting(phrase.kind, index) {
            facts[index].beginningPhrases |= bit
          } else if length > (scanner.isIdeograph[word] ? 2 : 1) || phrase.kind == .credit && isLabel(end) {
            // One word alone is a word of the story's: two ideographs are one. But `(Photo: Anna Holm)` is a credit.
            facts[index].innerPhrases |= bit
          }
        }
      }
    }
  }

  /// Whether a line begins with a number of what a phrase behind it calls: `3 comments to the harbour wall`.
  private func isCounting(_ kind: ClutterKind, _ line: Int) -> Bool {
    kind == .comments && shapes[line].first == .digit && shapes[line].words <= Self.longestField
  }

  /// Whether a line counts what readers wrote below a story, as the heading of it does.
  func countsComments(_ line: Int) -> Bool {
    facts[line].beginningPhrases & ClutterKind.comments.bit != 0 && isCounting(.comments, line)
  }

  /// Whether a colon stands behind a word.
  private func isLabel(_ word: Int) -> Bool {
    let word = Int32(truncatingIfNeeded: word)
    var (low, high) = (0, scanner.labels.count)
    while low < high {
      let middle = (low + high) / 2
      if scanner.labels[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < scanner.labels.count && scanner.labels[low] == word
  }

  private mutating func countCopies() {
    var slots = HashSlots(capacity: shapes.count.nextPowerOfTwo * 2)
    var counts: [Int] = []
    var places: [Int] = []
    for shape in shapes {
      let place = slots.index(of: shape.hash, adding: counts.count)
      if place == counts.count { counts.append(0) }
      counts[place] += 1
      places.append(place)
    }
    for index in shapes.indices where shapes[index].hash != 0 { facts[index].copies = counts[places[index]] }
  }

  private mutating func findFields(_ fields: FieldReaders, _ language: LineLanguage) {
    var isUnderLabel = false
    for index in shapes.indices {
      facts[index].isUnderLabel = isUnderLabel || isNextUnderLabel(index)
      isUnderLabel = false
      guard shapes[index].words <= Self.longestField else { continue }
      let range = lines.lines[index].range
      let hasNumbers = shapes[index].numbers > 0
      let mayBeDated = hasNumbers && DateProbe.firstYear(in: lines.bytes.span.extracting(range)) != nil
      let mayNamePeople = BylineProbe.mayNamePeople(lines.bytes.span.extracting(range))
      guard mayBeDated || mayNamePeople else { continue }
      let line = FieldLine(lines.bytes, range, tables: fields.tables)
      let date = mayBeDated ? fields.dates.date(in: line, language) : nil
      // "Reporter" below a name is an office, and what follows is a newspaper.
      isUnderLabel =
        mayNamePeople && shapes[index].words <= Self.longestLabel && fields.bylines.isLabel(line, language)
        && !(line.tokens.count == 1 && index > 0 && !facts[index - 1].people.isEmpty)
      let names = mayNamePeople && !isUnderLabel ? line : nil
      note(date, names, of: index, language, fields.bylines)
    }
  }

  /// `Authors`, `Jane Doe`, `Lecturer in Botany, Example University`, `John Roe`: whether the line above the one above names somebody
  /// below a label, and the one above says what that person is.
  private func isNextUnderLabel(_ index: Int) -> Bool {
    index > 2 && facts[index - 2].isUnderLabel && facts[index - 2].authors?.count == 1
      && facts[index - 1].date == nil && facts[index - 1].people.isEmpty
      && lines.bytes[lines.lines[index - 1].range].contains(UInt8(ascii: ","))
      && (2...4).contains(shapes[index].words) && shapes[index].capitalised == shapes[index].words
  }

  /// The line of the next person below the same label as a line; `nil` where there is none.
  func nextUnderLabel(behind line: Int) -> Int? {
    let next = line + 2
    guard next < facts.count, facts[line].isUnderLabel, facts[next].isUnderLabel, facts[next].authors?.count == 1 else {
      return nil
    }
    return facts[line + 1].isUnderLabel ? nil : next
  }

  /// Notes a line's day and the people whom it names, if it can name any.
  private mutating func note(
    _ date: FoundDate?, _ line: FieldLine?, of index: Int, _ language: LineLanguage, _ bylines: BylineReader
  ) {
    let authors = line.flatMap { bylines.authors(inLine: $0, language, isUnderLabel: facts[index].isUnderLabel) }
    var found: BareNames?
    if let line, authors == nil, !line.isTurn, shapes[index].words <= Self.longestNames || line.isDivided {
      found = namesBesideDate(date, line, language, bylines)
    }
    guard date != nil || authors != nil || found != nil else { return }
    facts[index].named = Named(date: date, authors: authors, names: found?.names ?? [])
    facts[index].namesAreSure = found?.isSure ?? false
    facts[index].hasFamilyName = found?.hasFamilyName ?? false
  }

  /// The names of a line that holds nothing else but a date: `Jane Doe - 3 May 2024`, `3 May 2024 Jane Doe`.
  private func namesBesideDate(
    _ found: FoundDate?, _ line: FieldLine, _ language: LineLanguage, _ bylines: BylineReader
  ) -> BareNames? {
    let date = found?.range ?? line.length..<line.length
    if let last = Self.lastWord(before: date.lowerBound, in: line),
      // `Jane Doe (now) and John Roe (earlier)`
      case let end = line.isMark(last + 1, ")") ? last + 2 : last + 1,
      let names = bylines.bareNames(inLine: FieldLine(line, 0..<end), language)
    {
      // `NEW YORK 1996-08-28` is where a story was written.
      let isShouted = line.tokens[...last].allSatisfy { $0.kind != .word || $0.isCapitals }
      return isShouted && !names.isSure && found != nil ? nil : names
    }
    guard let behind = line.tokens.firstIndex(where: { $0.start >= date.upperBound }) else { return nil }
    // `23.10.2007 12:30 | Anna Holm, Harrow | views: 1482 | printable version`
    let bars = line.tokens.indices.dropFirst(behind).filter { line.isMark($0, "|") }
    let end = bars.count > 1 ? bars[1] : line.tokens.count
    return bylines.namesBehindDate(inLine: FieldLine(line, behind..<end), language)
  }

  /// The last word of a line in front of its date and the label of it: `Jane Doe Updated: 3 May 2024`.
  private static func lastWord(before date: Int, in line: FieldLine) -> Int? {
    guard let last = line.tokens.lastIndex(where: { $0.kind == .word && $0.end <= date }),
      line.tokens[last].end > shortestNames
    else { return nil }
    return last > 0 && line.isMark(last + 1, ":") ? last - 1 : last
  }

  /// `READ LATER`: whether a line has capitals and no small letters.
  func isShouted(_ line: Int) -> Bool {
    let bytes = lines.bytes[lines.lines[line].range]
    return bytes.contains { $0 &- 0x41 < 26 } && !bytes.contains { $0 &- 0x61 < 26 }
  }

  /// Whether two lines say the same.
  func repeats(_ line: Int, _ other: Int) -> Bool {
    shapes.indices.contains(other) && shapes[line].hash != 0 && shapes[line].hash == shapes[other].hash
  }

  private func kind(of index: Int) -> LineKind {
    let shape = shapes[index]
    let fact = facts[index]
    if shape.words > 25 || (shape.words >= 14 && shape.endsSentence) {
      let isGrammatical = language == nil || shape.stopWords * 8 >= shape.words
      return isGrammatical ? .prose : .long
    }
    if fact.date?.isWholeLine == true || fact.authors != nil { return .fields }
    // `About` begins headlines as well as what a press release says of its sender.
    let beginning = fact.beginningPhrases & ~ClutterKind.release.bit
    if fact.wholePhrases != 0 || (beginning != 0 && shape.words <= 8) { return .clutter }
    if fact.copies > 1 { return .repeated }
    if shape.words >= 5, shape.endsSentence { return .sentence }
    if shape.words >= 14 { return shape.words > 22 ? .long : .headline }
    return shape.words >= 5 ? .headline : shape.words >= 3 ? .short : .tiny
  }
}

extension LineShape {
  /// Whether the line ends as a sentence does.
  var endsSentence: Bool {
    switch last {
    case .stop, .question, .ellipsis, .colon: true
    default: false
    }
  }
}

extension Int {
  /// The smallest power of two that is not smaller.
  fileprivate var nextPowerOfTwo: Int { self <= 8 ? 8 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
