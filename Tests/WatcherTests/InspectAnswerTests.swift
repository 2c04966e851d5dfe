import Feed
import Testing

@testable import Watcher

@Suite struct InspectAnswerTests {
  @Test func namesWhyAFileIsRefused() {
    let answer = InspectAnswer(file: "a.txt", refused: Problem(file: "a.txt", line: 3, .empty))
    #expect(
      answer.json
        == #"{"file":"a.txt","status":"rejected","problems":[{"message":"the file is empty","line":3}],"articles":[]}"#)
  }

  @Test func namesEveryFieldEveryTime() throws {
    let scratch = Scratch()
    try scratch.write(Story.text("Ferry Crews Mend Their Own Nets"), to: "a.txt")
    let result = try Program.run(["inspect", scratch.place("a.txt").text])
    for field in [
      "id", "title", "authors", "published", "updated", "language", "url", "summary", "text", "tags", "duplicateOf",
      "withdrawn", "embargoedUntil",
    ] {
      #expect(result.output.contains("\"\(field)\":"), "\(field)")
    }
    #expect(!result.output.contains("\"lines\":"))
  }

  @Test func saysWhichRuleGaveATag() throws {
    let scratch = Scratch()
    try scratch.write(Story.text("Ferry Crews Mend Their Own Nets"), to: "a.txt")
    try scratch.write("[Rule harbour]\nAddTag=topic:politics\n", to: "w.conf")
    let configuration = scratch.place("w.conf").text
    let result = try Program.run(["inspect", "--explain", "--config", configuration, scratch.place("a.txt").text])
    #expect(result.output.contains(#""tags":[{"term":"medtop:11000000","label":"politics","#))
    #expect(result.output.contains(#""reason":"rule harbour (\#(configuration):2)"}"#))
    let plain = try Program.run(["inspect", "--config", configuration, scratch.place("a.txt").text])
    #expect(!plain.output.contains("\"reason\":"))
  }
}
