/// Which files are being worked on, noted in the state directory, so that no file can end the program again and again.
///
///     checksum · for each file its key, its fingerprint and how often it was begun
///
/// Readers are written not to fail. But a mistake of ours, or memory or time that runs out, ends the program, and who started it starts it
/// again, into the same file. So a batch is noted before it is read, and struck out when it is kept. What is noted at a start was being
/// worked on when the program ended: such files are taken one by one, and one that the program ended over by itself as well is refused.
///
/// Nothing is synced: the system keeps what was written when a process ends. After a power cut the note may be an old one;
/// then files are taken one by one for nothing.
struct Attempts {
  private struct Attempt {
    var fingerprint: UInt64
    var count: UInt64
  }

  /// Where they are noted; `nil` where there is no state directory.
  private let path: String?
  /// What earlier runs ended over, by the files' keys.
  private var ended: [UInt64: Attempt] = [:]

  /// A file that was begun so often without an end is given up.
  private static let most = 2
  private static let size = 3

  /// Reads what is noted; without a state directory, or where the note cannot be used, nothing is.
  init(in state: String?) {
    path = state.map { $0 + "/attempts" }
    guard let path, FileSystem.exists(path), let note = try? Descriptor(path, .reading),
      let size = try? note.status().size,
      let words = try? note.readWords(Int(size) / 8, at: 0), let sum = words.first,
      sum == TableChecksum().value(of: words.dropFirst())
    else { return }
    for place in stride(from: 1, through: words.count - Self.size, by: Self.size) {
      ended[words[place]] = Attempt(fingerprint: words[place + 1], count: words[place + 2])
    }
  }

  /// The files to take next: one by itself that the program has ended over, else as many others as there are.
  func batch(of files: ArraySlice<FoundFile>, atMost count: Int) -> [FoundFile] {
    guard !ended.isEmpty, let first = files.first else { return Array(files.prefix(count)) }
    return begun(first) > 0 ? [first] : Array(files.prefix(count).prefix { begun($0) == 0 })
  }

  /// Whether the program ended over a file so often that it is not worked on again until it changes.
  func isGivenUp(_ file: FoundFile) -> Bool { begun(file) >= Self.most }

  /// Notes the files of a batch.
  func begin(_ files: [FoundFile]) {
    var noted = ended
    for file in files { noted[file.key] = Attempt(fingerprint: file.fingerprint, count: begun(file) + 1) }
    write(noted)
  }

  /// Strikes the files of a batch out: they were worked on, and the program has not ended.
  mutating func finish(_ files: [FoundFile]) {
    for file in files { ended[file.key] = nil }
    write(ended)
  }

  /// How often a file was begun in the form it has now.
  private func begun(_ file: FoundFile) -> UInt64 {
    guard !ended.isEmpty, let attempt = ended[file.key], attempt.fingerprint == file.fingerprint else { return 0 }
    return attempt.count
  }

  /// Puts a note in place of the old one. That it cannot be written, as on a full disk, must not stop the work.
  private func write(_ attempts: [UInt64: Attempt]) {
    guard let path, let note = try? Descriptor(path, .updating) else { return }
    let words = attempts.flatMap { [$0.key, $0.value.fingerprint, $0.value.count] }
    let whole = [TableChecksum().value(of: words[...])] + words
    try? note.write(words: whole.span, at: 0)
    try? note.truncate(to: whole.count * 8)
  }
}
