/// What stands below a story about who wrote it: `Anna Holm is a reporter for the Post.`
struct AuthorNote {
  let names: [String]

  /// Reads a line; `nil` when it is no such note.
  init?(_ line: Int, _ context: LineContext, _ fields: FieldReaders) {
    guard context.facts[line].innerPhrases & ClutterKind.author.bit != 0 else { return nil }
    let words = context.lines.text(context.lines.lines[line]).split(separator: " ")
    let name = words.prefix { $0.first?.isUppercase == true }.joined(separator: " ")
    guard let found = fields.bylines.bareNames(inLine: name, language: context.language), found.isSure else {
      return nil
    }
    names = found.names
  }
}

extension LineRoles {
  /// Takes the note below each story out of its text: like a paragraph it is a sentence or two.
  mutating func leaveOutAuthorNotes(_ context: LineContext, _ fields: FieldReaders) {
    for line in roles.indices where roles[line] == .body {
      let isLast = line + 1 == roles.count || roles[line + 1] != .body && roles[line + 1] != .aside
      guard isLast, let note = AuthorNote(line, context, fields) else { continue }
      // Of whom the story has told before is somebody in it.
      if !note.names.contains(where: { tells(of: $0, above: line, context) }) { roles[line] = .after }
    }
  }

  /// Whether a story has a name in a line above one of its lines.
  private func tells(of name: String, above line: Int, _ context: LineContext) -> Bool {
    for above in (0..<line).reversed() where roles[above] == .lead || roles[above] == .body {
      if holds(name, above, context) { return true }
      if roles[above] == .lead { return false }
    }
    return false
  }

  private func holds(_ name: String, _ line: Int, _ context: LineContext) -> Bool {
    guard let surname = name.split(separator: " ").last else { return false }
    return context.lines.text(context.lines.lines[line]).split { !$0.isLetter && $0 != "-" }.contains(surname)
  }
}
