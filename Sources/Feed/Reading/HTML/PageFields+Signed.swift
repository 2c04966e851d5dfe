/// Who signed the article in its own text: newspapers of East Asia do in its first words, and many sites at its end.
extension PageFields {
  /// Longer lines, in bytes, are no signature, and no first words that name somebody.
  private static let longestLine = 160
  /// Longer lines, in bytes, are no name by itself.
  private static let longestName = 60
  /// So many passages at the beginning may name people in their first words: pictures and dates stand among them.
  private static let opening = 9
  /// How far above and below the end of the text a signature stands.
  private static let (above, below) = (4, 16)

  /// The people whom the first words of a story name: `本报讯（记者 王小明 李华）`.
  var reporters: [String] {
    let start = title?.node.map { Int(page.tree.nodes[$0].end) } ?? 0
    let prose = passages.list.lazy.filter { $0.role != .picture && ($0.isProse || $0.length < Self.longestLine) }
    for passage in prose.drop(while: { $0.first < start }).prefix(Self.opening) {
      let names = fields.bylines.authors(inLead: passages.text(of: passage), language: nil)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The people whom a line names that is all in brackets: `（西尾千晶）`.
  private func bracketed(_ line: String) -> [String] {
    guard let first = line.first, first == "（" || first == "(", line.last == "）" || line.last == ")" else { return [] }
    let inner = String(line.dropFirst().dropLast())
    return sureNames(in: inner, language: inner.utf8.first ?? 0 >= 0xE3 ? "ja" : language)
  }

  /// The people whom a line at the end of the text or below it names as its authors.
  ///
  /// - Parameter fates: what becomes of each passage.
  func signers(_ fates: [Fate]) -> [String] {
    guard let last = fates.lastIndex(where: \.isKept) else { return [] }
    var isUnderLabel = false
    var sender = 0
    for passage in passages.list[max(0, last - Self.above)..<min(passages.list.count, last + Self.below)] {
      guard passage.role != .picture, !isOfOthers(passage.node),
        // What tables name are things.
        page.tree.nodes[passage.node].name != .tr
      else { continue }
      let line = passages.text(of: passage)
      sender = isOfSender(passage) ? Self.linesOfSender : sender - 1
      guard passage.length <= Self.longestLine, sender <= 0 else { continue }
      // The scripts of East Asia say themselves which languages they write.
      let language = line.utf8.first ?? 0 >= 0xE3 ? nil : language
      let names = fields.bylines.authors(inLine: line, language: language, isUnderLabel: isUnderLabel) ?? []
      if let signed = firstLines(of: passage) { return signed }
      let people = (names.isEmpty ? bracketed(line) : names).filter { !isNobody($0) && !isLogin($0) }
      if !people.isEmpty { return people }
      isUnderLabel = fields.bylines.isLabel(line, language: language)
    }
    let end = passages.text(of: passages.list[last])
    let signed = fields.bylines.authors(inEnd: end, language: language)
    // A paragraph that is a name and nothing else, where the text ends.
    let isLine = end.utf8.count <= Self.longestName && page.tree.nodes[passages.list[last].node].name != .tr
    if signed.isEmpty, isLine { return sureNames(in: end, language: language) }
    return signed.isEmpty ? nameBelow(last) : signed
  }

  /// The people whom the first lines of a passage of several name, with a label or without: `Text: Jane Doe`, and below it an office.
  private func firstLines(of passage: Passage) -> [String]? {
    let nodes = passage.node..<Int(page.tree.nodes[passage.node].end)
    guard nodes.contains(where: { page.tree.nodes[$0].name == .br }) else { return nil }
    let lines = nodes.filter { page.tree.nodes[$0].name == .text }.map { page.tree.line(at: $0) }.filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    let names = fields.bylines.authors(inLine: first, language: language) ?? []
    if !names.isEmpty { return names.contains(where: isNobody) ? nil : names }
    var bare: [BareNames] = []
    for line in lines {
      guard let names = fields.bylines.bareNames(inLine: line, language: language) else { break }
      bare.append(names)
    }
    // A name by itself may be whom readers may ask.
    return bare.count > 1 && bare.contains(where: \.isSure) ? bare.flatMap(\.names) : nil
  }

  /// The name that stands by itself below the last paragraph, in the same element as that or in one around whose text it stands.
  private func nameBelow(_ last: Int) -> [String] {
    guard last + 1 < passages.list.count, case let below = passages.list[last + 1],
      below.role == .paragraph, below.length <= Self.longestName, below.linked == 0
    else { return [] }
    let (node, parent) = (passages.list[last].node, Int(page.tree.nodes[below.node].parent))
    guard parent == node || parent == Int(page.tree.nodes[node].parent) else { return [] }
    return sureNames(in: passages.text(of: below), language: language)
  }
}
