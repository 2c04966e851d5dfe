/// The right to write to a state directory, held by one process at a time.
struct LockFile: ~Copyable {
  private let file: Descriptor

  /// Takes the lock.
  ///
  /// - Throws: a sentence that names the directory when another process has it.
  init(_ path: String) throws(Problem) {
    let opened = try Descriptor(path, .updating)
    guard try opened.lock() else {
      throw Problem(
        file: path, .busy("another watcher is running on this state directory; stop it, or name another with --state"))
    }
    file = opened
  }
}
