/// Who is called as places and bodies are: "Charlotte Church", "Forest Whitaker", "Park Ji-won".
extension NameRuns {
  /// What kind of thing is told of a name behind a comma: "Lake Bell, an actress", "Ifremer, a research institute".
  func told(of range: Range<Int>) -> FoundNames.Kind? {
    var index = range.upperBound
    guard document.isEnglish, index < document.tokens.count, document.tokens[index].gap == .comma,
      Joiners.articles.contains(document.tokens[index].key)
    else { return nil }
    index += 1
    var noun: Int?
    while index < document.tokens.count, index - range.upperBound <= Self.longestTelling {
      let token = document.tokens[index]
      // "a five-piece band"
      let isHalf = index + 1 < document.tokens.count && document.tokens[index + 1].gap == .joined
      guard token.follows, !token.classes.contains(.stop) || token.classes.contains(.employer) || isHalf else { break }
      noun = token.has(.capital) ? nil : index
      index += 1
    }
    guard let noun, isEndOfTelling(index) else { return nil }
    let classes = document.tokens[noun].classes
    // "Peter Quill, the owner", "Quill AG, the owner of a mill": people and companies are said to be that.
    if classes.contains(.employer), !classes.isDisjoint(with: [.role, .title]) { return nil }
    if !classes.isDisjoint(with: [.employer, .body]) { return .organisation }
    if !classes.isDisjoint(with: [.role, .title]) { return .person }
    return classes.contains(.locality) ? .place : nil
  }

  /// Words from the article to the noun, at most: "the first Welsh opera singer".
  private static let longestTelling = 5

  /// "At noon, a teacher said" tells nothing of the noon: the noun ends a part of the sentence, or "of" and the like go on with it.
  private func isEndOfTelling(_ index: Int) -> Bool {
    guard index < document.tokens.count, document.tokens[index].gap == .space else { return true }
    return Joiners.telling.contains(document.tokens[index].key)
  }

  /// Whether a run that is written as places or bodies are is somebody's name: the document says who it is, how old, or what
  /// he or she is called afterwards.
  func isSomebody(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, (2...3).contains(run.count), let first = run.first, let last = run.last,
      last.range.count == 1, !run.contains(where: { isOfOrOn($0) || $0.has(.legal) || $0.isPeople })
    else { return false }
    let start = first.range.lowerBound
    guard !isDetermined(start), !isLocated(start), !isBehindOf(start) else { return false }
    if last.range.upperBound < document.tokens.count, document.tokens[last.range.upperBound].gap == .comma {
      let after = document.tokens[last.range.upperBound]
      // "Priory Rovers, who are two divisions higher"
      let isSide = last.has(.body) && isPlural(last)
      if after.key == Joiners.who && !isSide || after.has(.digits) && after.length == 2 { return true }
    }
    if told(of: whole(run)) == .person { return true }
    if run.count == 2, first.match < 0, isCalledSo(last) { return true }
    // "Forest Whitaker": what only begins as a place does, before a family name.
    return run.count == 2 && first.has(.family) && first.has(.locality) && last.has(.family) && !last.isCommon
      && last.classes.isDisjoint(with: [.locality, .body, .surname])
  }

  /// "Ms. Church", "Street had been ill": a surname with a title, or alone as the sentence's subject.
  private func isCalledSo(_ surname: Element) -> Bool {
    let key = document.tokens[surname.range.lowerBound].key
    let isName = surname.has(.family) && !document.tokens.contains { $0.key == key && !$0.has(.capital) }
    return document.tokens.indices.dropFirst().contains { index in
      let (before, token) = (document.tokens[index - 1], document.tokens[index])
      guard token.key == key, token.has(.capital), !token.has(.headline) else { return false }
      if token.gap == .space, isCivil(before) { return true }
      guard isName, token.has(.first) || !before.has(.capital) && !Joiners.determiners.contains(before.key),
        index + 1 < document.tokens.count
      else { return false }
      let after = document.tokens[index + 1]
      return after.gap == .space && !after.has(.capital)
        && (after.classes.contains(.saying) || Joiners.doing.contains(after.key))
    }
  }

  /// "Mr", "Mrs": nobody but a person has such a title.
  private func isCivil(_ token: Token) -> Bool {
    token.has(.capital) && !token.has(.capitals) && Joiners.civil.contains(token.key)
  }

  /// "Mr Walter College", but not "Mr Price Group".
  func isCivil(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, (2...4).contains(run.count), let first = run.first, let last = run.last, first.match < 0
    else {
      return false
    }
    return isCivil(document.tokens[first.range.lowerBound]) && !last.has(.legal)
      && document.tokens[last.range.lowerBound].key != Joiners.group
  }

