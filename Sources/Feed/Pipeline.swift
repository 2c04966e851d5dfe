/// The way of an article through the house, on one screen.
///
///     found file ─▶ Intake (on workers) ─▶ Acceptance (in order) ─▶ Archive ─▶ Publication ─▶ documents
///                   read, tag, validate    recognise, number        synced     pages, archive pages, feeds
///
/// One queue owns a pipeline. What it is handed it treats in the order given, so the same files in the same order
/// at the same time give the same bytes.
public final class Pipeline {
  /// Files that are read before what they hold is accepted and synced together. Within them the articles are
  /// accepted in the order of their own dates, so that a folder that is read at once becomes a feed in order.
  private static let batch = 1_024

  private let settings: Settings
  private let state: String?
  private let parallel: Parallel
  private var intake: Intake
  private let schemas: EntrySchemas
  private var archive: Archive
  private var acceptance: Acceptance
  private var publication: Publication?
  private let publisher: Publisher
  private let output: String?
  private var attempts: Attempts
  /// What became of a state that was lost or damaged, and of the table of frequencies.
  private var recovered: [Problem]
  /// How many entries the archive's own table of frequencies asks for.
  var fewestCounted = ArchiveFrequencies.fewest

  /// Opens the archive and makes the stages as the settings want them.
  ///
  /// - Parameters:
  ///   - state: the state directory; `nil` keeps everything in memory.
  ///   - output: the output directory; `nil` publishes nothing.
  ///   - parallel: how the work of many files is shared between threads.
  /// - Throws: what of the state or of the installed data cannot be used.
  public init(
    settings: Settings, state: String?, output: String?,
    parallel: @escaping Parallel = { count, body in
      for number in 0..<count { body(number) }
    }
  ) throws(Problem) {
    let stages = try Stages(settings: settings, state: state)
    let (archive, recovered) = try Recovery.archive(state: state, output: output, settings: settings, stages: stages)
    self.recovered = recovered + stages.notes
    stages.keepVocabulary()
    var settings = settings
    // The feeds' ids are the archive's: they stay when the feeds move to another address.
    settings.feed.id += "-" + archive.feedID
    self.archive = archive
    self.settings = settings
    self.state = state
    self.parallel = parallel
    var publisher = try Publisher(settings: settings.feed, data: settings.data)
    publisher.tree = stages.tagger.tree
    intake = Intake(
      readers: stages.readers, tagger: stages.tagger, rules: stages.rules, publisher: publisher,
      maximumSize: settings.maximumSize)
    schemas = try EntrySchemas(data: settings.data)
    acceptance = try Acceptance(archive: archive, settings: settings, directory: state)
    self.publisher = publisher
    self.output = output
    attempts = Attempts(in: state)
    do {
      try openFeeds()
    } catch {
      try mendState(error)
    }
  }

  /// What was noticed about the state and the vocabulary when they were opened.
  public var notes: [Problem] { recovered + archive.notes + acceptance.notes + Retagging.notes(in: state) }

  /// Whether the file was read before in the very form it has now.
  public func isKnown(_ file: FoundFile) -> Bool {
    guard let known = archive.index.fingerprint(ofFile: file.key) else { return false }
    return known == file.fingerprint
      || file.size > settings.maximumSize && known == file.fingerprint(above: settings.maximumSize)
  }

  /// Takes files through the house and publishes what they change.
  ///
  /// - Parameters:
  ///   - files: files of the input directories, in the order in which they count as having arrived.
  ///   - now: the time; nothing that is published lies after it.
  ///   - onProgress: told after each batch.
  /// - Throws: when the state or the output cannot be written. What was accepted before stays so; what was
  ///   not will be found again.
  public func run(
    _ files: [FoundFile], now: Instant, onProgress: (Progress) -> Void = { _ in }
  ) throws(Problem) -> RunSummary {
    try mendingState { summary throws(Problem) in
      var start = 0
      while start < files.count {
        let batch = attempts.batch(of: files[start...], atMost: Self.batch)
        start += batch.count
        attempts.begin(batch)
        defer { attempts.finish(batch) }
        try accept(try drafts(of: batch), now: now, into: &summary)
        onProgress(Progress(done: start, total: files.count))
      }
      try publication?.publish(archive, into: &summary)
    }
  }

  /// Publishes whatever the output directory lacks, as after a kill or when it was deleted.
  public func publishAll() throws(Problem) -> RunSummary {
    try mendingState { summary throws(Problem) in try publication?.restore(archive, into: &summary) }
  }

  /// Tags everything in the archive anew, for `publishAll` to publish.
  ///
  /// - Parameter onProgress: told after each batch of articles whose words were counted or that were tagged.
  /// - Returns: how many entries have other tags than before.
  public func retag(onProgress: (Progress) -> Void = { _ in }) throws(Problem) -> Int {
    let entries = archive.index.entries.count
    var counted = 0
    if settings.frequencies == .archive {
      try countWords {
        counted = $0.total
        onProgress(Progress(done: $0.done, total: $0.total + entries))
      }
    }
    let retagging = Retagging(
      archive: archive, intake: intake, schemas: schemas, settings: settings, state: state, parallel: parallel)
    do {
      return try retagging.run { onProgress(Progress(done: counted + $0.done, total: counted + $0.total)) }
    } catch {
      try reopen()
      throw error
    }
  }

