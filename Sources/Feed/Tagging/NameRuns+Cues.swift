/// What stands around a run and speaks for a kind of name.
extension NameRuns {
  func cues(_ range: Range<Int>) -> FoundNames.Votes {
    var votes = FoundNames.Votes()
    if isBeforeAge(range.upperBound) { votes.person += 3 }
    // "Moravská Optika s.r.o."
    if range.upperBound < document.tokens.count, document.tokens[range.upperBound].gap == .space,
      Joiners.smallForms.contains(document.tokens[range.upperBound].key)
    {
      votes.organisation += 8
    }
    guard document.isEnglish else {
      addCues(ofForeign: range, &votes)
      return votes
    }
    if range.lowerBound > 0, document.tokens[range.lowerBound].gap == .comma {
      let before = document.tokens[range.lowerBound - 1]
      // "a charity, African Parks", "her husband, Asif Noorani"
      if !before.has(.capital), before.classes.contains(.employer) { votes.organisation += 2 }
      if !before.has(.capital), !before.classes.isDisjoint(with: [.title, .role]) || isBehindOffice(range) {
        votes.person += 2
      }
    }
    if range.lowerBound > 0, document.tokens[range.lowerBound].gap == .space { addCues(before: range, &votes) }
    addCues(ofListing: range, &votes)
    addCues(ofTelling: range, &votes)
    if isBeforePlace(range), isLocated(range.lowerBound) { votes.place += 2 }
    if range.upperBound < document.tokens.count {
      let after = document.tokens[range.upperBound]
      let classes = after.classes
      if isDateline(range) { votes.place += 4 }
      if after.gap == .space, !after.has(.capital) {
        if classes.contains(.saying) { votes.person += 1 }
        if classes.contains(.corporate) {
          votes.organisation += document.tokens[range.upperBound - 1].has(.possessive) ? 2 : 1
        }
        if classes.contains(.locality), !classes.contains(.verb) { votes.place += 3 }
        if classes.contains(.model) { votes.other += 4 }
        if isBeforeField(range.upperBound) { votes.place += 6 }
      }
      // "Gwiazda Drobinek have signed": a side or a band is many.
      if after.gap == .space, !after.has(.capital), Joiners.ofMany.contains(after.key), tellsOfMatch,
        isAloneBefore(range)
      {
        votes.organisation += 3
      }
      // "Hannah Weber (Germany)"
      if after.gap == .opening, range.count == 2, isPlace(at: range.upperBound) { votes.person += 2 }
      // "Apollo 8"
      if after.gap == .space, after.has(.digits), after.end - after.start < 4 { votes.other += 3 }
      // "Tifton, Georgia"
      if isBeforeRegion(range) { votes.place += 3 }
      if after.gap == .comma, after.key == Joiners.who {
        if isGroup(range) { votes.organisation += 3 } else { votes.person += 2 }
      }
      if after.gap == .comma, after.key == Joiners.which { votes.organisation += 1 }
      let isBody = range.count > 1 && document.tokens[range.upperBound - 1].classes.contains(.body)
      if after.gap == .comma, after.key == Joiners.where, !isBody { votes.place += 3 }
      if isSomewhere(range.upperBound) || isInhabited(range.upperBound) { votes.place += 3 }
    }
    return votes
  }

  /// "the Johan Falk oil field": what is under the ground has somebody's name.
  private func isBeforeField(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count, document.tokens[index + 1].gap == .space else { return false }
    return Joiners.underground.contains(document.tokens[index].key)
      && Joiners.fields.contains(document.tokens[index + 1].singular)
  }

