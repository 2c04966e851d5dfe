/// An option of the command line. Parsing, `--help` and whatever else lists options come from these rows.
struct Option: Sendable {
  enum Name: String, CaseIterable {
    case once, retag, config, input, output, state, baseURL = "base-url", set, strict, explain, json, help, version
  }

  let name: Name
  /// What its value is called; `nil` when it takes none.
  let value: String?
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// What it does, in a line or two of `--help`.
  let help: String
  /// The commands that take it.
  let commands: [Command]

  init(_ name: Name, _ value: String? = nil, repeats: Bool = false, for commands: [Command], _ help: String) {
    self.name = name
    self.value = value
    isRepeatable = repeats
    self.help = help
    self.commands = commands
  }

  /// `--input DIR`, as it is typed.
  var spelling: String { "--" + name.rawValue + (value.map { " " + $0 } ?? "") }

  /// `[--input DIR]...`, as usage lines write it.
  var usage: String { "[\(spelling)]" + (isRepeatable ? "..." : "") }

  /// Every option, in the order in which `--help` lists them.
  static let all: [Option] = [
    Option(.once, for: [.run], "take what is there, publish and end instead of watching"),
    Option(.retag, for: [.run], "tag all articles of the archive anew, publish and end: for a changed vocabulary"),
    Option(
      .config, "FILE", for: [.run, .inspect, .status],
      "read this configuration and FILE.d/*.conf instead of watcher.conf and watcher.conf.d/*.conf"),
    Option(
      .input, "DIR", repeats: true, for: [.run], "the directory the articles fall into ([Input] Directory=)"),
    Option(.output, "DIR", for: [.run], "the directory to publish in ([Output] Directory=)"),
    Option(
      .state, "DIR", for: [.run, .inspect, .status], "the directory with the memory ([State] Directory=)"),
    Option(.baseURL, "URL", for: [.run], "the address under which the output is served ([Output] BaseURL=)"),
    Option(
      .set, "SECTION.KEY=VALUE", repeats: true, for: [.run, .inspect],
      "any setting of the configuration, as if it stood in the last file"),
    Option(.strict, for: [.run], "end with status 1 when a file was refused"),
    Option(.explain, for: [.inspect], "say also what became of each line, and by which rule"),
    Option(.json, for: [.status], "print a JSON object instead of sentences"),
    Option(.help, for: Command.allCases, "print this help and end"),
    Option(.version, for: [.run], "print the version and end"),
  ]
}
