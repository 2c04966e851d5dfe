import Testing

@testable import Feed

@Suite struct PageAuthorsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var head = ""
    var body = ""
    var authors: [String] = []
  }

  static func data(_ author: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns\",\"author\":\(author)}</script>"
  }

  @Test(arguments: [
    Example(
      testDescription: "several names of one thing", head: data("{\"name\":[\"Jane Miller\",\"Omar Haddad\"]}"),
      authors: ["Jane Miller", "Omar Haddad"]),
    Example(
      testDescription: "the site is no author, and a line of the page names one",
      head: data("{\"name\":\", Harbour Post\"}"),
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a name for logging in", head: "<meta name=author content=jane.miller.42>",
      body: "<div class=byline>Jane Miller</div>", authors: ["Jane Miller"]),
    Example(
      testDescription: "one name only, which is no name for logging in", head: "<meta name=author content=Banksy>",
      authors: ["Banksy"]),
    Example(
      testDescription: "the page shows more authors than it tells programs", head: data("\"Jane Miller\""),
      body: "<p><a rel=author href='/jane'>Jane Miller</a> and <a rel=author href='/peter'>Peter Novak</a></p>",
      authors: ["Jane Miller", "Peter Novak"]),
    Example(
      testDescription: "other people than those told to programs", head: data("\"Jane Miller\""),
      body: "<p><a rel=author href='/peter'>Peter Novak</a></p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "text for those who hear the page", head: "",
      body: "<p><a rel=author href='/jane'>View all posts by Jane Miller</a></p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "several properties of one element",
      body:
        "<p itemprop='author creator' itemscope><span itemprop=name>Jane Miller and Peter Novak, Financial Times</span></p>",
      authors: ["Jane Miller", "Peter Novak"]),
    Example(
      testDescription: "a link to an author's page",
      body: "<p><a href='/author/jane/'>Jane Miller</a> - 4 March 2024</p>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a name beside an office, each in its own element",
      body: "<div class=author><span>Jane Miller</span> <span>Island Telegraph</span></div>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a name and nothing else below the headline", body: "<div>Jane Miller</div>",
      authors: ["Jane Miller"]),
    Example(testDescription: "a place and nothing else below the headline", body: "<div>Harbour Islands</div>"),
  ])
  func findsAuthors(_ example: Example) throws {
    let page = Pages.page(
      "\(example.body)<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>", head: example.head)
    #expect(try Pages.read(page).authors == example.authors)
  }

  @Test func knowsAHeadlineOfTheSecondLevel() throws {
    let page = Pages.page("<p>By Jane Miller</p><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
      .replacing("<article><h1>Ferry returns</h1>", with: "<h1>Harbour Post</h1><article><h2>Ferry returns</h2>")
    let article = try Pages.read(page)
    #expect(article.title == "Ferry returns")
    #expect(article.authors == ["Jane Miller"])
  }

  @Test func findsTheHeadlineOfAPageWithoutHeadings() throws {
    let html = """
      <html><head><title>The Harbour Post - Ferry returns to the islands</title></head><body><font size=5>The Harbour Post</font>
      <table><tr><td><b>Ferry returns to the islands</b><br>by Jane Miller<br>March 4, 2024<br><br>\(Pages.first)<br><br>
      \(Pages.second)<br><br>\(Pages.third)</td></tr></table></body></html>
      """
    let article = try Pages.read(html)
    #expect(article.title == "Ferry returns to the islands")
    #expect(article.authors == ["Jane Miller"])
    #expect(article.published?.description == "2024-03-04")
    #expect(article.body.map(\.text) == [Pages.first, Pages.second, Pages.third])
  }
}
