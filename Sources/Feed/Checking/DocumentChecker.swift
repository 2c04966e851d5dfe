/// Checks feed documents of whoever: Atom, RSS 2.0, OPML and JSON Feed.
///
///     bytes ─▶ characters ─▶ XML ─▶ table of the format ─▶ rules of the format ─▶ grammar ─▶ findings
///                        └─▶ JSON ─▶ table of the format ─┘
///
/// Nothing is fetched, no entity is expanded, and the limits of libxml2 stay on. One belongs to one thread.
public final class DocumentChecker {
  private let data: String
  private let atomGrammar: Schema
  private var tables: [FeedFormat: FormatTable] = [:]

  /// Makes a checker.
  ///
  /// - Parameter data: the directory with what is installed beside the program.
  /// - Throws: what of that cannot be read.
  public init(data: String) throws(Problem) {
    self.data = data
    atomGrammar = try Schema(file: data + "/schemas/atom.rng")
  }

  /// What is wrong with a document, in the order of its lines.
  ///
  /// - Parameter now: the time; dates must not lie after it.
  /// - Throws: what of the installed data cannot be read.
  public func findings(in bytes: [UInt8], now: Instant) throws(Problem) -> [Finding] {
    var findings = FindingList()
    CharacterCheck.check(bytes, into: &findings)
    let first = bytes.first { $0 > 0x20 }
    if first == nil {
      findings.error(1, "the document is empty")
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      var check = JSONFeedCheck(table: try table(of: .json), now: now, findings: findings)
      check.check(bytes)
      findings = check.findings
    } else {
      try checkXML(bytes, now, &findings)
    }
    return findings.inOrder
  }

  private func checkXML(_ bytes: [UInt8], _ now: Instant, _ findings: inout FindingList) throws(Problem) {
    let root: MarkupElement
    do {
      let document = try MarkupDocument(xml: bytes, file: "")
      if document.hasDocumentType {
        findings.warning(1, "the document has a document type (DOCTYPE), which careful readers refuse")
      }
      guard let element = document.root else { return findings.error(1, "the document is empty") }
      root = element
    } catch {
      let sentence = if case .malformed(let reason) = error.cause { reason } else { "\(error.cause)" }
      return findings.error(error.line ?? 1, "it is not well-formed: \(sentence)")
    }
    guard let format = FeedFormat(root) else {
      return findings.error(root.line, "<\(root.name)> begins neither Atom 1.0, RSS 2.0 nor OPML")
    }
    var structure = StructureCheck(table: try table(of: format), now: now, source: bytes, findings: findings)
    structure.check(root)
    findings = structure.findings
    check(root, as: format, &findings)
    // The grammar knows all that is not allowed and says it in the words of grammars, so it is asked last.
    guard format == .atom, !findings.holdErrors else { return }
    do {
      try atomGrammar.validate(bytes, file: "")
    } catch {
      let sentence = if case .invalidEntry(let reason) = error.cause { reason } else { "\(error.cause)" }
      findings.error(error.line ?? 1, "the grammar of Atom does not allow it: \(sentence)")
    }
  }

  private func check(_ root: MarkupElement, as format: FeedFormat, _ findings: inout FindingList) {
    switch format {
    case .atom:
      var rules = AtomRules(findings: findings)
      rules.check(root)
      findings = rules.findings
      if root.localName == "feed" { HistoryRules.check(root, into: &findings) }
    case .rss:
      var rules = RSSRules(findings: findings)
      rules.check(root)
      findings = rules.findings
      if let channel = root.own("channel").first { HistoryRules.check(channel, into: &findings) }
    case .opml: OPMLRules.check(root, into: &findings)
    case .json: break
    }
  }

  private func table(of format: FeedFormat) throws(Problem) -> FormatTable {
    if let table = tables[format] { return table }
    let table = try FormatTable(format, data: data)
    tables[format] = table
    return table
  }
}
