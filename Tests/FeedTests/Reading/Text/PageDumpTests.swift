import Testing

@testable import Feed

/// Texts that programs made of web pages.
struct PageDumpTests {
  private static let story = [
    "The ferry between the two islands sailed again on Monday, after eleven weeks in dock, and people waved from the quay.",
    "Its new engine, which cost twice as much as planned, was paid for by the county, the harbour board said.",
    "Fares stay as they are until the autumn, when the council will look at them again, a spokeswoman added.",
  ]

  @Test(arguments: [
    // Markdown, as of html2text and markdownify.
    (
      "# Ferry *returns*\n\nThe [county\ncouncil](/council\n\"Council\") said\\. [![A ferry](/f.jpg)](/f) **No** fee, snake_case and 5 * 3.\n\n[a](b) [c](d)\n\n---\n  * [](/share)\n",
      "Ferry returns\n\nThe county\ncouncil\n said.  No fee, snake_case and 5 * 3.\n\na c\n\n\n\n"
    ),
    // An underlined heading, a quotation, a bracket that is no link, an address in brackets.
    (
      "Ferry\n=====\n\n> [He](/he) [said](/said (so)) [it](/it) [sic] _twice_ [not](closed\n\n## Boats\n\n## Quays\n",
      "Ferry\n\n\nHe said it [sic] twice [not](closed\n\nBoats\n\nQuays\n"
    ),
    // pandoc sets attributes behind links, stretches and headings, and colons around parts.
    (
      "# Ferry {#ferry .title}\n\n::: {.text}\n[A](/a){.link\ndata=\"1\"} [so]{.loud} [b](/b) {x} [c](/c) [d](/d)\n:::\n",
      "Ferry \n\n\nA\n so b {x} c d\n\n"
    ),
    // lynx and links number the links and list the addresses at the end.
    (
      "   [1]Home [ ] (BUTTON)\n   The [2]council [ferry.jpg] said [sic] in [1999] so.\n\nReferences\n\n   1. https://a.example/\n   2. https://b.example/\n   3. file://c\n",
      "   Home  \n   The council  said [sic] in [1999] so.\n\n\n\n\n\n\n"
    ),
    // A list that leaves some out.
    (
      "   [1]Home [4]News\n   By [14]Jane Miller\n\nReferences\n\n   1. https://a.example/\n   4. https://b.example/\n  14. https://c.example/\n",
      "   Home News\n   By Jane Miller\n\n\n\n\n\n\n"
    ),
    // The same with its end cut off, and numbers that are notes.
    (
      "   [1]Home [2]News [4]Sport\n\n   By [5]Jane Miller, who said[1] so in [2] notes.\n   [7]Share\n",
      "   Home News Sport\n\n   By Jane Miller, who said[1] so in [2] notes.\n   Share\n"
    ),
    // A letter that is nothing but a quotation.
    (
      "> Ferry returns\n>\n> > The council > said\n>so.\n\n",
      "Ferry returns\n\nThe council > said\nso.\n\n"
    ),
    // html2text of Debian sets stars around headings and strokes under links.
    (
      "****** Ferry returns ******\nBy Jane_Miller of the Post* and _others_\n",
      " Ferry returns \nBy Jane Miller of the Post* and _others_\n"
    ),
  ])
  func leavesMarksOut(_ dump: String, _ plain: String) {
    #expect(PageDump(dump).plain == plain)
  }

  @Test(arguments: [
    "Ferry returns\n\nThe council [sic] said: [1] the fare (so far) stays, 5 * 3 is 15, and snake_case is a word.\n",
    "A list\n* one\n* two\n# 7 is my number\n",
    "References\n1. A book\n2. Another one\n",
    "Tides\n\nAs told [1] before [2].\n\nReferences\n1. Holm: A book\n2. Berg, B. Boats\n3. Malm: Quays\n4. https://a.example/\n",
    "** So it is said\n** and snake_case too\n", "[one](a) [two](b) [three](c)", "", "\n", "[", "](", "**", "[1]",
  ])
  func leavesOtherTextsAlone(_ text: String) {
    #expect(PageDump(text).plain == text)
    #expect(PageDump(text).goesOn == nil)
  }

