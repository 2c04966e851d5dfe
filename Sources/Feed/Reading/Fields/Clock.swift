/// A time of day as a line states it.
struct Clock: Equatable {
  /// Seconds after midnight.
  var second: Int
  /// Minutes east of Greenwich, `nil` when no zone is stated or its name needs the day.
  var offset: Int?
  /// The zone whose name stands beside it.
  var zone: ZoneTable.Zone?

  static func == (left: Clock, right: Clock) -> Bool { left.second == right.second && left.offset == right.offset }

  /// The same clock with its zone's offset on a day.
  func inZone(ofDay day: StatedTime, _ zones: ZoneTable, _ language: Int?) -> Clock {
    guard let zone else { return self }
    var clock = self
    clock.offset = zones.offset(of: zone, year: day.year, month: day.month, day: day.day, language: language)
    return clock
  }
}

extension DateScan {
  /// The time of day that begins at a token, and the token behind it and its zone.
  ///
  /// - Parameter isExpected: whether a day or a word for `at` stands before it, so that `17.45` is a time.
  func clock(at index: Int, isExpected: Bool) -> (clock: Clock, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .word { return clockBehindHalf(at: index) ?? clockBehindT(at: index) }
    guard tokens[index].kind == .number, let face = face(at: index, isExpected: isExpected) else { return nil }
    return finish(face)
  }

  /// The hour, minute and second, before halves of the day and zones are taken into account.
  private struct Face {
    var hour: Int
    var minute = 0
    var second = 0
    var end: Int
    /// Whether it is a time of day whatever stands around it.
    var isCertain = false
  }

  /// `17:45`, `17:45:30.250`, `17h45`, `17.45`, `17時45分`, `1745`, `5`
  private func face(at index: Int, isExpected: Bool) -> Face? {
    let hour = tokens[index]
    if index > 0, !hour.isSpaced, tokens[index - 1].kind == .mark,
      "$€£#".unicodeScalars.contains(where: tokens[index - 1].isMark)
    {
      return nil
    }
    if hour.length == 4, isZone(index + 1) || end(at: index + 1, WordRoles(.hourMark)) != nil {
      return Face(hour: hour.value / 100, minute: hour.value % 100, end: index + 1, isCertain: true)
    }
    guard hour.length <= 2 else { return nil }
    let next = index + 1
    if isMark(next, ":") || isMark(next, "：") || (isExpected && isMark(next, ".")) || isDotted(next) {
      guard let minute = twoDigits(next + 1) else { return nil }
      var face = Face(hour: hour.value, minute: minute, end: next + 2, isCertain: !isMark(next, ".") || isExpected)
      if isMark(face.end, ":") || isMark(face.end, "."), let second = twoDigits(face.end + 1) {
        face.second = second
        face.end += 2
        if isMark(face.end, "."), face.end + 1 < tokens.count, tokens[face.end + 1].kind == .number { face.end += 2 }
      }
      return face
    }
    if let behind = end(at: next, WordRoles(.hourMark)) {
      var face = Face(hour: hour.value, end: behind, isCertain: true)
      if behind < tokens.count, tokens[behind].kind == .number, tokens[behind].length <= 2 {
        face.minute = tokens[behind].value
        face.end = end(at: behind + 1, WordRoles(.minuteMark)) ?? behind + 1
        if face.end < tokens.count, tokens[face.end].kind == .number,
          let seconds = end(at: face.end + 1, WordRoles(.secondMark))
        {
          face.second = tokens[face.end].value
          face.end = seconds
        }
      }
      return face
    }
    return Face(hour: hour.value, end: next)
  }

  /// Adds the half of the day and the zone behind.
  private func finish(_ face: Face, isAfternoon before: Bool? = nil) -> (clock: Clock, end: Int)? {
    var face = face
    var isAfternoon = before
    if isAfternoon == nil {
      if let end = half(at: face.end, .afternoon) {
        (isAfternoon, face.end) = (true, end)
      } else if let end = half(at: face.end, .morning) {
        (isAfternoon, face.end) = (false, end)
      }
    }
    if let isAfternoon {
      guard face.hour <= 24 else { return nil }
      if isAfternoon && face.hour < 12 { face.hour += 12 }
      if !isAfternoon && face.hour == 12 { face.hour = 0 }
    } else if !face.isCertain {
      return nil
    }
    if face.hour == 24 && face.minute == 0 { face.hour = 0 }
    guard face.hour < 24, face.minute < 60, face.second < 60 else { return nil }
    var clock = Clock(second: face.hour * 3_600 + face.minute * 60 + face.second)
    // `17:45 Uhr (MEZ)`, `5:45 pm local time, EST`
    var end = face.end
    for _ in 0..<3 {
      if let zone = zone(at: end) {
        clock.zone = zone.zone
        clock.offset = zone.offset
        return (clock, zone.end)
      }
      let isSkipped = isMark(end, "(") || isMark(end, ".")
      guard let next = self.end(at: end, WordRoles(.hourMark, .timeWord)) ?? (isSkipped ? end + 1 : nil) else { break }
      end = next
      if !isSkipped { face.end = end }
    }
    return (clock, face.end)
  }