  /// "en Triana", "we wsi Zagórzyn", "la aldea de Ferreiros", "l'opérateur Sosh": what stands before a name in another language than English.
  private func addCues(ofForeign range: Range<Int>, _ votes: inout FoundNames.Votes) {
    let start = range.lowerBound
    guard document.capitalsTell, start > 0 else { return }
    if isBehindOffice(range) { votes.person += 3 }
    guard document.tokens[start].gap == .space else { return }
    let before = document.tokens[start - 1]
    if before.has(.capital) { return }
    // "a déclaré la docteure Achta Nour"
    if isTitle(before) { votes.person += 3 }
    if before.classes.contains(.employer) { votes.organisation += 3 }
    if isSettled(start) { return votes.place += 4 }
    let isOneWord = range.count == 1 || isHyphened(range)
    if before.classes.contains(.locative), isOneWord, !document.tokens[start].classes.contains(.given) {
      votes.place += 1
    }
  }

  /// Words of an office behind what it is called, at most: "head of libraries".
  private static let longestOffice = 4

  /// Whether a comma sets a name off from what somebody is: "the council's head of libraries, Tama Rangi", "a administradora da empresa,
  /// Xula Anjos".
  private func isBehindOffice(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.lowerBound > 1, document.tokens[range.lowerBound].gap == .comma else { return false }
    let last = range.lowerBound - 1
    for index in (max(0, last - Self.longestOffice)...last).reversed() {
      let token = document.tokens[index]
      if token.has(.capital) { return false }
      let isOf = index == last || document.tokens[index + 1].key == Joiners.of || !document.isEnglish
      if document.isEnglish, index < last, isOf, Joiners.heads.contains(token.key) { return true }
      if isTitle(token) { return isOf && (index < last || !document.isEnglish) }
      if token.gap != .space { return false }
    }
    return false
  }

  /// Whether a word for a place that people live in stands before a name, or before its "of", perhaps with an adjective: "barrio sevillano
  /// de Triana".
  private func isSettled(_ start: Int) -> Bool {
    if document.tokens[start - 1].classes.contains(.settlement) { return true }
    guard document.tokens[start - 1].has(.foreignStop), document.tokens[start - 1].gap == .space else { return false }
    let words = document.tokens[max(0, start - 3)..<start - 1].reversed()
    guard let settlement = words.firstIndex(where: { $0.classes.contains(.settlement) }) else { return false }
    return words[..<settlement].allSatisfy { $0.gap == .space && !$0.has([.foreignStop, .capital]) }
  }

  /// "Bogumiła Zawadzkowska, 81-letnia", "Ana Sáenz, 34 años": two digits behind a comma.
  func isBeforeAge(_ index: Int) -> Bool {
    guard index < document.tokens.count else { return false }
    let age = document.tokens[index]
    return age.gap == .comma && age.has(.digits) && age.length == 2
  }

