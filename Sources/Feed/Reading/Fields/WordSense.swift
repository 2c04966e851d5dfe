/// What a word can mean to someone who reads a date line or a byline.
enum WordRole: UInt8, CaseIterable {
  case month, jalaliMonth, weekday, era
  case yearMark, monthMark, dayMark, hourMark, minuteMark, secondMark
  case dateWord, timeWord, morning, afternoon, published, updated, filing, lineWord
  case by, and, `in`, personRole, desk, notName, follow, agency, siteWord, familyName, otherHand, label
  case text, picture

  /// The key of a language's table that lists the words with this meaning.
  var key: String {
    switch self {
    case .month: "Months"
    case .jalaliMonth: "JalaliMonths"
    case .weekday: "Weekdays"
    case .era: "Eras"
    case .yearMark: "YearMark"
    case .monthMark: "MonthMark"
    case .dayMark: "DayMark"
    case .hourMark: "HourMark"
    case .minuteMark: "MinuteMark"
    case .secondMark: "SecondMark"
    case .dateWord: "DateWords"
    case .timeWord: "TimeWords"
    case .morning: "AM"
    case .afternoon: "PM"
    case .published: "Published"
    case .updated: "Updated"
    case .filing: "Filing"
    case .lineWord: "LineWords"
    case .by: "By"
    case .and: "And"
    case .in: "In"
    case .personRole: "Roles"
    case .desk: "Desk"
    case .notName: "NotNames"
    case .follow: "Follow"
    case .agency: "Agencies"
    case .siteWord: "SiteWords"
    case .familyName: "FamilyNames"
    case .otherHand: "OtherHands"
    case .label: "Labels"
    case .text: "Texts"
    case .picture: "Pictures"
    }
  }
}

/// Some meanings at once.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  // One or two are asked for at each word of each line: the compiler is to see that they are constants.
  @inline(__always)
  init(_ role: WordRole) { rawValue = 1 << UInt32(role.rawValue) }
  @inline(__always)
  init(_ first: WordRole, _ second: WordRole, _ others: WordRole...) {
    rawValue = others.reduce(WordRoles(first).rawValue | WordRoles(second).rawValue) { $0 | WordRoles($1).rawValue }
  }

  func contains(_ role: WordRole) -> Bool { rawValue & (1 << UInt32(role.rawValue)) != 0 }

  /// What may stand in a date line beside the date.
  static let dateLine = WordRoles(
    .weekday, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark, .dateWord, .timeWord, .morning,
    .afternoon, .published, .updated, .lineWord)
}

/// Some of the languages of the tables.
struct LanguageSet: Hashable, Sendable {
  private(set) var bits: UInt128 = 0

  /// Every language.
  static let all = LanguageSet(bits: .max)

  private init(bits: UInt128) { self.bits = bits }
  init() {}
  init(_ language: Int) { bits = 1 << UInt128(language) }

  mutating func insert(_ other: LanguageSet) { bits |= other.bits }
  func overlaps(_ other: LanguageSet) -> Bool { bits & other.bits != 0 }
  /// How many languages there are.
  var count: Int { bits.nonzeroBitCount }

  /// Hands over the numbers of the languages.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var low = UInt64(truncatingIfNeeded: bits)
    var high = UInt64(truncatingIfNeeded: bits >> 64)
    while low != 0 {
      body(low.trailingZeroBitCount)
      low &= low &- 1
    }
    while high != 0 {
      body(64 + high.trailingZeroBitCount)
      high &= high &- 1
    }
  }

  func union(_ other: LanguageSet) -> LanguageSet { LanguageSet(bits: bits | other.bits) }
}

/// One meaning of a word or a phrase.
struct WordSense: Sendable {
  var role: WordRole
  /// Which month, weekday or year before an era, from 1; 0 for other meanings.
  var value: Int32
  var languages: LanguageSet
  /// The place of the word's next meaning, or -1.
  var next: Int32
}

/// All that is known of a word or a phrase.
struct WordEntry: Sendable {
  /// Whether a longer phrase begins with it.
  var isPrefix = false
  /// Its meanings in any language.
  var roles = WordRoles()
  /// The place of its first meaning, or -1.
  var first: Int32 = -1

  /// Whether anything is known of it.
  var isKnown: Bool { isPrefix || first >= 0 }
}
