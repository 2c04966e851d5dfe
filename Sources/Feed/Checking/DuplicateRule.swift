/// Values that must not come twice in a document.
struct DuplicateRule {
  private var lines: [String: Int] = [:]

  /// The line on which a value stood before, if it did.
  mutating func earlier(_ value: String, at line: Int) -> Int? {
    if let earlier = lines[value] { return earlier }
    lines[value] = line
    return nil
  }
}
