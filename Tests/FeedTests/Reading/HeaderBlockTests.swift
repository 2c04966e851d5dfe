import Testing

@testable import Feed

/// The fields above a text that was sent as a letter or exported by an editorial system.
@Suite struct HeaderBlockTests {
  private static let story = """
    The museum of clocks in Tarrow opened again on Thursday, fourteen months after a flood filled its cellar and stopped two hundred of its pieces.

    Volunteers dried the works one by one on kitchen tables around the town, and all but nine of them run again.

    The director thanked the fire brigade, which had pumped for three days and four nights without being asked.
    """

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let title: String
    var authors: [String] = []
    var day: Int?
  }

  @Test(arguments: [
    Example(
      testDescription: "an export",
      text: """
        id: 88213
        headline: Museum of clocks opens again
        author: Greta Malm
        date: 2023-02-17 06:00
        tags: clocks, floods

        \(story)
        """, title: "Museum of clocks opens again", authors: ["Greta Malm"], day: 17),
    Example(
      testDescription: "an export with a note above, keys in capitals, and the text below a key of its own",
      text: """
        EXPORT pressroom v3.1 2023-02-20T18:02:11Z
        ID: 88213
        STATUS: published
        SLUG: clock-museum
        HEADLINE: Museum of clocks opens again
        DECK: Volunteers dried the works on kitchen tables
        BYLINE: Greta Malm and Wes Tillman
        PUBLISHED_AT: 2023-02-17 06:00:00
        MEDIA_CAPTION: The cellar on Friday.
        BODY:
        \(story)
        """, title: "Museum of clocks opens again", authors: ["Greta Malm", "Wes Tillman"], day: 17),
    Example(
      testDescription: "a letter whose text has no headline",
      text: """
        From: Paul Ferrer <paul@ferrer.example>
        To: desk@courier.example
        Subject: Re: FW: Museum of clocks opens again
        Received: by mail.example
          with SMTP
        Date: Thu, 3 Nov 2022 16:42:10 +0000

        \(story)
        """, title: "Museum of clocks opens again", day: 3),
    Example(
      testDescription: "a letter whose text has one",
      text: """
        From: Paul Ferrer <paul@ferrer.example>
        Subject: Copy for Friday
        Date: Thu, 3 Nov 2022 16:42:10 +0000

        Clocks strike again after flood

        By Paul Ferrer

        \(story)
        """, title: "Clocks strike again after flood", authors: ["Paul Ferrer"], day: 3),
    Example(
      testDescription: "a headline with a colon, and no fields",
      text: "Museum: clocks strike again after flood\nBy Paul Ferrer\n\n\(story)\n",
      title: "Museum: clocks strike again after flood", authors: ["Paul Ferrer"]),
  ])
  func givesTheArticleItsFields(_ example: Example) throws {
    let article = try #require(try articles(example.text).first)
    #expect(article.title == example.title)
    #expect(article.authors == example.authors)
    #expect(article.published?.day == example.day)
    #expect(article.body.map(\.text).joined(separator: "\n\n") == Self.story)
  }

  /// Lines are counted in the file, not from where the text begins.
  /// What services write that read web pages for programs.
  @Test(arguments: ["page.txt", "page.md"])
  func readsFieldsWithBlankLinesBetween(_ path: String) throws {
    let text = """
      Title: Museum of clocks opens again | Harbour Post

      URL Source: https://post.example/2023/clocks

      Published Time: 2023-02-17T06:00:00Z

      Markdown Content:
      [Home](https://post.example/) [News](https://post.example/news)

      # Museum of clocks opens again

      By [Greta Malm](https://post.example/malm)

      \(Self.story)
      """
    let reading = try Pages.readers.get().read(SourceFile(path: path, bytes: Array(text.utf8)))
    let article = try #require(reading.articles.first)
    #expect(article.title == "Museum of clocks opens again")
    #expect(article.authors == ["Greta Malm"])
    #expect(article.published?.description == "2023-02-17T06:00:00Z")
    #expect(article.url == "https://post.example/2023/clocks")
    #expect(article.text == Self.story)
  }

  @Test func explainsFieldsAndCountsTheirLines() throws {
    var reader = try PlainTextFixture.reader.get()
    reader.explains = true
    let text = "Title: Museum of clocks opens again\nDate: 2023-02-17\n\n\(Self.story)\n"
    let fates = try reader.read(SourceFile(path: "page.txt", bytes: Array(text.utf8))).explanation
    #expect(fates.map(\.line) == [1, 2, 4, 6, 8])
    #expect(fates.map(\.role) == ["field", "field", "paragraph", "paragraph", "paragraph"])
  }

  private func articles(_ text: String) throws -> [Article] {
    try PlainTextFixture.reader.get().read(SourceFile(path: "page.txt", bytes: Array(text.utf8))).articles
  }
}
