import Testing

/// Places that share their names, and places with a possessive in theirs.
@Suite struct NamesakeTests {
  @Test(arguments: [
    TagRow(
      "a city of a state", "The council of San Jose, California, met. San Jose will waive fees.",
      has: ["place San Jose (California)", "place California"], not: ["place San José"]),
    TagRow(
      "the capital of the same name", "The council of San Jose, Costa Rica, met for an hour.",
      has: ["place San José", "place Costa Rica"], not: ["place San Jose (California)"]),
    TagRow(
      "a city of Florida", "The bridge in St. Petersburg, Florida, was closed by the storm.",
      has: ["place St. Petersburg (Florida)"], not: ["place Saint Petersburg"]),
    TagRow(
      "a city of Russia", "The museum in St. Petersburg was closed, Russian officials said.",
      has: ["place Saint Petersburg"], not: ["place St. Petersburg (Florida)"]),
    TagRow(
      "a country behind a comma", "The bus came from La Paz, Mexico, with 40 people. Another came from Lima, Peru.",
      has: ["place La Paz (Mexico)", "place Mexico", "place Lima"], not: ["place La Paz"]),
    TagRow(
      "a city under its short name", "Guests from Santiago, Dominican Republic, came by ship.",
      has: ["place Santiago de los Caballeros", "place Dominican Republic"], not: ["place Santiago"]),
    TagRow(
      "a city that somebody else claims", "They lived in Belfast, Ireland, for years.",
      has: ["place Belfast", "place Ireland"]),
    TagRow(
      "a state that is called as its city is", "A fort stands in Rome, New York, which nobody visits.",
      has: ["place Rome (New York State)", "place New York State"], not: ["place Rome", "place New York City"]),
    TagRow(
      "cities that are listed", "They danced in Rome, New York and Tokyo.",
      has: ["place Rome", "place New York City", "place Tokyo"], not: ["place Rome (New York State)"]),
    TagRow(
      "countries that do something", "In Tokyo, Australia beat Japan. In Paris, Germany and Spain drew.",
      has: ["place Tokyo", "place Paris", "place Australia", "place Germany"]),
    TagRow(
      "a small town before its state", "Homes were hit in Quitmere, Georgia, on Monday. The governor of Georgia came.",
      has: ["place Quitmere"]),
    TagRow(
      "a person before a country", "Winners: Hannah Tondrel, Norway, and Petra Quill, Georgia, in this order.",
      not: ["place Hannah Tondrel", "place Petra Quill"]),
    TagRow(
      "Lake Baikal", "The ice of Lake Baikal is thin. Seals of Baikal are rare, and Russia counts them.",
      has: ["place Lake Baikal"], not: ["place Baikal", "person Baikal"]),
    TagRow(
      "the people of a part of a country", "A South Australian yacht and a West Australian boat sank.",
      has: ["place South Australia", "place Western Australia"], not: ["place Australia"]),
    TagRow(
      "people in the plural", "Four Israelis and two Pakistanis were hurt. The Israelis went home.",
      has: ["place Israel", "place Pakistan"], not: ["person Israelis", "organisation Israelis"]),
    TagRow(
      "a place and the city of its name", "Rain fell on Gaza all night. In Gaza roofs leaked.",
      has: ["place Gaza"], not: ["place Gaza City"]),
    TagRow(
      "a car called after a city", "The Hyundai Tucson of that year rusts.",
      has: ["organisation Hyundai"], not: ["place Tucson"]),
    TagRow(
      "a race called after a city", "He took the lead of the Dakar Rally at noon. He now leads the Dakar.",
      has: [], not: ["place Dakar"]),
  ])
  func areToldApart(_ row: TagRow) throws { try row.check() }

  @Test(arguments: [
    TagRow(
      "a hill", "The path to Gallow's Hill is closed. A sign at Gallow's Hill warns of mud.",
      has: ["place Gallow's Hill"], not: ["person Gallow"]),
    TagRow(
      "known ones", "They walked from Land's End to John o' Groats. Robin Hood's Bay was not on the way.",
      has: ["place Land's End", "place Robin Hood's Bay"], not: ["person Robin Hood"]),
    TagRow(
      "what somebody owns", "Marta Tondrel's City lost again, and Marta Tondrel's Ravens won.",
      has: ["person Marta Tondrel"], not: ["place Marta Tondrel's City"]),
  ])
  func ofSomebody(_ row: TagRow) throws { try row.check() }
}
