/// Where the name of a body begins, how it goes on, and what is none.
extension NameRuns {
  /// "Colorado Supreme Court", "Malta Labour Party": a region or a country before a body that others have too.
  func isBodyOfRegion(_ run: ArraySlice<Element>) -> Bool {
    guard run.count == 2, let first = run.first, let last = run.last, first.scheme == .place, !first.isPeople,
      last.scheme == .organisation, document.tokens[last.range.lowerBound].follows
    else { return false }
    let kind = vocabulary.things[Int(vocabulary.names[Int(first.match)].thing)].kind
    // "Botswana Democratic Party": a country's own, and not the one that is called so without a country.
    if document.isEnglish, last.range.count > 1, document.tokens[last.range.upperBound - 1].key == Joiners.party {
      return !document.tokens[first.range.lowerBound].has(.capitals)
    }
    return vocabulary.names[Int(last.match)].marks.contains(.doubtful) && (kind == .region || kind == .city)
  }

  /// "the Swiss Federal Government": a country before a word for those who rule it is the country.
  func isGovernment(_ run: ArraySlice<Element>) -> Bool {
    let between = run.dropFirst().dropLast()
    guard (2...3).contains(run.count), between.allSatisfy({ $0.has(.adjective) && $0.match < 0 }),
      let first = run.first, let last = run.last, first.scheme == .place
    else { return false }
    return last.match < 0 && Joiners.governments.contains(document.tokens[last.range.lowerBound].key)
      && !isAdministration(run)
  }

  /// "Gobierno de Colombia", "Land Hessen": those who rule a country or a region are that place.
  func isStateOf(_ run: ArraySlice<Element>) -> Bool {
    guard !document.isEnglish, run.count > 1, let first = run.first, let last = run.last, first.match < 0,
      last.scheme == .place, Joiners.foreignStates.contains(document.tokens[first.range.lowerBound].key)
    else { return false }
    return run.dropFirst().dropLast().allSatisfy { $0.has(.particle) }
      && [.country, .region].contains(vocabulary.things[Int(vocabulary.names[Int(last.match)].thing)].kind)
  }

  /// "Norwegian Coastal Administration": a body that deals with something, and none of those who rule.
  func isAdministration(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 2, let last = run.last,
      document.tokens[last.range.lowerBound].key == Joiners.administration
    else { return false }
    return run.dropFirst().allSatisfy {
      $0.match < 0 && !Joiners.ruling.contains(document.tokens[$0.range.lowerBound].key)
    }
  }

  /// "do" in "Banco do Brasil"
  func isDo(_ element: Element) -> Bool { document.tokens[element.range.lowerBound].key == Joiners.do }

  /// "Baltimore Sun": a place before a word that newspapers are called by.
  func isNewspaper(_ run: ArraySlice<Element>) -> Bool {
    guard let first = run.first, let last = run.last, first.scheme == .place, !first.isPeople else { return false }
    if run.count == 3, document.tokens[last.range.lowerBound].gap == .joined {
      // "Atlanta Journal-Constitution"
      return !run[run.startIndex + 1].classes.isDisjoint(with: [.paper, .body])
    }
    return run.count == 2 && last.classes.contains(.paper) && document.tokens[last.range.lowerBound].has(.capital)
  }

  /// Whether a name of the vocabulary is that of a place, or of a place too: "Augsburg" is a club before.
  func mayBePlace(_ element: Element) -> Bool {
    element.scheme == .place
      || element.match >= 0 && element.range.count == 1 && vocabulary.isPlace(document.tokens[element.range.lowerBound])
  }

  /// "Northsound Pipelines": a word that nobody is called by before a common noun in the plural.
  func isCalledByPlural(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, (2...3).contains(run.count), let first = run.first, let last = run.last, !first.isCommon,
      !first.has([.given, .family, .title, .role]), last.isCommon, last.match < 0, isPlural(last),
      document.tokens[last.range.lowerBound].gap == .space
    else { return false }
    return last.classes.contains(.noun) && last.classes.isDisjoint(with: [.family, .locality, .event, .role])
  }

