/// A path as the kernel knows it: bytes, which need not be text.
///
/// Two paths are equal when their bytes are, while `String` takes composed and decomposed letters for the same.
public struct FilePath: Hashable, Sendable {
  /// The bytes, without a closing zero.
  public var bytes: [UInt8]

  /// Makes a path of the bytes the kernel gave.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Makes a path of text in which `text` wrote the bytes that are not UTF-8.
  public init(_ text: String) {
    let characters = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count)
    var index = 0
    while index < characters.count {
      if let byte = FilePath.escaped(in: characters, at: index) {
        bytes.append(byte)
        index += 4
      } else {
        bytes.append(characters[index])
        index += 1
      }
    }
    self.bytes = bytes
  }

  /// The path as text from which the same bytes can be had again: a byte that is not part of UTF-8
  /// becomes `\xE9`, and a backslash that could be mistaken for such a mark becomes `\x5C`.
  public var text: String {
    if !bytes.contains(UInt8(ascii: "\\")), let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      if first == UInt8(ascii: "\\") {
        text += FilePath.escaped(in: bytes, at: rest.startIndex) == nil ? "\\" : "\\x5C"
        rest.removeFirst()
      } else if let length = FilePath.lengthOfCharacter(in: rest) {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
        rest.removeFirst(length)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        text += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
        rest.removeFirst()
      }
    }
    return text
  }

  /// The path of a name below this one; the name itself when this one is empty.
  public func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty { return name }
    if name.bytes.isEmpty { return self }
    let separator = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return FilePath(bytes: bytes + separator + name.bytes)
  }

  /// What follows the last slash.
  public var name: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return FilePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// What stands before the last slash; empty when there is none.
  public var parent: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(bytes: []) }
    return FilePath(bytes: Array(bytes[..<max(slash, slash == 0 ? 1 : 0)]))
  }

  /// Whether it names something below another path, or the same.
  public func isInside(_ other: FilePath) -> Bool {
    if other.bytes.isEmpty { return true }
    guard bytes.starts(with: other.bytes) else { return false }
    return bytes.count == other.bytes.count || other.bytes.last == UInt8(ascii: "/")
      || bytes[other.bytes.count] == UInt8(ascii: "/")
  }
}

extension FilePath {
  /// The byte that a mark of the form `\xE9` at a place stands for.
  private static func escaped(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 3 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "x"),
      let high = digit(bytes[index + 2]), let low = digit(bytes[index + 3])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// How many bytes the first character takes, `nil` when they are not UTF-8.
  private static func lengthOfCharacter(in bytes: ArraySlice<UInt8>) -> Int? {
    (1...4).first { $0 <= bytes.count && String(validating: bytes.prefix($0), as: UTF8.self) != nil }
  }
}

extension FilePath: Comparable {
  /// The order of the bytes, so that it depends on no language.
  public static func < (left: FilePath, right: FilePath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

extension FilePath: CustomStringConvertible {
  /// The path as text.
  public var description: String { text }
}
