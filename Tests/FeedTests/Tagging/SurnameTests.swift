import Testing

/// Surnames that are words, titles and places, and what is none.
@Suite struct SurnameTests {
  @Test(arguments: [
    TagRow(
      "behind a title", "Inspector Victor Young came. Sergeant Mary Long and Judge Peter Short left.",
      has: ["person Victor Young", "person Mary Long", "person Peter Short"], not: ["person Victor", "person Mary"]),
    TagRow("a title as a surname", "The Reverend Leopold King was ill for a week.", has: ["person Leopold King"]),
    TagRow(
      "a place as a surname", title: "A hat in Houston's attic",
      "Sam Houston lived here. The note is in Houston's desk.",
      has: ["person Sam Houston"], not: ["place Houston"]),
    TagRow(
      "particles", "Ana de los Santos Rivera met Anna von und zu Kessel and Carlo degli Alberti.",
      has: ["person Ana de los Santos Rivera", "person Anna von und zu Kessel", "person Carlo degli Alberti"]),
    TagRow("told to own", "\"No,\" said Peter Titchmarsh, the owner.", has: ["person Peter Titchmarsh"]),
    TagRow("a given name and a people", "Norman Tondrel sold it. Tondrel wept.", has: ["person Norman Tondrel"]),
  ])
  func areTold(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "the place", "Sam Houston lived here. He wrote from a room in Houston. A map is in Houston's library.",
      has: ["person Sam Houston", "place Houston"]),
    TagRow(
      "peoples of old and of faiths", "A Viking lay there. Every Roman left. A Muslim spoke, and the Muslim agreed.",
      not: ["person Viking", "person Roman", "person Muslim", "organisation Muslim"]),
    TagRow("the plural of a word", "Gates on the canal are shut. Gates by the mill are not.", not: ["person Gates"]),
    TagRow(
      "the first of two surnames",
      "María Fernanda Quiroga Ibáñez sewed a map of the stars. Quiroga said that the prize would buy a machine. Quiroga teaches.",
      has: ["person María Fernanda Quiroga Ibáñez"], not: ["keyword Quiroga", "person Quiroga"]),
    TagRow(
      "two bodies", "The University of Leeds and Barclays Bank met the Ministry of Health and Harbour Hospital.",
      has: [
        "organisation University of Leeds", "organisation Barclays Bank", "organisation Ministry of Health",
        "organisation Harbour Hospital",
      ]),
    TagRow(
      "one body", "The Ministry of Tourism and Wildlife paid.", has: ["organisation Ministry of Tourism and Wildlife"]),
    TagRow("a part of a name", "The New York state senate met.", not: ["keyword York state senate"]),
  ])
  func areNone(_ row: TagRow) throws { try row.check() }
}
