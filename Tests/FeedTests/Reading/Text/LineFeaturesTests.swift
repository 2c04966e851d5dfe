import Testing

@testable import Feed

/// What is said of the lines of a file from those around them and from their words.
@Suite struct LineFeaturesTests {
  private static func context(_ lines: [String]) throws -> LineContext {
    LineContext(Lines(of: lines.joined(separator: "\n")), try FieldReaders(data: Samples.data))
  }

  /// The names of all that is said of a line.
  private static func features(of line: Int, _ context: LineContext) -> [String] {
    let features = LineFeatures(of: context)
    return features.numbers[features.starts[line]..<features.starts[line + 1]].map { LineFeature.names[Int($0)] }
  }

  private static let story = [
    "Harbour bridge closes for repairs until spring",
    "Sign up for our letter",
    "The bridge across the harbour will be closed for repairs from Monday, and it stays closed until the spring comes.",
    "Insurance made simple: compare the offers of forty companies and save hundreds of pounds on your car each year.",
  ]

  @Test func tellsTheProseThatAHeadlineAnnounces() throws {
    let announcements = Announcements(try Self.context(Self.story))
    #expect(announcements.announced == [nil, nil, 4, 0])
    #expect(announcements.announces.prefix(2) == [4, nil])
  }

  @Test func countsAWordOnceForTheLastHeadlineThatHasIt() throws {
    let announcements = Announcements(
      try Self.context([
        "Ferry strike enters second week", "Ferry strike enters second week", Self.story[3],
        "The strike on the ferry went on, and the strike will go on: the ferry and its crew stay in the port for now.",
      ]))
    #expect(announcements.announces.prefix(2) == [0, 2])
    #expect(announcements.announced[3] == 2)
  }

  @Test func comparesIdeographsByPairs() throws {
    let announcements = Announcements(
      try Self.context([
        "港口大桥将关闭维修至春季", "港口大桥将从周一起关闭进行维修，预计到明年春季才能重新开放通行，市政府发言人表示。",
        "保险变得简单，比较四十家公司的报价，每年为您的汽车节省数百元，立即点击查看详情吧。",
      ]))
    let announced = announcements.announced
    // Two pairs may share a place.
    #expect((announced[1] ?? 0) > 4)
    #expect((announced[2] ?? 9) < 2)
  }

  @Test func findsTheStretchThatHoldsMostOfTheProse() throws {
    let menu = ["Home", "News", "Sport", "Culture", "Travel", "Weather"]
    let lines = ["Terms apply to all that you buy from us here on this page, without a single exception."] + menu
    let page = lines + [Self.story[2], "In the meantime", Self.story[2]] + menu
    let context = try Self.context(page)
    #expect(Surroundings(context).core == Array(repeating: 7..<10, count: page.count))
    #expect(Self.features(of: 8, context).contains("core:inside/tiny"))
    #expect(Self.features(of: 6, context).contains("core:above-1/tiny"))
    #expect(Self.features(of: 15, context).contains("core:below-9/tiny"))
  }

  @Test func aFileWithoutProseHasNoStretch() throws {
    let context = try Self.context(["Home", "News"])
    #expect(Surroundings(context).core.map(\.count) == [0, 0])
  }

  @Test(arguments: [
    ("Tell us what you think of it, and we may print your answer here.", "reader:many/medium"),
    ("Bleiben Sie auf dem Laufenden und lesen Sie unsere Briefe jede Woche im Postfach.", "site:one/medium"),
    ("The lamp costs £24.99 in the shop by the quay.", "sign:price"),
  ])
  func knowsWhomALineSpeaksTo(line: String, feature: String) throws {
    let features = Self.features(of: 0, try Self.context([line]))
    #expect(features.contains(feature))
  }

  @Test(arguments: ["The mayor said that the bridge would be closed.", "Der Bürgermeister sperrt die Brücke."])
  func aPlainLineSpeaksToNobody(line: String) throws {
    let features = Self.features(of: 0, try Self.context([line]))
    #expect(!features.contains { $0.hasPrefix("reader:") || $0.hasPrefix("site:") || $0 == "sign:price" })
  }
}
