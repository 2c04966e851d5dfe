import Feed
import Glibc

/// Takes what is there, publishes it, says what was done, and ends.
struct Once {
  let configuration: Configuration
  let clock: Clock
  let isStrict: Bool

  func run() throws(Failure) -> ExitStatus {
    let start = Clock.monotonic
    let pipeline = try Opening.pipeline(for: configuration)
    defer { pipeline.close() }
    for note in pipeline.notes { Output.sentence("\(note)") }
    let found = try files { pipeline.isKnown($0) }
    let progress = ProgressLine(of: "files")
    var summary = RunSummary()
    do throws(Problem) {
      summary = try pipeline.publishAll()
      if !found.files.isEmpty {
        let run = try pipeline.run(found.files, now: clock.now) { progress.show($0) }
        summary.add(run)
      }
    } catch {
      progress.clear()
      throw Failure(error)
    }
    progress.clear()
    if summary.read > 0 || summary.documentsWritten > 0 {
      StatusFile(of: pipeline, doing: "ran once", process: 0, now: clock.now).save(in: configuration.state)
    }
    for line in OnceText.lines(summary, found.passedOver, of: configuration, took: Clock.monotonic - start) {
      Output.line(line)
    }
    if summary.documentsWritten > 0 {
      PublishCommand(configuration, feeds: Set(summary.changedFeeds))?.run(say: Output.line, warn: Output.line)
    }
    return isStrict && !summary.refused.isEmpty ? .refused : .success
  }

  /// What is to be read, in a fixed order, and what is passed over.
  private func files(
    isKnown: @escaping (FoundFile) -> Bool
  ) throws(Failure) -> (files: [FoundFile], passedOver: [PassedOver: [String]]) {
    var all: [FoundFile] = []
    var passedOver: [PassedOver: [String]] = [:]
    for directory in configuration.input.directories {
      var found: [(path: FilePath, file: FoundFile)] = []
      let listing = Listing(directory, configuration.input)
      do throws(SystemError) {
        try listing.walk(
          Listing.Listener(
            found: { file in if !isKnown(file) { found.append((FilePath(file.path), file)) } },
            passedOver: { path, reason in passedOver[reason, default: []].append(path.text) },
            unreadable: { error in Output.sentence("\(error)") }))
      } catch {
        throw Failure(error)
      }
      all += found.sorted { $0.path < $1.path }.map(\.file)
    }
    return (all, passedOver.mapValues { $0.sorted() })
  }
}
