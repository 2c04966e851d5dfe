import Feed
import Glibc
import Testing

@testable import Watcher

/// What only the real program can show of the service.
@Suite struct ServiceTests {
  private let scratch = Scratch()

  private func start(
    _ more: [String] = [], input: String = "in", environment: [String: String] = [:]
  ) throws -> Program {
    let words = [
      "--input", scratch.place(input).text, "--output", scratch.place("out").text, "--state",
      scratch.place("state").text,
    ]
    let program = try Program.watcher(words + more, environment: environment)
    #expect(eventually { program.errors.contains("watching") || !program.isRunning }, "\(program.errors)")
    return program
  }

  private func isPublished(_ headline: String) -> Bool {
    eventually { scratch.text("out/atom.xml").contains(headline) }
  }

  @Test func takesWhatIsThereAndWhatArrives() throws {
    try scratch.write(Story.text("Already There Before the Start"), to: "in/a.txt")
    let program = try start()
    #expect(isPublished("Already There Before the Start"))
    try scratch.write(Story.text("Written While It Watched"), to: "in/b.txt")
    #expect(isPublished("Written While It Watched"))
    try scratch.write(Story.text("Moved in From Beside"), to: "side.txt")
    try scratch.rename("side.txt", to: "in/c.txt")
    #expect(isPublished("Moved in From Beside"))
    try scratch.write(Story.text("Deep in New Directories"), to: "in/d/e/f/d.txt")
    #expect(isPublished("Deep in New Directories"))
    try scratch.write(Story.text("Later in the Same Place"), to: "in/d/e/f/e.txt")
    #expect(isPublished("Later in the Same Place"))
    try scratch.write(Story.text("A Whole Directory Moved In"), to: "beside/x/g.txt")
    try scratch.rename("beside", to: "in/beside")
    #expect(isPublished("A Whole Directory Moved In"))
    #expect(unsafe link(scratch.place("in/d/e/f/e.txt").text, scratch.place("in/linked.txt").text) == 0)
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
    #expect(program.errors.hasSuffix("watcher: stopped\n"))
  }

  @Test func waitsForAFileThatIsBeingWritten() throws {
    try scratch.directory("in")
    let program = try start()
    let text = Array(Story.text("Written in Two Halves").utf8)
    let file = try SystemHandle(opening: scratch.place("in/slow.txt"), O_WRONLY | O_CREAT)
    try file.write(Array(text[..<400]))
    try scratch.write(Story.text("In the Meantime"), to: "in/other.txt")
    #expect(isPublished("In the Meantime"))
    #expect(!scratch.text("out/atom.xml").contains("Written in Two Halves"))
    try file.write(Array(text[400...]))
    _ = consume file
    #expect(isPublished("Written in Two Halves"))
    program.signal(SIGINT)
    #expect(program.wait() == 0)
  }

  @Test func passesOverWhatIsNotMeantAndSaysSoOnce() throws {
    try scratch.directory("in")
    let program = try start()
    #expect(unsafe mkfifo(scratch.place("in/fifo").text, 0o600) == 0)
    #expect(unsafe symlink("/etc/passwd", scratch.place("in/link").text) == 0)
    try scratch.write(Story.text("Not Finished Yet"), to: "in/a.txt.part")
    try scratch.write(Story.text("After All the Others"), to: "in/z.txt")
    #expect(isPublished("After All the Others"))
    #expect(!scratch.text("out/atom.xml").contains("Not Finished Yet"))
    for sentence in [
      "fifo: passed over (FIFO)", "link: passed over (link)", "a.txt.part: passed over (temporary name)",
    ] {
      #expect(program.errors.contains(sentence), "\(program.errors)")
    }
    try scratch.rename("in/a.txt.part", to: "in/a.txt")
    #expect(isPublished("Not Finished Yet"))
  }

  @Test func waitsForAnInputThatIsReplaced() throws {
    try scratch.directory("above/in")
    let program = try start(input: "above/in")
    try scratch.rename("above/in", to: "above/gone")
    #expect(eventually { program.errors.contains("above/in: the input directory is gone") }, "\(program.errors)")
    try scratch.write(Story.text("From the New Directory"), to: "above/in/a.txt")
    #expect(isPublished("From the New Directory"))
    try scratch.rename("above", to: "moved")
    #expect(eventually { program.errors.components(separatedBy: "is gone").count == 3 }, "\(program.errors)")
    try scratch.write(Story.text("From Beneath a New Parent"), to: "above/in/b.txt")
    #expect(isPublished("From Beneath a New Parent"))
  }

  @Test func followsALinkThatIsTurned() throws {
    try scratch.directory("one")
    try scratch.write(Story.text("Behind the Second Link"), to: "two/a.txt")
    #expect(unsafe symlink(scratch.place("one").text, scratch.place("link").text) == 0)
    let program = try start(input: "link")
    #expect(unsafe symlink(scratch.place("two").text, scratch.place("link.new").text) == 0)
    try scratch.rename("link.new", to: "link")
    #expect(isPublished("Behind the Second Link"), "\(program.errors)")
  }

