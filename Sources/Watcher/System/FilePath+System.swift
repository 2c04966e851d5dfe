import Feed
import Glibc

extension FilePath {
  /// Calls with the path in the form system calls want.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // `ContiguousArray` and not `Array`: the zero is added in one copy.
    var terminated = ContiguousArray<CChar>()
    terminated.reserveCapacity(bytes.count + 1)
    for byte in bytes { terminated.append(CChar(bitPattern: byte)) }
    terminated.append(0)
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a path ends in a zero") }
      return unsafe body(start)
    }
  }

  /// What stands at the path, `nil` when nothing can be seen there.
  ///
  /// - Parameter followingLinks: whether a link is what it leads to, or itself.
  func information(followingLinks: Bool = true) throws(SystemError) -> FileInformation {
    var status = stat()
    let answer = unsafe withCString { path in
      uninterrupted {
        unsafe fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
      }
    }
    guard answer == 0 else { throw SystemError("look at \(self)") }
    return FileInformation(status)
  }

  /// Whether anything stands there.
  var exists: Bool { (try? information(followingLinks: false)) != nil }

  /// The absolute path without links, dots and doubled slashes; `nil` when nothing stands there.
  var resolved: FilePath? {
    let resolved = unsafe withCString { path in unsafe realpath(path, nil) }
    guard let resolved = unsafe resolved else { return nil }
    defer { unsafe free(resolved) }
    return unsafe FilePath(
      bytes: Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map { UInt8(bitPattern: $0) })
  }

  /// The same, where only what stands there is resolved, and the names below are as they are written.
  var resolvedAsFarAsItStands: FilePath {
    if let resolved { return resolved }
    let directory = parent
    guard !directory.bytes.isEmpty, directory != self else { return absolute }
    let name = bytes[directory.bytes.count...].drop { $0 == UInt8(ascii: "/") }
    return directory.resolvedAsFarAsItStands.appending(FilePath(bytes: Array(name)))
  }

  /// The path, made absolute by the current directory.
  var absolute: FilePath {
    if bytes.first == UInt8(ascii: "/") { return self }
    return (FilePath(".").resolved ?? FilePath("/")).appending(self)
  }

  /// Makes the directory and those above it that are missing.
  func makeDirectories(mode: mode_t = 0o755) throws(SystemError) {
    if let information = try? information() {
      guard information.kind == .directory else { throw SystemError("make the directory \(self)", number: ENOTDIR) }
      return
    }
    if !parent.bytes.isEmpty { try parent.makeDirectories(mode: mode) }
    let answer = unsafe withCString { path in unsafe mkdir(path, mode) }
    guard answer == 0 || errno == EEXIST else { throw SystemError("make the directory \(self)") }
  }

  /// Whether we may do what the mode (`R_OK`, `W_OK`, `X_OK`) says.
  func require(_ mode: CInt, to attempt: String) throws(SystemError) {
    let answer = unsafe withCString { path in unsafe faccessat(AT_FDCWD, path, mode, AT_EACCESS) }
    guard answer == 0 else { throw SystemError("\(attempt) \(self)") }
  }

  /// The file's contents.
  func contents(limit: Int = .max) throws(SystemError) -> [UInt8] {
    try SystemHandle(opening: self, O_RDONLY | O_NOCTTY, mode: 0, "read \(self)").contents(limit: limit)
  }

  /// Replaces the file at once: whoever reads it sees the old bytes or the new ones.
  func replaceContents(with bytes: [UInt8]) throws(SystemError) {
    let beside = FilePath(bytes: self.bytes + Array(".new".utf8))
    try SystemHandle(opening: beside, O_WRONLY | O_CREAT | O_TRUNC, "write \(self)").write(bytes)
    let answer = unsafe beside.withCString { from in unsafe withCString { to in unsafe rename(from, to) } }
    guard answer == 0 else { throw SystemError("write \(self)") }
  }
}

/// What `stat` tells of a file, as far as we ask.
struct FileInformation: Equatable {
  enum Kind: Equatable { case file, directory, link, fifo, socket, device }

  let kind: Kind
  let size: Int64
  /// Nanoseconds since the epoch.
  let modified: Int64
  let inode: UInt64
  let device: UInt64
  /// How many names the file has.
  let names: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .fifo
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    size = Int64(status.st_size)
    modified = FileStatus.nanoseconds(status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    names = Int(status.st_nlink)
  }
}
