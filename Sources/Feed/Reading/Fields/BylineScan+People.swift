extension BylineScan {
  /// The names as text, without offices and without repetitions.
  ///
  /// - Parameter isField: whether they come from a field for authors, where anything may be a name.
  func people(_ names: [Range<Int>], isField: Bool = false) -> [String] {
    var people: [String] = []
    for name in names where !name.isEmpty {
      if isKnown(name, .agency) || isKnown(name, .desk) || endsInDesk(name) || isNewsroom(name) { continue }
      // `기자명 홍길동 기자`
      if isEast(name.lowerBound), isKnown(name, .personRole) { continue }
      if isField && isAddress(name) || isOrganisation(name) && (!isGiven(name) || endsAsBody(name)) { continue }
      let person = self.text(of: name)
      if !person.isEmpty, !people.contains(person) { people.append(person) }
    }
    return people
  }

  /// How the names of newspapers, sites, agencies and offices end in Chinese, in which nothing else tells them from people's.
  static let newsrooms = [
    "报", "報", "网", "網", "社", "新闻", "新聞", "科技", "财经", "財經", "娱乐", "体育", "资讯", "客户端", "在线", "电视台", "编辑部", "自媒体综合", "支部",
    "委员会",
    "办公室", "公司", "集团", "协会", "大学", "学院", "医院", "中心", "频道", "工作室", "宣传部", "管理局",
  ]

  /// Whether words end as the name of such an office does.
  func isNewsroom(_ words: Range<Int>) -> Bool {
    guard let first = words.first, isEast(first), tokens[words].reduce(0, { $0 + $1.length }) > 2 else { return false }
    return Self.newsrooms.contains(where: text(of: words).hasSuffix)
  }

  /// `Bharat News Trust`: ends in a word that nobody has for a surname, whatever it begins with.
  private func endsAsBody(_ name: Range<Int>) -> Bool {
    name.count > 1 && name.last.map { Self.bodies.contains(tokens[$0].word) } ?? false
  }

  private static let bodies: Set<WordHash> = Set(
    [
      "agency", "bureau", "foundation", "group", "media", "network", "news", "newswire", "online", "press", "radio",
      "service", "services", "trust", "tv", "wire",
    ].map(WordHash.init))

  /// `Reuters Staff`, `Redaktion Politik`
  private func endsInDesk(_ name: Range<Int>) -> Bool {
    name.contains { index in
      tables.hasAny(tokens[index].entry, WordRoles(.desk), in: languages) && !isKnownGiven(index)
    }
  }

  /// Whether a part of a field is an address of the web or of mail.
  private func isAddress(_ name: Range<Int>) -> Bool {
    name.contains { tokens[$0].isMark("@") } || end(at: name.lowerBound, WordRoles(.personRole)) == name.upperBound
      || (name.count > 4 && (text(of: name).utf8.contains(UInt8(ascii: "/"))))
  }

  /// A part of a field without the marks around it, a role behind it and the like.
  func trimmed(_ part: Range<Int>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, tokens[start].kind == .mark { start += 1 }
    if let label = self.end(at: start, WordRoles(.by)), label < end, !isKnownGiven(start), !isPrefix(start) {
      start = min(skipMarks(label), end)
    }
    // `Jane Doe (Reuters)`, `Jane Doe - Editor`, `Jane Doe <jane@example.org>`
    if let bracket = (start..<end).dropFirst().first(where: {
      isMark($0, "(") || isMark($0, "<") || (isMark($0, "-") && tokens[$0].isSpaced) || isMark($0, "–")
    }) {
      end = bracket
    }
    while end > start, tokens[end - 1].kind == .mark, !tokens[end - 1].isMark(".") || end - start < 3 { end -= 1 }
    while end - start > 2, !tokens[start].isCapitals, isDegree(end - 1) { end -= 1 }
    // `홍길동 기자`
    if end - start > 1, isEast(start), self.end(at: end - 1, WordRoles(.personRole)) == end { end -= 1 }
    return start..<end
  }

  /// The names of a field; `Doe, Jane` is one person, turned the right way round.
  func fieldPeople(_ names: [Range<Int>]) -> [String] {
    var all: [String] = []
    var index = 0
    // `Jane Doe, Financial Times`: beside a person, an office is no author.
    let hasPerson = names.contains(where: isGiven)
    while index < names.count {
      if hasPerson, isOrganisation(names[index]), !isGiven(names[index]) {
        index += 1
      } else if index + 1 < names.count, isTurned(names[index], names[index + 1]) {
        all.append(text(of: names[index + 1]) + " " + text(of: names[index]))
        index += 2
      } else {
        all += people([names[index]], isField: true)
        index += 1
      }
    }
    var seen: [String] = []
    for name in all where !seen.contains(name) { seen.append(name) }
    return seen
  }

  /// Whether a surname, a comma and a given name follow each other.
  private func isTurned(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let words = first.count { tokens[$0].kind == .word && tokens[$0].isSpaced || $0 == first.lowerBound }
    return words == 1 && isMark(first.upperBound, ",") && second.count <= 3 && isKnownGiven(second.lowerBound)
      && !isKnownGiven(first.lowerBound)
  }

  /// `Doe, Jane; Roe, John` and nothing else, as archives have it.
  func turnedPeople(from start: Int) -> [String]? {
    var names: [String] = []
    var index = start
    while index < tokens.count {
      let end = (index..<tokens.count).first { isMark($0, ";") } ?? tokens.count
      guard let comma = (index..<end).first(where: { isMark($0, ",") }), comma + 1 < end,
        isTurned(index..<comma, comma + 1..<end)
      else { return nil }
      names.append(text(of: comma + 1..<end) + " " + text(of: index..<comma))
      index = end + 1
    }
    return names.isEmpty ? nil : names
  }

  /// The text of a name: one blank between words, capitals only where a name has them.
  func text(of name: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var isShouted = true
    for index in name {
      let token = tokens[index]
      if index > name.lowerBound, token.isSpaced { bytes.append(0x20) }
      bytes += line.bytes(of: token)
      if token.kind == .word, token.length > 1, !token.isCapitals { isShouted = false }
    }
    let joined = String(decoding: bytes, as: UTF8.self)
    return isShouted && name.count > 1 && !isCaseless(name.lowerBound) ? Self.calmed(joined) : joined
  }

  /// `JANE O'DOE-ROE` as `Jane O'Doe-Roe`.
  private static func calmed(_ name: String) -> String {
    var result = ""
    var isStart = true
    for character in name {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = character == " " || character == "-" || character == "'" || character == "’" || character == "."
    }
    return result
  }
}
