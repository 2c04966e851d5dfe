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

  /// The phrases of an article in English, best first.
  private static func phrases(_ title: String, _ text: String) throws -> [String] {
    var article = Article(title: title, body: [Block(text)])
    article.language = "en"
    return try ShippedVocabulary.tagger().tags(of: article).filter { $0.scheme == .keyword }.map(\.label)
  }

  private static func tags(_ title: String, _ text: String) throws -> [String] {
    var article = Article(title: title, body: [Block(text)])
    article.language = "en"
    return try ShippedVocabulary.tagger().tags(of: article).filter { $0.scheme != .keyword }.map {
      "\($0.scheme.name) \($0.label)"
    }
  }

  /// What the author of a file tags it with is a tag, and joins the thing that the vocabulary knows by that name.
  @Test func theAuthorsOwnTagsComeBehindTheTopics() throws {
    var article = Article(
      title: "Ferry returns",
      body: [
        Block(
          "The ferry is back in Atlanta, the capital of Georgia. The governor of Georgia and people of Savannah came.")
      ])
    article.language = "en"
    article.keywords = ["EU", "slow travel", "sea", "georgia", "reading", "Uncategorized", "EU"]
    let tagger = try ShippedVocabulary.tagger()
    // A page's keywords are written for search engines.
    #expect(!tagger.tags(of: article).contains { $0.label == "slow travel" || $0.label == "European Union" })
    article.isFiledByAuthor = true
    let tags = tagger.tags(of: article).filter { $0.scheme != .topic }
    let own = tags.prefix(5).map { "\($0.scheme.name) \($0.label)" }
    #expect(
      own == [
        "organisation European Union", "keyword slow travel", "keyword sea", "place Georgia (US state)",
        "keyword reading",
      ])
    #expect(tags.count { $0.label.hasPrefix("Georgia") } == 1)
    #expect(!tags.contains { $0.label == "Uncategorized" })
  }

  @Test func aCompanyIsOneTagUnderItsShortNameToo() throws {
    let tags = try Self.tags(
      "Tondrel sells its mill",
      "Tondrel Corp sold its mill. Tondrel said it keeps the harbour. Workers at Tondrel cheered.")
    #expect(tags.contains("organisation Tondrel Corp"))
    #expect(!tags.contains { $0.hasSuffix(" Tondrel") })
  }

  /// What is nothing but capitals is read in pieces, and an acronym is spelled in a time of about its length.
  @Test(arguments: [
    String(repeating: "Monday ", count: 3_000), String(repeating: "The ", count: 10_000),
    String(repeating: "Anna ", count: 3_000), String(repeating: "Ford, Boston, Ford, Ohio, ", count: 3_000),
    String(repeating: "Aaaa" + String(repeating: " aaaa", count: 15) + " (AAAAAAAB)\n", count: 20),
  ])
  func survivesCapitals(_ text: String) throws {
    _ = try Self.tags("Tide", text)
  }

  @Test func aNameNamedAgainAndAgainIsATag() throws {
    let tags = try Self.tags(
      "Review of a phone",
      "The maker of the phone is QRXN, and QRXN built it well. Reviewers praised VuxaPhone; the VuxaPhone is out.")
    #expect(tags.contains("organisation QRXN"))
    #expect(tags.contains("organisation VuxaPhone"))
  }

  @Test func wordsWithCapitalsAreNoNames() throws {
    let tags = try Self.tags(
      "Why I\u{2019}m here",
      "I\u{2019}m told that I\u{2019}m late. We use AI, and AI helps. Motorists and more Motorists wait. "
        + "On Earth and off Earth grows Grelk. A grelk is small, and Grelk is green.")
    #expect(tags.filter { !$0.hasPrefix("topic ") } == [])
  }

  @Test func aTitleOfSeveralWordsBelongsToAPerson() throws {
    let tags = try Self.tags("Talks", "Later Secretary of State Maria Tondrel spoke, and Senator Hill agreed with her.")
    #expect(tags.contains("person Maria Tondrel"))
    #expect(!tags.contains { $0.contains("Secretary") || $0.contains("Senator") })
  }

  /// What ends as a plural and is no noun is what somebody does.
  @Test func aHeadlinesVerbEndsNoPhrase() throws {
    let phrases = try Self.phrases(
      "Snow closes passes in Tondreland",
      "Snow closed four passes, and more snow is expected. A cork was found in the snow.")
    #expect(phrases.contains { $0.lowercased() == "snow" })
    #expect(!phrases.contains { $0.contains("closes") })
  }

  /// A feed of corks beside that of Cork would be taken for it.
  @Test func aPhraseIsNotCalledAsAPlaceIs() throws {
    let phrases = try Self.phrases(
      "Less cork", "The harvest of cork was poor. Cork grows again in nine years, and cork is dear.")
    #expect(!phrases.contains { $0.lowercased() == "cork" })
  }

  /// Verbs behind "to" and adverbs begin no phrase, and a part of a topic's name is none.
  @Test func phrasesAreNouns() throws {
    let phrases = try Self.phrases(
      "Farmers ask for rain barrels",
      "Farmers want to raise rain barrels on every roof. Rain barrels are a strangely cheap answer to climate change, and "
        + "climate change will hurt the valley. Nobody would repair rain barrels in winter.")
    #expect(phrases.first == "rain barrels")
    #expect(!phrases.contains("climate"))
    #expect(!phrases.contains { $0.contains("raise") || $0.contains("strangely") || $0.contains("repair") })
  }

  /// What may be a verb, and words that say nothing alone, are of a phrase that stands again.
  @Test func phrasesThatStandAgainMayBeginAndEndWithGeneralWords() throws {
    let again = try Self.phrases(
      "Snow at last",
      "The ski areas of the north buy imported goods. Other ski areas do not, and imported goods for lift-hands are still asked for. "
        + "Solar-powered lifts are new, and solar-powered lifts are dear.")
    #expect(again.contains("ski areas") && again.contains("imported goods") && again.contains("solar-powered lifts"))
    let once = try Self.phrases(
      "Snow at last", "The ski areas of the north opened. Imported goods are asked for, and lift tickets are sold.")
    #expect(!once.contains("ski areas") && !once.contains { $0.contains("mported") } && once.contains("lift tickets"))
  }

  /// The first topic is what the story is about; what it belongs to besides stands behind what tells it from others.
  @Test func furtherTopicsStandBehindTheTellingTags() throws {
    var article = Article(
      title: "Reactor fuel ship enters Rotterdam",
      body: [
        Block(
          "A ship with nuclear fuel entered the port of Rotterdam on Monday, the energy ministry said. Protesters from Greenpeace "
            + "climbed a crane, and police arrested nine of them. Maria Tondrel, a nuclear engineer from Utrecht, told Reuters that "
            + "the reactor fuel was for a power station in Borssele. The Netherlands and France had signed a trade agreement about "
            + "nuclear waste. Officials in Brussels, Berlin and Paris watched the fuel ship, and Electricité de France paid for it."
        )
      ])
    article.language = "en"
    let tags = try ShippedVocabulary.tagger().tags(of: article)
    let places = tags.indices.filter { tags[$0].scheme == .topic }
    #expect(places.count >= 2 && places.first == 0)
    #expect(places.dropFirst().allSatisfy { $0 >= 10 }, "\(tags.map(\.label))")
    var tagger = try ShippedVocabulary.tagger()
    tagger.limit = 5
    let few = tagger.tags(of: article)
    #expect(few.count == 5 && Set(few.filter { $0.scheme == .topic }).isSuperset(of: places.map { tags[$0] }))
  }

  @Test func saysWhatGaveEachTag() throws {
    var article = Article(
      title: "Islamic State retreats in Syria",
      body: [
        Block(
          "ISIS fighters left the town, the Syrian Observatory for Human Rights (SOHR) said. Daesh held it for years."),
        Block("SOHR counted 30 dead. \u{201C}It is over,\u{201D} said Mayor Orla Tondrel, 52. Tondrel had fled."),
      ])
    article.language = "en"
    let reasons = try ShippedVocabulary.tagger().reasons(for: article)
    func reason(_ label: String) -> String? { reasons.first { $0.tag.label == label }?.reason }
    #expect(try reasons.map(\.tag) == ShippedVocabulary.tagger().tags(of: article))
    #expect(reason("Islamic State")?.hasPrefix("vocabulary: Islamic State once, ISIS once, Daesh once") == true)
    #expect(reason("Syria")?.hasPrefix("vocabulary: Syria once") == true)
    #expect(reason("Orla Tondrel")?.hasPrefix("name: Orla Tondrel once, Tondrel once; cues: person ") == true)
    #expect(reason("conflict, war and peace")?.contains("fighters once (weight 5)") == true)
  }

  @Test func namesTheContextWordsThatWereEvidence() throws {
    var article = Article(
      title: "Warrant issued",
      body: [Block("The ICC issued a warrant over war crimes on Monday. The court sits in The Hague.")])
    article.language = "en"
    let reasons = try ShippedVocabulary.tagger().reasons(for: article)
    let reason = reasons.first { $0.tag.label == "International Criminal Court" }?.reason
    #expect(reason == "vocabulary: ICC once; context: war, crimes, Hague")
  }

  @Test(arguments: [
    ("topic:politics", "medtop:11000000"), ("topic:medtop:11000000", "medtop:11000000"),
    ("organisation:Daesh", "Islamic State"), ("place:Port Vell", "Port Vell"),
  ])
  func aTagOfARuleIsTheOneOfTheVocabulary(_ wanted: String, _ term: String) throws {
    let parts = wanted.split(separator: ":", maxSplits: 1)
    let scheme = try #require(Tag.Scheme.allCases.first { $0.name == parts[0] })
    let tag = Tag(scheme: scheme, term: String(parts[1]), label: String(parts[1]), isListed: true)
    #expect(try ShippedVocabulary.tagger().resolved(tag).term == term)
  }
}
