import Testing

@testable import Feed

@Suite struct DatelineTests {
  private static let prose = "The harbour was closed for a day, the port authority said."

  @Test(arguments: [
    "ROTTERDAM, April 3, 2025 - \(prose)", "ROTTERDAM, April 3, 2025, 9:00 p.m. - \(prose)",
    "Rotterdam, April 3, 2025 — \(prose)", "(3 April 2025) \(prose)", "ROTTERDAM, April 3, 2025—\(prose)",
    "NEW YORK, April 3, 2025 /Newswire/ -- \(prose)", "RIO DE JANEIRO (3 April 2025) – \(prose)",
    "Rio de Janeiro, 3 April 2025 (Agency) – \(prose)", "PARIS, le 3 avril 2025 (Agence) – \(prose)",
    "BERLIN, 3. April 2025 - \(prose)", "لندن، 3 أبريل 2025 (الوكالة) - \(prose)",
  ])
  func isRead(_ line: String) throws {
    let date = try #require(try Self.date(in: line))
    #expect(date.time.description.hasPrefix("2025-04-03"))
    #expect(Dateline.holds(date, in: line))
  }

  @Test(arguments: [
    "The fire of April 3, 2025 - \(prose)", "On April 3, 2025 - \(prose)", "April 3, 2025 - \(prose)",
    "ROTTERDAM, April 3, 2025: \(prose)", "(Since 3 April 2025) \(prose)", "ROTTERDAM, April 3, 2025 - read more",
    "ROTTERDAM, April 3, 2025",
    "ROTTERDAM, on the quay, where on April 3, 2025 - \(prose)", "Rotterdam 3 April 2025 - \(prose)",
    "ROTTERDAM. \(prose) It was opened on April 3, 2025 - the day on which the old one was closed for good.",
    "ROTTERDAM, April 3, 2025, was the day on which the harbour was closed - \(prose)",
  ])
  func isNotMistaken(_ line: String) throws {
    let date = try Self.date(in: line)
    #expect(date.map { Dateline.holds($0, in: line) } ?? false == false)
  }

  @Test func datesAStoryThatStatesNoOtherDay() throws {
    let body = "\(Pages.first)\n\n\(Pages.second)\n\n\(Pages.third)\n"
    let story = try Self.article("The ferry returns\n\nROTTERDAM, April 3, 2025 - \(body)")
    #expect(story.published?.description == "2025-04-03")
    let long = try Self.article("The ferry returns\n\nROTTERDAM, April 3, 2025, 9:00 p.m. - \(Pages.second) \(body)")
    #expect(long.published?.description == "2025-04-03T21:00:00")
    #expect(story.text.hasPrefix("ROTTERDAM, April 3, 2025 - "))
    let stated = try Self.article(
      "The ferry returns\n\nBy Jane Miller\n4 April 2025\n\nROTTERDAM, April 3, 2025 - \(body)")
    #expect(stated.published?.description == "2025-04-04")
  }

  private static func article(_ text: String) throws -> Article {
    try #require(try Pages.readers.get().read(SourceFile(path: "a.txt", bytes: Array(text.utf8))).articles.first)
  }

  private static func date(in line: String) throws -> FoundDate? {
    try DateReader(tables: LanguageTables(data: Samples.data)).date(in: line, language: nil)
  }
}
