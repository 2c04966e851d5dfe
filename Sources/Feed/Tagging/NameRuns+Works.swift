/// Ships, operations and works, which are called as people and places are.
extension NameRuns {
  /// What ships of a document are called: the words with capitals behind "tanker" or "HMS".
  static func ships(of document: ArticleText) -> [UInt64] {
    var ships: [UInt64] = []
    guard document.isEnglish else { return ships }
    for index in document.tokens.indices.dropFirst() {
      let token = document.tokens[index]
      guard token.gap == .space, token.has(.capital), !token.has(.headline) else { continue }
      let before = document.tokens[index - 1]
      let isShip =
        before.has(.capitals) ? Joiners.shipMarks.contains(before.key) : Joiners.vessels.contains(before.key)
      guard isShip || isAboard(index, document) else { continue }
      let end = document.tokens[index...].prefix(longestShip + 1).dropFirst().firstIndex {
        !$0.follows || !$0.has(.capital) && $0.key != Joiners.of
      }
      var last = end ?? min(index + longestShip, document.tokens.count)
      if last > index + 1, document.tokens[last - 1].key == Joiners.of { last -= 1 }
      ships.append(document.key(index..<last))
    }
    return ships
  }

  /// "aboard the Estonia", "the crew of the Assa Abloy"
  private static func isAboard(_ index: Int, _ document: ArticleText) -> Bool {
    guard index > 1, document.tokens[index - 1].key == Joiners.the, document.tokens[index - 1].gap == .space else {
      return false
    }
    let before = document.tokens[index - 2]
    if Joiners.aboard.contains(before.key) { return true }
    return index > 2 && before.key == Joiners.of && Joiners.crews.contains(document.tokens[index - 3].key)
  }

  /// "Duke of Northumberland": the most words of a ship's name.
  private static let longestShip = 4

  /// Whether a run is the name of a ship, with or without "HMS".
  func isShip(_ run: ArraySlice<Element>) -> Bool {
    guard !ships.isEmpty, let first = run.first else { return false }
    let range = whole(run)
    if ships.contains(document.key(range)) { return true }
    return run.count > 1 && Joiners.shipMarks.contains(document.tokens[first.range.lowerBound].key)
      && ships.contains(document.key(range.dropFirst()))
  }

  /// "Operation Desert Storm"
  func isOperation(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let first = run.first, first.match < 0,
      Joiners.operations.contains(document.tokens[first.range.lowerBound].key)
    else { return false }
    let (token, next) = (document.tokens[first.range.lowerBound], document.tokens[first.range.upperBound])
    return !token.has(.headline) && next.gap == .space && next.has(.capital)
  }

  /// Whether at least three different words of a document are those of horse races.
  static func tellsOfRaces(_ document: ArticleText) -> Bool {
    let found = words(of: Joiners.racing, in: document, by: { $0.key })
    return found.count > 2 && found.contains(where: Joiners.horses.contains)
  }

  /// Whether at least three different words of a document are those of matches, or it goes on about a club of a sport.
  static func tellsOfMatch(_ document: ArticleText) -> Bool {
    guard document.isEnglish else { return false }
    if words(of: Joiners.ofMatches, in: document, by: { $0.singular }).count > 2 { return true }
    let clubs = document.tokens.indices.filter { document.tokens[$0].key == Joiners.club }
    return clubs.count > 1
      && clubs.contains { $0 > 0 && Joiners.sportsOfClubs.contains(document.tokens[$0 - 1].key) }
  }

  /// Whether a document speaks of an island or of who lives there.
  static func tellsOfIsland(_ document: ArticleText) -> Bool {
    document.isEnglish
      && document.tokens.contains { (!$0.has(.capital) || $0.has(.first)) && Joiners.islands.contains($0.singular) }
  }

  /// Those of some words that an English document holds, each once.
  @inline(__always)
  private static func words(
    of wanted: [UInt64], in document: ArticleText, by form: (Token) -> UInt64
  ) -> [UInt64] {
    guard document.isEnglish else { return [] }
    var found: [UInt64] = []
    for token in document.tokens where wanted.contains(form(token)) && !found.contains(form(token)) {
      found.append(form(token))
    }
    return found
  }

