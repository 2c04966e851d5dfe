/// Which of the people that a page names wrote the article.
extension Draft {
  /// The people that the likeliest line names, and those on the lines beside it that are likely as well.
  func authors(
    _ found: FieldCandidates, _ context: LineContext, _ fields: FieldReaders, _ weights: FieldWeights
  ) -> [String] {
    let scored = found.candidates(for: .authors).map {
      ScoredLine(line: $0.line, score: weights.score(of: $0, for: .authors))
    }
    .filter { $0.score > 0 && !found.isTurn($0.line) && !isOfOther($0.line, context) }
    let lines = likeliest(of: scored, context)
    let joined = lines.isEmpty ? [] : withNeighbours(of: lines, context, fields)
    let writers = joined.filter { !context.isShouted($0) || !isBelowCaption($0, context) }
    return (writers.isEmpty ? joined : writers).flatMap { context.facts[$0].people }.distinct
  }

  /// A line and how likely it is that it names the authors.
  private struct ScoredLine {
    var line: Int
    var score: Float
  }

  /// Whether a line names what the story is about, whom the press may ask or who took a picture.
  private func isOfOther(_ line: Int, _ context: LineContext) -> Bool {
    let facts = context.facts[line]
    let isBare = facts.authors == nil || facts.isUnderLabel
    return isSection(line, context) || isForPress(line, context) || isPicturesAgency(line, context)
      || isEditor(line, context)
      || isBare && facts.wholePhrases & ClutterKind.navigation.bit != 0
      || facts.authors == nil && BylineColumn.creditsPicture(line, context)
  }

  /// The line that most likely names the authors, with those that are likely as well, of the same kind and not parted from it by others.
  private func likeliest(of scored: [ScoredLine], _ context: LineContext) -> [Int] {
    // A name by itself near a byline is of who took the picture, or of a reader.
    let bylines = scored.filter { hasByline($0.line, context) }
    let told = scored.filter { isToldOfBelow($0.line, context) }
    let best =
      bylines.filter { !isSlashed($0.line, context) || bylines.count == 1 }.max { $0.score < $1.score } ?? told.first
      ?? scored.max { $0.score < $1.score }
    guard let best else { return [] }
    let isByline = context.facts[best.line].authors != nil
    let alike = told.isEmpty || isByline ? scored : told
    let likely = alike.filter { $0.score * 2 > best.score && (context.facts[$0.line].authors != nil) == isByline }.map(
      \.line)
    return likely.filter { line in (min(line, best.line)...max(line, best.line)).allSatisfy(likely.contains) }
  }

  /// Lines that name authors, with those of others that belong to them.
  private func withNeighbours(of lines: [Int], _ context: LineContext, _ fields: FieldReaders) -> [Int] {
    var joined = lines
    while let last = joined.max(), let next = context.nextUnderLabel(behind: last) { joined.append(next) }
    if let last = joined.max(), isSetAlike(last + 1, last, context) { joined.append(last + 1) }
    // `Anna HOLM,` and `Oxi TREMBETH` below it.
    while let first = joined.min(), first > 0, endsInComma(first - 1, context) { joined.insert(first - 1, at: 0) }
    while let last = joined.max(), endsInComma(last, context), last + 1 < context.facts.count,
      !context.facts[last + 1].people.isEmpty
    {
      joined.append(last + 1)
    }
    guard let title, joined.count == 1, title < joined[0], joined[0] < body[0] else { return joined }
    return BylineColumn(of: joined[0], in: title + 1..<body[0], context, fields).lines
  }

  /// Whether a line holds names and a comma behind the last: the next line goes on with them.
  private func endsInComma(_ line: Int, _ context: LineContext) -> Bool {
    context.shapes[line].last == .comma && !context.facts[line].people.isEmpty
  }

  /// Whether the words of a picture may stand right above a line: `ANNA HOLM` there took it, whose name is not set as the writer's is.
  private func isBelowCaption(_ line: Int, _ context: LineContext) -> Bool {
    context.facts[line].authors == nil && line - 1 > title ?? line
      && context.shapes[line - 1].words > Self.shortCaption
  }

  private static let shortCaption = 6

  /// `Anna Holm/Post`: whether a slash that stands between a name and a paper may as well credit a picture.
  private func isSlashed(_ line: Int, _ context: LineContext) -> Bool {
    context.lines.bytes[context.lines.lines[line].range].contains(UInt8(ascii: "/"))
  }

  /// Whether a line above the text names somebody of whom a box below it tells: the name by itself, and a sentence.
  private func isToldOfBelow(_ line: Int, _ context: LineContext) -> Bool {
    let last = body[body.count - 1]
    guard line < body[0], context.facts[line].authors == nil, let name = context.facts[line].names.first else {
      return false
    }
    let below = last + 1..<max(last + 1, min(last + 1 + Self.boxReach, tail.upperBound, context.facts.count - 1))
    return below.contains { context.facts[$0].people == [name] && context.shapes[$0 + 1].endsSentence }
  }

