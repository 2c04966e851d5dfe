import Feed

/// What the program ends with.
///
/// - Source: sysexits.h
enum ExitStatus: Int32 {
  case success = 0
  /// Something was refused, and `--strict` asked to hear of it.
  case refused = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case noPermission = 77
  case configuration = 78
}

/// Why a command cannot go on: sentences for whoever typed it, and a status for the program that did.
struct Failure: Error {
  let status: ExitStatus
  let sentences: [String]

  init(_ status: ExitStatus, _ sentences: [String]) {
    self.status = status
    self.sentences = sentences
  }

  init(_ status: ExitStatus, _ sentence: String) { self.init(status, [sentence]) }

  init(_ error: SystemError) { self.init(error.exitStatus, "\(error)") }

  /// What the library could not do.
  init(_ problem: Problem) {
    switch problem.cause {
    case .busy: self.init(.tryAgain, "\(problem)")
    case .mistake: self.init(.configuration, "\(problem)")
    case .system(_, let code):
      self.init(code == 0 ? .inputOutput : SystemError("", number: code).exitStatus, "\(problem)")
    case .outOfMemory: self.init(.inputOutput, "\(problem)")
    default: self.init(.badData, "\(problem)")
    }
  }
}
