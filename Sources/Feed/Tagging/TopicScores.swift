/// How loudly a document speaks for each topic.
struct TopicScores {
  private let vocabulary: Vocabulary
  /// What speaks for a topic itself.
  private var own: [Float]
  /// The same with all topics below it.
  private var total: [Float]
  private var touched: [Int32] = []
  /// What speaks for a narrower topic by chance.
  private var chance: Float = 0
  /// How many different words and things speak for a top topic or one below it.
  private var voices: [Int]
  /// The same without words that speak weakly, as "visitors" does of sport.
  private var clearVoices: [Int]

  /// How many words of the text a word of the headline is worth.
  var titleWeight: Float = 3
  /// What it is worth that the source itself files the article under a topic.
  var keywordWeight: Float = 6
  /// A second topic is given when it has this share of the first one's score.
  var secondShare: Float = 0.4
  /// Scores below this are chance.
  var leastScore: Float = 5
  /// One word may mean something else: "band one" on the money market is no music.
  var leastVoices = 2
  /// What is told of much makes a voice only where as much speaks for the topic as a strong word said twice.
  var leastWeakly: Float = 7.05
  /// What less speaks for is not what an article is about, even if nothing speaks for another topic.
  var leastFirst: Float = 2
  /// What a topic in which stories on others are set counts for those above it: a strike at an airport is about labour.
  var settingShare: Float = 0.5
  /// A narrower topic is given when it has this share of its top topic's score.
  var narrowShare: Float = 0.15
  /// The longer a text, the more of its words speak for some narrower topic by chance: one is given when its score has this share of the
  /// square root of the number of words.
  var narrowChance: Float = 0.3
  /// It gives way to one below it that has this share of its own score.
  var nestedShare: Float = 0.5
  /// The narrower topics of the first top topic, at most; each other one has one.
  var mostNarrow = 2

  /// Adds up what a document's words and subjects speak for.
  init(
    _ document: ArticleText, _ findings: Findings, _ subjects: Subjects, _ keywords: [Int32],
    _ vocabulary: Vocabulary
  ) {
    self.vocabulary = vocabulary
    // Of other languages few words are listed, so that one has to do.
    if document.isEnglish {
      chance = narrowChance * Float(document.tokens.count).squareRoot()
    } else {
      leastVoices = 1
    }
    own = Array(repeating: 0, count: vocabulary.topics.count)
    total = own
    voices = Array(repeating: 0, count: own.count)
    clearVoices = voices
    addHits(document, findings, keywords)
    for subject in subjects.all where subject.thing >= 0 {
      let topic = vocabulary.things[Int(subject.thing)].topic
      if topic >= 0 {
        add(4 * subject.weight.squareRoot(), to: topic)
        voices[slot(top(of: topic))] += 1
        clearVoices[slot(top(of: topic))] += 1
      }
    }
    for topic in touched {
      var above = topic
      var steps = 0
      var score = own[slot(topic)]
      while above >= 0, steps < 8 {
        total[slot(above)] += score
        if vocabulary.things[Int(above)].kind == .setting { score *= settingShare }
        above = vocabulary.things[Int(above)].parent
        steps += 1
      }
    }
  }

  private mutating func addHits(_ document: ArticleText, _ findings: Findings, _ keywords: [Int32]) {
    var hits = Hits()
    for hit in Self.hits(document, findings, vocabulary) {
      hits.add(hit.evidence, Int(hit.position) < document.titleEnd ? titleWeight : 1)
    }
    for word in keywords {
      let lexeme = vocabulary.words[Int(word)]
      if lexeme.evidence >= 0 { hits.add(lexeme.evidence, titleWeight) }
      var name = lexeme.name
      while name >= 0 {
        let thing = vocabulary.names[Int(name)].thing
        if vocabulary.things[Int(thing)].scheme == .topic {
          add(keywordWeight, to: thing)
          voices[slot(top(of: thing))] += leastVoices
          clearVoices[slot(top(of: thing))] += leastVoices
        }
        name = vocabulary.names[Int(name)].next
      }
    }
    for (first, weight) in hits.all {
      var evidence = first
      var heard: [Int32] = []
      while evidence >= 0 {
        let it = vocabulary.evidence[Int(evidence)]
        add(Float(it.weight) * weight.squareRoot(), to: it.topic)
        let top = top(of: it.topic)
        if !heard.contains(top) {
          voices[slot(top)] += 1
          if it.weight > 1 { clearVoices[slot(top)] += 1 }
          heard.append(top)
        }
        evidence = it.next
      }
    }
  }

