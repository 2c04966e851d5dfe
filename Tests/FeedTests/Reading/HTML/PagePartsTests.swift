import Testing

@testable import Feed

/// Pages that are built in unusual ways.
@Suite struct PagePartsTests {
  static let story = [Pages.first, Pages.second, Pages.third]
  static let text = story.joined(separator: "\n\n")

  private func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined() }

  @Test func keepsACellOfSeveralLinesApartFromTheNext() throws {
    let page =
      "<html><head><title>Ferry returns | Harbour Post</title></head><body><table><tr><td><b>Ferry returns</b><br>14 August 2024<br><br>"
      + Self.story.joined(separator: "<br><br>")
      + "</td><td><b>More</b><br><a href=/1>Five walks along the quay</a><br><a href=/2>Timetable for the autumn</a></td></tr></table></body></html>"
    #expect(try Pages.read(page).text == Self.text)
  }

  /// Pages that keep their text for subscribers call its element after them by another of its names.
  @Test func readsWhatIsForSubscribers() throws {
    let page = Pages.page(
      "<div class='article-body' id=subscription-content>" + paragraphs(Self.story)
        + "</div><div class=conduct><p>Harbour Post keeps to the code of the press council, and says so here at some length.</p></div>"
    )
    #expect(try Pages.read(page).text.hasPrefix(Self.text))
  }

  /// Quotation marks that a script was to fill, and notes of a word processor to itself.
  @Test func leavesOutWhatHoldsNoWord() throws {
    let page = Pages.page(
      paragraphs([Pages.first, "“„", "[…]", "\u{F09F}"]) + "<p><![if !supportLists]>\(Pages.second)<![endif]></p>"
        + paragraphs([Pages.third]))
    #expect(try Pages.read(page).text == Self.text)
  }

  @Test func keepsItemsThatLeadNowhere() throws {
    let years = ["2023: Anna Holm", "2022: Omar Haddad", "2021: Anna Holm", "2020: Jane Roe"]
    let list = "<h2>Winners of the oar</h2><ul>" + years.map { "<li>\($0)</li>" }.joined() + "</ul>"
    let text = try Pages.read(Pages.page(paragraphs(Self.story) + list)).text
    #expect(years.allSatisfy(text.contains))
    let links = years.enumerated().map { "<li><a href='/\($0)'>\($1)</a></li>" }.joined()
    #expect(try Pages.read(Pages.page(paragraphs(Self.story) + "<ul>\(links)</ul>")).text == Self.text)
  }

  /// A line in bold above a paragraph in an element of the same kind is a heading; elsewhere it is a label.
  @Test func keepsHeadingsInBoldOfPagesWithoutParagraphs() throws {
    let lines = Self.story.map { "<div>\($0)</div>" }
    let page = Pages.page(
      lines[0] + lines[1] + "<div><b>Fares stay low</b></div>" + lines[2] + "<div><b>Share this</b></div>")
    #expect(
      try Pages.read(page).text == [Pages.first, Pages.second, "Fares stay low", Pages.third].joined(separator: "\n\n"))
  }

  /// Questions in bold above their answers and the headings of short lists stay, whatever they look like by themselves.
  @Test func keepsHeadingsRightAboveWhatIsKept() throws {
    let questions = ["Jak se člověk stane hodinářem?", "Co se kazí nejvíc?", "A dál?"]
    let answers = zip(questions, Self.story).map { "<p class=podtitulek><b>\($0)</b></p><p>\($1)</p>" }.joined()
    let lists =
      "<div><div><h3>Pros</h3><ul><li>Very quiet at sea</li><li>Slides under a bench</li></ul></div>"
      + "<div><h3>Cons</h3><ul><li>Deck too short for two</li><li>No sail</li></ul></div></div>"
    let text = try Pages.read(Pages.page(paragraphs([Pages.first]) + lists + answers)).text
    for heading in questions + ["Pros", "Cons"] { #expect(text.contains("\n\n\(heading)\n\n"), "\(heading)") }
  }

  @Test func setsShortCellsInOneLine() throws {
    let table = "<table><tr><td>Single</td><td>4.20</td></tr><tr><td>Return</td><td>7.80</td></tr></table>"
    let text = try Pages.read(Pages.page(paragraphs(Self.story) + table + paragraphs(Self.story.reversed()))).text
    #expect(text.contains("Single | 4.20\n\nReturn | 7.80"))
  }

  @Test func endsWhereTheCommentsBegin() throws {
    let comment =
      "<div><b>gull7</b><p>I have sailed on it for thirty years, and never once did I see it leave on time.</p></div>"
    let page = Pages.page(
      paragraphs(Self.story) + "<div><h2>Join the discussion</h2>" + String(repeating: comment, count: 12) + "</div>")
    #expect(try Pages.read(page).text == Self.text)
  }

  @Test func leavesOutTheWallOfSubscribers() throws {
    let wall =
      "<div><h3>Subscribe to keep reading</h3><p>Already a subscriber? Log in. A week costs less than a coffee on the quay.</p></div>"
    #expect(try Pages.read(Pages.page(paragraphs(Self.story) + wall)).text == Self.text)
  }

  @Test func takesTheTextThatIsStatedForProgramsWhenNoneIsShown() throws {
    let json = """
      {"@type": "NewsArticle", "headline": "Ferry returns", "author": "Jane Miller", "datePublished": "2024-08-14",
      "articleBody": "\(Pages.first)\\n\(Pages.second)\\n\\n\(Pages.third)"}
      """
    let head = "<title>Ferry returns</title><script type=\"application/ld+json\">\(json)</script>"
    let article = try Pages.read(
      "<!doctype html><html><head>\(head)</head><body><div id=app></div><p>Please switch on scripts.</p></body></html>")
    #expect(article.text == Self.text)
    #expect(article.authors == ["Jane Miller"])
    let shown =
      "<!doctype html><html><head>\(head)</head><body><h1>Ferry returns</h1>\(paragraphs(Array(Self.story.prefix(2))))</body></html>"
    #expect(try Pages.read(shown).text == Self.story.prefix(2).joined(separator: "\n\n"))
  }

  @Test func readsTypedCopy() throws {
    let typed = Self.story.map { $0.replacing(", ", with: ",\n", maxReplacements: 1) }.joined(separator: "\n\n")
    let page =
      "<html><head><title>Ferry returns</title></head><body><pre>FERRY RETURNS\n\n\(typed)\n</pre></body></html>"
    #expect(try Pages.read(page).text == Self.text)
  }

  @Test func keepsCodeAsItIs() throws {
    let code =
      "let fares = [4.20, 7.80]\n\nfor fare in fares {\n  print(fare, terminator: \"; \") // a line for each\n}"
    let article = try Pages.read(
      Pages.page(paragraphs(Self.story) + "<pre>" + code + "</pre>" + paragraphs([Pages.first])))
    #expect(article.body.contains { $0.kind == .preformatted && $0.text == code })
  }

  @Test func resolvesReferencesThatWereWrittenTwice() throws {
    let page = Pages.page(
      "<p>The harbour&amp;rsquo;s ferry &amp;amp; its crew were cheered; <code>&amp;amp;</code> is a sign.</p>"
        + paragraphs(Self.story))
    #expect(try Pages.read(page).text.hasPrefix("The harbour’s ferry & its crew were cheered; &amp; is a sign."))
  }

  @Test func readsDatesInTheLanguageOfTheTextWhateverIsDeclared() throws {
    let story = [
      "Die Fähre zwischen den beiden Inseln fuhr am Montag wieder, nach elf Wochen in der Werft, und die Leute winkten.",
      "Ihre neue Maschine, die doppelt so viel kostete wie geplant, hat der Kreis bezahlt, teilte der Hafen mit.",
      "Die Preise bleiben bis zum Herbst, wie sie sind; dann sieht der Rat sie sich wieder an, sagte eine Sprecherin.",
    ]
    let page =
      "<!doctype html><html lang=en><head><title>Fähre fährt wieder</title></head><body><h1>Fähre fährt wieder</h1><p>Von Jana Müller, 3. März 2024</p>"
      + paragraphs(story) + "</body></html>"
    let article = try Pages.read(page)
    #expect(article.published?.description == "2024-03-03")
    #expect(article.authors == ["Jana Müller"])
    #expect(article.language == "de")
  }

  @Test func takesTheFirstLineForTheHeadlineOfAPageWithoutAny() throws {
    let article = try Pages.read(
      "<html><body><div>Ferry returns to the islands</div>\(paragraphs(Self.story))</body></html>")
    #expect(article.title == "Ferry returns to the islands")
    #expect(article.text == Self.text)
  }

  @Test func findsAJapaneseHeadlineOutsideOfHeadings() throws {
    let story = [
      "市議会は火曜日、老朽化した桟橋を十一か月間閉鎖することを決め、春から続いた論争に決着をつけた。",
      "技術者は三月の点検で八本の柱のうち三本に亀裂を見つけ、六月の再調査で広がっていることを確かめた。",
      "商店主らは、遠回りによって夏の商いが失われると心配し、深夜までの渡し船を求めている。",
    ]
    let page =
      "<html lang=ja><head><title>桟橋、十一か月間の閉鎖へ - 港新報</title></head><body><div>桟橋、十一か月間の閉鎖へ</div><div>記者 高橋由美子 <span>2024年8月14日</span></div>"
      + story.map { "<div>\($0)</div>" }.joined() + "</body></html>"
    let article = try Pages.read(page)
    #expect(article.title == "桟橋、十一か月間の閉鎖へ")
    #expect(article.authors == ["高橋由美子"])
    #expect(article.published?.description == "2024-08-14")
    #expect(article.text == story.joined(separator: "\n\n"))
  }

  @Test func keepsTheCaptionWithItsPicture() throws {
    let figure =
      "<figure><div><img src='/ferry.jpg' alt='A ferry'></div><figcaption>The ferry at <b>dawn</b>. <span>Photo: Jane Miller</span></figcaption></figure>"
    let article = try Pages.read(
      Pages.page(
        paragraphs(Self.story) + figure + paragraphs([Pages.first + " Again."]),
        head: "<base href='https://post.example/'>"))
    #expect(
      article.body.contains(
        Block(
          "The ferry at dawn. Photo: Jane Miller",
          kind: .picture(Picture(url: "https://post.example/ferry.jpg", description: "A ferry")))))
    #expect(article.text == Self.text + "\n\n" + Pages.first + " Again.")
  }

  /// Builders of pages put each paragraph into a part of its own, and call all of them the same.
  @Test(arguments: ["builder-widget", "page-nav__section", "ad-free"])
  func readsAStoryInPartsThatAreCalledSomethingElse(name: String) throws {
    let parts = Self.story.map { "<div class='\(name)'><div class='box'><p>\($0)</p></div></div>" }.joined()
    let others = (1...6).map {
      "<div class='related'><h3><a href='/\($0)'>Story \($0)</a></h3><p>\(Pages.third) \(Pages.second) \($0)</p></div>"
    }.joined()
    let article = try Pages.read(Pages.page(parts + "<section>\(others)</section>"))
    #expect(article.text == Self.text)
  }

  /// One long paragraph is not the whole of a short story.
  @Test func keepsShortParagraphsBesideTheOnlyLongOne() throws {
    let first = Self.story.joined(separator: " ")
    let last = "It came home forty minutes late, but nobody on the quay minded that!"
    let page =
      "<html><head><title>Ferry returns</title></head><body><ul><li><a href=/>Home</a></li></ul><div><h1>Ferry returns</h1>"
      + "<div class=entry><p>\(first)</p><p><img src='/ferry.jpg'></p><p>\(last)</p></div></div></body></html>"
    #expect(try Pages.read(page).text == first + "\n\n" + last)
  }

  /// Builders of pages set the headings of a text like the headline of the page.
  @Test func keepsHeadingsOfTheFirstLevelInTheText() throws {
    let content = "<p>\(Pages.first)</p><h1>What the skipper says</h1><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let article = try Pages.read(Pages.page(content))
    #expect(article.title == "Ferry returns" && article.body.map(\.text).contains("What the skipper says"))
  }

  /// Sites that load the next article when a reader reaches the end have saved pages with several of them.
  @Test(arguments: [
    ("<p>By Peter Lind</p><p>12 August 2024</p>", true), ("<p>Three anchors lay below it.</p>", false), ("", false),
  ])
  func endsWhereAnotherArticleBegins(_ below: String, _ isAnother: Bool) throws {
    func article(_ title: String, _ below: String, _ text: [String]) -> String {
      "<div class=unit><div class=unit-head><h2>\(title)</h2>\(below)</div><div class=unit-text>\(paragraphs(text))</div></div>"
    }
    let page =
      "<html><head><title>Ferry returns</title></head><body>"
      + article("Ferry returns", "<p>By Jane Miller</p><p>14 August 2024</p>", Self.story)
      + article("Cannon ball found in the net", below, Self.story.reversed().map { $0.replacing("ferry", with: "net") })
      + "</body></html>"
    let text = try Pages.read(page).text
    #expect(text.hasPrefix(Self.text))
    #expect((text == Self.text) == isAnother)
  }

  /// What a club wants stands beside each of its short notes, and is longer.
  @Test func leavesOutWhatStandsBesideAShorterNote() throws {
    let creed = (1...8).map { "<p>\($0). \(Pages.second) \(Pages.third)</p>" }.joined()
    let page = Pages.page(
      "<div class=note>\(paragraphs(Self.story))</div>"
        + "<section id=sidebar><aside class=widget><div>\(creed)</div></aside></section>")
    #expect(try Pages.read(page).text == Self.text)
  }

  @Test func keepsRowsWithALinkAmongRowsOfText() throws {
    func row(_ name: String, _ price: String) -> String { "<tr><td>\(name)</td><td>\(price)</td></tr>" }
    let rows = [
      row("Single to the island", "4.20"), row("<a href=/r>Return to the island, with a bicycle</a>", "7.80"),
      row("Week, with a dog", "19.50"), row("Season", "88.00"),
    ]
    let table = "<table>\(rows.joined())</table>"
    let text = try Pages.read(Pages.page(paragraphs(Self.story) + table + paragraphs(Self.story.reversed()))).text
    #expect(text.contains("Return to the island, with a bicycle | 7.80\n\nWeek, with a dog | 19.50"))
  }

  @Test func readsUTF16() throws {
    let page = Pages.page(paragraphs(Self.story), head: "<meta charset=utf-16>")
    let little = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let big = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let reading = try Pages.readers.get().read(SourceFile(path: "page.dat", bytes: bytes))
      #expect(reading.articles.map(\.title) == ["Ferry returns"])
      #expect(reading.articles.map(\.text) == [Self.text])
    }
  }

  /// Thai has neither full stops nor commas; Urdu, Khmer, Burmese, Armenian and Amharic have their own.
  @Test(arguments: [
    "สภาเมืองมีมติเมื่อวันอังคารให้ปิดท่าเรือเก่าเป็นเวลาสิบเอ็ดเดือน ยุติข้อพิพาทที่แบ่งแยกชาวสองฝั่งแม่น้ำมาตั้งแต่ฤดูใบไม้ผลิ",
    "شہری کونسل نے منگل کو پرانی گودی گیارہ ماہ کے لیے بند کرنے کا فیصلہ کیا ہے۔ اس طرح بہار سے جاری تنازع ختم ہو گیا۔",
    "Քաղաքային խորհուրդը երեքշաբթի օրը որոշեց տասնմեկ ամսով փակել հին նավամատույցը։ Դրանով վեճն ավարտվեց։",
    "የከተማው ምክር ቤት ማክሰኞ ዕለት አሮጌውን ወደብ ለአሥራ አንድ ወራት ለመዝጋት ወሰነ። በዚህም ክርክሩ አበቃ።",
  ])
  func findsProseOfEveryScript(paragraph: String) throws {
    let page =
      "<html><head><title>One two three four</title></head><body><h1>One two three four</h1>"
      + paragraphs([paragraph, paragraph + " " + paragraph]) + "</body></html>"
    #expect(try Pages.read(page).text == paragraph + "\n\n" + paragraph + " " + paragraph)
  }
}
