import Testing

@testable import Feed

@Suite struct RecognitionTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let paragraphs: [String]
    let kind: Verdict.Kind

    init(_ description: String, _ kind: Verdict.Kind, _ paragraphs: [String]) {
      testDescription = description
      self.kind = kind
      self.paragraphs = paragraphs
    }
  }

  /// The verdict on a text after another was remembered as entry 0.
  private func verdict(
    on coming: Wording, after remembered: Wording, settings: DuplicateSettings = DuplicateSettings()
  ) throws -> Verdict {
    let recognition = try Recognition(directory: nil, capacity: 0, settings: settings, data: dataDirectory)
    try recognition.remember(remembered, as: 0)
    return recognition.verdict(on: coming)
  }

  @Test(arguments: [
    Change("the same text", .copy(of: 0), Stories.bridge),
    Change("in capitals", .copy(of: 0), Stories.bridge.map { $0.uppercased() }),
    Change("cut to a third", .copy(of: 0), Array(Stories.bridge.prefix(3))),
    Change("without its beginning", .copy(of: 0), Array(Stories.bridge.suffix(7))),
    Change("the paragraphs in another order", .copy(of: 0), Stories.bridge.reversed()),
    Change("every eighth word left out", .copy(of: 0), Stories.bridge.map { Self.withoutEach(8, of: $0) }),
    Change(
      "a new lead and a raised figure", .edition(of: 0),
      [
        "Engineers found a third cracked pier under the Kelder Wharf swing bridge on Monday, and the harbour board now doubts that the crossing can open before the summer."
      ] + Stories.bridge.map { $0.replacing("6.2 million", with: "8.9 million") }),
    Change(
      "a figure put right", .edition(of: 0), Stories.bridge.map { $0.replacing("9,400", with: "4,900") }),
    Change("another story of the same place and people", .new, Stories.election),
    Change("nothing at all", .new, []),
  ])
  func tellsFormsOfAStory(_ change: Change) throws {
    #expect(
      try verdict(on: Stories.wording(change.paragraphs), after: Stories.wording(Stories.bridge)).kind == change.kind)
  }

  @Test func aFullerTextAfterACutOneIsAnEdition() throws {
    let cut = Stories.wording(Array(Stories.bridge.prefix(4)))
    #expect(try verdict(on: Stories.wording(Stories.bridge), after: cut).kind == .edition(of: 0))
  }

  @Test func anOlderTextIsACopyThoughItIsFuller() throws {
    let cut = Stories.wording(Array(Stories.bridge.prefix(4)), day: StatedTime(year: 2031, month: 10, day: 20))
    let full = Stories.wording(Stories.bridge, day: StatedTime(year: 2031, month: 10, day: 18))
    #expect(try verdict(on: full, after: cut).kind == .copy(of: 0))
  }

  @Test func theWholeShowsThatItsPartsAreOneStory() throws {
    let recognition = try Recognition(directory: nil, capacity: 0, data: dataDirectory)
    try recognition.remember(Stories.wording(Stories.herring), as: 0)
    try recognition.remember(Stories.wording(Array(Stories.bridge.prefix(2))), as: 1)
    let end = Stories.wording(Array(Stories.bridge.suffix(8)))
    #expect(recognition.verdict(on: end).kind == .new)
    try recognition.remember(end, as: 2)
    let verdict = recognition.verdict(on: Stories.wording(Stories.bridge))
    #expect(verdict.kind == .edition(of: 2))
    #expect(verdict.also == [1])
  }

  @Test func aCollectionOfStoriesIsNoneOfThem() throws {
    let recognition = try Recognition(directory: nil, capacity: 0, data: dataDirectory)
    try recognition.remember(Stories.wording(Stories.herring), as: 0)
    try recognition.remember(Stories.wording(Array(Stories.bridge.prefix(4))), as: 1)
    let both = Stories.wording(Array(Stories.bridge.prefix(4)) + Stories.herring)
    #expect(recognition.verdict(on: both).kind == .new)
  }

  /// What stands in a longer text on other things is one story of a round-up; under the same headline it is a cut.
  @Test(arguments: [("Herring return to the northern bays", true), ("What the week brought us", false)])
  func aHeadlineTellsACutFromAPartOfARoundUp(_ title: String, _ isCut: Bool) throws {
    let cut = Stories.wording(Array(Stories.herring.prefix(2)), title: "Herring return to the northern bays")
    let longer = Stories.wording(Stories.herring.prefix(2) + Stories.election + Stories.bridge, title: title)
    #expect((try verdict(on: longer, after: cut).kind == .edition(of: 0)) == isCut)
    #expect((try verdict(on: cut, after: longer).kind == .copy(of: 0)) == isCut)
  }

  /// A scan of a text in which hardly a name or a figure stands.
  @Test func aScanWithoutNamesIsACopy() throws {
    let text = [
      "Before the holidays even careful people spend more than they mean to. Presents, parties and journeys add up, and the bills of every other month go on.",
      "Begin by writing down what you spend, to the last coin. The work of it alone shows where the money goes, and small sums that nobody remembers a month later are the first to go.",
      "Then make a list of presents and divide it into those that must be and those that would be nice. Be honest with yourself, and ask others to be honest about what they expect of you.",
    ]
    let scan = text.map {
      $0.replacing("m", with: "rn", maxReplacements: 3).replacing("th", with: "tb", maxReplacements: 2)
    }
    #expect(try verdict(on: Stories.wording(scan), after: Stories.wording(text)).kind == .copy(of: 0))
  }

  /// Forms that are filled in anew have the headlines of their kind.
  @Test func theSameHeadlineMakesNoCopyOfAFormFilledInAnew() throws {
    func dividend(_ firm: String, _ day: Int) -> Wording {
      Stories.wording(
        [
          "\(firm) said its board declared a quarterly dividend of \(day + 3) cents a share, payable on 1\(day) June to holders of record on \(day) May."
        ],
        title: "Board declares quarterly dividend")
    }
    #expect(try verdict(on: dividend("Tarn Salt", 4), after: dividend("Corrin Marine", 7)).kind == .new)
  }

  /// In two scans of a clipping every fifth word is misread, and not the same ones.
  @Test func twoBadScansOfAStoryAreOne() throws {
    let scans = [7, 5].map { seed in Stories.wording(Stories.bridge.map { Self.misread($0, seed: seed) }) }
    #expect(try verdict(on: scans[1], after: scans[0]).kind == .copy(of: 0))
    let other = Stories.wording(Stories.election.map { Self.misread($0, seed: 7) })
    #expect(try verdict(on: other, after: scans[0]).kind == .new)
  }

  @Test func aFullerCopyIsWorthRemembering() throws {
    let cut = Stories.wording(Array(Stories.bridge.prefix(4)), day: StatedTime(year: 2031, month: 10, day: 20))
    let full = Stories.wording(Stories.bridge, day: StatedTime(year: 2031, month: 10, day: 18))
    #expect(try verdict(on: full, after: cut).adds)
    #expect(try !verdict(on: cut, after: full).adds)
  }

  @Test func aLineOfFiguresIsToldByItsHeadline() throws {
    let line = ["Quarterly dividend 10 crowns against 10 crowns before, payable 15 April, record date 31 March"]
    let first = Stories.wording(line, title: "Corrin Marine sets its dividend")
    #expect(try verdict(on: Stories.wording(line, title: "Tarn Salt sets its dividend"), after: first).kind == .new)
    #expect(try verdict(on: first, after: first).kind == .copy(of: 0))
  }

  @Test func explainsItself() throws {
    let full = Stories.wording(Stories.bridge)
    #expect(try verdict(on: full, after: full) == Verdict(.copy(of: 0), measure: "exact", share: 1))
    let cut = try verdict(on: Stories.wording(Array(Stories.bridge.prefix(3))), after: full)
    #expect(cut == Verdict(.copy(of: 0), measure: "containment", share: 1))
  }

  @Test func settingsSayHowFarItGoes() throws {
    let full = Stories.wording(Stories.bridge)
    let cut = Stories.wording(Array(Stories.bridge.prefix(5)))
    var settings = DuplicateSettings()
    settings.mode = .exact
    #expect(try verdict(on: cut, after: full, settings: settings).kind == .new)
    #expect(try verdict(on: full, after: full, settings: settings).kind == .copy(of: 0))
    settings.mode = .off
    #expect(try verdict(on: full, after: full, settings: settings).kind == .new)
  }

  /// A text in which one character of twenty-five is taken for another.
  private static func misread(_ text: String, seed: Int) -> String {
    let misreadings = Array("eoclfinu")
    var state = seed
    return String(
      text.map { character in
        state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
        return (state >> 16) % 25 == 0 ? misreadings[(state >> 20) % misreadings.count] : character
      })
  }

  private static func withoutEach(_ step: Int, of text: String) -> String {
    let words = text.split(separator: " ")
    return words.indices.filter { $0 % step != step - 1 }.map { words[$0] }.joined(separator: " ")
  }
}