  /// Words that speak for topics, each once with what all its places are worth, in the order of the first.
  private struct Hits {
    private(set) var all: [(evidence: Int32, weight: Float)] = []
    private var index = HashTable(capacity: 64)

    mutating func add(_ evidence: Int32, _ weight: Float) {
      let new = Int32(all.count)
      let number = index.insert(Key.finished(UInt64(UInt32(bitPattern: evidence))), new)
      if number == new { all.append((evidence, weight)) } else { all[Int(number)].weight += weight }
    }
  }

  /// The words that count: those in names speak for the named thing only.
  static func hits(_ document: ArticleText, _ findings: Findings, _ vocabulary: Vocabulary) -> [TopicHit] {
    var match = 0
    return findings.hits.filter { hit in
      if Figures.holds(hit, in: document) { return false }
      while match < findings.matches.count, findings.matches[match].range.upperBound <= Int(hit.position) { match += 1 }
      guard match < findings.matches.count, findings.matches[match].first <= hit.position else { return true }
      let found = findings.matches[match]
      return found.count < hit.count || found.count == hit.count && !vocabulary.isNamed(found)
    }
  }

  private mutating func add(_ weight: Float, to topic: Int32) {
    if own[slot(topic)] == 0 { touched.append(topic) }
    own[slot(topic)] += weight
  }

  private func top(of topic: Int32) -> Int32 {
    var above = topic
    while vocabulary.things[Int(above)].parent >= 0 { above = vocabulary.things[Int(above)].parent }
    return above
  }

  private func slot(_ topic: Int32) -> Int { Int(vocabulary.things[Int(topic)].topicNumber) }

  /// The topics, best first: the top topics, then the narrower ones below them that enough speaks for.
  func best(limit: Int) -> [Int32] {
    var tops: [Int32] = []
    for topic in touched {
      let top = top(of: topic)
      if !tops.contains(top) { tops.append(top) }
    }
    tops.sort { (total[slot($0)], $1) > (total[slot($1)], $0) }
    guard let first = tops.first, total[slot(first)] >= leastFirst else {
      return vocabulary.things.indices.first { vocabulary.things[$0].kind == .fallback }.map { [Int32($0)] } ?? []
    }
    let least = max(leastScore, total[slot(first)] * secondShare)
    let others = tops.dropFirst().prefix(2).filter { topic in
      let heard = total[slot(topic)] >= leastWeakly ? voices : clearVoices
      return total[slot(topic)] >= least && heard[slot(topic)] >= leastVoices
    }
    let chosen = [first] + others
    return Array((chosen + chosen.flatMap { narrow(below: $0, limit: $0 == first ? mostNarrow : 1) }).prefix(limit))
  }

  /// The topics below a top topic that a good share of what speaks for it speaks for, loudest first; none of which another one
  /// below it says most of.
  private func narrow(below top: Int32, limit: Int) -> [Int32] {
    let least = max(leastScore, total[slot(top)] * narrowShare, chance)
    // One that nothing but what lies below it speaks for, as "products and services", says too little.
    let below = touched.filter { $0 != top && self.top(of: $0) == top && total[slot($0)] >= least }
    let narrowest = below.filter { topic in
      !below.contains { $0 != topic && lies($0, below: topic) && total[slot($0)] >= total[slot(topic)] * nestedShare }
    }
    return Array(narrowest.sorted { (total[slot($0)], $1) > (total[slot($1)], $0) }.prefix(limit))
  }

  private func lies(_ topic: Int32, below wider: Int32) -> Bool {
    var above = vocabulary.things[Int(topic)].parent
    while above >= 0, above != wider { above = vocabulary.things[Int(above)].parent }
    return above >= 0
  }
}

extension Vocabulary {
  /// Whether a match is the name of something other than a topic, and no compound such as "yellow jersey", whose words may speak for one.
  fileprivate func isNamed(_ match: NameMatch) -> Bool {
    let scheme = things[Int(names[Int(match.name)].thing)].scheme
    return scheme != .topic && scheme != .keyword
  }
}
