import Testing

/// Ships, operations and works that are called as people and places are.
@Suite struct WorkTests {
  @Test(arguments: [
    TagRow(
      "a storm by its own name",
      "Tropical storm Odette turned away. Odette just sat there, they said, and Odette was slow.",
      not: ["person Odette"]),
    TagRow(
      "horses of rank",
      "Sergeant Biscot won the chase for jockey Ann Tarrow. The favourite, Duchess of Lorne, was second. Sergeant Biscot is lazy.",
      has: ["person Ann Tarrow"], not: ["person Duchess of Lorne", "person Sergeant Biscot", "person Biscot"]),
    TagRow(
      "a sergeant", "Sergeant Bill Biscot was hurt. The favourite bar of Biscot is shut.", has: ["person Bill Biscot"]),
    TagRow("a car", "If you want a Santa Rosa, name your colour. Cars are cheap.", not: ["place Santa Rosa"]),
    TagRow(
      "a work that holds a city", "They saw \"A Ferry to Oslo\", a film of three hours. It was sad, and long.",
      not: ["place Oslo"]),
    TagRow(
      "a comma inside the quotation marks", "She sang “The Bells of Lima,” a ballad of three hours.",
      not: ["place Lima"]),
    TagRow(
      "what is said of a city", "“The Road to Lima is closed,” he said. The road is long, and it is wet in Lima.",
      has: ["place Lima"]),
    TagRow(
      "a law", "Tilly's Law passed on Monday. Under Tilly's Law no bus may wait with its engine on.",
      not: ["person Tilly", "person Tilly's Law"]),
    TagRow(
      "guns", "They bought ten Celeste howitzers on Friday. Celeste crews are trained in spring.",
      not: ["person Celeste"]),
    TagRow(
      "a yacht", "The yacht Lady Moira ran aground. The Lady Moira had six men aboard.",
      not: ["person Moira", "person Lady Moira"]),
    TagRow(
      "a trawler with a bird's name", "The trawler Northern Tern ran aground. The Northern Tern was towed away.",
      not: ["organisation Northern Tern", "person Northern Tern", "place Northern Tern"]),
    TagRow(
      "a ferry with a title", "The ferry Princess Ilona left at noon with 300 people.", not: ["person Princess Ilona"]),
    TagRow(
      "a carrier", "HMS Prince of Wales sailed on Friday. The Prince of Wales needs a new shaft.",
      not: ["person Prince William", "person Prince of Wales"]),
    TagRow(
      "the prince", "The Prince of Wales opened a school. Prince William spoke to the pupils.",
      has: ["person Prince William"]),
    TagRow(
      "an operation", "Operation Copper Harbour began at dawn. Forty men took part in Operation Copper Harbour.",
      not: ["place Copper Harbour", "place Operation Copper Harbour"]),
    TagRow("a harbour", "Boats lay in Copper Harbour. Copper Harbour is deep.", has: ["place Copper Harbour"]),
    TagRow(
      "a novel", "She read from her novel The Glass Garden. Her first book, Salt Lane, was a success.",
      not: ["place Glass Garden", "place The Glass Garden", "place Salt Lane"]),
    TagRow("a garden", "They met in the Glass Garden at noon.", has: ["place Glass Garden"]),
    TagRow(
      "a yacht and its crew", "The crew of the Brisk Tern slept. At noon Brisk Tern led by a mile.",
      has: [], not: ["person Brisk Tern", "place Brisk Tern"]),
    TagRow(
      "aboard a ship", "Forty men were aboard the Orla Venn when Orla Venn sank.",
      has: [], not: ["person Orla Venn"]),
    TagRow(
      "words between quotation marks", "She sang in \"Orla Venn\" for a year.",
      has: [], not: ["person Orla Venn"]),
  ])
  func areNoPeopleAndPlaces(_ row: TagRow) throws { try row.check() }
}