  /// Lines below the text among which a box tells of its author.
  private static let boxReach = 8

  /// Whether a line holds a number that can be called, and no word.
  private func isTelephone(_ line: Int, _ context: LineContext) -> Bool {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    let isNumber = bytes.allSatisfy { $0 &- 0x30 < 10 || "+-() ./".utf8.contains($0) }
    return isNumber && bytes.count { $0 &- 0x30 < 10 } >= Self.leastDigits && context.facts[line].date == nil
  }

  private static let leastDigits = 8

  /// Whether a line names who edited the text, where another one above the text names people: `Editor: Anna Holm`.
  private func isEditor(_ line: Int, _ context: LineContext) -> Bool {
    guard isLabelled(line, context),
      case let label = context.lines.text(context.lines.lines[line]).prefix(while: { $0 != ":" }).lowercased(),
      Self.editors.contains(label)
    else { return false }
    return head.contains {
      $0 != line && (context.facts[$0].authors?.isEmpty == false || context.facts[$0].namesAreSure)
    }
  }

  private static let editors: Set = ["editor", "editora", "redaktur", "redaktør", "redigering"]

  /// Whether a line credits a picture to an agency and somebody of it: `APA/Anna Holm`.
  private func isPicturesAgency(_ line: Int, _ context: LineContext) -> Bool {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    let agency = bytes.prefix { $0 &- 0x41 < 26 }
    return Self.agency.contains(agency.count) && bytes.dropFirst(agency.count).first == UInt8(ascii: "/")
  }

  /// The letters of an agency in such a credit.
  private static let agency = 2...6

  /// Whether a line names whom the press may ask, below the text or right below a label above it: `Media contact`, `Anna Holm`.
  private func isForPress(_ line: Int, _ context: LineContext) -> Bool {
    let last = body[body.count - 1]
    guard line > last else {
      return line > 0 && !isLabelled(line, context)
        && context.facts[line - 1].wholePhrases & ClutterKind.release.bit != 0
    }
    let below = line + 1..<min(line + Self.noteReach, context.facts.count)
    return below.contains { isTelephone($0, context) }
      || !isLabelled(line, context)
        && context.facts[max(last + 1, line - Self.noteReach)..<line].contains {
          $0.wholePhrases & ClutterKind.release.bit != 0
        }
  }

  /// Whether a line is a byline with a colon in it: `Reporter: Anna Holm`.
  private func isLabelled(_ line: Int, _ context: LineContext) -> Bool {
    context.facts[line].authors != nil
      && context.lines.bytes[context.lines.lines[line].range].contains(UInt8(ascii: ":"))
  }

  /// Whether a line says with a label who wrote the text, above it or right below.
  private func hasByline(_ line: Int, _ context: LineContext) -> Bool {
    guard let name = context.facts[line].authors?.first, let letter = name.unicodeScalars.first else { return false }
    // Where no capitals tell names, `כתבו לנו` looks like one.
    return name.contains(" ") && letter.value < 0x590 && line <= body[body.count - 1] + Self.noteReach
  }

  /// Whether a line above the text holds an initial and a name, all in capitals as the line above it.
  private func isSetAlike(_ line: Int, _ above: Int, _ context: LineContext) -> Bool {
    guard line < body[0], context.facts[above].authors == nil, context.facts[line].phrases == 0,
      let name = context.facts[line].names.first
    else { return false }
    return context.isShouted(above) && context.isShouted(line) && name.dropFirst().first == "."
  }

  /// Whether what looks like a name is of words of the text: the section or the subject.
  func isSection(_ line: Int, _ context: LineContext) -> Bool {
    let facts = context.facts[line]
    if let name = facts.people.first, facts.authors == nil || context.shapes[line].words > Self.longestByline,
      tells(of: name, context)
    {
      return true
    }
    guard facts.authors == nil, !facts.namesAreSure, let name = facts.names.first, facts.names.count == 1 else {
      return false
    }
    return NameAboveDay.isOfText(name, all: true, context)
  }

  /// Whether the headline tells of somebody, whom the picture below it shows, and does not say whose the story is: `Jane Doe's kitchen`,
  /// `Jane Doe: My bees`, `Three cars, tried by Jane Doe`.
  private func tells(of name: String, _ context: LineContext) -> Bool {
    guard let title, case let headline = context.lines.text(context.lines.lines[title]),
      let named = headline.firstRange(of: name)
    else { return false }
    let isOwner = ["'", "’", ":"].contains(headline[named.upperBound...].first)
    let isSigned = [" by ", " von ", " par ", " por ", " di ", " door ", " av ", " af "].contains {
      headline[..<named.lowerBound].lowercased().hasSuffix($0)
    }
    return !isOwner && !isSigned
  }

  /// Words of a byline that names somebody of the headline, at most.
  private static let longestByline = 8
}

extension [String] {
  /// The strings in their order, each once.
  fileprivate var distinct: [String] {
    reduce(into: []) { distinct, name in
      if !distinct.contains(name) { distinct.append(name) }
    }
  }
}
