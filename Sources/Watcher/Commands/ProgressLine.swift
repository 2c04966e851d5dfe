import Feed
import Glibc

/// One line on a terminal that is written again and again; nothing where nobody looks.
final class ProgressLine {
  private let isShown = Output.isTerminal(STDERR_FILENO)
  private let start = Clock.monotonic
  private var last: Int64 = 0
  /// What is gone through.
  private let noun: String

  /// Ten times a second is as often as anybody reads, and the first tenth needs no progress.
  private let interval: Int64 = 100_000_000

  init(of noun: String) {
    self.noun = noun
    last = start
  }

  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = Clock.monotonic
    guard now - last >= interval else { return }
    last = now
    Output.write("\r\u{1B}[K" + text(progress, after: now - start), to: STDERR_FILENO)
  }

  /// Leaves the terminal as if there had been nothing.
  func clear() {
    if isShown && last != start { Output.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private func text(_ progress: Progress, after nanoseconds: Int64) -> String {
    let share = progress.total > 0 ? progress.done * 100 / progress.total : 0
    let text = "\(RunText.grouped(progress.done)) of \(RunText.grouped(progress.total)) \(noun) (\(share) %)"
    guard progress.done > 0, progress.done < progress.total else { return text }
    let left = Double(nanoseconds) / Double(progress.done) * Double(progress.total - progress.done)
    return text + ", \(RunText.duration(Int64(left) / 1_000_000_000 * 1_000_000_000)) left"
  }
}
