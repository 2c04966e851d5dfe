private import Synchronization

/// Where documents are put: each replaced in one step, and only when its bytes differ, so that neither a reader nor
/// a cache ever sees a partial or a needlessly new file.
final class OutputDirectory: Sendable {
  /// What was written.
  struct Tally: Sendable {
    var documents = 0
    var bytes = 0
    /// The paths of those to which people subscribe.
    var feeds: [String] = []
  }

  private let path: String
  /// Names for documents that are being written, which several threads do at the same time.
  private let drafts = Mutex<[Int]>(Array((0..<OutputDirectory.draftNames).reversed()))
  private let written = Mutex(Tally())

  private static let draftNames = 64

  /// Opens the directory, or makes it, and removes what a kill left behind.
  ///
  /// - Throws: when it cannot be made or written in.
  init(_ path: String) throws(Problem) {
    self.path = path
    try FileSystem.makeDirectory(path)
    guard FileSystem.isWritable(path) else {
      throw Problem(file: path, .system("cannot write in the output directory: permission denied", code: 13))
    }
    for number in 0..<Self.draftNames { try FileSystem.remove(draft(number)) }
  }

  /// Whether a document stands there.
  func holds(_ document: String) -> Bool { FileSystem.exists(path + "/" + document) }

  /// Writes a document, unless it is there with the same bytes.
  func write(_ document: Document) throws(Problem) {
    let target = path + "/" + document.path
    if try isSame(target, document.bytes) { return }
    guard let number = drafts.withLock({ $0.popLast() }) else { preconditionFailure("more threads than names") }
    defer { drafts.withLock { $0.append(number) } }
    do throws(Problem) {
      do throws(Problem) {
        try FileSystem.create(draft(number), document.bytes)
      } catch {
        guard error.isMissingFile else { throw error }
        // The directory itself was deleted.
        try FileSystem.makeDirectory(path)
        try FileSystem.create(draft(number), document.bytes)
      }
      try place(draft(number), at: document.path)
    } catch {
      try? FileSystem.remove(draft(number))
      throw error
    }
    written.withLock {
      $0.documents += 1
      $0.bytes += document.bytes.count
      if document.isFeed { $0.feeds.append(document.path) }
    }
  }

  /// Takes a document away, and its directory when nothing is left in it.
  func remove(_ document: String) throws(Problem) {
    try FileSystem.remove(path + "/" + document)
    guard let slash = document.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    FileSystem.removeEmptyDirectory(path + "/" + document[..<slash])
  }

  /// What was written since the last time this was asked.
  func takeTally() -> Tally {
    written.withLock { tally in
      defer { tally = Tally() }
      return tally
    }
  }

  private func draft(_ number: Int) -> String { path + "/.new-\(number)" }

  private func isSame(_ target: String, _ bytes: [UInt8]) throws(Problem) -> Bool {
    guard let file = try? Descriptor(target, .reading), let size = try? file.status().size, size == bytes.count else {
      return false
    }
    return (try? file.read(bytes.count, at: 0)) == bytes
  }

  /// Puts a written draft where the document stands; its directory is made when it is missing.
  private func place(_ draft: String, at document: String) throws(Problem) {
    do {
      try FileSystem.rename(draft, to: path + "/" + document)
    } catch {
      guard error.isMissingFile, let slash = document.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw error }
      try FileSystem.makeDirectory(path + "/" + document[..<slash])
      try FileSystem.rename(draft, to: path + "/" + document)
    }
  }
}
