/// Remembers the wording of every edition and recognises it when it comes again.
///
/// What comes is looked up by a sample of its runs of words (`Shingles`, `PostingIndex`); what is found is
/// compared word for word (`Comparison`) and judged (`StoryRule`). When a story is recognised:
///
/// * the same words as an edition that stands, in whatever dress, are a **copy**;
/// * an older text, by the dates the sources state, is a copy;
/// * a **fuller** text, with passages that the newest edition lacks and more of them than it dropped, is an **edition**;
/// * a text of about the same length with **other figures** in the same places is an edition, unless its words
///   differ everywhere, as in a bad scan;
/// * everything else, the shorter and the reworded, is a copy; it is remembered too when it has passages of its own.
///
/// What holds several entries shows that they are one story, or is a round-up of several (`Company`).
///
/// Everything here can be made again from the archive's contents; the archive does so when
/// `count` says that some are missing.
public final class Recognition {
  /// How many wordings are remembered.
  public private(set) var count = 0
  /// What was found damaged when the memory was opened, and is being made again; empty when all is well.
  public private(set) var problems: [Problem] = []

  private let rule: StoryRule
  private let directory: String?
  private var log: WordingLog
  private var index: PostingIndex
  /// Where the index led to no record.
  private var damage: UInt32?

  /// Opens what is remembered in a directory, or starts with nothing in memory when there is none.
  ///
  /// - Parameters:
  ///   - capacity: how many wordings the archive holds; any beyond are forgotten.
  ///   - data: the directory with the installed data.
  /// - Throws: when the files cannot be read or written, or are of a newer format.
  public convenience init(
    directory: String?, capacity: Int, settings: DuplicateSettings = DuplicateSettings(), data: String
  ) throws(Problem) {
    try self.init(
      directory: directory, capacity: capacity, settings: settings, data: data,
      wordingsInMemory: PostingIndex.wordingsInMemory)
  }

  init(
    directory: String?, capacity: Int, settings: DuplicateSettings = DuplicateSettings(), data: String,
    wordingsInMemory: Int
  ) throws(Problem) {
    rule = StoryRule(settings: settings, trees: try StoryTrees(data: data))
    self.directory = directory
    if let directory { try FileSystem.makeDirectory(directory) }
    log = try WordingLog(directory: directory)
    index = try PostingIndex(directory: directory, wordingsInMemory: wordingsInMemory)
    guard directory != nil else { return }
    if log.wasDamaged { report("the wordings are damaged and are made again from the archive") }
    try forget(behind: capacity)
    try readRest(upTo: capacity)
  }

  /// What an article with this wording is to what is remembered.
  public func verdict(on wording: Wording) -> Verdict {
    let mode = rule.settings.mode
    guard mode != .off, !wording.words.isEmpty else { return Verdict(.new) }
    if let entry = holder(of: wording) { return Verdict(.copy(of: entry), measure: "exact", share: 1) }
    guard mode == .near else { return Verdict(.new) }
    let compared = forms(near: wording)
    let rivals = Rivals(compared)
    let forms = compared.filter {
      rule.isOneStory($0, rivals: rivals.shares(beside: $0.record.entry))
    }
    guard let best = forms.max(by: { $0.closeness < $1.closeness }) else { return Verdict(.new) }
    let entry = best.record.entry
    let company = Company(of: best, among: forms, compared)
    if company.isCollection { return Verdict(.new) }
    // Whether it is new is asked of the newest edition, which may not be the closest.
    let newest = forms.filter { $0.record.entry == entry }.max { $0.block < $1.block } ?? best
    var verdict = Verdict(
      newest.isEdition ? .edition(of: entry) : .copy(of: entry), measure: "containment", share: best.comparison.share)
    verdict.also = company.entries
    verdict.adds = forms.allSatisfy { $0.record.entry != entry || $0.added >= Form.worth }
    return verdict
  }

