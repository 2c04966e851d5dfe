import Glibc

/// Sentences for people, on standard error; the journal hears how urgent each is.
///
/// - Source: sd-daemon(3) on the prefixes `<3>` to `<7>`
struct Log: Sendable {
  enum Level: Int, Sendable {
    case error = 3, warning, notice, info
  }

  /// Whether standard error leads to the journal.
  let isJournal: Bool
  /// Less urgent sentences than this are not written.
  var leastUrgent = Level.info
  /// Where it writes; tests give another descriptor.
  var descriptor: CInt = STDERR_FILENO

  init(isJournal: Bool) { self.isJournal = isJournal }

  /// The journal says which file it takes, by device and number, so that a redirected error stream is noticed.
  init(environment: Environment) {
    var status = stat()
    unsafe fstat(STDERR_FILENO, &status)
    isJournal = environment["JOURNAL_STREAM"] == "\(status.st_dev):\(status.st_ino)"
  }

  func error(_ sentence: String) { write(sentence, .error) }
  func warning(_ sentence: String) { write(sentence, .warning) }
  func notice(_ sentence: String) { write(sentence, .notice) }
  func info(_ sentence: String) { write(sentence, .info) }

  private func write(_ sentence: String, _ level: Level) {
    guard level.rawValue <= leastUrgent.rawValue else { return }
    Output.write(line(sentence, level), to: descriptor)
  }

  /// The line as it is written. A name with a line break in it must not look like a line of ours.
  func line(_ sentence: String, _ level: Level) -> String {
    (isJournal ? "<\(level.rawValue)>" : "watcher: ") + Output.oneLine(sentence) + "\n"
  }
}
