import Testing

@testable import Feed

/// Files in which several articles stand, each set off from the next, and articles that hold what sets articles off.
@Suite struct BundleTests {
  private static let first =
    "The ferry between the two islands sailed again on Monday, after eleven weeks in dock, and people waved. Its new engine cost twice as "
    + "much as planned and was paid for by the county, the harbour said. Fares stay as they are until the autumn, when the council looks."
  private static let second =
    "A bakery in the upper village sells what is left of yesterday's bread at half the price, and is sold out by nine. The baker had thrown "
    + "away forty loaves a day, she said, and now eats the last one herself. Two other shops want to do the same from the first of May."

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var titles = ["Ferry sails again", "Bread at half price"]
    var days: [String?] = ["2024-05-03", "2024-05-04"]
  }

  @Test(arguments: [
    Example(
      testDescription: "rules, and papers with their days above",
      text: """
        CLIPPINGS

        -----

        Harbour Post, 3 May 2024

        Ferry sails again

        By Anna Holm

        \(first)

        -----

        Village Mail, 4 May 2024

        Bread at half price

        By Tom Baker

        \(second)
        """),
    Example(
      testDescription: "numbers on lines of their own",
      text: """
        1)
        Harbour Post, 3 May 2024
        Ferry sails again

        \(first)

        2)
        Village Mail, 4 May 2024
        Bread at half price

        \(second)
        """),
    Example(
      testDescription: "what ends an item, and a day for all",
      text: """
        HARBOUR NEWS SERVICE, 3 May 2024

        Ferry sails again
        By Anna Holm

        \(first)

        (END)

        Bread at half price
        By Tom Baker

        \(second)

        (END)
        """, days: [nil, nil]),
    Example(
      testDescription: "codes of an archive",
      text: """
        HD   Ferry sails
             again
        BY   By Anna Holm
        PD   3 May 2024
        LA   English

        LP
        \(first)

        RE   isl : Islands
        AN   Document HPO0000020240503ek5300001

        HD   Bread at half price
        PD   4 May 2024
        SN   Village Mail

        LP
        \(second)

        AN   Document VMA0000020240504ek5400002
        """),
    Example(
      testDescription: "letters of a list",
      text: """
        Message: 1
        Date: Fri, 3 May 2024 16:21:44 +0000
        From: Anna Holm <anna@harbour.example>
        Subject: [Islands] Ferry sails again

        \(first)

        ------------------------------

        Message: 2
        Date: Sat, 4 May 2024 18:02:10 +0000
        From: Tom Baker <tom@harbour.example>
        Subject: [Islands] Bread at half price

        \(second)
        """),
    Example(
      testDescription: "an article parted by rules",
      text: """
        Ferry sails again
        By Anna Holm
        3 May 2024

        \(first)

        * * *

        \(second)

        * * *

        \(first)
        """, titles: ["Ferry sails again"], days: ["2024-05-03"]),
    Example(
      testDescription: "an article with numbered parts",
      text: """
        Ferry sails again
        By Anna Holm
        3 May 2024

        1.
        What was mended

        \(first)

        2.
        What it cost

        \(second)
        """, titles: ["Ferry sails again"], days: ["2024-05-03"]),
    Example(
      testDescription: "a press release and who sent it",
      text: """
        Ferry sails again
        3 May 2024

        \(first)

        ###

        About the harbour

        \(second)
        """, titles: ["Ferry sails again"], days: ["2024-05-03"]),
  ])
  func findsTheArticles(_ example: Example) throws {
    var reader = try PlainTextFixture.reader.get()
    reader.explains = true
    let reading = try reader.read(SourceFile(path: "bundle.txt", bytes: Array(example.text.utf8)))
    #expect(reading.articles.map(\.title) == example.titles)
    if example.days != [nil, nil] {
      #expect(reading.articles.map { $0.published.map { String($0.description.prefix(10)) } } == example.days)
    }
    // Each line that is not blank has a fate.
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    let told = Set(lines.filter { !$0.element.isEmpty }.map { $0.offset + 1 })
    #expect(told.isSubset(of: reading.explanation.map(\.line)))
  }

  /// The posts of a live blog are one article, headings and all.
  @Test(arguments: ["\n", ": ", " – "]) func readsALiveBlogAsOne(_ joint: String) throws {
    let posts = [
      (
        "18:05", "Barriers stay up",
        "The water has fallen by eleven centimetres since its peak, and the barriers stay up until Friday."
      ),
      (
        "17:20", "Trains on one track",
        "The line to the coast opens on a single track at six tomorrow, the operator has told us."
      ),
      (
        "15:52", "Two hands below the top",
        "The crest has gone through, two hands below the top, says the woman who measures it."
      ),
      (
        "14:10", "A hall for beds",
        "There are 96 beds in the gym of the school, and the caretaker has labelled each with a country."
      ),
      (
        "09:15", "Good morning",
        "The river stands at four metres and is rising. We bring you the latest throughout the day."
      ),
    ]
    let text =
      "Live: the river peaks\n\nBy Anna Holm\n4 January 2024\n\nThe river reached five metres at the mill, the highest level since 1998, "
      + "and has begun to fall, the agency says.\n\n"
      + posts.map { "\($0.0)\(joint)\($0.1)\n\n\($0.2)\n\nShare\n" }.joined(separator: "\n")
    let reading = try PlainTextFixture.reader.get().read(SourceFile(path: "live.txt", bytes: Array(text.utf8)))
    #expect(reading.articles.count == 1)
    for post in posts { #expect(reading.articles[0].text.contains(post.2), "\(post.0)") }
  }
}
