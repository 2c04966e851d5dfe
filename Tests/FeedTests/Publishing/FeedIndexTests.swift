import Testing

@testable import Feed

/// The page of all feeds: what stands below what, and when it has to be written again.
@Suite struct FeedIndexTests {
  private static func feed(_ kind: Channel.Kind, _ term: String, _ count: Int) -> FeedHead {
    .channel(
      Channel(kind: kind, term: term, label: term), at: "tags/\(term)/", Samples.settings,
      updated: Instant(microseconds: 0), count: count)
  }

  private static func page(_ feeds: [FeedHead]) throws -> String {
    var publisher = try Samples.publisher()
    publisher.tree = TagTree { channel in
      let parents = ["ferries": "ships", "ships": "transport", "night-ferries": "ferries"]
      return parents[channel.term].map { Channel(kind: channel.kind, term: $0, label: $0) }
    }
    let main = FeedHead.main(Samples.settings, updated: Instant(microseconds: 0))
    return String(decoding: publisher.feedIndex([main] + feeds).bytes, as: UTF8.self)
  }

  /// The names, and where lists begin and end.
  private static func outline(_ page: String) -> String {
    var outline = ""
    var rest = page[...]
    while let place = rest.firstIndex(of: "<") {
      rest = rest[place...]
      for (sign, mark) in [("<ul class=\"tree\">", "("), ("</ul>", ")"), ("dir=\"auto\">", "")]
      where rest.hasPrefix(sign) {
        outline += mark
      }
      let end = rest.firstIndex(of: ">") ?? rest.startIndex
      if rest.hasPrefix("<a href=\"") && rest.prefix(80).contains("/index.html") {
        outline += rest[rest.index(after: end)...].prefix { $0 != "<" } + " "
      }
      if rest.hasPrefix("<small>") { outline += rest.dropFirst(7).prefix { $0 != "<" } + " " }
      rest = rest.dropFirst()
    }
    return outline
  }

  @Test func narrowerTagsStandBelowTheNearestWiderOne() throws {
    let feeds = [
      Self.feed(.topic, "transport", 73), Self.feed(.topic, "ferries", 9), Self.feed(.topic, "night-ferries", 1),
      Self.feed(.topic, "weather", 20),
    ]
    let outline = Self.outline(try Self.page(feeds))
    #expect(outline.contains("(transport 50+ (ferries 5+ (night-ferries 1 ))weather 20+ )"), "\(outline)")
  }

  @Test func aTreeThatGoesRoundEnds() throws {
    var publisher = try Samples.publisher()
    publisher.tree = TagTree { $0 }
    let feeds = [Self.feed(.topic, "ships", 2)]
    let page = publisher.feedIndex([FeedHead.main(Samples.settings, updated: Instant(microseconds: 0))] + feeds)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("ships"))
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (2, "2+"), (4, "2+"), (5, "5+"), (10, "10+"), (19, "10+"), (999, "500+"),
    (1_000_000, "1000000+"),
  ])
  func countsAreRoundedDown(_ count: Int, _ text: String) {
    #expect(RoundedCount.text(count) == text)
  }

  @Test func thePageChangesWithARoundedCountOrAFeed() {
    let main = FeedHead.main(Samples.settings, updated: Instant(microseconds: 0))
    let shape = FeedIndexPage.shape([main, Self.feed(.topic, "ships", 20)])
    #expect(shape == FeedIndexPage.shape([main, Self.feed(.topic, "ships", 49)]))
    #expect(shape != FeedIndexPage.shape([main, Self.feed(.topic, "ships", 50)]))
    #expect(shape != FeedIndexPage.shape([main, Self.feed(.topic, "ships", 20), Self.feed(.topic, "ferries", 0)]))
  }

  @Test func theVocabularyPutsTopicsAndPlacesBelowWiderOnes() throws {
    let tree = try ShippedVocabulary.tagger().tree
    let soccer = Channel(kind: .topic, term: "medtop:20001065", label: "soccer")
    #expect(tree.ancestors(of: soccer).last?.term == "medtop:15000000")
    #expect(tree.ancestors(of: Channel(kind: .place, term: "Raqqa", label: "Raqqa")).map(\.term) == ["Syria"])
    #expect(tree.ancestors(of: Channel(kind: .author, term: "Raqqa", label: "Raqqa")).isEmpty)
  }
}
