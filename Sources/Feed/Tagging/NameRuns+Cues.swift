/// What stands around a run and speaks for a kind of name.
extension NameRuns {
  func cues(_ range: Range<Int>) -> FoundNames.Votes {
    var votes = FoundNames.Votes()
    guard document.isEnglish else { return votes }
    if range.lowerBound > 0, document.tokens[range.lowerBound].gap == .comma {
      let before = document.tokens[range.lowerBound - 1]
      // "a charity, African Parks", "her husband, Asif Noorani"
      if !before.has(.capital), before.classes.contains(.employer) { votes.organisation += 2 }
      if !before.has(.capital), !before.classes.isDisjoint(with: [.title, .role]) { votes.person += 2 }
    }
    if range.lowerBound > 0, document.tokens[range.lowerBound].gap == .space { addCues(before: range, &votes) }
    addCues(ofListing: range, &votes)
    if range.upperBound < document.tokens.count {
      let after = document.tokens[range.upperBound]
      let classes = after.classes
      let first = document.tokens[range.lowerBound]
      if first.gap == .block, first.has(.capitals), !first.has(.shouted), after.gap == .pause { votes.place += 4 }
      if after.gap == .space, !after.has(.capital) {
        if classes.contains(.saying) { votes.person += 1 }
        if classes.contains(.corporate) {
          votes.organisation += document.tokens[range.upperBound - 1].has(.possessive) ? 2 : 1
        }
        if classes.contains(.locality) { votes.place += 3 }
      }
      if after.gap == .comma, after.has(.digits), after.end - after.start == 2 { votes.person += 3 }
      // "Apollo 8"
      if after.gap == .space, after.has(.digits), after.end - after.start < 4 { votes.other += 3 }
      if after.gap == .comma, after.key == Joiners.who { votes.person += 2 }
      if after.gap == .comma, after.key == Joiners.which { votes.organisation += 1 }
    }
    return votes
  }

  private func addCues(before range: Range<Int>, _ votes: inout FoundNames.Votes) {
    let before = document.tokens[range.lowerBound - 1]
    let classes = before.classes
    if !before.has(.capital), !classes.isDisjoint(with: [.title, .role]) { votes.person += 3 }
    if classes.contains(.locative), range.count < 3 || isHyphened(range),
      !document.tokens[range.lowerBound].has(.capitals)
    {
      votes.place += Joiners.near.contains(before.key) ? 3 : 1
    }
    if !before.has(.capital), classes.contains(.employer) { votes.organisation += 3 }
    if before.key == Joiners.for, range.lowerBound > 1,
      document.tokens[range.lowerBound - 2].classes.contains(.corporate)
    {
      votes.organisation += 3
    }
    if before.key == Joiners.the, range.count == 1 { votes.organisation += 1 }
    if before.key == Joiners.of, range.lowerBound > 1,
      document.tokens[range.lowerBound - 2].classes.contains(.locality)
    {
      votes.place += 4
    }
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
    switch scheme(of: last) {
    case .organisation: votes.organisation += 2
    case .place: votes.place += 2
    case .person: votes.person += 1
    case .topic, .keyword: break
    }
  }
}
