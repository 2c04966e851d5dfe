import Testing

/// Surnames that are words, titles and places, and what is none.
@Suite struct SurnameTests {
  @Test(arguments: [
    TagRow(
      "behind a title", "Inspector Victor Young came. Sergeant Mary Long and Judge Peter Short left.",
      has: ["person Victor Young", "person Mary Long", "person Peter Short"], not: ["person Victor", "person Mary"]),
    TagRow(
      "two surnames, and the first of them", in: "es",
      "Rosa Otero Brillán demandó a su hermano, Blas Otero Brillán. Rosa Otero aportó un cuaderno y Blas Otero calló.",
      has: ["person Rosa Otero Brillán", "person Blas Otero Brillán"], not: ["person Rosa Otero", "person Blas Otero"]),
    TagRow(
      "a given name that is a city", "A header from Lincoln Brillow won it. Brillow, a substitute, was carried off.",
      has: ["person Lincoln Brillow"], not: ["place Lincoln"]),
    TagRow(
      "a city, a province and a surname", in: "es",
      "Durante años repartió cartas. Santiago Herrera Brillán pagará las estanterías del centro.",
      has: ["person Santiago Herrera Brillán"], not: ["place Santiago"]),
    TagRow(
      "behind a title with a particle", in: "de",
      "Als Grund nannte die Geschäftsführerin Anna von Brillau gestiegene Ausgaben. Die Mensa bleibt offen.",
      has: ["person Anna von Brillau"], not: ["person Anna"]),
    TagRow(
      "but not with the body somebody is of", in: "de",
      "Das sagte der Sprecher Christoph Thies von Greenpeace am Montag. Der Wald bleibt offen.",
      not: ["person Christoph Thies von Greenpeace"]),
    TagRow(
      "with a particle of Sweden", in: "sv",
      "Så gör man inte, sade Annika af Brillhällen, som leder insamlingen. Pengarna kommer före jul.",
      has: ["person Annika af Brillhällen"]),
    TagRow(
      "a month as a given name before a particle",
      "Her opponent, June van Brill, offered her hand. \"I knew at move nine,\" van Brill said.",
      has: ["person June van Brill"], not: ["person van Brill"]),
    TagRow(
      "names that no list has, behind what they are", in: "fr",
      "Nous manquons de tout, a déclaré la docteure Xulta Mahamat Brill, pédiatre. Le village demande plus.",
      has: ["person Xulta Mahamat Brill"]),
    TagRow(
      "and behind a comma",
      "\"She taught half of this city to read,\" said the council's head of libraries, Xulta Rangibrill, at a farewell tea.",
      has: ["person Xulta Rangibrill"]),
    TagRow(
      "behind a trade at the beginning of a sentence", in: "de",
      "Schulsenatorin Ulrike Brillau verteidigte die Entscheidung. Gutes Essen hat seinen Preis.",
      has: ["person Ulrike Brillau"]),
    TagRow("a title as a surname", "The Reverend Leopold King was ill for a week.", has: ["person Leopold King"]),
    TagRow(
      "a place as a surname", title: "A hat in Houston's attic",
      "Sam Houston lived here. The note is in Houston's desk.",
      has: ["person Sam Houston"], not: ["place Houston"]),
    TagRow(
      "particles", "Ana de los Santos Rivera met Anna von und zu Kessel and Carlo degli Alberti.",
      has: ["person Ana de los Santos Rivera", "person Anna von und zu Kessel", "person Carlo degli Alberti"]),
    TagRow(
      "a month's short form", in: "nl",
      "De voorzitter, Jan-Willem van der Kooi, sprak. Volgens Jan van der Meer valt het mee.",
      has: ["person Jan-Willem van der Kooi", "person Jan van der Meer"]),
    TagRow(
      "umlauts in two letters", "Heike Brölling spoke. Ms Broelling's members, Broelling said, will pay at Osnabrueck.",
      has: ["person Heike Brölling", "place Osnabrück"], not: ["person Broelling", "organisation Broelling"]),
    TagRow(
      "a name without its middle", "The minister, Amílcar Gomes Tondré, spoke. Amilcar Tondré left.",
      has: ["person Amílcar Gomes Tondré"], not: ["person Amilcar Tondré"]),
    TagRow(
      "a listed person by the given name",
      "The agency's head, Tedros Adhanom Ghebreyesus, flew in. Dr Tedros told of rain.",
      has: ["person Tedros Adhanom Ghebreyesus"], not: ["person Tedros"]),
    TagRow(
      "a listed person in Japan's letters", in: "ja", "IAEAのラファエル・グロッシ事務局長は声明を出した。グロッシ事務局長は来年、現地を訪れる。",
      has: ["person Rafael Grossi"]),
    TagRow(
      "a title of Malaysia", "\"No,\" said Datuk Halim bin Tondri, who fishes. Datuk Halim sells weed.",
      has: ["person Halim bin Tondri"], not: ["person Datuk Halim", "person Datuk Halim bin Tondri"]),
    TagRow(
      "a state, and a family of many", "A card from Tennessee Williams was found. Tennessee Williams wrote of rain.",
      not: ["organisation Tennessee Williams", "place Tennessee"]),
    TagRow(
      "a surname where all nouns have capitals", in: "de", title: "Tondrel warnt vor Hochwasser",
      "Die Leiterin, Christine Tondrel, warnt. Das Wasser steigt, sagte Tondrel. Der Regen fällt auf die Häuser.",
      has: ["person Christine Tondrel"], not: ["keyword Tondrel"]),
    TagRow("told to own", "\"No,\" said Peter Titchmarsh, the owner.", has: ["person Peter Titchmarsh"]),
    TagRow("a given name and a people", "Norman Tondrel sold it. Tondrel wept.", has: ["person Norman Tondrel"]),
  ])
  func areTold(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "a trade where all nouns have capitals", in: "de", title: "Suppe für alle",
      "Die Leiterin, Christine Koch, warnt. Die Suppe rührte der Koch. Die Küche ist klein, und der Koch ist müde.",
      has: ["person Christine Koch"]),
    TagRow(
      "a father and a son", "George Tondrel met George W. Tondrel at the mill.",
      has: ["person George Tondrel", "person George W. Tondrel"]),
    TagRow(
      "a side of a city", "The Chicago Williams lost again. Fans of the Chicago Williams wept.",
      not: ["person Chicago Williams"]),
    TagRow(
      "a trade and no club", "Valuer Martin Tondrel found a bowl. It was issued long ago.",
      has: ["person Martin Tondrel"], not: ["organisation Valur"]),
    TagRow("no umlaut", "The Bauer farm burned. The Steuer mill did not.", not: ["place Baur"]),
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
    TagRow(
      "a word that families have and that begins sentences",
      "Rice farmers in Tondrel held back their harvest. Rice from outside arrives on the very day we cut ours, they said.",
      not: ["person Rice"]),
    TagRow("a part of a name", "The New York state senate met.", not: ["keyword York state senate"]),
  ])
  func areNone(_ row: TagRow) throws { try row.check() }
}
