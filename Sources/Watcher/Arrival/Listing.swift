import Feed
import Glibc

/// What is in an input directory now: the answer to a start, a reload and a lost event.
struct Listing {
  /// The input directory, as configured.
  let directory: String
  let settings: InputSettings

  /// Who hears of what is found.
  struct Listener {
    /// A directory is about to be read; whoever watches begins to before it is.
    var entering: (FilePath) -> Void = { _ in }
    /// A file that is meant.
    var found: (FoundFile) -> Void
    /// Something that is not meant, and why.
    var passedOver: (FilePath, PassedOver) -> Void = { _, _ in }
    /// A directory below that cannot be read.
    var unreadable: (SystemError) -> Void = { _ in }
  }

  private let root: FilePath
  private let rules: NameRules

  init(_ directory: String, _ settings: InputSettings) {
    self.directory = directory
    self.settings = settings
    root = FilePath(directory)
    rules = NameRules(settings)
  }

  /// Walks the directory, or a part of it, parents before what they hold.
  ///
  /// - Parameter start: the path below the input directory to begin with.
  /// - Throws: why the first directory cannot be read; those below are only reported.
  func walk(from start: FilePath = FilePath(bytes: []), _ listener: Listener) throws(SystemError) {
    var waiting = [start]
    var isFirst = true
    while let path = waiting.popLast() {
      listener.entering(path)
      do throws(SystemError) {
        waiting += try read(path, listener)
      } catch {
        // A directory that vanished meanwhile is no news.
        if isFirst { throw error }
        if error.number != ENOENT { listener.unreadable(error) }
      }
      isFirst = false
    }
  }

  /// What a path below the input directory is to us now; `nil` when nothing or nothing that is meant stands there.
  func file(at path: FilePath) -> (file: FoundFile, information: FileInformation)? {
    guard rules.verdict(on: path, isDirectory: false) == nil,
      let information = try? root.appending(path).information(followingLinks: false), information.kind == .file
    else { return nil }
    return (found(path, information), information)
  }

  /// Why a path is passed over because of its name, `nil` when it is not.
  func verdict(on path: FilePath, isDirectory: Bool) -> PassedOver? {
    rules.verdict(on: path, isDirectory: isDirectory)
  }

  /// Why what stands at a path is passed over now, `nil` when it is not or nothing stands there.
  func reasonToPassOver(_ path: FilePath) -> PassedOver? {
    guard let information = try? root.appending(path).information(followingLinks: false) else { return nil }
    return PassedOver(information.kind) ?? rules.verdict(on: path, isDirectory: information.kind == .directory)
  }

  /// Reads one directory and answers the directories in it that are to be read next.
  private func read(_ path: FilePath, _ listener: Listener) throws(SystemError) -> [FilePath] {
    let entries = try DirectoryEntries(of: root.appending(path), followingLinks: path.bytes.isEmpty)
    var directories: [FilePath] = []
    while let name = try entries.next() {
      // What vanished between the two calls was not ours yet.
      guard let information = try? entries.information(on: name) else { continue }
      let below = path.appending(name)
      let isDirectory = information.kind == .directory
      if isDirectory && !settings.isRecursive { continue }
      if let reason = PassedOver(information.kind) ?? rules.verdict(on: below, isDirectory: isDirectory) {
        listener.passedOver(below, reason)
      } else if !isDirectory {
        listener.found(found(below, information))
      } else if isOwn(below) {
        listener.passedOver(below, .own)
      } else {
        directories.append(below)
      }
    }
    return directories
  }

  /// Whether a directory is one that we write ourselves.
  func isOwn(_ path: FilePath) -> Bool {
    if settings.own.isEmpty { return false }
    guard let resolved = root.appending(path).resolved else { return false }
    return settings.own.contains(resolved)
  }

  private func found(_ path: FilePath, _ information: FileInformation) -> FoundFile {
    FoundFile(
      directory: directory, path: path.text, size: information.size, modified: information.modified,
      inode: information.inode)
  }
}
