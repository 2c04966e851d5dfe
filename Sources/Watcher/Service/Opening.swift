import Dispatch
import Feed
import Glibc

/// What must be right before anything is read: the directories are there, and nobody else is at work.
enum Opening {
  /// Opens the pipeline on directories that are checked first, so that what is wrong is said in terms of them.
  ///
  /// - Parameter needsInput: whether a missing input directory is a reason not to begin.
  static func pipeline(for configuration: Configuration, needsInput: Bool = true) throws(Failure) -> Pipeline {
    if needsInput { try checkInput(configuration.input) }
    try prepare(configuration.state, "the state directory")
    try prepare(configuration.output, "the output directory")
    try checkSeparate(configuration)
    CrashMark.arm(in: configuration.state)
    do throws(Problem) {
      return try Pipeline(settings: configuration.feed, state: configuration.state, output: configuration.output) {
        DispatchQueue.concurrentPerform(iterations: $0, execute: $1)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Whether a configuration can be worked with in place of another one.
  static func check(_ configuration: Configuration) throws(Failure) {
    try checkInput(configuration.input)
    try checkSeparate(configuration)
  }

  private static func checkInput(_ input: InputSettings) throws(Failure) {
    for directory in input.directories {
      let path = FilePath(directory)
      do throws(SystemError) {
        if input.isStandard { try path.makeDirectories() }
        guard try path.information().kind == .directory else {
          throw SystemError("list \(path)", number: ENOTDIR)
        }
        try path.require(R_OK | X_OK, to: "list")
      } catch {
        throw Failure(error.exitStatus, "\(directory): the input directory cannot be used: \(error.reason)")
      }
    }
  }

  private static func prepare(_ directory: String, _ what: String) throws(Failure) {
    let path = FilePath(directory)
    do throws(SystemError) {
      try path.makeDirectories()
      try path.require(W_OK | X_OK, to: "write into")
    } catch {
      let status: ExitStatus = error.exitStatus == .noPermission ? .noPermission : .cannotCreate
      throw Failure(status, "\(directory): \(what) cannot be used: \(error.reason)")
    }
  }

  /// An output that is an input would be read again, and a state that is served would be public.
  private static func checkSeparate(_ configuration: Configuration) throws(Failure) {
    let output = FilePath(configuration.output).resolvedAsFarAsItStands
    let state = FilePath(configuration.state).resolvedAsFarAsItStands
    if output == state {
      throw Failure(.configuration, "\(configuration.output): output and state must be different directories")
    }
    if state.isInside(output) {
      throw Failure(
        .configuration, "\(configuration.state): the state must not lie in the output, which is there to be served")
    }
    for directory in configuration.input.directories {
      let input = FilePath(directory).resolvedAsFarAsItStands
      if input == output {
        throw Failure(.configuration, "\(directory): input and output must be different directories")
      }
      if input == state { throw Failure(.configuration, "\(directory): input and state must be different directories") }
    }
  }
}
