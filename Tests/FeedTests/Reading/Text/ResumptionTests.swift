import Testing

@testable import Feed

/// Stories that go on behind what interrupts them at length, and pages on which nothing goes on.
@Suite struct ResumptionTests {
  private static let head = [
    "SportLine", "Scores", "Football", "Cricket", "Live", "Orvik Rovers strike twice at the end to beat Tarrow Town",
    "By Hanna Stamm", "24 October 2026, 17:28",
  ]
  private static let beginning = [
    "Orvik Rovers scored twice in the last minutes to win at Tarrow Town on Saturday and climb to fourth place.",
    "Tarrow had led since the ninth minute, and half of the crowd was on its way to the tram when Lund headed in a corner.",
    "Four minutes later his brother Aksel Lund ran half of the field with the ball and shot it through the keeper's legs.",
  ]
  private static let interruption = [
    "Tarrow Town 4-3-3", "1 Kubik 6.1", "2 Rowe 5.8", "5 Mbale 5.9", "6 Aldo 6.0", "3 Frame 6.4", "Player of the match",
    "Pinner", "7.9", "Match Stats", "Possession", "58%", "42%", "Shots", "17", "9", "Shots on target", "6", "4", "xG",
    "2.14", "1.07",
  ]
  private static let end = [
    "\"I have no explanation for it, and would not trust anybody who had one,\" said the manager of Tarrow Town, Ingrid Soll.",
    "Tarrow had begun well: Brekke hit the post in the third minute and Ferran opened the score with a volley from far out.",
    "Orvik Rovers have now won eleven points after they were behind, more than any other club of the league this season.",
    "Tarrow Town, who have won only once since August, travel to Port Ansel on Tuesday night and play there in the cup.",
  ]
  private static let foot = ["Full table", "Top Stories", "Terms of Use", "Cookies", "Gamble responsibly"]

  @Test func aStoryGoesOnBehindTheFiguresOfAMatch() throws {
    let text = try body(Self.head + Self.beginning + Self.interruption + Self.end + Self.foot)
    #expect(text == Self.beginning + Self.end)
  }

  /// Two short paragraphs are enough behind a line or two, and notes on what the text says are none.
  @Test func aStoryEndsShortlyBehindALinkToAnotherOne() throws {
    let link = ["Related news", "Port Ansel build a stand of driftwood"]
    let end = [
      "Soll said that Tarrow Town would look for a keeper with longer legs before the winter.",
      "Aksel Lund keeps the ball, signed by both sides, on the shelf above his brother's bed.",
    ]
    #expect(try body(Self.head + Self.beginning + Self.end + link + end + Self.foot) == Self.beginning + Self.end + end)
    let notes = ["Footnotes", "Sources of the figures"] + end.enumerated().map { "[\($0 + 1)] \($1)" }
    #expect(try body(Self.head + Self.beginning + Self.end + notes + Self.foot) == Self.beginning + Self.end)
  }

  /// What interrupts the story says so; its end names nobody whom the beginning names.
  @Test(arguments: ["Story continues below advertisement", "Read more on this story"]) func aLineSaysThatTheStoryGoesOn(
    _ line: String
  )
    throws
  {
    let figures = [line] + Self.interruption
    let end = [
      "Volunteers then carried four hundred chairs out of the hall, since nobody had thought of asking for a cart or a ramp.",
      "A carpenter measured each of them twice, wrote the figures on a wall, and forgot which wall it was by the next morning.",
      "Painting begins on Monday at seven, weather and wasps permitting, and tea will be served on the steps at four each day.",
    ]
    let goesOn = line.hasPrefix("Story")
    #expect(try body(Self.head + Self.beginning + figures + end + Self.foot) == Self.beginning + (goesOn ? end : []))
  }

  /// Nothing but the sentence under the headline stands above the names of those who wrote and took the picture.
  @Test func aStoryGoesOnBehindTheSentenceBelowItsHeadline() throws {
    let head = [
      "Le Matin du Port", "Actualités", "Débats", "Se connecter", "CULTURE",
      "Odile Marchenoir, accordeuse de cloches : « Une cloche ne ment jamais »",
    ]
    let sentence =
      "Elle a remis d'accord trente clochers et un paquebot. Rencontre avec une oreille que les fondeurs s'arrachent."
    let fields = [
      "Propos recueillis par Solveig Tannier", "Publié le 4 mars 2025 à 07h15", "Temps de Lecture 5 min.", "Partager",
      "Article réservé aux abonnés",
    ]
    let story = [
      "Dans l'atelier d'Odile Marchenoir, il y a onze diapasons, une échelle de meunier et un chat qui ne miaule qu'en fa dièse.",
      "Comment devient-on accordeuse de cloches ?",
      "Par la pluie. J'attendais un car sous un clocher, il a sonné midi, et j'ai su que quelque chose n'allait pas dans le troisième coup.",
      "Quelle est la cloche la plus difficile que vous ayez remise d'accord ?",
      "Celle d'un paquebot, parce que la coque chantait avec elle et que personne ne voulait descendre la faire taire pendant une heure.",
    ]
    let foot = [
      "Il vous reste 60 % de cet article à lire. La suite est réservée aux abonnés.", "S'abonner", "Mentions légales",
    ]
    #expect(try body(head + [sentence] + fields + story + foot) == [sentence] + story)
  }

