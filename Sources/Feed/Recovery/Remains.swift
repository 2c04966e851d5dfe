/// What can be read of a journal that is damaged.
///
/// A record that is lost takes its links along, so nothing of the journal is used as it stands: its editions are taken
/// up again in their order, with what documents say of those that are missing.
struct Remains {
  /// What the ids of this archive's feeds end with; `nil` when that cannot be read.
  let feedID: String?
  /// Where each edition stands, by when it was accepted, newest first.
  let editions: [(updated: Instant, offset: Int)]
  private let journal: Journal
  /// Sources that came after the first one, by their entry's id.
  private var sources: [String: [Source]] = [:]
  /// What copies are recognised by beside the texts of entries.
  let wordings: RemainingWordings

  /// Reads a journal; `nil` when there is none.
  init?(path: String) throws(Problem) {
    guard FileSystem.exists(path) else { return nil }
    let journal = try Journal(path: path)
    var feedID: String?
    var editions: [(updated: Instant, offset: Int)] = []
    var ids: [EntryNumber: String] = [:]
    var sources: [String: [Source]] = [:]
    var wordings: [String: [Int]] = [:]
    _ = try journal.replay(from: 0) { record throws(Problem) in
      switch record.kind {
      case .format: feedID = try? journal.decode(record, FormatRecord.init).feedID
      case .edition:
        guard let edition = try? journal.decode(record, EditionRecord.init) else { return }
        ids[edition.entry] = edition.id
        editions.append((edition.updated, record.offset))
      case .source:
        guard let more = try? journal.decode(record, SourceRecord.init), let id = ids[more.entry] else { return }
        sources[id, default: []].append(more.source)
        if !more.wording.isEmpty { wordings[id, default: []].append(record.offset) }
      default: break
      }
    }
    self.journal = journal
    self.feedID = feedID
    // Of an edition that was tagged anew the last form is the one to be taken first.
    self.editions = editions.sorted { ($0.updated, $1.offset) > ($1.updated, $0.offset) }
    self.sources = sources
    self.wordings = RemainingWordings(journal: journal, offsets: wordings)
  }

  /// An edition.
  func edition(at offset: Int) throws(Problem) -> EditionRecord { try journal.decode(at: offset, EditionRecord.init) }

  /// The further sources of an entry, once.
  mutating func takeSources(of id: String) -> [Source] { sources.removeValue(forKey: id) ?? [] }
}

/// What a damaged journal holds of copies that say more than their entry's text.
struct RemainingWordings {
  fileprivate let journal: Journal
  /// Where the records of such copies stand, by their entry's id.
  fileprivate let offsets: [String: [Int]]

  /// The wording of an entry's source; empty for most.
  func wording(of source: Source, in id: String) -> [UInt8] {
    for offset in offsets[id] ?? [] {
      guard let record = try? journal.decode(at: offset, SourceRecord.init), record.source == source else { continue }
      return record.wording
    }
    return []
  }
}
