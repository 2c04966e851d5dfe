import Testing

@testable import Feed

@Suite struct EntrySchemaTests {
  private static let good = """
    <entry><id>tag:watcher.invalid,2026:a1</id><title>A</title><updated>2025-03-04T10:00:00Z</updated></entry>
    """

  @Test func takesWhatThePublisherWrites() throws {
    let schema = try EntrySchema(data: Samples.data)
    let publisher = try Samples.publisher()
    try schema.validate(publisher.rendering(of: Samples.entry, page: Samples.page).full, file: "a.txt")
    try schema.validate(publisher.rendering(of: Samples.entry, page: Samples.page).summary, file: "a.txt")
    try schema.validate(Array(Self.good.utf8), file: "a.txt")
  }

  @Test(arguments: [
    ("an entry without an id", "<id>tag:watcher.invalid,2026:a1</id>", ""),
    ("a date that is none", "2025-03-04T10:00:00Z", "4 March"),
    ("two titles", "<title>A</title>", "<title>A</title><title>B</title>"),
    ("a language that is none", "<title>", "<title xml:lang=\"not a language\">"),
    ("an element of another format", "<title>A</title>", "<title>A</title><item>B</item>"),
    ("an attribute Atom does not know", "<id>", "<id kind=\"x\">"),
  ])
  func refuses(_ fault: (name: String, part: String, instead: String)) throws {
    let schema = try EntrySchema(data: Samples.data)
    let entry = Array(Self.good.replacing(fault.part, with: fault.instead).utf8)
    let problem = #expect(throws: Problem.self, "\(fault.name)") { try schema.validate(entry, file: "a.txt", line: 7) }
    guard case .invalidEntry(let reason) = problem?.cause else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(!reason.isEmpty && !reason.contains("\n"))
    #expect(problem?.file == "a.txt")
    #expect(problem?.line == 7)
  }

  @Test(arguments: [
    "<entry><id>", "<entry>&undefined;</entry>", "<entry>\u{1}</entry>", "<entry", "<!DOCTYPE a><a/>", "",
  ])
  func refusesWhatIsNotWellFormed(_ text: String) throws {
    let schema = try EntrySchema(data: Samples.data)
    #expect(throws: Problem.self) { try schema.validate(Array(text.utf8), file: "a.txt") }
    try schema.validate(Array(Self.good.utf8), file: "a.txt")
  }

  @Test func aMissingGrammarIsSaidPlainly() {
    let problem = #expect(throws: Problem.self) { try EntrySchema(data: "/nowhere") }
    #expect(problem?.description.hasPrefix("/nowhere/schemas/atom.rng: the grammar cannot be read") == true)
  }
}
