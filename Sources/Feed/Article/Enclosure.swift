/// Sound or film that belongs to an article, by its address: what feed readers play or download.
public struct Enclosure: Equatable, Sendable {
  /// Its address, absolute.
  public var url: String
  /// Its media type, of the kinds `audio` and `video` alone.
  ///
  /// - Source: RFC 6838, section 4.2.
  public var type: String

  /// Makes an enclosure of what a source says; `nil` when that is neither sound nor film, such as the page of a player.
  ///
  /// - Parameter declared: the media type that the source states. The end of the address counts for more: sources name
  ///   the type of the player as often as that of the recording.
  public init?(url: String, declared: String? = nil) {
    guard let type = Self.type(ofFile: url) ?? declared.flatMap(Self.recording) else { return nil }
    self.url = url
    self.type = type
  }

  /// The most that one article brings along: more is a list of films, not part of a story.
  static let limit = 4

  private static let types = [
    "aac": "audio/aac", "flac": "audio/flac", "m4a": "audio/mp4", "m4b": "audio/mp4", "mp3": "audio/mpeg",
    "oga": "audio/ogg", "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
    "m4v": "video/mp4", "mov": "video/quicktime", "mp4": "video/mp4", "mpeg": "video/mpeg", "mpg": "video/mpeg",
    "ogv": "video/ogg", "webm": "video/webm",
  ]

  private static func type(ofFile url: String) -> String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return types[String(decoding: path[path.index(after: dot)...], as: UTF8.self).lowercased()]
  }

  /// A stated type without its parameters, when it is one of sound or film.
  private static func recording(_ declared: String) -> String? {
    let type = String(declared.prefix { $0 != ";" }).trimmingBlanks.lowercased()
    let parts = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isToken =
      parts.count == 2 && parts[1].count <= 60 && !parts[1].isEmpty
      && parts[1].allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || ".+-".utf8.contains(byte)
      }
    return isToken && (type.hasPrefix("audio/") || type.hasPrefix("video/")) ? type : nil
  }
}