  /// Makes the archive's own table of frequencies, which holds from here on.
  private func countWords(onProgress: (Progress) -> Void) throws(Problem) {
    var counting = ArchiveFrequencies(archive: archive, tagger: intake.tagger, parallel: parallel)
    counting.fewest = fewestCounted
    guard let table = try counting.counted(onProgress: onProgress) else {
      let few = "words are counted from \(fewestCounted) articles on; there are \(archive.index.entries.count)"
      return recovered.append(Problem(file: state ?? "", .mistake(few)))
    }
    if let state { try ArchiveFrequencies.write(table, to: state) }
    intake.tagger.frequencies = table
  }

  /// What the archive holds.
  public var totals: Totals {
    var totals = Totals()
    totals.entries = archive.index.entries.count
    totals.editions = archive.index.editionCount
    totals.copies = archive.index.sourceCount
    totals.files = archive.index.fileCount
    totals.refused = archive.index.refusedCount
    totals.feeds = archive.index.feeds.count
    return totals
  }

  /// The files refused last, oldest first, each with its reason.
  public func recentRefusals() throws(Problem) -> [Problem] {
    try archive.recentRefusals().map { Problem(file: $0.path, .mistake($0.refusal ?? "")) }
  }

  /// Ends the work, and lets another process take the state over.
  public func close() { archive.finish() }

  private func drafts(of files: [FoundFile]) throws(Problem) -> [FileDraft] {
    let intake = intake
    let schemas = schemas
    // Such a file is a batch by itself.
    if let file = files.first, attempts.isGivenUp(file) {
      return [FileDraft(file: file, outcome: .refused(Problem(file: file.path, .mistake(Self.givenUp))))]
    }
    if files.count < 4 {
      let schema = try schemas[0]
      return files.map { intake.draft(of: $0, schema: schema) }
    }
    return try WorkQueue.outputs(
      count: files.count, parallel: parallel, prepare: { worker throws(Problem) in try schemas[worker] },
      work: { number, schema in intake.draft(of: files[number], schema: schema) })
  }

  private static let givenUp =
    "the program ended again and again while it worked on this file, so it is left out; report it together with the file, or touch the "
    + "file to have it tried again"

  /// Accepts a batch, makes it last, and publishes the pages of what is new.
  private func accept(_ drafts: [FileDraft], now: Instant, into summary: inout RunSummary) throws(Problem) {
    let changes: Acceptance.Changes
    do {
      changes = try acceptance.accept(drafts, now: now, into: &summary)
      try archive.commit()
      try acceptance.save()
    } catch {
      let cause = cause(of: error)
      try reopen()
      throw cause
    }
    try publication?.publishPages(changes, archive, into: &summary)
  }

  /// Forgets what could not be written: the archive is again what the disk says.
  private func reopen() throws(Problem) {
    archive.close()
    archive = try Archive(directory: state, feedID: archive.feedID)
    acceptance = try Acceptance(archive: archive, settings: settings, directory: state)
  }

  /// Works, and once more when the state turned out to be damaged and was made again.
  private func mendingState(_ work: (inout RunSummary) throws(Problem) -> Void) throws(Problem) -> RunSummary {
    var summary = RunSummary()
    do {
      try work(&summary)
      try archive.check()
    } catch {
      try mendState(error)
      summary = RunSummary()
      summary.warnings = recovered
      try publication?.restore(archive, into: &summary)
      try work(&summary)
    }
    return summary
  }

  /// Makes the state again when a problem says that it is damaged.
  ///
  /// - Throws: the problem, when it says something else.
  private func mendState(_ problem: Problem) throws(Problem) {
    let cause = cause(of: problem)
    guard let state, cause.isDamage(of: state) else { throw cause }
    archive.close()
    // Without its index the archive reads all of the journal, and finds all that is damaged.
    try Archive.removeIndex(from: state)
    (archive, recovered) = try Recovery.archive(
      state: state, output: output, settings: settings, stages: try Stages(settings: settings, state: state))
    if recovered.isEmpty { recovered = [cause] }
    acceptance = try Acceptance(archive: archive, settings: settings, directory: state)
    try openFeeds()
  }

  /// Why something could not be done: what a damaged index says leads to places of the journal where nothing stands.
  private func cause(of problem: Problem) -> Problem { archive.index.failure ?? problem }

  private func openFeeds() throws(Problem) {
    try ArchiveGrowth(archive: archive, settings: settings.feed).openOwnFeeds()
    guard let output else { return }
    publication = try Publication(
      publisher: publisher, settings: settings.feed, output: output, mark: state.map { PublishedMark.path(in: $0) },
      parallel: parallel)
  }
}

extension FoundFile {
  /// Identifies the file by where it stands.
  var key: UInt64 { FileRecord.key(directory: directory, path: path) }
}
