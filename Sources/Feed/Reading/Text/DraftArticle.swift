extension Draft {
  /// The article, written out.
  func article(
    of context: LineContext, _ found: FieldCandidates, _ fields: FieldReaders, _ weights: FieldWeights
  ) -> Article {
    let blocks = blocks(of: context)
    let text = blocks.map(\.text).joined(separator: "\n")
    let language = fields.languages.language(of: text, declared: nil) ?? context.language
    var article = Article(title: headline(context, fields, blocks), body: blocks)
    article.line = context.lines.lines[title ?? body[0]].number
    article.language = language
    article.authors = NameAboveDay.namedTwice(in: self, context) ?? authors(found, context, fields, weights)
    if article.authors.isEmpty, let above = NameAboveDay(self, context) { article.authors = above.names }
    if article.authors.isEmpty { article.authors = namedInLead(context, fields) }
    if article.authors.isEmpty { article.authors = namedBesideDay(context) }
    if article.authors.isEmpty { article.authors = noted(context, fields) ?? signed(context, fields) }
    let filed = filed(context, fields)
    if article.authors.isEmpty, let filed { article.authors = filed.names }
    article.published = stated(found, context, weights, filed) ?? dateline(context, fields)
    let summary = standfirst.map { context.lines.cleanText($0) }.joined(separator: " ")
    article.summary = summary.isEmpty ? nil : summary
    article.replacesEarlier = head.contains { !body.contains($0) && EditionMark.isNote(context.lines.cleanText($0)) }
    return article
  }

  private func headline(_ context: LineContext, _ fields: FieldReaders, _ blocks: [Block]) -> String {
    if let title { return fields.titles.title(context.lines.cleanText(title), site: nil) }
    return (blocks.first?.text ?? "").shortened(to: 90)
  }

  /// What the sentence says by which the page filed the article, above its text or below it.
  private func filed(_ context: LineContext, _ fields: FieldReaders) -> FilingNote? {
    let behind = body[body.count - 1] + 1
    let below = behind..<max(behind, min(tail.upperBound, context.facts.count))
    return [head.lowerBound..<body[0], below].joined().lazy.compactMap { FilingNote($0, context, fields) }.first
  }

  /// The date that stands as the article's own; `nil` when none does. Above the text it is shown; below it others stand, too, so there the
  /// note by which the article was filed is believed first.
  private func stated(
    _ found: FieldCandidates, _ context: LineContext, _ weights: FieldWeights, _ filed: FilingNote?
  ) -> StatedTime? {
    var days = found.candidates(for: .day)
    let readers = days.filter { isOfReader($0.line, context) }.map(\.line)
    if readers.count > 1 || readers.contains(where: { isBelowComments($0, context) }) {
      days.removeAll { readers.contains($0.line) }
    }
    let best = days.max { weights.score(of: $0, for: .day) < weights.score(of: $1, for: .day) }
    guard let best, weights.score(of: best, for: .day) > 0 else { return filed?.time }
    if let filed, best.line > body[0] { return filed.time }
    return context.facts[best.line].date?.time
  }

  /// Lines below a day among which a reader's comment has its button.
  private static let commentReach = 4

  /// Whether a day below the text stands behind a name and before a button to answer, or below what heads comments.
  private func isOfReader(_ line: Int, _ context: LineContext) -> Bool {
    guard let last = body.last, line > last + 1, context.facts[line].date?.isLabelled == false,
      context.shapes[line - 1].words <= Self.commentReach
    else { return false }
    let isAnswered = context.facts[(line + 1)...].prefix(Self.commentReach).contains {
      $0.wholePhrases & ClutterKind.comments.bit != 0
    }
    return isAnswered || isBelowComments(line, context)
  }

  /// Whether a line that heads comments stands between the text and a day: `3 comments to the harbour wall`.
  private func isBelowComments(_ line: Int, _ context: LineContext) -> Bool {
    let last = body[body.count - 1]
    return context.facts[(last + 1)..<line].contains {
      ($0.wholePhrases | $0.beginningPhrases) & ClutterKind.comments.bit != 0
    }
  }

  /// The date of the dateline with which the text begins; `nil` when it begins with none.
  private func dateline(_ context: LineContext, _ fields: FieldReaders) -> StatedTime? {
    guard context.shapes[body[0]].numbers > 0 else { return nil }
    let lead = context.lines.text(context.lines.lines[body[0]])
    guard let date = fields.dates.date(in: lead, language: context.spokenLanguage), Dateline.holds(date, in: lead)
    else {
      return nil
    }
    return date.time
  }

  /// Who is named where the text begins, as in Chinese and Korean papers.
  private func namedInLead(_ context: LineContext, _ fields: FieldReaders) -> [String] {
    let lead = FieldLine(context.lines.bytes, context.lines.lines[body[0]].range, tables: fields.tables)
    return fields.bylines.authors(inLead: lead, fields.tables.language(context.spokenLanguage))
  }

  /// How many lines below the text a note on its author is looked for.
  static let noteReach = 4

  /// Who is spoken of right below the text.
  private func noted(_ context: LineContext, _ fields: FieldReaders) -> [String]? {
    let last = body[body.count - 1]
    let lines = last..<min(last + 1 + Self.noteReach, tail.upperBound, context.facts.count)
    return lines.lazy.compactMap { AuthorNote($0, behind: body[0], context, fields) }.first { note in
      !note.isTold(in: body.dropLast(), from: body[0], context)
    }?.names
  }

  /// Who is named in brackets at the end of the text or alone below it.
  private func signed(_ context: LineContext, _ fields: FieldReaders) -> [String] {
    let last = body[body.count - 1]
    for line in last..<min(last + 2, tail.upperBound, context.facts.count) {
      let names = fields.bylines.authors(
        inEnd: context.lines.text(context.lines.lines[line]), language: context.spokenLanguage)
      if !names.isEmpty { return names }
    }
    guard last + 1 < min(tail.upperBound, context.facts.count), case let facts = context.facts[last + 1],
      facts.names.count == 1, facts.phrases == 0, facts.copies == 1, facts.date == nil,
      facts.namesAreSure || facts.hasFamilyName
    else { return [] }
    return facts.names
  }

  /// Who is named beside the day between the headline and the text, whatever else stands on that line.
  private func namedBesideDay(_ context: LineContext) -> [String] {
    guard let title, title < body[0] else { return [] }
    let line = (title + 1..<body[0]).first { line in
      let facts = context.facts[line]
      return facts.namesAreSure && facts.authors == nil && facts.date?.isUpdate == false && !isSection(line, context)
    }
    return line.map { context.facts[$0].names } ?? []
  }
}

extension Lines {
  /// The text of a line with single blanks, and with one quotation mark where an opening one is doubled.
  func cleanText(_ line: Int) -> String {
    if isClean(lines[line].range) { return text(lines[line]) }
    var clean: [UInt8] = []
    clean.reserveCapacity(lines[line].range.count)
    for byte in bytes[lines[line].range] {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isBlank, clean.last == UInt8(ascii: " ") { continue }
      clean.append(isBlank ? UInt8(ascii: " ") : byte)
    }
    // Pages that set a pull quote double the mark that opens it.
    if clean.starts(with: [0x22, 0x22]), clean.count > 2, clean[2] > 0x22 { clean.removeFirst() }
    if clean.starts(with: [0xE2, 0x80, 0x9C, 0xE2, 0x80, 0x9C]) { clean.removeFirst(3) }
    return String(decoding: clean, as: UTF8.self)
  }

  /// Whether nothing has to change, as in nearly all lines.
  private func isClean(_ range: Range<Int>) -> Bool {
    let text = bytes.span.extracting(range)
    guard text.count > 1, text[0] != 0x22 || text[1] != 0x22, text[0] != 0xE2 else { return false }
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0x09 || byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    return true
  }
}
