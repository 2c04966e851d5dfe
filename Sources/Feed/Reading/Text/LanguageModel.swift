/// What tells languages of one script apart: their function words and the letter groups they like.
///
/// A word speaks for each language that has it, the more the fewer they are. Both tables are maps from a hash to a
/// few languages, so that a look-up costs some nanoseconds and nothing is allocated.
struct LanguageModel: Sendable {
  struct Language: Sendable {
    var tag: String
    var script: Script
  }

  struct WordEvidence: Sendable {
    var languages = LanguageSet()
    /// How much the word says, in nats.
    var weight: Float = 0
  }

  struct GroupEvidence: Sendable {
    var language: UInt8
    /// In steps of e^(1/2.2).
    var weight: UInt8
    /// The place of the next language that likes the group, or -1.
    var next: Int32
  }

  private(set) var languages: [Language] = []
  private var words = WordMap<WordEvidence>(capacity: 8_192)
  private var groups = WordMap<Int32>(capacity: 16_384)
  private var evidence: [GroupEvidence] = []

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) {
    for tag in try LanguageTableReader.tags(in: data) where tag != "und" {
      let file = try SettingsFile(path: "\(data)/languages/\(tag).conf")
      guard let entry = file.entries.first(where: { $0.key == "Script" }), let script = Script(rawValue: entry.value)
      else {
        throw Problem(file: file.path, .mistake("a table of a language names its script: Script=Latn"))
      }
      languages.append(Language(tag: tag, script: script))
      for entry in file.entries where entry.key == "Stop" { addWords(entry.value, languages.count - 1) }
    }
    weighWords()
    try readGroups(data + "/trigrams.conf")
  }

  /// What a word says.
  @inline(__always)
  subscript(word: WordHash) -> WordEvidence? { words[word] }

  /// The place of the first language that likes a group of three letters.
  @inline(__always)
  func firstEvidence(_ group: WordHash) -> Int? { groups[group].map { Int($0) } }

  /// What a place of the evidence for groups holds.
  @inline(__always)
  func evidence(at place: Int) -> GroupEvidence { evidence[place] }

  private mutating func addWords(_ list: String, _ language: Int) {
    var hash = WordHash()
    var length = 0
    let span = list.utf8Span.span
    var offset = 0
    while offset <= span.count {
      let scanned = offset < span.count ? span.scalar(at: offset) : ScannedScalar(value: 0x2C, length: 1)
      offset += scanned.length
      if ScalarClass(scanned.value) == .letter {
        hash.add(Folding.lowercased(scanned.value))
        length += 1
      } else if length > 0 {
        words.update(hash, default: WordEvidence()) { $0.languages.insert(LanguageSet(language)) }
        (hash, length) = (WordHash(), 0)
      }
    }
  }

  private mutating func weighWords() {
    words.updateAll { word in
      word.weight = 4 - Float(min(6, word.languages.count)) * 0.6
    }
  }

  private mutating func readGroups(_ path: String) throws(Problem) {
    let file = try SettingsFile(path: path)
    for entry in file.entries {
      guard let language = languages.firstIndex(where: { $0.tag == entry.key }) else {
        throw file.problem(entry, "there is no table of the language \(entry.key)")
      }
      var weight: UInt8 = 0
      let span = entry.value.utf8Span.span
      var group: UInt64 = 0
      var length = 0
      var offset = 0
      while offset <= span.count {
        let scanned = offset < span.count ? span.scalar(at: offset) : ScannedScalar(value: 0x20, length: 1)
        offset += scanned.length
        if scanned.value != 0x20 {
          group = group << 21 | UInt64(scanned.value)
          length += 1
          continue
        }
        if length == 1, case .digit(let digit) = ScalarClass(UInt32(truncatingIfNeeded: group)) {
          weight = UInt8(digit)
        }
        if length == 3 { addGroup(WordHash(value: group), UInt8(language), weight) }
        (group, length) = (0, 0)
      }
    }
  }

  private mutating func addGroup(_ group: WordHash, _ language: UInt8, _ weight: UInt8) {
    evidence.append(GroupEvidence(language: language, weight: weight, next: groups[group] ?? -1))
    let place = Int32(evidence.count - 1)
    groups.update(group, default: place) { $0 = place }
  }
}
