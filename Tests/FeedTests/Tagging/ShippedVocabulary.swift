import Feed

/// The vocabulary that comes with the program, read once for all tests.
enum ShippedVocabulary {
  private static let read = Result { try Vocabulary(directories: [directory]) }

  /// Where it lies in the sources.
  static var directory: String {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Sources/Feed/Data/vocabulary"
  }

  static func vocabulary() throws -> Vocabulary { try read.get() }

  static func tagger() throws -> Tagger { Tagger(vocabulary: try vocabulary()) }
}
