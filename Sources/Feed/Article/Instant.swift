/// A moment in time, to the microsecond.
///
/// Microseconds are what keeps the `updated` of a million articles apart that arrive at once
/// without any of them lying in the future.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// Makes an instant of microseconds since the epoch.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Makes an instant of whole seconds since the epoch.
  public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

  /// Reads the form of `description`; `nil` for any other.
  init?(_ description: String) {
    let bytes = Array(description.utf8)
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { number, byte in
        number.flatMap { byte &- 0x30 < 10 ? $0 * 10 + Int(byte - 0x30) : nil }
      }
    }
    guard bytes.count == 20 || bytes.count == 27, bytes.last == UInt8(ascii: "Z"), let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
      let second = number(17..<19), let fraction = bytes.count == 27 ? number(20..<26) : 0,
      let time = StatedTime(year: year, month: month, day: day, second: hour * 3_600 + minute * 60 + second, offset: 0)
    else { return nil }
    self.init(microseconds: time.instant.microseconds + Int64(fraction))
    guard self.description == description else { return nil }
  }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 { (microseconds - (microseconds < 0 ? 999_999 : 0)) / 1_000_000 }

  /// The same moment without its fraction of a second.
  public var wholeSecond: Instant { Instant(seconds: seconds) }

  /// The day it falls on in UTC.
  public var day: CivilDate { CivilDate(daysSinceEpoch: Int(seconds.flooredDivision(by: 86_400))) }

  /// The earlier comes first.
  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: CustomStringConvertible {
  /// `2015-11-16T17:45:00Z`, with six more digits when there is a fraction (RFC 3339, section 5.6).
  public var description: String {
    var form: [UInt8] = []
    form.reserveCapacity(27)
    day.append(to: &form)
    form.append(UInt8(ascii: "T"))
    appendTimeOfDay(to: &form)
    let fraction = Int(microseconds - seconds * 1_000_000)
    if fraction != 0 {
      form.append(UInt8(ascii: "."))
      form.append(fraction, digits: 6)
    }
    form.append(UInt8(ascii: "Z"))
    return String(decoding: form, as: UTF8.self)
  }

  /// `Mon, 16 Nov 2015 17:45:00 +0000` (RFC 822 with four-digit years, as RSS 2.0 wants it).
  public var rfc822: String {
    let day = self.day
    return "\(day.weekdayName), \(twoDigits(day.day)) \(day.monthName) \(day.year) \(timeOfDay) +0000"
  }

  /// `17:45:00` in UTC.
  private var timeOfDay: String {
    var form: [UInt8] = []
    appendTimeOfDay(to: &form)
    return String(decoding: form, as: UTF8.self)
  }

  private func appendTimeOfDay(to form: inout [UInt8]) {
    let second = Int(seconds - seconds.flooredDivision(by: 86_400) * 86_400)
    form.append(second / 3_600, digits: 2)
    form.append(UInt8(ascii: ":"))
    form.append(second / 60 % 60, digits: 2)
    form.append(UInt8(ascii: ":"))
    form.append(second % 60, digits: 2)
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
