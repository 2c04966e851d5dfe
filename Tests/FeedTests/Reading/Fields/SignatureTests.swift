import Testing

@testable import Feed

/// Brackets behind the last sentence of a story that say who wrote it.
struct SignatureTests {
  private static let first =
    "The ferry between the two islands sailed again on Monday, after eleven weeks in dock, and people waved from the quay."
  private static let last =
    "Its new engine, which cost twice as much as planned, was paid for by the county. Nobody was hurt at the time."

  @Test(arguments: [
    ("(Reporting by Jane Miller in Harwich; Editing by Tom Baker)", ["Jane Miller"]),
    ("(By Jane Miller and Omar Haddad)", ["Jane Miller", "Omar Haddad"]),
  ])
  func areReadApartFromTheParagraph(_ signature: String, _ authors: [String]) throws {
    for text in ["\(Self.last) \(signature)", "\(Self.last)\n\n\(signature)"] {
      let article = try read("Ferry returns to the islands\n\n\(Self.first)\n\n\(text)\n")
      #expect(article.authors == authors)
      #expect(article.body.map(\.text) == [Self.first, Self.last])
    }
  }

  @Test func standInCornersInJapan() throws {
    var lines = Lines(of: "橋は日曜日に再び開通し、市長がテープを切った。【真鍋千尋】\n橋は日曜日に再び開通した。【写真あり】")
    lines.setSignaturesApart(BylineReader(tables: try FieldTables.tables.get()))
    #expect(lines.lines.map { lines.text($0) }.suffix(2) == ["【真鍋千尋】", "橋は日曜日に再び開通した。【写真あり】"])
    #expect(lines.lines.count == 3)
  }

  @Test(arguments: [
    "(The song is by Jane Miller.)", "(Jane Miller/Harbour Post)", "(Photo by Jane Miller)", "(see page 4)", "()", ")",
    "(By the way, Jane Miller had left by then, as everybody on the quay knew who had seen the boat that morning.)",
  ])
  func othersAreOfTheParagraph(_ brackets: String) throws {
    let text = "\(Self.last) \(brackets)"
    var lines = Lines(of: text)
    lines.setSignaturesApart(BylineReader(tables: try FieldTables.tables.get()))
    #expect(lines.lines.count == 1)
  }

  @Test func standBehindASentence() throws {
    var lines = Lines(
      of: "Her favourite is still an old song about boats (by Jane Miller)\n\"It was fine.” (By Jane Miller)")
    lines.setSignaturesApart(BylineReader(tables: try FieldTables.tables.get()))
    #expect(lines.lines.map { lines.text($0) }.suffix(2) == ["\"It was fine.”", "(By Jane Miller)"])
    #expect(lines.lines.count == 3)
  }

  @Test func standBehindIdeographicFullStopsToo() throws {
    var lines = Lines(of: "新桥将于明年开放，港务局星期一表示。（记者 王小明）")
    lines.setSignaturesApart(BylineReader(tables: try FieldTables.tables.get()))
    #expect(lines.lines.map { lines.text($0) } == ["新桥将于明年开放，港务局星期一表示。", "（记者 王小明）"])
  }

  @Test func namePeopleOnPagesToo() throws {
    let page = Pages.page("<p>\(Self.first)</p><p>\(Self.last) (Reporting by Jane Miller; editing by Tom Baker)</p>")
    #expect(try Pages.read(page).authors == ["Jane Miller"])
  }

  private func read(_ text: String) throws -> Article {
    try #require(
      try PlainTextFixture.reader.get().read(SourceFile(path: "ferry.txt", bytes: Array(text.utf8))).articles.first)
  }
}