  /// Whether nobody stands before a name with whom it is many: "Tom Rowe, Jane Miller and Omar Haddad have signed".
  private func isAloneBefore(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return true }
    let (first, before) = (document.tokens[range.lowerBound], document.tokens[range.lowerBound - 1])
    if [.comma, .joined].contains(first.gap) { return false }
    return first.gap != .space
      || ![Joiners.and, Joiners.or].contains(before.key) && !Joiners.determiners.contains(before.key)
        && before.key != Joiners.of
  }

  /// "The Velvet Turnips, who": several with an article are a band or a side, and nobody.
  private func isGroup(_ range: Range<Int>) -> Bool {
    let last = document.tokens[range.upperBound - 1]
    return range.count > 1 && last.singular != last.key && range.lowerBound > 0
      && document.tokens[range.lowerBound - 1].key == Joiners.the
      && document.tokens[range.lowerBound].gap == .space
  }

  /// "Bacchus Marsh, west of Melbourne", "Ballidu, 200 kilometres north of Perth", and "just off the coast"
  private func isSomewhere(_ index: Int) -> Bool {
    let gap = document.tokens[index].gap
    guard gap == .comma || gap == .space && Joiners.compass.contains(document.tokens[index].key),
      !document.tokens[index - 1].classes.contains(.body)
    else { return false }
    let words = document.tokens[index...].prefix(Self.longestWay)
    guard let of = words.firstIndex(where: { $0.key == Joiners.of || $0.key == Joiners.from }), of > index,
      words[index..<of].allSatisfy({ !$0.has(.capital) }), words[(index + 1)...of].allSatisfy({ $0.gap == .space })
    else { return false }
    return Joiners.compass.contains(document.tokens[of - 1].key)
      && (of == index + 1 || document.tokens[index].has(.digits) || Joiners.about.contains(document.tokens[index].key))
  }

  /// "Valderoja had 400 people in 1950"
  private func isInhabited(_ index: Int) -> Bool {
    guard index + 2 < document.tokens.count, Joiners.having.contains(document.tokens[index].key),
      document.tokens[index + 1].has(.digits)
    else { return false }
    return Joiners.inhabitants.contains(document.tokens[index + 2].key)
  }

  /// Words that say how far it is from there: "about 200 kilometres north of".
  private static let longestWay = 6

  /// "HELENA, Mont. (AP) —": capitals at the beginning of a block that is no headline, before a dash or a bracket.
  private func isDateline(_ range: Range<Int>) -> Bool {
    let first = document.tokens[range.lowerBound]
    guard first.gap == .block, first.has(.capitals), !first.has(.shouted) else { return false }
    let after = document.tokens[range.upperBound]
    if after.gap == .pause { return true }
    guard after.gap == .comma || after.gap == .opening else { return false }
    return document.tokens[range.upperBound...].prefix(4).contains { [.pause, .opening].contains($0.gap) }
  }

  private func addCues(before range: Range<Int>, _ votes: inout FoundNames.Votes) {
    let before = document.tokens[range.lowerBound - 1]
    let classes = before.classes
    if !before.has(.capital), !classes.isDisjoint(with: [.title, .role]) { votes.person += 3 }
    let isInvestedIn =
      before.key == Joiners.in && range.lowerBound > 1
      && Joiners.investing.contains(document.tokens[range.lowerBound - 2].key)
    if isInvestedIn { votes.organisation += 2 }
    if classes.contains(.locative), !isInvestedIn, range.count < 3 || isHyphened(range),
      !document.tokens[range.lowerBound].has(.capitals)
    {
      votes.place += Joiners.near.contains(before.key) ? 3 : 1
    }
    // "tropical storm Odette": what it did is told of it alone afterwards.
    if range.count == 1, classes.contains(.storm) { votes.other += 8 }
    // "passengers on Inishkerra": an island, where the story says so.
    if before.key == Joiners.on, range.count == 1, hasIsland { votes.place += 3 }
    // "the bus to Valderoja"
    if before.key == Joiners.to, range.lowerBound > 1, range.count < 3,
      Joiners.rides.contains(document.tokens[range.lowerBound - 2].key)
    {
      votes.place += 3
    }
    // "Rival Deere", but not "Owner Tom Gores"
    let isKind = !before.has(.capital) || before.has(.first) && classes.isDisjoint(with: [.role, .title])
    if isKind, classes.contains(.employer) { votes.organisation += 3 }
    // "the chief executive of Arctic Lumen"
    if before.key == Joiners.of, range.lowerBound > 1, range.count < 4,
      Joiners.business.contains(document.tokens[range.lowerBound - 2].key)
    {
      votes.organisation += 2
    }
    if before.key == Joiners.for, range.lowerBound > 1,
      document.tokens[range.lowerBound - 2].classes.contains(.corporate)
    {
      votes.organisation += 3
    }
    if before.key == Joiners.the, range.count == 1 {
      if isWater(range) { votes.place += 3 } else { votes.organisation += 1 }
    }
    if before.key == Joiners.of, before.gap == .comma, range.lowerBound > 1 {
      // "Brett Dempsey, 31, of Ravenshoe"
      let age = document.tokens[range.lowerBound - 2]
      if age.gap == .comma, age.has(.digits), age.length == 2 { votes.place += 4 }
    }
    if before.key == Joiners.of, range.lowerBound > 1,
      !document.tokens[range.lowerBound - 2].classes.isDisjoint(with: [.locality, .seat])
    {
      votes.place += 4
    }
  }

  /// "along the Wharfe", "the Wharfe burst its banks": what is said of rivers.
  private func isWater(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 1, Joiners.along.contains(document.tokens[range.lowerBound - 2].key) { return true }
    guard range.upperBound < document.tokens.count else { return false }
    let after = document.tokens[range.upperBound]
    return after.gap == .space && Joiners.flowing.contains(after.key)
  }

  private func addCues(ofTelling range: Range<Int>, _ votes: inout FoundNames.Votes) {
    switch told(of: range) {
    case .person: votes.person += 2
    case .organisation: votes.organisation += 3
    case .place: votes.place += 3
    case .other, nil: break
    }
  }

  /// "the village of Street", "in Hope, Derbyshire": what can only be a town, though it is a word elsewhere.
  func isToldTown(_ range: Range<Int>) -> Bool {
    guard document.isEnglish, document.tokens[range.lowerBound].has(.small) else { return false }
    if document.isTownOf(range.lowerBound) { return true }
    return range.upperBound < document.tokens.count && isLocated(range.lowerBound) && isBeforeRegion(range)
  }

  /// "CLINTON, Miss. —", "in Clinton, Mississippi": what is listed for a person or a body only is a town where a dateline or its region says
  /// so once.
  func isTownOfNoList(_ element: Element) -> Bool {
    let token = document.tokens[element.range.lowerBound]
    guard document.isEnglish, element.range.count == 1, element.scheme != .topic, !vocabulary.isPlace(token) else {
      return false
    }
    return toldTowns.contains(token.key)
  }

  /// The words before a region that stand in a dateline or where places do.
  func townsBeforeRegions() -> Set<UInt64> {
    guard document.isEnglish else { return [] }
    var towns: Set<UInt64> = []
    for region in findings.matches where region.first > 0 {
      let town = Int(region.first) - 1..<Int(region.first)
      guard isBeforeRegion(town), isDateline(town) || isLocated(town.lowerBound) else { continue }
      towns.insert(document.tokens[town.lowerBound].key)
    }
    return towns
  }

  /// A single word before a country or a region that ends what commas divide off.
  private func isBeforeRegion(_ range: Range<Int>) -> Bool {
    let after = range.upperBound
    guard range.count == 1, document.tokens[after].gap == .comma, isPlace(at: after),
      let match = findings.match(at: after)
    else { return false }
    let kind = vocabulary.things[Int(vocabulary.names[Int(match.name)].thing)].kind
    let end = match.range.upperBound
    return (kind == .region || kind == .country) && (end == document.tokens.count || !document.tokens[end].follows)
  }

  /// "from Bangor and Cardiff": what stands before a place of the vocabulary that goes on with it.
  private func isBeforePlace(_ range: Range<Int>) -> Bool {
    guard range.count == 1, range.upperBound + 1 < document.tokens.count else { return false }
    let and = document.tokens[range.upperBound]
    guard and.gap == .space, and.key == Joiners.and, document.tokens[range.upperBound + 1].gap == .space else {
      return false
    }
    return isPlace(at: range.upperBound + 1)
  }

  /// "Infosys and Wipro": what stands beside a name of the vocabulary is likely to be of its kind.
  private func addCues(ofListing range: Range<Int>, _ votes: inout FoundNames.Votes) {
    guard let last = names.mentions.last, !last.isInside else { return }
    let start = range.lowerBound
    let isBeside =
      last.range.upperBound == start && document.tokens[start].gap == .comma
      || last.range.upperBound == start - 1 && document.tokens[start].gap == .space
        && document.tokens[start - 1].gap == .space && document.tokens[start - 1].key == Joiners.and
    guard isBeside else { return }
    // "An Ethiopian, Tigist Alemu"
    let isPeople = isPeople(last)
    switch scheme(of: last) {
    case .organisation: votes.organisation += 2
    case .place where isPeople: votes.person += 1
    // "the ambassador to Brazil, Denise Almao"
    case .place: if range.count == 1 || !document.tokens[start].classes.contains(.given) { votes.place += 2 }
    case .person: votes.person += 1
    case .topic, .keyword: break
    }
  }
}
