import FoundationEssentials

/// Holds a JSON Feed against the table of its format.
///
/// - Source: JSON Feed 1.1
struct JSONFeedCheck {
  let table: FormatTable
  let now: Instant
  var findings: FindingList
  /// The line that findings are given: that of the item, for nothing tells those of its members.
  private var line = 1

  init(table: FormatTable, now: Instant, findings: FindingList) {
    self.table = table
    self.now = now
    self.findings = findings
  }

  mutating func check(_ bytes: [UInt8]) {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      return findings.error(1, "it is not JSON: \(Self.reason(of: error))")
    }
    guard case .object(let feed) = value else { return findings.error(1, "it is JSON and no feed: \(value.kind)") }
    check(feed, called: "feed")
    if let next = feed["next_url"], next == feed["feed_url"] {
      findings.error(1, "next_url leads back to the document itself")
    }
    guard case .list(let items) = feed["items"] else { return }
    let lines = JSONLines(bytes).items
    var identities = DuplicateRule()
    for (number, item) in items.enumerated() {
      line = number < lines.count ? lines[number] : 1
      guard case .object(let members) = item else { continue }
      check(members, called: "items")
      checkItem(members, &identities)
    }
  }

  private mutating func checkItem(_ item: [String: JSONValue], _ identities: inout DuplicateRule) {
    if item["content_html"] == nil, item["content_text"] == nil {
      findings.error(line, "the item has neither content_html nor content_text")
    }
    if case .text(let id) = item["id"], let earlier = identities.earlier(id, at: line) {
      findings.error(line, "id is that of another item on line \(earlier); readers show one of the two")
    }
  }

  private mutating func check(_ object: [String: JSONValue], called name: String) {
    for (key, value) in object.sorted(by: { $0.key < $1.key }) where !key.hasPrefix("_") {
      guard let row = table.rows(within: name).first(where: { $0.name == key }) else {
        findings.warning(line, "\(key) is no member of \(name); names of one's own begin with _")
        continue
      }
      if row.most > 1 {
        guard case .list(let values) = value else {
          findings.error(line, "\(key) is an array, not \(value.kind)")
          continue
        }
        // Items have lines of their own.
        if key != "items" { for value in values { check(value, as: row.form, called: key) } }
      } else {
        check(value, as: row.form, called: key)
      }
    }
    for row in table.rows(within: name) where row.least > 0 && object[row.name] == nil {
      let sentence = "\(name == "feed" ? "the feed" : "one of \(name)") has no \(row.name)"
      findings.add(row.isAdvice ? .warning(sentence) : .error(sentence), at: line)
    }
  }

  private mutating func check(_ value: JSONValue, as form: ValueForm, called key: String) {
    switch (form, value) {
    case (.elements, .object(let object)): check(object, called: key)
    case (.number, .number), (.choice(["true", "false"]), .truth), (.any, _): break
    case (.elements, _): findings.error(line, "\(key) is an object, not \(value.kind)")
    case (.number, _), (.choice(["true", "false"]), _):
      findings.error(line, "\(key) is \(form == .number ? "a number" : "true or false"), not \(value.kind)")
    case (_, .text(let text)):
      findings.add(form.complaint(on: text, now: now), at: line, of: key)
      if form == .html {
        var content = ContentCheck(findings: findings)
        // Line breaks in it are written as \n, so that all of it stands on the item's line.
        content.check(html: text.replacing("\n", with: " "), of: key, at: line)
        findings = content.findings
      }
    default: findings.error(line, "\(key) is a text, not \(value.kind)")
    }
  }

  private static func reason(of error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)".onOneLine ?? "" }
    return (context.underlyingError.map { "\($0)" } ?? context.debugDescription).onOneLine ?? ""
  }
}
