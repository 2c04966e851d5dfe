/// An Atom document of ours, read back: the main feed or a page of the archive.
struct PublishedFeed {
  /// An entry as the document lists it.
  struct Item {
    var id: String
    /// The headline, the text where the feed carries it, and the fields that Atom knows.
    var article: Article
    /// Who it names as authors, which may be the site or the feed.
    var authors: [String]
    /// The entry's date; `nil` where the document leaves it out, because of its age, together with the text.
    var published: Instant?
    var updated: Instant
    /// Its article page below the output directory.
    var page: String
    var tags: [Tag]
    /// The addresses of its further sources with what they are called.
    var others: [Source]
  }

  /// What the ids of this archive's feeds end with.
  let feedID: String
  /// The entries, the oldest edition first.
  let items: [Item]
  /// Whether a page follows, so that this one never changes.
  let isClosed: Bool
  /// The page of the archive that goes on with older entries.
  let previous: Int?

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - path: the document's own path below the output directory.
  ///   - file: what it is called in a problem.
  /// - Throws: when it is not well-formed or no feed of ours.
  init(_ bytes: [UInt8], path: String, file: String) throws(Problem) {
    guard let root = try MarkupDocument(xml: bytes, file: file).root, root.name == "feed",
      root.first("generator")?.text == "watcher", let id = root.first("id")?.text,
      let own = Self.link("self", in: root), own.hasSuffix(path)
    else { throw Problem(file: file, .malformed("it is no feed of watcher")) }
    let base = String(own.dropLast(path.count))
    feedID = id.split(separator: "-").last.map(String.init) ?? id
    isClosed = Self.link("next-archive", in: root) != nil
    previous = Self.link("prev-archive", in: root).flatMap { Self.number(ofPage: $0) }
    let defaults = PublishedEntry.Defaults(
      base: base, language: root.attributes["xml:lang"], author: root.first("author", "name")?.text)
    var items: [Item] = []
    for entry in root.all("entry") {
      guard let item = PublishedEntry.item(entry, defaults) else {
        throw Problem(file: file, .malformed("one of its entries is none of watcher"))
      }
      items.append(item)
    }
    self.items = items.sorted { $0.updated < $1.updated }
  }

  /// The number of an archive page by its address or name.
  static func number(ofPage address: String) -> Int? {
    guard address.hasSuffix(".xml") else { return nil }
    let number = address.dropLast(4).suffix(while: { $0.isASCII && $0.isNumber })
    return number.count < 6 ? nil : Int(number)
  }

  private static func link(_ relation: String, in element: MarkupElement) -> String? {
    element.all("link").first { $0.attributes["rel"] == relation }?.attributes["href"]
  }
}

extension Substring {
  fileprivate func suffix(while isPart: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
