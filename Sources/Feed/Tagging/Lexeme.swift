/// What is known of one word, or of the beginning of a phrase.
struct Lexeme: Sendable {
  /// What a word tells about itself and its neighbours.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt64
    /// Says nothing by itself: "the", "of", "however".
    static let stop = Classes(rawValue: 1)
    /// Joins the words of a name: "von", "bin", "al".
    static let particle = Classes(rawValue: 2)
    /// Stands before a person: "President", "Mr".
    static let title = Classes(rawValue: 4)
    /// Stands before a person, written small: "actor", "hostage".
    static let role = Classes(rawValue: 8192)
    /// Stands after a person: "said", "told".
    static let saying = Classes(rawValue: 8)
    /// The last word of an organisation's name: "Council", "Ltd".
    static let body = Classes(rawValue: 16)
    /// Begins an organisation's name that goes on with "of": "Ministry", "University".
    static let office = Classes(rawValue: 32)
    /// Stands before a place: "in", "near".
    static let locative = Classes(rawValue: 64)
    /// Says what kind of place its neighbour is: "village", "province".
    static let locality = Classes(rawValue: 128)
    /// Never part of a tag: page words, ordinal numbers.
    static let never = Classes(rawValue: 256)
    /// A given name.
    static let given = Classes(rawValue: 512)
    /// A weekday, a month or another word of the calendar.
    static let calendar = Classes(rawValue: 1024)
    /// Is written with a dot that does not end a sentence: "Gen", "St".
    static let abbreviation = Classes(rawValue: 2048)
    /// Begins a sentence often, and no name.
    static let opener = Classes(rawValue: 4096)
    /// Stands after an organisation: "shares", "launched".
    static let corporate = Classes(rawValue: 1 << 14)
    /// No name, though it may be written with a capital: "AI", "Earth", "Motorist".
    static let common = Classes(rawValue: 1 << 15)
    /// Stands before what somebody does: "to", "will", "they".
    static let auxiliary = Classes(rawValue: 1 << 22)
    /// How the word is mostly used in running text.
    static let noun = Classes(rawValue: 1 << 16)
    static let adjective = Classes(rawValue: 1 << 17)
    static let verb = Classes(rawValue: 1 << 18)
    static let adverb = Classes(rawValue: 1 << 19)
    /// Is mostly written with a capital.
    static let proper = Classes(rawValue: 1 << 20)
    /// A name that is part of an event's or a work's name: "Cup", "Festival", "Award".
    static let event = Classes(rawValue: 1 << 21)
    /// The last word of a newspaper's name when a place stands before it: "Sun", "Mail".
    static let paper = Classes(rawValue: 1 << 24)
    /// Says what kind of place it is, and is a surname too: "Hill", "Lane".
    static let surname = Classes(rawValue: 1 << 25)
    /// A family name, and seldom a word.
    static let family = Classes(rawValue: 1 << 26)
    /// Stands before an organisation: "carmaker", "union".
    static let employer = Classes(rawValue: 1 << 27)
    /// Stands before the name of a place and belongs to it: "Lake", "Port".
    static let front = Classes(rawValue: 1 << 28)
    /// Stands before a storm's name: "Hurricane".
    static let storm = Classes(rawValue: 1 << 29)
    /// Stands behind an agency or a paper that is the source of the story: "reported".
    static let report = Classes(rawValue: 1 << 30)
    /// What bodies that deal with one thing are called: "Committee on Ethics".
    static let panel = Classes(rawValue: 1 << 31)
    /// Begins a line that says who wrote, took or drew something: "Reporting by", "Photograph:".
    static let credit = Classes(rawValue: 1 << 23)
    /// Stands before "of" and a place, or behind the place: "mayor", "council".
    static let seat = Classes(rawValue: 1 << 32)
    /// Stands behind the name of a people and makes it that of their language: "lessons", "translation".
    static let tongue = Classes(rawValue: 1 << 33)
    /// Stands before the name of a language: "speaks", "translated".
    static let fluent = Classes(rawValue: 1 << 34)
    /// What is called after a people and found elsewhere than with them: "restaurant", "terrier".
    static let ware = Classes(rawValue: 1 << 35)
    /// Begins the name of a company or a club in some language: "Banque", "Grupo".
    static let house = Classes(rawValue: 1 << 36)
    /// The legal form of a company: "Inc", "Ltd".
    static let legal = Classes(rawValue: 1 << 37)
    /// In the article's language, a word of everyday that a place or a body is called by: "Waren", "Potenza".
    static let homonym = Classes(rawValue: 1 << 38)
    /// Somebody of a people, a faith or an age that has no country, and a name too: "Roman", "Viking", "Muslim".
    static let folk = Classes(rawValue: 1 << 39)
    /// What is made in series and called by a name before it: "howitzer", "tank".
    static let model = Classes(rawValue: 1 << 40)
    /// The last word of a city that stands for those who rule from it: "Washington", "Beijing".
    static let capital = Classes(rawValue: 1 << 41)
    /// Stands before the name of a place that people live in, in a language other than English: "aldea", "wieś".
    static let settlement = Classes(rawValue: 1 << 42)
  }

  var classes: Classes = []
  /// In how many of a thousand documents the word occurs; 0 when the background table does not know it.
  var commonness: UInt16 = 0
  /// Whether a longer phrase begins with it.
  var continues = false
  /// The first of the names that end here; -1 without one.
  var name: Int32 = -1
  /// The first of the topics it speaks for; -1 without one.
  var evidence: Int32 = -1

  /// Whether a name, a topic or a longer phrase is found through it.
  var leadsOn: Bool { continues || name >= 0 || evidence >= 0 }
}

