/// What RSS wants beyond the form of single elements.
///
/// - Source: RSS 2.0.11; RSS Best Practices Profile.
struct RSSRules {
  private static let content = "http://purl.org/rss/1.0/modules/content/"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"

  var findings: FindingList

  init(findings: FindingList) { self.findings = findings }

  mutating func check(_ root: MarkupElement) {
    guard let channel = root.own("channel").first else { return }
    if !channel.atomLinks.contains(where: { $0.relation == "self" }) {
      findings.warning(
        channel.line, "<channel> has no <atom:link rel=\"self\">, by which subscribers keep the feed's address")
    }
    if let image = channel.own("image").first { check(image, of: channel) }
    var identities = DuplicateRule()
    for item in channel.own("item") {
      checkItem(item)
      if let guid = item.own("guid").first, let earlier = identities.earlier(guid.text.trimmingBlanks, at: guid.line) {
        findings.error(guid.line, "<guid> is that of another item on line \(earlier); readers show one of the two")
      }
    }
  }

  private mutating func checkItem(_ item: MarkupElement) {
    if item.own("title").isEmpty, item.own("description").isEmpty {
      findings.error(item.line, "<item> has neither <title> nor <description>")
    }
    if let guid = item.own("guid").first, guid.attributes["isPermaLink"] != "false" {
      let hint = "write isPermaLink=\"false\" when it is no address"
      if AddressRule(form: .web).complaint(on: guid.text) != nil {
        findings.error(guid.line, "<guid> counts as an address that it is not; \(hint)")
      }
    }
    checkPairs(of: item)
    let order = item.elements.enumerated()
    let content = order.first { $0.element.localName == "encoded" && $0.element.space == Self.content }
    let description = order.first { $0.element.localName == "description" && $0.element.space.isEmpty }
    if let content, description.map({ $0.offset > content.offset }) ?? true {
      findings.warning(
        content.element.line, "a <description> should stand before <content:encoded>; some readers take the first")
    }
  }

  /// Two elements that say the same, of which readers take one or the other.
  private mutating func checkPairs(of item: MarkupElement) {
    for (own, other) in [("author", "creator"), ("pubDate", "date")] {
      let twin = item.elements.first { $0.localName == other && $0.space == Self.dublinCore }
      if let twin, !item.own(own).isEmpty {
        findings.warning(twin.line, "<item> has both <\(own)> and <dc:\(other)>; readers take one of the two")
      }
    }
  }

  private mutating func check(_ image: MarkupElement, of channel: MarkupElement) {
    for (name, most) in [("width", 144), ("height", 400)] {
      guard let size = image.own(name).first, let number = Int(size.text.trimmingBlanks), number > most else {
        continue
      }
      findings.error(size.line, "<\(name)> of <image> is at most \(most)")
    }
    for name in ["title", "link"] {
      guard let own = image.own(name).first, let whole = channel.own(name).first, own.text != whole.text else {
        continue
      }
      findings.warning(own.line, "<\(name)> of <image> should be that of <channel>")
    }
  }
}
