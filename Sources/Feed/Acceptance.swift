/// Decides what each article is to the archive, in order, and appends the records that say so.
final class Acceptance {
  /// What changed and has to be published.
  struct Changes {
    /// A new entry, ready to be shown.
    struct New {
      let entry: Entry
      let record: EditionRecord
      let atom: AtomEntry.Parts
    }

    /// New entries.
    var new: [New] = []
    /// Entries with another source or a newer edition.
    var changed: [EntryNumber] = []
    /// Channels that an entry is not in any more.
    var left: [UInt64] = []
  }

  private let archive: Archive
  private let settings: Settings
  private let recognition: Recognition
  private let growth: ArchiveGrowth
  private let rules: ChannelRules

  /// Opens what copies are recognised by, and makes up for what it lacks.
  init(archive: Archive, settings: Settings, directory: String?) throws(Problem) {
    self.archive = archive
    self.settings = settings
    growth = ArchiveGrowth(archive: archive, settings: settings.feed)
    rules = ChannelRules(settings.feed)
    recognition = try Recognition(
      directory: directory.map { $0 + "/wordings" }, capacity: archive.index.wordingCount,
      settings: settings.duplicates, data: settings.data)
    guard recognition.count < archive.index.wordingCount else { return }
    var known = recognition.count
    func remember(_ wording: @autoclosure () -> Wording, as entry: EntryNumber) throws(Problem) {
      known -= 1
      if known < 0 { try recognition.remember(wording(), as: entry) }
    }
    try archive.forEachWording { edition throws(Problem) in
      try remember(Wording(of: edition.article), as: edition.entry)
    } source: { source throws(Problem) in
      try remember(WordingRecord(source.wording)?.wording ?? .none, as: source.entry)
    }
    try recognition.save()
  }

  /// What was found wrong with the memory of copies when it was opened, and is being made again.
  var notes: [Problem] { recognition.problems }

  /// The id of an entry.
  func id(of entry: EntryNumber) throws(Problem) -> String { try archive.entry(entry).entry.id }

  /// Accepts the articles of some files.
  func accept(_ drafts: [FileDraft], now: Instant, into summary: inout RunSummary) throws(Problem) -> Changes {
    var changes = Changes()
    for (draft, story) in inOrder(drafts) {
      _ = try accept(story, of: draft.file, now: now, &changes, &summary)
      growth.closePage()
    }
    for draft in drafts { remember(draft, now: now, &summary) }
    return changes
  }

  /// Writes what copies are recognised by.
  func save() throws(Problem) { try recognition.save() }

  /// The stories of the drafts by their own dates, those without one last: they count as published now.
  private func inOrder(_ drafts: [FileDraft]) -> [(draft: FileDraft, story: FileDraft.Story)] {
    let stories = drafts.flatMap { draft in draft.stories.map { (draft: draft, story: $0) } }
    guard stories.count > 1 else { return stories }
    let latest = Int64.max
    let keys = stories.map { $0.story.article.published?.instant.microseconds ?? latest }
    return stories.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { stories[$0] }
  }

  /// Accepts one story.
  ///
  /// - Returns: what it is to the archive, and the id of the entry it became or joined.
  func accept(
    _ story: FileDraft.Story, of file: FoundFile, now: Instant, _ changes: inout Changes, _ summary: inout RunSummary
  ) throws(Problem) -> (verdict: Verdict, id: String) {
    let article = story.article
    let source = Source(of: article, in: file.path)
    var verdict = try verdict(on: story, source)
    if case .copy(let entry) = verdict.kind, archive.index.fingerprint(ofFile: file.key) != nil {
      verdict = try verdictOnReread(verdict, of: article, source: source, entry: entry)
    }
    switch verdict.kind {
    case .new:
      let entry = entry(for: story, source: source, now: now)
      let page = story.id.page(titled: article.title, on: entry.published)
      let record = try append(entry, number: EntryNumber(archive.index.entries.count), page: page, story, source)
      changes.new.append(Changes.New(entry: entry, record: record, atom: story.atom))
      summary.accepted += 1
      return (verdict, entry.id)
    case .copy(let number):
      let (entry, _) = try archive.entry(number)
      // The very file is among the sources already: it was read again because the state lost it.
      if verdict.measure == "exact", entry.sources.contains(where: { $0.path == source.path }) {
        return (verdict, entry.id)
      }
      let wording = verdict.adds ? WordingRecord(entry: number, wording: story.wording).bytes : []
      archive.append(source, to: number, seen: now, wording: wording)
      if verdict.adds { try recognition.remember(story.wording, as: number) }
      changes.changed.append(number)
      append(source, to: verdict.also, now: now, &changes)
      if !entry.sources.contains(where: { $0.isPublishedForm(of: source) }) { summary.copies += 1 }
      return (verdict, entry.id)
    case .edition(let number):
      let earlier = try archive.edition(at: archive.index.entries[Int(number)].edition)
      var entry = entry(for: story, source: source, now: now)
      entry.id = earlier.id
      entry.published = earlier.published
      _ = try append(entry, number: number, page: earlier.page, story, source)
      changes.changed.append(number)
      changes.left += earlier.channels.map(\.hash)
      append(source, to: verdict.also, now: now, &changes)
      summary.editions += 1
      return (verdict, entry.id)
    }
  }

