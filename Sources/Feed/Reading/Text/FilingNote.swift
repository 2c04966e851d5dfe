/// The sentence in which software for blogs says when it filed a story: `This entry was posted on Monday, 3 May 2021, by Anna Holm and
/// is filed under Harbour.`
struct FilingNote {
  /// When the story was published.
  let time: StatedTime
  /// Who is said to have written it.
  let names: [String]

  /// A longer line, in words, tells something; such a sentence also names categories and invites comments.
  private static let longest = 60

  /// Reads a line; `nil` when it is no such note, or says only when the story was changed.
  init?(_ line: Int, _ context: LineContext, _ fields: FieldReaders) {
    let (shape, range) = (context.shapes[line], context.lines.lines[line].range)
    guard shape.numbers > 0, shape.words <= Self.longest,
      DateProbe.firstYear(in: context.lines.bytes.span.extracting(range)) != nil
    else { return nil }
    self.init(FieldLine(context.lines.bytes, range, tables: fields.tables), context.spokenLanguage, fields)
  }

  /// Reads a line by itself.
  init?(_ line: String, language: String?, _ fields: FieldReaders) {
    guard DateProbe.firstYear(in: line.utf8Span.span) != nil else { return nil }
    self.init(FieldLine(line, tables: fields.tables), language, fields)
  }

  // Themes are often in another language than what is written with them, so the words of all are understood.
  private init?(_ line: FieldLine, _ tag: String?, _ fields: FieldReaders) {
    let language = fields.tables.language(tag)
    guard let opening = line.end(at: 0, WordRoles(.filing), in: .all),
      let date = fields.dates.date(in: line, language), !date.isUpdate,
      Self.saysPublished(line, behind: opening, beside: date)
    else { return nil }
    time = date.time
    names = fields.bylines.authors(inSentence: line, from: opening, fields.tables.language(nil))
  }

  /// Whether a word in front of the date says that the text was published, or one behind it where verbs end sentences: there a word for a
  /// change that comes first says what the date is of.
  private static func saysPublished(_ line: FieldLine, behind opening: Int, beside date: FoundDate) -> Bool {
    func place(of role: WordRole, in tokens: Range<Int>) -> Int? {
      tokens.first { index in
        // `Beitrag wurde am` goes beyond the opening and says nothing yet.
        line.end(at: index, WordRoles(role), in: .all).map { index >= opening || $0 <= opening } ?? false
      }
    }
    let day = line.tokens.firstIndex { $0.start >= date.range.lowerBound } ?? line.tokens.count
    let behind = line.tokens.firstIndex { $0.start >= date.range.upperBound } ?? line.tokens.count
    if place(of: .published, in: 0..<day) != nil { return true }
    guard let published = place(of: .published, in: behind..<line.tokens.count) else { return false }
    return place(of: .updated, in: behind..<line.tokens.count).map { published < $0 } ?? true
  }
}

extension LineRoles {
  /// Takes the note at the end of each story out of its text.
  mutating func leaveOutFilingNotes(_ context: LineContext, _ fields: FieldReaders) {
    for line in roles.indices where roles[line] == .body {
      let isLast = line + 1 == roles.count || roles[line + 1] != .body
      if isLast, FilingNote(line, context, fields) != nil { roles[line] = .after }
    }
  }
}
