import Testing

@testable import Feed

/// Reads whole pages with the shipped tables.
enum Pages {
  static let readers = Result { () throws(Problem) in try Readers(data: FieldTables.data) }

  static func read(_ html: String, path: String = "page.html") throws -> Article {
    let reading = try readers.get().read(SourceFile(path: path, bytes: Array(html.utf8)))
    return try #require(reading.articles.first)
  }

  static func problem(_ bytes: [UInt8], path: String = "page.html") throws -> Problem? {
    do throws(Problem) {
      let reading = try readers.get().read(SourceFile(path: path, bytes: bytes))
      return reading.articles.isEmpty ? reading.problems.first : nil
    } catch {
      return error
    }
  }

  /// A page around some content, with a story long enough to be one.
  static func page(_ content: String, head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry returns | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><meta property="og:type" content="article">\(head)</head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>Ferry returns</h1>\(content)</article><footer><p>Harbour Post, 12 Quay Street, all rights kept.</p></footer>
    </body></html>
    """
  }

  static let first =
    "The ferry between the two islands sailed again on Monday, after eleven weeks in dock, and people waved."
  static let second =
    "Its new engine, which cost twice as much as planned, was paid for by the county, the harbour said."
  static let third =
    "Fares stay as they are until the autumn, when the council will look at them again, a spokeswoman added."
}

@Suite struct HTMLReaderTests {
  static let folder = FixtureFolder("html")

  @Test(arguments: folder.files)
  func readsPages(_ name: String) throws {
    let reading: String
    do throws(Problem) {
      reading = FixtureText.of(try Pages.readers.get().read(try Self.source(name)))
    } catch {
      reading = "problem\t\(error)\n"
    }
    #expect(reading == (try Self.folder.expected(name)))
  }

  private static func source(_ name: String) throws(Problem) -> SourceFile {
    do { return try folder.source(name) } catch { throw Problem(file: name, .system("\(error)")) }
  }

  struct Clutter: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
  }

  @Test(arguments: [
    Clutter(
      testDescription: "a hidden element",
      html: "<p style='display: none'>This text is hidden, and nobody reads it, ever.</p>"),
    Clutter(
      testDescription: "an attribute that hides",
      html: "<div hidden><p>This text is hidden, and nobody reads it, ever.</p></div>"),
    Clutter(
      testDescription: "a list of other stories",
      html: "<ul class='related'><li><a href='/a'>Another story of the islands</a></li></ul>"),
    Clutter(
      testDescription: "a teaser",
      html: "<p>Read more: <a href='/b'>How the engine was brought over the sea by night</a></p>"),
    Clutter(
      testDescription: "an aside",
      html: "<aside><p>Sign up, and we will write to you each morning, with all the news.</p></aside>"),
    Clutter(
      testDescription: "a caption",
      html: "<figure><img src='/f.jpg'><figcaption>The ferry, seen from the pier.</figcaption></figure>"),
    Clutter(testDescription: "a credit", html: "<p>Photo: Jane Miller</p>"),
    Clutter(testDescription: "an advertisement's label", html: "<p>Advertisement</p>"),
    Clutter(
      testDescription: "a share bar",
      html: "<div class='share-bar'><span>Share this story</span> <a href='x'>Post</a></div>"),
    Clutter(
      testDescription: "comments",
      html: "<section id='comments'><p>I waited for this ferry for weeks, and it was late, as always.</p></section>"),
    Clutter(
      testDescription: "a script's text",
      html: "<script>/*<!--*/ var a = '<script>var b;</script> text that shows'; /*-->*/</script>"),
    Clutter(testDescription: "a form", html: "<form><label>Your address, please</label><input name=a></form>"),
    Clutter(
      testDescription: "what is shown without scripts",
      html: "<noscript><p>Please switch on scripts, or this page is not shown as it should.</p></noscript>"),
  ])
  func leavesClutterOut(_ clutter: Clutter) throws {
    let page = Pages.page("<p>\(Pages.first)</p>\(clutter.html)<p>\(Pages.second)</p><p>\(Pages.third)</p>")
    #expect(try Pages.read(page).text == [Pages.first, Pages.second, Pages.third].joined(separator: "\n\n"))
  }

  struct Content: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let text: String
  }

  @Test(arguments: [
    Content(testDescription: "a short paragraph", html: "<p>“No,” she said.</p>", text: "“No,” she said."),
    Content(
      testDescription: "a paragraph with links",
      html: "<p>The <a href='/c'>council</a> and the <a href='/d'>harbour</a> agreed, at last.</p>",
      text: "The council and the harbour agreed, at last."),
    Content(
      testDescription: "a heading with the id of a table of contents",
      html: "<h2 id='share-and-related' class='toc'>What comes next</h2>", text: "What comes next"),
    Content(
      testDescription: "a list of words", html: "<ul><li>one boat</li><li>two crews</li></ul>",
      text: "one boat\n\ntwo crews"),
    Content(
      testDescription: "a photo in a sentence",
      html: "<p>Photo albums of the old boat are shown in the museum, on two floors.</p>",
      text: "Photo albums of the old boat are shown in the museum, on two floors."),
    Content(
      testDescription: "text behind two breaks", html: "<div>One line of it.<br><br>Another line of it.</div>",
      text: "One line of it.\n\nAnother line of it."),
    Content(testDescription: "a break alone", html: "<p>One line<br>and its end.</p>", text: "One line and its end."),
    Content(
      testDescription: "a row of a table", html: "<table><tr><td>Adults</td><td>4.50</td></tr></table>",
      text: "Adults | 4.50"),
  ])
  func keepsWhatBelongsToTheStory(_ content: Content) throws {
    let page = Pages.page("<p>\(Pages.first)</p>\(content.html)<p>\(Pages.second)</p><p>\(Pages.third)</p>")
    #expect(
      try Pages.read(page).text == [Pages.first, content.text, Pages.second, Pages.third].joined(separator: "\n\n"))
  }

  @Test func keepsAStoryWhoseElementIsCalledLikeClutter() throws {
    let slides = [Pages.first, Pages.second, Pages.third].map { "<div class='caption slide'><p>\($0)</p></div>" }
    #expect(
      try Pages.read(Pages.page(slides.joined())).text
        == [Pages.first, Pages.second, Pages.third].joined(separator: "\n\n"))
  }

  @Test func keepsTheLeadThatStandsBeforeThePictureInAnotherElement() throws {
    let page = Pages.page(
      "<div><p class=t>\(Pages.first)</p></div><figure><img src=/f.jpg></figure>"
        + "<div><p class=t>\(Pages.second)</p><p class=t>\(Pages.third)</p><p class=t>\(Pages.second) Again.</p></div>")
    #expect(try Pages.read(page).text.hasPrefix(Pages.first))
  }

  @Test func dropsLinksThatLeadNowhereSafe() throws {
    let links = "<a href='javascript:alert(1)'>one</a> <a href='data:text/html,x'>two</a> <a href='/three'>three</a>"
    let head = "<link rel=canonical href='https://harbour.example/news/ferry'>"
    let article = try Pages.read(
      Pages.page("<p>\(Pages.first) See \(links), and more of it.</p><p>\(Pages.second)</p>", head: head))
    let marks = try #require(article.body.first { $0.text.contains("three") }).marks
    #expect(marks.map(\.kind) == [.link("https://harbour.example/three")])
  }
}
