/// A day of the proleptic Gregorian calendar.
///
/// The arithmetic is here and not Foundation's, because it runs several times for each article and
/// Foundation's calendars cost more than the rest of the article together.
///
/// - Source: Neri and Schneider, *Euclidean affine functions and their application to calendar
///   algorithms*, Software: Practice and Experience 53 (2023); the era form is Howard Hinnant's.
public struct CivilDate: Hashable, Sendable {
  /// The year, counted astronomically.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a date of parts that are known to be one.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the date a number of days after 1970-01-01.
  public init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1970-01-01, negative before.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `Mon` to `Sun`.
  public var weekdayName: String {
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let index = daysSinceEpoch % 7
    return names[index < 0 ? index + 7 : index]
  }

  /// `Jan` to `Dec`.
  public var monthName: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2015-11-16`.
  public var description: String {
    var form: [UInt8] = []
    append(to: &form)
    return String(decoding: form, as: UTF8.self)
  }

  /// Appends the form of `description`, which stands several times in all that is written of an article.
  func append(to form: inout [UInt8]) {
    form.append(year, digits: 4)
    form.append(UInt8(ascii: "-"))
    form.append(month, digits: 2)
    form.append(UInt8(ascii: "-"))
    form.append(day, digits: 2)
  }
}

extension [UInt8] {
  /// Appends a number with at least so many digits.
  mutating func append(_ number: Int, digits: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    for _ in 1..<digits { unit *= 10 }
    while number.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number.magnitude / unit % 10))
      unit /= 10
    }
  }
}
