import Testing

/// Words of everyday, and people of the vocabulary, that places and bodies are called by too.
@Suite struct SenseTests {
  @Test(arguments: [
    TagRow(
      "a person of the vocabulary behind to",
      "Michael Jordan won six titles. A ball that had belonged to Jordan was sold.",
      has: ["person Michael Jordan"], not: ["place Jordan"]),
    TagRow(
      "the country behind in", "Michael Jordan went to see refugees. He met many who live in Jordan and in Lebanon.",
      has: ["person Michael Jordan", "place Jordan"]),
    TagRow("chile powder", "Chile powder is hot. Chile harvest has begun, growers said.", not: ["place Chile"]),
    TagRow(
      "a plural in small letters", "Two turkeys flew from a farm. Turkey feathers lay on the road for days.",
      not: ["place Turkey"]),
    TagRow("the country", "Chile and Turkey signed a treaty on Monday.", has: ["place Chile", "place Turkey"]),
    TagRow(
      "one word of context where the name is a word here",
      "The doors are painted orange. Orange was what the children chose. The operator of the crane said so.",
      not: ["organisation Orange"]),
    TagRow(
      "the company", "Customers of Orange were cut off. Orange, the operator with most subscribers, said sorry.",
      has: ["organisation Orange"]),
    TagRow(
      "a bath and a ball", "We all had a bath. Bath towels sold out. Rugby practice was moved.",
      not: ["organisation Bath Rugby", "place Bath"]),
    TagRow(
      "what a fire is made of", in: "de", "Vor der Halle brannte ein Feuer aus Weiden und Birken. Alle sangen.",
      not: ["place Weiden"]),
    TagRow(
      "another country's house", "Kenyan reporters saw the House of Representatives vote. In Nairobi it was late.",
      not: ["organisation United States House of Representatives"]),
    TagRow(
      "Japan's house", "The House of Representatives was dissolved in Tokyo on Friday.",
      has: ["organisation House of Representatives (Japan)"],
      not: ["organisation United States House of Representatives"]),
    TagRow(
      "the house in Washington", "The House of Representatives passed it on Friday, with 12 Republicans against it.",
      has: ["organisation United States House of Representatives"]),
    TagRow(
      "cheese and jam", "Blackberry jam and Philadelphia cream cheese stood on the table beside the tea.",
      not: ["organisation BlackBerry", "place Philadelphia"]),
    TagRow(
      "when something arrives", "The ETA of the ferry was noon, and then an ETA of one was told.",
      has: [], not: ["organisation ETA"]),
  ])
  func areMeant(_ row: TagRow) throws { try row.check() }
}
