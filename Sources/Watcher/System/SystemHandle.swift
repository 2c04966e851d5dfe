import Feed
import Glibc

/// A file descriptor with one owner, closed when the owner is gone.
struct SystemHandle: ~Copyable {
  let number: CInt

  /// Takes what a system call returned.
  ///
  /// - Throws: the call's reason when it returned no descriptor.
  init(_ number: CInt, _ attempt: @autoclosure () -> String) throws(SystemError) {
    guard number >= 0 else { throw SystemError(attempt()) }
    self.number = number
  }

  /// Opens a file or directory.
  init(
    opening path: FilePath, _ flags: CInt = O_RDONLY, mode: mode_t = 0o644, _ attempt: String? = nil
  ) throws(SystemError) {
    let number = unsafe path.withCString { path in uninterrupted { unsafe open(path, flags | O_CLOEXEC, mode) } }
    try self.init(number, attempt ?? "open \(path)")
  }

  deinit { close(number) }

  /// Gives the descriptor away: who takes it closes it.
  consuming func handOver() -> CInt {
    let number = self.number
    discard self
    return number
  }

  /// Reads to the end.
  ///
  /// - Parameter limit: reading stops after so many bytes.
  func contents(limit: Int = .max) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while all.count < limit {
      let count = uninterrupted { unsafe read(number, &buffer, buffer.count) }
      guard count >= 0 else { throw SystemError("read") }
      if count == 0 { break }
      all += buffer[..<count]
    }
    return all
  }

  /// Writes everything.
  func write(_ bytes: [UInt8]) throws(SystemError) { try SystemHandle.write(bytes, to: number) }

  /// Writes everything to a descriptor that another owns.
  static func write(_ bytes: [UInt8], to number: CInt) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        uninterrupted { unsafe Glibc.write(number, all.baseAddress?.advanced(by: written), all.count - written) }
      }
      guard count >= 0 else { throw SystemError("write") }
      written += count
    }
  }
}