  /// "Prime Minister Charlotte Church": a title before a given name and a family name that is a body's word too.
  func isTitledPerson(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, let title = run.dropLast(2).last, !isRegal(title), !title.has(.office) else {
      return false
    }
    let (given, last) = (run[run.endIndex - 2], run[run.endIndex - 1])
    guard given.has(.given), !given.isCommon, last.has(.family) else { return false }
    // "The Reverend Leopold King", "Father Leo Prince": a surname that is a title.
    return title.has(.title) || title.has(.role) && last.has(.title) && !last.has([.body, .locality, .event])
  }

  /// "Park Ji-won": a Korean family name before a given name of two syllables.
  func isKorean(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count == 3, let first = run.first, let last = run.last,
      last.match < 0, document.tokens[last.range.lowerBound].gap == .joined,
      !document.tokens[last.range.lowerBound].has(.capital)
    else { return false }
    return Joiners.clans.contains(document.tokens[first.range.lowerBound].key)
  }

  /// The second syllable of such a name, which may be a word: "won".
  func isSyllableOfKorean(at index: Int) -> Bool {
    guard document.isEnglish, elements.count == 2, document.tokens[index].length < 6 else { return false }
    let (clan, given) = (elements[0].range.lowerBound, elements[1].range.lowerBound)
    // "Park Co-op", "Han X-ray"
    return elements[1].range.count == 1 && document.tokens[given].length < 7 && !elements[1].has(.body)
      && !document.tokens[given].has([.initial, .capitals])
      && Joiners.clans.contains(document.tokens[clan].key)
  }

  /// "Anglo-French": half the name of a people, before another's.
  func isHalfPeople(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let first = run.first, first.match < 0 else { return false }
    let next = run[run.startIndex + 1]
    return next.isPeople && document.tokens[next.range.lowerBound].gap == .joined
      && Joiners.halves.contains(document.tokens[first.range.lowerBound].key)
  }

  /// "a Roman", "Viking ships": somebody of a people of old or of a faith, and nobody's name.
  func isFolk(_ element: Element) -> Bool {
    guard document.isEnglish, element.has(.folk) else { return false }
    let (start, end) = (element.range.lowerBound, element.range.upperBound)
    if start > 0, document.tokens[start].gap == .space,
      isDetermined(start) || Joiners.counted.contains(document.tokens[start - 1].key)
    {
      return true
    }
    guard end < document.tokens.count, document.tokens[end].gap == .space, !document.tokens[end].has(.capital) else {
      return false
    }
    let after = document.tokens[end].classes
    return after.contains(.noun) && after.isDisjoint(with: [.saying, .stop, .verb])
  }

  /// Whether an adjective or an article stands before a word: "the moderate Muslim", but not "Christian James Bale".
  func isDescribed(_ element: Element) -> Bool {
    let start = element.range.lowerBound
    guard start > 0, document.tokens[start].gap == .space else { return false }
    return isDetermined(start) || !element.has(.given) || document.tokens[start - 1].classes.contains(.adjective)
  }

  /// "Fisher": a family name that is a word, and one that hardly anybody uses.
  func isRareFamily(_ element: Element) -> Bool {
    element.has(.family) && document.tokens[element.range.lowerBound].commonness <= Self.rare
  }

  /// In how many of a thousand documents such a word occurs, at most.
  private static let rare: UInt16 = 2

  private func isBehindOf(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].gap == .space && document.tokens[index - 1].key == Joiners.of
  }

  /// "Terence Cole QC": letters behind a name that are an honour.
  func isHonoured(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let last = run.last, last.match < 0 else { return false }
    let token = document.tokens[last.range.lowerBound]
    return !token.has(.small) && Joiners.honours.contains(token.key)
  }

  /// "the Duke of Wellington": a title that holds a place, whose bearer is called after the place alone.
  func isNoble(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 2, let first = run.first else { return false }
    return Joiners.nobles.contains(document.tokens[first.range.lowerBound].key) && isOfOrOn(run[run.startIndex + 1])
  }

  /// "Kerry Nettle": behind a given name that somebody listed has for a surname, a word with a capital is one too.
  func isCalledAfterListed(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count == 2, let first = run.first, let last = run.last, first.scheme == .person,
      first.range.count == 1, last.match < 0, !isDetermined(first.range.lowerBound), isNameLike(last)
    else { return false }
    return last.classes.isDisjoint(with: [.body, .locality, .event, .office, .title, .role, .stop, .never])
      && !isPlural(last)
  }
}
