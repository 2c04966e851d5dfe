import Testing

@testable import Feed

@Suite struct PassagePhrasesTests {
  static let phrases = Result { () throws(Problem) in try PassagePhrases(data: FieldTables.data) }

  struct Example: Sendable, CustomTestStringConvertible {
    let line: String
    var isBesidePicture = false
    var rule: Fate?
    var testDescription: String { line }
  }

  @Test(arguments: [
    Example(line: "Photo: Jane Miller", rule: .credit),
    Example(line: "Photo-Illustration: The Post; Photo: Jane Miller", rule: .credit),
    Example(line: "The quay at dawn. Photo: Jane Miller", rule: .caption),
    Example(line: "The quay at dawn (Foto: Jana Müller)", rule: .caption),
    Example(line: "The quay at dawn. Courtesy of the harbour", isBesidePicture: true, rule: .caption),
    Example(line: "The tickets came courtesy of the harbour."),
    Example(line: "She took a photo by the quay, and then another one of the boats that had come in during the night."),
    Example(line: "Photographs of the quay were shown to the jury on Monday."),
    Example(line: "Read more: the ferry is back", rule: .label),
    Example(line: "Читайте также: паром вернулся", rule: .label),
    Example(line: "Lesen Sie auch: Die Fähre ist zurück", rule: .label),
    Example(line: "Реклама", rule: .label),
    Example(line: "Реклама на телевидении подорожала, говорят в компании."),
    Example(line: "Werbung im Fernsehen wird teurer, sagt der Verband."),
    Example(line: "Reklam sektörü bu yıl büyüdü."),
    Example(line: "Copyright law changes in May, and libraries prepare for it."),
    Example(line: "Copyright © 2024 Harbour Post", rule: .label),
    Example(line: "Recommended fuel: unleaded"),
    Example(line: "We may earn a commission when you buy a lamp.", rule: .offer),
    Example(line: "The agents earn a lot in spring."),
  ])
  func knowsClutter(_ example: Example) throws {
    let line = Array(example.line.utf8)[...]
    #expect(try Self.phrases.get().rule(for: line, isBesidePicture: example.isBesidePicture) == example.rule)
  }

  @Test(arguments: [
    ("Editor’s note: This story first ran in May.", true), ("Correction: an earlier version named another quay.", true),
    ("This article originally appeared in the Islander.", true), ("Contact reporter Jane Miller at her desk.", true),
    ("Anmerkung der Redaktion: Der Text wurde ergänzt.", true),
    ("Corrections officers went on strike on Monday.", false), ("Disclaimers were printed on the label.", false),
    ("The editor's note said so.", false),
  ])
  func knowsWhatIsAboutTheArticle(line: String, isAbout: Bool) throws {
    #expect(try Self.phrases.get().isAboutArticle(Array(line.utf8)[...]) == isAbout)
  }

  @Test(arguments: [
    ("Editor’s Picks", true), ("RELATED STORIES:", true), ("More from Harbour Post", true), ("Самое читаемое", true),
    ("相关阅读", true), ("Related industries", false), ("More from the quay came on Monday.", false),
    ("More from them than anybody had ever hoped for", false), ("Popular music", false),
  ])
  func knowsHeadsOfLists(line: String, isHead: Bool) throws {
    #expect(try Self.phrases.get().headsOthers(Array(line.utf8)[...]) == isHead)
  }
}

@Suite struct PassageRulesTests {
  @Test func dropsHeadlinesBelowAHeadOfOthers() throws {
    let page = Pages.page(
      "<p>\(Pages.first)</p><p>\(Pages.second)</p><h3>Editor's Picks</h3><h3>A boat is built</h3><h4>The price of rope rises</h4>"
        + "<h3>What is next</h3><p>\(Pages.third)</p>")
    let texts = try Pages.read(page).body.map(\.text)
    #expect(texts == [Pages.first, Pages.second, "What is next", Pages.third])
  }

  @Test func dropsNotesOnTheArticleAtItsEndsOnly() throws {
    let note = "Correction: an earlier version named another quay."
    let page = Pages.page(
      "<p>Editor's note: this is the first of two parts.</p><p>\(Pages.first)</p><p>\(note)</p><p>\(Pages.second)</p>"
        + "<p>\(Pages.third)</p><p>\(note)</p><p>Contact reporter Ann at the desk.</p>")
    let texts = try Pages.read(page).body.map(\.text)
    #expect(texts == [Pages.first, note, Pages.second, Pages.third])
  }

  @Test func takesNoCreditForAStandfirst() throws {
    let page = Pages.page(
      "<p class=deck>The boat at the quay. Photo: Jane Miller</p><div><p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p></div>"
    )
    #expect(try Pages.read(page).body.map(\.text) == [Pages.first, Pages.second, Pages.third])
  }

  @Test func explainsEachPassage() throws {
    var page = Pages.page(
      "<p>\(Pages.first)</p>\n<p>\(Pages.second)</p><!--\n\n-->\n<ul class=related><li>Other</li></ul>")
    page = page.replacing("</head>", with: "<script>\n\n</script></head>")
    let readers = try Readers(data: FieldTables.data, explains: true)
    let fates = try readers.read(SourceFile(path: "page.html", bytes: Array(page.utf8))).explanation
    let paragraph = try #require(fates.first { $0.role == "paragraph" })
    #expect(fates.contains { $0.role == "title" && $0.article == 0 })
    #expect(paragraph.rule == "reads and stands like the text of an article")
    let related = try #require(fates.first { $0.rule == "its elements are called related" })
    #expect(related.role == "clutter" && related.article == nil && related.line == paragraph.line + 4)
  }

  /// Who wants to know why a file was refused wants to see its lines.
  @Test func explainsWhatItRefuses() throws {
    let page = "<!doctype html><title>Contact</title><h1>Contact</h1><p>\(Pages.first)</p>"
    let text = "Sections\nNews (34)\nPolitics (12)\nSport (8)\n"
    let readers = try Readers(data: FieldTables.data, explains: true)
    for (path, content, count) in [("page.html", page, 2), ("list.txt", text, 4)] {
      let reading = try readers.read(SourceFile(path: path, bytes: Array(content.utf8)))
      #expect(reading.articles.isEmpty && reading.problems.count == 1)
      #expect(reading.explanation.count == count && reading.explanation.allSatisfy { $0.article == nil })
    }
  }

  @Test(arguments: [
    ("Join the conversation", true), ("14 Comments", true), ("Comments (3)", true), ("3 Kommentare", true),
    ("Leave a reply", true), ("댓글 12", true), ("Comments", false), ("Comments from the harbour", false),
    ("3 comments on the plan", false), ("Responses to the plan", false),
  ])
  func knowsWhereCommentsBegin(line: String, opens: Bool) throws {
    #expect(try PassagePhrasesTests.phrases.get().opensComments(Array(line.utf8)[...]) == opens)
  }
}
