/// A run of words that is a name in the vocabulary.
struct NameMatch {
  /// The first of the names with these words.
  var name: Int32
  /// Where it begins, as a word of the document.
  var first: Int32
  var count: Int32

  var range: Range<Int> { Int(first)..<Int(first) &+ Int(count) }
}

/// A word of the document that speaks for topics.
struct TopicHit {
  /// The first of the topics it speaks for.
  var evidence: Int32
  /// Where it begins, as a word of the document.
  var position: Int32
  var count: Int32
}

/// What the vocabulary finds in a document.
struct Findings {
  /// Names, longest first and without overlap, in order.
  var matches: [NameMatch] = []
  /// Words and phrases that speak for topics, in order.
  var hits: [TopicHit] = []

  /// The name that begins at a word of the document; `nil` where none does.
  func match(at index: Int) -> NameMatch? {
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(matches[middle].first) < index { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && Int(matches[low].first) == index ? matches[low] : nil
  }
}

extension Vocabulary {
  /// Finds the names of the vocabulary in a document and the words that speak for topics.
  func findings(in document: inout ArticleText) -> Findings {
    var findings = Findings()
    findings.matches.reserveCapacity(64)
    findings.hits.reserveCapacity(128)
    var nameEnd = 0
    var topicEnd = 0
    let isForeign = document.language != nil
    for index in document.tokens.indices {
      let style = document.tokens[index].style
      if !isForeign, !style.contains(.listed) || style.contains(.address) { continue }
      let token = document.tokens[index]
      if token.has(.address) { continue }
      var walk = Walk()
      if token.has(.listed) {
        follow(from: index, 0, &document, &walk)
      }
      if let language = document.language {
        // "war", "pays", "au bout": short words of English are others elsewhere.
        if walk.evidenceLength == 1, token.length < Vocabulary.shortestEnglish || token.has(.foreignStop) {
          walk.evidence = -1
          walk.evidenceLength = 0
        }
        follow(from: index, language, &document, &walk)
        if walk.nameLength == 0, WordForms.mayChange(token, language, in: document.bytes) {
          followForms(of: index, language, &document, &walk)
        }
      }
      if walk.evidenceLength > 0, index >= topicEnd {
        topicEnd = index &+ walk.evidenceLength
        findings.hits.append(
          TopicHit(evidence: walk.evidence, position: Int32(index), count: Int32(walk.evidenceLength)))
      }
      // "La" is Louisiana in English only.
      let isStop = walk.nameLength == 1 && token.has(.foreignStop)
      if walk.nameLength > 0, !isStop, index >= nameEnd, !isRoad(at: index &+ walk.nameLength, document),
        !token.has(.caseless) || !isInsideWord(index..<index &+ walk.nameLength, document)
      {
        nameEnd = index &+ walk.nameLength
        findings.matches.append(NameMatch(name: walk.name, first: Int32(index), count: Int32(walk.nameLength)))
      }
    }
    return findings
  }

  /// "총리가", in which "리가" is no Riga, and "タイトル", in which "タイ" is no Thailand: the signs of these scripts are words by themselves, but
  /// a name begins where a word does. Behind it Korean has its particles.
  private func isInsideWord(_ range: Range<Int>, _ document: ArticleText) -> Bool {
    switch Syllable(at: range.lowerBound, document) {
    case .hangul: goesOn(at: range.lowerBound, in: .hangul, document)
    case .katakana:
      goesOn(at: range.lowerBound, in: .katakana, document)
        || Syllable(at: range.upperBound - 1, document) == .katakana
          && goesOn(at: range.upperBound, in: .katakana, document)
    case nil: false
    }
  }

  /// Whether a sign of a script stands right before that at a place, which is one of it too.
  private func goesOn(at index: Int, in script: Syllable, _ document: ArticleText) -> Bool {
    index > 0 && index < document.tokens.count && document.tokens[index].gap == .joined
      && Syllable(at: index, document) == script && Syllable(at: index - 1, document) == script
  }

  /// A script whose signs are syllables and whose words are several of them.
  private enum Syllable {
    case hangul, katakana

    init?(at index: Int, _ document: ArticleText) {
      switch document.bytes.span.scalar(at: Int(document.tokens[index].start)).value {
      case 0xAC00...0xD7A3: self = .hangul
      case 0x30A1...0x30FA, 0x30FC...0x30FF: self = .katakana
      default: return nil
      }
    }
  }

  /// "南京路": a sign for a road behind a name, after which it is called.
  private func isRoad(at index: Int, _ document: ArticleText) -> Bool {
    index < document.tokens.count && document.tokens[index].gap == .joined
      && Joiners.roads.contains(document.tokens[index].key)
  }

  /// Bytes of an English word that speaks for a topic in other languages too, at least.
  private static let shortestEnglish: Int32 = 5

  /// The longest name and the longest topic phrase that begin at a word.
  private struct Walk {
    var name: Int32 = -1
    var nameLength = 0
    var evidence: Int32 = -1
    var evidenceLength = 0
  }

