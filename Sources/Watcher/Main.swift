import Feed
import Glibc

/// Arguments become a command, a command becomes an exit status.
@main struct Main {
  static func main() {
    Output.fillStreams()
    Environment.quietDispatch()
    do throws(Failure) {
      let arguments = try Arguments(parsing: words)
      let environment = Environment.process
      exit(try run(arguments, environment).rawValue)
    } catch {
      for sentence in error.sentences { Output.sentence(sentence) }
      exit(error.status.rawValue)
    }
  }

  private static func run(_ arguments: Arguments, _ environment: Environment) throws(Failure) -> ExitStatus {
    if arguments.has(.help) {
      Output.data(Help.text(on: arguments.command))
      return .success
    }
    if arguments.has(.version) {
      Output.data("watcher \(version)\n")
      return .success
    }
    let reader = ConfigurationReader(environment: environment)
    switch arguments.command {
    case .checkConfig: return CheckConfig(reader: reader).run(file: arguments.operands.first)
    case .inspect:
      let configuration = try configuration(arguments, reader)
      return try Inspect(
        configuration: configuration, state: arguments.has(.state) ? configuration.state : nil,
        cache: StandardPlaces(environment: environment).cache, explains: arguments.has(.explain),
        clock: Clock(environment: environment)
      ).run(files: arguments.operands)
    case .validate: return try Validate(clock: Clock(environment: environment)).run(files: arguments.operands)
    case .status:
      let configuration = try configuration(arguments, reader)
      return try StatusCommand(state: configuration.state, isJSON: arguments.has(.json)).run()
    case .run:
      let configuration = try configuration(arguments, reader)
      if arguments.has(.retag) { return try Retag(configuration: configuration).run() }
      if arguments.has(.once) {
        let clock = Clock(environment: environment)
        return try Once(configuration: configuration, clock: clock, isStrict: arguments.has(.strict)).run()
      }
      try Daemon.run(configuration, environment) {
        reader.read(arguments.value(of: .config), overriddenBy: arguments.assignments)
      }
    }
  }

  /// The configuration the command works with, whole and without a mistake.
  private static func configuration(
    _ arguments: Arguments, _ reader: ConfigurationReader
  ) throws(Failure) -> Configuration {
    let answer = reader.read(arguments.value(of: .config), overriddenBy: arguments.assignments)
    guard answer.mistakes.isEmpty else { throw Failure(.configuration, answer.mistakes.map { "\($0)" }) }
    return answer.configuration
  }

  /// The command line as the kernel passed it: names of files need not be UTF-8.
  private static var words: [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { break }
      words.append(unsafe FilePath(bytes: Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))).text)
    }
    return words
  }
}
