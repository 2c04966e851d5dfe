/// A date as far as a source states it: the day, perhaps the time of day, perhaps the zone.
///
/// Nothing is made up: `2015-11-16` without a time stays a day.
public struct StatedTime: Hashable, Sendable {
  /// The year of the Gregorian calendar, 1 to 9999.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The time of day in seconds after midnight, `nil` when only the day is stated.
  public var second: Int?
  /// Minutes east of Greenwich, `nil` when no zone is stated; only with a time of day.
  public var offset: Int?

  /// Makes a stated time; `nil` when there is no such day or time.
  public init?(year: Int, month: Int, day: Int, second: Int? = nil, offset: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year), (0..<86_400).contains(second ?? 0),
      (-1_439...1_439).contains(offset ?? 0)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.second = second
    self.offset = second == nil ? nil : offset
  }

  /// The moment meant when what is not stated is taken as midnight and as UTC.
  public var instant: Instant {
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    return Instant(seconds: Int64(days) * 86_400 + Int64(second ?? 0) - Int64(offset ?? 0) * 60)
  }
}

extension StatedTime {
  /// The year of the first printed newspaper: an article of an earlier date is no article of that date.
  private static let firstYear = 1605

  /// The moment of publication that is meant, when it can be one: neither before there were newspapers nor ahead of now.
  func publication(notAfter now: Instant) -> Instant? {
    let instant = instant
    return year >= Self.firstYear && instant <= now ? instant : nil
  }
}

extension StatedTime: CustomStringConvertible {
  /// `2015-11-16`, `2015-11-16T17:45:00`, `2015-11-16T17:45:00Z` or with `+01:00` (RFC 3339, section 5.6).
  public var description: String {
    let date = CivilDate(year: year, month: month, day: day).description
    guard let second else { return date }
    let time = "\(date)T\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
    guard let offset else { return time }
    if offset == 0 { return time + "Z" }
    return time + (offset < 0 ? "-" : "+") + twoDigits(abs(offset) / 60) + ":" + twoDigits(abs(offset) % 60)
  }
}

/// A number below 100 in two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