  /// Lists a source with the other entries that it turns out to be the whole of.
  private func append(_ source: Source, to others: [EntryNumber], now: Instant, _ changes: inout Changes) {
    for number in others {
      archive.append(source, to: number, seen: now)
      changes.changed.append(number)
    }
  }

  /// What a story is to the archive. One whose entry came back from the published documents is known by its id as
  /// well: its text may be too short to be recognised, and recognition may be switched off.
  private func verdict(on story: FileDraft.Story, _ source: Source) throws(Problem) -> Verdict {
    let verdict = recognition.verdict(on: story.wording)
    guard verdict.kind == .new,
      let known = archive.index.entry(withID: ContentHash(story.id.uri).value)
    else { return verdict }
    let isBack = try archive.entry(known).entry.sources.contains { $0.isPublishedForm(of: source) }
    return isBack ? Verdict(.copy(of: known), measure: "exact", share: 1) : verdict
  }

  /// A file that was read before and says something else now is its own newer edition, also when it became shorter.
  ///
  /// The same words below another headline, or by somebody else, are one as well.
  private func verdictOnReread(
    _ verdict: Verdict, of article: Article, source: Source, entry: EntryNumber
  ) throws(Problem) -> Verdict {
    let newest = try archive.edition(at: archive.index.entries[Int(entry)].edition)
    guard newest.source.path == source.path else { return verdict }
    if verdict.measure == "exact", newest.article.saysTheSame(as: article) { return verdict }
    return Verdict(.edition(of: entry), measure: verdict.measure, share: verdict.share)
  }

  private func entry(for story: FileDraft.Story, source: Source, now: Instant) -> Entry {
    let earliest = archive.index.lastUpdated.microseconds + 1
    let updated = Instant(microseconds: max(now.microseconds, earliest))
    var copy = 0
    var id = story.id.uri
    while archive.index.entry(withID: ContentHash(id).value) != nil {
      copy += 1
      id = EntryID(of: story.article, copy: copy).uri
    }
    // `updated` runs ahead where the clock once did.
    let published = story.article.published?.publication(notAfter: now) ?? now.wholeSecond
    return Entry(
      id: id, article: story.article, tags: story.tags, published: published, updated: updated, sources: [source])
  }

  private func append(
    _ entry: Entry, number: EntryNumber, page: String, _ story: FileDraft.Story, _ source: Source
  ) throws(Problem) -> EditionRecord {
    let record = try archive.append(
      EditionRecord(
        entry: number, id: entry.id, page: page, published: entry.published, updated: entry.updated, size: story.size,
        article: story.article, tags: story.tags,
        origins: rules.channels(of: story.article, tags: story.tags, from: source), previousInChannel: [],
        previousEdition: 0, source: source, previousSource: 0)
    ).record
    try recognition.remember(story.wording, as: number)
    growth.openFeeds(for: record.channels)
    return record
  }

  /// Remembers the file itself, unless it could not even be read: then it is tried again.
  private func remember(_ draft: FileDraft, now: Instant, _ summary: inout RunSummary) {
    var refusal: String?
    var fingerprint = draft.file.fingerprint
    switch draft.outcome {
    case .unsettled: return summary.unsettled.append(draft.file)
    case .read:
      summary.read += 1
      summary.warnings += draft.problems
    case .refused(let problem):
      summary.refused.append(problem)
      if case .system = problem.cause { return }
      if case .tooLarge(let limit) = problem.cause { fingerprint = draft.file.fingerprint(above: limit) }
      refusal = "\(problem.cause)"
    }
    archive.append(
      FileRecord(
        directory: draft.file.directory, path: draft.file.path, fingerprint: fingerprint, seen: now,
        refusal: refusal))
  }
}
