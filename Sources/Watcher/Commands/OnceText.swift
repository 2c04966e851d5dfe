import Feed

/// What `--once` says when it is done.
enum OnceText {
  /// So many refused files are named; the rest is counted.
  private static let limit = 20

  static func lines(
    _ summary: RunSummary, _ passedOver: [PassedOver: [String]], of configuration: Configuration, took: Int64
  ) -> [String] {
    let isIdle = summary.read == 0 && summary.documentsWritten == 0
    let done = summary.read == 0 ? "nothing new" : RunText.counts(summary)
    let written = isIdle ? "" : ", \(RunText.written(summary))"
    var lines = named("refused", summary.refused.map { "\($0)" })
    lines += named("doubtful", summary.warnings.map { "\($0)" })
    for reason in PassedOver.allCases {
      guard summary.read > 0, let paths = passedOver[reason] else { continue }
      lines.append("passed over (\(reason.rawValue)): \(listed(paths))")
    }
    lines.append("\(done)\(written) in \(RunText.duration(took))")
    if !isIdle { lines.append("published in \(configuration.output)") }
    return lines
  }

  private static func named(_ what: String, _ sentences: [String]) -> [String] {
    var lines = sentences.prefix(limit).map { "\(what): \($0)" }
    if sentences.count > limit {
      lines.append("\(what): \(RunText.grouped(sentences.count - limit)) more; \"watcher status\" lists them")
    }
    return lines
  }

  private static func listed(_ paths: [String]) -> String {
    let few = paths.prefix(3).joined(separator: ", ")
    return paths.count > 3 ? "\(few) and \(RunText.grouped(paths.count - 3)) more" : few
  }
}
