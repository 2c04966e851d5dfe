import Feed

/// The command of `[Output] AfterPublish=`, with what it is to know.
struct PublishCommand: Sendable {
  /// What the program was given with it: addresses of feeds, no more than fit into a variable.
  private static let mostFeedBytes = 100_000
  /// So many lines of what it writes are passed on.
  private static let mostLines = 100

  private let process: ChildProcess
  /// How long it may take, in nanoseconds.
  let limit: Int64

  /// Makes the command; `nil` when none is configured.
  ///
  /// - Parameter feeds: the addresses of the feeds that changed.
  init?(_ configuration: Configuration, feeds: Set<String>) {
    guard !configuration.afterPublish.isEmpty else { return nil }
    limit = configuration.afterPublishTimeout
    var listed = ""
    // The main feeds have the shortest addresses.
    for feed in feeds.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      if listed.utf8.count + feed.utf8.count >= Self.mostFeedBytes { break }
      listed += (listed.isEmpty ? "" : " ") + feed
    }
    var variables = Environment.inherited
    variables["WATCHER_OUTPUT"] = configuration.output
    variables["WATCHER_BASE_URL"] = configuration.feed.feed.baseURL
    variables["WATCHER_FEEDS"] = listed
    process = ChildProcess(words: configuration.afterPublish, variables: variables)
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - deadline: the time by `Clock.monotonic` at which it must have ended, should that be before its own limit.
  ///   - say: told what it writes.
  ///   - warn: told in one sentence why it failed, if it did.
  func run(
    before deadline: () -> Int64 = { .max }, say: (String) -> Void, warn: (String) -> Void
  ) {
    let due = Clock.monotonic + limit
    var lines = 0
    do throws(SystemError) {
      let end = try process.run(until: { min(due, deadline()) }) { line in
        lines += 1
        if lines <= Self.mostLines { say("AfterPublish: \(line)") }
      }
      if lines > Self.mostLines { say("AfterPublish: \(lines - Self.mostLines) more lines") }
      switch end {
      case .exited(status: 0): break
      case .exited(let status): warn("AfterPublish=: \(name) ended with status \(status)")
      case .killed(let signal): warn("AfterPublish=: \(name) was ended by signal \(signal)")
      case .tookTooLong: warn("AfterPublish=: \(name) took too long and was ended; see AfterPublishTimeout=")
      }
    } catch {
      warn("AfterPublish=: \(error)")
    }
  }

  private var name: String { process.words[0] }
}
