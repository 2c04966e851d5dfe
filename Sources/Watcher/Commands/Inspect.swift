import Feed
import Glibc

/// Says what becomes of each file, as JSON Lines, and publishes nothing.
struct Inspect {
  let configuration: Configuration
  /// The state against which copies are recognised; `nil` knows only the files themselves.
  let state: String?
  /// Where the user's programs keep what they can make anew.
  let cache: String?
  /// Whether each answer says what became of each line.
  let explains: Bool
  let clock: Clock

  func run(files: [String]) throws(Failure) -> ExitStatus {
    do throws(Problem) {
      let inspection = try Inspection(settings: configuration.feed, state: state, cache: cache)
      inspection.explains = explains
      let readers = explains ? try Readers(data: configuration.feed.data, explains: true) : nil
      for file in files { Output.data(try answer(for: file, inspection, readers).json + "\n") }
    } catch {
      throw Failure(error)
    }
    return .success
  }

  private func answer(
    for path: String, _ inspection: Inspection, _ readers: Readers?
  ) throws(Problem) -> InspectAnswer {
    let source: SourceFile
    do throws(Problem) {
      source = try file(at: path)
    } catch {
      return InspectAnswer(file: path, refused: error)
    }
    var answer = InspectAnswer(file: path, try inspection.answer(on: source, now: clock.now))
    if let readers { answer.explanation = (try? readers.read(source))?.explanation ?? [] }
    return answer
  }

  private func file(at path: String) throws(Problem) -> SourceFile {
    let limit = configuration.feed.maximumSize
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FilePath(path).contents(limit: limit + 1)
    } catch {
      throw Problem(file: path, .system("the file cannot be read: \(error.reason)"))
    }
    if bytes.count > limit { throw Problem(file: path, .tooLarge(limit: limit)) }
    return SourceFile(path: path, bytes: bytes)
  }
}
