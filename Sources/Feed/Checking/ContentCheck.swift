/// Looks for what the HTML in a feed must not hold: readers show it, and some of them run it.
///
/// - Source: RFC 4287, section 8.1; the W3C's validator warns of most of it.
struct ContentCheck {
  var findings: FindingList

  init(findings: FindingList) { self.findings = findings }

  /// Checks HTML that stands in an element as text, which begins on a line.
  mutating func check(html: String, of name: String, at line: Int) {
    // Nothing to parse is nothing to complain of.
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return }
    var complaint: (sentence: String, line: Int)?
    guard let document = try? MarkupDocument(html: Array(html.utf8), complaint: &complaint) else {
      return findings.warning(line, "the HTML of <\(name)> cannot be read")
    }
    if let complaint {
      findings.warning(
        line + max(0, complaint.line - 1), "the HTML of <\(name)> is broken: \(complaint.sentence.onOneLine ?? "")")
    }
    if let root = document.root { check(root, of: name, from: line - 1) }
  }

  /// Checks XHTML, which is one `div` with everything in it.
  mutating func check(xhtml element: MarkupElement, of name: String) {
    let children = Array(element.elements)
    let isOneDivision =
      children.count == 1 && children.first?.localName == "div" && element.ownText.trimmingBlanks.isEmpty
    guard isOneDivision, let division = children.first else {
      return findings.error(element.line, "<\(name)> of type xhtml holds one <div> and nothing else")
    }
    guard division.space == "http://www.w3.org/1999/xhtml" else {
      return findings.error(division.line, "the <div> in <\(name)> is not in XHTML's namespace")
    }
    check(division, of: name, from: 0)
  }

  private mutating func check(_ element: MarkupElement, of name: String, from start: Int) {
    let line = start + max(element.line, 1)
    let tag = element.localName.lowercased()
    if let harm = Self.harms[tag] {
      findings.add(harm.complaint(on: "<\(tag)>"), at: line, of: "the HTML of <\(name)>")
    } else if ElementName(Array(tag.utf8).span) == .other, !Self.foreign.contains(element.space) {
      findings.warning(line, "the HTML of <\(name)>: <\(tag)> is no element of HTML")
    }
    for (attribute, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      check(attribute.lowercased(), value, in: tag, of: name, at: line)
    }
    if Self.foreign.contains(element.space) || ["svg", "math"].contains(tag) { return }
    for child in element.elements { check(child, of: name, from: start) }
  }

  private mutating func check(_ attribute: String, _ value: String, in tag: String, of name: String, at line: Int) {
    let subject = "the HTML of <\(name)>"
    if attribute.hasPrefix("on") {
      return findings.error(line, "\(subject): \(attribute)= of <\(tag)> is a script")
    }
    if attribute == "style" {
      return findings.warning(line, "\(subject): style= of <\(tag)> is dropped by readers, or disturbs their page")
    }
    guard Self.addresses.contains(attribute) else { return }
    let values = attribute == "srcset" ? value.split(separator: ",").map(Self.first) : [value]
    for value in values {
      if let scheme = AddressRule.scheme(of: value) {
        guard AddressRule.unsafeSchemes.contains(scheme) else { continue }
        // Pictures that stand in the page itself are shown by some readers, and run nothing.
        let isPicture = tag == "img" && scheme == "data"
        let sentence = "\(attribute)= of <\(tag)> begins with \(scheme):"
        findings.add(isPicture ? .warning(sentence) : .error(sentence), at: line, of: subject)
      } else if value.trimmingBlanks.utf8.first != UInt8(ascii: "#") {
        let shown = value.count > 60 ? value.prefix(59) + "…" : value[...]
        findings.warning(line, "\(subject): the address \"\(shown)\" is relative; readers do not know to what")
      }
    }
  }

  /// The address in a part of a `srcset`.
  private static func first(_ candidate: Substring) -> String {
    candidate.split(separator: " ").first.map(String.init) ?? ""
  }

  /// Why an element does not belong in a feed.
  private enum Harm {
    case runs, embeds, asks, styles

    func complaint(on tag: String) -> Complaint {
      switch self {
      case .runs: .error("\(tag) runs programs of others")
      case .embeds: .warning("\(tag) embeds what readers drop, or load from elsewhere without asking")
      case .asks: .warning("\(tag) belongs to a form, which readers drop")
      case .styles: .warning("\(tag) is about a page, not a text; readers drop it")
      }
    }
  }

  private static let harms: [String: Harm] = [
    "script": .runs, "object": .embeds, "embed": .embeds, "applet": .embeds, "iframe": .embeds, "frame": .embeds,
    "frameset": .embeds, "form": .asks, "input": .asks, "button": .asks, "select": .asks, "textarea": .asks,
    "style": .styles, "link": .styles, "meta": .styles, "base": .styles, "title": .styles,
  ]

  /// Attributes that hold an address.
  private static let addresses: Set<String> = [
    "href", "src", "srcset", "cite", "action", "formaction", "background", "poster", "longdesc", "usemap", "data",
    "codebase", "xlink:href", "lowsrc", "dynsrc", "ping", "manifest",
  ]

  /// Languages of their own inside of HTML.
  private static let foreign: Set<String> = ["http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"]
}
