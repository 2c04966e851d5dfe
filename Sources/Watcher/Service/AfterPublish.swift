import Dispatch
import Feed
private import Synchronization

/// Runs the user's command after something was published, beside the service and one at a time.
///
/// What is published while it runs is gathered and given to the next run, so that a command that takes a minute
/// runs once a minute however much arrives.
@MainActor final class AfterPublish {
  /// When the service ends, what is running gets so long.
  private static let grace: Int64 = 10_000_000_000

  private let log: Log
  private let queue = DispatchQueue(label: "after-publish")
  private let deadline = Deadline()
  private var waiting: (configuration: Configuration, feeds: Set<String>)?
  private var isRunning = false

  init(log: Log) { self.log = log }

  /// Something was published.
  ///
  /// - Parameter feeds: the addresses of the feeds that changed.
  func published(_ feeds: [String], _ configuration: Configuration) {
    waiting = (configuration, (waiting?.feeds ?? []).union(feeds))
    start()
  }

  /// Waits for what runs and for what is still to run; the service ends.
  func finish() {
    deadline.set(Clock.monotonic + Self.grace)
    queue.sync {}
    takeWaiting()?()
  }

  private func start() {
    guard !isRunning, let work = takeWaiting() else { return }
    isRunning = true
    queue.async {
      work()
      DispatchQueue.main.async {
        MainActor.assumeIsolated {
          self.isRunning = false
          self.start()
        }
      }
    }
  }

  private func takeWaiting() -> (@Sendable () -> Void)? {
    defer { waiting = nil }
    guard let (configuration, feeds) = waiting, let command = PublishCommand(configuration, feeds: feeds) else {
      return nil
    }
    return { [log, deadline] in command.run(before: deadline.get, say: log.info, warn: log.warning) }
  }

  /// The time by which everything must have ended.
  private final class Deadline: Sendable {
    private let time = Mutex(Int64.max)

    @Sendable func get() -> Int64 { time.withLock { $0 } }

    func set(_ value: Int64) { time.withLock { $0 = value } }
  }
}
