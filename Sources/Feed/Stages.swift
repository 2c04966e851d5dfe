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
  /// The vocabulary, when it was read anew and can be kept.
  private let vocabulary: (store: StoredVocabulary, read: Vocabulary)?

  /// Makes the stages as the settings want them.
  ///
  /// - Parameters:
  ///   - state: the state directory, where the archive's table of frequencies is.
  ///   - cache: the directory where the vocabulary is kept if there is no state directory.
  /// - Throws: what of the installed data cannot be read.
  public init(settings: Settings, state: String? = nil, cache: String? = nil) throws(Problem) {
    readers = try Readers(data: settings.data)
    let stored = try (state ?? cache).map { directory throws(Problem) in
      try StoredVocabulary(in: directory, directories: settings.vocabulary)
    }
    let kept = stored?.read()
    let vocabulary = if let kept { kept } else { try Vocabulary(directories: settings.vocabulary) }
    self.vocabulary = kept == nil ? stored.map { ($0, vocabulary) } : nil
    var tagger = Tagger(vocabulary: vocabulary)
    tagger.limit = settings.tagLimit
    if let state, settings.frequencies == .archive {
      do { tagger.frequencies = try ArchiveFrequencies.read(from: state) } catch { notes.append(error) }
    }
    self.tagger = tagger
    rules = settings.rules.map { $0.resolved(by: tagger) }
  }

  /// Keeps the vocabulary for the next start, where it was read anew. Only the owner of the directory does; that
  /// it cannot be kept costs some milliseconds and nothing else.
  func keepVocabulary() {
    if let vocabulary { try? vocabulary.store.write(vocabulary.read) }
  }
}
