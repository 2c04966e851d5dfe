/// The texts of `--help`, made of the rows of options and commands.
enum Help {
  /// The help on a command; on the program as a whole for the command without a name.
  static func text(on command: Command) -> String {
    let options = Option.all.filter { $0.commands.contains(command) }
    var text = "usage: " + wrapped(usage(of: command, options), indentation: 7, first: 7) + "\n"
    text += "\n" + wrapped(introduction(to: command), indentation: 0) + "\n"
    text += "\noptions:\n" + table(options.map { ($0.spelling, $0.help) })
    guard command == .run else { return text }
    let others = Command.allCases.filter { $0 != .run }
    text += "\ncommands:\n" + table(others.map { ($0.rawValue, $0.summary) })
    text += "\n\"watcher COMMAND --help\" tells more about one.\n"
    text += "\nexit status:\n" + table(statuses)
    return text
  }

  private static func usage(of command: Command, _ options: [Option]) -> String {
    (["watcher", command.rawValue] + options.map(\.usage) + [command.operands])
      .filter { !$0.isEmpty }.map { $0.replacing(" ", with: unbreakable) }.joined(separator: " ")
  }

  private static func introduction(to command: Command) -> String {
    switch command {
    case .run:
      "watcher turns a directory into which articles fall into Atom, RSS and JSON feeds. It reads what is there, "
        + "publishes it and goes on as more arrives; with --once it ends when everything is published. No "
        + "configuration is needed to start."
    case .inspect:
      "Prints a JSON object for each file, in the order given: what was found in it, or why it is refused. The "
        + "files are read as one stream, so that copies among them show. Nothing is published or remembered."
    case .checkConfig:
      "Reads a configuration with its drop-ins and prints every mistake as FILE:LINE: sentence. Without FILE it is "
        + "the configuration the service would read. The exit status is 0 when there is none, else 78."
    case .status:
      "Prints what the service that works on the state directory has done, what it refused and why."
    case .validate:
      "Checks documents of anybody's, Atom, RSS 2.0, JSON Feed and OPML, against their specifications and for what "
        + "readers trip over, and prints FILE:LINE: error or warning: sentence for each finding. FILE may be - for "
        + "standard input. Nothing is fetched. The exit status is 65 when there is an error, 66 when a file cannot be "
        + "read, else 0."
    }
  }

  private static let statuses = [
    ("0", "everything was done; refused files were reported"),
    ("1", "a file was refused, and --strict was given"),
    ("64", "the command line is wrong"),
    ("65, 66", "the data are wrong, an input is missing"),
    ("73, 74", "an output cannot be made, reading or writing failed"),
    ("75", "another watcher is at work; try again later"),
    ("77, 78", "permission is missing, the configuration is wrong"),
  ]

  /// Two columns, the second wrapped.
  private static func table(_ rows: [(name: String, text: String)]) -> String {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      let padding = String(repeating: " ", count: width - row.name.count)
      return "  \(row.name)\(padding)  " + wrapped(row.text, indentation: width + 4, first: width + 4) + "\n"
    }.joined()
  }

  /// Breaks a text at blanks, so that no line is longer than a narrow terminal.
  private static func wrapped(_ text: String, indentation: Int, first: Int = 0) -> String {
    let width = 80
    var lines = ""
    var column = first
    for word in text.split(separator: " ") {
      if column > indentation && column + 1 + word.count > width {
        lines += "\n" + String(repeating: " ", count: indentation)
        column = indentation
      }
      if column > indentation {
        lines += " "
        column += 1
      }
      lines += word
      column += word.count
    }
    return lines.replacing(unbreakable, with: " ")
  }

  /// Stands for a blank at which no line may be broken.
  private static let unbreakable = "\u{A0}"
}
