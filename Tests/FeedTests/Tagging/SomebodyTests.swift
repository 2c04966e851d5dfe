import Testing

/// People whose names end, or begin, as those of bodies and places do.
@Suite struct SomebodyTests {
  @Test(arguments: [
    TagRow(
      "told by what somebody is", "Eric Church, an American singer, played in a barn. A crowd of farmers loved it.",
      has: ["person Eric Church"], not: ["organisation Eric Church"]),
    TagRow(
      "told by a civil title elsewhere", "Graham Forest won the prize. Mr Forest said the clay was from his own field.",
      has: ["person Graham Forest"], not: ["place Graham Forest"]),
    TagRow(
      "told by an age", "Rosalind Lane, 61, sold the tickets at the door of the barn.",
      has: ["person Rosalind Lane"], not: ["place Rosalind Lane"]),
    TagRow(
      "a civil title before it", "Letters came from Mr Aldous College and from Mrs Bank, who had both been there.",
      not: ["organisation Mr Aldous College", "organisation Mrs Bank", "organisation Aldous College"]),
    TagRow(
      "another title before a given name", "Prime Minister Martha Church spoke for an hour about roads.",
      has: ["person Martha Church"], not: ["organisation Martha Church", "organisation Minister Martha Church"]),
    TagRow(
      "a surname as the subject", "Delphine Street won the race. Street had trained in the hills since spring.",
      has: ["person Delphine Street"], not: ["place Delphine Street"]),
    TagRow(
      "what only begins as a place", "They met Forest Hutchinson on Tuesday, and they stayed for an hour.",
      has: ["person Forest Hutchinson"], not: ["place Forest Hutchinson"]),
    TagRow(
      "a letter that English has not", "Trade fell in spring, Oddvar Støre said. The shop of Oddvar Støre is closed.",
      has: ["person Oddvar Støre"], not: ["organisation Oddvar Støre"]),
    TagRow(
      "Korean names", "Park So-dam shared the prize with Moon Jae-won. \"I am glad,\" Park So-dam said.",
      has: ["person Park So-dam", "person Moon Jae-won"], not: ["place Park So", "person Jae", "keyword park So-dam"]),
    TagRow(
      "a place before a family name that is a rare word", "Jordan Fisher opened a school of dance on Monday.",
      has: ["person Jordan Fisher"], not: ["place Jordan"]),
    TagRow(
      "the rest of a rank", "Sergeant First Class Daniel Wrenfield was hurt in the fall.",
      has: ["person Daniel Wrenfield"], not: ["person First Class Daniel Wrenfield"]),
    TagRow(
      "the rest of an office", "Qantas Chief Executive Daniel Wrenfield was sorry.",
      has: ["person Daniel Wrenfield"], not: ["person Executive Daniel Wrenfield"]),
    TagRow(
      "a treasurer", "Federal Treasurer Peter Wrenfield has warned of it.",
      has: ["person Peter Wrenfield"], not: []),
    TagRow(
      "an honour", "Ross Petrel QC will hear it in May. The judge is Tamsin Wrenfield OBE.",
      has: ["person Ross Petrel", "person Tamsin Wrenfield"], not: ["person Ross Petrel QC"]),
    TagRow(
      "a faith before a name", "It was led by the moderate Muslim Hamid Wrenfield for a year.",
      has: ["person Hamid Wrenfield"], not: ["person Muslim Hamid Wrenfield"]),
    TagRow(
      "an ambassador to a country", "New Zealand's ambassador to Brazil, Denise Almao, wept. Ms Almao had been there.",
      has: ["person Denise Almao"], not: ["place Denise Almao"]),
    TagRow(
      "the article of Dutch", "Liesbeth van 't Hoff led the port for years. Van 't Hoff, 59, is tired.",
      has: ["person Liesbeth van 't Hoff"], not: ["person Hoff"]),
    TagRow(
      "called after a place that a title holds",
      "Letters by the Duke of Wellington were sold. Wellington wrote them at night.",
      has: ["person Duke of Wellington"], not: ["place Wellington"]),
    TagRow(
      "a given name that is somebody's surname",
      "Democrats in the Senate left. Kerry Nettle from the Greens stayed. \"No,\" said Kerry Nettle.",
      has: ["person Kerry Nettle"], not: ["person John Kerry"]),
  ])
  func areNoBodiesAndPlaces(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "what somebody says beside it", "Trinity College, a driver said, was closed for a week.",
      has: ["organisation Trinity College"], not: ["person Trinity College"]),
    TagRow(
      "what something is", "Carlow Forest, a nature reserve, burned. Mill Road, a street of shops, did not.",
      has: ["place Carlow Forest"], not: ["person Carlow Forest", "person Mill Road"]),
    TagRow(
      "behind a word for where", "In Baker Street, an actor was hurt. He had walked along Baker Street for an hour.",
      has: ["place Baker Street"], not: ["person Baker Street"]),
    TagRow(
      "with an article", "The Ivel Church, a choir of children at its door, was open. The church is old.",
      not: ["person Ivel Church"]),
    TagRow(
      "a company with a civil title in its name", "Shares of Mr Quill Group fell by a third on Monday.",
      not: ["person Quill Group", "person Mr Quill Group"]),
    TagRow(
      "a park with a hyphen behind it", "An X-ray of Park Co-op staff was sold. Near Park Street a Park-led group met.",
      not: ["person Park Street", "person Park", "person Park Co-op", "person An X-ray"]),
    TagRow(
      "an office of a country",
      "Israel Prime Minister Dov Karmeli spoke. The Prime Minister left, and an Indian Prime Minister came.",
      has: ["person Dov Karmeli", "place Israel"], not: ["person Israel Prime", "organisation Prime", "person Prime"]),
    TagRow(
      "a school of a faith", "He taught at a Queensland Anglican school for years.",
      has: ["place Queensland"], not: ["person Queensland Anglican"]),
  ])
  func bodiesAndPlacesStayWhatTheyAre(_ row: TagRow) throws { try row.check() }
}