  /// Markdown says itself where a paragraph ends: two blanks, a blank line, the mark of an item.
  @Test func knowsWhichLinesGoOn() {
    let text = "# A\n\n# B\n\none\ntwo  \nthree\n* four\nfive\n1. six\n> seven\n> eight\n\n"
    #expect(
      PageDump(text).goesOn == [
        false, false, false, false, true, false, false, true, false, true, true, false, false, false,
      ])
  }

  /// Lines that a program wrapped go on where the next word did not fit, with the marks as the program saw them.
  @Test func measuresWrappedLinesWithTheirMarks() {
    let text =
      "   The [1]harbour board of the\n   islands.\n   By Jane\n\nReferences\n\n   1. https://a.example/\n   2. mailto:b\n   3. file:c\n"
    #expect(PageDump(text).goesOn?.prefix(3) == [true, false, false])
  }

  /// Each line keeps its number, whatever stands in it; brackets that nobody closes and links in links cost no more than others.
  @Test func keepsAllLinesOfAnything() {
    var generator = SeededGenerator(state: 5)
    let pieces = [
      "[", "]", "(", ")", "](", "![", "\n", "\n\n", "# ", "**", "_", "\\", "word", " ", "*", "---", "References\n",
      "1. x\n", "[1]", "é", "{.", "{", "}", "> ", ":::",
    ]
    for _ in 0..<400 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for text in [
        text, "[a](b) [a](b)\n[a](b) [a](b)\n" + text, text + "\nReferences\n1. http:a\n2. http:b\n3. http:c\n[x.jpg]",
      ] {
        let plain = PageDump(text).plain
        #expect(plain.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0A }, "\(text)")
      }
    }
    #expect(PageDump("[a {.x](b) c} [d](e) [f](g) [h](i)").plain == "a {.x c} d f h")
    for hostile in ["[", "[a](", "![[", "(", "[](\n"] {
      let text = String(repeating: "[a](b)\n", count: 4) + String(repeating: hostile, count: 50_000)
      _ = PageDump(text).plain
    }
    let nested = String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
    _ = PageDump(nested).plain
  }

  @Test func readsAPageThatWasMadeMarkdown() throws {
    let menu = (1...9).map { "  * [Section \($0)](https://post.example/\($0))\n" }.joined()
    let text = """
      \(menu)
      ![](https://post.example/ferry.jpg)

      # Ferry returns to the islands

      By [Jane Miller](https://post.example/jane)

      4 March 2024

      The [ferry](https://post.example/ferry) between the two islands sailed again on Monday,
      after eleven weeks in dock, and people waved from the quay.

      \(Self.story[1])

      \(Self.story[2])

      [Share on Flutter](https://flutter.example/) [Print](https://post.example/print)

      """
    for path in ["ferry.txt", "ferry.md"] {
      let reading = try Pages.readers.get().read(SourceFile(path: path, bytes: Array(text.utf8)))
      let article = try #require(reading.articles.first)
      #expect(article.title == "Ferry returns to the islands")
      #expect(article.authors == ["Jane Miller"])
      #expect(article.published?.description == "2024-03-04")
      #expect(article.body.map(\.text) == Self.story)
    }
  }

  /// Markdown that somebody wrote, with a table of contents or links in its text, is read as Markdown.
  @Test(arguments: [
    "# Ferry\n\n[One](#one) [Two](#two) [Three](#three) [Four](#four) [Five](#five) [Six](#six)\n\nThe *ferry* sailed.\n",
    "The *ferry* between the two islands sailed again on Monday, after eleven weeks.\n\n"
      + String(repeating: "* [A link](https://post.example/)\n", count: 9),
  ])
  func leavesMarkdownToItsReader(_ text: String) throws {
    let reading = try Pages.readers.get().read(SourceFile(path: "ferry.md", bytes: Array(text.utf8)))
    let marks = reading.articles.flatMap(\.body).flatMap(\.marks)
    #expect(marks.contains { $0.kind == .emphasis })
  }
}

/// Texts whose paragraphs were broken where elements begin and end, or not broken at all.
struct FragmentsTests {
  private static let first = "The harbour of Lindholm opens again in May, the county council said on Monday."
  private static let second = "Ferries sailed “as they always did”, a pilot told the Harbour Post, and nobody waited."

  @Test func putsFragmentsTogether() {
    let text =
      "Harbour opens\nBy\nJane Miller\nThe harbour of\nLindholm\nopens again in\nMay\n, the\ncounty council\nsaid on Monday.\nFerries sailed “\nas they always did\n”, a pilot told the\nHarbour Post\n, and nobody waited.\nShare\nPrint"
    let lines = Lines(of: text)
    #expect(
      lines.lines.map { lines.text($0) } == [
        "Harbour opens", "By", "Jane Miller", Self.first,
        Self.second.replacing("“as", with: "“ as"), "Share", "Print",
      ])
    #expect(lines.lines.map(\.number) == [1, 2, 3, 4, 11, 16, 17])
  }

  @Test func leavesOtherLinesAlone() {
    let text = "Harbour opens\n\(Self.first)\nNews\n, a comma that went astray\n\(Self.second)\n"
    #expect(Lines(of: text).lines.count == 5)
  }

  @Test func takesJoinedParagraphsApart() {
    let paragraphs = [Self.first, Self.second, "“Nobody waited,” the pilot said.", Self.first, Self.second]
    let joined = (paragraphs + paragraphs).joined()
    let lines = Lines(of: "Harbour opens\n" + joined)
    #expect(lines.lines.map { lines.text($0) } == ["Harbour opens"] + paragraphs + paragraphs)
    #expect(lines.lines.allSatisfy { $0.number <= 2 })
  }

  @Test(arguments: ["The U.S.Army and node.JS met at 3 p.m.Today.", "A.B.C.D.", "He left.Then he came back."])
  func fullStopsInsideOfWordsJoinNothing(_ sentence: String) {
    let line = Array(repeating: sentence, count: 2).joined(separator: " ") + String(repeating: " and so on", count: 90)
    #expect(Lines(of: line).lines.count == 1)
  }
}
