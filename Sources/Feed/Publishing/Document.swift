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
}
