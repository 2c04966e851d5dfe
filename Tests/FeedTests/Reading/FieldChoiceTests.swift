import Testing

@testable import Feed

/// Which of the days and names that a page states are the article's.
@Suite struct FieldChoiceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What stands above the headline, between it and the body, in the body and behind it.
    var above = ""
    var head = ""
    var middle = ""
    var behind = ""
    var day: String?
    var authors: [String] = []
  }

  private static let otherDays = """
    Related stories
    Bridge closed for repairs
    2 March 2024
    New bus lines
    1 March 2024
    Mayor resigns
    27 February 2024
    """
  private static let otherPeople = """
    Read next
    Bridge closed for repairs
    By John Carter
    New bus lines
    By Mary Stone
    Mayor resigns
    By Peter Hall
    """
  private static let readers = """
    Comments
    sunflower says:
    March 20, 2024 at 8:12 am
    Lovely!
    miller77 says:
    March 21, 2024 at 9:40 pm
    About time.
    """

  static let days: [Example] = [
    Example(testDescription: "below the headline", head: "14 March 2024", day: "2024-03-14"),
    Example(testDescription: "with the byline", head: "By Jane Miller | March 14, 2024 9:05 am", day: "2024-03-14"),
    Example(
      testDescription: "joined to the byline", head: "By Jane MillerPublished: Mar 14, 2024 9:05 AM EST",
      day: "2024-03-14"),
    Example(
      testDescription: "behind a button", head: "Share on Facebook\nMarch 14, 2024\nShare on Twitter",
      day: "2024-03-14"),
    Example(
      testDescription: "published and updated on two lines",
      head: "Published 14 March 2024\nUpdated 16 March 2024", day: "2024-03-14"),
    Example(
      testDescription: "updated and published on two lines",
      head: "Last updated 16 March 2024\nPublished 14 March 2024", day: "2024-03-14"),
    Example(
      testDescription: "under today's date", above: "Monday, 18 March 2024\nHome\nNews\nSport", head: "14 March 2024",
      day: "2024-03-14"),
    Example(
      testDescription: "over a picture's date", head: "14 March 2024\nThe mill on 2 March 2019. Photo: Sam Roe/AFP",
      day: "2024-03-14"),
    Example(
      testDescription: "in the sentence that files it, and readers' below it",
      behind: """
        This entry was posted on Thursday, March 14th, 2024 at 2:48 pm and is filed under Mills. You can follow any responses to this entry through the RSS 2.0 feed.
        2 comments to Volunteers bring the old mill of Harrow back to life
        Loveday T.
        March 20, 2024 at 8:12 am · Reply
        We have a stone of it in the garden.
        """,
      day: "2024-03-14"),
    Example(
      testDescription: "over dates of other stories", head: "14 March 2024",
      behind: otherDays,
      day: "2024-03-14"),
  ]

  static let noDays: [Example] = [
    Example(
      testDescription: "a picture's", head: "The old mill of Harrow on July 25, 2022. REUTERS/Sam Roe/File Photo"),
    Example(
      testDescription: "the owner's year",
      behind: "© 2019 The Harrow Post. All rights reserved.\nTerms last updated 3 May 2019"),
    Example(testDescription: "a post's", middle: "— Harrow Council (@harrowcouncil) December 19, 2023"),
    Example(
      testDescription: "other stories'",
      behind: otherDays),
    Example(
      testDescription: "readers'",
      behind: readers),
    Example(
      testDescription: "readers', each with a button",
      behind: """
        Two thoughts on "Volunteers bring the old mill of Harrow back to life"
        Loveday T. says:
        March 20, 2024 at 8:12 am
        We have a stone of it in the garden.
        Reply
        Rufus Haddon says:
        March 21, 2024 at 9:40 pm
        I am getting in the car.
        Reply
        """),
    Example(
      testDescription: "the only reader's",
      behind: """
        1 comment on Volunteers bring the old mill of Harrow back to life
        Loveday T.
        March 20, 2024 at 8:12 am
        We have a stone of it in the garden.
        """),
    Example(testDescription: "nothing at all"),
  ]

  static let people: [Example] = [
    Example(testDescription: "a byline", head: "By Jane Miller", authors: ["Jane Miller"]),
    Example(testDescription: "a label and the name below it", head: "By\nAnneice Coadly", authors: ["Anneice Coadly"]),
    Example(
      testDescription: "a written label", head: "Written by\nJane Miller\nMarch 14, 2024", day: "2024-03-14",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "several in a place", head: "By Jane Miller, John Carter and Mary Stone in Paris",
      authors: ["Jane Miller", "John Carter", "Mary Stone"]),
    Example(
      testDescription: "a name beside a day", head: "Jane Miller\nMarch 14, 2024", day: "2024-03-14",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a name that no list has, above the day", head: "Bogumiła Trzaskoma\n14 March 2024",
      day: "2024-03-14",
      authors: ["Bogumiła Trzaskoma"]),
    Example(
      testDescription: "such a name, the town and the day", head: "Jussara Tavolaro\nHARROW (Devon)\n14 March 2024",
      day: "2024-03-14", authors: ["Jussara Tavolaro"]),
    Example(
      testDescription: "a name twice, of a picture and of whom it shows",
      head: "Rushdah Omsal\nRushdah Omsal\n14 March 2024",
      day: "2024-03-14", authors: ["Rushdah Omsal"]),
    Example(
      testDescription: "a label above two people with what they are",
      head:
        "Authors\nJane Miller\nSenior Lecturer in Botany, Harrow University\nOxi Trembeth\nPhD Candidate, Harrow University",
      authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "one person, what she is and a section",
      head: "Author\nJane Miller\nSenior Lecturer in Botany, Harrow University\nvillage life", authors: ["Jane Miller"]),
    Example(
      testDescription: "what pages say in capitals", head: "By Jane Miller\n14 March 2024\nRead More\nMore Stories",
      day: "2024-03-14", authors: ["Jane Miller"]),
    Example(
      testDescription: "a section of words that stand in the text", head: "Village Wheel\n14 March 2024",
      day: "2024-03-14"),
    Example(testDescription: "an offer above the day", head: "On Harrowside\n14 March 2024", day: "2024-03-14"),
    Example(
      testDescription: "a name and the paper, in two boxes of a line", head: "Jane Miller   Harrow Post & Courier",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "who posted it and when", head: "Posted by Jane Miller on March 14, 2024", day: "2024-03-14",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a day, a time in a zone and the name", head: "posted on 2024-03-14 23:30 EST by Jane Miller",
      day: "2024-03-14", authors: ["Jane Miller"]),
    Example(
      testDescription: "a box behind the text",
      behind: "Jane Miller\nJane Miller writes about villages and mills for this paper.\nView all posts",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "over the authors of other stories", head: "By Jane Miller",
      behind: otherPeople,
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a byline over who took the picture",
      head: "By Jane Miller\nPost Staff Writer\nPublished March 14, 2024\nPeter Hall/Post", day: "2024-03-14",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a byline below the text over a reader",
      behind: "Author: Jane Miller\nShare\nComments\nPeter Hall 13/5/2017 8:12\nMy father carried oil there.",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "who is introduced above the text and told of below it",
      head: "In this essay the miller Janet Trembeth asks who needs a wheel.\nPublished March 14, 2024",
      behind: "Janet Trembeth teaches at the school of Harrow.", day: "2024-03-14", authors: ["Janet Trembeth"]),
    Example(
      testDescription: "a date, a name with a place, and more between bars",
      head: "14.03.2024 12:30 | Jane Miller, Harrow | views: 1482 | printable version", day: "2024-03-14",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "one below the other with what they are",
      head: "By\nJane Miller\nSenior Reporter\n&\nOxi Trembeth\nCommunity Reporter\n14 March 2024",
      day: "2024-03-14", authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "one below the other with what they did",
      head: "Jane Miller\nAuthor\nPeter Hall\nAuthor\n14 March 2024",
      day: "2024-03-14", authors: ["Jane Miller", "Peter Hall"]),
    Example(
      testDescription: "a writer above a photographer", head: "Jane Miller\nAuthor\nPeter Hall\nPhoto\n14 March 2024",
      day: "2024-03-14", authors: ["Jane Miller"]),
    Example(
      testDescription: "a name that no list has, below the day",
      head: "Published - 14 March 2024 - HARROW\nJussara Tavolaro\nREAD LATER",
      day: "2024-03-14", authors: ["Jussara Tavolaro"]),
    Example(
      testDescription: "of two names the one of whom a box below tells",
      head: "PETER HALL\nMary Stone\nHarrow - 14 March 2024",
      behind: "About the writer\nMary Stone\nMary Stone has written about mills for this paper since 2009.",
      day: "2024-03-14", authors: ["Mary Stone"]),
    Example(
      testDescription: "two lines that a comma ties", behind: "Jane Miller,\nOxi Trembeth",
      authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "who wrote it, and not who edited it",
      head: "Jane Miller\nEditor: Peter Hall\n14 March 2024",
      day: "2024-03-14", authors: ["Jane Miller"]),
    Example(
      testDescription: "whom the press may ask, above the text",
      head: "14 March 2024\nThe mill of today\nMedia Contact\nJane Miller\npress@example.com", day: "2024-03-14"),
    Example(
      testDescription: "who took the picture, of an agency", head: "14 March 2024\nMills\nAPA/Jane Miller",
      day: "2024-03-14"),
    Example(
      testDescription: "whom the press may ask",
      behind: "Media Contact\nJane Miller\nDirector of Communications\npress@example.com"),
    Example(
      testDescription: "who took the picture, in capitals below its words",
      head:
        "The last of the four stones goes up to the loft.\nPETER HALL\nMary Stone\nHarrow - 14 March 2024",
      day: "2024-03-14", authors: ["Mary Stone"]),
    Example(
      testDescription: "whom readers may call", behind: "Trade Office\nJane Miller\n02 55 55 01 44\nfairs@example.com"),
    Example(
      testDescription: "two lines tied by a sign", head: "Jane Miller &\nOxi Trembeth\n14 March 2024",
      day: "2024-03-14",
      authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "two lines, the second with a sign", head: "By JANE MILLER\n& OXI TREMBETH\n14 March 2024",
      day: "2024-03-14",
      authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "two names with offices that no list has",
      head: "Posted on 14 March 2024\nJane Miller\nPrincipal Millwright\nPeter Hall\nSite Reliability Lead",
      day: "2024-03-14",
      authors: ["Jane Miller", "Peter Hall"]),
    Example(
      testDescription: "who wrote now and who earlier",
      head: "Jane Miller (now) and Peter Hall (earlier)\n14 March 2024", day: "2024-03-14",
      authors: ["Jane Miller", "Peter Hall"]),
    Example(testDescription: "somebody's turn in a talk", head: "JANE MILLER, HOST:"),
    Example(testDescription: "a name alone below the text", behind: "Jane Miller", authors: ["Jane Miller"]),
    Example(testDescription: "an agency", head: "By Reuters"),
    Example(testDescription: "who took the picture", head: "Photo: Peter Hall"),
    Example(
      testDescription: "authors of other stories",
      behind: otherPeople),
  ]

  @Test(arguments: days) func findsTheDay(_ example: Example) throws {
    #expect(try Self.article(example).published.map { String($0.description.prefix(10)) } == example.day)
  }

  @Test(arguments: noDays) func makesNoDayUp(_ example: Example) throws {
    #expect(try Self.article(example).published == nil)
  }

  @Test(arguments: people) func findsWhoWroteIt(_ example: Example) throws {
    let article = try Self.article(example)
    #expect(article.authors == example.authors)
    #expect(article.published.map { String($0.description.prefix(10)) } == example.day)
  }

  /// The picture below a headline shows whom it names: an article on somebody is not by them.
  @Test(arguments: [
    ("Dorothea Quill at her drawing table in 1963. She used one pen", [String]()),
    ("By Dorothea Quill", ["Dorothea Quill"]),
  ])
  func tellsWhoIsShownFromWhoWrites(_ line: String, _ authors: [String]) throws {
    let text = """
      Dorothea Quill, who drew the floor of the sea by hand, has died at 97

      \(line)

      She drew by hand the first complete map of the floor of the sea, and was told at first that nobody had asked for one.

      Between two wars she worked in a squash court in Dundee, with the windows painted black and eleven thousand soundings.

      Her map was printed in nine hundred copies, and every one of them was sold to a school before the year was over.
      """
    #expect(try Self.article(text).authors == authors)
  }

  @Test(arguments: [
    ("Jane Miller's bread of rye and plums for long evenings", true),
    ("Jane Miller bakes a bread of rye for the whole village", false),
    ("Bread of rye and plums, tried in the oven by Jane Miller", true),
  ])
  func readsWhoseAColumnIs(_ headline: String, _ isHers: Bool) throws {
    let text = """
      \(headline)

      Jane Miller

      A soft and forgiving dough of leftover mash, which is cooked in a dry pan and brushed with more butter than anybody needs.

      Set the oven as high as it goes, and while it grows hot peel the plums, halve them, and lay them on the dough in rows.

      It keeps for a week under a cloth, although nobody in our house has ever seen it grow older than the second evening.
      """
    #expect(try Self.article(text).authors == (isHers ? ["Jane Miller"] : []))
  }

  @Test func leavesTheSentenceThatFilesItOutOfTheText() throws {
    let note =
      "This entry was posted in Mills on March 14, 2024 by Jane Miller. It was read by a great many people since."
    let article = try Self.article(Example(testDescription: "", behind: note))
    #expect(article.authors == ["Jane Miller"])
    #expect(!article.text.contains("This entry"))
  }

  /// Four blank lines stand in the middle of the text of the examples.
  @Test func goesOnBehindAWideGap() throws {
    let box = "About the writer\nMary Stone\nMary Stone has written about mills for this paper since 2009."
    let article = try Self.article(
      Example(testDescription: "", head: "PETER HALL\nMary Stone\nHarrow - 14 March 2024", behind: box))
    #expect(article.text.hasSuffix("the shop beside the church."))
  }

  private static func article(_ example: Example) throws -> Article {
    let text = """
      \(example.above)

      Volunteers bring the old mill of Harrow back to life

      \(example.head)

      For the first time in sixty years the wheel of the old mill turned on Sunday, and some three hundred people came to the river to see it.

      The mill was built in the eighteenth century and closed when the dam above the village broke after a week of heavy rain.

      \(example.middle)

      Volunteers spent every weekend of the last four years on the roof, the wheel and the stones, which had to be cut anew by a mason from the coast.

      From now on the mill will grind once a week, and the flour will be sold in the shop beside the church.

      \(example.behind)

      """
    return try article(text)
  }

  private static func article(_ text: String) throws -> Article {
    let reading = try PlainTextFixture.reader.get().read(SourceFile(path: "story.txt", bytes: Array(text.utf8)))
    return try #require(reading.articles.first)
  }
}
