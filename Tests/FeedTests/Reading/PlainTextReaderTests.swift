import Testing

@testable import Feed

@Suite struct PlainTextReaderTests {
  @Test(arguments: PlainTextFixture.all)
  func readsTheArticlesAndNothingElse(_ fixture: PlainTextFixture) throws {
    let reading = try PlainTextFixture.reader.get().read(fixture.source)
    #expect(PlainTextFixture.described(reading.articles) == fixture.expected)
  }

  /// A short story tells of what notices speak of: only what speaks to the reader or of the site is one.
  @Test func takesAStoryOfDataProtectionForNoNotice() throws {
    let paragraphs = [
      "The ferry to the outer islands costs 40 crowns a month from May, the harbour board said, and pupils pay nothing at all.",
      "The office for data protection had asked for cards without names, and the board ordered 3,000 of them from a printer in Port Anselm.",
    ]
    let text = """
      Jump to main content
      Harbour Mail
      News
      Sport
      Log in
      Subscribe

      Islanders get a card of their own

      By Jane Holm
      Published 2024-11-19

      \(paragraphs[0])

      \(paragraphs[1])

      Share
      Email
      Most popular
      1. Storm breaks the quay
      2. Mail boat sinks off Lunt
      Get the day's stories by email every evening.
      © Harbour Mail
      """
    let articles = try PlainTextFixture.reader.get().read(SourceFile(path: "card.txt", bytes: Array(text.utf8)))
      .articles
    #expect(articles.first?.title == "Islanders get a card of their own")
    #expect(articles.first?.body.map(\.text) == paragraphs)
  }

  @Test func findsFixtures() { #expect(PlainTextFixture.all.count >= 8) }

  @Test(arguments: [
    "Home\nNews\nSport\nContact us\nPrivacy policy\n",
    "Menu\n\nSubscribe\n\nFollow us on Twitter\n\n© 2024 The Paper\n",
    "We use cookies to improve your experience on our website and to show you content that may interest you.\n",
    """
    Your privacy, your choice
    We use essential cookies to make sure the site can function. We also use optional cookies for advertising and for counting our readers.
    By accepting optional cookies, you consent to the processing of your personal data, some of it by others and outside of this country.
    See our privacy policy for more information on the use of your personal data.
    Manage preferences
    Accept all cookies
    """,
    """
    Page not found
    Sorry, the page you are looking for has been moved or was never here. Please go to the front page of the paper and try again.
    Go to the homepage
    """,
    """
    Home » Tags » Flooding
    Flooding
    River warning lifted in Lower Holm
    The agency has lifted its flood warning for the lower valley after two dry days, but asks people to stay...
    3 May 2024
    Read more
    Sandbags handed out in Selm
    Volunteers filled four thousand sandbags on Tuesday night as the river rose above the mark of last year...
    1 May 2024
    Read more
    What to know when you claim
    Our guide to the weeks after a flood, and what to photograph before you begin to clean up the kitchen...
    28 April 2024
    Read more
    1 2 3 … 14 Next »
    """,
  ])
  func refusesWhatHoldsNoStory(_ text: String) throws {
    let file = SourceFile(path: "page.txt", bytes: Array(text.utf8))
    let reader = try PlainTextFixture.reader.get()
    let reading = try reader.read(file)
    #expect(reading.articles.isEmpty)
    let problem = try #require(reading.problems.first)
    guard case .notAnArticle = problem.cause else { return #expect(Bool(false), "\(problem)") }
    #expect(problem.line == 1 && problem.file == "page.txt")
  }

  /// A note in one paragraph may speak of e-mail addresses in passing.
  @Test func readsAStoryThatNamesPasswords() throws {
    let text = """
      The ferry company has written to its passengers after strangers got hold of a list with their names, and asks them not to answer \
      letters that promise a refund. "Never type your password into a form that was sent to you, and do not sign up for a newsletter \
      that you have not heard of," a spokesman said on Monday. The harbour office in Lindholm, which sells most of the tickets, has \
      closed its counters for the day. Sailors who had booked a berth for the winter were told to come back on Thursday, when the \
      new machines are expected to work, and the timetable for the islands stays as it is.
      """
    let reading = try PlainTextFixture.reader.get().read(SourceFile(path: "note.txt", bytes: Array(text.utf8)))
    #expect(reading.articles.count == 1)
  }

  @Test(arguments: ["", "\n \n\t\n", "\u{A0}\n"])
  func refusesWhatIsEmpty(_ text: String) throws {
    let reader = try PlainTextFixture.reader.get()
    #expect(throws: Problem(file: "page.txt", .empty)) {
      try reader.read(SourceFile(path: "page.txt", bytes: Array(text.utf8)))
    }
  }

  @Test func readsEachFileByItself() throws {
    let reader = try PlainTextFixture.reader.get()
    let alone = try PlainTextFixture.all.map { try reader.read($0.source) }
    let reversed = try PlainTextFixture.all.reversed().map { try reader.read($0.source) }
    #expect(alone == reversed.reversed())
  }

  @Test func explainsEachLine() throws {
    var reader = try PlainTextFixture.reader.get()
    reader.explains = true
    let fixture = PlainTextFixture(name: "captions-twice")
    let fates = try reader.read(fixture.source).explanation
    let lines = String(decoding: fixture.source.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(fates.map(\.line) == lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 })
    #expect(fates.first { $0.role == "title" }?.line == 7)
    #expect(fates.allSatisfy { !$0.rule.isEmpty && ($0.article == nil) == ($0.role == "clutter") })
  }

  /// Whatever is cut off or mixed up, reading ends with articles or with a reason.
  @Test func survivesDamage() throws {
    let reader = try PlainTextFixture.reader.get()
    var generator = SeededGenerator(state: 11)
    for fixture in PlainTextFixture.all {
      let bytes = fixture.source.bytes
      for _ in 0..<12 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
          damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        let end = Int.random(in: 0...damaged.count, using: &generator)
        let file = SourceFile(path: "damaged.txt", bytes: Array(damaged[..<end]))
        if let reading = try? reader.read(file) { #expect(!reading.articles.isEmpty || !reading.problems.isEmpty) }
      }
    }
  }
}

/// Numbers that look random and are the same in each run (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
