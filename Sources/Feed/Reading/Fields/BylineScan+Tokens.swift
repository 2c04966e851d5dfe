extension BylineScan {
  /// The first token that is no bracket, bullet or dash.
  var opening: Int { skipMarks(0) }

  func skipMarks(_ index: Int) -> Int {
    var next = index
    while next < tokens.count, tokens[next].kind == .mark { next += 1 }
    return next
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { line.isMark(index, scalar) }

  /// Whether a mark stands between two people.
  func isListMark(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
    switch tokens[index].value {
    case 0x2C, 0x3B, 0x26, 0x2F, 0x7C, 0x2B, 0x60C, 0xFF0C, 0x3001, 0xFF0F, 0x61B, 0x2022, 0x30FB: return true
    default: return false
    }
  }

  /// Whether two blanks or more stand before a token: two boxes of a page on one line.
  func isFarApart(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].start - tokens[index - 1].end >= 2
  }

  func capitalsEnd(_ index: Int) -> Int {
    var end = index
    while end < tokens.count, tokens[end].isCapitalised || tokens[end].isMark("&") || tokens[end].isMark(".") {
      end += 1
    }
    return end
  }

  /// The token behind the longest phrase at a token that has one of some meanings.
  func end(at index: Int, _ roles: WordRoles) -> Int? { line.end(at: index, roles, in: languages) }

  // MARK: Scripts without capitals

  /// Whether a word is of a script without capitals.
  func isCaseless(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    let scalar = line.firstScalar(of: index)
    return scalar >= 0x590 && !(0x1E00...0x1FFF).contains(scalar) && !(0x10A0...0x10FF).contains(scalar)
  }

  /// Whether a word is Chinese, Japanese or Korean.
  func isEast(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let scalar = line.firstScalar(of: index)
    return (0x3005...0x9FFF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar) || scalar >= 0x20000
  }

  /// Whether a word is written with the letters of Japanese that carry grammar.
  func isKana(_ index: Int) -> Bool { (0x3040...0x309F).contains(line.firstScalar(of: index)) }

  /// Whether words are a name of East Asia: of two to five letters, and beginning with a family name where those are known.
  func isEastName(_ name: Range<Int>) -> Bool {
    guard let first = name.first, isEast(first) else { return false }
    let letters = tokens[name].reduce(0) { $0 + $1.length }
    guard hasFamilyNames(first) else { return (2...5).contains(letters) }
    if let family = end(at: first, WordRoles(.familyName)), family > first + 1 { return (3...4).contains(letters) }
    var hash = WordHash()
    hash.add(line.firstScalar(of: first))
    return (2...(tokens[first].length > 1 ? 4 : 3)).contains(letters)
      && (tables[hash].map { tables.hasAny($0, WordRoles(.familyName), in: languages) } ?? false)
  }

  /// Whether the family names of a word's language are few enough to be known all: Chinese and Korean ones are.
  func hasFamilyNames(_ index: Int) -> Bool {
    let isHangul = (0xAC00...0xD7AF).contains(line.firstScalar(of: index))
    return isHangul || !isIn("ja") || isIn("zh")
  }

  /// What places and bodies of Japan end in that begin as families are called.
  private static let offices = "県市区町村組社店駅会省庁".unicodeScalars.map(\.value)

  /// Where a name of Japan ends that begins with one of the family names that are known: `山田太郎`, `佐々木 健`, but not `石川県`.
  func endOfJapaneseName(at start: Int) -> Int? {
    guard start < tokens.count, isIn("ja"), isEast(start), var end = end(at: start, WordRoles(.familyName)) else {
      return nil
    }
    let given = end
    while end < tokens.count, isEast(end), end == given || !tokens[end].isSpaced { end += 1 }
    let isOther = (given..<end).contains { Self.offices.contains(line.firstScalar(of: $0)) || isKana($0) }
    // `佐伯みのり`: a given name may be written in the letters of grammar, of which endings and words of courtesy are shorter.
    let isKanaName =
      end - given == 3 && (given..<end).allSatisfy(isKana) && (end == tokens.count || tokens[end].isSpaced)
    return (1...3).contains(end - given) && (!isOther || isKanaName) ? end : nil
  }

  /// Names of Japan one after the other: `山田太郎　佐々木健`.
  func japaneseNames(at start: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = start
    while let end = endOfJapaneseName(at: index) {
      names.append(index..<end)
      guard end < tokens.count, isListMark(end) || tokens[end].isSpaced else { break }
      index = isListMark(end) ? end + 1 : end
    }
    return names
  }

  /// Names one after the other, each apart from the next: `王小明 李四`, `王小明、李四`.
  func eastNames(at start: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = start
    while index < tokens.count, isEast(index) {
      // `记者 王小明 实习生 李华`
      if let label = self.end(at: index, WordRoles(.by)), !names.isEmpty, label < tokens.count { index = label }
      // `글 홍길동 사진 김철수`
      if !names.isEmpty, tokens[index].entry.roles.contains(.picture) || endsInReport(index) { break }
      var end = index + 1
      while end < min(tokens.count, index + 5), isEast(end), !tokens[end].isSpaced,
        self.end(at: end, WordRoles(.personRole, .and)) == nil
      { end += 1 }
      // `佐々木 恵美`
      if let japanese = endOfJapaneseName(at: index) { end = max(end, japanese) }
      let isClosed =
        end == tokens.count || tokens[end].isSpaced || tokens[end].kind == .mark
        || self.end(at: end, WordRoles(.personRole, .and)) != nil
      // `记者 王小明 摄`: who took the picture.
      if self.end(at: end, WordRoles(.otherHand)) != nil { return [] }
      // `取材・文／高橋大輔　撮影／石井直樹`: the next label.
      if !names.isEmpty, isMark(end, "／") || isMark(end, "：") || isMark(end, ":") { break }
      guard isClosed, isEastName(index..<end) else { break }
      names.append(index..<end)
      index = end
      // `기자명 홍길동·김철수 기자`
      if index < tokens.count, isListMark(index) || isMark(index, "·") { index += 1 }
    }
    return names
  }

  /// Whether what stands behind a slash ends in a word for reporting, as the place of a report does: `記者王小明／高雄報導`.
  private func endsInReport(_ index: Int) -> Bool {
    guard isMark(index - 1, "／") || isMark(index - 1, "/") else { return false }
    let rest = text(of: index..<min(tokens.count, index + 8))
    return ["報導", "报道", "报导", "報道"].contains(where: rest.contains)
  }

  /// Names one after the other, the last of which the place of the report may follow: `王小明、李美玲台北4日電`.
  func eastReporters(at start: Int) -> [Range<Int>] {
    let names = eastNames(at: start)
    let next = names.last.map { isListMark($0.upperBound) ? $0.upperBound + 1 : tokens.count } ?? start
    return names + nameBeforePlace(next)
  }

  /// A name of three letters with a place behind it and no blank between, where a word for reporting follows.
  private func nameBeforePlace(_ start: Int) -> [Range<Int>] {
    let name = start..<start + 3
    guard name.upperBound < tokens.count, isEast(start), hasFamilyNames(start), isEastName(name),
      name.dropFirst().allSatisfy({ isEast($0) && !tokens[$0].isSpaced })
    else { return [] }
    let behind = (name.upperBound..<min(tokens.count, name.upperBound + 9)).filter(isEast)
    guard !behind.contains(where: { end(at: $0, WordRoles(.otherHand)) != nil }) else { return [] }
    return behind.contains { end(at: $0, WordRoles(.personRole)) != nil } ? [name] : []
  }

  func firstOfCaselessName(before index: Int, from start: Int) -> Int {
    var first = index - 1
    while first > start, tokens[first - 1].kind == .word, !tokens[first].isSpaced, isEast(first - 1), index - first < 5
    {
      first -= 1
    }
    return first
  }

  /// The people behind a label of a script without capitals.
  func caseless(at start: Int, isSpelled: Bool, label: Range<Int>) -> [String]? {
    if organisation(at: start) { return [] }
    // `گزارش از اردکان`: where it was written.
    if !isEast(start), !isKnownGiven(start), end(at: start, WordRoles(.in)) != nil { return nil }
    if isEast(start), hasFamilyNames(start) {
      let known = isSpelled ? eastNames(at: start) : eastReporters(at: start)
      if !known.isEmpty { return people(known) }
      // `采写：南都见习记者 王小明`
      if let people = behindRole(from: start) { return people }
    }
    var names: [Range<Int>] = []
    var part = behindCaselessTitle(start)
    var index = part
    while index < tokens.count {
      let token = tokens[index]
      // `گزارش: مریم احمدی، عکس: …`: the next label.
      if isMark(index, ":"), index > part, !names.isEmpty {
        part = index
        break
      }
      let isPersonEnd = index > part && end(at: index, WordRoles(.personRole)) != nil
      let isAnd = index > part && token.isSpaced && end(at: index, WordRoles(.and)) != nil
      // Behind a Chinese or Japanese name a blank ends it, or after three letters the place of the report begins.
      let isPlaceNext = !isSpelled && index - part >= 3 && !isNameLong(part)
      let isEastEnd = isEast(part) && index > part && (token.isSpaced || isPlaceNext)
      // `خبرنگار کویر از یزد`: one word and where it is reports, as agencies do.
      let isPlace =
        !isSpelled && !isEast(part) && index > part && token.isSpaced && !isKnownGiven(index)
        && end(at: index, WordRoles(.in)) != nil
      if isPlace, index == part + 1 { return nil }
      // `אבישג בן-חיים רוזנצוויג`
      if index > part, isHyphen(index) {
        index += 1
        continue
      }
      if token.kind != .word || isPersonEnd || isAnd || isEastEnd || isPlace {
        if part < index { names.append(part..<index) }
        let isNext = isAnd || isListMark(index) || (isEastEnd && isSpelled && token.kind == .word && !isPersonEnd)
        guard isNext, !isMark(index, "/"), !isMark(index, "／"), !isMark(index, "|") else { break }
        part = isEastEnd && !isAnd && token.kind == .word ? index : index + 1
        if isAnd, let behind = end(at: index, WordRoles(.and)) { part = behind }
        index = max(part, index + 1)
        // `مهرانگیز پورشمس، خبرنگار کویر`
        if part < tokens.count, !isEast(part), end(at: part, WordRoles(.personRole)) != nil { break }
      } else {
        index += 1
      }
      if index == tokens.count, part < index { names.append(part..<index) }
    }
    // `रिपोर्ट: मोहम्मद इमरान, लखनऊ`: a place behind the name.
    if let first = names.first, !isEast(first.lowerBound) {
      names = [first] + names.dropFirst().filter { isGiven($0) || (2...3).contains($0.count) }
    }
    let isPlausible = names.allSatisfy { name in
      let letters = tokens[name].reduce(0) { $0 + $1.length }
      // `כתבו לנו`: one word behind a label that nothing sets off is none's, unless people are given it.
      guard isEast(name.lowerBound) else { return name.count <= 5 && (isSpelled || name.count > 1 || isGiven(name)) }
      if !isSpelled, hasFamilyNames(name.lowerBound) { return isEastName(name) }
      return (2...12).contains(letters) && (isSpelled || letters <= (isNameLong(name.lowerBound) ? 6 : 5))
    }
    // A label without a colon in a long line of such a script is the beginning of a sentence.
    let isShort = tokens.count - label.lowerBound <= 14 || isDateTail(index)
    guard !names.isEmpty, isPlausible, isSpelled || isShort else { return nil }
    return people(names)
  }

  /// The token behind a degree in a script without capitals: `د. يوسف`, `ד"ר עמית`, `डॉ. कविता`.
  private func behindCaselessTitle(_ start: Int) -> Int {
    guard start + 3 < tokens.count, !isEast(start), tokens[start].length <= 3 else { return start }
    if isMark(start + 1, ".") { return start + 2 }
    let isMarked = isMark(start + 1, "\"") || isMark(start + 1, "״")
    return isMarked && tokens[start + 2].length == 1 && !tokens[start + 2].isSpaced ? start + 3 : start
  }

  /// Whether a hyphen joins two words of a script without capitals.
  func isHyphen(_ index: Int) -> Bool {
    guard isMark(index, "-") || isMark(index, "\u{5BE}"), !tokens[index].isSpaced, index + 1 < tokens.count else {
      return false
    }
    return tokens[index + 1].kind == .word && !tokens[index + 1].isSpaced && isCaseless(index + 1) && !isEast(index + 1)
  }

  /// Whether the name that begins here may be longer than three letters: in Katakana or Hangul, or in Japanese, where no place
  /// follows it without a blank.
  private func isNameLong(_ index: Int) -> Bool {
    let scalar = line.firstScalar(of: index)
    if (0x3040...0x30FF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar) { return true }
    guard isIn("ja"), !isIn("zh") else { return false }
    let rest = tokens[index...].dropFirst().prefix { $0.kind == .word && !$0.isSpaced }
    return rest.count <= 5
  }

  /// Whether the words of a language count in this line.
  private func isIn(_ language: String) -> Bool {
    tables.number(of: language).map { languages.overlaps(LanguageSet($0)) } ?? false
  }
}
