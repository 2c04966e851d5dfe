import Testing

/// First words of sentences and of names, and halves of names.
@Suite struct OpenerTests {
  @Test(arguments: [
    TagRow(
      "an adjective of Britain", "Neighbouring Laos has its line. Bordering Togo, the region wants one too.",
      has: ["place Laos", "place Togo"], not: ["person Neighbouring Laos", "person Bordering Togo"]),
    TagRow(
      "a verb of Britain", "Organised by Chad, the fair drew crowds. Travelling Finns came by ship.",
      has: ["place Chad"], not: ["person Organised", "person Travelling Finns"]),
    TagRow(
      "a noun that begins a bank's name", "Equity Maize Bank lent the money and asked for nothing else.",
      has: ["organisation Equity Maize Bank"], not: ["organisation Maize Bank"]),
    TagRow(
      "a name that stands inside a sentence too",
      "Unity Farmers Bank lent the money. They thanked Unity Farmers Bank for its patience.",
      has: ["organisation Unity Farmers Bank"], not: ["organisation Farmers Bank"]),
    TagRow(
      "a word that tells the kind of body",
      "Lender Gorsedd Bank paid. Rival Gorsedd Bank paid less, and Gorsedd Bank rose.",
      has: ["organisation Gorsedd Bank"], not: ["organisation Lender Gorsedd Bank", "organisation Rival Gorsedd Bank"]),
    TagRow(
      "people who begin a sentence", "Students Harbour Union rules were read. Yesterday Gorsedd Bank was shut.",
      has: ["organisation Gorsedd Bank"], not: ["organisation Yesterday Gorsedd Bank"]),
  ])
  func firstWords(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "halves of peoples",
      "An Afro-Cuban drum, a Sino-Vietnamese map and a helmet of the Italo-Ethiopian war are shown.",
      has: ["place Cuba", "place Vietnam", "place Ethiopia"],
      not: [
        "person Afro-Cuban", "person Sino-Vietnamese", "person Italo-Ethiopian", "person Afro", "person Sino",
        "organisation Sino-Vietnamese",
      ]),
    TagRow(
      "a half that is no people's", "Franco Nero came, and Anglo American plc paid for the hall.",
      has: ["person Franco Nero"], not: ["person Nero"]),
    TagRow(
      "a treaty of two", "The Anglo-Irish Agreement was signed in spring.", not: ["person Anglo-Irish Agreement"]),
  ])
  func halves(_ row: TagRow) throws { try row.check() }
}
