import Feed
import Glibc

/// Says what the service has done, and what it refused and why.
struct StatusCommand {
  let state: String
  let isJSON: Bool

  func run() throws(Failure) -> ExitStatus {
    let path = StatusFile.path(in: state)
    do throws(SystemError) {
      let status = StatusFile(text: String(decoding: try path.contents(), as: UTF8.self))
      Output.data(isJSON ? json(status) : text(status))
    } catch {
      guard error.number == ENOENT else { throw Failure(error) }
      throw Failure(.noInput, "\(state): nothing was done here yet; --state names another state directory")
    }
    return .success
  }

  private func text(_ status: StatusFile) -> String {
    var text = doing(status) + "\n"
    for row in StatusFile.rows {
      let digits = RunText.grouped(status.totals[keyPath: row.count])
      text += String(repeating: " ", count: max(1, 12 - digits.count)) + digits + "  \(row.name)\n"
    }
    if !status.refusals.isEmpty { text += "\nrefused:\n" }
    for refusal in status.refusals { text += "  \(refusal.file): \(refusal.reason)\n" }
    return text
  }

  private func doing(_ status: StatusFile) -> String {
    let when = "since \(status.updated.wholeSecond)"
    if status.isRunning { return "running (process \(status.process)), \(status.doing)" }
    return status.process == 0 ? "\(status.doing) \(when)" : "not running: ended without notice \(when)"
  }

  private func json(_ status: StatusFile) -> String {
    var json = JSONText()
    json.object { json in
      json.member("running", status.isRunning)
      json.member("process", status.isRunning ? Int(status.process) : nil)
      json.member("doing", status.doing)
      json.member("updated", "\(status.updated.wholeSecond)")
      for row in StatusFile.rows { json.member(row.key.lowercased(), status.totals[keyPath: row.count]) }
      json.array("refusals", status.refusals) { refusal, json in
        json.object { json in
          json.member("file", refusal.file)
          json.member("reason", refusal.reason)
        }
      }
    }
    return json.text + "\n"
  }
}