  /// "Sergeant Bluff", "Duchess of Lorne": a rank before the name of a horse.
  func isHorse(_ run: ArraySlice<Element>) -> Bool {
    guard isRacing, run.count > 1, let first = run.first, first.has(.title) else { return false }
    let token = document.tokens[first.range.lowerBound]
    return token.has(.capital) && !Joiners.civil.contains(token.key) && !token.has(.point)
  }

  /// "If you want a Santa Fe, name your colour": what there is one of, and stands alone, is no place.
  func isModel(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let first = run.first, let last = run.last, first.has(.front),
      first.range.lowerBound > 0, last.range.upperBound < document.tokens.count
    else { return false }
    let start = first.range.lowerBound
    return document.tokens[start].gap == .space && document.tokens[start - 1].key == Joiners.a
      && document.tokens[last.range.upperBound].gap != .space
  }

  /// "Maggie's Law"
  func isLaw(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let last = run.last, last.match < 0 else { return false }
    return Joiners.laws.contains(document.tokens[last.range.lowerBound].key)
      && document.tokens[last.range.lowerBound - 1].has(.possessive)
  }

  /// "the novel Bleak House", "his book, The Iron Garden"
  func isBehindWork(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, let first = run.first, first.range.lowerBound > 1 else { return false }
    var start = first.range.lowerBound
    if document.tokens[start - 1].key == Joiners.the, document.tokens[start - 1].has(.capital) { start -= 1 }
    guard start > 0, [.space, .comma, .pause].contains(document.tokens[start].gap) else { return false }
    return Joiners.works.contains(document.tokens[start - 1].key)
  }

  /// "the musical "Moulin Rouge"": words between quotation marks of their own, which people's names hardly ever are.
  func isQuoted(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, run.allSatisfy({ $0.match < 0 }) else { return false }
    let range = whole(run)
    let (start, end) = (Int(document.tokens[range.lowerBound].start), Int(document.tokens[range.upperBound - 1].end))
    return Self.quotes.contains {
      document.bytes[..<start].suffix($0.0.count).elementsEqual($0.0)
        && document.bytes[end...].prefix($0.1.count).elementsEqual($0.1)
    }
  }

  /// "The Road to Lima" between quotation marks: words with capitals and small words between them are the title of a work, and what they
  /// name is not what the story is about.
  static func titles(of document: ArticleText, _ findings: Findings) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    guard document.isEnglish else { return titles }
    for start in document.tokens.indices {
      let token = document.tokens[start]
      guard token.has(.first), token.has(.capital), !token.has(.headline),
        [.pause, .block, .comma].contains(token.gap),
        let quotes = quotes.first(where: { document.bytes[..<Int(token.start)].suffix($0.0.count).elementsEqual($0.0) })
      else { continue }
      var end = start + 1
      while end < document.tokens.count, end - start < longestTitle, document.tokens[end].follows { end += 1 }
      if isTitle(start..<end, closedBy: quotes.1, document, findings) { titles.append(start..<end) }
    }
    return titles
  }

  private static func isTitle(
    _ range: Range<Int>, closedBy quote: [UInt8], _ document: ArticleText, _ findings: Findings
  ) -> Bool {
    guard range.count > 2, let last = range.last, document.tokens[last].has(.capital),
      !document.tokens[last].classes.contains(.body), !findings.matches.contains(where: { $0.range == range })
    else { return false }
    // "The Road to Lima," she said
    let rest = document.bytes[Int(document.tokens[last].end)...].prefix(quote.count + 1)
    guard rest.starts(with: quote) || rest.first == UInt8(ascii: ",") && rest.dropFirst().elementsEqual(quote) else {
      return false
    }
    let small = range.filter { !document.tokens[$0].has(.capital) }
    return !small.isEmpty && small.allSatisfy { document.tokens[$0].classes.contains(.stop) }
      && range.count - small.count > 1
  }

  /// Words of such a title, at most.
  private static let longestTitle = 9

  /// Takes up the title of a work.
  mutating func take(_ title: Range<Int>) {
    var votes = FoundNames.Votes()
    votes.other = 4
    names.add(title, votes, in: document, isSingle: false)
  }

  /// Quotation marks, the opening and the closing one.
  private static let quotes = [("\"", "\""), ("“", "”"), ("‘", "’"), ("«", "»"), ("'", "'")].map {
    (Array($0.utf8), Array($1.utf8))
  }
}