/// One of the names of a thing.
struct ListedName: Sendable {
  /// What has to be true before the name counts.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// Only in this letter case (`=`).
    static let exact = Marks(rawValue: 1)
    /// Only with evidence for the thing elsewhere in the article (`?`).
    static let doubtful = Marks(rawValue: 2)
    /// At the beginning of a sentence only when it also stands elsewhere (`^`).
    static let notFirst = Marks(rawValue: 4)
    /// The name of its people or an adjective: evidence for the place.
    static let people = Marks(rawValue: 8)
    /// The preferred name, in all languages.
    static let label = Marks(rawValue: 16)
    /// Written all in capitals in the vocabulary.
    static let capitals = Marks(rawValue: 32)
    /// Has a letter with an accent in the vocabulary: "Salé".
    static let accented = Marks(rawValue: 128)
  }

  var thing: Int32
  /// The next name of the same words; -1 for the last.
  var next: Int32
  var marks: Marks
  /// How many words it has.
  var length: UInt8
  /// The words that begin with a capital, the first in the lowest bit.
  var capitals: UInt8
  /// A sum over the bytes as written, compared where the letter case matters.
  var spelling: UInt32
}

/// A topic that a word speaks for, and how loudly.
struct Evidence: Sendable {
  var topic: Int32
  var next: Int32
  var weight: Int32
}

/// Something that can become a tag.
struct ListedThing: Sendable {
  var scheme: Tag.Scheme
  /// Where its label stands in the vocabulary's letters.
  var label: Range<Int32>
  /// Where its term stands, for a topic.
  var term: Range<Int32>
  /// The place it lies in, or the topic above it; -1 without one.
  var parent: Int32 = -1
  /// The words that are evidence for it, as a range of the vocabulary's context words.
  var near: Range<Int32> = 0..<0
  /// The topic it speaks for; -1 without one.
  var topic: Int32 = -1
  /// How many people live there; 0 where that says nothing.
  var size: Int32 = 0
  /// The number among the topics, from 0; -1 for other things.
  var topicNumber: Int32 = -1
  var kind = Kind.other
  /// The key of its label.
  var key: UInt64

  /// What a thing is beyond its scheme, where the rules ask.
  enum Kind: UInt8, Sendable {
    case other, country, city, region, agency, fallback, setting
  }
}
