import Testing

@testable import Feed

@Suite struct SelectionTests {
  private static let article: Article = {
    var article = Article(title: "Night ferry returns", body: [Block("The harbour office said so.")])
    article.authors = ["Ada Lind", "Bo Ek"]
    article.language = "en-GB"
    article.site = "Harbour Post"
    return article
  }()
  private static let source = Source(
    path: "agency/north/ferry-1.txt", url: "https://www.harbour.example/a?b", site: nil, title: "x")

  private func selects(_ conditions: [(Selection.Subject, String)]) throws -> Bool {
    let selection = Selection(try conditions.map { try #require(Selection.Condition($0.0, $0.1)) })
    return selection.selects(Self.article, tags: [Samples.place, Samples.topic], from: Self.source)
  }

  @Test(arguments: [
    (Selection.Subject.title, "ferry"), (.text, "harbour office"), (.text, "night"), (.tag, "raqqa"),
    (.tag, "medtop:20000053"), (.source, "harbour post"), (.source, "harbour.example"), (.source, "*.example"),
    (.author, "bo ek"), (.author, "ada*"), (.language, "en"), (.language, "en-GB"), (.folder, "agency"),
    (.folder, "agency/north"), (.file, "ferry-*"),
  ])
  func holds(_ subject: Selection.Subject, _ text: String) throws {
    #expect(try selects([(subject, text)]))
    #expect(try !selects([(subject, "!" + text)]))
  }

  @Test(arguments: [
    (Selection.Subject.title, "harbour"), (.tag, "raq"), (.source, "example"), (.author, "ada"), (.language, "e"),
    (.folder, "north"), (.folder, "agency/nor"), (.file, "ferry"),
  ])
  func doesNotHold(_ subject: Selection.Subject, _ text: String) throws {
    #expect(try !selects([(subject, text)]))
    #expect(try selects([(subject, "!" + text)]))
  }

  @Test func ofOneThingAnyAndOfDifferentThingsAll() throws {
    #expect(try selects([]))
    #expect(try selects([(.tag, "nothing"), (.tag, "war")]))
    #expect(try !selects([(.tag, "war"), (.language, "de")]))
    #expect(try selects([(.tag, "war"), (.language, "en"), (.author, "!c*")]))
    #expect(try !selects([(.tag, "war"), (.tag, "!Raqqa")]))
  }

  @Test func aRuleAddsDropsAndRenames() throws {
    var rule = TagRule(name: "harbour")
    rule.changes = [
      .add(Samples.phrase), .drop(try #require(Pattern("war"))),
      .rename(try #require(Pattern("raq*")), Tag(scheme: .place, term: "Rakka", label: "Rakka", isListed: true)),
    ]
    let tags = rule.apply(to: [Samples.topic, Samples.place], of: Self.article, from: Self.source)
    #expect(tags.map(\.label) == ["night ferry", "Rakka"])
    rule.selection = Selection([try #require(Selection.Condition(.language, "de"))])
    #expect(rule.apply(to: [Samples.topic], of: Self.article, from: Self.source) == [Samples.topic])
  }

  @Test func subscribersFollowPlacesSoonerThanPhrases() {
    func tag(_ scheme: Feed.Tag.Scheme, _ number: Int) -> Feed.Tag {
      Feed.Tag(scheme: scheme, term: "\(scheme) \(number)", label: "\(number)", isListed: scheme != .keyword)
    }
    let tags = (0..<20).flatMap { [tag(.keyword, $0), tag(.place, $0)] }
    #expect(tags.followed.map(\.scheme).count { $0 == .keyword } == 5)
    #expect(tags.followed.count == 15)
    #expect(tags.followed.prefix(10).map(\.term) == tags.prefix(10).map(\.term))
    let phrases = (0..<20).map { tag(.keyword, $0) }
    #expect(phrases.followed == Array(phrases.prefix(5)))
  }
}
