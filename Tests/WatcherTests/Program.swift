import Feed
import Glibc
import Testing

@testable import Watcher

/// The real program, or another one, running.
final class Program {
  /// What a program that ended left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let process: pid_t
  private let scratch = Scratch()
  private var status: Int32?

  /// The program as it was built beside the tests.
  static let watcher: String = {
    var directory = FilePath("/proc/self/exe").resolved?.parent ?? FilePath("")
    while directory.bytes.count > 1, !directory.appending(FilePath("watcher")).exists { directory = directory.parent }
    // Tests may be run by a program of the toolchain; then what was built lies in the project.
    if directory.bytes.count <= 1 { directory = Expected.project.appending(FilePath(".build/debug")) }
    return directory.appending(FilePath("watcher")).text
  }()

  /// Starts a program; its variables are these and a path to find commands.
  init(_ words: [String], environment: [String: String] = [:]) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, scratch.place("output").text, flags, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, scratch.place("errors").text, flags, 0o644)
    let variables = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"].merging(environment) { $1 }
    var arguments = unsafe words.map { word in unsafe FilePath(word).withCString { unsafe strdup($0) } } + [nil]
    var settings = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + settings).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let answer = unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, &settings)
    guard answer == 0 else { throw SystemError("start \(words[0])", number: answer) }
    self.process = process
  }

  /// Starts the real program.
  static func watcher(_ words: [String], environment: [String: String] = [:]) throws -> Program {
    try Program([watcher] + words, environment: ["HOME": "/nonexistent"].merging(environment) { $1 })
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = wait()
    }
  }

  func signal(_ number: CInt) { kill(process, number) }

  /// What it has written to standard error so far.
  var errors: String { scratch.text("errors") }

  /// Waits until it ends; the status, or 128 and the signal that ended it.
  @discardableResult func wait() -> Int32 {
    if let status { return status }
    var raw: CInt = 0
    _ = uninterrupted { unsafe waitpid(process, &raw, 0) }
    let ended = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    status = ended
    return ended
  }

  /// Runs the real program to its end.
  static func run(_ words: [String], environment: [String: String] = [:]) throws -> Result {
    try watcher(words, environment: environment).result()
  }

  /// Runs any program to its end.
  static func output(of words: [String]) throws -> Result { try Program(words).result() }

  func result() -> Result {
    let status = wait()
    return Result(status: status, output: scratch.text("output"), errors: errors)
  }

  /// How to start a program without the rights of the superuser.
  static var unprivileged: [String] {
    geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  }
}

/// Looks again and again until something is so; answers whether it came to be.
func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<2_000 {
    if condition() { return true }
    usleep(5_000)
  }
  return false
}
