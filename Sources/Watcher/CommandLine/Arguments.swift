/// What the command line says.
struct Arguments: Equatable {
  var command = Command.run
  /// The options given, in order, with their values; empty for those that take none.
  var options: [Given] = []
  /// What is not an option, in order.
  var operands: [String] = []

  struct Given: Equatable {
    let name: Option.Name
    let value: String
  }

  init() {}

  /// Whether an option was given.
  func has(_ name: Option.Name) -> Bool { options.contains { $0.name == name } }

  /// The value of an option; the last one counts.
  func value(of name: Option.Name) -> String? { options.last { $0.name == name }?.value }

  /// The values of an option that may be given several times.
  func values(of name: Option.Name) -> [String] { options.filter { $0.name == name }.map(\.value) }
}

extension Arguments {
  /// Reads a command line without the program's name.
  ///
  /// - Throws: a sentence that names the mistake and what was probably meant.
  init(parsing words: [String]) throws(Failure) {
    var rest = words[...]
    if let command = rest.first.flatMap(Command.init(rawValue:)), command != .run {
      self.command = command
      rest.removeFirst()
    }
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if word.hasPrefix("-") && word != "-" {
        options.append(try given(word, &rest))
      } else {
        operands.append(word)
      }
    }
    if !has(.help) && !has(.version) { try checkOperands() }
  }

  /// The option that a word begins, its value taken from behind `=` or from the next word.
  private func given(_ word: String, _ rest: inout ArraySlice<String>) throws(Failure) -> Given {
    let equals = word.firstIndex(of: "=")
    let spelling = String(word[..<(equals ?? word.endIndex)])
    let option = try option(spelt: spelling)
    guard option.value != nil else {
      if equals != nil { throw usage("\(spelling) takes no value") }
      return Given(name: option.name, value: "")
    }
    let given: Given
    if let equals {
      given = Given(name: option.name, value: String(word[word.index(after: equals)...]))
    } else {
      guard let next = rest.popFirst() else { throw usage("\(option.spelling): the value is missing") }
      given = Given(name: option.name, value: next)
    }
    // What a script's empty variable leaves must not mean some other directory.
    if given.value.isEmpty, [.input, .output, .state, .config].contains(option.name) {
      throw usage("\(option.spelling): the value is empty")
    }
    return given
  }

  private func option(spelt spelling: String) throws(Failure) -> Option {
    let spelling = spelling == "-h" ? "--help" : spelling
    if let option = Option.all.first(where: { "--" + $0.name.rawValue == spelling }) {
      if option.commands.contains(command) { return option }
      let takers = option.commands.map { $0 == .run ? "watcher" : "watcher \($0.rawValue)" }
      throw usage("\(spelling) belongs to \"\(takers.joined(separator: "\", \""))\"")
    }
    let known = Option.all.filter { $0.commands.contains(command) }.map { "--" + $0.name.rawValue }
    throw usage("there is no option \(spelling)" + Suggestion.text(for: spelling, among: known))
  }

  private func checkOperands() throws(Failure) {
    if command.operandCount.contains(operands.count) { return }
    if operands.count < command.operandCount.lowerBound {
      throw usage("\(command.operands.replacing("...", with: "")) is missing")
    }
    let extra = operands[command.operandCount.upperBound]
    let commands = Command.allCases.filter { $0 != .run }.map(\.rawValue)
    if command == .run {
      throw usage("there is no command \"\(extra)\"" + Suggestion.text(for: extra, among: commands))
    }
    throw usage("\"\(extra)\" is one argument too many")
  }

  private func usage(_ sentence: String) -> Failure {
    let help = command == .run ? "watcher --help" : "watcher \(command.rawValue) --help"
    return Failure(.usage, ["\(sentence)", "\"\(help)\" lists what there is"])
  }
}
