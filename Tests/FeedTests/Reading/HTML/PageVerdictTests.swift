import Testing

@testable import Feed

@Suite struct PageVerdictTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let reason: String
  }

  @Test(arguments: [
    Example(
      testDescription: "an error",
      html:
        "<!doctype html><title>404</title><h1>Page not found</h1><p>We looked for this page everywhere, but it is not here any more, sorry.</p>",
      reason: "the page stands for one that could not be had (Page not found)"),
    Example(
      testDescription: "an empty shell",
      html: "<!doctype html><html><head><title>App</title></head><body><div id=root></div></body></html>",
      reason: "the page holds no text to read"),
    Example(
      testDescription: "a login",
      html:
        "<!doctype html><title>Members</title><h1>Members</h1><form><input type=password></form><p>Please log in to read this page, which is for members of the club only.</p>",
      reason: "the page asks for a login"),
    Example(
      testDescription: "a list of other pages",
      html: "<!doctype html><title>News</title><h1>All the news</h1>"
        + (1...30).map {
          "<h3><a href='/\($0)'>The headline of story number \($0) is this</a></h3><p>A line about story \($0), which is told there, and nowhere else.</p>"
        }.joined(),
      reason: "the page is a list of other pages"),
    Example(
      testDescription: "a wall of cookies",
      html:
        "<!doctype html><title>Harbour Post</title><h1>One moment</h1><p>We and our partners store and access personal data, like browsing data, on your device, and ask for your consent.</p><p>You can change your choices at any time below. If trackers are disabled, some of what you see may not be as relevant to you as it could be.</p><p>We use precise geolocation data and scan device characteristics to tell you apart from others.</p>",
      reason: "the page asks for consent to cookies"),
    Example(
      testDescription: "a short page without a date",
      html: "<!doctype html><title>Contact</title><h1>Contact</h1><p>\(Pages.first) \(Pages.second)</p>",
      reason: "the page holds no prose"),
  ])
  func refusesWhatIsNoArticle(_ example: Example) throws {
    let problem = try Pages.problem(Array(example.html.utf8))
    #expect(problem == Problem(file: "page.html", .notAnArticle(example.reason)))
  }

  @Test func takesAnItemOfOneParagraphThatHasADate() throws {
    let page =
      "<!doctype html><title>Ferry returns</title><h1>Ferry returns</h1><p>14 August 2024</p><p>\(Pages.first)</p>"
    #expect(try Pages.read(page).text == Pages.first)
  }

  @Test func takesAnArticleAboutCookies() throws {
    let page =
      "<!doctype html><title>Who reads the banner?</title><h1>Who reads the banner?</h1><p>Nearly nobody reads what sites write about your consent, a survey of the harbour library found on Monday.</p>"
      + [Pages.first, Pages.second, Pages.third].map { "<p>\($0)</p>" }.joined()
    #expect(try Pages.read(page).title == "Who reads the banner?")
  }

  @Test func takesAnArticleAboutAnError() throws {
    let story = [Pages.first, Pages.second, Pages.third].map { "<p>\($0)</p>" }.joined()
    let page =
      "<!doctype html><title>Page not found: a history</title><meta property='og:type' content=article><h1>Page not found: a history</h1>"
      + story
    #expect(try Pages.read(page).title == "Page not found: a history")
  }

  /// The address that a page states may be that of the site, or none.
  @Test(arguments: [("https://harbour.example/", false), ("https://.builder.example", true)])
  func believesNoBrokenAddress(_ address: String, _ isArticle: Bool) throws {
    let page =
      "<html><head><title>Ferry returns</title><link rel=canonical href='\(address)'></head><body><h1>Ferry returns</h1>"
      + "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p></body></html>"
    #expect((try Pages.problem(Array(page.utf8)) == nil) == isArticle)
  }
}
