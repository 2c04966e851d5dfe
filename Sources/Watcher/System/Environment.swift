import Feed
import FoundationEssentials
import Glibc

/// The variables the program was started with.
struct Environment: Sendable {
  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// The variables of this process that the program asks for.
  static var process: Environment {
    var found: [String: String] = [:]
    for name in names {
      guard let value = unsafe getenv(name) else { continue }
      found[name] = unsafe String(cString: value)
    }
    return Environment(found)
  }

  /// Dispatch asks for a higher priority for threads that the main thread waits for. Where it may not have it, as under
  /// systemd, it would tell the system's log with each new thread; nobody there can do anything about it.
  static func quietDispatch() { unsafe setenv("LIBDISPATCH_LOG", "NO", 0) }

  /// What a command of the user's gets to know: everything but what is between systemd and this process.
  static var inherited: [String: String] {
    ProcessInfo.processInfo.environment.filter { !["NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC"].contains($0.key) }
  }

  /// The value of a variable; `nil` when it is missing or empty, which means the same to everybody.
  subscript(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Every variable that means something to the program.
  static let names = [
    "CACHE_DIRECTORY", "CONFIGURATION_DIRECTORY", "HOME", "JOURNAL_STREAM", "NOTIFY_SOCKET", "RUNTIME_DIRECTORY",
    "SOURCE_DATE_EPOCH", "STATE_DIRECTORY", "WATCHDOG_PID", "WATCHDOG_USEC", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
    "XDG_DATA_HOME", "XDG_STATE_HOME",
  ]
}
