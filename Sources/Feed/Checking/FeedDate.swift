/// A date as feed formats write it.
struct FeedDate {
  /// The moment it means.
  let instant: Instant
  /// What readers may trip over, though it is a date.
  var remark: String?

  /// Reads `2015-11-16T17:45:00Z`.
  ///
  /// - Source: RFC 3339, section 5.6, with the capital letters that RFC 4287, section 3.3, wants.
  init?(rfc3339 text: String) {
    var scan = DateText(text)
    guard let year = scan.number(4), scan.passes("-"), let month = scan.number(2), scan.passes("-"),
      let day = scan.number(2), scan.passes("T"), let second = scan.timeOfDay(needsSeconds: true),
      let offset = scan.offset(), scan.isAtEnd
    else { return nil }
    self.init(StatedTime(year: year, month: month, day: day, second: second, offset: offset))
  }

  /// Reads the same, or as much of it as W3CDTF wants: a year, a month, a day, a time without seconds.
  ///
  /// - Source: https://www.w3.org/TR/NOTE-datetime
  init?(w3cdtf text: String) {
    if text.utf8.count > 10 {
      var scan = DateText(text)
      guard let year = scan.number(4), scan.passes("-"), let month = scan.number(2), scan.passes("-"),
        let day = scan.number(2), scan.passes("T"), let second = scan.timeOfDay(needsSeconds: false),
        let offset = scan.offset(), scan.isAtEnd
      else { return nil }
      self.init(StatedTime(year: year, month: month, day: day, second: second, offset: offset))
      return
    }
    var scan = DateText(text)
    guard let year = scan.number(4) else { return nil }
    var (month, day) = (1, 1)
    if scan.passes("-") {
      guard let number = scan.number(2) else { return nil }
      month = number
      if scan.passes("-") {
        guard let number = scan.number(2) else { return nil }
        day = number
      }
    }
    guard scan.isAtEnd else { return nil }
    self.init(StatedTime(year: year, month: month, day: day))
  }

  /// Reads `Mon, 16 Nov 2015 17:45:00 +0000`; the day of the week and the seconds may be missing.
  ///
  /// - Source: RFC 822, section 5.1, with the years of four digits that RSS 2.0 prefers.
  init?(rfc822 text: String) {
    var scan = DateText(text)
    let weekday = scan.word()
    if weekday != nil { guard scan.passes(","), scan.passesBlanks() else { return nil } }
    guard let day = scan.number(2) ?? scan.number(1), scan.passesBlanks(),
      let month = scan.word().flatMap(Self.month), scan.passesBlanks(), let written = scan.number(4) ?? scan.number(2),
      scan.passesBlanks(), let second = scan.timeOfDay(needsSeconds: false), scan.passesBlanks(),
      let offset = scan.zone(), scan.isAtEnd
    else { return nil }
    let year = written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written
    self.init(StatedTime(year: year, month: month, day: day, second: second, offset: offset))
    let real = CivilDate(year: year, month: month, day: day).weekdayName
    if let weekday {
      guard Self.weekdays.contains(weekday) else { return nil }
      if weekday != real { remark = "the day of the week is \(real)" }
    }
    if written < 100 { remark = "the year should have four digits" }
  }

  private init?(_ time: StatedTime?) {
    guard let time else { return nil }
    instant = time.instant
  }

  private static let weekdays: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func month(_ name: String) -> Int? {
    (1...12).first { CivilDate(year: 2000, month: $0, day: 1).monthName == name }
  }
}

/// Goes through the text of a date.
private struct DateText {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place == bytes.count }

  /// A number of exactly so many digits, or of one digit that no other follows.
  mutating func number(_ count: Int) -> Int? {
    let digits = bytes[place...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count == count else { return nil }
    place += count
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A run of letters.
  mutating func word() -> String? {
    let letters = bytes[place...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    place += letters.count
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  mutating func passes(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  mutating func passesBlanks() -> Bool {
    let start = place
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place > start
  }

  /// Seconds after midnight of `17:45:00.25`, the fraction dropped; a leap second counts as the one before it.
  mutating func timeOfDay(needsSeconds: Bool) -> Int? {
    guard let hour = number(2), hour < 24, passes(":"), let minute = number(2), minute < 60 else { return nil }
    guard passes(":") else { return needsSeconds ? nil : hour * 3_600 + minute * 60 }
    guard let second = number(2), second <= 60 else { return nil }
    if passes(".") {
      let fraction = bytes[place...].prefix { $0 >= 0x30 && $0 <= 0x39 }
      if fraction.isEmpty { return nil }
      place += fraction.count
    }
    return hour * 3_600 + minute * 60 + min(second, 59)
  }

  /// Minutes east of Greenwich: `Z`, `+01:00`.
  mutating func offset() -> Int? {
    if passes("Z") { return 0 }
    guard let sign = sign(), let hours = number(2), hours < 24, passes(":"), let minutes = number(2), minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  /// Minutes east of Greenwich: `+0100`, `GMT`, `EST`.
  mutating func zone() -> Int? {
    if let sign = sign() {
      guard let digits = number(4), digits / 100 < 24, digits % 100 < 60 else { return nil }
      return sign * (digits / 100 * 60 + digits % 100)
    }
    let zones = [
      "GMT": 0, "UT": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
      "MDT": -360, "PST": -480, "PDT": -420,
    ]
    return word().flatMap { zones[$0] }
  }

  private mutating func sign() -> Int? { passes("+") ? 1 : passes("-") ? -1 : nil }
}
