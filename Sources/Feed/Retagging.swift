/// Tags everything anew that the archive holds, after the vocabulary, the rules or the program changed.
///
/// The chains of channels lead from the newest entry backwards. So from the first entry on whose tags changed, every
/// entry is appended again, in the order of their `updated`, which stays: nothing becomes unread again, and closed
/// archive pages keep what they said. A mark in the state directory tells that this was begun and not finished.
struct Retagging {
  let archive: Archive
  let intake: Intake
  let schemas: EntrySchemas
  let settings: Settings
  let state: String?
  let parallel: Parallel

  private static let batch = 512

  private static func mark(in state: String) -> String { state + "/retagging" }

  /// What is to be said where a run was cut off: feeds of tags list what it tagged last.
  static func notes(in state: String?) -> [Problem] {
    guard let state, FileSystem.exists(mark(in: state)) else { return [] }
    return [Problem(file: state, .mistake("tagging the archive anew was cut off; run watcher --retag again"))]
  }

  /// - Returns: how many entries have other tags than before.
  func run(onProgress: (Progress) -> Void) throws(Problem) -> Int {
    let mark = state.map(Self.mark)
    let wasCutOff = mark.map { FileSystem.exists($0) } ?? false
    let editions = try inOrder()
    var changed = 0
    var isAppending = wasCutOff
    for start in stride(from: 0, to: editions.count, by: Self.batch) {
      let records = try editions[start..<min(start + Self.batch, editions.count)].map { offset throws(Problem) in
        try archive.edition(at: offset)
      }
      for (record, story) in zip(records, try stories(of: records)) {
        let isSame = record.tags == story.tags && record.origins == story.origins
        if !isSame { changed += 1 }
        if !isSame, !isAppending {
          isAppending = true
          if let mark { try FileSystem.create(mark, []) }
        }
        if isAppending { try append(record, story) }
      }
      try archive.commit()
      onProgress(Progress(done: min(start + Self.batch, editions.count), total: editions.count))
    }
    if let mark { try FileSystem.remove(mark) }
    return changed
  }

  /// The newest editions of all entries, oldest `updated` first.
  private func inOrder() throws(Problem) -> [Int] {
    var known: [(updated: Int64, offset: Int)] = []
    for state in archive.index.entries {
      known.append((try archive.edition(at: state.edition).updated.microseconds, state.edition))
    }
    return known.sorted { $0 < $1 }.map(\.offset)
  }

  /// An entry's tags and other channels as they are found now.
  private struct Story: Sendable {
    var tags: [Tag]
    var origins: [Channel]
    var size: Int
  }

  private func stories(of records: [EditionRecord]) throws(Problem) -> [Story] {
    let intake = intake
    let schemas = schemas
    let rules = ChannelRules(settings.feed)
    return try WorkQueue.outputs(
      count: records.count, parallel: parallel, prepare: { worker throws(Problem) in try schemas[worker] },
      work: { number, schema in
        let record = records[number]
        guard let story = try? intake.story(of: record.article, from: record.source, schema: schema) else {
          return Story(tags: record.tags, origins: record.origins, size: record.size)
        }
        let origins = rules.channels(of: record.article, tags: story.tags, from: record.source)
        return Story(tags: story.tags, origins: origins, size: story.size)
      })
  }

  private func append(_ record: EditionRecord, _ story: Story) throws(Problem) {
    var anew = record
    anew.tags = story.tags
    anew.origins = story.origins
    anew.size = story.size
    anew.retags = archive.index.entries[Int(record.entry)].edition
    let appended = try archive.append(anew).record
    ArchiveGrowth(archive: archive, settings: settings.feed).openFeeds(for: appended.channels)
  }
}
