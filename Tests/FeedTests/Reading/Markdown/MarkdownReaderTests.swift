import Testing

@testable import Feed

@Suite struct MarkdownReaderTests {
  static let folder = FixtureFolder("markdown")

  @Test(arguments: folder.files)
  func readsFiles(_ name: String) throws {
    let reading = try Pages.readers.get().read(try Self.folder.source(name))
    #expect(FixtureText.of(reading) == (try Self.folder.expected(name)))
  }

  /// The blocks of a text below a title, in the words of the expected files.
  private func blocks(_ markdown: String) throws -> [String] {
    let text = "---\ntitle: T\nurl: https://harbour.example/a/\n---\n" + markdown
    let reading = try Pages.readers.get().read(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    return FixtureText.of(reading).split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.isEmpty }.dropFirst().map(String.init).filter { !$0.isEmpty }
  }

  @Test(
    arguments: [
      ("*a* and **b** and ***c***", ["paragraph\t*a* and **b** and ***c***"]),
      ("snake_case_word and 5 * 3 * 2", ["paragraph\tsnake_case_word and 5 * 3 * 2"]),
      ("**bold *inner* bold**", ["paragraph\t**bold *inner* bold**"]),
      ("unclosed **bold and *more", ["paragraph\tunclosed **bold and *more"]),
      ("`a *b*` ``c ` d``", ["paragraph\t`a *b*` `c ` d`"]),
      ("[x](https://e.example/a_(b) \"t\") y", ["paragraph\t[x](https://e.example/a_(b)) y"]),
      ("[x](javascript:alert(1)) y", ["paragraph\tx y"]),
      ("[x](/rel) y", ["paragraph\t[x](https://harbour.example/rel) y"]),
      (
        "[x][r] [r] [nope]\n\n[r]: https://e.example",
        ["paragraph\t[x](https://e.example) [r](https://e.example) [nope]"]
      ),
      ("met[^http://e.example/note] and *then* left", ["paragraph\tmet and *then* left"]),
      ("```\n[r]: https://e.example\n```", ["preformatted\t[r]: https://e.example"]),
      (
        "import Tide from '../tide'\nimport \"./a.css\";\n\n:::note\n\nKept.\n\n:::\n\n![[tide.jpg|600]]\n\n%% ask again %%\n\n{#fig width=80%}\n\n!!! tip",
        ["paragraph\tKept."]
      ),
      (
        "import taxes rose from 3 to 5\n\n100%% sure",
        ["paragraph\timport taxes rose from 3 to 5", "paragraph\t100%% sure"]
      ),
      ("<https://e.example> <b>c</b><script>", ["paragraph\t[https://e.example](https://e.example) c"]),
      ("See https://e.example/a, now", ["paragraph\tSee [https://e.example/a](https://e.example/a), now"]),
      ("a ![alt](https://e.example/p.png)", ["paragraph\ta", "picture https://e.example/p.png (alt)\t"]),
      ("\\*no\\* &amp; &copy;", ["paragraph\t*no* & ©"]),
      ("one  \ntwo\\\nthree", ["paragraph\tone two three"]),
      ("x\n\nA\n===\nB\n---\n### C ###", ["paragraph\tx", "heading 2\tA", "heading 2\tB", "heading 3\tC"]),
      (
        "- a\n- b\n  - c\n\n    d\n1. e\n2. f",
        ["bullet 0\ta", "bullet 0\tb", "bullet 1\tc", "bullet 1\td", "number 0\te", "number 0\tf"]
      ),
      ("a\n1986. A year", ["paragraph\ta 1986. A year"]),
      ("> a\nb\n>\n> > c", ["quotation\ta b", "quotation\tc"]),
      ("```swift\nlet a = 1\n\n  b\n```\nc", ["preformatted\tlet a = 1⏎⏎  b", "paragraph\tc"]),
      ("    a\n\n    b", ["preformatted\ta⏎⏎b"]),
      ("\ta", ["preformatted\ta"]),
      ("a\n\n---\n\n* * *\nb", ["paragraph\ta", "paragraph\tb"]),
      ("| a | b |\n|---|:-:|\n| 1 | 2 |", ["paragraph\ta | b", "paragraph\t1 | 2"]),
      ("<div><p>raw <b>x</b></p><script>alert(1)</script></div>\n\nb", ["paragraph\traw **x**", "paragraph\tb"]),
      ("<!-- gone\n\nstill -->\nb", ["paragraph\tb"]),
      ("{{< figure src=x >}}\nb", ["paragraph\tb"]),
      ("note[^1] here", ["paragraph\tnote here"]),
      ("note[^1] here\n\n[^1]: The *note*.", ["paragraph\tnote here", "paragraph\tThe *note*."]),
      ("a[^1]: b", ["paragraph\ta: b"]),
    ] as [(String, [String])])
  func readsText(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown + "\n") == expected)
  }

  @Test(
    arguments: [
      ("---\ntitle: A\ndraft: true\n---\nb", "it is a draft (draft: true)", 3),
      ("+++\ndraft = true\n+++\nb", "it is a draft (draft: true)", 2),
      ("---\npublished: false\n---\nb", "it is not to be published (published: false)", 2),
      ("Title: A\nStatus: draft\n\nb", "it is not to be published (status: draft)", 2),
      ("---\ntitle: A\n---\n", "there is no text", nil),
    ] as [(String, String, Int?)])
  func refusesWhatIsNotToBePublished(_ markdown: String, _ reason: String, _ line: Int?) throws {
    #expect(
      try Pages.problem(Array(markdown.utf8), path: "a.md") == Problem(file: "a.md", line: line, .notAnArticle(reason)))
  }

  @Test func namesTheLineOfFrontMatterThatSaysNothing() throws {
    let text = "---\ntitle: A\nthis is no field\n---\nSome text, and more of it.\n"
    let reading = try Pages.readers.get().read(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    #expect(reading.articles.map(\.title) == ["A"])
    #expect(reading.problems.map(\.line) == [3])
  }

  @Test(arguments: [
    ("# A heading\n\nText with [a link](https://e.example).\n", true),
    ("---\ntitle: A\n---\nText\n", true),
    ("- a list\n- of things\n", false),
    ("--- a dash\nand text\n", false),
    ("#hashtag and https://e.example\n", false),
    ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\"}", false),
    ("", false),
  ])
  func knowsMarkdownByItsContent(_ text: String, _ isMarkdown: Bool) {
    #expect(MarkdownSignature.isMarkdown(Array(text.utf8)) == isMarkdown)
  }

  /// Links in lines of their own that lead around a site are a page's; an author's stand in sentences, or name whole addresses.
  @Test(arguments: [
    (
      "[Opinion](/opinion) | [Columns](/columns)\n# Ferry returns\nText.\n\n[](#share)[Mail](mailto:?subject=Ferry)\n",
      true
    ),
    ("# Ferry returns\n\n[Share](https://www.facebook.com/sharer.php?u=1)\n\nText.\n\n* [Boats](/boats)\n", true),
    (
      "# Ferry returns\n\nText with [a link](/boats).\n\n* [Boats](https://a.example)\n* [Quays](https://b.example)\n",
      false
    ),
    ("# Ferry returns\n\n- [Boats](#boats)\n- [Quays](#quays)\n\n## Boats\n\nText.\n", false),
    ("---\ntitle: Ferry\n---\n[Boats](/boats)\n\n[Quays](/quays)\n", false),
    ("[![Build](/badge.svg)](/build)\n[![Tests](/tests.svg)](/tests)\n\n# Ferry\n\nText.\n", false),
  ])
  func knowsPagesWrittenAsMarkdown(_ text: String, _ isPage: Bool) {
    #expect(MarkdownSignature.isPage(Array(text.utf8)) == isPage)
  }

  @Test(arguments: [
    "*", "_", "[", "![", "](", "[a](", "`", "``` ", "<", "&", "> ", "- ", "1. ", "**a*", "~~", "|", "#", "[a]: b\n",
    "<div>", "<!--", "\\", "    ", "\t- ",
  ])
  func survivesRepetition(_ piece: String) throws {
    for text in [String(repeating: piece, count: 4_000), "---\n" + String(repeating: piece, count: 500)] {
      _ = try Pages.problem(Array(text.utf8), path: "a.md")
    }
  }

  @Test(arguments: [
    ("authors: [Jane Miller, {name: Peter Novak, url: \"https://e.example\"}]", ["Jane Miller", "Peter Novak"]),
    ("author: { name: \"Jane Miller\", id: \"jmiller\" }", ["Jane Miller"]),
    ("authors: [{name: Jane Miller}]", ["Jane Miller"]), ("authors: [{url: x}]", []),
    ("author:\n  email: j@e.example\n  name: Jane Miller", ["Jane Miller"]),
    ("authors:\n- name: Jane Miller\n- name: Peter Novak", ["Jane Miller", "Peter Novak"]),
  ])
  func readsAuthors(_ matter: String, _ authors: [String]) throws {
    let text = "---\ntitle: T\npubDatetime: 2024-05-03T08:30:00Z\n\(matter)\n---\n\(Pages.first)\n"
    let reading = try Pages.readers.get().read(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    #expect(reading.articles.first?.authors == authors)
    #expect(reading.articles.first?.published?.description == "2024-05-03T08:30:00Z")
  }

  @Test(arguments: [
    "# Ferry returns\n#harbour #ships/ferries\n\n3 May 2024\n\nBy Jane Miller\n\n",
    "# Ferry returns\n\n![](https://p.example/a.png)\n*Photo by* [*Lena Holm*](https://p.example) *on Shots*\n\nBy [Jane Miller](/jane) on [May 3, 2024](/x).\n\n---\n\n",
    "Ferry returns\n=============\n\n[![Build](https://b.example/b.svg)](https://b.example)\n\n_Posted on 3 May 2024 by Jane Miller_\n\n",
    "---\ndate:\n  created: 2024-05-03\n  updated: 2024-05-05\nauthor: Jane Miller\n---\n# Ferry returns\n\n",
  ])
  func readsWhatStandsBelowTheTitle(_ head: String) throws {
    let reading = try Pages.readers.get().read(SourceFile(path: "a.md", bytes: Array((head + Pages.first).utf8)))
    let article = try #require(reading.articles.first)
    #expect(article.title == "Ferry returns")
    #expect(article.authors == ["Jane Miller"])
    #expect(article.published.map { String($0.description.prefix(10)) } == "2024-05-03")
    #expect(article.text.hasSuffix(Pages.first))
  }

  @Test(arguments: [
    ("audio: https://e.example/talk.mp3", ["https://e.example/talk.mp3"]),
    (
      "enclosure: [https://e.example/a.ogg, https://e.example/b.mp4]",
      ["https://e.example/a.ogg", "https://e.example/b.mp4"]
    ),
    ("url: https://e.example/x/\npodcast: talk.m4a", ["https://e.example/x/talk.m4a"]),
    ("audio: true", []), ("video: https://v.example/watch?v=7", []),
  ])
  func readsSoundAndFilm(_ matter: String, _ enclosures: [String]) throws {
    let text = "---\ntitle: T\n\(matter)\n---\n\(Pages.first)\n"
    let reading = try Pages.readers.get().read(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    #expect(reading.articles.first?.enclosures.map(\.url) == enclosures)
  }
}
