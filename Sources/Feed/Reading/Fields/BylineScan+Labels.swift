/// What stands between the label of a byline and the names, and labels of more than one word.
extension BylineScan {
  /// The token behind the place from which a correspondent writes: `De notre correspondante à Rome, Jeanne Dupont`.
  func behindPlace(_ index: Int) -> Int {
    guard let place = end(at: index, WordRoles(.in)), place < tokens.count, tokens[place].isCapitalised,
      case let behind = capitalsEnd(place), behind > place,
      isMark(behind, ",") || isMark(behind, "–") || isMark(behind, ":") || isMark(behind, "-")
    else { return index }
    return behind + 1
  }

  /// The token behind the degrees of somebody: `Jane Doe MBA`.
  func behindDegrees(_ index: Int) -> Int {
    (index..<tokens.count).first { !isDegree($0) } ?? tokens.count
  }

  /// `Words Jane Doe and John Roe`, `Text Jana Muster Fotos Max Muster`: people beyond doubt behind the label of a magazine.
  func wordsBy(at index: Int) -> [String]? {
    guard index < tokens.count, tokens[index].entry.roles.contains(.text), tokens[index].isCapitalised,
      index + 1 < tokens.count, tokens[index + 1].isSpaced
    else { return nil }
    let list = nameList(at: index + 1, isLabelled: false)
    guard list.names.contains(where: isGiven) else { return nil }
    let behind = skipMarks(list.end)
    return behind == tokens.count || isDateTail(behind) ? people(list.names) : nil
  }

  /// The colon behind a label for words and pictures at once: `Text und Fotos: Jana Muster`, `Bài, ảnh: …`.
  func jointLabelEnd(at index: Int) -> Int? {
    let colon = (index..<min(tokens.count, index + Self.longestLabel)).first { isMark($0, ":") || isMark($0, "：") }
    guard let colon, colon + 1 < tokens.count else { return nil }
    let words = (index..<colon).filter { tokens[$0].kind == .word }
    let isOfWords = { (word: Int) in
      tokens[word].entry.roles.contains(.text) || end(at: word, WordRoles(.by, .label)) == word + 1
    }
    let isOfPictures = { (word: Int) in tokens[word].entry.roles.contains(.picture) }
    let isLabel = words.allSatisfy { isOfWords($0) || isOfPictures($0) || andEnd(at: $0) != nil }
    return isLabel && words.contains(where: isOfWords) && words.contains(where: isOfPictures) ? colon : nil
  }

  /// Tokens of such a label, at most.
  private static let longestLabel = 6

  /// Whether a word with a capital stands before who took the pictures.
  func isPictureLabel(_ index: Int) -> Bool {
    tokens[index].isCapitalised && tokens[index].isSpaced && tokens[index].entry.roles.contains(.picture)
  }

  /// The token behind a word that is a label only with a colon or a bar behind it: `Words:`, `Opinie –`.
  func spelledEnd(at index: Int) -> Int? {
    end(at: index, WordRoles(.label)).flatMap { mark in
      let isBar = mark < tokens.count && tokens[mark].isSpaced && (isMark(mark, "|") || isMark(mark, "–"))
      return isMark(mark, ":") || isMark(mark, "：") || isBar ? mark : nil
    }
  }

  /// The token behind what stands before a name: `Dr.`, `Staff Writer`.
  func behindTitles(_ start: Int) -> Int {
    var index = start
    while let role = end(at: index, WordRoles(.personRole)), !isKnownGiven(index) {
      let next = isMark(role, ".") ? role + 1 : role
      guard nameEnd(at: next, isSingleAllowed: false) != nil || end(at: next, WordRoles(.personRole)) != nil else {
        break
      }
      index = next
    }
    return index
  }

  /// The name under which somebody posts, behind a label: `Autor: kinra |`, `posted by bjoern01 on May 3`.
  func account(at start: Int) -> [String]? {
    var end = start
    while end < tokens.count, end == start || !tokens[end].isSpaced, tokens[end].kind != .mark || isMark(end, "_") {
      end += 1
    }
    let name = start..<end
    guard tokens[start].kind == .word, text(of: name).utf8.count > 2, !isOrganisation(name) else { return nil }
    // An everyday word there begins a sentence.
    guard !name.contains(where: { tokens[$0].kind == .word && tokens[$0].entry.isKnown }) else { return nil }
    guard end == tokens.count || isMark(end, "|") || isDateBehind(start) || isClock(end) else { return nil }
    return [text(of: name)]
  }

  /// `at 12:53`, `um 9.40 Uhr`
  private func isClock(_ index: Int) -> Bool {
    guard let clock = end(at: index, WordRoles(.timeWord)), clock + 2 < tokens.count else { return false }
    return tokens[clock].kind == .number && tokens[clock + 1].kind == .mark && tokens[clock + 2].kind == .number
  }
}
