import Testing

@testable import Feed

@Suite struct OwnFeedTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  /// A feed of articles from the folder `ships`.
  private func ask(for name: String, folder: String = "ships", in settings: inout Settings) {
    var feed = OwnFeed(name: name)
    feed.selection = Selection([Selection.Condition(.folder, folder)].compactMap(\.self))
    settings.feed.own = [feed]
  }

  private func entries(of document: String) -> Int {
    WrittenMarkup(output.files[document] ?? []).elements.count { $0.name == "entry" }
  }

  @Test func aFeedOfOnesOwnListsWhatIsMeantFromTheArchiveOn() throws {
    for number in 0..<3 { input.put(Story.article(number), at: "ships/\(number).txt") }
    input.put(Story.article(3), at: "trains/3.txt")
    try run()
    #expect(output.files["feeds/harbour/atom.xml"] == nil)
    try run { ask(for: "Harbour", in: &$0) }
    #expect(entries(of: "feeds/harbour/atom.xml") == 3)
    input.put(Story.article(4), at: "ships/4.txt")
    input.put(Story.article(5), at: "trains/5.txt")
    try run { ask(for: "Harbour", in: &$0) }
    #expect(entries(of: "feeds/harbour/atom.xml") == 4)
    #expect(output.files["feeds/harbour/rss.xml"] != nil && output.files["feeds/harbour/feed.json"] != nil)
    let opml = String(decoding: output.files["opml.xml"] ?? [], as: UTF8.self)
    #expect(opml.contains("feeds/harbour/atom.xml"))
    let before = output.files
    output.removeAll()
    try run { ask(for: "Harbour", in: &$0) }
    expectSame(before)
  }

  @Test func otherConditionsMakeAFeedAnew() throws {
    for number in 0..<3 { input.put(Story.article(number), at: "ships/\(number).txt") }
    for number in 3..<5 { input.put(Story.article(number), at: "trains/\(number).txt") }
    try run { ask(for: "Harbour", in: &$0) }
    #expect(entries(of: "feeds/harbour/atom.xml") == 3)
    try run { ask(for: "Harbour", folder: "trains", in: &$0) }
    #expect(entries(of: "feeds/harbour/atom.xml") == 2)
    let before = output.files
    try run { ask(for: "Harbour", folder: "trains", in: &$0) }
    expectSame(before)
  }

  @Test func aFeedThatIsAskedForAgainGoesOn() throws {
    for number in 0..<3 { input.put(Story.article(number), at: "ships/\(number).txt") }
    try run { ask(for: "Harbour", in: &$0) }
    try run { ask(for: "Harbour", folder: "trains", in: &$0) }
    input.put(Story.article(4), at: "ships/4.txt")
    try run { ask(for: "Harbour", folder: "trains", in: &$0) }
    try run { ask(for: "Harbour", in: &$0) }
    #expect(entries(of: "feeds/harbour/atom.xml") == 4)
    // The newest it is, also where the feed was full before.
    try run {
      ask(for: "Quay", in: &$0)
      $0.feed.own[0].entries = 2
    }
    for number in 5..<8 { input.put(Story.article(number), at: "ships/\(number).txt") }
    for folder in ["ships", "trains", "ships"] {
      if folder == "trains" { input.put(Story.article(8), at: "ships/8.txt") }
      try run {
        ask(for: "Quay", folder: folder, in: &$0)
        $0.feed.own[0].entries = 2
      }
    }
    let feed = String(decoding: output.files["feeds/quay/atom.xml"] ?? [], as: UTF8.self)
    #expect(entries(of: "feeds/quay/atom.xml") == 2 && feed.contains("Headline number 8 "))
  }

  @Test func anotherTitleKeepsAFeed() throws {
    for number in 0..<3 { input.put(Story.article(number), at: "ships/\(number).txt") }
    try run { ask(for: "Harbour", in: &$0) }
    for _ in 0..<2 {
      try run {
        ask(for: "Harbour", in: &$0)
        $0.feed.own[0].title = "All about ships"
      }
      #expect(entries(of: "feeds/harbour/atom.xml") == 3)
      #expect(String(decoding: output.files["feeds/harbour/atom.xml"] ?? [], as: UTF8.self).contains("All about ships"))
    }
  }

  @Test func feedsBySourceFolderLanguageAndAuthorAreOptional() throws {
    for number in 0..<4 {
      input.put("---\nauthor: Ada Lind\nlang: en\n---\n" + Story.article(number), at: "ships/\(number).md")
    }
    try run { $0.feed.feedsBy = [.folder, .language, .author] }
    for feed in ["folders/ships/", "languages/en/", "authors/ada-lind/"] {
      #expect(entries(of: feed + "atom.xml") == 4, "\(feed)")
      #expect(output.files[feed + "index.html"] != nil, "\(feed)")
    }
    #expect(!output.files.keys.contains { $0.hasPrefix("sources/") })
  }

  /// A feed that stands still would look alive to its subscribers; one that is gone tells them.
  @Test func whatIsNotAskedForAnyMoreIsTakenAway() throws {
    for number in 0..<3 { input.put(Story.article(number), at: "ships/\(number).txt") }
    try run {
      ask(for: "Harbour", in: &$0)
      $0.feed.feedsBy = [.folder]
    }
    #expect(entries(of: "feeds/harbour/atom.xml") == 3 && entries(of: "folders/ships/atom.xml") == 3)
    try run()
    #expect(!output.files.keys.contains { $0.hasPrefix("feeds/") || $0.hasPrefix("folders/") })
    let opml = String(decoding: output.files["opml.xml"] ?? [], as: UTF8.self)
    #expect(!opml.contains("harbour") && !opml.contains("folders/"))
    #expect(output.files.keys.contains { $0.hasPrefix("tags/") })
    try run {
      ask(for: "Harbour", in: &$0)
      $0.feed.feedsBy = [.folder]
    }
    #expect(entries(of: "feeds/harbour/atom.xml") == 3 && entries(of: "folders/ships/atom.xml") == 3)
  }
}
