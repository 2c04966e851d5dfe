import Testing

@testable import Watcher

@Suite struct HelpTests {
  @Test(arguments: Command.allCases)
  func isAsExpected(on command: Command) throws {
    let name = command == .run ? "watcher" : command.rawValue
    try Expected.expect(Help.text(on: command), in: "Tests/FeedTests/Fixtures/watcher/help-\(name).txt")
  }

  @Test(arguments: Command.allCases)
  func fitsANarrowTerminal(_ command: Command) {
    for line in Help.text(on: command).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func namesEveryOption() {
    for option in Option.all {
      for command in option.commands { #expect(Help.text(on: command).contains("  --\(option.name.rawValue)")) }
    }
    #expect(Option.all.count == Option.Name.allCases.count)
  }
}
