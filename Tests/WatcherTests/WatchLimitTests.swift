import Feed
import Glibc
import Testing

@testable import Watcher

/// Where the kernel cannot report everything, listings find what it left out.
@Suite struct WatchLimitTests {
  private let scratch = Scratch()

  private var words: [String] {
    [
      Program.watcher, "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
      scratch.place("state").text,
    ]
  }

  private func isPublished(_ headline: String) -> Bool {
    eventually { scratch.text("out/atom.xml").contains(headline) }
  }

  /// Starts the service in a user namespace of its own, where a limit of inotify can be set for it alone; `nil` where
  /// the system makes none.
  private func start(limit: String, to value: Int) throws -> Program? {
    let unshare = ["/usr/bin/unshare", "--user", "--map-root-user", "/bin/sh", "-c"]
    let set = "echo \(value) > /proc/sys/user/\(limit)"
    guard try Program.output(of: unshare + [set]).status == 0 else { return nil }
    let program = try Program(unshare + [set + "; exec \"$@\"", "sh"] + words + ["--set", "Input.Rescan=1s"])
    #expect(eventually { program.errors.contains("publishing in") || !program.isRunning }, "\(program.errors)")
    return program
  }

  @Test func moreDirectoriesThanMayBeWatchedAreListed() throws {
    for number in 0..<8 { try scratch.write(Story.text("At the Start in \(number)"), to: "in/d\(number)/a.txt") }
    guard let program = try start(limit: "max_inotify_watches", to: 6) else { return }
    #expect(program.errors.contains("fs.inotify.max_user_watches allows to watch; listing every 1s ([Input] Rescan=)"))
    for number in 0..<8 { #expect(isPublished("At the Start in \(number)")) }
    for number in 0..<8 { try scratch.write(Story.text("Later in \(number)"), to: "in/d\(number)/b.txt") }
    for number in 0..<8 { #expect(isPublished("Later in \(number)"), "\(program.errors)") }
    try scratch.write(Story.text("In a New Directory"), to: "in/e/f/c.txt")
    #expect(isPublished("In a New Directory"), "\(program.errors)")
  }

  @Test func withoutInotifyEverythingIsListed() throws {
    try scratch.write(Story.text("At the Start of the Day"), to: "in/a.txt")
    guard let program = try start(limit: "max_inotify_instances", to: 0) else { return }
    #expect(
      program.errors.contains("the limit is fs.inotify.max_user_instances; listing every 1s"), "\(program.errors)")
    #expect(isPublished("At the Start of the Day"))
    try scratch.write(Story.text("Later on the Same Day"), to: "in/b.txt")
    #expect(isPublished("Later on the Same Day"), "\(program.errors)")
  }

  @Test func lostEventsAreMadeUpForByAListing() throws {
    try scratch.write(Story.text("At the Start of the Day"), to: "in/a.txt")
    let program = try Program(words)
    #expect(isPublished("At the Start of the Day"))
    #expect(eventually { program.errors.contains("watching") })
    program.signal(SIGSTOP)
    // Each round is three events that the kernel cannot put together, until its queue is full.
    let limit = Int((try? FilePath("/proc/sys/fs/inotify/max_queued_events").contents()).map(number) ?? 16_384)
    for _ in 0..<(limit / 2) {
      let file = try SystemHandle(opening: scratch.place("in/x.tmp"), O_WRONLY | O_CREAT)
      _ = consume file
      unsafe unlink(scratch.place("in/x.tmp").text)
    }
    try scratch.write(Story.text("Nobody Told of This"), to: "in/b.txt")
    try scratch.write(Story.text("Nor of This, Further Down"), to: "in/d/c.txt")
    program.signal(SIGCONT)
    #expect(isPublished("Nobody Told of This"), "\(program.errors)")
    #expect(isPublished("Nor of This, Further Down"), "\(program.errors)")
    #expect(program.errors.contains("the kernel lost events; listing the input directories again"))
  }

  private func number(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $1 &- 0x30 < 10 ? $0 * 10 + Int($1 - 0x30) : $0 }
  }
}
