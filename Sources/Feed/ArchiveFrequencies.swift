/// The archive's own table of word frequencies, in the state directory.
///
///     version · articles · number of words · (key, share)… · checksum
///
/// It is counted at one moment only, when the archive is tagged anew, and replaced in one step. So what an article's
/// phrases are weighed against is written down before the first of them is weighed, whatever is read afterwards. A table
/// that is missing, damaged or of another version is as if it had never been counted: the shipped one holds again.
struct ArchiveFrequencies {
  /// Fewer articles say too little: a share could not be told from chance.
  static let fewest = 1_000
  /// The newest so many are counted, which tells shares of a thousandth well and keeps the table's making small.
  static let most = 50_000
  private static let batch = 512

  let archive: Archive
  let tagger: Tagger
  let parallel: Parallel
  /// Set by tests, which have no thousand articles.
  var fewest = Self.fewest

  /// Counts the words of the archive; `nil` when it holds too little.
  func counted(onProgress: (Progress) -> Void = { _ in }) throws(Problem) -> WordFrequencies? {
    let entries = archive.index.entries.suffix(Self.most)
    guard entries.count >= fewest else { return nil }
    var count = WordCount()
    for start in stride(from: entries.startIndex, to: entries.endIndex, by: Self.batch) {
      let editions = entries[start..<min(start + Self.batch, entries.endIndex)].map(\.edition)
      let articles = try editions.map { offset throws(Problem) in try archive.edition(at: offset).article }
      let tagger = tagger
      let words: [[UInt64]] = try WorkQueue.outputs(
        count: articles.count, parallel: parallel, prepare: { _ in 0 },
        work: { number, _ in tagger.words(of: articles[number]) })
      for words in words { count.add(words) }
      let done = min(start + Self.batch, entries.endIndex) - entries.startIndex
      onProgress(Progress(done: done, total: entries.count))
    }
    return count.frequencies()
  }

  // MARK: - The file

  static func path(in state: String) -> String { state + "/frequencies" }

  /// Reads a table.
  ///
  /// - Returns: `nil` when there is none.
  /// - Throws: why it cannot be used.
  static func read(from state: String) throws(Problem) -> WordFrequencies? {
    let path = path(in: state)
    guard FileSystem.exists(path) else { return nil }
    let unusable = Problem(
      file: path, .mistake("the table of words cannot be used, the shipped one is; watcher --retag counts anew"))
    guard let file = try? Descriptor(path, .reading), let size = try? Int(file.status().size),
      let bytes = try? file.read(size, at: 0)
    else { throw unusable }
    var reader = ByteReader(bytes)
    guard let table = try? decode(&reader), let check = try? reader.fixed(),
      reader.isAtEnd, check == checksum(bytes.dropLast(8))
    else { throw unusable }
    return table
  }

  /// Writes a table in one step.
  static func write(_ table: WordFrequencies, to state: String) throws(Problem) {
    let path = path(in: state)
    var writer = ByteWriter()
    writer.write(WordFrequencies.version)
    writer.write(table.articles)
    writer.write(table.shares) { writer, word in
      writer.write(fixed: word.key)
      writer.write(Int(word.share))
    }
    writer.write(fixed: checksum(writer.bytes[...]))
    let new = path + ".new"
    try FileSystem.create(new, writer.bytes)
    try Descriptor(new, .reading).synchronise()
    try FileSystem.rename(new, to: path)
    try FileSystem.synchroniseDirectory(state)
  }

  private static func decode(_ reader: inout ByteReader) throws -> WordFrequencies? {
    guard try reader.int() == WordFrequencies.version else { return nil }
    let articles = try reader.int()
    let shares = try reader.list { reader throws(ByteReader.Damage) in
      (key: try reader.fixed(), share: UInt16(clamping: try reader.int()))
    }
    return WordFrequencies(articles: articles, shares: shares)
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 { ContentHash(Array(bytes).span).value }
}
