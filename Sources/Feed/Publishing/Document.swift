/// One file we publish.
public struct Document: Equatable, Sendable {
  /// Its path below the output directory.
  public var path: String
  /// Its contents.
  public var bytes: [UInt8]

  /// Makes a document.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether people subscribe to it: not so to a page of the archive.
  var isFeed: Bool { ["atom.xml", "rss.xml", "feed.json"].contains { path == $0 || path.hasSuffix("/" + $0) } }
}
