/// Reads a date in a form made for machines.
///
/// - Source: ISO 8601 (calendar dates, extended and basic), RFC 3339, section 5.6; seconds and milliseconds
///   since 1970 as programs print them. The forms of RFC 822 and asctime(3) are those of people and are read
///   as such.
struct MachineDate {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ value: String) { bytes = Array(value.utf8) }

  /// The time, `nil` when the value is in none of the forms.
  mutating func read() -> StatedTime? {
    skipBlanks()
    var end = offset
    while end < bytes.count && bytes[end] &- 0x30 < 10 { end += 1 }
    switch end - offset {
    case 4: return extended()
    case 8: return basic()
    case 9...10: return epoch(digits: end - offset, unit: 1, until: end)
    case 13: return epoch(digits: 13, unit: 1_000, until: end)
    case 14: return basic()
    default: return nil
    }
  }

  private mutating func extended() -> StatedTime? {
    guard let year = number(4), let mark = take(), mark == 0x2D || mark == 0x2F, let month = number(1...2),
      take() == mark, let day = number(1...2), let date = StatedTime(year: year, month: month, day: day)
    else { return nil }
    return clock(of: date)
  }

  private mutating func basic() -> StatedTime? {
    guard let year = number(4), let month = number(2), let day = number(2), (1800...2200).contains(year),
      let date = StatedTime(year: year, month: month, day: day)
    else { return nil }
    return clock(of: date)
  }

  private mutating func epoch(digits: Int, unit: Int64, until end: Int) -> StatedTime? {
    var value: Int64 = 0
    for index in offset..<end { value = value * 10 + Int64(bytes[index] - 0x30) }
    offset = end
    skipBlanks()
    let seconds = value / unit
    // From 1990 to 2100: other numbers of that length are identifiers.
    guard offset == bytes.count, (631_152_000..<4_102_444_800).contains(seconds) else { return nil }
    let day = CivilDate(daysSinceEpoch: Int(seconds / 86_400))
    return StatedTime(year: day.year, month: day.month, day: day.day, second: Int(seconds % 86_400), offset: 0)
  }

  /// The rest of a value behind its day; `nil` when it is written in a form this type does not know.
  private mutating func clock(of date: StatedTime) -> StatedTime? {
    guard offset < bytes.count else { return date }
    let isBlank = bytes[offset] == 0x20
    if bytes[offset] | 0x20 == UInt8(ascii: "t") || isBlank { offset += 1 }
    skipBlanks()
    if offset == bytes.count { return date }
    guard let hour = number(2) else { return nil }
    let isExtended = peek() == 0x3A
    if isExtended { offset += 1 }
    guard let minute = number(2) else { return nil }
    var second = 0
    if peek() == 0x3A || (!isExtended && peek().map { $0 &- 0x30 < 10 } == true) {
      if isExtended { offset += 1 }
      guard let seconds = number(2) else { return nil }
      second = min(seconds, 59)
      if peek() == 0x2E || peek() == 0x2C {
        offset += 1
        while let byte = peek(), byte &- 0x30 < 10 { offset += 1 }
      }
    }
    let zone = zone()
    guard zone.isKnown, hour <= 24, minute < 60 else { return nil }
    return StatedTime(
      year: date.year, month: date.month, day: date.day, second: hour % 24 * 3_600 + minute * 60 + second,
      offset: zone.minutes)
  }

  /// `Z`, `+01:00`, `+0100`, `+01`, `UTC`, or nothing.
  private mutating func zone() -> (isKnown: Bool, minutes: Int?) {
    skipBlanks()
    guard let first = take() else { return (true, nil) }
    if first | 0x20 == UInt8(ascii: "z") { return (offset == bytes.count, 0) }
    if first == UInt8(ascii: "U") || first == UInt8(ascii: "G") {
      return (bytes.count - offset == 2, 0)
    }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), let hours = number(2) else { return (false, nil) }
    if peek() == 0x3A { offset += 1 }
    let minutes = offset < bytes.count ? number(2) : 0
    guard let minutes, hours <= 14, minutes < 60 else { return (false, nil) }
    return (true, (hours * 60 + minutes) * (first == UInt8(ascii: "-") ? -1 : 1))
  }

  // MARK: Bytes

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take() -> UInt8? {
    guard let byte = peek() else { return nil }
    offset += 1
    return byte
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte <= 0x20 { offset += 1 }
  }

  private mutating func number(_ digits: Int) -> Int? { number(digits...digits) }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var length = 0
    while length < digits.upperBound, let byte = peek(), byte &- 0x30 < 10 {
      value = value * 10 + Int(byte - 0x30)
      length += 1
      offset += 1
    }
    return digits.contains(length) ? value : nil
  }
}
