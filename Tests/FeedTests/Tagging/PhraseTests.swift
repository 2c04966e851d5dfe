import Testing

/// Phrases that stand out, and parts of sentences that are none.
@Suite struct PhraseTests {
  @Test(arguments: [
    TagRow(
      "a word the text goes on about, in a headline with another", title: "Cholera ward is full",
      "Nurses treat patients where cholera has killed many. They say cholera is everywhere.",
      has: ["keyword cholera"]),
    TagRow(
      "a word the text goes on about, and another word with it once", title: "Labels must tell",
      "The buyers want imported honey cheaper. They mix honey with syrup, and whoever sells honey pays. No test of honey is simple.",
      has: ["keyword honey"]),
    TagRow(
      "two words of another language", in: "es", title: "Incendio forestal obliga a evacuar",
      "Un incendio forestal avanzaba hacia los cerros. La fiscalía investiga si el incendio forestal fue provocado.",
      has: ["keyword incendio forestal"]),
    TagRow(
      "what a company does to many", "Tondrex Group employs about 90 people. Tondrex Group is old.",
      not: ["keyword Tondrex Group employs"]),
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
