import Testing

@testable import Feed

/// Where one article ends and another one begins, and which line is its headline.
@Suite struct DraftTests {
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

  private static let rules = ["* * *", "-----", "###", "=========="]
  private static func spaced(_ text: String) -> String { text.replacing("\n", with: "\n\n") }

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let titles: [String]
  }

  @Test(
    arguments: [
      Example(
        testDescription: "two stories with a wide gap between them",
        text: "Iron bridge closes for a year\n\n\(bridge)\n\n\n\n\nPupils plant plums\n\n\(orchard)\n",
        titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
      Example(
        testDescription: "one story whose second part has a heading",
        text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n\nWhen does the work begin?\n\n\(works)\n",
        titles: ["Iron bridge closes for a year"]),
      Example(
        testDescription: "two stories with bylines and nothing between them",
        text: "Iron bridge closes for a year\nBy Anna Holm\n\(bridge)\nPupils plant plums\nBy Peter Lind\n\(orchard)\n",
        titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
      Example(
        testDescription: "two stories each of whose paragraphs stands by itself",
        text: """
          Iron bridge closes for a year
          By Anna Holm

          \(bridge.replacing("\n", with: "\n\n"))

          Pupils plant plums
          By Peter Lind

          \(orchard.replacing("\n", with: "\n\n"))
          """, titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
      Example(
        testDescription: "short items of an agency with figures",
        text: """
          TARN OIL CUTS CRUDE PRICES

          HOLLEN, May 3 (Marn Wire) - Tarn Oil Corp said it cut the price of heavy crude by 1.50 dlrs a barrel to 16.00 dlrs.

          The price of light crude was cut by 1.20 dlrs to 17.20 dlrs.

          * * *

          SELM BREWERY RAISES DIVIDEND

          SELM, May 3 (Marn Wire) - Selm Brewery Ltd raised its quarterly dividend to 12 cts a share from 10 cts.

          It is payable on June 14 to holders of record on May 30.
          """, titles: ["TARN OIL CUTS CRUDE PRICES", "SELM BREWERY RAISES DIVIDEND"]),
      Example(
        testDescription: "a story with notes behind one",
        text:
          "Iron bridge closes for a year\nBy Anna Holm\n\n\(spaced(bridge))\n\n\n\n\nPupils plant plums\nBy Peter Lind\n\n"
          + orchard.split(separator: "\n").enumerated().map { "\($1)[\($0 + 1)]" }.joined(separator: "\n\n") + "\n",
        titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
      Example(
        testDescription: "a story in another language behind one",
        text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(spaced(bridge))\n\n-----\n\n"
          + """
          Schüler pflanzen vierhundert Pflaumenbäume
          By Peter Lind

          In Selm haben Schüler einen Garten mit vierhundert Pflaumenbäumen angelegt, und jeder von ihnen sorgt für einen Baum.

          „Die Ernte soll auf dem Markt verkauft werden“, sagte die Lehrerin, die selbst von einem Hof kommt.

          Das Geld reicht am Ende vielleicht für eine Fahrt an die Küste, auf die sich alle freuen.
          """, titles: ["Iron bridge closes for a year", "Schüler pflanzen vierhundert Pflaumenbäume"]),
    ]
      + rules.flatMap { rule in
        [
          Example(
            testDescription: "two stories of an agency with \(rule) between them",
            text: "Iron bridge closes for a year\n\nHOLLEN, May 3 (Marn Wire) - \(spaced(bridge))\n\n\(rule)\n\n"
              + "Pupils plant plums\n\nSELM, May 3 (Marn Wire) - \(spaced(orchard))\n",
            titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
          Example(
            testDescription: "two stories with their days and \(rule) between them",
            text: "Iron bridge closes for a year\n3 May 2024\n\n\(spaced(bridge))\n\n\(rule)\n\n"
              + "Pupils plant plums\n4 May 2024\n\n\(spaced(orchard))\n",
            titles: ["Iron bridge closes for a year", "Pupils plant plums"]),
          Example(
            testDescription: "a list of wares, and behind \(rule) a headline that cries out",
            text: "Plums for sale in Selm\nBy Anna Holm\n\n\(spaced(works))\n\n"
              + (1...8).map { "Basket no. \($0) at \($0 + 3) crowns" }.joined(separator: "\n\n")
              + "\n\n\(rule)\n\nPupils plant plums!\nBy Peter Lind\n\n\(spaced(orchard))\n",
            titles: ["Plums for sale in Selm", "Pupils plant plums!"]),
          Example(
            testDescription: "one story in which \(rule) sets a part off",
            text: "Iron bridge closes for a year\n\nHOLLEN, May 3 (Marn Wire) - \(spaced(bridge))\n\n\(rule)\n\n"
              + "When the work begins\n\n\(spaced(works))\n",
            titles: ["Iron bridge closes for a year"]),
        ]
      })
  func beginsAnArticleWhereOneBegins(_ example: Example) throws {
    #expect(try articles(example.text).map(\.title) == example.titles)
  }

  @Test(arguments: [
    Example(
      testDescription: "what readers wrote below it",
      text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n\n\n\n\n"
        + (1...4).map {
          "Miller \($0)\n3 May 2024, 1\($0):30\nI have driven over it for thirty years, and nobody ever painted it while I looked on.\n\n"
        }.joined(), titles: ["Iron bridge closes for a year"]),
    Example(
      testDescription: "the menu of a ministry above it",
      text: (1...40).map { "- Bridges of the \($0)th district" }.joined(separator: "\n")
        + "\n- When does the term end, and who decides on the bridges?\n"
        + (41...80).map { "- Fords of the \($0)th district" }.joined(separator: "\n")
        + "\n\n\n\n\nIron bridge closes for a year\n3 May 2024\n\n\(bridge)\n",
      titles: ["Iron bridge closes for a year"]),
    Example(
      testDescription: "what the site says of itself behind a gap, and no headline",
      text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n\n\n\n\n\n© 2024 Marn Post\n\n"
        + "The words of this site may be printed elsewhere as long as the name of the paper stands below each of them, and nothing is changed.\n"
        + "All other things were made by those whose names they bear, and nobody but these can say who may print them in any place.\n",
      titles: ["Iron bridge closes for a year"]),
  ])
  func findsTheOnlyStory(_ example: Example) throws {
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
        """, titles: ["Iron bridge closes for a year"]),
    Example(
      testDescription: "a headline above a long standfirst without a stop",
      text: """
        Iron bridge closes for a year

        Drivers will have to take the ford at Hollen until the rusty piers of the old bridge over the Marn are replaced

        By Anna Holm
        3 May 2024

        \(bridge)
        """, titles: ["Iron bridge closes for a year"]),
    Example(
      testDescription: "a headline on the first line above a byline",
      text: "Iron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n", titles: ["Iron bridge closes for a year"]),
    Example(
      testDescription: "a day and a place above the headline",
      text: "3 May 2024 | SELM\nIron bridge closes for a year\nBy Anna Holm\n\n\(bridge)\n",
      titles: ["Iron bridge closes for a year"]),
  ])
  func choosesTheHeadline(_ example: Example) throws {
    #expect(try articles(example.text).map(\.title) == example.titles)
  }

  @Test(arguments: [
    ("About Marn Works", "Marn Works mends bridges and has two hundred workers in Selm. It was founded in 1911."),
    ("Media contact:", "Anna Holm, press office, 12 Mill Lane, Selm"),
    ("Notes to editors", "Pictures can be had from Monday."),
  ])
  func endsWhereAPressReleaseSpeaksOfItsSender(_ heading: String, _ text: String) throws {
    let article = try #require(
      try articles("Iron bridge closes for a year\n\n\(Self.bridge)\n\n\(heading)\n\(text)\n").first)
    #expect(article.body.map(\.text) == Self.bridge.split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    ("Anna Holm is a reporter for the Marn Post. She has written about bridges since they were made of wood.", 4),
    ("Anna Berg, who mends the bridge, said that she would be glad to see it painted at last.", 5),
  ])
  func endsBeforeANoteOnItsAuthor(_ last: String, _ paragraphs: Int) throws {
    let text = "Iron bridge closes for a year\nBy Anna Holm\n\n\(Self.bridge)\n\(last)\n"
    #expect(try articles(text).first?.body.count == paragraphs)
  }

  @Test func takesTheAuthorFromANote() throws {
    let text = """
      Iron bridge closes for a year

      \(Self.bridge)

      Anna Holm is a freelance journalist who lives in Selm.
      """
    #expect(try articles(text).first?.authors == ["Anna Holm"])
  }

  @Test func saysOnceWhatStandsTwice() throws {
    let told = Self.bridge + "\n" + Self.works
    let first = Self.bridge.split(separator: "\n")[0]
    let article = try #require(
      try articles("Iron bridge closes for a year\n\n\(told)\n\(first)\n\(Self.orchard)\n").first)
    #expect(article.body.count { $0.text == first } == 1)
  }

  @Test func endsBeforeTeasersWhoseHeadlinesAreToldTwice() throws {
    let text = """
      Iron bridge closes for a year

      By Anna Holm

      \(Self.bridge)

      News

      Choir sings in the old mill of Hollen
      Choir sings in the old mill of Hollen

      Pupils plant an orchard in Selm
      Pupils plant an orchard in Selm

      \(Self.orchard.split(separator: "\n")[0])

      Weather
      """
    let article = try #require(try articles(text).first)
    #expect(article.body.map(\.text) == Self.bridge.split(separator: "\n").map(String.init))
  }

  @Test func goesOnBelowACaptionToldTwice() throws {
    let caption = "The iron bridge from the left bank"
    let text = "Iron bridge closes for a year\n\n\(Self.bridge)\n\n\(caption)\n\(caption)\n\n\(Self.works)\n"
    let article = try #require(try articles(text).first)
    #expect(article.body.map(\.text) == (Self.bridge + "\n" + Self.works).split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    ["Night falls on the left bank", "The right bank by day"],
    ["(Photo: Anna Berg / Hollen Post)", "(Photo: Jonas Vik / Hollen Post)"],
  ])
  func goesOnBelowAGalleryToldTwice(_ captions: [String]) throws {
    let gallery = captions.map { "\($0)\n\($0)" }.joined(separator: "\n\n")
    let story = Self.bridge + "\n" + Self.works
    let text = "Iron bridge closes for a year\n\n\(story)\n\n\(gallery)\n\n\(Self.orchard)\n"
    let article = try #require(try articles(text).first)
    #expect(article.body.map(\.text) == (story + "\n" + Self.orchard).split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    ("Four hundred plum trees planted by pupils in Selm. Each will look after one tree until leaving school", 1, true),
    // A caption is told twice.
    ("Pupils in Selm look after an orchard of four hundred plum trees", 2, false),
    // Its credit stands behind it.
    ("Pupils in Selm look after an orchard of four hundred plum trees (Photo: Anna Berg)", 1, false),
    ("Pupils in Selm look after an orchard of four hundred plum trees. Foto: Anna Berg", 1, false),
  ])
  func keepsAHeadingThatItsParagraphSaysAgain(_ line: String, _ times: Int, _ isKept: Bool) throws {
    let lines = Array(repeating: line, count: times).joined(separator: "\n")
    let text = "Iron bridge closes for a year\n\n\(Self.bridge)\n\n\(lines)\n\n\(Self.orchard)\n"
    #expect(try articles(text).first?.body.contains { $0.text == line } == isKept)
  }

  @Test func keepsALeadBelowItsOwnHeadlineToldTwice() throws {
    let title = "Iron bridge closes for a year"
    let article = try #require(try articles("\(title)\n\(title)\n\n\(Self.bridge)\n").first)
    #expect(article.title == title)
    #expect(article.body.map(\.text) == Self.bridge.split(separator: "\n").map(String.init))
  }

  private func articles(_ text: String) throws -> [Article] {
    try PlainTextFixture.reader.get().read(SourceFile(path: "page.txt", bytes: Array(text.utf8))).articles
  }
}
