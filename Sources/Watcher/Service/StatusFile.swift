import Feed
import Glibc

/// What was done so far, kept in the state directory, so that `watcher status` and the next start find it.
///
/// It is written in the syntax of the configuration, replaced after every run, and only tells: when it is lost,
/// nothing else is.
struct StatusFile: Equatable {
  /// What the service does: `watching`, `stopped`, the sentence systemd shows.
  var doing = ""
  /// The process that writes here.
  var process: Int32 = 0
  /// When it was written last.
  var updated = Instant(seconds: 0)
  /// What the archive holds.
  var totals = Totals()
  /// The files refused last, oldest first.
  var refusals: [Refusal] = []

  /// A file that was refused, and why.
  struct Refusal: Equatable {
    var file: String
    var reason: String
  }

  init() {}

  /// What a pipeline has done.
  init(of pipeline: Pipeline, doing: String, process: Int32, now: Instant) {
    self.doing = doing
    self.process = process
    updated = now
    totals = pipeline.totals
    let problems = (try? pipeline.recentRefusals()) ?? []
    refusals = problems.map { Refusal(file: $0.file, reason: "\($0.cause)") }
  }
}

extension StatusFile {
  /// The file in a state directory.
  static func path(in state: String) -> FilePath { FilePath(state).appending(FilePath("status")) }

  /// Reads what was written there; what is missing or damaged counts as nothing.
  init(in state: String) {
    let bytes = try? StatusFile.path(in: state).contents(limit: 1 << 24)
    self.init(text: String(decoding: bytes ?? [], as: UTF8.self))
  }

  /// Reads the text of the file.
  init(text: String) {
    for assignment in ConfigurationFile(text, file: "").assignments {
      let number = Int(assignment.value) ?? 0
      switch assignment.key {
      case "Doing": doing = assignment.value
      case "Process": process = Int32(truncatingIfNeeded: number)
      case "Updated": updated = Instant(microseconds: Int64(number))
      case "File": refusals.append(Refusal(file: assignment.value, reason: ""))
      case "Reason" where !refusals.isEmpty: refusals[refusals.count - 1].reason = assignment.value
      default:
        guard let row = StatusFile.rows.first(where: { $0.key == assignment.key }) else { continue }
        totals[keyPath: row.count] = number
      }
    }
  }

  /// The totals, with their keys and their names for people.
  static let rows: [(key: String, name: String, count: any WritableKeyPath<Totals, Int> & Sendable)] = [
    ("Files", "files read", \.files), ("Entries", "articles", \.entries),
    ("Editions", "editions of them", \.editions), ("Copies", "copies", \.copies),
    ("Refused", "files refused", \.refused), ("Feeds", "feeds of tags and the like", \.feeds),
  ]

  /// The text of the file.
  var text: String {
    var text = """
      # What watcher has done. Written by the service; "watcher status" reads it.
      [Service]
      Doing=\(value(doing))
      Process=\(process)
      Updated=\(updated.microseconds)
      [Totals]

      """
    for row in StatusFile.rows { text += "\(row.key)=\(totals[keyPath: row.count])\n" }
    for refusal in refusals { text += "[Refusal]\nFile=\(value(refusal.file))\nReason=\(value(refusal.reason))\n" }
    return text
  }

  /// Writes it into a state directory. A state that cannot be written is reported by what matters more.
  func save(in state: String) { try? StatusFile.path(in: state).replaceContents(with: Array(text.utf8)) }

  /// Whether the process that wrote it still works.
  var isRunning: Bool {
    guard process > 0, let name = try? FilePath("/proc/\(process)/comm").contents() else { return false }
    return name.starts(with: Array("watcher".utf8))
  }

  /// The value on one line; a backslash at its end would go on with the next.
  private func value(_ text: String) -> String {
    let line = Output.oneLine(text)
    return line.hasSuffix("\\") ? line.dropLast() + "\\x5C" : line
  }
}
