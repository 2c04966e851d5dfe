/// Bytes with a path, as dropped into the directory.
public struct SourceFile: Sendable {
  /// The path below its input directory; it names the file in a problem and may name its format.
  public let path: String
  /// The file's contents.
  public let bytes: [UInt8]

  /// Makes a source file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The letters after the last dot of the name, in lower case; empty without one.
  public var fileExtension: String {
    let bytes = path.utf8
    let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[bytes.index(after: $0)...] } ?? bytes[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return String(decoding: name[name.index(after: dot)...].map { $0 | 0x20 }, as: UTF8.self)
  }
}
