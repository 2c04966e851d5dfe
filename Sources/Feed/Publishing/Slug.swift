/// A name for a file or a directory, made of a title or a label.
///
/// It consists of `a` to `z`, digits and single hyphens, so it cannot leave its directory and means the same to
/// every file system and server. Letters of other scripts are transliterated; where some cannot be, and where
/// the name would be taken for something else, a number that stands for the whole text follows.
public struct Slug: Hashable, Sendable {
  /// The name.
  public let text: String

  /// Makes a name.
  ///
  /// - Parameter limit: the most bytes; longer names end at a word.
  public init(_ text: String, limit: Int = 80) {
    var builder = Builder()
    for scalar in text.unicodeScalars { builder.append(scalar) }
    self.text = builder.name(of: text, limit: limit)
  }

  private struct Builder {
    private var bytes: [UInt8] = []
    private var isSeparated = false
    private var losesLetters = false

    mutating func append(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x27, 0x2019, 0x02BC: break  // An apostrophe does not end a word.
      case 0..<0x80: isSeparated = true
      default: appendForeign(scalar)
      }
    }

    private mutating func append(_ byte: UInt8) {
      if isSeparated, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      isSeparated = false
      bytes.append(byte)
    }

    private mutating func appendForeign(_ scalar: Unicode.Scalar) {
      if let latin = Transliteration.latin(scalar) {
        for byte in latin.utf8 { append(byte) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        losesLetters = true
        isSeparated = true
      } else if !Transliteration.isMark(scalar) {
        isSeparated = true
      }
    }

    func name(of text: String, limit: Int) -> String {
      // `index.html` is what a server shows for the directory.
      let isTaken = bytes == Array("index".utf8)
      guard losesLetters || isTaken || bytes.isEmpty else { return Self.shortened(bytes, to: limit) }
      let number = Self.number(of: text)
      if bytes.isEmpty { return number }
      return Self.shortened(bytes, to: max(1, limit - number.utf8.count - 1)) + "-" + number
    }

    private static func shortened(_ bytes: [UInt8], to limit: Int) -> String {
      guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
      let start = bytes[..<limit]
      let hyphen = UInt8(ascii: "-")
      let end = bytes[limit] == hyphen ? limit : start.lastIndex(of: hyphen) ?? limit
      return String(decoding: start[..<end], as: UTF8.self)
    }

    /// FNV-1a in 8 hexadecimal digits: the same on every machine, unlike Swift's own hash.
    private static func number(of text: String) -> String {
      var hash: UInt32 = 2_166_136_261
      for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
  }
}

extension Slug: CustomStringConvertible {
  /// The name.
  public var description: String { text }
}
