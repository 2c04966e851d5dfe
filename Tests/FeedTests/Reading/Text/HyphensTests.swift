import Testing

@testable import Feed

/// Words that a hyphen at the end of a line breaks.
struct HyphensTests {
  @Test func keepTheHyphenOfCompounds() throws {
    let text = """
      Ferry returns to the islands after eleven weeks

      Islanders had waited for the state-owned boat since spring,
      when a storm broke the half-finished ramp and the hand-
      driven crane that lifts the mail over the quay; nobody was
      hurt, said a pilot of the old Anglo-Danish line, who had
      seen the mid- and late-summer repairs fail in the yard
      behind the harbour of Lindholm again.
      """
    let lines = Lines(of: text)
    try #require(lines.lines.count == 2)
    #expect(lines.text(lines.lines[1]).contains("ramp and the hand-driven crane that"))
    #expect(lines.text(lines.lines[1]).contains("the mid- and late-summer repairs"))
  }

  @Test func areLeftOutWhereWordsAreDivided() {
    #expect(
      joined([
        "The ferry would re-", "turn to the is-", "lands, and the coun-", "cil of the Anglo-", "Danish line", "agreed.",
      ])
        == "The ferry would return to the islands, and the council of the Anglo-Danish line agreed.")
  }

  @Test(arguments: [
    (["Die Haus-", "und Gartenboote"], "Die Haus- und Gartenboote"),
    (["a mid-", "and late sail"], "a mid- and late sail"),
    (["It was late -", "too late"], "It was late - too late"), (["pages 12-", "14 of it"], "pages 12- 14 of it"),
    (["a hand-", "driven crane"], "a hand-driven crane"), (["the Anglo-", "Danish line"], "the Anglo-Danish line"),
    (["Ölmühlen-", "öfen"], "Ölmühlen-öfen"), (["-", "so"], "- so"),
  ])
  func joinTwoLines(_ lines: [String], _ text: String) {
    #expect(joined(lines) == text)
  }

  private func joined(_ parts: [String]) -> String {
    let lines = Lines(of: parts.joined(separator: "\n"), goesOn: parts.dropFirst().map { _ in true } + [false])
    return lines.lines.map { lines.text($0) }.joined(separator: "\n")
  }
}