  /// What is remembered and shares most with a wording, compared with it.
  func forms(near wording: Wording) -> [Form] {
    var forms: [Form] = []
    let candidates = Candidates(for: wording.shingles, in: index).blocks
    if candidates.isEmpty { return [] }
    let runs = Runs(of: wording.words)
    for block in candidates {
      guard let record = record(at: block), runs.areShared(by: record.words) else { continue }
      forms.append(Form(record: record, block: block, of: wording))
    }
    return forms
  }

  /// Remembers a wording as an edition of an entry, the first or a later one.
  public func remember(_ wording: Wording, as entry: EntryNumber) throws(Problem) {
    let block = log.append(WordingRecord(entry: entry, wording: wording))
    insert(wording, block)
    count += 1
    if index.isFull(at: count) {
      try log.write()
      try log.synchronise()
    }
    try index.grow(to: count, end: log.end)
  }

  /// Writes what is only in memory, so that the next start finds it.
  ///
  /// Appends to one file. Nothing is waited for: what a power cut takes, the archive hands in again.
  ///
  /// - Throws: when the file cannot be written; once, when damage was met since the last time.
  public func save() throws(Problem) {
    try log.write()
    guard let block = damage else { return }
    damage = nil
    try log.condemn()
    let place = Int(block) * WordingRecord.block
    throw problem("the wordings are damaged at byte \(place); the next start makes them again from the archive")
  }

  private func insert(_ wording: Wording, _ block: UInt32) {
    guard !wording.words.isEmpty else { return }
    let shingles = wording.shingles
    index.insert(shingles.hashes.prefix(shingles.remembered), block: block)
    index.insert(CollectionOfOne(Self.key(of: wording)), block: block)
  }

  /// The hash under which the whole wording is remembered.
  private static func key(of wording: Wording) -> UInt32 { UInt32(truncatingIfNeeded: wording.digest >> 32) }

  /// The entry that has exactly these words.
  private func holder(of wording: Wording) -> EntryNumber? {
    var blocks: [UInt32] = []
    let key = Self.key(of: wording)
    var reads = Int.max
    index.collect(key, in: index.segments(holding: [key])[0], reads: &reads, into: &blocks)
    for block in blocks {
      guard let record = record(at: block), record.digest == wording.digest else { continue }
      return record.entry
    }
    return nil
  }

  private func record(at block: UInt32) -> WordingRecord? {
    let record = log.record(at: block)
    if record == nil { damage = block }
    return record
  }
}

extension Recognition {
  /// Forgets the wordings behind a number, and what the log has lost.
  private func forget(behind capacity: Int) throws(Problem) {
    try index.drop(behind: capacity)
    guard let last = index.segments.last, last.range.upperBound > capacity || last.end > log.whole else { return }
    let start = last.range.lowerBound
    let block = index.segments.dropLast().last?.end ?? WordingLog.firstBlock
    let kept = try log.read(capacity - start, from: block) { (_, _) in }
    if kept.count == 0 {
      try index.drop(behind: start)
      return try forget(behind: capacity)
    }
    try index.cut(to: start + kept.count, end: kept.end)
  }

  /// Reads the wordings that no segment covers into memory, and drops what follows them.
  private func readRest(upTo capacity: Int) throws(Problem) {
    count = index.covered
    let kept = try log.read(capacity - count, from: index.coveredEnd) { (record, block) throws(Problem) in
      insert(record.wording, block)
      count += 1
      if index.isFull(at: count) {
        try index.grow(to: count, end: block + UInt32(WordingRecord.blocks(record.length)))
      }
    }
    if kept.end < log.end {
      if count < capacity {
        report("the last wordings were cut off or are damaged; they are made again from the archive")
      }
      try log.cut(to: kept.end)
    }
  }

  private func report(_ sentence: String) { problems.append(problem(sentence)) }

  private func problem(_ sentence: String) -> Problem {
    Problem(file: (directory ?? "") + "/wordings", .mistake(sentence))
  }
}
