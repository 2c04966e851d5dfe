import Feed
import Glibc

/// Reads the configuration whole, checks it whole, and only then gives it away.
struct ConfigurationReader {
  var environment: Environment
  var places: StandardPlaces { StandardPlaces(environment: environment) }

  /// The configuration and what is wrong with it.
  struct Answer {
    var configuration: Configuration
    var mistakes: [Problem] = []
    /// The files it was read from.
    var files: [String] = []
  }

  /// Reads a file with its drop-ins, or the one that applies when none is named, and lets options override it.
  func read(_ file: String?, overriddenBy overrides: [Assignment] = []) -> Answer {
    var answer = Answer(configuration: standard)
    var assignments: [Assignment] = []
    for path in files(file) {
      do {
        let bytes = try FilePath(path).contents(limit: 1 << 20)
        answer.files.append(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          answer.mistakes.append(Problem(file: path, .mistake("the file is not UTF-8")))
          continue
        }
        let read = ConfigurationFile(text, file: path)
        assignments += read.assignments
        answer.mistakes += read.mistakes
      } catch {
        answer.mistakes.append(Problem(file: path, .mistake("the configuration cannot be read: \(error.reason)")))
      }
    }
    for assignment in assignments + overrides {
      if let mistake = answer.configuration.take(assignment, standard: standard) { answer.mistakes.append(mistake) }
    }
    answer.configuration.complete(with: places)
    return answer
  }

  /// What applies when nothing is said.
  private var standard: Configuration {
    var configuration = Configuration()
    configuration.feed.data = DataDirectory.path ?? ""
    configuration.state = places.state
    configuration.output = places.output
    return configuration
  }

  /// The files of the configuration, in the order in which later ones override earlier ones.
  private func files(_ named: String?) -> [String] {
    let found = places.configuration.first { FilePath($0).exists || !dropIns(of: $0).isEmpty }
    guard let main = named ?? found else { return [] }
    return (named != nil || FilePath(main).exists ? [main] : []) + dropIns(of: main)
  }

  /// `watcher.conf.d/*.conf`, in the order of their names.
  private func dropIns(of file: String) -> [String] {
    let directory = FilePath(file + ".d")
    guard let names = try? directory.names() else { return [] }
    return names.filter { $0.text.hasSuffix(".conf") && !$0.text.hasPrefix(".") }.sorted()
      .map { directory.appending($0).text }
  }
}

extension Assignment {
  /// The name in `[Feed NAME]`; empty for a section of which there is one.
  var name: String {
    guard let blank = section.firstIndex(of: " ") else { return "" }
    return String(section[blank...].drop { $0 == " " })
  }

  /// The section as the table of settings calls it.
  fileprivate var kind: String {
    name.isEmpty ? section : "\(section.prefix { $0 != " " }) \(Setting.placeholder)"
  }
}

extension Configuration {
  /// Puts an assignment in its place, or tells what is wrong with it.
  mutating func take(_ assignment: Assignment, standard: Configuration) -> Problem? {
    func mistake(_ sentence: String) -> Problem {
      Problem(file: assignment.file, line: assignment.line == 0 ? nil : assignment.line, .mistake(sentence))
    }
    let section = Setting.all.filter { $0.section == assignment.kind }
    guard !section.isEmpty else {
      var sections: [String] = []
      for setting in Setting.all where !sections.contains(setting.section) { sections.append(setting.section) }
      return mistake(
        "there is no section [\(assignment.section)]" + Suggestion.text(for: assignment.section, among: sections))
    }
    guard let setting = section.first(where: { $0.key == assignment.key }) else {
      if let elsewhere = Setting.all.first(where: { $0.key == assignment.key }) {
        return mistake("\(assignment.key)= belongs into [\(elsewhere.section)], not into [\(assignment.section)]")
      }
      return mistake(
        "there is no setting \(assignment.key)= in [\(assignment.section)]"
          + Suggestion.text(for: assignment.key, among: section.map(\.key)))
    }
    guard !assignment.value.isEmpty else {
      setting.reset(&self, standard, assignment.name)
      return nil
    }
    do {
      try setting.apply(&self, assignment.value, assignment.name)
      if let rule = feed.rules.firstIndex(where: { $0.name == assignment.name }), assignment.kind.hasPrefix("Rule") {
        feed.rules[rule].place = feed.rules[rule].place ?? "\(assignment.file):\(assignment.line)"
      }
      return nil
    } catch {
      return mistake("\(assignment.key)=: \(error.reason)")
    }
  }

  /// Fills in what only the whole can tell.
  fileprivate mutating func complete(with places: StandardPlaces) {
    input.isStandard = input.directories.isEmpty
    if input.isStandard { input.directories = [places.input] }
    if !feed.data.isEmpty { feed.vocabulary.insert(feed.data + "/vocabulary", at: 0) }
    input.own = [output, state].map { FilePath($0).resolvedAsFarAsItStands }
  }
}
