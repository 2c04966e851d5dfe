/// A file that stands in an input directory.
public struct FoundFile: Hashable, Sendable {
  /// The input directory, as it is configured.
  public var directory: String
  /// The path below the directory.
  public var path: String
  /// Its length in bytes.
  public var size: Int64
  /// When it was last written, in nanoseconds since the epoch.
  public var modified: Int64
  /// Its number in its file system.
  public var inode: UInt64

  /// Makes a found file of what the system says about it.
  public init(directory: String, path: String, size: Int64, modified: Int64, inode: UInt64) {
    self.directory = directory
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  /// The path by which it is opened.
  public var fullPath: String { directory.hasSuffix("/") ? directory + path : directory + "/" + path }

  /// The fingerprint of a file that was not read because of its size: it is read when the limit is another one.
  func fingerprint(above limit: Int) -> UInt64 {
    var hash = ContentHash()
    hash.add(Int64(bitPattern: fingerprint))
    hash.add(Int64(limit))
    return hash.value
  }

  /// What tells the file apart from another, or from what it was before it changed.
  var fingerprint: UInt64 {
    var hash = ContentHash()
    hash.add(size)
    hash.add(modified)
    hash.add(Int64(bitPattern: inode))
    return hash.value
  }
}
