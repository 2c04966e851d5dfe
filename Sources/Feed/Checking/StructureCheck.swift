/// Holds a tree against the table of its format: what may stand where, how often, and in which form.
struct StructureCheck {
  let table: FormatTable
  let now: Instant
  /// The document as it is written.
  let source: [UInt8]
  var findings: FindingList
  private var unknownSpaces: Set<String> = []

  init(table: FormatTable, now: Instant, source: [UInt8], findings: FindingList) {
    self.table = table
    self.now = now
    self.source = source
    self.findings = findings
  }

  mutating func check(_ root: MarkupElement) {
    let name = root.localName
    let form = table.row(of: name, within: "")?.form ?? .any
    check(root, called: name, as: form)
  }

  private mutating func check(_ element: MarkupElement, called name: String, as form: ValueForm) {
    checkAttributes(of: element, called: name)
    checkValue(of: element, called: name, as: form)
    guard form == .elements || name.contains(":") else { return }
    var counts: [String: Int] = [:]
    for child in element.elements {
      guard let childName = table.name(of: child) else {
        noteUnknownSpace(of: child)
        continue
      }
      guard let row = table.row(of: childName, within: name) else {
        checkUnlisted(child, called: childName, within: name)
        continue
      }
      counts[childName, default: 0] += 1
      if counts[childName, default: 0] - 1 == row.most {
        let often = row.most == 1 ? "once" : "\(row.most) times"
        let complaint = "<\(childName)> stands more than \(often) in <\(name)>"
        findings.add(row.isAdvice ? .warning(complaint) : .error(complaint), at: child.line)
      }
      check(child, called: childName, as: row.form)
    }
    for row in table.rows(within: name) where !row.isAttribute && row.least > counts[row.name, default: 0] {
      let complaint = "<\(name)> has no <\(row.name)>"
      findings.add(row.isAdvice ? .warning(complaint) : .error(complaint), at: element.line)
    }
  }

  /// An element that no row allows: of the format itself none may be made up, of others only some are listed.
  private mutating func checkUnlisted(_ child: MarkupElement, called name: String, within parent: String) {
    if child.space != table.format.space { return check(child, called: name, as: .any) }
    if parent.contains(":") { return }
    let meant = table.rows(within: parent).first { $0.name.lowercased() == name.lowercased() }
    let hint = meant.map { "; <\($0.name)> is meant" } ?? ""
    findings.error(child.line, "<\(parent)> has no element <\(name)>\(hint)")
  }

  private mutating func noteUnknownSpace(of element: MarkupElement) {
    guard unknownSpaces.insert(element.space).inserted else { return }
    let sentence =
      element.space.isEmpty
      ? "<\(element.name)> belongs to no namespace"
      : "no reader knows the namespace \(element.space) of <\(element.name)>"
    findings.warning(element.line, sentence)
  }

  private mutating func checkAttributes(of element: MarkupElement, called name: String) {
    let isOwn = element.space == table.format.space
    let takesAll = table.row(of: "@*", within: name) != nil
    for (attribute, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      if attribute == "xml:lang" || attribute == "lang" && !isOwn {
        if !value.isEmpty { check(value, as: .language, called: attribute, in: element, called: name) }
      } else if attribute == "xml:base" {
        findings.warning(element.line, "xml:base= of <\(name)> is passed over by most readers; write addresses whole")
      } else if attribute.contains(":") {
        continue
      } else if let row = table.row(of: "@" + attribute, within: name) {
        check(value, as: row.form, called: attribute, in: element, called: name)
      } else if isOwn && !takesAll {
        let meant = table.rows(within: name).first { $0.name.lowercased() == "@" + attribute.lowercased() }
        let hint = meant.map { "; \($0.name.dropFirst())= is meant" } ?? ""
        findings.error(element.line, "<\(name)> has no attribute \(attribute)=\(hint)")
      }
    }
    for row in table.rows(within: name)
    where row.isAttribute && row.least > 0 && element.attributes[String(row.name.dropFirst())] == nil {
      findings.error(element.line, "<\(name)> lacks \(row.name.dropFirst())=")
    }
  }

  private mutating func check(
    _ value: String, as form: ValueForm, called attribute: String, in element: MarkupElement, called name: String
  ) {
    findings.add(form.complaint(on: value, now: now), at: element.line, of: "\(attribute)= of <\(name)>")
  }

  private mutating func checkValue(of element: MarkupElement, called name: String, as form: ValueForm) {
    if !form.holdsElements, let child = element.elements.first(where: { _ in true }) {
      findings.error(child.line, "<\(name)> holds text, not elements; <\(child.name)> must be escaped or go")
      return
    }
    let value = form == .elements ? element.ownText : element.text
    let complaint = form.complaint(on: value, now: now)
    if complaint != nil, form == .text, TitleRule.isMeantAsText(value, of: name, in: source) { return }
    findings.add(complaint, at: element.line, of: "<\(name)>")
    switch form {
    case .html: checkContent { $0.check(html: element.text, of: name, at: element.line) }
    case .construct: checkConstruct(element, called: name)
    default: break
    }
  }

  /// Text, HTML or XHTML.
  ///
  /// - Source: RFC 4287, section 3.1
  private mutating func checkConstruct(_ element: MarkupElement, called name: String) {
    let type = element.attributes["type"] ?? "text"
    if type == "xhtml" { return checkContent { $0.check(xhtml: element, of: name) } }
    if let child = element.elements.first(where: { _ in true }) {
      return findings.error(child.line, "<\(name)> of type \(type) holds no elements; escape <\(child.name)>")
    }
    if name == "title", element.text.trimmingBlanks.isEmpty { findings.warning(element.line, "<title>: it is empty") }
    if type == "html" {
      checkContent { $0.check(html: element.text, of: name, at: element.line) }
    } else {
      findings.add(TitleRule.complaint(on: element.text), at: element.line, of: "<\(name)>")
    }
  }

  mutating func checkContent(_ check: (inout ContentCheck) -> Void) {
    var content = ContentCheck(findings: findings)
    check(&content)
    findings = content.findings
  }
}

extension MarkupElement {
  /// The text in it that stands in no inner element.
  var ownText: String {
    children.reduce(into: "") { text, child in if case .text(let piece) = child { text += piece } }
  }
}