  /// The half of the day at a token: `pm`, `p.m.`, `مساء`. A word for `from` or `in` is none: it must be close.
  private func half(at index: Int, _ role: WordRole) -> Int? {
    guard let found = value(at: index, role) else { return nil }
    return isMark(found.end, ".") && !isSentence(behind: found.end) ? found.end + 1 : found.end
  }

  private func isSentence(behind index: Int) -> Bool { index + 1 < tokens.count && tokens[index + 1].isCapitalised }

  /// `오후 3시 30분`, `下午3:30`, `PM 3:30`
  private func clockBehindHalf(at index: Int) -> (clock: Clock, end: Int)? {
    for role in [WordRole.afternoon, .morning] {
      guard let half = value(at: index, role), half.end < tokens.count, tokens[half.end].kind == .number,
        let face = face(at: half.end, isExpected: false), face.isCertain
      else { continue }
      return finish(face, isAfternoon: role == .afternoon)
    }
    return nil
  }

  /// The `T` of ISO 8601.
  private func clockBehindT(at index: Int) -> (clock: Clock, end: Int)? {
    let token = tokens[index]
    guard token.length == 1, token.isCapitalised, !token.isSpaced, index + 1 < tokens.count,
      !tokens[index + 1].isSpaced,
      tokens[index + 1].kind == .number, tokens[index + 1].length == 2, token.word == Self.letterT
    else { return nil }
    return clock(at: index + 1, isExpected: false)
  }

  private static let letterT = {
    var hash = WordHash()
    hash.add(0x74)
    return hash
  }()

  private static let letterZ = {
    var hash = WordHash()
    hash.add(0x7A)
    return hash
  }()

  /// Whether a full stop stands between hour and minute, which only the half of the day behind it can tell.
  private func isDotted(_ index: Int) -> Bool {
    guard isMark(index, "."), twoDigits(index + 1) != nil else { return false }
    return half(at: index + 2, .afternoon) != nil || half(at: index + 2, .morning) != nil || isZone(index + 2)
      || end(at: index + 2, WordRoles(.hourMark)) != nil
  }

  /// The value of two digits at a token.
  private func twoDigits(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].length == 2, !tokens[index].isSpaced else {
      return nil
    }
    return tokens[index].value
  }

  // MARK: Zones

  private func isZone(_ index: Int) -> Bool { zone(at: index) != nil }

  /// The zone at a token: a name, a name with an offset, or an offset alone.
  func zone(at index: Int) -> (zone: ZoneTable.Zone?, offset: Int?, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .mark { return offset(at: index).map { (nil, $0.minutes, $0.end) } }
    guard tokens[index].kind == .word else { return nil }
    if tokens[index].length == 1 {
      let isZulu = tokens[index].isCapitalised && !tokens[index].isSpaced && tokens[index].word == Self.letterZ
      return isZulu ? (nil, 0, index + 1) : nil
    }
    var found: (zone: ZoneTable.Zone?, offset: Int?, end: Int)?
    var hash = tokens[index].word
    var next = index + 1
    while let entry = tables.zones[hash] {
      if let zone = entry.zone, !zone.isCapitals || tokens[index].isCapitals { found = (zone, nil, next) }
      guard entry.isPrefix, next < tokens.count, tokens[next].kind == .word else { break }
      hash = hash.followed(by: tokens[next].word)
      next += 1
    }
    guard let name = found else { return nil }
    if name.zone?.offset == 0, let offset = offset(at: name.end) { return (nil, offset.minutes, offset.end) }
    return name
  }

  /// `+0100`, `+01:00`, `+1`, `−05:00`
  private func offset(at index: Int) -> (minutes: Int, end: Int)? {
    guard isMark(index, "+") || isMark(index, "-") || isMark(index, "−"), index + 1 < tokens.count,
      tokens[index + 1].kind == .number, !tokens[index + 1].isSpaced
    else { return nil }
    let isWest = !isMark(index, "+")
    let number = tokens[index + 1]
    var minutes = 0
    var end = index + 2
    if number.length == 4 {
      minutes = number.value / 100 * 60 + number.value % 100
    } else if number.length <= 2, isMark(end, ":"), let rest = twoDigits(end + 1) {
      minutes = number.value * 60 + rest
      end += 2
    } else if number.length <= 2, index > 0, tokens[index - 1].kind == .word {
      minutes = number.value * 60
    } else {
      return nil
    }
    // `17:45-19:00` is a span of time, not a place on Earth.
    let isSpan = isWest && number.length == 2 && !isNearT(index)
    guard minutes <= 14 * 60, minutes % 15 == 0, !isSpan || tokens[index - 1].kind == .word else { return nil }
    return (isWest ? -minutes : minutes, end)
  }

  /// Whether the time before a token is written as in ISO 8601.
  private func isNearT(_ index: Int) -> Bool {
    for back in stride(from: index - 1, through: max(0, index - 9), by: -1) where tokens[back].word == Self.letterT {
      return true
    }
    return false
  }
}
