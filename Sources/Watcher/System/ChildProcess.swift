import Feed
import Glibc

/// A program of somebody else's, run to its end in a process group of its own.
///
/// It gets nothing to read, and what it writes comes back in lines. Whoever calls waits, so that is not the main thread.
struct ChildProcess: Sendable {
  /// How it ended.
  enum End: Equatable {
    case exited(status: CInt)
    case killed(signal: CInt)
    case tookTooLong
  }

  /// The path of the program and its arguments.
  let words: [String]
  let variables: [String: String]

  /// How long it is given to end by itself when it is told to, in nanoseconds.
  private static let grace: Int64 = 2_000_000_000

  /// Runs it.
  ///
  /// - Parameters:
  ///   - deadline: asked again and again for the time by `Clock.monotonic` at which it must have ended.
  ///   - line: told each line that it writes.
  func run(until deadline: () -> Int64, line: (String) -> Void) throws(SystemError) -> End {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError("make a pipe") }
    // Nobody else starts programs, so none can get the ends in between.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let output = try SystemHandle(ends[0], "make a pipe")
    let process: pid_t
    do {
      let input = try SystemHandle(ends[1], "make a pipe")
      process = try start(writingTo: input.number)
      // The writing end is closed here: the program holds the other one, and the pipe ends with it.
    }
    _ = fcntl(output.number, F_SETFL, O_NONBLOCK)
    var text = ChildOutput()
    var isTold = false
    var isOpen = true
    while true {
      isOpen = isOpen && text.read(from: output.number, line)
      if let end = Self.end(of: process) {
        // What it started and left behind ends with it.
        if isTold { kill(-process, SIGKILL) }
        if isOpen { _ = text.read(from: output.number, line) }
        text.end(line)
        return isTold ? .tookTooLong : end
      }
      let now = Clock.monotonic
      let due = deadline()
      if now >= due + (isTold ? Self.grace : 0) {
        kill(-process, isTold ? SIGKILL : SIGTERM)
        isTold = true
      }
      // Its end is noticed by that of the pipe; whatever it left behind may hold the pipe open, so it is looked at too.
      var wait = pollfd(fd: isOpen ? output.number : -1, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&wait, 1, isOpen ? 100 : 5)
    }
  }

  private func start(writingTo output: CInt) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    // The service passes signals over that the program needs, and Dispatch blocks others.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = unsafe words.map { word in unsafe FilePath(word).withCString { unsafe strdup($0) } } + [nil]
    var settings = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + settings).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let answer = unsafe FilePath(words[0]).withCString { program in
      unsafe posix_spawn(&process, program, &actions, &attributes, &arguments, &settings)
    }
    guard answer == 0 else { throw SystemError("start \(words[0])", number: answer) }
    return process
  }

  private static func end(of process: pid_t) -> End? {
    var raw: CInt = 0
    guard uninterrupted({ unsafe waitpid(process, &raw, WNOHANG) }) == process else { return nil }
    return raw & 0x7F == 0 ? .exited(status: raw >> 8 & 0xFF) : .killed(signal: raw & 0x7F)
  }
}

/// What a program writes, cut into lines.
private struct ChildOutput {
  private var pending: [UInt8] = []
  /// A line that is longer is told in pieces.
  private static let longest = 1_000

  /// Reads what is there; answers whether more may come.
  mutating func read(from descriptor: CInt, _ line: (String) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = uninterrupted { unsafe Glibc.read(descriptor, &buffer, buffer.count) }
      if count == 0 || count < 0 && errno != EAGAIN { return false }
      if count < 0 { return true }
      for byte in buffer[..<count] {
        if byte == UInt8(ascii: "\n") { end(line) } else { pending.append(byte) }
        if pending.count == Self.longest { end(line) }
      }
    }
  }

  /// Tells what no line break ended.
  mutating func end(_ line: (String) -> Void) {
    if !pending.isEmpty { line(String(decoding: pending, as: UTF8.self)) }
    pending.removeAll(keepingCapacity: true)
  }
}
