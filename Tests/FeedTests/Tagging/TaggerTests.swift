import Testing

@testable import Feed

@Suite struct TaggerTests {
  @Test func oneThingIsOneTag() throws {
    let article = Article(
      title: "Islamic State retreats in Syria",
      body: [
        Block(
          "ISIS fighters left the town, the Syrian Observatory for Human Rights (SOHR) said. Daesh held it for years."),
        Block("SOHR counted 30 dead. The ISIL convoy headed for Iraq."),
      ])
    let tags = try ShippedVocabulary.tagger().tags(of: article)
    let organisations = tags.filter { $0.scheme == .organisation }.map(\.label)
    #expect(organisations.sorted() == ["Islamic State", "Syrian Observatory for Human Rights"])
    #expect(tags.contains { $0.label == "Syria" && $0.scheme == .place && $0.isListed })
    #expect(tags.contains { $0.term == "medtop:16000000" && $0.label == "conflict, war and peace" })
  }

  @Test(arguments: [
    "", "x", "😀", "\u{0}\u{0}", "'''", "((((", "A.B.C.D.", "@@@ ### ___", "…—–·", "l'", "'s", "U.S", "a-",
  ])
  func anyTextGetsATopicAndNothingBreaks(_ text: String) throws {
    let tags = try ShippedVocabulary.tagger().tags(of: Article(title: text, body: [Block(text)]))
    #expect(tags.contains { $0.scheme == .topic })
  }

  @Test func keepsToTheLimit() throws {
    var tagger = try ShippedVocabulary.tagger()
    tagger.limit = 3
    let text = "France, Germany, Italy, Spain, Portugal, Poland, Greece and Norway met in Vienna."
    #expect(tagger.tags(of: Article(title: "Ministers meet", body: [Block(text)])).count == 3)
  }
}
