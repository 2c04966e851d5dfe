import Glibc

/// The standard streams: data on one, sentences on the other.
enum Output {
  /// Opens nothing where a standard stream is closed, so that no file gets its number and sentences are not written into it.
  static func fillStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is the one that is missing.
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  /// Writes data to standard output; a program that cannot has not done what it was asked for.
  static func data(_ text: String) {
    do throws(SystemError) {
      try SystemHandle.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      sentence("cannot write to standard output: \(error.reason)")
      exit(ExitStatus.inputOutput.rawValue)
    }
  }

  /// Writes a sentence with the program's name to standard error.
  static func sentence(_ text: String) { write("watcher: \(oneLine(text))\n", to: STDERR_FILENO) }

  /// Writes a line to standard error.
  static func line(_ text: String) { write(oneLine(text) + "\n", to: STDERR_FILENO) }

  /// Writes all of a text. Nobody is left to be told when that fails.
  static func write(_ text: String, to descriptor: CInt) {
    try? SystemHandle.write(Array(text.utf8), to: descriptor)
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// The text with control characters written as `\x0A`: names of files may hold any.
  static func oneLine(_ text: String) -> String {
    let isControl: (Unicode.Scalar) -> Bool = { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        clean += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }
}
