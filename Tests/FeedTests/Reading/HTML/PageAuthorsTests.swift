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
      testDescription: "who took the picture",
      body:
        "<figure itemprop=image><img src=/f.jpg><figcaption><p><span itemprop=creator>Mike Blake/Reuters files</span></p></figcaption></figure>"
    ),
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
      testDescription: "a byline names more authors than programs are told", head: data("\"Jane Miller\""),
      body: "<div class=byline><p><b>Text:</b> Jane Miller and Peter Novak</p></div>",
      authors: ["Jane Miller", "Peter Novak"]),
    Example(
      testDescription: "other people than those told to programs", head: data("\"Jane Miller\""),
      body: "<p><a rel=author href='/peter'>Peter Novak</a></p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "the paper and the portal that shows it",
      head:
        "<meta property='og:article:author' content='Harbour Gazette | Portal'><meta name=twitter:creator content='Harbour Gazette'>",
      body: "<div class=byline>By Jane Miller</div>", authors: ["Jane Miller"]),
    Example(
      testDescription: "two people with a bar between", head: "<meta name=author content='Jane Miller | Peter Novak'>",
      authors: ["Jane Miller", "Peter Novak"]),
    Example(
      testDescription: "a desk told to programs only, and a byline",
      head: "<meta name=author content='Southern Cross Rural'>",
      body: "<div class=byline>By Jane Miller and Oxi Trembeth</div>", authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "one word told to programs, and a name that no list has",
      head: "<meta name=author content=SXB>", body: "<div class=byline>Oxi Trembeth</div>", authors: ["Oxi Trembeth"]),
    Example(
      testDescription: "somebody whom no list has, told to programs only",
      head: "<meta name=author content='Oxi Trembeth'>", body: "<p>Photo: Jane Miller</p>", authors: ["Oxi Trembeth"]),
    Example(
      testDescription: "a name and a date with no blank between",
      body: "<div class=x><span>Jane Miller</span><span>Published: 4 March 2024</span><span>Share</span></div>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "an office", head: data("{\"name\":\"Special Correspondent\"}")),
    Example(
      testDescription: "another article described first",
      head: "<link rel=canonical href='https://harbour.example/ferry/'>"
        + data("\"Peter Novak\"").replacing("Ferry returns", with: "Tide tables")
        + data("\"Jane Miller\",\"url\":\"http://harbour.example/ferry\""),
      authors: ["Jane Miller"]),
    Example(
      testDescription: "another article described first, told by the headlines",
      head: data("\"Peter Novak\"").replacing("Ferry returns", with: "Tide tables") + data("\"Jane Miller\""),
      authors: ["Jane Miller"]),
    Example(
      testDescription: "text for those who hear the page", head: "",
      body: "<p><a rel=author href='/jane'>View all posts by Jane Miller</a></p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a card for Twitter names one more, whom no list knows",
      head: data("{\"name\":\"Jane Miller\"}")
        + "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Miller, Oxi Trembeth'>",
      authors: ["Jane Miller", "Oxi Trembeth"]),
    Example(
      testDescription: "what else such a card says",
      head: data("{\"name\":\"Jane Miller\"}")
        + "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='Jane Miller, Oxi Trembeth'>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a name before the label of another day",
      body: "<div><a>Jane Miller</a> <span>Updated: March 4, 2024 9:12</span> <span>64 comments</span></div>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a day, a name with a place, and more between bars",
      body:
        "<font size=1>04.03.2024 12:30 | Jane Miller, Harrow Hill | views: 1482 | <a href=/print>version to print</a></font>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a label and a name in elements of their own",
      body:
        "<div class=flex><div><span>Words</span> <span>Oxi Trembeth</span></div><div><span>Pictures</span> <span>Omar Haddad</span></div></div>",
      authors: ["Oxi Trembeth"]),
    Example(
      testDescription: "the site in Turkish capitals",
      head: data("{\"name\":\"LİMAN POSTASI\"},\"publisher\":{\"name\":\"Liman Postası\"}"),
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "the site and its wire", head: "<meta name=author content='Harbour Post | Wire'>",
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "two names with the Hebrew letter for and", head: data("{\"name\":\"דנה לוי ויוסי כהן\"}"),
      authors: ["דנה לוי", "יוסי כהן"]),
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
    Example(
      testDescription: "a thing that the article points at",
      head: """
        <script type='application/ld+json'>{"@graph":[{"@type":"Article","headline":"Ferry returns","author":{"@id":"#jane"}},
        {"@type":"Person","@id":"#omar","name":"Omar Haddad"},{"@type":"Person","@id":"#jane","name":"Jane Miller"}]}</script>
        """, authors: ["Jane Miller"]),
    Example(
      testDescription: "a person before an organisation",
      head: data(
        "[{\"@type\":\"Organization\",\"name\":\"Quay Letters\"},{\"@type\":\"Person\",\"name\":\"Jane Miller\"}]"),
      authors: ["Jane Miller"]),
    Example(
      testDescription: "an organisation where nobody is named",
      head: data("{\"@type\":\"Organization\",\"name\":\"Quay Letters\"}"), authors: ["Quay Letters"]),
    Example(
      testDescription: "a person who is an organisation too",
      head: data("[{\"@type\":[\"Person\",\"Organization\"],\"name\":\"Jane Miller\"}]"),
      body: "<p><a rel=author href='/peter'>Peter Novak</a></p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "an agency where nobody is named",
      head: data("[{\"@type\":\"NewsMediaOrganization\",\"name\":\"Harbour News Trust\"}]")),
    Example(
      testDescription: "a system's name for who set it up", head: "<meta name=author content='Super User'>",
      body: "<dd itemprop=author itemscope>Written by <span itemprop=name>Jane Miller</span></dd>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "several authors in RDFa",
      body: "<p><span property=author typeof=Person>Jane Miller</span>, <span property=author>Peter Novak</span></p>",
      authors: ["Jane Miller", "Peter Novak"]),
    Example(
      testDescription: "a link to an author's page in Hebrew", body: "<p><a href='/writers/1'>בושקה בן־ארגה</a></p>",
      authors: ["בושקה בן־ארגה"]),
    Example(
      testDescription: "a given name that is a word for by", head: "<meta name=author content='Theo Castelane'>",
      authors: ["Theo Castelane"]),
    Example(
      testDescription: "a trainee beside the reporter", body: "<p>本报讯（记者 王小明 实习生 李华）渡轮昨日复航，乘客在码头挥手，船员说一切顺利。</p>",
      authors: ["王小明", "李华"]),
    Example(
      testDescription: "a firm with its address", head: "<meta name=author content='Harbour GmbH, Hamburg, Germany'>",
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "the site by the end of the title", head: "<meta name=author content='Harbour'>",
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "the site by its address",
      head:
        "<meta name=author content='Island Gazette'><link rel=canonical href='https://www.islandgazette.example/ferry'>",
      body: "<p>By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "somebody whose site is called like them",
      head: "<meta name=author content='Jane Miller'><link rel=canonical href='https://janemiller.example/ferry'>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a name with its site behind it in links", head: "",
      body:
        "<p><a rel=author href='/jane'>Jane Miller</a> <a rel=author href='/jane'>Show all articles of Jane Miller</a></p>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a degree", head: "<meta name=author content='Dr. Jane Miller'>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a line that a break ends",
      body: "<p>By Jane Miller<br>Harbour.example<br>Archive | Contact</p>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a name beside a date", body: "<div>Jane Miller | 04.03.2024</div>", authors: ["Jane Miller"]),
    Example(
      testDescription: "who logs in where nobody else is named", body: "<p><a rel=author href='/jane'>jmiller</a></p>",
      authors: ["jmiller"]),
    Example(
      testDescription: "a number for logging in, though nobody else is named",
      body: "<p><a rel=author href='/jane'>104363</a></p>"),
    Example(
      testDescription: "who is known by one word", body: "<p>Author <a class='url fn' href='/jane'>jane</a></p>",
      authors: ["jane"]),
    Example(
      testDescription: "several words that say different things",
      body: "<p><a class='url fn' href='/jane'>jane</a> <a class='url fn' href='/omar'>omar</a></p>"),
    Example(testDescription: "a word that names nobody", body: "<p><a class='url fn' href='/'>admin</a></p>"),
    Example(
      testDescription: "reporters in the first words", body: "<p>本报讯（记者 王小明 李华）渡轮昨日复航，乘客在码头挥手，船员说一切顺利。</p>",
      authors: ["王小明", "李华"]),
    Example(
      testDescription: "reporters behind what they are at the paper",
      body: "<p>（职工通讯员 王小明 李华）渡轮昨日复航，乘客在码头挥手，船员说一切顺利。</p>", authors: ["王小明", "李华"]),
    Example(
      testDescription: "who compiled it is no name", body: "<p>本报讯（记者王小明 整合）渡轮昨日复航，乘客在码头挥手，船员说一切顺利。</p>",
      authors: ["王小明"]),
    Example(
      testDescription: "a link to what the site knows of its readers",
      body: "<p><a rel=author href='/me'>View my complete profile</a></p>"),
    Example(testDescription: "a form's own word", head: "<meta name=author content='name, email@example.com'>"),
    Example(
      testDescription: "what an author is charged with",
      head: "<meta name=author content='en charge de la politique maritime'>"),
    Example(
      testDescription: "a site called in full what its address says",
      head: "<link rel=canonical href='https://www.graiul.example/a'><meta name=author content='Graiul Mării'>"),
    Example(
      testDescription: "a photographer",
      body: "<figure><img src=a.jpg><span itemprop=creator>Peter Novak</span></figure>"),
    Example(
      testDescription: "whom the story is about",
      head: "<meta name=description content='Peter Novak tells of the ferry.'>",
      body: "<p>Peter Novak</p>"),
    Example(
      testDescription: "behind the date in a line of notes", body: "<div>March 4, 2024 · 3 min · Jane Miller</div>",
      authors: ["Jane Miller"]),
    Example(
      testDescription: "a section behind the date", body: "<div>March 4, 2024 · Islands and Sea · 4 notes</div>"),
    Example(testDescription: "reporters who were told", body: "<p>记者从码头获悉，渡轮昨日复航，乘客在码头挥手，船员说一切顺利。</p>"),
  ])
  func findsAuthors(_ example: Example) throws {
    let page = Pages.page(
      "\(example.body)<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>", head: example.head)
    #expect(try Pages.read(page).authors == example.authors)
  }

  @Test(arguments: [
    Example(testDescription: "a line below the story", body: "<p>-- By Jane Miller</p>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a list of what is known of it",
      body: "<ul><li><b>Date</b> 4.3.2024</li><li><b>Author</b> Jane Miller</li></ul>", authors: ["Jane Miller"]),
    Example(
      testDescription: "a footer",
      body: "<div class=entry-footer>By Jane Miller on 04.03.2024, 11:51 | 0 opinions</div>",
      authors: ["Jane Miller"]),
    Example(testDescription: "a line in Chinese", body: "<p>采写：江城日报记者 王小明</p>", authors: ["王小明"]),
    Example(
      testDescription: "a name by itself", body: "<p align=right><b>Jane Miller</b></p>", authors: ["Jane Miller"]),
    Example(testDescription: "an agency by itself", body: "<p align=right><b>Jane News Trust</b></p>"),
    Example(testDescription: "a name of Japan in brackets", body: "<p>（西尾千晶）</p>", authors: ["西尾千晶"]),
    Example(
      testDescription: "another story's", body: "<div class=related><p>Ferry sinks</p><p>By Peter Novak</p></div>"),
    Example(
      testDescription: "a thing in a table",
      body: "<p>By hand or by post:</p><table><tr><td>Maxi Cosi</td></tr><tr><td>Jane Miller</td></tr></table>"),
    Example(
      testDescription: "a name by itself", body: "<p align=right><i>Jane Miller</i></p>", authors: ["Jane Miller"]),
    Example(testDescription: "what somebody was asked by", body: "<p>Answered by phone in the harbour office.</p>"),
  ])
  func findsSignatures(_ example: Example) throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>\(example.body)")
    #expect(try Pages.read(page).authors == example.authors)
  }

  @Test(arguments: [("Ferry returns: a report by Jane Miller", ["Jane Miller"]), ("Ferry hit by Harbour Wall", [])])
  func readsTheHeadlineForAuthors(_ headline: String, _ authors: [String]) throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
    #expect(try Pages.read(page.replacing("Ferry returns", with: headline)).authors == authors)
  }

  @Test func readsNoAuthorInAHeadlineThatLooksLikeAByline() throws {
    let page = Pages.page(
      "<p>Text: Omar Haddad</p><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
    let headline = "Jane Miller, a midwife who always came before the doctor (1931-2018)"
    #expect(try Pages.read(page.replacing("Ferry returns", with: headline)).authors == ["Omar Haddad"])
  }

  @Test func knowsTheSiteByTheBeginningOfTheTitle() throws {
    let page = """
      <html><head><title>Harbour Echo - Ferry returns</title><meta name=author content="Harbour Echo"></head><body><h1>Ferry returns</h1>
      <p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p><p align=right><b>By Jane Miller</b></p></body></html>
      """
    #expect(try Pages.read(page).authors == ["Jane Miller"])
  }

  /// What stands below the text: who signed it comes before a login, and whom the press may ask wrote nothing.
  @Test(
    arguments: [
      (
        "<p>posted by harbour2</p>", "<p><em>Text: Jane Miller</em><br><em>Office of the Harbour</em></p>",
        ["Jane Miller"]
      ),
      (
        "",
        "<p><b>For more information contact:</b><br>Dr Jane Miller, Office of the Harbour</p><p>Tom Baker<br>Media adviser</p>",
        []
      ),
      ("<div><b>Media Contact</b></div><div>Jane Miller</div>", "", []),
    ] as [(String, String, [String])])
  func tellsSignersFromContacts(_ head: String, _ foot: String, _ authors: [String]) throws {
    let article = try Pages.read(
      Pages.page("\(head)<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>\(foot)"))
    #expect(article.authors == authors)
    #expect(!article.text.contains("Media adviser"))
  }

  @Test func knowsANameBelowTextThatBreaksDivide() throws {
    let page = Pages.page(
      "<div>\(Pages.first)<br><br>\(Pages.second)<br><br>\(Pages.third)<br><br><div class=podpis>Jane Miller</div></div>"
    )
    #expect(try Pages.read(page).authors == ["Jane Miller"])
  }

  @Test func knowsANameThatBeginsLikeALabel() throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p>").replacing(
      "<title>", with: Self.data("{\"name\":\"DeShawn Miller\"}") + "<title>")
    #expect(try Pages.read(page).authors == ["DeShawn Miller"])
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
