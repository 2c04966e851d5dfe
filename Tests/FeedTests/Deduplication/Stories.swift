@testable import Feed

/// Stories of our own writing that the tests of recognition share.
enum Stories {
  /// A local story of ten paragraphs.
  static let bridge = [
    "The swing bridge over the Tarn at Kelder Wharf will stay shut until the spring, the harbour board said on Thursday, after divers found cracks in two of the four piers that carry its turntable.",
    "About 9,400 vehicles a day used the crossing before it was closed on 12 October. Buses on routes 7 and 31 now go round by the Millgate tunnel, which adds some 25 minutes to the journey.",
    "Ines Marchetti, the board's chief engineer, said the damage had been missed by three earlier inspections because silt had built up around the piers faster than anyone expected.",
    "“We are not talking about a bridge that is about to fall down,” she told a packed meeting at the Seamen's Hall. “We are talking about a bridge we cannot promise will turn and turn back again.”",
    "Repairs are put at 6.2 million crowns, of which the board holds 1.8 million in reserve. The rest would have to come from the county, whose own roads budget was cut by a fifth in June.",
    "Traders on the wharf say they cannot wait. Tobias Renn, who runs the chandlery beside the north ramp, reckons his takings have halved since the barriers went up.",
    "“People used to stop for a rope and stay for a coffee,” he said. “Now they sit in the tunnel and order from somebody in another country.”",
    "The county's transport lead, Oona Prytherch, promised a decision on emergency money before the end of the month, but would not say how much was available.",
    "A foot ferry could start within ten days if the pilots' union agrees to the proposed hours. The union's branch secretary, Milo Dacre, called the offer a start and no more than that.",
    "The bridge opened in 1911 and was last overhauled in 1978, when its steam engines were replaced. It carries no rail traffic, though the rails can still be seen in the deck.",
  ]

  /// Another story of the same town and the same people, told for its own sake.
  static let election = [
    "Oona Prytherch will not stand again for the county, she told supporters in Kelder Wharf on Friday evening, ending eleven years in which she rarely lost a vote and never lost her temper.",
    "Her seat was won with a majority of 212 at the last count and is thought to be the most marginal on the coast. Three parties said within the hour that they would fight for it.",
    "The transport lead gave no reason beyond a wish to see more of her grandchildren, and she laughed off the idea that the troubles of the swing bridge had tired her out.",
    "“I have been tired since the day I was elected,” she said. “It is the meetings that do it. Bridges are a rest by comparison.”",
    "Her colleagues spoke warmly of a woman who read every paper put in front of her. Her opponents spoke warmly too, which she said was how she knew that she was leaving.",
  ]

  /// A story that has nothing to do with the others.
  static let herring = [
    "Herring have come back to the shallow bays north of Skarvik in numbers nobody alive has seen there, and biologists think a cold spring and a ban on fine nets deserve the credit in equal parts.",
    "Samples drawn in February held eleven year classes, said Runa Eikeland of the marine institute, who has counted fish there since she was a student and had begun to believe that she counted their farewell.",
    "Whales followed within a week. The village put up a platform and a coffee stall, and the priest moved his service to the afternoon because the morning tide was better.",
    "Whether it lasts is another matter. A warm winter would send the shoal to deeper water, and two trawler owners have already asked that the ban on nets be lifted.",
  ]

  /// An article of paragraphs.
  static func article(_ paragraphs: [String], title: String = "A headline", day: StatedTime? = nil) -> Article {
    var article = Article(title: title, body: paragraphs.map { Block($0) })
    article.published = day
    return article
  }

  /// The wording of paragraphs.
  static func wording(_ paragraphs: [String], title: String = "A headline", day: StatedTime? = nil) -> Wording {
    Wording(of: article(paragraphs, title: title, day: day))
  }
}
