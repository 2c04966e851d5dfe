/// What a list of subscriptions needs beyond the form of single elements.
///
/// - Source: OPML 2.0, "Subscription lists" and "Inclusion"
enum OPMLRules {
  static func check(_ root: MarkupElement, into findings: inout FindingList) {
    guard let body = root.own("body").first else { return }
    checkOutlines(in: body, into: &findings)
  }

  private static func checkOutlines(in element: MarkupElement, into findings: inout FindingList) {
    var addresses = DuplicateRule()
    for outline in element.own("outline") {
      let attributes = outline.attributes
      switch attributes["type"]?.lowercased() {
      case "rss", "atom", "feed":
        if attributes["xmlUrl"] == nil { findings.error(outline.line, "<outline> of a feed lacks xmlUrl=") }
      case "link", "include":
        if attributes["url"] == nil { findings.error(outline.line, "<outline> of another document lacks url=") }
      default:
        let isFeed = attributes["xmlUrl"] != nil && attributes["type"] == nil
        if isFeed {
          findings.warning(outline.line, "<outline> of a feed should have type=\"rss\"; programs look for it")
        }
      }
      if let address = attributes["xmlUrl"], let earlier = addresses.earlier(address, at: outline.line) {
        findings.warning(outline.line, "xmlUrl= is that of another outline on line \(earlier)")
      }
      checkOutlines(in: outline, into: &findings)
    }
  }
}
