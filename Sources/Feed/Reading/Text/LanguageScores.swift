/// How much a text speaks for each language, counted over a sample of it.
struct LanguageScores {
  private let model: LanguageModel
  private var scores = InlineArray<128, Float>(repeating: 0)
  private var letters = InlineArray<32, Int32>(repeating: 0)
  /// How many words were read.
  private(set) var words = 0

  init(_ model: LanguageModel) { self.model = model }

  // MARK: Reading

  /// Counts the words of a part of a text, and its letters by script.
  mutating func addWords(_ text: Span<UInt8>) {
    var hash = WordHash()
    var length = 0
    var latin: Int32 = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          hash.add(UInt32(small))
          length += 1
          latin += 1
        } else if length > 0 {
          addWord(hash)
          (hash, length) = (WordHash(), 0)
        }
        offset += 1
        continue
      }
      let scanned = text.scalar(at: offset)
      offset += scanned.length
      if let script = Script(scanned.value) {
        letters[script.place] += 1
        if ScalarClass(scanned.value) == .letter {
          hash.add(Folding.lowercased(scanned.value))
          length += 1
        }
      } else if ScalarClass(scanned.value) != .letter, length > 0 {
        addWord(hash)
        (hash, length) = (WordHash(), 0)
      }
    }
    if length > 0 { addWord(hash) }
    letters[Script.latin.place] += latin
  }

  private mutating func addWord(_ word: WordHash) {
    words += 1
    guard let evidence = model[word] else { return }
    evidence.languages.forEach { scores[$0] += evidence.weight }
  }

  /// Counts the groups of three letters of a part of a text.
  mutating func addGroups(_ text: Span<UInt8>) {
    var group: UInt64 = 0x5F
    var length = 1
    var offset = 0
    while offset <= text.count {
      let scanned = offset < text.count ? text.scalar(at: offset) : ScannedScalar(value: 0x20, length: 1)
      offset += scanned.length
      let isLetter = ScalarClass(scanned.value) == .letter
      if !isLetter && length == 1 { continue }
      group = (group << 21 | UInt64(isLetter ? Folding.lowercased(scanned.value) : 0x5F)) & 0x7FFF_FFFF_FFFF_FFFF
      length += 1
      if length >= 3, var place = model.firstEvidence(WordHash(value: group)) {
        while place >= 0 {
          let evidence = model.evidence(at: place)
          scores[Int(evidence.language)] += Float(evidence.weight) * 0.2
          place = Int(evidence.next)
        }
      }
      if !isLetter { (group, length) = (0x5F, 1) }
    }
  }

  // MARK: Answering

  /// The script of most letters; a letter of a script without an alphabet counts for more, since it is a word.
  var script: Script? {
    var best: (script: Script, count: Int32)?
    let kana = letters[Script.japanese.place]
    for script in Script.allCases {
      var count = letters[script.place]
      if script == .han || script == .hangul || script == .japanese { count *= 3 }
      if count > best?.count ?? 0 { best = (script, count) }
    }
    // Japanese is written with more Chinese letters than its own, Chinese with none of these.
    if best?.script == .han, kana * 12 > letters[Script.han.place] { return .japanese }
    return best?.script
  }

  /// The scores of a language.
  subscript(language: Int) -> Float { scores[language] }

  /// The best and the second best language of a script.
  func best(in script: Script) -> (first: Int, second: Int?)? {
    var first: Int?
    var second: Int?
    for index in model.languages.indices where model.languages[index].script == script {
      if first.map({ scores[index] > scores[$0] }) ?? true {
        second = first
        first = index
      } else if second.map({ scores[index] > scores[$0] }) ?? true {
        second = index
      }
    }
    return first.map { ($0, second) }
  }
}

extension Script {
  /// Its place in a list of all.
  fileprivate var place: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .greek: 2
    case .arabic: 3
    case .hebrew: 4
    case .devanagari: 5
    case .bengali: 6
    case .gurmukhi: 7
    case .gujarati: 8
    case .oriya: 9
    case .tamil: 10
    case .telugu: 11
    case .kannada: 12
    case .malayalam: 13
    case .sinhala: 14
    case .thai: 15
    case .lao: 16
    case .burmese: 17
    case .khmer: 18
    case .ethiopic: 19
    case .georgian: 20
    case .armenian: 21
    case .hangul: 22
    case .han: 23
    case .japanese: 24
    }
  }
}
