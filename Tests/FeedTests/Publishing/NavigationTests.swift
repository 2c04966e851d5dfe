import FoundationEssentials
import Testing

@testable import Feed

/// Ways from one article to another: neighbours on the same subject, and the search page's documents.
@Suite struct NavigationTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  private struct Piece: Decodable {
    struct Hit: Decodable { var t, u, d: String }
    var pages: Int
    var entries: [Hit]
  }

  private func settings(_ settings: inout Settings) {
    settings.feed.entries = 4
    settings.feed.pageEntries = 3
    var rule = TagRule(name: "all")
    rule.changes = [.add(Tag(scheme: .place, term: "Port Vell", label: "Port Vell", isListed: true))]
    settings.rules = [rule]
  }

  private func arrive(_ numbers: Range<Int>, apart: Bool) throws {
    for number in numbers {
      input.put(Story.article(number), at: "\(10_000 + number).txt")
      if apart { try run(at: Instant(seconds: now.seconds + Int64(number)), settings) }
    }
    if !apart { try run(at: now, settings) }
  }

  private func page(_ number: Int) throws -> (path: String, links: [String: String]) {
    let file = try #require(output.files.first { $0.key.contains("/headline-number-\(number)-about") })
    var links: [String: String] = [:]
    for element in WrittenMarkup(file.value).elements where element.name == "a" {
      if let relation = element.attributes["rel"] { links[relation] = element.attributes["href"] }
    }
    return (file.key, links)
  }

  @Test(arguments: [true, false]) func pagesLeadOnToTheirNeighbours(_ apart: Bool) throws {
    try arrive(0..<7, apart: apart)
    let pages = try (0..<7).map { try page($0) }
    for number in 0..<7 {
      let up = "../../../../"
      #expect(pages[number].links["prev"] == (number > 0 ? up + pages[number - 1].path : nil))
      #expect(pages[number].links["next"] == (number < 6 ? up + pages[number + 1].path : nil))
    }
    let before = output.files
    output.removeAll()
    try run(settings)
    expectSame(before)
  }

  @Test func theSearchPageFindsEveryEntryOnce() throws {
    try arrive(0..<17, apart: true)
    let newest = try JSONDecoder().decode(Piece.self, from: Data(output.files["search/newest.json"] ?? []))
    var hits = newest.entries
    #expect(newest.pages == output.files.keys.count { $0.hasPrefix("search/0") } && newest.pages > 2)
    for number in stride(from: newest.pages, to: 0, by: -1) {
      let piece = try JSONDecoder().decode(Piece.self, from: Data(output.files["search/00000\(number).json"] ?? []))
      #expect(piece.pages == number - 1)
      hits += piece.entries
    }
    #expect(Set(hits.map(\.u)) == Set(output.files.keys.filter { $0.hasPrefix("articles/") }))
    #expect(hits.count == 17)
    let page = WrittenMarkup(output.files["search.htm"] ?? [])
    #expect(page.elements.filter { $0.name == "script" }.map { $0.attributes["src"] } == ["search.js"])
    #expect(output.files["search.js"]?.isEmpty == false)
  }

  @Test func noOtherPageRunsAProgram() throws {
    try arrive(0..<3, apart: false)
    for (path, bytes) in output.files where path.hasSuffix(".html") && path != "search.htm" {
      let elements = WrittenMarkup(bytes).elements
      #expect(!elements.contains { $0.name == "script" }, "\(path)")
      #expect(
        !elements.contains { $0.attributes.contains { $0.key.hasPrefix("on") || $0.value.hasPrefix("javascript:") } },
        "\(path)")
    }
  }
}
