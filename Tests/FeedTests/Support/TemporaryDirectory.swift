import FoundationEssentials

/// A directory of a test's own, removed with it.
final class TemporaryDirectory {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appending(path: "watcher-test-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of a file below it.
  func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init) ?? []
  }

  /// Puts a file below it.
  func put(_ bytes: [UInt8], at name: String) {
    let target = path + "/" + name
    if let slash = target.lastIndex(of: "/") {
      try? FileManager.default.createDirectory(
        atPath: String(target[..<slash]), withIntermediateDirectories: true)
    }
    _ = FileManager.default.createFile(atPath: target, contents: Data(bytes))
  }

  /// Removes a file below it.
  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  /// Removes everything below it.
  func removeAll() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  /// Every file below it with its bytes.
  var files: [String: [UInt8]] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    var found: [String: [UInt8]] = [:]
    for name in names {
      var isDirectory = false
      if FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isDirectory), !isDirectory {
        found[name] = bytes(name)
      }
    }
    return found
  }
}
