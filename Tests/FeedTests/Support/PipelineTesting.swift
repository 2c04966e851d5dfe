import Testing

@testable import Feed

/// What tests of the whole way have in common: directories of their own, and runs as the program makes them.
protocol PipelineTesting {
  var input: InputDirectory { get }
  var state: TemporaryDirectory { get }
  var output: TemporaryDirectory { get }
}

extension PipelineTesting {
  var now: Instant { Instant(seconds: 1_800_000_000) }

  func pipeline(_ change: (inout Settings) -> Void = { _ in }) throws -> Pipeline {
    var settings = Settings.forTests
    change(&settings)
    return try Pipeline(settings: settings, state: state.path, output: output.path)
  }

  /// One run as `watcher --once` makes it.
  @discardableResult
  func run(at time: Instant? = nil, _ change: (inout Settings) -> Void = { _ in }) throws -> RunSummary {
    let pipeline = try pipeline(change)
    var summary = try pipeline.publishAll()
    summary.add(try pipeline.run(input.found.filter { !pipeline.isKnown($0) }, now: time ?? now))
    return summary
  }

  /// Compares the output with what it was, and names the documents that differ.
  func expectSame(_ before: [String: [UInt8]]) {
    let after = output.files
    #expect(before.keys.filter { after[$0] == nil }.sorted() == [])
    #expect(after.keys.filter { before[$0] == nil }.sorted() == [])
    #expect(before.keys.filter { after[$0] != nil && after[$0] != before[$0] }.sorted() == [])
  }

  func fill(_ numbers: Range<Int>) {
    for number in numbers { input.put(Story.article(number), at: "article-\(10_000 + number).txt") }
  }
}

/// Articles made up by numbers.
enum Story {
  /// An article that no other number gives.
  static func article(_ number: Int, paragraphs: Int = 5) -> String {
    var generator = Dice(UInt64(number) &* 977)
    func word() -> String {
      (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        ["ba", "do", "ker", "lin", "mo", "ras", "tu", "ven", "wi", "zel"].randomElement(using: &generator) ?? ""
      }.joined()
    }
    func sentence() -> String {
      let words = (0..<Int.random(in: 8...16, using: &generator)).map { _ in word() }
      return "The " + words.joined(separator: " ") + " of the " + word() + " was " + word() + "."
    }
    let text = (0..<paragraphs).map { _ in (0..<3).map { _ in sentence() }.joined(separator: " ") }
    return "Headline number \(number) about \(word()) and \(word())\n\n" + text.joined(separator: "\n\n") + "\n"
  }
}
