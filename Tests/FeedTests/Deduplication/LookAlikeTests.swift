import Testing

@testable import Feed

/// What shares a form, a frame or a place, and is not the same story; beside it what differs as much and is.
@Suite struct LookAlikeTests {
  struct Two: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let first: [String]
    let second: [String]

    init(_ description: String, _ first: [String], _ second: [String]) {
      testDescription = description
      self.first = first
      self.second = second
    }
  }

  private static func weather(_ day: String, _ sky: String, _ numbers: [Int]) -> [String] {
    [
      "Kelder Wharf on \(day): \(sky) at first, with \(numbers[0]) degrees at breakfast and \(numbers[1]) in the afternoon.",
      "The wind blows from the sea at \(numbers[2]) kilometres an hour, in gusts up to \(numbers[3]). Rain falls with a chance of \(numbers[4]) per cent.",
      "High water is at \(numbers[5]).\(numbers[6]) and the sea is \(numbers[7]) degrees warm. The harbour office warns small craft by radio and by the ball on the tower.",
    ]
  }

  private static func results(_ firm: String, _ head: String, _ numbers: [Int]) -> [String] {
    [
      "\(firm) earned \(numbers[0]) million crowns in the quarter, or \(numbers[1]) crowns a share, against \(numbers[2]) million a year before, it said on Tuesday.",
      "Sales came to \(numbers[3]) million crowns, which analysts had put at \(numbers[4]) million. The margin was \(numbers[5]) per cent.",
      "For the year the company keeps its aim of \(numbers[6]) million crowns before tax. “We are pleased with what our people have done in a difficult market,” said \(head), its chief executive.",
      "The shares were \(numbers[7]) crowns at noon. This item was made from the company's statement and was not audited.",
    ]
  }

  private static let frame = [
    "About Corrin Marine",
    "Corrin Marine builds and services winches, davits and mooring lines for harbours in twenty countries. The family firm was founded in 1922, employs 640 people and has its seat at Kelder Wharf.",
    "This statement contains expectations that depend on circumstances outside the company's hands. What happens may differ from what is expected, and the company takes on no duty to bring its statements up to date.",
  ]

  private static func brief(_ age: Int, _ place: String, _ day: String, _ road: String) -> [String] {
    [
      "A \(age)-year-old man from \(place) died on \(day) when his car left the \(road) and struck a tree, police said. Nobody else was hurt. Witnesses are asked to call."
    ]
  }

  /// A form of which nearly all stands: what differs is a date and some figures.
  private static func purchase(_ day: String, _ numbers: [String]) -> [String] {
    [
      "Corrin Marine announces that on \(day) it bought \(numbers[0]) of its ordinary shares of five crowns each through Lunt and Reeve Brokers. The highest price paid was \(numbers[1]) crowns, the lowest \(numbers[2]) and the mean \(numbers[3]).",
      "The shares will be cancelled. Then the company has \(numbers[4]) shares in issue, each with one vote, and holds none itself. This figure may be used by shareholders who have to find out whether they must report a holding under the rules of the exchange.",
      "The purchase is part of the programme of 4 March 2019, by which the company will return up to 250 million crowns by the end of 2022. As article 5 of rule 596 asks, a list of all single trades is kept at the registered office in Kelder Wharf, where it can be seen on working days between 9 and 17 hours.",
      "Questions are answered by the company secretary, Oona Dacre, whose address stands on the company's pages together with this statement and all earlier ones.",
    ]
  }

  /// What a central bank tells the market twice a day, as an agency puts it.
  private static func assistance(_ session: String, _ numbers: [String]) -> [String] {
    [
      "The Tarn central bank said it gave the money market \(numbers[0]) million crowns of help in the \(session) session. This compares with its estimate of a shortage in the system today of around \(numbers[1]) million.",
      "The bank bought bills outright comprising \(numbers[2]) million crowns in band one at \(numbers[3]) pct and \(numbers[4]) million in band two at \(numbers[5]) pct.",
    ]
  }

  private static func estimate(_ country: String, _ numbers: [String]) -> [String] {
    [
      "The farm ministry put the wheat crop of \(country) this year at \(numbers[0]) million tonnes, against \(numbers[1]) million last month. It estimated last year's crop at \(numbers[2]) million tonnes, against \(numbers[2]) million last month.",
      "Exports were seen at \(numbers[3]) million tonnes, against \(numbers[4]) million last month.",
    ]
  }

  private static let closing = [
    "That is all for today. If somebody forwarded this letter to you, you can have your own: the form is on our pages, and it costs nothing. Tell us what you liked and what you missed; every answer is read, and most of them are answered before the next letter goes out."
  ]

  private static func letter(_ items: String...) -> [String] {
    ["Good morning. This is what our editors found for you, in the order in which we would read it ourselves."] + items
      + closing
  }

  private static func garden(_ task: String, _ remark: String, _ jobs: String, _ more: String) -> [String] {
    [
      "It is time to \(task), says our gardener at the back fence. \(remark) Whoever has a greenhouse may begin a fortnight sooner.",
      "For the week: \(jobs), and when the evenings are dry, \(more). Letters are welcome at the usual address, though not every one of them can be answered. The book of the gardening year lies at the front desk.",
    ]
  }

  private static func ruling(_ facts: [String]) -> [String] {
    [
      "The upper court at Kelder Wharf on \(facts[0]) \(facts[1]) the appeal of \(facts[2]) against a sentence of \(facts[3]) months for \(facts[4]), which the lower court at \(facts[5]) had passed in \(facts[6]).",
      "The judges found that the lower court had put the question of \(facts[7]) to the jury as it should. What the witnesses said was \(facts[8]), and the sentence lay within the usual bounds.",
      "Judge Lunt presided, with Judge Reeve and Judge Prytherch beside her. The appellant was spoken for by \(facts[9]), the county by Milo Dacre. The ruling will be printed in full in the yearbook of the upper court, which can be read at the Kelder Wharf library.",
    ]
  }

  private static func draw(_ numbers: [Int]) -> [String] {
    [
      "Drawn at Kelder Wharf on Sunday by the Harbour Lottery: \(numbers[0]), \(numbers[1]), \(numbers[2]), \(numbers[3]) and \(numbers[4]). The Tarn number is \(numbers[5]), the Skarvik number \(numbers[6]). The Millgate Prize stands at \(numbers[7]) million crowns. The Harbour Lottery answers for nothing printed here."
    ]
  }

  private static let credit = [
    "This notice came from the office of the lottery and was sent to all who asked for it by letter."
  ]

  private static let anchor = [
    "The anchor weighs four hundred pounds, and the harbour board fears for whoever walks below it. Renn says that the chandlery has had an anchor over its door since his grandfather sold ropes there.",
    "A hearing is set for Friday. Until then the anchor stays, tied to the chandlery with eleven ropes, which Renn counts as the best advertisement he ever had.",
  ]

  private static func flood(_ figures: [String]) -> [String] {
    [
      "Floods on the Tarn drove \(figures[0]) people from their homes in Millgate and Upper Tarn on Sunday night, said Oona Prytherch of the county, and \(figures[1]) roads were shut.",
      "Tobias Renn opened his chandlery to those who had nowhere to go, and by morning \(figures[2]) of them slept between the ropes. The harbour board, led by Ines Marchetti, sent \(figures[3]) boats. It was the worst since 1978, when the Tarn stood 4 metres above the quay.",
    ]
  }

  @Test(arguments: [
    Two(
      "two rulings of a court",
      ruling([
        "Monday", "dismissed", "Ada Holm", "14", "fraud", "Millgate", "March", "intent", "clear", "Runa Eikeland",
      ]),
      ruling([
        "Friday", "dismissed", "Ada Holm", "30", "fraud", "Skarvik", "October", "hearsay", "thin", "Tobias Renn",
      ])),
    Two(
      "two draws of a lottery, one with a line below", draw([4, 19, 23, 31, 40, 7, 2, 12]),
      draw([9, 11, 28, 36, 44, 1, 5, 15]) + credit),
    Two(
      "two rounds of help for a money market", assistance("morning", ["37", "700", "4", "10-7/8", "33", "10-13/16"]),
      assistance("afternoon", ["437", "450", "120", "10-7/8", "315", "10-13/16"])),
    Two(
      "two countries in a ministry's estimates", estimate("Norra", ["92.30", "92.30", "78.10", "15.00", "14.50"]),
      estimate("the Tarn states", ["31.85", "30.90", "24.25", "19.00", "19.00"])),
    Two(
      "two funds with the same dividend",
      [
        "Monthly dividend 7.1 cents against 7.1 cents before, payable 31 March, record date 16 March. Note: Skarvik Insured Income Fund."
      ],
      [
        "Monthly dividend 7.1 cents against 7.1 cents before, payable 31 March, record date 16 March. Note: Port Millgate Income Fund."
      ]),
    Two(
      "two purchases of shares", purchase("12 May", ["41,200", "88.40", "86.95", "87.61", "31,420,118"]),
      purchase("13 May", ["38,975", "89.10", "87.02", "88.13", "31,381,143"])),
    Two(
      "two letters of a series",
      letter(
        "The ferry to Skarvik will be rebuilt after a winter in which it broke down eleven times, and nobody is sad.",
        "A baker in Millgate has won the county's prize for bread with a loaf that she had meant to throw away."),
      letter(
        "Owls have taken over the clock tower at Upper Tarn, so the clock now stands still from dusk until dawn.",
        "Three boys found a cannon ball in the mud below the quay and took it to school in a pram.")),
    Two(
      "two weeks of a column",
      garden(
        "prune the old roses", "Frost does them no harm by now.",
        "feed the lawn, stake the peas and clean the water butt", "oil the tools for once"),
      garden(
        "lift the last dahlias", "They rot where the soil is wet.", "net the currants, order seed and turn the compost",
        "mend whatever leaks")),
    Two(
      "the weather of two days", weather("Monday", "sunny", [9, 17, 22, 41, 10, 6, 12, 14]),
      weather("Tuesday", "overcast", [8, 14, 35, 60, 80, 7, 1, 13])),
    Two(
      "the results of two firms", results("Corrin Marine", "Ada Lunt", [41, 2, 38, 310, 305, 13, 160, 88]),
      results("Tarn Salt", "Bo Reeve", [7, 1, 12, 95, 101, 7, 30, 19])),
    Two(
      "the results of two quarters", results("Corrin Marine", "Ada Lunt", [41, 2, 38, 310, 305, 13, 160, 88]),
      results("Corrin Marine", "Ada Lunt", [52, 3, 33, 341, 318, 15, 175, 97])),
    Two("two accidents", brief(34, "Millgate", "Sunday", "coast road"), brief(71, "Upper Tarn", "Friday", "A12")),
    Two(
      "two statements of a firm",
      [
        "Corrin Marine has won an order for eleven davits from the lifeboat service, the largest of its kind in the firm's history, with delivery to begin in March from the works at Kelder Wharf and a further four davits held as an option until the year after."
      ] + frame,
      [
        "Workers at Corrin Marine will get a fifth week of holiday from next summer under an agreement that was signed on Friday by the firm and the dockers' branch after two years of talks, three ballots and one morning on which nobody turned up at all."
      ] + frame),
    Two(
      "two parts of a series",
      [
        "This is one of six reports from the coast, for which our reporters walked from the lighthouse to the border and asked whoever they met about the sea."
      ] + Stories.bridge,
      [
        "This is one of six reports from the coast, for which our reporters walked from the lighthouse to the border and asked whoever they met about the sea."
      ] + Stories.election),
    Two(
      "a story and a round-up", Array(Stories.bridge.prefix(3)),
      Stories.election + Stories.bridge.prefix(3) + Stories.herring),
    Two("a whole story and a round-up that opens with it", Stories.herring, Stories.herring + Stories.bridge),
    Two("a whole story and a round-up that ends with it", Stories.herring, Stories.election + Stories.herring),
    Two(
      "a whole story and a briefing with it in the midst", Stories.election,
      ["Good morning. Three things to know before the ferry leaves: the bridge, the vote and the herring."]
        + Stories.bridge.prefix(3) + Stories.election + Stories.herring + ["That is all. Mind the gap."]),
    Two(
      "a sentence out of the middle of a story", ["“People used to stop for a rope and stay for a coffee,” he said."],
      Stories.bridge),
    Two(
      "two accidents that differ in their figures", brief(34, "Millgate", "Sunday", "A12"),
      brief(71, "Millgate", "Sunday", "A31")),
    Two("two stories of one place", Stories.bridge, Stories.election),
  ])
  func staysApart(_ two: Two) throws {
    for (first, second) in [(two.first, two.second), (two.second, two.first)] {
      #expect(try verdict(on: second, after: first) == .new)
    }
  }

  @Test(arguments: [
    Two(
      "the same weather twice", weather("Monday", "sunny", [9, 17, 22, 41, 10, 6, 12, 14]),
      weather("Monday", "sunny", [9, 17, 22, 41, 10, 6, 12, 14]).map { $0.uppercased() }),
    Two(
      "results with one figure put right", results("Corrin Marine", "Ada Lunt", [41, 2, 38, 310, 305, 13, 160, 88]),
      results("Corrin Marine", "Ada Lunt", [41, 2, 38, 330, 305, 13, 160, 88])),
    Two(
      "a notice, written anew with all its facts",
      [
        "Corrin Marine said it had received an offer from Tarn Salt to begin talks on a purchase of the yard at Kelder Wharf by way of a public bid. The talks would settle on what terms the board, led by Ada Lunt, could speak for a bid of 88 crowns a share. Further details were not to be had at once."
      ],
      [
        "Corrin Marine said it has been offered talks by Tarn Salt on a purchase of the yard at Kelder Wharf by way of a public bid. The company said the talks would settle on what terms the board, led by Ada Lunt, could speak for a bid of 88 crowns a share. It gave no further details."
      ]),
    Two(
      "an accident, reworded a little", brief(34, "Millgate", "Sunday", "coast road"),
      brief(34, "Millgate", "Sunday", "coast road").map {
        $0.replacing("Nobody else was hurt", with: "No one else was injured")
      }),
    Two(
      "a statement and its first half",
      [
        "Corrin Marine has won an order for eleven davits from the lifeboat service, the largest of its kind in the firm's history."
      ]
        + frame,
      [
        "Corrin Marine has won an order for eleven davits from the lifeboat service, the largest of its kind in the firm's history."
      ]
        + frame.prefix(2)),
    Two(
      "a short story whose figures all rose",
      flood(["200", "3", "40", "2"]),
      [flood(["850", "11", "95", "6"])[0]] + [
        "The water rose faster than in any winter since the bridge was built, and the pumps stood under it by midnight."
      ] + [flood(["850", "11", "95", "6"])[1]]),
    Two(
      "a short story under another desk's lead",
      [
        "Tobias Renn, who sells ropes at Kelder Wharf, has been told to take down the anchor that hangs over the door of his chandlery, the harbour board said."
      ] + anchor,
      [
        "A quarrel that has amused a whole town for weeks is going to court, and neither of the two sides sounds as if it meant to give way."
      ] + anchor),
    Two(
      "a story without the names of three who speak", Stories.bridge,
      Stories.bridge.map {
        $0.replacing("Oona Prytherch", with: "O. P.").replacing("Tobias Renn", with: "T. R.")
          .replacing("Ines Marchetti", with: "I. M.")
      }),
    Two("a story and its last half", Stories.bridge, Stories.bridge.suffix(6)),
    Two(
      "a story on a page of which some was kept", Stories.election,
      ["Kelder Wharf Courier", "Weather: rain. Tides: 4.12 and 16.40."] + Stories.election
        + [
          "Write to us about this report; we read every letter.", "Herring back in the bay",
          "New ropes for old: a visit",
        ]),
    Two(
      "a story with another in the middle", Stories.bridge,
      Stories.bridge.prefix(5) + Stories.herring.prefix(1) + Stories.bridge.suffix(5)),
  ])
  func comesTogether(_ two: Two) throws {
    for (first, second) in [(two.first, two.second), (two.second, two.first)] {
      #expect(try verdict(on: second, after: first) != .new)
    }
  }

  private func verdict(on second: [String], after first: [String]) throws -> Verdict.Kind {
    let recognition = try Recognition(directory: nil, capacity: 0, data: dataDirectory)
    try recognition.remember(Stories.wording(first), as: 0)
    return recognition.verdict(on: Stories.wording(second)).kind
  }
}
