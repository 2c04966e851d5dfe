/// Says what would become of files, taken as one stream, and keeps nothing.
public final class Inspection {
  /// What became of a file.
  public struct Answer: Sendable {
    /// Whether it was taken.
    public var isAccepted: Bool
    /// Why it was refused, or what was taken with doubts.
    public var problems: [Problem]
    /// Its articles, in order.
    public var articles: [Finding]
  }

  /// What became of an article.
  public struct Finding: Sendable {
    /// The article as it was read.
    public var article: Article
    /// What it is about, best first.
    public var tags: [Tag]
    /// What gave each tag; `nil` when nobody asked.
    public var reasons: [TagReason]?
    /// The id of the entry it would become or update; for a copy, the id it would have had by itself.
    public var id: String
    /// The id of the entry that it is a copy of. Of what turns out to be the whole of two entries that stand, `id` names
    /// the one that it joins and this the other one.
    public var duplicateOf: String?
    /// New, copy or edition, and how it was recognised.
    public var verdict: Verdict
  }

  /// Whether an answer says what gave each tag, which costs as much as tagging.
  public var explains = false

  private let intake: Intake
  private let schema: EntrySchema
  private let acceptance: Acceptance

  /// Makes the stages as the settings want them.
  ///
  /// - Parameters:
  ///   - state: the state directory against which copies are recognised; `nil` knows only the stream itself. It is the service's, and
  ///     nothing is written there.
  ///   - cache: a directory of the user's where the vocabulary is kept if there is no state, so that the next start is faster.
  public init(settings: Settings, state: String? = nil, cache: String? = nil) throws(Problem) {
    let stages = try Stages(settings: settings, state: state, cache: cache)
    if state == nil { stages.keepVocabulary() }
    intake = Intake(
      readers: stages.readers, tagger: stages.tagger, rules: stages.rules,
      publisher: try Publisher(settings: settings.feed, data: settings.data), maximumSize: settings.maximumSize)
    schema = try EntrySchema(data: settings.data)
    let archive = try Archive(directory: state, feedID: "inspect")
    acceptance = try Acceptance(archive: archive, settings: settings, directory: state)
  }

  /// What would become of a file that arrives now.
  public func answer(on source: SourceFile, now: Instant) throws(Problem) -> Answer {
    let file = FoundFile(directory: "", path: source.path, size: 0, modified: 0, inode: 0)
    let draft = intake.draft(of: source, found: file, schema: schema)
    var answer = Answer(isAccepted: true, problems: draft.problems, articles: [])
    if case .refused(let problem) = draft.outcome {
      answer.isAccepted = false
      if !answer.problems.contains(problem) { answer.problems.insert(problem, at: 0) }
    }
    for story in draft.stories {
      var finding = try finding(story, file: file, now: now)
      if explains {
        let article = story.article
        finding.reasons = intake.reasons(for: article, from: Source(of: article, in: source.path))
      }
      answer.articles.append(finding)
    }
    return answer
  }

  private func finding(_ story: FileDraft.Story, file: FoundFile, now: Instant) throws(Problem) -> Finding {
    var changes = Acceptance.Changes()
    var summary = RunSummary()
    let (verdict, id) = try acceptance.accept(story, of: file, now: now, &changes, &summary)
    var finding = Finding(article: story.article, tags: story.tags, id: id, duplicateOf: nil, verdict: verdict)
    if let other = verdict.also.first {
      finding.duplicateOf = try acceptance.id(of: other)
    } else if case .copy = verdict.kind {
      finding.id = story.id.uri
      finding.duplicateOf = id
    }
    return finding
  }
}
