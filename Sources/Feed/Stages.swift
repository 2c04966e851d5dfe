/// The stages that depend on no other article.
public struct Stages: Sendable {
  /// Bytes in, articles out.
  public let readers: Readers
  /// Articles in, tags out.
  public let tagger: Tagger
  /// What the configuration changes about the tags, with tags as the vocabulary knows them.
  public let rules: [TagRule]

  /// Makes the stages as the settings want them.
  ///
  /// - Throws: what of the installed data cannot be read.
  public init(settings: Settings) throws(Problem) {
    readers = try Readers(data: settings.data)
    var tagger = Tagger(vocabulary: try Vocabulary(directories: settings.vocabulary))
    tagger.limit = settings.tagLimit
    self.tagger = tagger
    rules = settings.rules.map { $0.resolved(by: tagger) }
  }
}
