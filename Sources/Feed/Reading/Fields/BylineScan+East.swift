/// Bylines of China, Japan and Korea, where an office stands before or behind a name and no capital tells it.
extension BylineScan {
  /// `홍길동 기자`, `山田太郎記者`, `[서울=뉴시스] 홍길동 기자 =`
  func beforeRole(at start: Int) -> [String]? {
    var index = start
    while index < min(tokens.count, start + 14) {
      if let role = end(at: index, WordRoles(.personRole)), index > start, isCaseless(index),
        tokens[index].kind == .word
      {
        var name = firstOfCaselessName(before: index, from: start)..<index
        // `홍길동 경제 칼럼니스트`: an office stands between the two.
        let isOffice = !isEastName(name) || tokens[name.lowerBound].length == 2
        if isOffice, name.lowerBound == start + 1, tokens[start].length == 3, isEastName(start..<start + 1) {
          name = start..<start + 1
        }
        let isClosed = role == tokens.count || tokens[role].kind == .mark || tokens[role].isSpaced
        return isClosed && isEastName(name) ? people(namesBefore(name, from: start) + [name]) : nil
      }
      index += 1
    }
    return nil
  }

  /// The names that dots join to one behind them: `홍길동·김철수 기자`.
  private func namesBefore(_ name: Range<Int>, from start: Int) -> [Range<Int>] {
    let dot = name.lowerBound - 1
    guard dot > start, isMark(dot, "·"), isEastName(dot - 1..<dot) else { return [] }
    return namesBefore(dot - 1..<dot, from: start) + [dot - 1..<dot]
  }

  /// `扬子晚报记者 王小明`, `（记者 王小明 李四）`, `来源：新华网作者：王小明`
  func behindRole(from start: Int) -> [String]? {
    for index in start..<max(start, min(tokens.count, start + 60)) where isEast(index) {
      guard let label = end(at: index, WordRoles(.by)), label < tokens.count else { continue }
      let isSpelled = ":：/／".unicodeScalars.contains(where: tokens[label].isMark)
      // `原文：` is no `文：`.
      let isWord = label > index + 1 || index == start || tokens[index].isSpaced || tokens[index - 1].kind == .mark
      // `（記者 王小明）`, while a sentence may begin with the same word.
      let isOpening = index > start || index > 0 && "（(〔【[".unicodeScalars.contains(where: tokens[index - 1].isMark)
      // `采访时…` goes on as a sentence; who does it, a `记者` or `通讯员`, is followed by a name.
      let isPerson = label > index + 1 && "者员員".unicodeScalars.contains { line.firstScalar(of: label - 1) == $0.value }
      guard isSpelled && isWord || isOpening && isPerson && tokens[label].kind == .word else { continue }
      let names = isSpelled ? eastNames(at: label + 1) : eastReporters(at: label)
      // `記者会見した` and `記者団に` go on as sentences, too.
      let isSentence = !isSpelled && names.contains { $0.contains(where: isKana) }
      if !names.isEmpty, !isSentence { return people(names) }
      // Behind a spelled label stands a name whatever it begins with.
      if isSpelled, label + 1 < tokens.count,
        let names = caseless(at: label + 1, isSpelled: true, label: index..<label), !names.isEmpty
      {
        return names
      }
    }
    return nil
  }

  /// `王小明/中国青年报`
  func besideNewsroom(at start: Int) -> [String]? {
    guard isEast(start), hasFamilyNames(start) else { return nil }
    let names = eastNames(at: start)
    guard let last = names.last, isMark(last.upperBound, "/") || isMark(last.upperBound, "／") else { return nil }
    let rest = last.upperBound + 1..<tokens.count
    return rest.count >= 2 && rest.count <= 12 && isNewsroom(rest) ? people(names) : nil
  }

  /// The names of a line that holds names of East Asia and nothing else.
  func eastSignature() -> [String] {
    let start = opening
    guard start < tokens.count, isEast(start), hasFamilyNames(start), end(at: start, WordRoles(.notName)) == nil else {
      return []
    }
    let names = eastNames(at: start)
    return names.last?.upperBound == tokens.count ? people(names) : []
  }

  /// The name that fills brackets on a line of their own below a story in Japanese: `（真鍋千尋）`, and no agency or office.
  func japaneseSignature() -> [String] {
    // `（真鍋千尋、三宅徹）`
    if let comma = tokens.indices.first(where: { isMark($0, "、") }), comma > 0, comma + 1 < tokens.count {
      let parts = [0..<comma, comma + 1..<tokens.count].map {
        BylineScan(FieldLine(line, $0), languages).japaneseSignature()
      }
      return parts.contains(where: \.isEmpty) ? [] : parts.flatMap { $0 }
    }
    // `【ロンドン＝中村真由美】`, `（社会部・渡辺浩二）`
    if let mark = tokens.indices.first(where: { isMark($0, "＝") || isMark($0, "・") }), mark > 0, mark + 1 < tokens.count
    {
      return BylineScan(FieldLine(line, mark + 1..<tokens.count), languages).japaneseSignature()
    }
    let name = text(of: tokens.indices)
    let isName =
      (3...5).contains(name.count) && tokens.allSatisfy { $0.kind == .word } && name.utf8.allSatisfy { $0 != 0x20 }
      && tokens.indices.allSatisfy { line.firstScalar(of: $0) >= 0x4E00 && line.firstScalar(of: $0) < 0xA000 }
    let isOffice = ["通信", "新聞", "社", "部", "局", "班", "会", "課", "省", "庁"].contains(where: name.hasSuffix)
    return isName && !isOffice ? [name] : []
  }
}
