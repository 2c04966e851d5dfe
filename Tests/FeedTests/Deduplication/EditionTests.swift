import Testing

@testable import Feed

/// Which of two versions of a story the entry shows.
@Suite struct EditionTests {
  @Test(arguments: [
    "UPDATE 2-Bridge at Kelder Wharf to stay shut", "CORRECTED-Bridge to stay shut", "REFILE: Bridge to stay shut",
    "Bridge to stay shut (revised)", "Korrektur: Die Brücke bleibt zu", "Update – Bridge to stay shut",
  ])
  func aHeadlineSaysThatItIsOne(_ title: String) {
    #expect(EditionMark(of: Article(title: title, body: [Block("The bridge will stay shut.")])) == .headline)
  }

  @Test(arguments: [
    "Update your telephone now, its makers say", "Correction officers go on strike", "Wrapup of a long season",
    "Updated rules for anglers", "", "UPDATE", "REFILE",
  ])
  func aHeadlineThatOnlyBeginsSo(_ title: String) {
    #expect(EditionMark(of: Article(title: title, body: [Block("The bridge will stay shut.")])) == nil)
  }

  @Test(arguments: [
    "(Corrects the number of piers in the second paragraph)", "(This version of the story corrects the day)",
    "This story has been updated with a statement of the board.",
  ])
  func anOpeningSaysThatItIsOne(_ opening: String) {
    #expect(EditionMark(of: Article(title: "A bridge", body: [Block(opening), Block("It is shut.")])) == .opening)
  }

  private static let news = [
    "The county will pay for new piers at Kelder Wharf, its chairman Hugo Stamm said on Monday, and the swing bridge may turn again by 14 May.",
    "Divers from Vestmark found a third cracked pier on Sunday, 40 centimetres wide at the foot, and the board closed the quay below it to barges.",
  ]

  /// As long as what is remembered, and with news in the place of what is old.
  @Test func whatComesLaterWithNewsIsNewer() throws {
    let second = Self.news + Stories.bridge[2...]
    #expect(try verdict(on: Stories.wording(second), after: Stories.wording(Stories.bridge)) == .edition(of: 0))
  }

  @Test func aNewLeadWithoutNewsIsNone() throws {
    let lead =
      "Kelder Wharf must do without its swing bridge until the spring: divers have found that two of the four piers below its turntable are cracked, and so the harbour board will not open it again before then."
    let second = [lead] + Stories.bridge.dropFirst()
    #expect(try verdict(on: Stories.wording(second), after: Stories.wording(Stories.bridge)) == .copy(of: 0))
  }

  /// A version of a later day may be shorter, and one of an earlier day brings nothing new.
  @Test(arguments: [(22, Verdict.Kind.edition(of: 0)), (18, .copy(of: 0))])
  func theDayTellsWhichIsNewer(_ day: Int, _ kind: Verdict.Kind) throws {
    let second = Self.news + Stories.bridge[2..<9]
    let later = Stories.wording(second, day: StatedTime(year: 2031, month: 10, day: day))
    let first = Stories.wording(Stories.bridge, day: StatedTime(year: 2031, month: 10, day: 20))
    #expect(try verdict(on: later, after: first) == kind)
  }

  /// One word put right would be a copy: that it was put right is what the headline says, or the note above the text.
  @Test func whatSaysThatItIsCorrectedTakesThePlace() throws {
    let corrected = Stories.bridge.map { $0.replacing("two of the four", with: "three of the four") }
    let first = Stories.wording(Stories.bridge, title: "Bridge to stay shut until the spring")
    let silent = Stories.wording(corrected, title: "Bridge to stay shut until the spring")
    let headed = Stories.wording(corrected, title: "CORRECTED-Bridge to stay shut until the spring")
    let noted = Stories.wording(
      ["(This version corrects the number of cracked piers)"] + corrected, title: "Bridge to stay shut until the spring"
    )
    #expect(try verdict(on: silent, after: first) == .copy(of: 0))
    #expect(try verdict(on: headed, after: first) == .edition(of: 0))
    #expect(try verdict(on: noted, after: first) == .edition(of: 0))
    #expect(try verdict(on: first, after: headed) == .copy(of: 0))
  }

  /// The note is no part of the text, so it may have stood above the first version too: something must have been put right.
  @Test func aNoteAboveTheTextSaysSoToo() throws {
    let corrected = Stories.bridge.map { $0.replacing("two of the four", with: "three of the four") }
    let noted = { (parts: [String]) in
      let bytes = Array(
        (["Bridge to stay shut until the spring", "(Corrects the number of piers)"] + parts).joined(separator: "\n\n")
          .utf8)
      let article = try PlainTextFixture.reader.get().read(SourceFile(path: "bridge.txt", bytes: bytes)).articles[0]
      #expect(article.replacesEarlier && article.body.map(\.text) == parts)
      return Wording(of: article)
    }
    let first = Stories.wording(Stories.bridge, title: "Bridge to stay shut until the spring")
    #expect(try verdict(on: noted(corrected), after: first) == .edition(of: 0))
    #expect(try verdict(on: noted(corrected + ["It is wet."]), after: noted(corrected)) == .copy(of: 0))
    #expect(try verdict(on: noted(Stories.bridge), after: first) == .copy(of: 0))
  }

  private func verdict(on second: Wording, after first: Wording) throws -> Verdict.Kind {
    let recognition = try Recognition(directory: nil, capacity: 0, data: dataDirectory)
    try recognition.remember(first, as: 0)
    return recognition.verdict(on: second).kind
  }
}
