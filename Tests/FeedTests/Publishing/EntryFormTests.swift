import Testing

@testable import Feed

@Suite struct EntryFormTests {
  private static func form(_ change: (inout Entry) -> Void) -> EntryForm {
    var entry = Samples.plain("Ship", text: "It came in at noon.")
    change(&entry)
    return EntryForm(entry, page: "articles/a.html", settings: Samples.settings)
  }

  private static let page = "https://feeds.example.org/harbour/articles/a.html"

  @Test func leadsToTheOriginalAndElseToThePage() {
    #expect(Self.form { _ in }.link == Self.page)
    #expect(Self.form { $0.article.url = "https://a.example/1" }.link == "https://a.example/1")
    #expect(Self.form { $0.article.url = "javascript:x" }.link == Self.page)
    let form = Self.form { entry in
      entry.sources = [
        Source(path: "a", title: "A"), Source(path: "b", url: "https://b.example/", title: "B"),
        Source(path: "c", url: "https://c.example/", site: "C site", title: "C"),
        Source(path: "d", url: "https://c.example/", title: "D"),
      ]
    }
    #expect(form.link == "https://b.example/")
    #expect(form.otherSources == [EntryForm.OtherSource(address: "https://c.example/", title: "C site")])
  }

  @Test func isNeverWithoutTitleAuthorAndSummary() {
    let bare = Self.form { entry in
      entry.article = Article(title: " \n", body: [])
    }
    #expect(bare.title == "Untitled" && bare.summary == "Untitled" && bare.authors == ["The harbour desk"])
    #expect(Self.form { $0.article.title = "\u{1}" }.title == "It came in at noon.")
    #expect(Self.form { ($0.article.authors, $0.article.site) = ([" "], "The Paper") }.authors == ["The Paper"])
    #expect(Self.form { $0.article.authors = ["<b>Ada</b> <Lind", "a\nb"] }.authors == ["Ada Lind", "a b"])
  }

  @Test func tagsWithOneLabelAreOneTag() {
    let form = Self.form { entry in
      entry.tags = [
        Samples.topic, Tag(scheme: .keyword, term: "war", label: "war", isListed: false),
        Tag(scheme: .person, term: "<i>", label: "<i>", isListed: true), Samples.place,
      ]
    }
    #expect(form.tags.map(\.label) == ["war", "Raqqa"])
    #expect(form.tags.map(\.term) == ["medtop:20000053", "Raqqa"])
  }

  @Test func theFeedsOwnLanguageIsNotRepeated() {
    #expect(Self.form { $0.article.language = "en" }.statedLanguage == nil)
    #expect(Self.form { $0.article.language = "fr" }.statedLanguage?.tag == "fr")
    #expect(Self.form { $0.article.language = "not one" }.statedLanguage == nil)
  }

  @Test(arguments: [
    ("1990-01-01", true), ("1989-12-31", false), ("1969-12-31", false), ("1890-10-11", false), ("2025-01-01", true),
  ])
  func oldDatesAreSaidInTheText(day: String, isStated: Bool) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    var entry = Samples.plain("Ship")
    entry.published = Instant(seconds: Int64(date.daysSinceEpoch) * 86_400)
    let fragment = try Samples.publisher().rendering(of: entry, page: "a.html").full
    let atom = WrittenMarkup(fragment.atom)
    #expect(atom.texts(of: "published") == (isStated ? ["\(day)T00:00:00Z"] : []))
    #expect(atom.texts(of: "content")[0].hasPrefix("<p>\(day)</p>") == !isStated)
    let stated = isStated ? entry.published : entry.updated.wholeSecond
    #expect(fragment.published == stated)
    #expect(String(decoding: fragment.rss, as: UTF8.self).contains("<pubDate>\(stated.rfc822)</pubDate>"))
  }

  @Test func textFromRightToLeftSaysSoInsideTheContent() throws {
    var entry = Samples.plain("سفينة", text: "وصلت ظهرا")
    entry.article.language = "ar"
    let publisher = try Samples.publisher()
    let content = "<div lang=\"ar\" dir=\"rtl\"><p>وصلت ظهرا</p></div>"
    #expect(String(decoding: publisher.rendering(of: entry, page: "a.html").full.rss, as: UTF8.self).contains(content))
    let page = WrittenMarkup(
      publisher.rendering(of: entry, page: "a/b.html").page(in: Samples.shell(of: entry, publisher)).bytes)
    #expect(page.elements[0].attributes == ["lang": "ar", "dir": "rtl"])
    #expect(page.elements.first { $0.attributes["class"] == "skip" }?.attributes["dir"] == "ltr")
  }
}