  /// "South Western Railway": what the names of bodies often begin with, at the beginning of a sentence.
  func beginsBody(_ run: ArraySlice<Element>) -> Bool {
    guard run.count > 2, let first = run.first, let last = run.last else { return false }
    if last.has(.body), Joiners.beginnings.contains(document.tokens[first.range.lowerBound].key) { return true }
    if last.has(.body), isQualifier(first) || isWhole(run) { return true }
    // "Energy Development Partners Ltd"
    return last.has(.legal) && first.match < 0 && !first.has([.stop, .opener, .adverb]) && !isArticle(first)
      && !document.tokens[first.range.lowerBound].has(.foreignStop)
  }

  /// "Equity Harvest Bank": a noun in the singular that says neither what somebody is nor what kind of body follows.
  private func isQualifier(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    guard document.isEnglish, element.match < 0, token.singular == token.key,
      element.classes.contains(.noun),
      element.classes.isDisjoint(with: [
        .verb, .adjective, .adverb, .employer, .role, .title, .opener, .stop, .calendar, .never, .saying, .auxiliary,
      ])
    else { return false }
    let word = document.bytes[Int(token.start)..<Int(token.end)]
    return !["er", "or", "ist", "man"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a run stands inside a sentence too, with its first word: no sentence asks for that capital.
  private func isWhole(_ run: ArraySlice<Element>) -> Bool {
    let keys = whole(run).map { document.tokens[$0].key }
    return document.isEnglish
      && document.tokens.indices.dropLast(keys.count - 1).contains { index in
        let token = document.tokens[index]
        return token.key == keys[0] && token.has(.capital) && !token.has([.first, .headline])
          && zip(document.tokens[index...], keys).allSatisfy { $0.key == $1 }
      }
  }

  /// "Food and Drug Administration": two common words before what bodies are called, no sentence's first.
  func joinsBody(at index: Int) -> Bool {
    guard document.isEnglish, document.tokens[index].key == Joiners.and, let first = elements.first,
      isArticle(first) || isOwner(first) || !document.tokens[first.range.lowerBound].has(.first),
      elements.count > 1 || !isOwner(first),
      elements.allSatisfy({
        // "Ethics" is the name of a topic, too.
        isArticle($0) || $0.range == first.range && isOwner($0)
          || (isArticle(first) || $0.isCommon || $0.scheme == .topic) && ($0.scheme ?? .topic) == .topic
            && !$0.has([.title, .role, .given, .family])
      })
    else { return false }
    var next = index + 1
    while next < document.tokens.count, next - index < 4, document.tokens[next].follows,
      document.tokens[next].has(.capital)
    {
      if next > index + 1, document.tokens[next].classes.contains(.body) { return true }
      // Half a word, as in "Anti-Corruption", is in no table.
      let isHalf =
        document.tokens[next].gap == .joined
        || next + 1 < document.tokens.count && document.tokens[next + 1].gap == .joined
      guard document.tokens[next].commonness > 0 || isHalf else { return false }
      next += 1
    }
    return false
  }

  /// "Derbyshire" in "Derbyshire Fire and Rescue Service": a place, or a word that is nothing else.
  private func isOwner(_ element: Element) -> Bool {
    if element.match >= 0 { return element.scheme == .place && !element.isPeople }
    return !element.isCommon && document.tokens[element.range.lowerBound].commonness == 0
      && !element.has([.title, .role, .given, .stop, .opener, .calendar, .never])
  }

  /// "Department for Environment, Food and Rural Affairs": what a body deals with, listed with commas and a last "and".
  func listsBusiness(at index: Int) -> Bool {
    guard document.isEnglish, document.tokens[index].gap == .comma, isBusiness(index),
      elements.contains(where: { $0.has(.office) && !$0.has(.title) }), elements.contains(where: { isOfOrOn($0) }),
      let last = elements.last, last.isCommon || last.scheme == .topic
    else { return false }
    var next = index + 1
    while next < document.tokens.count, next - index < 5, document.tokens[next].follows || isBusiness(next) {
      if document.tokens[next].key == Joiners.and { return next + 1 < document.tokens.count && isBusiness(next + 1) }
      guard isBusiness(next) else { return false }
      next += 1
    }
    return false
  }

  /// Whether a word with a capital is a common one that is no body itself.
  private func isBusiness(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.has(.capital) && !token.has(.headline) && token.commonness > 0
      && token.classes.isDisjoint(with: [.office, .body, .title, .given])
  }

  /// "the University of Leeds and Barclays Bank": whether what "and" goes on with is a body of its own.
  func beginsAnother(at start: Int) -> Bool {
    guard document.isEnglish, let last = elements.last else { return false }
    var end = start + 1
    while end < document.tokens.count, document.tokens[end].follows, document.tokens[end].has(.capital) { end += 1 }
    let match = findings.matches.first { Int($0.first) >= start }
    if let match, Int(match.first) == start {
      let scheme = vocabulary.things[Int(vocabulary.names[Int(match.name)].thing)].scheme
      if scheme == .organisation { return true }
      // "Bath and North East Somerset"
      if scheme == .place, match.range.upperBound == end { return false }
    }
    guard end > start + 1 else { return false }
    return last.scheme == .place || Joiners.houses.contains(document.tokens[end - 1].key)
  }

  /// "Cable and Wireless Plc", "Searle and Co": what "and" joins to the legal form of one company.
  func joinsPartners(at index: Int) -> Bool {
    guard document.isEnglish, document.tokens[index].key == Joiners.and, let last = elements.last, !last.isPeople,
      !last.has(.body), !elements.contains(where: { $0.scheme == .organisation || $0.has([.legal, .title]) })
    else { return false }
    var next = index + 1
    while next < document.tokens.count, next - index < 5, document.tokens[next].follows,
      document.tokens[next].has(.capital)
    {
      if document.tokens[next].classes.contains(.legal) { return true }
      next += 1
    }
    return false
  }

  /// "Shearson Lehman Brothers": a rare word, nobody's name, before a body of several words.
  func isPartnerOf(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count == 2, let first = run.first, let last = run.last, first.match < 0,
      last.scheme == .organisation, last.range.count > 1
    else { return false }
    let token = document.tokens[first.range.lowerBound]
    return isNameLike(first) && !first.isCommon && !first.has([.given, .family, .role]) && !token.has(.first)
  }

  /// "Cleveland Clinic Abu Dhabi", "Georgetown University Qatar": a body, and where this one of it is.
  func isBranch(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 2, let last = run.last, last.scheme == .place, !last.isPeople else {
      return false
    }
    let body = run[run.endIndex - 2]
    return body.has(.body) && body.match < 0 && document.tokens[last.range.lowerBound].gap == .space
      && !document.tokens[body.range.lowerBound].has(.headline)
  }

  /// "北京大学": a body that is called after the place whose name begins it, in scripts without blanks.
  func bodyCalledAfter(_ element: Element) -> Range<Int>? {
    let end = element.range.upperBound
    guard element.scheme == .place, document.tokens[element.range.lowerBound].has(.caseless),
      end < document.tokens.count, document.tokens[end].gap == .joined
    else { return nil }
    let signs = document.tokens[end...].prefix(2)
    guard signs.count == 2, signs.dropFirst().allSatisfy({ $0.gap == .joined }),
      Joiners.eastBodies.contains(Key.joining(signs[end + 1].key, to: signs[end].key)), !isOfStudents(end + 2)
    else { return nil }
    return element.range.lowerBound..<end + 2
  }

  /// "北京大学生": students of a place, and not its university.
  private func isOfStudents(_ index: Int) -> Bool {
    index < document.tokens.count && document.tokens[index].gap == .joined
      && Joiners.students.contains(document.tokens[index].key)
  }

  /// "Monsanto Corp": a company of the vocabulary with its legal form.
  func isIncorporated(_ run: ArraySlice<Element>) -> Bool {
    guard let first = run.first, first.scheme == .organisation else { return false }
    return run.dropFirst().allSatisfy {
      $0.has(.legal) || document.tokens[$0.range.lowerBound].key == Joiners.group
    }
  }

  /// "Movement for Democratic Change": a body and what it is for, with a capital though it is a word like any other.
  func isForSomething(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 2, let first = run.first, let last = run.last else { return false }
    return first.has(.office) && !first.has(.title) && document.tokens[last.range.lowerBound].has(.capital)
      && document.tokens[run[run.startIndex + 1].range.lowerBound].key == Joiners.for
  }

  /// "Federal Home Loan Bank Board": a page's word inside the name of a body.
  func isInsideBody(_ index: Int, _ run: ArraySlice<Element>) -> Bool {
    guard index > run.startIndex, run[index].has(.never), let last = run.last else { return false }
    return last.has(.body) && index < run.endIndex - 1
  }

  /// "Banque Indosuez", "Grupo Bimbo": what in some languages stands before a company's or a club's own name.
  func beginsAsHouse(_ run: ArraySlice<Element>) -> Bool {
    guard run.count > 1, let first = run.first else { return false }
    return first.has(.house)
  }

  /// "Wharton School of Finance": a name before what goes on with "of".
  func isOfficeOf(_ run: ArraySlice<Element>) -> Bool {
    guard let of = run.firstIndex(where: { isOfOrOn($0) }), of > run.startIndex + 1 else { return false }
    return run[of - 1].has(.office) && !run[of - 1].has(.title)
  }

  /// "RJR Nabisco": letters before a name.
  func beginsWithLetters(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count == 2, let first = run.first, let last = run.last else { return false }
    let token = document.tokens[first.range.lowerBound]
    // Two letters are a person's: "PJ Collins".
    return token.has(.capitals) && token.length > 2 && !token.has([.dotted, .headline, .digits]) && !first.isCommon
      && !last.isCommon
      && document.tokens[last.range.lowerBound].has(.small)
  }

  /// "Shr 66 cts": what stands before the figures of a table.
  func isBeforeFigures(_ index: Int) -> Bool {
    index < document.tokens.count && document.tokens[index].gap == .space && document.tokens[index].has(.digits)
  }

  func isArticle(_ element: Element) -> Bool {
    Joiners.articles.contains(document.tokens[element.range.lowerBound].key)
  }

  /// "the Hyundai Tucson", "L'Oréal Paris": a city behind a company's name is a part of it, or of what it sells.
  func isOfCompany(_ place: Element, behind company: Element) -> Bool {
    guard document.isEnglish, company.scheme == .organisation, place.scheme == .place,
      vocabulary.things[Int(vocabulary.names[Int(place.match)].thing)].kind == .city
    else {
      return false
    }
    let token = document.tokens[place.range.lowerBound]
    return token.gap == .space && !document.tokens[company.range.upperBound - 1].has(.possessive)
  }

  /// "a spokesman for Larder Watch", "Larder Watch, a consumer group": a word of pages that ends a name inside a sentence.
  func endsName(_ cut: Int, _ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, cut > run.startIndex, cut == run.endIndex - 1, !run[cut].has(.calendar),
      !document.tokens[run[cut].range.lowerBound].has(.headline)
    else { return false }
    let (start, end) = (run[run.startIndex].range.lowerBound, run[cut].range.upperBound)
    guard end < document.tokens.count else { return false }
    let after = document.tokens[end]
    // "at Port Ansel Watch the video"
    let goesOn = after.gap == .space && after.classes.contains(.stop)
    let isInside = start > 0 && document.tokens[start].gap == .space && !document.tokens[start].has(.first) && !goesOn
    return isInside || after.gap == .comma && after.key == Joiners.a
  }

  /// "the folk trio Salt Harbour": a word for a kind of bodies, which stands before the name of one.
  func isBehindEmployer(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, let start = run.first?.range.lowerBound, start > 0 else { return false }
    let before = document.tokens[start - 1]
    return document.tokens[start].gap == .space && !before.has(.capital) && before.classes.contains(.employer)
      && before.classes.isDisjoint(with: [.role, .title])
  }

  /// "Ashcombe Town reached the third round": what is called as a town is, and plays.
  func isTeam(_ run: ArraySlice<Element>) -> Bool {
    guard document.isEnglish, run.count > 1, let first = run.first, let last = run.last,
      !isLocated(first.range.lowerBound),
      Joiners.sides.contains(document.tokens[last.range.lowerBound].key), last.range.upperBound < document.tokens.count
    else { return false }
    // "the league leaders, Pitsford Town"
    let start = first.range.lowerBound
    if start > 0, [.space, .comma].contains(document.tokens[start].gap),
      Joiners.sporting.contains(document.tokens[start - 1].key)
    {
      return true
    }
    let after = document.tokens[last.range.upperBound]
    return after.gap == .space && Joiners.playing.contains(after.key) || tellsOfMatch
  }
}
