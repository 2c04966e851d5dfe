/// Reads the lines `Title: …`, `Date: …` that Pelican and MultiMarkdown put before the text.
enum HeaderLines {
  private static let known: Set<String> = [
    "title", "date", "author", "authors", "tags", "category", "slug", "summary", "lang", "status", "modified",
    "keywords",
    "published", "url", "description",
  ]

  /// The fields; none when the file does not begin with such lines, one of which is the title and another one known.
  static func read(_ bytes: [UInt8]) -> FrontMatter {
    var matter = FrontMatter()
    var lower = 0
    var number = 1
    while lower < bytes.count {
      let upper = bytes[lower...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[lower..<upper]
      if line.trimmed.isEmpty { break }
      guard line[lower] > 0x20, let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - lower <= 30,
        colon + 1 == upper || line[colon + 1] == 0x20
      else { return FrontMatter() }
      let key = FrontMatterScalar.key(line[..<colon])
      guard !key.isEmpty, !key.contains(" ") else { return FrontMatter() }
      matter.fields.append(FrontMatter.Field(key: key, values: [line[(colon + 1)...].trimmed.text], line: number))
      lower = min(upper + 1, bytes.count)
      number += 1
    }
    let isHeader = matter.fields.contains { $0.key == "title" } && matter.fields.count { known.contains($0.key) } > 1
    guard isHeader else { return FrontMatter() }
    matter.end = lower
    matter.endLine = number
    return matter
  }
}
