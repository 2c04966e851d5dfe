import Testing

/// Bodies of several words, and what they are called for short.
@Suite struct ShortFormTests {
  @Test(arguments: [
    TagRow(
      "and inside the name",
      "The National Council for Ports and Inland Waters Management Board (NCPIWMB) stopped the ferries.",
      has: ["organisation National Council for Ports and Inland Waters Management Board"],
      not: ["organisation Inland Waters Management Board", "organisation NCPIWMB"]),
    TagRow(
      "behind what it is in German", in: "de",
      "Sie war Mitglied der Terrormiliz Islamischer Staat (IS). Die Ziele des IS habe sie geteilt, sagte der Richter.",
      has: ["organisation Islamic State"], not: ["organisation Islamischer Staat"]),
    TagRow(
      "initials without brackets in Portuguese", in: "pt",
      "O líder do PST falou aos jovens. Um deputado acusou o Partido Social Tondrelense de repetir a promessa do PST.",
      has: ["organisation Partido Social Tondrelense"], not: ["organisation PST"]),
    TagRow(
      "cities and countries under older names",
      "The rugs came to Istanbul from Iran. In Persia, as Iran was called, they cost less than in Constantinople.",
      has: ["place Istanbul", "place Iran"], not: ["place Constantinople", "place Persia"]),
    TagRow(
      "a university by its place", "Staff of the University of Tondrel slept. Tondrel University said no more.",
      has: ["organisation University of Tondrel"], not: ["organisation Tondrel University"]),
    TagRow(
      "the letters of its own language",
      "The General Confederation of the Portuguese Potters (CGPP) met. The CGPP wants clay.",
      has: ["organisation General Confederation of the Portuguese Potters"], not: ["organisation CGPP"]),
    TagRow(
      "letters of something else", "The General Confederation of the Portuguese Potters (XQZ) met. The XQZ wants clay.",
      has: ["organisation XQZ"]),
    TagRow(
      "a body in two cases", in: "pl",
      "Profesor Uniwersytetu Tondrelskiego zbadał mapę. Uniwersytet Tondrelski wystawi mapę wiosną.",
      has: ["organisation Uniwersytet Tondrelski"], not: ["organisation Uniwersytetu Tondrelskiego"]),
    TagRow(
      "an island and its association",
      "Islanders on Tondrelly slept badly. The Tondrelly Ferry Users' Alliance (TFUA) met. The TFUA wants a boat.",
      has: ["place Tondrelly", "organisation Tondrelly Ferry Users' Alliance"]),
    TagRow(
      "a region by its letters", "The Upper Tondrel Police named him. He is well, the UT Police said.",
      has: ["organisation Upper Tondrel Police"], not: ["organisation UT Police"]),
    TagRow(
      "a national society",
      "The Uganda Red Cross Society sent tents. Uganda Red Cross workers slept there, the Red Cross said.",
      has: ["organisation Uganda Red Cross Society"], not: ["organisation Red Cross"]),
    TagRow(
      "other letters", "The Upper Tondrel Police named him. He is well, the XQ Police said.",
      has: ["organisation Upper Tondrel Police", "organisation XQ Police"]),
    TagRow(
      "a co-operative",
      "The Tondrel Hills Co-operative Society Ltd buys milk. The Tondrel Hills Co-operative Society pays late.",
      has: ["organisation Tondrel Hills Co-operative Society Ltd"], not: ["organisation Society Ltd"]),
    TagRow(
      "private and limited",
      "The pump was given by Quorlbeck Pumps Pvt. Ltd., a maker of pumps. Quorlbeck Pumps trains people.",
      has: ["organisation Quorlbeck Pumps Pvt. Ltd"]),
    TagRow(
      "a nickname", "Margaret Oldershaw, 84, went home. Peggy Oldershaw had saved nine men, said a neighbour.",
      has: ["person Margaret Oldershaw"], not: ["person Peggy Oldershaw"]),
    TagRow(
      "another person of the family",
      "Margaret Oldershaw, 84, went home. Polly Oldershaw had saved nine men, a neighbour said.",
      has: ["person Margaret Oldershaw", "person Polly Oldershaw"]),
    TagRow(
      "the news' own word for it", "Inspectors of the IAEA left. The UN nuclear watchdog said no more.",
      has: ["organisation International Atomic Energy Agency"], not: ["keyword UN nuclear watchdog"]),
    TagRow(
      "known as", "The Union of Quarry Workers, known as SQT, met. The SQT wants more pay.",
      has: ["organisation Union of Quarry Workers"], not: ["organisation SQT"]),
    TagRow(
      "known as a body of the vocabulary",
      "The General Confederation of Labour, known as CGT, met. The CGT wants more pay.",
      has: ["organisation CGT"], not: ["organisation General Confederation of Labour"]),
    TagRow(
      "known by its initials, and in another language",
      "The Swiss Seed Foundation, known by its initials DSG (Deutsche Saatgutgemeinschaft), met. The DSG paid.",
      has: ["organisation Swiss Seed Foundation"],
      not: ["organisation DSG", "organisation Deutsche Saatgutgemeinschaft"]),
    TagRow(
      "letters before the long form", "The QVC, or Quarry Village Choir, sang. The QVC was loud.",
      has: ["organisation Quarry Village Choir"], not: ["organisation QVC"]),
    TagRow(
      "letters without a bracket",
      "The Pelham Rowers Association met. Few came to the boats, said the PRA, and the PRA is worried.",
      has: ["organisation Pelham Rowers Association"], not: ["organisation PRA"]),
    TagRow(
      "letters of two bodies",
      "The Pelham Rowers Association met the Pinner Rushers Association. The PRA paid, and the PRA is worried.",
      has: ["organisation PRA", "organisation Pelham Rowers Association"]),
    TagRow(
      "partners by their letters",
      "Gears of Tondrel & Quist were sold. T&Q said so, and shares in T&Q fell. K&L Gates was asked.",
      has: ["organisation Tondrel & Quist"], not: ["organisation T&Q"]),
    TagRow(
      "listed partners by their letters", "Johnson & Johnson made talc. J&J said so, and shares in J&J fell.",
      has: ["organisation Johnson & Johnson"], not: ["organisation J&J"]),
    TagRow(
      "partners who begin sentences",
      "Copperwell & Strand, the main contractor, came late. Copperwell & Strand employs ninety people.",
      has: ["organisation Copperwell & Strand"]),
    TagRow(
      "Portuguese in English", "The Museu do Azulejo bought tiles. Banco do Brasil paid for the Museu do Azulejo.",
      has: ["organisation Museu do Azulejo", "organisation Banco do Brasil"],
      not: ["person Azulejo", "organisation Museu", "place Brazil"]),
    TagRow(
      "Spanish in English", "A scholar of the Universidad de Morlana bought tiles, and the Fundación Tondrel paid.",
      has: ["organisation Universidad de Morlana"]),
    TagRow(
      "syllables", in: "es",
      "El Ministerio de Agricultura (Minagri) compró arroz. Según el Minagri, el precio sube otra vez.",
      has: ["organisation Ministerio de Agricultura"], not: ["place el Minagri", "keyword Minagri"]),
    TagRow(
      "a place in a bracket", in: "es", "La Universidad de Tondrel (Lima) compró arroz. En Lima llueve otra vez.",
      has: ["place Lima"]),
    TagRow(
      "letters of another name", in: "de",
      "Die Gewerkschaft der Lokführer (XYL) ruft zum Streik auf. Die XYL will mehr Geld.",
      has: ["organisation Gewerkschaft der Lokführer"], not: ["organisation XYL"]),
    TagRow(
      "letters inside a long word", in: "de",
      "Die Tondrelischen Waldbahnen (TWB) haben Züge bestellt. Die TWB zahlen viel.",
      has: ["organisation Tondrelischen Waldbahnen"]),
    TagRow(
      "an island", "Boats left the Isle of Lewis at six. Lewis has one day left, said people on Lewis.",
      has: ["place Isle of Lewis"], not: ["person Lewis"]),
    TagRow(
      "partners with a small word between", "The report of Ernst and Young on it is long.",
      has: ["organisation Ernst & Young"], not: ["organisation Ernst"]),
    TagRow(
      "letters of words that are no name",
      "The purchasing managers' index (PMI) fell. The PMI was low in May. Chronic wasting disease (CWD) was found.",
      has: [], not: ["organisation PMI", "organisation Chronic wasting disease"]),
    TagRow(
      "letters of a body of a region",
      "The New South Wales State Emergency Service (SES) had 90 calls. Men of the SES came.",
      has: ["organisation New South Wales State Emergency Service"],
      not: ["organisation State Emergency Service", "organisation SES"]),
    TagRow(
      "a union without its country",
      "The Australian Manufacturing Workers Union met on Sunday. The Manufacturing Workers Union is tired.",
      has: ["organisation Australian Manufacturing Workers Union"], not: ["organisation Manufacturing Workers Union"]),
    TagRow(
      "a given name by itself", "Osama bin Laden was seen. Osama himself said so, and Osama was tired.",
      has: ["person Osama bin Laden"], not: ["person Osama"]),
    TagRow(
      "a village and its council",
      "Thornwick Parish Council met. Drivers in Thornwick wait, and the church in Thornwick is cold.",
      has: ["organisation Thornwick Parish Council", "place Thornwick"], not: []),
    TagRow(
      "letters before the words they stand for", "KAMU, the Kelder Anglers Mutual Union, met. It is late, KAMU said.",
      has: ["organisation Kelder Anglers Mutual Union"], not: ["organisation KAMU"]),
  ])
  func areOne(_ row: TagRow) throws { try row.check() }
}
