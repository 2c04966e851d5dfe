/// Something that a feed document should not say.
public struct Finding: Equatable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// A specification forbids it, or it harms whoever subscribes.
    case error
    /// It is allowed, and some readers get it wrong.
    case warning
  }

  /// The line it stands on, counted from 1.
  public let line: Int
  /// How bad it is.
  public let severity: Severity
  /// What is wrong and what would be right, without its full stop.
  public let sentence: String

  /// `file:line: error: sentence`, the form that editors and compilers use.
  public func description(in file: String) -> String { "\(file):\(line): \(severity.rawValue): \(sentence)" }
}

/// What a rule has to say of a value, before it is known where that stands.
struct Complaint: Equatable {
  let severity: Finding.Severity
  let sentence: String

  static func error(_ sentence: String) -> Complaint { Complaint(severity: .error, sentence: sentence) }
  static func warning(_ sentence: String) -> Complaint { Complaint(severity: .warning, sentence: sentence) }
}

/// FindingList as they are collected; the same one is kept once for each line.
struct FindingList {
  private(set) var all: [Finding] = []
  private var seen: Set<String> = []

  mutating func error(_ line: Int, _ sentence: String) { add(.error(sentence), at: line) }

  mutating func warning(_ line: Int, _ sentence: String) { add(.warning(sentence), at: line) }

  mutating func add(_ complaint: Complaint?, at line: Int, of subject: String = "") {
    guard let complaint else { return }
    let sentence = (subject.isEmpty ? "" : subject + ": ") + complaint.sentence
    guard seen.insert("\(line) \(sentence)").inserted else { return }
    all.append(Finding(line: max(line, 1), severity: complaint.severity, sentence: sentence))
  }

  /// Whether something is wrong, and not only unwise.
  var holdErrors: Bool { all.contains { $0.severity == .error } }

  /// All of them in the order of their lines.
  var inOrder: [Finding] {
    all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
