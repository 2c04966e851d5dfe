import Feed

/// Tags the whole archive anew, publishes what that changes, and ends.
struct Retag {
  let configuration: Configuration

  func run() throws(Failure) -> ExitStatus {
    let start = Clock.monotonic
    let pipeline = try Opening.pipeline(for: configuration, needsInput: false)
    defer { pipeline.close() }
    let notes = pipeline.notes
    for note in notes { Output.sentence("\(note)") }
    let progress = ProgressLine(of: "articles")
    do throws(Problem) {
      let changed = try pipeline.retag { progress.show($0) }
      let summary = try pipeline.publishAll()
      progress.clear()
      for note in pipeline.notes.dropFirst(notes.count) { Output.sentence("\(note)") }
      let articles = changed == 1 ? "1 article has" : "\(RunText.grouped(changed)) articles have"
      Output.line(
        "\(articles) other tags than before, \(RunText.written(summary)) in "
          + RunText.duration(Clock.monotonic - start))
    } catch {
      progress.clear()
      throw Failure(error)
    }
    return .success
  }
}
