import Testing

/// Towns, rivers and states whose names are words of everyday, or those of others.
@Suite struct TownTests {
  @Test(arguments: [
    TagRow(
      "a part of a state", "The paper is read in western Victoria. Victoria lost ten papers.", has: ["place Victoria"]),
    TagRow("what kind of place it is", "The town of Deal lost its power for a night.", has: ["place Deal"]),
    TagRow(
      "before its county", "Snow fell on farms in Wool, Dorset, and in Leek, Staffordshire, before dawn.",
      has: ["place Wool", "place Leek", "place Dorset"]),
    TagRow(
      "with its county elsewhere", "A choir from Wells sang. The dean of the Somerset city thanked them.",
      has: ["place Wells"]),
    TagRow("a topic too", "Two vans met in Rugby, Warwickshire, at noon.", has: ["place Rugby"]),
    TagRow("a month", "Bells rang in March, Cambridgeshire, for an hour.", has: ["place March"]),
    TagRow("in no list", "The village of Nettle was cut off for a week.", has: ["place Nettle"]),
    TagRow(
      "named once behind its neighbour", "Reading, in Berkshire, said no. Slough said yes.", has: ["place Slough"]),
    TagRow("an English town", "Trams from Sale to Manchester ran late.", not: ["place Salé"]),
    TagRow("without its accents", "Ships from Lome came to port in the rain.", has: ["place Lomé"]),
    TagRow(
      "a river", "Ice on the Mersey broke a boat. The Wharfe burst its banks.",
      has: ["place River Mersey", "place River Wharfe"], not: ["organisation Mersey", "organisation Wharfe"]),
    TagRow(
      "who rules a state", "The governor of New York flew home.", has: ["place New York State"],
      not: ["place New York City"]),
    TagRow(
      "a state behind its city", "A train left Buffalo, New York, at noon.", has: ["place New York State"],
      not: ["place New York City"]),
    TagRow(
      "a town of which nothing else is called so",
      "It rained in Sydney. Homes flooded as far inland as Mudgee and Kempsey, and roads with them.",
      has: ["place Mudgee", "place Kempsey"], not: []),
    TagRow(
      "a meeting in a city", "A meeting in London of the Action Council has listed it.",
      has: ["place London"], not: []),
  ])
  func areMeant(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "words with capitals", "The Green Deal was read. In March, Texas and Kent wrote letters. Wool is dear.",
      not: ["place Deal", "place March", "place Wool", "person Green Deal"]),
    TagRow("a surname", "Harriet Wells sang in Somerset. Wells was pleased.", not: ["place Wells"]),
    TagRow(
      "a game", "Rugby is played here. Sandwich boards stood by the gate.", not: ["place Rugby", "place Sandwich"]),
    TagRow("a town and somebody", "Carlisle said that he would pay. Jane Carlisle sang.", not: ["place Carlisle"]),
    TagRow(
      "a town of 78,000", "A library in Carlisle lends drills, as one in Kendal does.",
      has: ["place Carlisle", "place Kendal"]),
    TagRow("breeds", "A Bedlington terrier and a Rhodesian ridgeback won.", not: ["place Bedlington"]),
    TagRow("a street", "They met in Baker Street in Somerset.", has: ["place Baker Street"], not: ["place Street"]),
    TagRow("the city", "The mayor of New York flew home from Rome.", has: ["place New York City"]),
    TagRow(
      "a sum and a measure", "The roof cost £3m, the wall is 3m high, and he won by 3M.", not: ["organisation 3M"]),
    TagRow("the company", "Shares of the manufacturer 3M fell by a tenth.", has: ["organisation 3M"]),
    TagRow(
      "vegetables", "Swedes came third, behind artichokes and other vegetables.", not: ["place Sweden"]),
    TagRow("a people", "Swedes vote on Sunday. The Swedes have done so before.", has: ["place Sweden"]),
  ])
  func areNotMeant(_ row: TagRow) throws { try row.check() }
}
