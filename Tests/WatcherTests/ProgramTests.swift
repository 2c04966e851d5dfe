import Feed
import Glibc
import Testing

@testable import Watcher

/// What only the real program can show of the commands that end by themselves.
@Suite struct ProgramTests {
  private let scratch = Scratch()

  private func once(_ more: [String] = [], environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(
      [
        "--once", "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
        scratch.place("state").text,
      ]
        + more, environment: environment)
  }

  @Test func publishesAndSaysWhatItDid() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    try scratch.write("", to: "in/empty.txt")
    try scratch.write("x", to: "in/half.part")
    let first = try once()
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors.contains("refused: empty.txt: the file is empty"))
    #expect(first.errors.contains("passed over (temporary name): half.part"))
    #expect(first.errors.contains("1 new article from 1 file, 1 file refused"))
    #expect(scratch.text("out/atom.xml").contains("Lamplighters Return to the Old Quarter"))
    let second = try once()
    #expect(second.status == 0)
    #expect(second.errors.hasPrefix("nothing new in ") && second.errors.split(separator: "\n").count == 1)
  }

  /// A feed directory inside the input is not read, not at the first run either, when it is not there yet.
  @Test func readsNoFeedsOfItsOwn() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    let words = [
      "--once", "--input", scratch.place("in").text, "--output", scratch.place("in/feeds").text, "--state",
      scratch.place("state").text,
    ]
    #expect(try Program.run(words).errors.contains("1 new article from 1 file"))
    let second = try Program.run(words)
    #expect(second.errors.hasPrefix("nothing new"), "\(second.errors)")
  }

  @Test(arguments: ["--input", "--output", "--state", "--config"]) func takesNoEmptyPath(_ option: String) throws {
    for words in [[option, ""], [option + "="]] {
      let result = try Program.run(["--once"] + words)
      #expect(result.status == 64)
      #expect(result.errors.hasPrefix("watcher: \(option)") && result.errors.contains("the value is empty"))
    }
  }

  @Test func keepsItsStateOutOfWhatIsServed() throws {
    try scratch.directory("in")
    let result = try once(["--state", scratch.place("out/state").text])
    #expect(result.status == 78)
    #expect(result.errors.contains("the state must not lie in the output"))
  }

  /// Where standard error is closed, no file of the state gets its number.
  @Test func writesNoSentencesIntoTheState() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    let program = "\(Program.watcher) --once --input in --output out --state state 0<&- 2>&-"
    _ = try Program.output(of: ["/bin/sh", "-c", "cd \(scratch.place(".").text) && \(program)"])
    let second = try once()
    #expect(second.status == 0 && second.errors.hasPrefix("nothing new"), "\(second.errors)")
  }

  @Test func endsDifferentlyWhenAskedToBeStrict() throws {
    try scratch.write("", to: "in/empty.txt")
    #expect(try once(["--strict"]).status == 1)
  }

  @Test func writesTheSameBytesWhenTheClockStandsStill() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    #expect(try once(environment: ["SOURCE_DATE_EPOCH": "1700000000"]).status == 0)
    let feed = scratch.text("out/atom.xml")
    #expect(feed.contains("2023-11-14T22:13:20"))
    try scratch.rename("out", to: "out-before")
    #expect(try once().status == 0)
    #expect(scratch.text("out/atom.xml") == feed)
  }

  @Test func takesNamesThatAreNotText() throws {
    try scratch.directory("in")
    let name = FilePath(bytes: Array("caf".utf8) + [0xE9] + Array(".txt".utf8))
    try SystemHandle(opening: scratch.place("in").appending(name), O_WRONLY | O_CREAT)
      .write(Array(Story.text("Coffee House Opens Its Cellar").utf8))
    let result = try once()
    #expect(result.errors.contains("1 new article from 1 file"), "\(result.errors)")
  }

  @Test func tellsWhatItHasDone() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    try scratch.write("", to: "in/empty.txt")
    _ = try once()
    let text = try Program.run(["status", "--state", scratch.place("state").text])
    #expect(text.status == 0 && text.output.contains("1  articles") && text.output.contains("empty.txt"))
    let json = try Program.run(["status", "--json", "--state", scratch.place("state").text])
    #expect(json.output.hasPrefix("{\"running\":false,") && json.output.contains("\"entries\":1"))
    #expect(try Program.run(["status", "--state", scratch.place("other").text]).status == 66)
  }

  @Test func refusesAMissingInput() throws {
    let result = try once()
    #expect(result.status == 66)
    let sentence = "the input directory cannot be used: there is no such file or directory"
    #expect(result.errors == "watcher: \(scratch.place("in").text): \(sentence)\n")
  }

  @Test func refusesAnInputThatIsAFile() throws {
    try scratch.write("x", to: "in")
    #expect(try once().status == 66)
  }

  @Test func refusesAnOutputThatCannotBeMade() throws {
    try scratch.directory("in")
    try scratch.write("x", to: "file")
    let result = try once(["--output", scratch.place("file/out").text])
    #expect(result.status == 73)
    #expect(result.errors.contains("the output directory cannot be used: it is not a directory"))
  }

  @Test func refusesTheSameDirectoryForTwoPurposes() throws {
    try scratch.directory("in")
    let result = try once(["--output", scratch.place("in").text])
    #expect(result.status == 78)
    #expect(result.errors.contains("input and output must be different directories"))
  }

  @Test func lacksPermissionWhereItHasNone() throws {
    try scratch.directory("in")
    for name in ["state", "out"] { try scratch.directory(name) }
    scratch.allow(0o755, "")
    for (closed, mode) in [("out", 0o555), ("state", 0o555), ("in", 0o000)] {
      for name in ["in", "out", "state"] { scratch.allow(0o777, name) }
      scratch.allow(mode, closed)
      let words =
        Program.unprivileged + [
          Program.watcher, "--once", "--input", scratch.place("in").text, "--output", scratch.place("out").text,
          "--state",
          scratch.place("state").text,
        ]
      let result = try Program.output(of: words)
      #expect(result.status == 77, "\(closed): \(result.errors)")
      #expect(result.errors.contains("permission denied"))
    }
    scratch.allow(0o755, "in")
  }

  @Test func namesFilesThatCannotBeRead() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/a.txt")
    scratch.allow(0o755, "")
    scratch.allow(0, "in/a.txt")
    for name in ["out", "state"] {
      try scratch.directory(name)
      scratch.allow(0o777, name)
    }
    let words =
      Program.unprivileged + [
        Program.watcher, "--once", "--input", scratch.place("in").text, "--output", scratch.place("out").text,
        "--state",
        scratch.place("state").text,
      ]
    let result = try Program.output(of: words)
    #expect(result.status == 0)
    #expect(result.errors.contains("refused: a.txt") && result.errors.lowercased().contains("permission denied"))
  }

  @Test func namesMistakesInTheConfiguration() throws {
    try scratch.write("[Feed]\nTitel=x\n", to: "watcher.conf")
    let path = scratch.place("watcher.conf").text
    let sentence = "\(path):2: there is no setting Titel= in [Feed]; did you mean Title?"
    let check = try Program.run(["check-config", path])
    #expect(check.status == 78 && check.errors == sentence + "\n")
    let run = try once(["--config", path])
    #expect(run.status == 78 && run.errors == "watcher: \(sentence)\n")
    try scratch.write("[Feed]\nTitle=x\n", to: "watcher.conf")
    #expect(try Program.run(["check-config", path]).status == 0)
  }

  @Test func printsHelpAndVersionAsData() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0 && help.output == Help.text(on: .run) && help.errors.isEmpty)
    #expect(try Program.run(["--version"]).output == "watcher \(version)\n")
    let wrong = try Program.run(["--onse"])
    #expect(wrong.status == 64 && wrong.output.isEmpty)
  }

  @Test func validatesDocumentsOfAnybodys() throws {
    try scratch.write(Story.text("Published Without a Fault"), to: "in/a.txt")
    _ = try once()
    let own = ["atom.xml", "rss.xml", "feed.json", "opml.xml"].map { scratch.place("out/\($0)").text }
    let clean = try Program.run(["validate"] + own)
    #expect(clean.status == 0 && clean.output.isEmpty, "\(clean.output)")
    #expect(clean.errors == "watcher: 4 documents checked: 0 errors, 0 warnings\n")
    try scratch.write("<rss version='2.0'>\n<channel/>\n</rss>", to: "broken.xml")
    let broken = scratch.place("broken.xml").text
    let result = try Program.run(["validate", broken])
    #expect(result.status == 65)
    #expect(result.output.hasPrefix("\(broken):2: error: <channel> has no <title>\n"), "\(result.output)")
    let missing = try Program.run(["validate", broken, scratch.place("nothing").text])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("nothing: the document cannot be read: there is no such file or directory\n"))
  }

  @Test func inspectsOneStream() throws {
    let text = Story.text("Lamplighters Return to the Old Quarter")
    try scratch.write(text, to: "a.txt")
    try scratch.write(text, to: "b.txt")
    let files = ["a.txt", "b.txt", "missing.txt"].map { scratch.place($0).text }
    let result = try Program.run(["inspect", "--explain"] + files)
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0)
    try #require(lines.count == 3, "\(result.errors)")
    #expect(lines[0].contains("\"duplicateOf\":null") && lines[1].contains("\"duplicateOf\":\"tag:"))
    #expect(lines[1].contains("\"measure\":\"exact\",\"share\":100") && !lines[0].contains("\"measure\""))
    #expect(lines[0].contains("\"lines\":["))
    #expect(lines[2].contains("\"status\":\"rejected\"") && lines[2].contains("there is no such file"))
  }

  /// The vocabulary is kept in the user's cache, says the same from there, and is made anew where somebody damaged it.
  @Test func inspectKeepsTheVocabulary() throws {
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "a.txt")
    let inspect = {
      try Program.run(["inspect", self.scratch.place("a.txt").text], environment: ["HOME": self.scratch.path])
    }
    let first = try inspect()
    let kept = try scratch.place(".cache/watcher/vocabulary").contents()
    #expect(first.status == 0 && !first.output.isEmpty)
    let again = try inspect()
    #expect(again.output == first.output)
    try scratch.write(Array(kept.dropLast(kept.count / 2)), to: ".cache/watcher/vocabulary")
    let mended = try inspect()
    #expect(mended.output == first.output && mended.errors.isEmpty)
    #expect(try scratch.place(".cache/watcher/vocabulary").contents() == kept)
  }

  /// The program crashes over a file twice, and leaves it out; what lies beside it is published.
  @Test func aFileThatEndsTheProgramIsLeftOut() throws {
    let result = try afterEnding(by: SIGSEGV)
    let refusal = "a-long.txt: the program ended again and again while it worked on this file"
    #expect((result.output + result.errors).contains(refusal), "\(result)")
    #expect(!scratch.text("out/atom.xml").contains("The Endless Chronicle"))
  }

  /// Killed over a file, the program reads it nevertheless.
  @Test func aFileOverWhichItIsKilledIsRead() throws {
    _ = try afterEnding(by: SIGKILL)
    #expect(scratch.text("out/atom.xml").contains("The Endless Chronicle"))
  }

  private var note: [UInt8] { (try? scratch.place("state/attempts").contents()) ?? [] }

  /// Whether a note says that a file is in work: that is the last of five words for each.
  private func isWorking(_ note: [UInt8]) -> Bool {
    stride(from: 8 + 4 * 8, to: note.count, by: 5 * 8).contains { note[$0] == 1 }
  }

  /// What is said when the program has been ended twice over the first of two files.
  private func afterEnding(by signal: CInt) throws -> Program.Result {
    let sentences = String(repeating: "The river rose again and nobody slept. ", count: 20_000)
    try scratch.write(Story.text("The Endless Chronicle") + sentences, to: "in/a-long.txt")
    try scratch.write(Story.text("Lamplighters Return to the Old Quarter"), to: "in/b.txt")
    let words = [
      "--once", "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
      scratch.place("state").text,
    ]
    for _ in 0..<2 {
      let before = note
      let program = try Program.watcher(words)
      #expect(eventually { note != before && isWorking(note) })
      program.signal(signal)
      #expect(program.wait() == 128 + signal)
    }
    let result = try Program.run(words)
    #expect(result.status == 0)
    #expect(scratch.text("out/atom.xml").contains("Lamplighters Return"))
    return result
  }
}
