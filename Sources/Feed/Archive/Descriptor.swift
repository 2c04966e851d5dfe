private import Glibc

/// An open file, closed when its owner goes.
///
/// This is the only place of the library that calls the operating system on files: interrupted calls are
/// made again here, and errors become sentences here.
@safe
public struct Descriptor: ~Copyable {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// To be read; a FIFO or device is not waited for, a symbolic link is followed.
    case reading
    /// To be read and written, made when it is missing.
    case updating
    /// To be written, new; it must not exist.
    case creating
  }

  private let number: CInt
  private let path: String

  /// Opens a file.
  public init(_ path: String, _ mode: Mode) throws(Problem) {
    let flags =
      switch mode {
      case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY
      case .updating: O_RDWR | O_CREAT
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      }
    // A name need not be text: its bytes that are not UTF-8 stand in the path as marks.
    let bytes = (FilePath(path).bytes + [0]).map { CChar(bitPattern: $0) }
    number = Self.retrying { unsafe open(bytes, flags | O_CLOEXEC, 0o644) }
    self.path = path
    if number < 0 { throw Problem.system("open", path) }
  }

  deinit { if number >= 0 { close(number) } }

  /// What the system says about the file.
  public func status() throws(Problem) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw Problem.system("stat", path) }
    return FileStatus(status)
  }

  /// Reads up to `count` bytes from an offset; fewer at the end of the file.
  public func read(_ count: Int, at offset: Int) throws(Problem) -> [UInt8] {
    var failure: Problem?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = unsafe fill(UnsafeMutableRawBufferPointer(buffer), from: offset, &failure)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads up to `count` numbers of eight bytes, in the machine's order, from an offset.
  func readWords(_ count: Int, at offset: Int) throws(Problem) -> [UInt64] {
    var failure: Problem?
    let words = unsafe [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = unsafe fill(UnsafeMutableRawBufferPointer(buffer), from: offset, &failure) / 8
    }
    if let failure { throw failure }
    return words
  }

  /// Reads until a buffer is full or the file ends, and answers how many bytes that were.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int, _ failure: inout Problem?) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = Self.retrying { [filled] in
        unsafe pread(number, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled, offset + filled)
      }
      if got < 0 { failure = Problem.system("read", path) }
      if got <= 0 { break }
      filled += got
    }
    return filled
  }

  /// Writes all bytes at an offset.
  public func write(_ bytes: borrowing Span<UInt8>, at offset: Int) throws(Problem) {
    let failure = unsafe bytes.withUnsafeBytes { unsafe put($0, at: offset) }
    if let failure { throw failure }
  }

  /// Writes numbers of eight bytes, in the machine's order, at an offset.
  func write(words: borrowing Span<UInt64>, at offset: Int) throws(Problem) {
    let failure = unsafe words.withUnsafeBytes { unsafe put($0, at: offset) }
    if let failure { throw failure }
  }

  private func put(_ buffer: UnsafeRawBufferPointer, at offset: Int) -> Problem? {
    var written = 0
    while written < buffer.count {
      let put = Self.retrying { [written] in
        unsafe pwrite(
          number, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written, offset + written)
      }
      if put < 0 { return Problem.system("write", path) }
      written += put
    }
    return nil
  }

  /// Waits until what was written is on the disk.
  public func synchronise() throws(Problem) {
    guard Self.retrying({ fdatasync(number) }) == 0 else { throw Problem.system("sync", path) }
  }

  /// Cuts the file off.
  public func truncate(to length: Int) throws(Problem) {
    guard Self.retrying({ ftruncate(number, length) }) == 0 else { throw Problem.system("truncate", path) }
  }

  /// Takes the exclusive lock of the file without waiting; false when another process has it.
  public func lock() throws(Problem) -> Bool {
    if Self.retrying({ flock(number, LOCK_EX | LOCK_NB) }) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw Problem.system("lock", path) }
    return false
  }

  private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

/// What the operating system says about a file.
public struct FileStatus: Equatable, Sendable {
  /// Whether it is a regular file, with bytes of its own.
  public var isRegular: Bool
  /// Its length in bytes.
  public var size: Int64
  /// When it was last written, in nanoseconds since the epoch.
  public var modified: Int64
  /// Its number in its file system.
  public var inode: UInt64

  /// Nanoseconds since the epoch; a time beyond what they count (before 1824 or behind 2262) is the last one they do.
  ///
  /// Half the range below, so that a time may be taken off any other.
  public static func nanoseconds(_ seconds: Int, _ fraction: Int) -> Int64 {
    let (whole, overflows) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    if overflows { return seconds < 0 ? .min / 2 : .max }
    let (all, isBeyond) = whole.addingReportingOverflow(Int64(fraction))
    return isBeyond ? .max : max(all, .min / 2)
  }

  fileprivate init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
  }
}

/// What is done to paths and not to open files.
public enum FileSystem {
  /// Puts a file in another's place in one step, so that no reader sees a part of it.
  public static func rename(_ old: String, to new: String) throws(Problem) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw Problem.system("rename", new) }
  }

  /// Makes a new file that holds these bytes; one of that name that a kill left behind goes.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Problem) {
    do {
      try Descriptor(path, .creating).write(bytes.span, at: 0)
    } catch {
      guard error.isTaken else { throw error }
      try remove(path)
      try Descriptor(path, .creating).write(bytes.span, at: 0)
    }
  }

  /// Removes a file; one that is not there is fine.
  public static func remove(_ path: String) throws(Problem) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw Problem.system("remove", path) }
  }

  /// Removes a directory that holds nothing; any other stays.
  static func removeEmptyDirectory(_ path: String) { _ = unsafe rmdir(path) }

  /// Makes a directory with all that lead to it.
  public static func makeDirectory(_ path: String) throws(Problem) {
    if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw Problem.system("make the directory", path)
    }
    try makeDirectory(String(path[..<slash]))
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Problem.system("make the directory", path) }
  }

  /// Whether something stands at a path.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether files can be made in a directory.
  public static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK | X_OK) == 0 }

  /// Waits until a directory's own entries are on the disk, so that a file made in it survives a power cut.
  public static func synchroniseDirectory(_ path: String) throws(Problem) {
    let descriptor = try Descriptor(path, .reading)
    try descriptor.synchronise()
  }
}

extension Problem {
  /// Whether the problem is that there is no such file.
  var isMissingFile: Bool {
    if case .system(_, let code) = cause { return code == ENOENT || code == ENOTDIR }
    return false
  }

  /// Whether the problem is that a file of that name is there already.
  fileprivate var isTaken: Bool {
    if case .system(_, let code) = cause { return code == EEXIST }
    return false
  }

  /// The problem of the system call that has just failed, as a sentence.
  fileprivate static func system(_ verb: String, _ path: String) -> Problem {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    return Problem(file: path, .system("cannot \(verb): \(reason)", code: errno))
  }
}
