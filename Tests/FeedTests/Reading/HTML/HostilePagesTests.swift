import Testing

@testable import Feed

/// Files made to hurt: each is read or refused in a time and a space of about its size.
@Suite struct HostilePagesTests {
  @Test(arguments: ["div", "b", "table><tr><td", "ul><li", "p", "a href=x", "blockquote", "font"])
  func survivesDepth(_ tag: String) throws {
    let page = Pages.page(
      String(repeating: "<\(tag)>", count: 8_000) + "<p>\(Pages.first)</p>" + String(repeating: "</x>", count: 8_000))
    _ = try Pages.problem(Array(page.utf8))
  }

  /// What stands in elements that are called an author or a date, each in the next, is not read once for each of them.
  @Test(arguments: ["author", "date"])
  func survivesElementsCalledAlike(_ name: String) throws {
    let depth = 100
    let words = String(repeating: "The pilots waited for the tide. ", count: 2_000)
    let nested =
      String(repeating: "<div class=\"\(name)\">", count: depth) + "<p>\(words)</p>"
      + String(repeating: "</div>", count: depth)
    let page = Pages.page("<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>" + nested)
    #expect(try Pages.read(page).authors.isEmpty)
  }

  @Test(arguments: ["word", "w ", "Tide waits for nobody "])
  func survivesAHeadlineOfManyWords(_ word: String) throws {
    let title = String(repeating: word, count: 20_000 / word.utf8.count)
    let page =
      "<!doctype html><title>\(title)</title><h1>\(title)</h1>"
      + String(repeating: "<p>\(Pages.first)</p><p>\(Pages.second)</p>", count: 200)
    _ = try Pages.problem(Array(page.utf8))
  }

  /// Of two hosts to which a page links as often, the same one is its own in each run: the first in the alphabet.
  @Test(arguments: [("gammadelten", ["Qwerlin Vost"]), ("zorgblatten", [])])
  func knowsItsHostInEachRun(_ other: String, _ authors: [String]) throws {
    let links = ["qwerlinvost", other].map { "<a href=\"https://\($0).example/a\">more</a>" }
    let page =
      "<html><head><title>Ferry returns</title><meta name=author content='Qwerlin Vost'></head><body><article>"
      + "<h1>Ferry returns</h1><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>\(links.joined())"
      + "</article></body></html>"
    #expect(try Pages.read(page).authors == authors)
  }

  @Test func saysThatADeepPageIsCutOff() throws {
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>" + String(repeating: "<div>", count: 2_000))
    let reading = try Pages.readers.get().read(SourceFile(path: "deep.html", bytes: Array(page.utf8)))
    #expect(reading.articles.count == 1)
    #expect(
      reading.problems.map(\.description) == [
        "deep.html: the file is broken: its elements are nested too deep; what stands behind was not read"
      ])
  }

  @Test func survivesManyAttributes() throws {
    let attributes = (0..<30_000).map { " a\($0)=\"<>\"" }.joined()
    let article = try Pages.read(
      Pages.page("<p\(attributes)>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"))
    #expect(article.text.contains(Pages.second))
  }

  @Test(arguments: [
    "<", "<a", "<!--", "<script>", "<!--<script>", "&", "&#", "<p class=\"", "<svg>", "<?", "<![CDATA[", "</",
    "<style>", "<table>",
  ])
  func survivesUnfinishedMarkup(_ end: String) throws {
    let body =
      "<!doctype html><title>Ferry returns</title><h1>Ferry returns</h1><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    for tail in [end, String(repeating: end, count: 2_000)] {
      #expect(try Pages.read(body + tail).text.hasPrefix(Pages.first))
    }
  }

  @Test func survivesEveryPrefixAndAnyByte() throws {
    let page = Array(
      Pages.page("<p>\(Pages.first)</p><ul><li>a<li>b</ul><pre>x</pre><img src=/a.png><table><td>1<td>2</table>").utf8)
    var state: UInt64 = 7
    for length in stride(from: 0, to: page.count, by: 17) {
      var bytes = Array(page.prefix(length))
      _ = try Pages.problem(bytes)
      for _ in 0..<4 where !bytes.isEmpty {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      _ = try Pages.problem(bytes)
    }
  }

  @Test func readsNoEntityOfAnotherFile() throws {
    let page =
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
      + Pages.page("<p>\(Pages.first) &x;</p><p>\(Pages.second)</p>")
    #expect(!(try Pages.read(page).text.contains("root:")))
  }

  @Test func refusesAnXMLBomb() throws {
    var bomb = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY e0 \"boom\">"
    for level in 1...20 { bomb += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">" }
    let problem = try #require(try Pages.problem(Array((bomb + "]><b>&e20;</b>").utf8), path: "bomb.xml"))
    #expect(problem.file == "bomb.xml")
  }

  @Test func refusesXMLThatNobodyReadsAndNamesIt() throws {
    let file =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><inventory>&e;</inventory>"
    let problem = try Pages.problem(Array(file.utf8), path: "x.xml")
    #expect(problem == Problem(file: "x.xml", .notAnArticle("XML whose outermost element is <inventory> is not read")))
  }

  @Test func namesTheLineOfBrokenXML() throws {
    let problem = try #require(try Pages.problem(Array("<?xml version=\"1.0\"?>\n<a>\n<b></a>".utf8), path: "x.xml"))
    #expect(problem.line == 3)
  }
}
