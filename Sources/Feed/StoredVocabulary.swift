/// The vocabulary as it was read, kept in the state directory or the user's cache so that the next start need not read it again.
///
///     what it was made of · checksum · the image
///
/// It is used where it was made by this very program from these very files, told by their sizes, times and inodes, and is
/// whole; else the files are read and it is made anew. So nothing depends on whether there is one.
struct StoredVocabulary {
  private let directory: String
  private var path: String { directory + "/vocabulary" }
  private let origin: UInt64

  /// How many words stand before the image.
  private static let head = 2

  /// - Parameter directories: those of the vocabulary, as they are read.
  init(in directory: String, directories: [String]) throws(Problem) {
    self.directory = directory
    var hash = ContentHash()
    for file in ["/proc/self/exe"] + (try Vocabulary.files(in: directories)) {
      let status = try Descriptor(file, .reading).status()
      hash.add(file)
      hash.add(status.size)
      hash.add(status.modified)
      hash.add(Int64(bitPattern: status.inode))
    }
    origin = hash.value
  }

  /// The vocabulary as it was kept; `nil` when it has to be read.
  func read() -> Vocabulary? {
    guard FileSystem.exists(path), let file = try? Descriptor(path, .reading), let size = try? file.status().size,
      size % 8 == 0, let head = try? file.readWords(Self.head, at: 0), head.count == Self.head, head[0] == origin
    else { return nil }
    var offset = Self.head * 8
    var sum = TableChecksum.start
    let vocabulary = VocabularyImage.vocabulary(ofWords: Int(size) / 8 - Self.head) { count in
      guard let words = try? file.readWords(count, at: offset), words.count == count else { return nil }
      offset += count * 8
      sum = TableChecksum.value(of: words[...], after: sum)
      return words
    }
    return sum == head[1] ? vocabulary : nil
  }

  /// Keeps a vocabulary, in one step; one with mistakes is not kept, so that every start names them.
  func write(_ vocabulary: Vocabulary) throws(Problem) {
    guard vocabulary.problems.isEmpty else { return }
    var image = VocabularyImage(vocabulary, behind: Self.head)
    image.set(0, origin)
    image.set(1, TableChecksum.value(of: image.words[Self.head...]))
    let new = path + ".new"
    try FileSystem.makeDirectory(directory)
    do {
      try FileSystem.remove(new)
      try Descriptor(new, .creating).write(words: image.words.span, at: 0)
      try FileSystem.rename(new, to: path)
    } catch {
      // What did not fit must not take the room of what has to.
      try? FileSystem.remove(new)
      throw error
    }
  }
}
