/// Why a source file, or a part of it, could not be taken as it stands.
///
/// A problem describes the outside world and happens every day: it is
/// reported and the run goes on. A broken assumption of ours is a `precondition`.
public struct Problem: Error, Equatable, Sendable {
  /// What is wrong, without saying where.
  public enum Cause: Equatable, Sendable {
    /// The file holds no byte, or only blanks.
    case empty
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The bytes are a program, a picture or another thing that is not text; the word names it.
    case binary(String)
    /// A parser could not go on; its own words.
    case malformed(String)
    /// There is text, but no article in it; the reason.
    case notAnArticle(String)
    /// The operating system refused; the call with its reason, and the number it gave (errno).
    case system(String, code: Int32 = 0)
    /// The article would make an entry that RFC 4287 does not allow; the validator's words.
    case invalidEntry(String)
    /// A setting or another thing a person can put right; the whole sentence.
    case mistake(String)
    /// Something is in use by another process; the whole sentence.
    case busy(String)
    /// Memory ran out.
    case outOfMemory
  }

  /// The path as it was given to us; empty when no file is concerned.
  public let file: String
  /// The line the problem starts on, counted from 1; `nil` when it concerns the whole file.
  public let line: Int?
  /// What is wrong.
  public let cause: Cause

  /// Makes a problem.
  public init(file: String, line: Int? = nil, _ cause: Cause) {
    self.file = file
    self.line = line
    self.cause = cause
  }
}

extension Problem: CustomStringConvertible {
  /// `path:line: what is wrong`, the form editors and `grep` already understand.
  public var description: String {
    if file.isEmpty { return "\(cause)" }
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(cause)"
  }
}

extension Problem.Cause: CustomStringConvertible {
  /// What is wrong and what can be done, as a sentence without its full stop.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .tooLarge(let limit):
      "the file is larger than \(limit / 1_048_576) MiB; raise MaximumSize= in [Input] if it is meant to be read"
    case .binary(let kind): "the file is \(kind), not text"
    case .malformed(let reason): "the file is broken: \(reason)"
    case .notAnArticle(let reason): "no article found: \(reason)"
    case .system(let reason, _): reason
    case .invalidEntry(let reason): "the article does not make a valid Atom entry: \(reason)"
    case .mistake(let sentence), .busy(let sentence): sentence
    case .outOfMemory: "there is not enough memory to read the file"
    }
  }
}
