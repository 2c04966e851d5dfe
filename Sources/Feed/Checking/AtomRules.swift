/// What Atom wants beyond the form of single elements.
///
/// - Source: RFC 4287, sections 4.1.1 to 4.1.3
struct AtomRules {
  var findings: FindingList

  init(findings: FindingList) { self.findings = findings }

  mutating func check(_ root: MarkupElement) {
    guard root.localName == "feed" else { return check(entry: root, hasAuthor: false) }
    let links = root.atomLinks
    if !links.contains(where: { $0.relation == "self" }) {
      findings.warning(root.line, "<feed> has no <link rel=\"self\">, by which subscribers keep its address")
    }
    checkAlternates(links, in: root)
    let hasAuthor = !root.all("author").isEmpty
    let entries = root.elements.filter { $0.localName == "entry" && $0.space == FeedFormat.atomSpace }
    for entry in entries { check(entry: entry, hasAuthor: hasAuthor) }
    checkIdentities(of: entries)
    checkNewest(of: entries, root)
  }

  private mutating func check(entry: MarkupElement, hasAuthor: Bool) {
    let links = entry.atomLinks
    let content = entry.own("content").first
    if !hasAuthor, entry.own("author").isEmpty, entry.own("source").first?.own("author").isEmpty ?? true {
      findings.error(entry.line, "neither <entry> nor its feed names an <author>")
    }
    if content == nil, !links.contains(where: { $0.relation == "alternate" }) {
      findings.error(entry.line, "<entry> has neither <content> nor a <link rel=\"alternate\">")
    }
    if content == nil, entry.own("summary").isEmpty {
      findings.warning(entry.line, "<entry> has neither <content> nor <summary>; readers show its title alone")
    }
    checkAlternates(links, in: entry)
    if let content { check(content, of: entry) }
    if let published = entry.own("published").first, let updated = entry.own("updated").first,
      let first = FeedDate(rfc3339: published.text), let last = FeedDate(rfc3339: updated.text),
      last.instant < first.instant
    {
      findings.warning(updated.line, "<updated> lies before <published>")
    }
  }

  /// - Source: RFC 4287, sections 4.1.3.1 to 4.1.3.3
  private mutating func check(_ content: MarkupElement, of entry: MarkupElement) {
    let type = (content.attributes["type"] ?? "text").trimmingBlanks
    let isText = ["text", "html", "xhtml"].contains(type)
    let isXML = type.hasSuffix("+xml") || type.hasSuffix("/xml")
    let isRemote = content.attributes["src"] != nil
    if isRemote, !content.text.trimmingBlanks.isEmpty || !content.elements.allSatisfy({ _ in false }) {
      findings.error(content.line, "<content> with src= must be empty")
    }
    if isRemote || !isText && !isXML && !type.hasPrefix("text/"), entry.own("summary").isEmpty {
      findings.error(entry.line, "<entry> has no <summary>, though its content is not in it or not text")
    }
    if !isText {
      findings.add(
        ValueForm.mediatype.complaint(on: type, now: Instant(seconds: 0)), at: content.line, of: "type= of <content>")
    }
    if isRemote || !isText { return }
    var check = ContentCheck(findings: findings)
    if type == "xhtml" {
      check.check(xhtml: content, of: "content")
    } else if let child = content.elements.first(where: { _ in true }) {
      check.findings.error(child.line, "<content> of type \(type) holds no elements; escape <\(child.name)>")
    } else if type == "html" {
      check.check(html: content.text, of: "content", at: content.line)
    }
    findings = check.findings
  }

  private mutating func checkAlternates(_ links: [AtomLink], in element: MarkupElement) {
    var seen = DuplicateRule()
    for link in links where link.relation == "alternate" {
      if seen.earlier("\(link.type) \(link.language)", at: link.line) != nil {
        findings.error(
          link.line, "<\(element.localName)> has two <link rel=\"alternate\"> of the same type and language")
      }
    }
  }

  /// Readers keep one entry for each id, and tell by `updated` whether it changed.
  private mutating func checkIdentities(of entries: [MarkupElement]) {
    var ids = DuplicateRule()
    var times = DuplicateRule()
    for entry in entries {
      if let id = entry.own("id").first, let earlier = ids.earlier(id.text.trimmingBlanks, at: id.line) {
        findings.warning(id.line, "<id> is that of another entry on line \(earlier); readers show one of the two")
      }
      if let updated = entry.own("updated").first, let date = FeedDate(rfc3339: updated.text),
        let earlier = times.earlier(key(date, updated.text), at: updated.line)
      {
        findings.warning(updated.line, "<updated> is that of another entry on line \(earlier); readers sort by it")
      }
    }
  }

  /// Fractions of a second count here, and dates do not keep them.
  private func key(_ date: FeedDate, _ text: String) -> String {
    "\(date.instant) \(text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber } ?? "")"
  }

  private mutating func checkNewest(of entries: [MarkupElement], _ root: MarkupElement) {
    guard let updated = root.own("updated").first, let date = FeedDate(rfc3339: updated.text) else { return }
    let newest = entries.compactMap { $0.own("updated").first.flatMap { FeedDate(rfc3339: $0.text)?.instant } }.max()
    if let newest, newest > date.instant {
      findings.warning(updated.line, "<updated> of the feed lies before that of an entry")
    }
  }
}

/// A link of Atom, in a feed of whichever format.
struct AtomLink {
  let relation: String
  let address: String
  let type: String
  let language: String
  let line: Int
}

extension MarkupElement {
  /// The elements of a name and of this element's own namespace that stand in it.
  func own(_ name: String) -> [MarkupElement] { elements.filter { $0.localName == name && $0.space == space } }

  /// The links of Atom that stand in it.
  var atomLinks: [AtomLink] {
    elements.filter { $0.localName == "link" && $0.space == FeedFormat.atomSpace }.map { link in
      AtomLink(
        relation: link.attributes["rel"]?.trimmingBlanks ?? "alternate", address: link.attributes["href"] ?? "",
        type: link.attributes["type"] ?? "", language: link.attributes["hreflang"] ?? "", line: link.line)
    }
  }
}
