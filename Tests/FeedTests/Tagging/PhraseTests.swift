import Testing

/// Phrases that stand out, and parts of sentences that are none.
@Suite struct PhraseTests {
  @Test(arguments: [
    TagRow(
      "what somebody does",
      "Divers dug the pipe out. Oman plans to open a port. Floods cover the fields, and Shetland counts its sheep.",
      not: ["keyword Divers dug", "keyword Oman plans", "keyword floods cover", "keyword Shetland counts"]),
    TagRow(
      "what several do",
      "Bakers plan to close early. The tax plan to save the bakers costs more than the last tax plan.",
      has: ["keyword tax plan"], not: ["keyword bakers plan"]),
    TagRow(
      "a verb between two names", "Norway imports Danish butter. Danish butter is dear.",
      not: ["keyword Norway imports Danish butter", "keyword imports Danish butter"]),
    TagRow(
      "nouns that go on", "A rescue plan for the valley was read. The rescue plan to save the bridge costs more.",
      has: ["keyword rescue plan"]),
    TagRow(
      "somebody with an office", "British Prime Minister Keir Starmer spoke for an hour.",
      has: ["person Keir Starmer"], not: ["keyword British Prime Minister Keir Starmer"]),
    TagRow(
      "a name with its kind", "A pilot of the Ryanair airline and a driver of the Unite union spoke for an hour.",
      not: ["keyword Ryanair airline", "keyword Unite union"]),
    TagRow(
      "a name with what it does", "Ryanair pilots met for an hour, and more Ryanair pilots came.",
      has: ["keyword Ryanair pilots"]),
    TagRow(
      "capitals that are the name's",
      "Polish beekeepers met. More Polish beekeepers came, and North Korean skaters won.",
      has: ["keyword Polish beekeepers"], not: ["keyword polish beekeepers", "keyword north Korean skaters"]),
    TagRow(
      "a capital that is the sentence's", "Rain barrels are cheap. We like rain barrels.", has: ["keyword rain barrels"]
    ),
  ])
  func areNouns(_ row: TagRow) throws { try row.check() }
}
