import Feed
import Glibc

/// Where the data lie that come with the program: vocabulary, schemas, language tables.
///
/// They are installed in `share/watcher` beside the `bin` that holds the program. A program that was
/// built and not installed finds them in the sources it was built from.
enum DataDirectory {
  /// The directory, or `nil` when the program was moved away from its data: found once, for a program that is replaced while it runs does not
  /// know any more where it lay.
  static let path = find()

  private static func find() -> String? {
    guard let executable = FilePath("/proc/self/exe").resolved else { return nil }
    var directory = executable.parent
    while directory.bytes.count > 1 {
      directory = directory.parent
      for candidate in ["share/watcher", "Sources/Feed/Data"] {
        let path = directory.appending(FilePath(candidate))
        if path.appending(FilePath("vocabulary")).exists { return path.text }
      }
    }
    return nil
  }
}
