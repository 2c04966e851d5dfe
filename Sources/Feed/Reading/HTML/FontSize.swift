extension HTMLTree {
  /// The largest size that there is.
  private static let largestFont = 7
  /// The size of text where nothing else is stated, to which relative sizes are added.
  static let baseFont = 3

  /// How large the letters of a text are set, in the sizes of HTML's `font` element from 1 to 7; `nil` where none is stated.
  func fontSize(at text: Int) -> Int? {
    var node = text
    while node > 0, nodes[node].name != .font || value(of: .size, at: node) == nil { node = Int(nodes[node].parent) }
    guard node > 0, let value = string(of: .size, at: node) else { return nil }
    let isRelative = value.hasPrefix("+") || value.hasPrefix("-")
    let stated = min(max(Int(value) ?? (isRelative ? 0 : Self.baseFont), -Self.largestFont), Self.largestFont)
    return stated + (isRelative ? Self.baseFont : 0)
  }
}
