import Feed
import Glibc

/// An open directory with one owner, read entry by entry.
@safe struct DirectoryEntries: ~Copyable {
  private let stream: OpaquePointer
  private let path: FilePath
  private static let offsetOfName = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  /// Opens a directory.
  ///
  /// - Parameter followingLinks: whether the path itself may be a link to a directory.
  init(of path: FilePath, followingLinks: Bool = true) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = try SystemHandle(opening: path, flags, mode: 0, "list \(path)")
    guard let stream = unsafe fdopendir(descriptor.handOver()) else { throw SystemError("list \(path)") }
    unsafe self.stream = stream
    self.path = path
  }

  deinit { unsafe closedir(stream) }

  /// The next name, in no order; `nil` after the last. `.` and `..` are left out.
  func next() throws(SystemError) -> FilePath? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemError("list \(path)") }
        return nil
      }
      // Only the name's own bytes: the record ends with it, long before `d_name` as C declares it.
      let start = unsafe UnsafeRawPointer(entry) + DirectoryEntries.offsetOfName
      let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
      let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
      if name != [UInt8(ascii: ".")] && name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        return FilePath(bytes: name)
      }
    }
  }

  /// What stands under a name in this directory; a link is itself.
  func information(on name: FilePath) throws(SystemError) -> FileInformation {
    var status = stat()
    let answer = unsafe name.withCString { name in
      uninterrupted { unsafe fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) }
    }
    guard answer == 0 else { throw SystemError("look at \(path.appending(name))") }
    return FileInformation(status)
  }
}

extension FilePath {
  /// The names in the directory, in no order.
  func names() throws(SystemError) -> [FilePath] {
    let entries = try DirectoryEntries(of: self)
    var names: [FilePath] = []
    while let name = try entries.next() { names.append(name) }
    return names
  }
}
