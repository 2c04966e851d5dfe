import Feed
import Glibc

@testable import Watcher

/// A directory of one test, gone when the test is.
final class Scratch: Sendable {
  /// The directory, without links in its path.
  let path: String

  init() {
    var template = Array("/tmp/watcher-test-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { preconditionFailure("no directory for a test can be made") }
    path = FilePath(made).resolved?.text ?? made
  }

  deinit { Scratch.remove(FilePath(path)) }

  /// Removes what stands at a path with everything below.
  private static func remove(_ path: FilePath) {
    if (try? path.information(followingLinks: false))?.kind == .directory {
      unsafe path.withCString { _ = unsafe chmod($0, 0o700) }
      for name in (try? path.names()) ?? [] { remove(path.appending(name)) }
    }
    unsafe path.withCString { _ = unsafe Glibc.remove($0) }
  }

  /// The path of a name in the directory.
  func place(_ name: String) -> FilePath { FilePath(path).appending(FilePath(name)) }

  /// Makes a directory; answers its path.
  @discardableResult func directory(_ name: String) throws -> String {
    try place(name).makeDirectories()
    return place(name).text
  }

  /// Writes a file in one go, in a directory that is made if need be.
  func write(_ bytes: [UInt8], to name: String) throws {
    try place(name).parent.makeDirectories()
    try SystemHandle(opening: place(name), O_WRONLY | O_CREAT | O_TRUNC).write(bytes)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// A file's text; empty when there is none.
  func text(_ name: String) -> String {
    (try? place(name).contents()).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Sets who may do what with a file or directory.
  func allow(_ mode: Int, _ name: String) { unsafe chmod(place(name).text, mode_t(mode)) }

  func rename(_ old: String, to new: String) throws {
    guard unsafe Glibc.rename(place(old).text, place(new).text) == 0 else { throw SystemError("rename \(old)") }
  }
}
