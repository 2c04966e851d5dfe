import Testing

@testable import Feed

/// Where one article ends and another one begins, and which line is its headline.
@Suite struct DraftTests {
  private static let reader = Result { try PlainTextFixture.reader() }

  private static let bridge = """
    The town council has agreed to close the old iron bridge over the Marn for eleven months, after engineers found rust in two of its piers.
    Drivers will have to take the ford at Hollen, eight miles upstream, which is passable only when the river is low.
    The mayor said on Tuesday that the bridge should have been painted in spring, but that the money had gone to the school roof.
    Shopkeepers on the left bank fear for their trade, and have asked for a ferry that would run from six in the morning until midnight.
    """
  private static let works = """
    Work on the bridge will begin in April, when the piers are taken apart and the rust is cleaned off with sand and water.
    The engineers want to keep the iron arches, which are older than the town hall, and to replace only the piers below the river.
    """
  private static let orchard = """
    An orchard of four hundred plum trees has been planted by pupils in Selm, each of whom will look after one tree until leaving school.
    The plums are to be sold at the harvest fair, and what they earn will pay for a coach to the coast.
    Their teacher, who grew up on a farm, expects the first full baskets in five years and a good deal of jam before then.
    """

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let titles: [String]
  }

  @Test(arguments: [
    Example(
      testDescription: "two stories with a wide gap between them",
      text: "Iron bridge closes for a year\n\n\(bridge)\n\n\n\n\nPupils plant plums\n\n\(orchard)\n",
      titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
    Example(
      testDescription: "one story whose second part has a heading",
      text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n\nWhen does the work begin?\n\n\(works)\n",
      titles: ["Iron bridge closes for a year"]),
  ])
  func beginsAnArticleWhereOneBegins(_ example: Example) throws {
    #expect(try articles(example.text).map(\.title) == example.titles)
  }

  @Test(arguments: [
    Example(
      testDescription: "a headline below the way to it",
      text: """
        Home / Region / Iron bridge closes for a year

        Iron bridge closes for a year

        By Anna Holm
        3 May 2024

        \(bridge)
        """, titles: ["Iron bridge closes for a year"])
  ])
  func choosesTheHeadline(_ example: Example) throws {
    #expect(try articles(example.text).map(\.title) == example.titles)
  }

  private func articles(_ text: String) throws -> [Article] {
    try Self.reader.get().read(SourceFile(path: "page.txt", bytes: Array(text.utf8))).articles
  }
}
