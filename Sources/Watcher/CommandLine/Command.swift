/// What the program can be asked to do.
enum Command: String, CaseIterable {
  /// Watch, or with `--once` look once: what happens without the name of a command.
  case run = ""
  case inspect
  case checkConfig = "check-config"
  case status
  case validate

  /// What it does, in a line of `--help`.
  var summary: String {
    switch self {
    case .run: "publish the articles of a directory as feeds, and go on as they arrive"
    case .inspect: "say what becomes of each file, as JSON Lines; publishes nothing"
    case .checkConfig: "check a configuration and name all its mistakes at once"
    case .status: "say what the service has done, and what it refused and why"
    case .validate: "check feeds of anybody's, and say what is wrong on which line"
    }
  }

  /// What stands behind the options, as usage lines write it.
  var operands: String {
    switch self {
    case .run, .status: ""
    case .inspect, .validate: "FILE..."
    case .checkConfig: "[FILE]"
    }
  }

  /// How many operands it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .run, .status: 0...0
    case .inspect, .validate: 1...Int.max
    case .checkConfig: 0...1
    }
  }
}
