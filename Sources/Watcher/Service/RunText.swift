import Feed

/// What a run did, in words.
enum RunText {
  /// `5 articles from 4 files, 1 copy, 2 updates, 1 file refused`, without what did not happen.
  static func counts(_ summary: RunSummary) -> String {
    var parts = ["\(counted(summary.accepted, "new article")) from \(counted(summary.read, "file"))"]
    if summary.editions > 0 { parts.append(counted(summary.editions, "update")) }
    if summary.copies > 0 { parts.append(counted(summary.copies, "copy", "copies")) }
    if !summary.refused.isEmpty { parts.append("\(counted(summary.refused.count, "file")) refused") }
    return parts.joined(separator: ", ")
  }

  /// `23 documents written (145 kB)`.
  static func written(_ summary: RunSummary) -> String {
    "\(counted(summary.documentsWritten, "document")) written (\(size(summary.bytesWritten)))"
  }

  /// `1 file`, `2 files`, `12 000 files` with the thousands apart.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// `12,345`.
  static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `145 kB`, to the base 1000 as file managers count.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(tenths(bytes, 1_000)) kB" }
    if bytes < 1_000_000_000 { return "\(tenths(bytes, 1_000_000)) MB" }
    return "\(tenths(bytes, 1_000_000_000)) GB"
  }

  /// `0.8 ms`, `1.2 s`, `3 min 20 s`.
  static func duration(_ nanoseconds: Int64) -> String {
    if nanoseconds < 1_000_000_000 { return "\(tenths(Int(nanoseconds), 1_000_000)) ms" }
    if nanoseconds < 60_000_000_000 { return "\(tenths(Int(nanoseconds), 1_000_000_000)) s" }
    let seconds = nanoseconds / 1_000_000_000
    return "\(seconds / 60) min \(seconds % 60) s"
  }

  /// A quotient with one digit after the point where it is below ten.
  private static func tenths(_ number: Int, _ unit: Int) -> String {
    if number >= 10 * unit { return "\((number + unit / 2) / unit)" }
    let tenths = (number * 10 + unit / 2) / unit
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
