import Testing

@testable import Feed

/// Texts that nobody wrote for reading: each ends with articles or with a reason, and every line is accounted for.
@Suite struct HostileTextTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ description: String, _ text: String) {
      testDescription = description
      bytes = Array(text.utf8)
    }
  }

  private static let prose =
    "The harbour office has closed its counters for the day, and sailors were told to come back."

  @Test(arguments: [
    Example("a line of a megabyte", String(repeating: prose + " ", count: 11_000)),
    Example("a word of a megabyte", String(repeating: "a", count: 1_000_000)),
    Example("nothing but digits", String(repeating: "0123456789\n", count: 2_000)),
    Example("nothing but dates", String(repeating: "3 May 2024\n", count: 2_000)),
    Example("nothing but names", String(repeating: "By Anna Holm\n", count: 2_000)),
    Example("nothing but marks", String(repeating: "... -- !!! »»» «« ### \u{2026}\n", count: 2_000)),
    Example("NULs between letters", prose.map { "\($0)\0" }.joined()),
    Example("no line break", "Ferry stops By Anna Holm 3 May 2024 " + prose),
    Example("100,000 short lines", String(repeating: "News\nSport\nMore\nTide\n", count: 25_000)),
    Example("100,000 lines of prose", String(repeating: prose + "\n", count: 100_000)),
    Example("fields and nothing below", "Title: Tide\nDate: 2024-05-03\nAuthor: Anna Holm\n\n"),
    Example("a field without end", "Subject: " + String(repeating: "tide ", count: 100_000)),
    Example("marks that change direction", "\u{202E}\u{2066}" + prose + "\u{202C}\u{2069}"),
    Example("signs piled on a letter", prose + String(repeating: "\u{301}", count: 10_000)),
    Example("a quotation that ends before it begins", "\u{201D}De " + String(repeating: prose + " ", count: 10)),
    Example("a mark and nothing before it", "a.\"Xx " + String(repeating: prose + " ", count: 10)),
    Example("names that `y` joins", prose + " (By " + String(repeating: "J y ", count: 44) + "J)\n\n" + prose),
    Example(
      "rules without a sentence between",
      String(repeating: "---\nTide waits for nobody\nBy Anna Holm\n", count: 1_000)),
    Example(
      "what sets articles off and nothing else", String(repeating: "bdt0412 4 vm\n\n-30-\n2)\n---\n", count: 3_000)),
    Example(
      "codes of many forms", (0..<2_000).map { String(repeating: "a1", count: $0 % 30 + 1) + "-\($0)b\n" }.joined()),
    Example("carriage returns", prose + "\r" + prose + "\r\n\r\r\n" + prose),
  ])
  func endsWithArticlesOrAReason(_ example: Example) throws {
    let file = SourceFile(path: "hostile.txt", bytes: example.bytes)
    var reader = try PlainTextFixture.reader.get()
    reader.explains = true
    guard let reading = try? reader.read(file) else { return }
    #expect(reading.articles.isEmpty == (reading.problems.count == 1))
    #expect(reading.explanation.allSatisfy { !$0.rule.isEmpty })
    #expect(try reading.articles == PlainTextFixture.reader.get().read(file).articles)
  }

  /// Each line that is not blank has a fate, whatever becomes of it.
  @Test func accountsForEachLine() throws {
    var reader = try PlainTextFixture.reader.get()
    reader.explains = true
    let text = """
      The Valley Post
      Accept all cookies
      Ferry stops for a week
      By Anna Holm
      3 May 2024
      \(Self.prose)
      The pilots have been told to wait in the other harbour until the fog is gone, which may take days.
      \(Self.prose)
      Read more
      About us
      © 2024 The Valley Post
      """
    let fates = try reader.read(SourceFile(path: "page.txt", bytes: Array(text.utf8))).explanation
    #expect(fates.map(\.line) == Array(1...11))
    #expect(fates.allSatisfy { !$0.rule.isEmpty && ($0.article == nil) == ($0.role == "clutter") })
    #expect(fates[7].rule == "said before")
  }
}