  /// Other stories, which stand between headlines and name others, are none of it.
  @Test func teasersBelowAStoryStayOut() throws {
    let story = Self.beginning + Self.end
    let teasers = [
      "More to read", "Verstegen takes the first place after a wild session in Mexico",
      "The champion was fastest although he lost a wheel in the second round of the session.",
      "Teenager stuns the world's second best in Basel", "She needed less than an hour, and laughed at the end.",
    ]
    #expect(try body(Self.head + story + Self.interruption + teasers + Self.foot) == story)
  }

  /// Sections go on below headings of a few words, with paragraphs of some length.
  @Test func aReviewGoesOnInSections() throws {
    let head = ["Lamp Weekly", "Lanterns", "A lantern that folds flat", "By Hanna Stamm"]
    let opening = [
      "I have carried six lanterns across the moor in the past two winters, and the Orlan 4 is the first one that I would buy with my own money.",
      "The Orlan weighs as much as a bag of flour, folds to the size of a book, and gives enough light to read by for nine hours and a little more.",
    ]
    let verdict = [
      "Pros", "Very bright", "Folds flat", "Cons", "Loud clasp",
      "Why you can trust Lamp Weekly We test every lamp for weeks so that you can choose what is best for your house",
      "Size", "Packed 21 cm", "Open 38 cm", "Weight 1.1 kg", "Buy now", "Compare prices",
    ]
    let sections = [
      "The Orlan 4 went on sale here in January and costs about twice as much as the old Orlan did, which is still sold at the harbour and with "
        + "which most people will be happy. It can be charged from a car, and the maker promises spare parts for ten years.",
      "On the lowest of three steps the Orlan lit a tent for two whole nights, and on the highest one the far bank of the river could be seen. "
        + "The colour is warm, nothing flickers, and moths came from as far as the mill, which says more than a number would.",
      "The handle is made of one piece of ash and stays cool. It fits a glove, and the Orlan did not slip in the rain. After a month the varnish "
        + "has come off at one end, where I knocked it against a gate, and the wood below it looks better than the varnish did.",
      "Anybody who reads in tents and has the money. The Orlan is a lamp for people who own one lamp, and who will still own it when their "
        + "children ask what the small leather strap on the side is for, which nobody at the factory could tell me.",
    ]
    let headings = ["Price", "Light", "Handle", "Who is it for?"]
    let told = zip(headings, sections).flatMap { [$0, $1] }
    let text = try body(head + opening + verdict + told + Self.foot)
    for paragraph in opening + sections { #expect(text.contains(paragraph)) }
  }

  /// Questions and answers behind their letters are the interview's, whatever stands between them.
  @Test func anInterviewGoesOnBehindAnAdvertisement() throws {
    let opening =
      "The last keeper of the light at Cape Orlan retires after forty years, and speaks of storms, ships and the wind."
    let turns = [
      "Q. Where will you live?", "A. In the village, two miles from here, with a window that looks out on the cape.",
      "Q. And the lamp?",
      "A. It will be lit by a machine that nobody has to thank, and nobody will have to swear at either.",
      "Q. Did you sleep in the storms?",
      "A. No. I wrote down the names of the ships, so that somebody would know them.",
      "Q. Who will miss you?", "A. My dog. You should ask him.",
    ]
    let text = try body(
      ["Cape Post", "People", "'The lamp will be lit by a machine'", "By Hanna Stamm", opening] + turns.prefix(4)
        + ["Advertisement", "Related", "Port Ansel builds a stand of driftwood"] + turns.dropFirst(4) + Self.foot)
    for turn in turns { #expect(text.contains(turn)) }
    #expect(!text.contains("Advertisement"))
  }

  /// Comments of readers name those of the story, too.
  @Test func commentsStayOut() throws {
    let story = Self.beginning + Self.end
    let comments = [
      "Comments", "Kelder9", "What a match, and what an end: I have not seen Orvik Rovers play so well since my youth.",
      "Maren B", "Tarrow Town should have closed it down after the first hour, and Soll knows that as well as anybody.",
    ]
    #expect(try body(Self.head + story + comments + Self.foot) == story)
  }

  private func body(_ lines: [String]) throws -> [String] {
    let file = SourceFile(path: "story.txt", bytes: Array(lines.joined(separator: "\n").utf8))
    let articles = try PlainTextFixture.reader.get().read(file).articles
    #expect(articles.count == 1)
    return articles.flatMap { $0.body.map(\.text) }
  }
}
