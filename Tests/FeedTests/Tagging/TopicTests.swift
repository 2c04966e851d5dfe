import Testing

/// What words speak for, and what they do not.
@Suite struct TopicTests {
  @Test(arguments: [
    TagRow(
      "a pronoun", "They told us that it had rained. Give us your view, and tell us more of us.",
      has: ["topic human interest"], not: ["topic economy, business and finance"]),
    TagRow(
      "keepers of animals", "Keepers fed the seals at noon. A pup was born.", not: ["topic soccer"]),
    TagRow(
      "one word and what is said of much",
      "The museum shows plates and cups from a wreck. The museum is open, and visitors may touch a plate in the museum.",
      has: ["topic arts, culture, entertainment and media"], not: ["topic sport"]),
    TagRow(
      "a match", "The cup went to the home side. A striker scored twice.", has: ["topic sport"]),
    TagRow("German war", in: "de", "Es war ein langer Tag, und es war kalt.", not: ["topic conflict, war and peace"]),
    TagRow(
      "French pays and bout", in: "fr", "Au bout du monde, le pays est calme, et nul ne part.",
      not: ["topic boxing", "topic sport"]),
    TagRow(
      "a flood", title: "Families dig out as the water falls",
      "The river burst its banks on Monday, and floodwater stood in every house of the lower town.",
      has: ["topic disaster, accident and emergency incident", "topic flood"], not: ["topic water supply"]),
    TagRow(
      "a strike in a place of business", title: "Walkout empties the departures hall",
      "Workers at the airport walked out over pay on Friday, and the airline cancelled its flights. The union said that the strike would last.",
      has: ["topic labour", "topic labour strike"]),
    TagRow(
      "the business itself", title: "Airline doubles its profit",
      "The airline said that its annual profit had doubled, and that its shares would be listed. Passengers paid more for flights.",
      has: ["topic economy, business and finance", "topic corporate earnings"], not: ["topic labour"]),
    TagRow(
      "a bribe", title: "Clerk of works jailed",
      "The court found that he took a bribe for the contract. Prosecutors said that corruption was common at the office.",
      has: ["topic crime, law and justice", "topic bribery"]),
    TagRow(
      "a sport named once in a short text", title: "Runners wait for the start",
      "Athletes say that the coach of the team will name players for the marathon in the week before the race begins on the hill.",
      has: ["topic sport", "topic marathon"]),
    TagRow(
      "and in passing in a long one", title: "Players wait for the start",
      "The coach said that the team would be told on Friday. The talks were a marathon, she said. "
        + String(repeating: "The players were told to be in the hall by noon, and so they were. ", count: 40),
      has: ["topic sport"], not: ["topic marathon"]),
    TagRow(
      "figures of speech", title: "Flood of applications swamps colleges",
      "Pupils and students sent a flood of applications. The college declared a war on paper, and the university a war on weeds.",
      has: ["topic education"], not: ["topic flood", "topic conflict, war and peace"]),
    TagRow(
      "and what they are taken from",
      "A flood of water burst the banks. The flood left mud in every house of the town.",
      has: ["topic disaster, accident and emergency incident"]),
    TagRow(
      "a compound that speaks for a sport", title: "Rider loses yellow jersey",
      "He had worn the yellow jersey since Wednesday, and the peloton was a minute behind.",
      has: ["topic sport", "topic cycling"]),
    TagRow(
      "a holiday that is called after a box",
      "Boxing Day shoppers stayed at home, and shops and retailers closed at noon.",
      not: ["topic boxing", "topic sport"]),
    TagRow("a lifeboat", "The RNLI sent a boat. Nobody was hurt.", not: ["topic politics"]),
  ])
  func areHeard(_ row: TagRow) throws { try row.check() }
}