  @Test func reloadsAllOrNothing() throws {
    try scratch.directory("in")
    try scratch.write("[Feed]\nTitle=First Title\n", to: "watcher.conf")
    let program = try start(["--config", scratch.place("watcher.conf").text])
    #expect(isPublished("First Title"))
    try scratch.write("[Feed]\nTitle=Wrong Title\nEntries=many\n", to: "watcher.conf")
    program.signal(SIGHUP)
    #expect(eventually { program.errors.contains("the one before stays in force") })
    #expect(program.errors.contains("watcher.conf:3: Entries=: \"many\" is not a whole number"))
    try scratch.write(Story.text("Still at Work"), to: "in/a.txt")
    #expect(isPublished("Still at Work"))
    #expect(scratch.text("out/atom.xml").contains("First Title"))
    try scratch.write("[Feed]\nTitle=Second Title\n", to: "watcher.conf")
    program.signal(SIGHUP)
    #expect(isPublished("Second Title"))
    try scratch.write(Story.text("At Work After the Reload"), to: "in/b.txt")
    #expect(isPublished("At Work After the Reload"))
  }

  @Test func excludesASecondInstance() throws {
    try scratch.directory("in")
    let program = try start()
    for more in [["--once"], []] {
      let words = [
        "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
        scratch.place("state").text,
      ]
      let second = try Program.run(words + more)
      #expect(second.status == 75)
      #expect(second.errors.contains("another watcher is running on this state directory"), "\(second.errors)")
    }
    let status = try Program.run(["status", "--state", scratch.place("state").text])
    #expect(status.output.hasPrefix("running (process \(program.process)), watching"), "\(status.output)")
    program.signal(SIGTERM)
    program.wait()
    let after = try Program.run(["status", "--state", scratch.place("state").text])
    #expect(after.output.hasPrefix("stopped since"), "\(after.output)")
  }

  @Test func tellsSystemdHowItIs() throws {
    try scratch.directory("in")
    for address in [scratch.place("notify").text, "@watcher-test-\(getpid())-\(UInt32.random(in: 0 ... .max))"] {
      let socket = try NotifySocket(address)
      let program = try start(environment: ["NOTIFY_SOCKET": address, "WATCHDOG_USEC": "200000"])
      #expect(eventually { socket.heard("READY=1\nSTATUS=watching") })
      #expect(eventually { socket.heard("WATCHDOG=1") })
      program.signal(SIGHUP)
      #expect(eventually { socket.heard("RELOADING=1\nMONOTONIC_USEC=") })
      #expect(eventually { socket.heard("READY=1") && socket.all.components(separatedBy: "READY=1").count == 3 })
      program.signal(SIGTERM)
      #expect(eventually { socket.heard("STOPPING=1") })
      #expect(program.wait() == 0)
    }
  }

  @Test func isNotStoppedByASystemdThatDoesNotListen() throws {
    try scratch.directory("in")
    let address = scratch.place("notify").text
    let socket = try NotifySocket(address)
    let program = try start(environment: ["NOTIFY_SOCKET": address, "WATCHDOG_USEC": "2000"])
    // The kernel keeps a few messages for a socket; many times as many are sent meanwhile.
    usleep(500_000)
    try scratch.write(Story.text("Published All the Same"), to: "in/a.txt")
    #expect(isPublished("Published All the Same"))
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
    #expect(socket.heard("READY=1"))
  }

  @Test func losesNothingWhenItIsKilled() throws {
    try scratch.directory("in")
    for round in 0..<5 {
      let program = try start()
      for number in 0..<10 {
        try scratch.write(
          Story.text("Round \(round) Story \(number) Told"),
          to: "in/\(round)-\(number).txt")
        if number == 5 { program.signal(SIGKILL) }
      }
      program.wait()
    }
    let program = try start()
    for round in 0..<5 {
      for number in 0..<10 { #expect(isPublished("Round \(round) Story \(number) Told")) }
    }
    #expect(scratch.text("out/atom.xml").components(separatedBy: "<entry>").count == 51)
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
  }
}

/// Hears what a service tells systemd.
final class NotifySocket {
  private let socket: SystemHandle
  private(set) var all = ""

  init(_ address: String) throws {
    socket = try SystemHandle(
      Glibc.socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue), 0), "listen")
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(address.utf8)
    unsafe withUnsafeMutableBytes(of: &name.sun_path) { path in
      unsafe path.copyBytes(from: bytes)
      if bytes.first == UInt8(ascii: "@") { unsafe path[0] = 0 }
    }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let answer = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(socket.number, $0, length) }
    }
    guard answer == 0 else { throw SystemError("listen on \(address)") }
  }

  /// Whether a text was among the messages so far.
  func heard(_ text: String) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe recv(socket.number, &buffer, buffer.count, 0)
      guard count > 0 else { return all.contains(text) }
      all += String(decoding: buffer[..<count], as: UTF8.self) + "\n"
    }
  }
}

extension String {
  /// What stands between the places where a text occurs.
  func components(separatedBy text: String) -> [Substring] { split(separator: text, omittingEmptySubsequences: false) }
}

extension Program {
  /// Whether it has not ended; looks without waiting.
  var isRunning: Bool {
    let state = (try? FilePath("/proc/\(process)/stat").contents()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return !state.isEmpty && !state.contains(") Z ")
  }
}
