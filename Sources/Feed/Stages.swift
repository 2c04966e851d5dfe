/// The stages that depend on no other article.
public struct Stages: Sendable {
  /// Bytes in, articles out.
  public let readers: Readers
  /// Articles in, tags out.
  public let tagger: Tagger
  /// What the configuration changes about the tags, with tags as the vocabulary knows them.
  public let rules: [TagRule]
  /// What of the state could not be used.
  public private(set) var notes: [Problem] = []

  /// Makes the stages as the settings want them.
  ///
  /// - Parameter state: the state directory, where the archive's table of frequencies is.
  /// - Throws: what of the installed data cannot be read.
  public init(settings: Settings, state: String? = nil) throws(Problem) {
    readers = try Readers(data: settings.data)
    var tagger = Tagger(vocabulary: try Vocabulary(directories: settings.vocabulary))
    tagger.limit = settings.tagLimit
    if let state, settings.frequencies == .archive {
      do { tagger.frequencies = try ArchiveFrequencies.read(from: state) } catch { notes.append(error) }
    }
    self.tagger = tagger
    rules = settings.rules.map { $0.resolved(by: tagger) }
  }
}
