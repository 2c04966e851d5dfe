import Feed
import Glibc

/// Checks feed documents of whoever, and names what is wrong with each.
struct Validate {
  let clock: Clock
  /// A document larger than this is not read: no reader takes a tenth of it.
  private let limit = 64 << 20

  /// Checks files in the order given; `-` is standard input.
  func run(files: [String]) throws(Failure) -> ExitStatus {
    var errors = 0
    var warnings = 0
    var unreadable = 0
    do throws(Problem) {
      let checker = try DocumentChecker(data: DataDirectory.path ?? "")
      for file in files {
        guard let bytes = contents(of: file) else {
          unreadable += 1
          continue
        }
        for finding in try checker.findings(in: bytes, now: clock.now) {
          if finding.severity == .error { errors += 1 } else { warnings += 1 }
          Output.data(Output.oneLine(finding.description(in: file)) + "\n")
        }
      }
    } catch {
      throw Failure(error)
    }
    let checked = RunText.counted(files.count - unreadable, "document")
    Output.sentence("\(checked) checked: \(RunText.counted(errors, "error")), \(RunText.counted(warnings, "warning"))")
    return unreadable > 0 ? .noInput : errors > 0 ? .badData : .success
  }

  /// The bytes of a file; `nil` when it cannot be read, which is said.
  private func contents(of file: String) -> [UInt8]? {
    do throws(SystemError) {
      let path = file == "-" ? "/dev/stdin" : file
      let bytes = try FilePath(path).contents(limit: limit + 1)
      if bytes.count <= limit { return bytes }
      Output.sentence("\(file): the document is larger than \(SettingValue.sizeText(limit)) and was not read")
    } catch {
      Output.sentence("\(file): the document cannot be read: \(error.reason)")
    }
    return nil
  }
}
