import Feed

/// Names all mistakes of a configuration at once.
struct CheckConfig {
  let reader: ConfigurationReader

  func run(file: String?) -> ExitStatus {
    let answer = reader.read(file)
    var mistakes = answer.mistakes
    mistakes += vocabularyMistakes(answer.configuration)
    for mistake in mistakes { Output.line("\(mistake)") }
    if !mistakes.isEmpty { return .configuration }
    let files = answer.files.isEmpty ? "no configuration, the defaults apply" : answer.files.joined(separator: ", ")
    Output.sentence("no mistakes (\(files))")
    return .success
  }

  private func vocabularyMistakes(_ configuration: Configuration) -> [Problem] {
    do throws(Problem) {
      return try Vocabulary(directories: configuration.feed.vocabulary).problems
    } catch {
      return [error]
    }
  }
}
