import Feed
import Glibc
import Testing

@testable import Watcher

/// Texts that are compared whole with files, so that a change of what people read shows in review.
///
/// With `RECORD=1` in the environment the files are written anew.
enum Expected {
  /// The top of the project.
  static let project = FilePath(#filePath).parent.parent.parent

  static func expect(
    _ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = project.appending(FilePath(path))
    if unsafe getenv("RECORD") != nil { try file.replaceContents(with: Array(text.utf8)) }
    let expected = String(decoding: try file.contents(), as: UTF8.self)
    #expect(text == expected, "see \(path)", sourceLocation: sourceLocation)
  }
}
