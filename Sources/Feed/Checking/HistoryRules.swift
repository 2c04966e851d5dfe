/// Links to the rest of a feed's history.
///
/// - Source: RFC 5005, sections 2 to 4
enum HistoryRules {
  private static let space = "http://purl.org/syndication/history/1.0"
  private static let relations = ["first", "last", "previous", "next", "prev-archive", "next-archive", "current"]

  /// - Parameter feed: the element that holds the feed's own links: `feed` or `channel`.
  static func check(_ feed: MarkupElement, into findings: inout FindingList) {
    let links = feed.atomLinks
    func address(_ relation: String) -> String? { links.first { $0.relation == relation }?.address }
    let isArchive = feed.elements.contains { $0.localName == "archive" && $0.space == space }
    let complete = feed.elements.first { $0.localName == "complete" && $0.space == space }
    if isArchive, let complete {
      findings.error(complete.line, "a feed is complete or one page of an archive, not both")
    }
    if isArchive, address("current") == nil {
      findings.warning(feed.line, "a page of an archive should name the feed it belongs to: <link rel=\"current\">")
    }
    for relation in relations {
      if let second = links.filter({ $0.relation == relation }).dropFirst().first {
        findings.error(second.line, "there are two <link rel=\"\(relation)\">; readers that follow it need one")
      }
    }
    let own = address("self")
    for link in links where ["prev-archive", "next-archive", "next", "previous"].contains(link.relation) {
      if let own, link.address == own {
        findings.error(link.line, "<link rel=\"\(link.relation)\"> leads back to the document itself")
      }
    }
    if let next = links.first(where: { $0.relation == "next-archive" }) {
      if !isArchive { findings.warning(next.line, "only a page of an archive has a <link rel=\"next-archive\">") }
      if next.address == address("prev-archive") {
        findings.error(next.line, "the pages before and behind this one are the same")
      }
    }
  }
}
