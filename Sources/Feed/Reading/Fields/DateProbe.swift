/// Says cheaply that a line holds no date.
enum DateProbe {
  /// Whether there is a decimal digit of any script.
  static func hasDigit(_ line: Span<UInt8>) -> Bool {
    var found = false
    for index in line.indices {
      let byte = line[index]
      if byte &- 0x30 < 10 { return true }
      found = found || byte >= 0xD9
    }
    return found && firstOtherDigit(line) != nil
  }

  /// The offset of the first number that may be the year of a date: four digits, or the third of three numbers.
  ///
  /// Every date this room reads has one, and most lines have none.
  static func firstYear(in line: Span<UInt8>) -> Int? {
    var run = 0
    var runs = 0
    var hasOthers = false
    for index in line.indices {
      let byte = line[index]
      if byte &- 0x30 < 10 {
        run += 1
        if run == 4 { return index - 3 }
        continue
      }
      if run > 0 {
        runs += 1
        if runs >= 3 && run == 2 { return index - 2 }
        run = 0
      }
      hasOthers = hasOthers || byte >= 0xD9
    }
    if run == 2 && runs >= 2 { return line.count - 2 }
    // A two-digit year may also follow a month's name: `3 May '24`, `令和6年5月3日`.
    if runs + (run > 0 ? 1 : 0) >= 2 { return 0 }
    return hasOthers ? firstOtherDigit(line) : nil
  }

  private static func firstOtherDigit(_ line: Span<UInt8>) -> Int? {
    var offset = 0
    while offset < line.count {
      let scanned = line.scalar(at: offset)
      if scanned.length > 1, case .digit = ScalarClass(scanned.value) { return offset }
      offset += scanned.length
    }
    return nil
  }
}
