/// What is wrong with a date.
struct DateRule {
  /// `rfc822`, `rfc3339` or `day`.
  let form: ValueForm
  /// The time; clocks may differ by a little.
  let now: Instant

  private static let tolerance: Int64 = 600

  func complaint(on text: String) -> Complaint? {
    let date: FeedDate?
    switch form {
    case .rfc822: date = FeedDate(rfc822: text)
    case .rfc3339: date = FeedDate(rfc3339: text)
    default: date = FeedDate(w3cdtf: text)
    }
    guard let date else { return .error("\"\(text)\" is no date, such as \(example)") }
    if let remark = date.remark { return .warning("\"\(text)\": \(remark)") }
    if date.instant.seconds > now.seconds + Self.tolerance {
      return .warning("the date \"\(text)\" lies in the future")
    }
    if date.instant.day.daysSinceEpoch < EntryForm.earliestDate.daysSinceEpoch {
      return .warning("the date \"\(text)\" lies before 1990; readers take it for a mistake or show another one")
    }
    return nil
  }

  private var example: String {
    form == .rfc822 ? "Mon, 16 Nov 2015 17:45:00 +0000" : "2015-11-16T17:45:00Z"
  }
}
