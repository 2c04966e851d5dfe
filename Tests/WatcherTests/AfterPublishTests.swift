import Feed
import Glibc
import Testing

@testable import Watcher

@Suite struct AfterPublishTests {
  private let scratch = Scratch()

  private func words(_ command: String, _ more: [String] = []) -> [String] {
    [
      "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
      scratch.place("state").text, "--base-url", "https://example.org/news/", "--set", "Output.AfterPublish=\(command)",
    ] + more
  }

  private func run(_ command: String, _ more: [String] = []) throws -> Program.Result {
    try Program.run(["--once"] + words(command, more), environment: ["NOTIFY_SOCKET": "/nonexistent", "OWN": "kept"])
  }

  /// A command that a shell understands, quoted for the configuration.
  private func shell(_ script: String) -> String { "/bin/sh -c '\(script)'" }

  @Test func tellsTheCommandWhatChanged() throws {
    try scratch.write(Story.text("Told to Whoever Asked"), to: "in/a.txt")
    let notes = scratch.place("notes").text
    let script = shell(#"echo "$WATCHER_OUTPUT $WATCHER_BASE_URL $OWN.$NOTIFY_SOCKET. $WATCHER_FEEDS" >>"# + notes)
    #expect(try run(script).status == 0)
    let base = "https://example.org/news/"
    let expected = "\(scratch.place("out").text) \(base) kept.. \(base)rss.xml \(base)atom.xml \(base)feed.json"
    #expect(scratch.text("notes").hasPrefix(expected), "\(scratch.text("notes"))")
    #expect(scratch.text("notes").contains(" \(base)tags/"))
    let told = scratch.text("notes")
    #expect(try run(script).status == 0)
    #expect(scratch.text("notes") == told, "nothing was published")
  }

  @Test func passesOnWhatTheCommandWrites() throws {
    try scratch.write(Story.text("Told to Whoever Asked"), to: "in/a.txt")
    let result = try run(shell(#"echo one; printf "two\033" >&2; cat"#))
    #expect(result.errors.contains("\nAfterPublish: one\nAfterPublish: two\\x1B\n"), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ("/bin/sh -c 'exit 3'", "AfterPublish=: /bin/sh ended with status 3\n"),
    ("/bin/sh -c 'kill -TERM $$'", "AfterPublish=: /bin/sh was ended by signal 15\n"),
    ("/nonexistent", "AfterPublish=: cannot start /nonexistent: there is no such file or directory\n"),
    ("/bin/sh -c 'sleep 100'", "AfterPublish=: /bin/sh took too long and was ended; see AfterPublishTimeout=\n"),
  ])
  func warnsOfACommandThatFails(_ command: String, _ warning: String) throws {
    try scratch.write(Story.text("Published All the Same"), to: "in/a.txt")
    let result = try run(command, ["--set", "Output.AfterPublishTimeout=1s"])
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix(warning), "\(result.errors)")
    #expect(scratch.text("out/atom.xml").contains("Published All the Same"))
  }

  @Test func leavesNothingRunningThatTookTooLong() throws {
    let script = "sleep 100 & echo $!; wait"
    var printed = ""
    let end = try ChildProcess(words: ["/bin/sh", "-c", script], variables: ["PATH": "/bin:/usr/bin"])
      .run(until: { printed.isEmpty ? .max : 0 }, line: { printed += $0 })
    #expect(end == .tookTooLong)
    let inner = try #require(pid_t(printed))
    // Whoever inherits it may not have taken note of its end yet.
    let isGone = eventually {
      let status = (try? FilePath("/proc/\(inner)/stat").contents()).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return status.isEmpty || status.contains(") Z ")
    }
    #expect(isGone)
  }

  @Test func doesNotWaitForWhatACommandLeavesBehind() throws {
    var lines: [String] = []
    let end = try ChildProcess(words: ["/bin/sh", "-c", "sleep 100 & echo $!"], variables: ["PATH": "/bin:/usr/bin"])
      .run(until: { .max }, line: { lines.append($0) })
    #expect(end == .exited(status: 0))
    kill(try #require(lines.first.flatMap { pid_t($0) }), SIGKILL)
  }

  @Test func serviceRunsOneAtATimeAndGoesOnMeanwhile() throws {
    try scratch.directory("in")
    let (notes, lock, gate) = (scratch.place("notes").text, scratch.place("lock").text, scratch.place("gate").text)
    let script =
      "mkdir \(lock) || echo twice >>\(notes); while test ! -e \(gate); do sleep 0.01; done; "
      + "echo begun $WATCHER_FEEDS >>\(notes); rmdir \(lock)"
    let program = try Program.watcher(words(shell(script)))
    #expect(eventually { program.errors.contains("watching") })
    for number in 0..<3 {
      try scratch.write(Story.text("Story \(number) While It Runs"), to: "in/\(number).txt")
      #expect(eventually { scratch.text("out/atom.xml").contains("Story \(number) While It Runs") })
    }
    #expect(scratch.text("notes").isEmpty)
    try scratch.write("", to: "gate")
    #expect(eventually { scratch.text("notes").split(separator: "\n").count == 2 }, "\(scratch.text("notes"))")
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
    let lines = scratch.text("notes").split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("begun ") }, "\(lines)")
  }

  @Test func serviceWaitsForTheCommandAtItsEnd() throws {
    try scratch.directory("in")
    let begun = scratch.place("begun").text
    let script = "touch \(begun); sleep 0.3; echo done >>\(scratch.place("notes").text)"
    let program = try Program.watcher(words(shell(script)))
    #expect(eventually { program.errors.contains("watching") })
    try scratch.write(Story.text("The Last One Before the End"), to: "in/a.txt")
    #expect(eventually { scratch.place("begun").exists })
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
    #expect(scratch.text("notes").hasPrefix("done\n"))
  }
}
