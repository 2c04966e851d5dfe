import Testing

@testable import Feed

@Suite struct PageFieldsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let head: String
    var body = ""
    var authors: [String] = []
    var published: String?
  }

  @Test(arguments: [
    Example(
      testDescription: "JSON-LD",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns","datePublished":"2024-03-04T07:30:00+01:00",
        "dateModified":"2024-03-05","author":[{"@type":"Person","name":"Jane Miller"},{"name":"Omar Haddad"}]}</script>
        """, authors: ["Jane Miller", "Omar Haddad"], published: "2024-03-04T07:30:00+01:00"),
    Example(
      testDescription: "JSON-LD in a graph, with values of the wrong kind",
      head: """
        <script type='application/ld+json'>{"@graph":[{"@type":"WebSite","name":7},{"@type":["Article","X"],
        "headline":["Ferry returns"],"author":"Jane Miller","datePublished":"2024-03-04","image":[1,2],"publisher":null}]}</script>
        """, authors: ["Jane Miller"], published: "2024-03-04"),
    Example(
      testDescription: "JSON-LD with apostrophes and a comma too many",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":'Ferry "returns"',
        "datePublished":"2024-03-04","author":{"name":"Jane Miller"},}</script>
        """, authors: ["Jane Miller"], published: "2024-03-04"),
    Example(
      testDescription: "broken JSON-LD, then meta elements",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":</script>
        <meta name=author content="Jane Miller"><meta property="article:published_time" content="2024-03-04T06:30:00Z">
        """, authors: ["Jane Miller"], published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "Dublin Core",
      head: "<meta name='DC.creator' content='Jane Miller'><meta name='DC.date.issued' content='2024-03-04'>",
      authors: ["Jane Miller"], published: "2024-03-04"),
    Example(
      testDescription: "microdata",
      head: "",
      body: """
        <div itemprop=author itemscope><span itemprop=name>Jane Miller</span></div>
        <meta itemprop=datePublished content="2024-03-04T06:30:00Z">
        """, authors: ["Jane Miller"], published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "a line below the headline", head: "",
      body: "<p>By Jane Miller and Omar Haddad</p><p>4 March 2024</p>",
      authors: ["Jane Miller", "Omar Haddad"], published: "2024-03-04"),
    Example(
      testDescription: "a day and a name with no blank between", head: "",
      body: "<div><span>Jane Miller</span><span>Published: 4.3.2024, 07:15</span><span>Updated: 5.3.2024</span></div>",
      authors: ["Jane Miller"], published: "2024-03-04T07:15:00"),
    Example(
      testDescription: "a time element", head: "", body: "<time datetime='2024-03-04T06:30:00Z'>yesterday</time>",
      published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "the address", head: "<link rel=canonical href='https://harbour.example/2024/03/04/ferry.html'>",
      published: "2024-03-04"),
    Example(
      testDescription: "RDFa", head: "",
      body: "<p><span property='dc:date dc:created' content='2024-03-04T06:30:00Z'></span></p>",
      published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "the abbreviation of a microformat", head: "",
      body: "<p><abbr title='2024-03-04T06:30:00Z'>1 hr ago</abbr></p>", published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "the time of hNews", head: "",
      body: "<div class='timestamp updated' title='2024-03-04T0630Z'>Mar 4, 1:30 AM EST</div>",
      published: "2024-03-04T06:30:00Z"),
    Example(
      testDescription: "a date among notes beside the headline", head: "",
      body: "<div class=byline>Original Harbour Post 2024-03-04 16:01:46</div>", published: "2024-03-04T16:01:46"),
    Example(
      testDescription: "a line that bars divide, in the block around the text", head: "",
      body: "<small>4 March 2024 at 08:45 AM | categories: <a href='/c/sea'>Sea</a>, <a href='/c/quay'>Quay</a> | "
        + "<a href='#talk'>View 12 notes</a></small>",
      published: "2024-03-04T08:45:00"),
    Example(testDescription: "nothing", head: ""),
  ])
  func readsAuthorsAndDate(_ example: Example) throws {
    let page = Pages.page(
      "\(example.body)<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>", head: example.head)
    let article = try Pages.read(page)
    #expect(article.authors == example.authors)
    #expect(article.published?.description == example.published)
    #expect(article.title == "Ferry returns")
    #expect(article.text == [Pages.first, Pages.second, Pages.third].joined(separator: "\n\n"))
  }

  @Test func prefersTheDateBesideTheHeadline() throws {
    let story = "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let page = Pages.page("<div>4 March 2024</div>" + story)
      .replacing(
        "<article>",
        with: "<div><time datetime='2023-11-02'>2 November</time></div>" + String(repeating: "<p>Boat</p>", count: 8)
          + "<article>")
    #expect(try Pages.read(page).published?.description == "2024-03-04")
  }

  /// A page that calls itself the same whatever it holds tells its only entry by the classes of hAtom.
  @Test func findsTheOnlyEntryOfAPage() throws {
    let story = "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let page =
      "<html><head><title>News of the Quayside</title></head><body><div class=hentry><p><b class='entry-title'>Ferry returns</b></p>"
      + story + "</div></body></html>"
    #expect(try Pages.read(page).title == "Ferry returns")
    let two = page.replacing("</body>", with: "<p class=entry-title>Cannon ball found</p></body>")
    #expect(try Pages.read(two).title == "News of the Quayside")
  }

  /// An article has a foot of its own; what the foot of the page says is the page's.
  @Test(arguments: [
    (
      "<div class=post-footer>This entry was posted on Monday, 4 March 2024 at 08:45 and is filed under Sea.</div>",
      "2024-03-04T08:45:00"
    ),
    (
      "<footer><p><span property='dc:date dc:created' content='2024-03-04'>By Jane Miller</span></p></footer>",
      "2024-03-04"
    ),
    ("<div class=article_topbar>Posted on 4 March 2024<br>12 notes</div>", "2024-03-04"),
    ("<div class=asset-footer>By Jane Miller on 4 March 2024 | 0 notes | <a href='/sea'>Sea</a></div>", "2024-03-04"),
    ("<div class=post-footer>Last updated on 4 March 2024.</div>", nil),
    ("<footer>Harbour Post, founded on 4 March 1924, is printed in Port Anselm.</footer>", nil),
    ("<div class=related-footer>Posted on 4 March 2024: The old quay</div>", nil),
  ])
  func findsADateInTheFootOfTheArticle(_ foot: String, _ published: String?) throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>\(foot)")
    #expect(try Pages.read(page).published?.description == published)
  }

  /// What is said to people counts when it says so; a calendar of several days and posts of others say nothing of the article.
  @Test(arguments: [
    ("<time datetime='2024-08-19'>Published on 14 August 2024</time>", "2024-08-14"),
    ("<time datetime='2024-08-14T18:00:00Z'>Published on 14 August 2024</time>", "2024-08-14T18:00:00Z"),
    ("<time datetime='2024-08-19'>14 August</time>", "2024-08-19"),
    ("<blockquote class=twitter-tweet><p>Late again</p><p>gull7 <a href=/t>2 August 2024</a></p></blockquote>", nil),
    (
      "<ul>" + (1...4).map { "<li>Concert, <time datetime='2024-09-0\($0)'>0\($0).09.</time></li>" }.joined() + "</ul>",
      nil
    ),
  ])
  func takesTheDayOfTheArticle(_ element: String, _ published: String?) throws {
    let lines = String(repeating: "<p>It blew hard.</p>", count: 20)
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>\(lines)<div>\(element)</div>")
    #expect(try Pages.read(page).published?.description == published)
  }

  @Test(arguments: [
    ("PORT ANSELM, March 4, 2024 (Harbour Wire) - ", "2024-03-04"), ("(4 March 2024) ", "2024-03-04"),
    ("On 4 March 2024 it was late. ", nil),
  ])
  func readsTheDatelineOfAPage(_ opening: String, _ published: String?) throws {
    let page = Pages.page("<p>\(opening)\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
    #expect(try Pages.read(page).published?.description == published)
  }

  @Test func findsADateBelowTheText() throws {
    let story = "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let lines = String(repeating: "<p>It blew hard.</p>", count: 20)
    #expect(
      try Pages.read(Pages.page(story + lines + "<p>Published: 4 March 2024</p>")).published?.description
        == "2024-03-04")
    let told = "<p>The ferry first sailed on 4 March 1924, and \(Pages.first)</p>"
    #expect(try Pages.read(Pages.page(story + lines + told)).published == nil)
  }

  @Test(
    arguments: [
      // An element around the whole article says nothing by its name.
      ("<div class='latest'><h1>Ferry returns</h1>", "Ferry returns"),
      // Neither do the terms under which WordPress files an entry.
      ("<div class='post hentry category-latest tag-menu'><h1>Ferry returns</h1>", "Ferry returns"),
      ("<h1><span>Islands</span> Ferry returns</h1>", "Ferry returns"),
      ("<h4>Ferry returns</h4>", "Ferry returns"),
      // The headline of hAtom, on a page whose other headings are the site's.
      ("<h1>Our stories</h1><p><span class='headline entry-title'>Ferry returns</span></p>", "Ferry returns"),
      // The name of the site stands in its title too.
      ("<h1>Harbour Post</h1><p>Ferry returns</p>", "Ferry returns"),
    ] as [(String, String)])
  func findsTheHeadline(_ heading: String, _ title: String) throws {
    let page = Pages.page("<p>By Jane Miller</p><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
      .replacing("<h1>Ferry returns</h1>", with: heading)
    let article = try Pages.read(page)
    #expect(article.title == title)
    #expect(article.text == [Pages.first, Pages.second, Pages.third].joined(separator: "\n\n"))
  }

  @Test(
    arguments: [
      // The site's name is longer than the headline, and its address tells which is which.
      ("Ferry | The Quayside Harbour Watch of the Western Islands", "", "<h1>Ferry</h1>"),
      (
        "Ferry › The Quayside Harbour Watch of the Western Islands", "",
        "<h1><a href='https://quayside.example/'>The Quayside Harbour Watch of the Western Islands</a></h1><h2>Ferry</h2>"
      ),
      // The page is called as its address is, and its first heading is the site's sign.
      ("quayside.example", "", "<h1><a href='/'><img src='/sign.svg' alt=''></a></h1><h2>Ferry</h2>"),
      // Programs are told another headline than search engines.
      (
        "Boat back | Quayside",
        "<meta property='og:title' content='Boat back'><meta name='twitter:title' content='Ferry'>",
        "<h1>Ferry</h1>"
      ),
    ] as [(String, String, String)])
  func tellsTheHeadlineFromTheSite(_ title: String, _ head: String, _ heading: String) throws {
    let story = "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let page = Pages.page(story, head: "<link rel=canonical href='https://quayside.example/ferry'>" + head)
      .replacing("<title>Ferry returns | Harbour Post</title>", with: "<title>\(title)</title>")
      .replacing("<meta property=\"og:site_name\" content=\"Harbour Post\">", with: "")
      .replacing("<h1>Ferry returns</h1>", with: heading)
    #expect(try Pages.read(page).title == "Ferry")
  }

  /// Pages that tell programs nothing but the name of the site, or of all their archive.
  @Test(
    arguments: [
      // The only heading says something else than the title, which stands above it as well.
      ("Quayside Occasional", "<b>Quayside Occasional</b><h1>Ferry returns to the islands</h1>"),
      ("Quayside Club :: News", "<h1>Quayside Club</h1><div>Home</div><h2>Ferry returns to the islands</h2>"),
      ("Quayside :: Archive :: No. 33", "<h2><font color='#003399'>Ferry returns to the islands</font></h2>"),
      (
        "Quayside Examiner / Sunday",
        "<font size=1><b>SUNDAY LIVING</b></font><br><font size=6><b>Ferry returns to the islands</b></font><br>"
      ),
      (
        "The Quayside - weekly of the faithful",
        "<font size=6>The Quayside</font><br><font size=2>Vol. 131</font><p><font size=5><b>Ferry returns to the islands</b></font>"
      ),
      (
        "The Quayside Courier - News",
        "<font size=1>Thursday</font><br><font size=5><b>Ferry returns to the islands</b></font><br><font size=2>By Jane Miller</font><br>"
      ),
      ("Quayside", "<div class=site-name>Quayside</div><div class=news-title>Ferry returns to the islands</div>"),
      ("Quayside", "<font size='+9223372036854775807'>Ferry returns to the islands</font><br>"),
      (
        "Printer-friendly version",
        "<p>This is a printer-friendly version of a story.</p><div><b>Ferry returns to the islands</b></div>"
      ),
    ] as [(String, String)])
  func findsTheHeadlineThatThePageOnlyShows(_ title: String, _ heading: String) throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
      .replacing("<title>Ferry returns | Harbour Post</title>", with: "<title>\(title)</title>")
      .replacing("<meta property=\"og:site_name\" content=\"Harbour Post\">", with: "")
      .replacing("<h1>Ferry returns</h1>", with: heading)
    #expect(try Pages.read(page).title == "Ferry returns to the islands")
  }

  /// What a template took for text of the page.
  @Test func readsLinkedDataWithEntities() throws {
    let data = "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns\",\"datePublished\":\"2024-03-04T05:00:00Z\"}"
      .replacing("\"", with: "&quot;")
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>",
      head: "<script type='application/ld+json'>\(data)</script>")
    #expect(try Pages.read(page).published?.description == "2024-03-04T05:00:00Z")
  }

  @Test func leavesSoftHyphensOut() throws {
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>The harbour&shy;master&#173;s blew their whistles. \(Pages.second)</p><p>\(Pages.third)</p>"
    )
    .replacing("<h1>Ferry returns</h1>", with: "<h1>Fer&shy;ry returns</h1>")
    let article = try Pages.read(page)
    #expect(article.title == "Ferry returns")
    #expect(article.text.contains("The harbourmasters blew their whistles."))
  }

  /// The site's name stands in front, and the headline is a heading of the second level.
  @Test func takesTheSiteOffTheFrontOfTheHeadline() throws {
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>")
      .replacing(
        "<title>Ferry returns | Harbour Post</title>", with: "<title>Pilot's Log | Ferry returns to the islands</title>"
      )
      .replacing("<meta property=\"og:site_name\" content=\"Harbour Post\">", with: "")
      .replacing("<h1>Ferry returns</h1>", with: "<h2><a href='/ferry'>Ferry returns to the islands</a></h2>")
    #expect(try Pages.read(page).title == "Ferry returns to the islands")
  }

  @Test func takesTheStandfirstIntoTheSummary() throws {
    let line = "After eleven weeks the islands have their boat again"
    let page = Pages.page(
      "<p class=standfirst>\(line)</p><div><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p></div>",
      head: "<meta name=description content='\(line)'>")
    #expect(try Pages.read(page).summary == line)
  }

  @Test(
    arguments: [
      ("<meta property=og:audio content='/talk.mp3'>", ["https://harbour.example/talk.mp3 audio/mpeg"]),
      (
        "<meta property=og:video content='https://v.example/embed/7'><meta property=og:video:type content='text/html'>",
        []
      ),
      (
        "<meta property=og:video content='https://v.example/7'><meta property=og:video:type content='video/mp4'>",
        ["https://v.example/7 video/mp4"]
      ),
      (
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns","video":[{"@type":"VideoObject",
        "contentUrl":"https://v.example/a.webm"},{"embedUrl":"https://v.example/player"}],
        "audio":{"contentUrl":"https://v.example/b","encodingFormat":"audio/mpeg"}}</script>
        """, ["https://v.example/b audio/mpeg", "https://v.example/a.webm video/webm"]
      ),
      ("<meta property=og:audio content='javascript:alert(1)//.mp3'>", []),
      (
        String((0..<9).flatMap { "<meta property=og:video content='https://v.example/\($0 % 6).mp4'>" }),
        (0..<4).map { "https://v.example/\($0).mp4 video/mp4" }
      ),
    ] as [(String, [String])])
  func readsSoundAndFilm(_ head: String, _ enclosures: [String]) throws {
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>",
      head: "<link rel=canonical href='https://harbour.example/ferry.html'>" + head)
    #expect(try Pages.read(page).enclosures.map { "\($0.url) \($0.type)" } == enclosures)
  }
}
