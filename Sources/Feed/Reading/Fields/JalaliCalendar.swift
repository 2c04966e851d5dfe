/// The solar calendar of Iran and Afghanistan.
///
/// The 33-year rule is right for the years 1178 to 1633, long beyond what newspapers print.
///
/// - Source: K. M. Borkowski, *The Persian calendar for 3000 years*, Earth, Moon, and Planets 74 (1996).
enum JalaliCalendar {
  /// The day of the Gregorian calendar, `nil` when there is no such day.
  static func day(year: Int, month: Int, day: Int) -> StatedTime? {
    guard (1178...1633).contains(year), (1...12).contains(month), day >= 1, day <= days(inMonth: month, of: year) else {
      return nil
    }
    // Eight of 33 years are longer, those with these remainders: 1, 5, 9, 13, 17, 22, 26 and 30.
    let leaps = (8 * year + 21) / 33
    let before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    // 1 Farvardin 1 was 492,268 days before 1970-01-01.
    let date = CivilDate(daysSinceEpoch: 365 * (year - 1) + leaps + before + day - 1 - 492_268)
    return StatedTime(year: date.year, month: date.month, day: date.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    if month <= 6 { return 31 }
    return month < 12 || [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) ? 30 : 29
  }
}