  /// Looks for the names that begin with another form of a word.
  private func followForms(of index: Int, _ language: UInt64, _ document: inout ArticleText, _ walk: inout Walk) {
    for form in WordForms.forms(of: document.tokens[index], language, in: document.bytes) {
      follow(from: index, 0, &document, &walk, form: form.key)
      if walk.nameLength == 0 { follow(from: index, language, &document, &walk, form: form.key) }
      if walk.nameLength >= form.leastLength { return }
      walk.nameLength = 0
    }
  }

  /// Follows the phrases of the vocabulary that begin at a word, or at another form of it; a language's own begin
  /// with its key.
  private func follow(
    from start: Int, _ language: UInt64, _ document: inout ArticleText, _ walk: inout Walk, form: UInt64? = nil
  ) {
    var index = start
    var parent = language
    while index < document.tokens.count {
      let token = document.tokens[index]
      // "Lebanon, Tennessee", but "in Washington, State Department" is not the state.
      if index > start, !token.follows, token.gap != .comma || !isPlace(token) { break }
      var own = index == start ? form ?? token.key : token.key
      var key = parent == 0 ? own : Key.joining(own, to: parent)
      var node = parent == 0 && own == token.key ? token.node : word(key)
      // "Birleşmiş Milletler'e"
      if node < 0, index > start, let stem = WordForms.stem(of: token, in: document.bytes) {
        own = stem
        key = Key.joining(own, to: parent)
        node = word(key)
      }
      if node >= 0 { take(node, document, start, index, &walk, isOwn: language != 0) }
      if index > start, node >= 0 { document.note(node) }
      if token.singular != token.key {
        let singular = word(parent == 0 ? token.singular : Key.joining(token.singular, to: parent))
        if singular >= 0 {
          take(singular, document, start, index, &walk, isOwn: language != 0)
          document.note(singular)
        }
      }
      guard node >= 0, words[Int(node)].continues else { break }
      parent = key
      index &+= 1
    }
  }

  /// The names of the article's own language go before those of the same words elsewhere: "Roma" is Rome in Italian.
  private func take(
    _ node: Int32, _ document: ArticleText, _ start: Int, _ index: Int, _ walk: inout Walk, isOwn: Bool
  ) {
    let word = words[Int(node)]
    let length = index &- start &+ 1
    if word.name >= 0, isOwn ? length >= walk.nameLength : length > walk.nameLength {
      let name = usableName(from: word.name, document, start...index)
      if name >= 0 {
        walk.name = name
        walk.nameLength = length
      }
    }
    if word.evidence >= 0, length > walk.evidenceLength {
      walk.evidence = word.evidence
      walk.evidenceLength = length
    }
  }

  /// The first name of the same words that they may be, as they are written; the name of a topic is the last choice
  /// ("Labour" is a party, "labour" a topic). -1 when there is none.
  private func usableName(from first: Int32, _ document: ArticleText, _ range: ClosedRange<Int>) -> Int32 {
    var name = first
    var topic: Int32 = -1
    while name >= 0 {
      let it = names[Int(name)]
      if isUsable(it, document, range) {
        if things[Int(it.thing)].scheme != .topic { return name }
        if topic < 0 { topic = name }
      }
      name = it.next
    }
    return topic
  }

  /// "£3M": figures behind a sign of money.
  private func isSum(_ token: Token, _ document: ArticleText) -> Bool {
    guard token.has(.digits), token.start > 0 else { return false }
    let before = document.bytes[Int(token.start) - 1]
    if before == UInt8(ascii: "$") { return true }
    // Two bytes of a pound or a yen, three of a euro.
    let sign = document.bytes[max(0, Int(token.start) - 3)..<Int(token.start)]
    return sign.suffix(2).elementsEqual([0xC2, 0xA3]) || sign.suffix(2).elementsEqual([0xC2, 0xA5])
      || sign.elementsEqual([0xE2, 0x82, 0xAC])
  }

  /// Whether words are written as a name of these letters is.
  func isUsable(_ name: ListedName, _ document: ArticleText, _ range: ClosedRange<Int>) -> Bool {
    let first = document.tokens[range.lowerBound]
    if things[Int(name.thing)].scheme == .topic { return true }
    if name.marks.contains(.exact) {
      if first.has(.shouted) || isSum(first, document) { return false }
      let end = document.tokens[range.upperBound].end
      return name.spelling == ListedName.spelling(of: document.bytes.span, first.start, end)
    }
    if first.has(.caseless) { return true }
    let asks = hasOneCapital(name, document, first) ? range.prefix(1) : range.prefix(8)
    for (offset, index) in asks.enumerated() where name.capitals & (1 << UInt8(offset)) != 0 {
      if !document.tokens[index].has(.capital) { return false }
    }
    return true
  }

  /// "l'Unione europea", "la Cour suprême": in most languages a body's name has one capital, if it is not that of the sentence.
  private func hasOneCapital(_ name: ListedName, _ document: ArticleText, _ first: Token) -> Bool {
    !document.isEnglish && things[Int(name.thing)].scheme == .organisation && name.capitals & 1 != 0
      && !first.has([.first, .headline, .foreignStop])
  }
}
