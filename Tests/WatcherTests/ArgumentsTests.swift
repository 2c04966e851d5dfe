import Testing

@testable import Watcher

@Suite struct ArgumentsTests {
  @Test func readsOptionsInBothForms() throws {
    let arguments = try Arguments(parsing: ["--once", "--input", "a", "--input=b", "--base-url=https://x/?q=1"])
    #expect(arguments.command == .run)
    #expect(arguments.has(.once))
    #expect(arguments.values(of: .input) == ["a", "b"])
    #expect(arguments.value(of: .baseURL) == "https://x/?q=1")
  }

  @Test func takesWhatFollowsTwoHyphensForNames() throws {
    let arguments = try Arguments(parsing: ["inspect", "--explain", "a.txt", "--", "--once", "-"])
    #expect(arguments.command == .inspect)
    #expect(arguments.operands == ["a.txt", "--once", "-"])
  }

  @Test func takesTheLastOfAnOptionThatCountsOnce() throws {
    #expect(try Arguments(parsing: ["--state", "a", "--state", "b"]).value(of: .state) == "b")
  }

  @Test(arguments: [["--help"], ["inspect", "--help"], ["status", "-h", "too", "many"]])
  func asksNothingMoreOfWhoWantsHelp(_ words: [String]) throws {
    #expect(try Arguments(parsing: words).has(.help))
  }

  @Test(arguments: [
    (["--onse"], "there is no option --onse; did you mean --once?"),
    (["--frobnicate"], "there is no option --frobnicate"),
    (["-x"], "there is no option -x"),
    (["--base_url", "x"], "there is no option --base_url; did you mean --base-url?"),
    (["inspct", "a"], "there is no command \"inspct\"; did you mean inspect?"),
    (["somewhere"], "there is no command \"somewhere\""),
    (["--input"], "--input DIR: the value is missing"),
    (["--once=yes"], "--once takes no value"),
    (["inspect"], "FILE is missing"),
    (["check-config", "a", "b"], "\"b\" is one argument too many"),
    (["status", "--once"], "--once belongs to \"watcher\""),
  ])
  func namesTheMistake(_ words: [String], _ sentence: String) {
    let failure = #expect(throws: Failure.self) { try Arguments(parsing: words) }
    #expect(failure?.status == .usage)
    #expect(failure?.sentences.first == sentence)
  }

  @Test func overridesTheDirectoriesOfTheConfiguration() throws {
    let assignments = try Arguments(parsing: ["--input", "/a", "--input", "/b"]).assignments
    #expect(assignments.map(\.value) == ["", "/a", "/b"])
  }

  @Test(arguments: [
    ("Feed.Title=A = B", "Feed", "Title", "A = B"), ("Feed.Title=", "Feed", "Title", ""), ("Feed", "Feed", "", ""),
    ("Feed.Title", "Feed", "Title", ""),
  ])
  func readsASetting(_ word: String, _ section: String, _ key: String, _ value: String) throws {
    let assignment = try #require(try Arguments(parsing: ["--set", word]).assignments.first)
    #expect([assignment.section, assignment.key, assignment.value] == [section, key, value])
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("Entrys", "Entries"), ("entries", "Entries"), ("Tilte", "Title"), ("BaseUrl", "BaseURL"), ("Base-URL", "BaseURL"),
  ])
  func findsWhatWasMeant(_ word: String, _ meant: String) {
    #expect(Suggestion.nearest(to: word, among: ["Title", "Entries", "BaseURL", "Author"]) == meant)
  }

  @Test(arguments: ["Colour", "", "X", "Entertainment"])
  func doesNotGuessWildly(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: ["Title", "Entries", "BaseURL", "Author"]) == nil)
  }

  @Test func countsEdits() {
    let pairs = [
      ("abc", "abc", 0), ("", "abc", 3), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abd", 1),
      ("kitten", "sitting", 3),
    ]
    for (left, right, distance) in pairs {
      #expect(Suggestion.distance(Array(left.utf8), Array(right.utf8)) == distance)
    }
  }
}
