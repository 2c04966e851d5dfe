/// Which files are being worked on, noted in the state directory, so that no file can end the program again and again.
///
///     checksum · for each file its key, its fingerprint, how often the program ended over it, how often by itself, whether it is in work
///
/// Readers are written not to fail. But a mistake of ours, or memory or time that runs out, ends the program, and who started it starts it
/// again, into the same file. So a batch is noted before it is read, and struck out when it is kept. What is in work at a start is what the
/// program ended over: such files are taken one by one, and one that the program keeps ending over is refused.
///
/// Anybody may kill a program at any time, and over any file. A program that ends by itself leaves a mark (`Attempts.mark`), and two of these are
/// enough; without them it takes more ends in a row over the same file than chance gives.
///
/// Nothing is synced: the system keeps what was written when a process ends. After a power cut the note may be an old one;
/// then files are taken one by one for nothing.
public struct Attempts {
  /// The file that a program which ends by a mistake of its own leaves in its state directory.
  public static let mark = "crashed"

  private struct Attempt {
    var fingerprint: UInt64
    var ends: UInt64 = 0
    var crashes: UInt64 = 0

    var isGivenUp: Bool { crashes >= Attempts.mostCrashes || ends >= Attempts.mostEnds }
  }

  private static let mostCrashes: UInt64 = 2
  private static let mostEnds: UInt64 = 5
  /// How many words an attempt takes.
  private static let size = 5

  /// Where they are noted; `nil` where there is no state directory.
  private let path: String?
  /// What earlier runs ended over, by the files' keys.
  private var ended: [UInt64: Attempt] = [:]

  /// Reads what is noted; without a state directory, or where the note cannot be used, nothing is.
  init(in state: String?) {
    path = state.map { $0 + "/attempts" }
    guard let state, let path else { return }
    let mark = state + "/" + Self.mark
    let crashes: UInt64 = FileSystem.exists(mark) ? 1 : 0
    if let words = Self.words(at: path) {
      for place in stride(from: 1, through: words.count - Self.size, by: Self.size) {
        var attempt = Attempt(fingerprint: words[place + 1], ends: words[place + 2], crashes: words[place + 3])
        if words[place + 4] != 0 {
          attempt.ends += 1
          attempt.crashes += crashes
        }
        ended[words[place]] = attempt
      }
    }
    if !ended.isEmpty { write(inWork: []) }
    try? FileSystem.remove(mark)
  }

  /// The files to take next: one by itself that the program has ended over, else as many others as there are.
  func batch(of files: ArraySlice<FoundFile>, atMost count: Int) -> [FoundFile] {
    guard !ended.isEmpty, let first = files.first else { return Array(files.prefix(count)) }
    return attempt(first) != nil ? [first] : Array(files.prefix(count).prefix { attempt($0) == nil })
  }

  /// Whether the program ended over a file so often that it is not worked on again until it changes.
  func isGivenUp(_ file: FoundFile) -> Bool { attempt(file)?.isGivenUp == true }

  /// Notes the files of a batch.
  func begin(_ files: [FoundFile]) { write(inWork: files) }

  /// Strikes the files of a batch out: they were worked on, and the program has not ended.
  mutating func finish(_ files: [FoundFile]) {
    for file in files { ended[file.key] = nil }
    write(inWork: [])
  }

  /// What is known of a file in the form it has now.
  private func attempt(_ file: FoundFile) -> Attempt? {
    guard !ended.isEmpty, let attempt = ended[file.key], attempt.fingerprint == file.fingerprint else { return nil }
    return attempt
  }

  private static func words(at path: String) -> [UInt64]? {
    guard let note = try? Descriptor(path, .reading), let size = try? note.status().size,
      let words = try? note.readWords(Int(size) / 8, at: 0), let sum = words.first,
      sum == TableChecksum.value(of: words.dropFirst())
    else { return nil }
    return words
  }

  /// Puts a note in place of the old one. That it cannot be written, as on a full disk, must not stop the work.
  private func write(inWork files: [FoundFile]) {
    guard let path, let note = try? Descriptor(path, .updating) else { return }
    var words: [UInt64] = [0]
    let keys = Set(files.map(\.key))
    for (key, attempt) in ended where !keys.contains(key) {
      words += [key, attempt.fingerprint, attempt.ends, attempt.crashes, 0]
    }
    for file in files {
      let attempt = attempt(file) ?? Attempt(fingerprint: file.fingerprint)
      words += [file.key, attempt.fingerprint, attempt.ends, attempt.crashes, 1]
    }
    words[0] = TableChecksum.value(of: words.dropFirst())
    try? note.write(words: words.span, at: 0)
    try? note.truncate(to: words.count * 8)
  }
}
