import Testing

/// What the text says a name in no list is.
@Suite struct KindTests {
  @Test(arguments: [
    TagRow(
      "a company told behind a comma", "Boats of Vestre Krill, a company in Tromsø, stay in port for a week.",
      has: ["organisation Vestre Krill"]),
    TagRow(
      "an institute in capitals", "Divers of MARELUX, a research institute, took samples of the mud.",
      has: ["organisation MARELUX"]),
    TagRow(
      "a town told behind a comma", "They drove on to Osterbrake, a village on the river, and slept.",
      has: ["place Osterbrake"]),
    TagRow(
      "whose chief executive", "The chief executive of Tondrelux left. Tondrelux said it would wait.",
      has: ["organisation Tondrelux"], not: ["person Tondrelux"]),
    TagRow(
      "the legal form of Norway", "The cable is of Vestre Lumen AS. \"It is sad,\" said the boss of Vestre Lumen.",
      has: ["organisation Vestre Lumen AS"], not: ["organisation Vestre Lumen", "keyword Vestre Lumen"]),
    TagRow(
      "an administration that deals with something", "The Swedish Coastal Administration sent two boats to the north.",
      has: ["organisation Swedish Coastal Administration"]),
    TagRow(
      "those who rule", "The Swedish Administration and the German Government sent two boats.",
      has: ["place Sweden", "place Germany"], not: ["organisation Swedish Administration"]),
    TagRow(
      "a family name where places stand", "A ship was broken up at Scarborough. A crew from Scarborough came by bus.",
      has: ["place Scarborough"], not: ["person Scarborough"]),
    TagRow(
      "a family name", "Kate Scarborough came by bus. \"It was late,\" Scarborough said at the door.",
      has: ["person Kate Scarborough"], not: ["place Scarborough"]),
  ])
  func areTold(_ row: TagRow) throws { try row.check() }
}
