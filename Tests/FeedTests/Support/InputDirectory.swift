import FoundationEssentials

@testable import Feed

/// An input directory whose files are found as the program finds them: by name, with what the system says of them.
final class InputDirectory {
  let directory = TemporaryDirectory()

  var path: String { directory.path }

  func put(_ text: String, at name: String) { directory.put(Array(text.utf8), at: name) }

  var found: [FoundFile] {
    directory.files.keys.sorted().compactMap { name in
      guard let file = try? Descriptor(path + "/" + name, .reading), let status = try? file.status() else { return nil }
      return FoundFile(
        directory: path, path: name, size: status.size, modified: status.modified, inode: status.inode)
    }
  }
}

/// Where the data lie that come with the program.
let dataDirectory =
  #filePath.split(separator: "/").prefix { $0 != "Tests" }.map { "/" + $0 }.joined() + "/Sources/Feed/Data"

extension Settings {
  /// The settings a test runs with.
  static var forTests: Settings {
    var settings = Settings()
    settings.data = dataDirectory
    settings.vocabulary = [dataDirectory + "/vocabulary"]
    settings.feed.baseURL = "https://news.example/"
    return settings
  }
}
