import Testing

@testable import Feed

@Suite struct TitleCleanerTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var raw: String
    var site: String?
    var title: String
    var testDescription: String { raw }

    init(_ raw: String, _ site: String? = nil, _ title: String) {
      (self.raw, self.site, self.title) = (raw, site, title)
    }
  }

  @Test(arguments: [
    Example("Storm closes bridge | Example", "Example", "Storm closes bridge"),
    Example("Storm closes bridge - Example News", "https://www.example.com/", "Storm closes bridge"),
    Example("Storm closes bridge – The Daily Example", "The Daily Example", "Storm closes bridge"),
    Example("Storm closes bridge | World | Example", "Example", "Storm closes bridge"),
    Example("Storm closes bridge - BBC News", nil, "Storm closes bridge"),
    Example("Storm closes bridge - example.com", nil, "Storm closes bridge"),
    Example("Storm closes bridge : Example Times", "Example Times", "Storm closes bridge : Example Times"),
    Example("Example Times: Storm closes the bridge", "Example Times", "Storm closes the bridge"),
    Example("Example | Storm closes the bridge", "example.org", "Storm closes the bridge"),
    Example("Storm closes bridge » Example Blog", nil, "Storm closes bridge"),
    Example("Storm closes bridge :: Example", "Example", "Storm closes bridge"),
    Example("Sturm schließt Brücke - Beispiel Zeitung", nil, "Sturm schließt Brücke"),
    Example("La tempête ferme le pont | Le Journal", nil, "La tempête ferme le pont"),
    Example("风暴关闭旧桥_新华网", "新华网", "风暴关闭旧桥"),
    Example("Буря закрыла мост - Новости", nil, "Буря закрыла мост"),
    Example("  Storm \n closes\u{A0}bridge ", nil, "Storm closes bridge"),
    Example("Russia strikes kill 14 - monitor", nil, "Russia strikes kill 14 - monitor"),
    Example("Russia strikes kill 14 – monitor", "Example News", "Russia strikes kill 14 – monitor"),
    Example("The bridge - and what comes after", nil, "The bridge - and what comes after"),
    Example("Bridge closed: what we know", "Example", "Bridge closed: what we know"),
    Example("Spider-Man: No Way Home", nil, "Spider-Man: No Way Home"),
    Example("AT&T - Verizon deal off", nil, "AT&T - Verizon deal off"),
    Example("Storm", "Storm", "Storm"), Example("", nil, ""), Example(" | ", nil, "|"), Example("|", "x", "|"),
    Example("News | Storm closes the old bridge", nil, "Storm closes the old bridge"),
    Example("50/50", nil, "50/50"), Example("Either/Or - a review", nil, "Either/Or - a review"),
  ])
  func keepsTheHeadline(_ example: Example) throws {
    let title = TitleCleaner(tables: try FieldTables.tables.get()).title(example.raw, site: example.site)
    #expect(title == example.title)
  }
}
