/// A place where a name of the vocabulary stands.
struct Mention {
  var name: Int32
  var range: Range<Int>
  /// It is a part of a longer name, and only evidence.
  var isInside: Bool
  /// It stands behind "in" or "near", or beside one that does.
  var isLocated = false
  /// It is the name of a language, and says nothing of the country.
  var isTongue = false
  /// It says what kind of thing something is, which may be found anywhere: "a Chinese restaurant".
  var isWare = false
  /// The first name of the place behind a comma that may hold this one; -1 for none.
  var wider: Int32 = -1
}

extension Mention {
  /// The same, with the name behind a comma that may hold it.
  func within(_ next: Mention?, _ document: ArticleText) -> Mention {
    guard let next, next.range.lowerBound == range.upperBound, document.tokens[range.upperBound].gap == .comma else {
      return self
    }
    var mention = self
    mention.wider = next.name
    return mention
  }
}

/// The names found in a document: those of the vocabulary, and those only the text tells.
struct FoundNames {
  enum Kind { case person, organisation, place, other }

  /// What speaks for each kind.
  struct Votes {
    var person = 0
    var organisation = 0
    var place = 0
    var other = 0
    /// How many of those for a person only say that the words look like a name: that is so at each place, and counts once.
    var looks = 0

    /// Adds what speaks for each kind at another place.
    mutating func add(_ others: Votes) {
      person += others.person - min(looks, others.looks)
      organisation += others.organisation
      place += others.place
      other += others.other
      looks = max(looks, others.looks)
    }
  }

  /// A name that is in no list.
  struct Unlisted {
    var votes: Votes
    /// Where it stands first.
    var range: Range<Int>
    var count = 1
    var isInTitle: Bool
    var isSingle: Bool
    /// Whether it begins a sentence or a line wherever it stands.
    var isAlwaysFirst: Bool
    /// Whether it is the short form of words that are no name: "PMI" for a purchasing managers' index.
    var isTerm = false
    /// The name that this is a short form of; -1 for none.
    var fullName: Int32 = -1
    /// The thing of the vocabulary that this is another name of; -1 for none.
    var thing: Int32 = -1
  }

  private(set) var mentions: [Mention] = []
  /// Where any name stands.
  private(set) var ranges: [Range<Int>] = []
  /// Where the name of a topic stands: no name, but a phrase.
  private(set) var phrases: [Range<Int>] = []
  private(set) var unlisted: [Unlisted] = []
  private var index = HashTable(capacity: 64)

  /// Adds a place where a name of the vocabulary stands.
  mutating func add(_ mention: Mention) {
    mentions.append(mention)
    ranges.append(mention.range)
  }

  /// Adds a place where the name of a topic stands.
  mutating func add(phrase range: Range<Int>) { phrases.append(range) }

  /// Counts a name that is in no list.
  mutating func add(_ range: Range<Int>, _ votes: Votes, in document: ArticleText, isSingle: Bool) {
    ranges.append(range)
    let key = document.key(range)
    let new = Int32(unlisted.count)
    let known = index.insert(key, new)
    let isInTitle = range.lowerBound < document.titleEnd
    let isFirst = document.tokens[range.lowerBound].has(.first)
    if known == new {
      unlisted.append(
        Unlisted(votes: votes, range: range, isInTitle: isInTitle, isSingle: isSingle, isAlwaysFirst: isFirst))
    } else {
      let number = Int(known)
      unlisted[number].votes.add(votes)
      unlisted[number].count += 1
      if !isFirst { unlisted[number].isAlwaysFirst = false }
      if isInTitle { unlisted[number].isInTitle = true }
      // A dateline writes the place in capitals.
      let first = document.tokens[unlisted[number].range.lowerBound]
      if isSingle, first.has(.capitals), !document.tokens[range.lowerBound].has(.capitals) {
        unlisted[number].range = range
      }
    }
  }

  /// Says that what stands inside a run of words is a part of its name.
  mutating func enclose(_ range: Range<Int>) {
    for number in mentions.indices where range.contains(mentions[number].range.lowerBound) {
      mentions[number].isInside = true
    }
  }

  /// Says that names inside a run of words are parts of the name that the run is.
  mutating func join(inside range: Range<Int>, to fullName: Int32) {
    for number in unlisted.indices where number != fullName && unlisted[number].fullName < 0 {
      let inner = unlisted[number].range
      if inner.lowerBound >= range.lowerBound, inner.upperBound <= range.upperBound, inner.count > 1 {
        unlisted[number].fullName = fullName
      }
    }
  }

  /// The name of a run of words, -1 when none was found.
  func number(of key: UInt64) -> Int32 { index[key] }

  /// Says that a name is a short form of another, or of a thing of the vocabulary.
  mutating func join(_ number: Int32, to fullName: Int32) { unlisted[Int(number)].fullName = fullName }
  mutating func join(_ number: Int32, toThing thing: Int32) { unlisted[Int(number)].thing = thing }

  /// Says that a name is the short form of words that are none.
  mutating func markTerm(_ number: Int32) { unlisted[Int(number)].isTerm = true }
}
