/// What stands below a story about who wrote it: `Anna Holm is a reporter for the Post.`
struct AuthorNote {
  let names: [String]

  /// Words of a name, at most.
  private static let longestName = 5
  /// What Greek sets before names.
  private static let articles: Set<Substring> = ["Η", "Ο"]
  /// How far above the text somebody is introduced whom a note below it tells of.
  private static let reach = 8

  /// Reads a line; `nil` when it is no such note.
  ///
  /// - Parameter lead: the first line of the text. Whom a line right above it names wrote the story, if the note begins with that name:
  ///   `Anna Holm teaches at a school in Harrow.`
  init?(_ line: Int, behind lead: Int, _ context: LineContext, _ fields: FieldReaders) {
    let isOfAuthors = context.facts[line].innerPhrases & ClutterKind.author.bit != 0
    guard isOfAuthors || context.isSentence(line) else { return nil }
    // `(*) Anna Holm es profesora`, `* Η Άννα Παππά είναι καθηγήτρια`
    let words = context.lines.text(context.lines.lines[line]).split(separator: " ").drop {
      !$0.contains(where: \.isLetter) || Self.articles.contains($0)
    }
    let opening = words.prefix { $0.first?.isUppercase == true }
    let name = opening.joined(separator: " ")
    guard let found = fields.bylines.bareNames(inLine: name, language: context.spokenLanguage),
      opening.count < words.count,
      found.isSure || found.hasFamilyName && !isOfAuthors
    else { return nil }
    let isIntroduced =
      (2...Self.longestName).contains(opening.count)
      && (max(0, lead - Self.reach)..<Self.start(of: lead, context)).contains { above in
        context.lines.text(context.lines.lines[above]).contains(name)
      }
    guard isOfAuthors || isIntroduced else { return nil }
    names = found.names
  }

  /// Where a text begins: below the day, if that stands right below what was taken for the first line.
  private static func start(of lead: Int, _ context: LineContext) -> Int {
    let lines = lead + 1..<max(lead + 1, min(lead + 3, context.facts.count))
    return lines.first { context.facts[$0].date?.isWholeLine == true } ?? lead
  }

  /// Whether the lines of a text have the surname: of whom a story tells is somebody in it.
  func isTold(in text: some Sequence<Int>, from lead: Int, _ context: LineContext) -> Bool {
    let surnames = names.compactMap { $0.split(separator: " ").last }
    let start = Self.start(of: lead, context)
    return text.contains { line in
      guard line >= start else { return false }
      let words = context.lines.text(context.lines.lines[line]).split { !$0.isLetter && $0 != "-" }
      return surnames.contains(where: words.contains)
    }
  }
}

extension LineRoles {
  /// Takes the note below each story out of its text: like a paragraph it is a sentence or two.
  mutating func leaveOutAuthorNotes(_ context: LineContext, _ fields: FieldReaders) {
    var lead = 0
    for line in roles.indices {
      if roles[line] == .lead { lead = line }
      let isLast = line + 1 == roles.count || roles[line + 1] != .body && roles[line + 1] != .aside
      guard roles[line] == .body, isLast, let note = AuthorNote(line, behind: lead, context, fields) else { continue }
      if !note.isTold(in: (lead..<line).lazy.filter(isText), from: lead, context) { roles[line] = .after }
    }
  }
}
