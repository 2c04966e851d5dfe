/// An entry as the search page finds and shows it. The names are short: there are as many of these as entries.
struct SearchHit: Encodable {
  /// The title.
  let t: String
  /// The path of its page below the output directory.
  let u: String
  /// Its day.
  let d: String
  /// The summary.
  let s: String
  /// The labels of its tags, as one text: a list of them takes longer to encode than all the rest.
  let k: String
  /// Its language, where it is known.
  let l: String?

  init(_ entry: Entry, form: EntryForm, page: String) {
    t = form.title
    u = Address(page, below: "").text
    d = entry.published.day.description
    s = form.summary
    k = form.tags.map(\.label).joined(separator: ", ")
    l = form.language?.tag
  }

  /// `{…}`.
  var bytes: [UInt8] { JSONFeed.encoded(self) }
}

/// What the search page reads, a piece at a time: a document beside each closed page of the archive, and one with all
/// entries that no closed page lists, which says how many others there are.
struct SearchDocument {
  /// Where the search page begins to read.
  static let newest = "search/newest.json"

  /// Beside which page of the archive it stands.
  static func path(_ number: Int) -> String {
    Publisher.archivePath(number).replacing("archive/", with: "search/").replacing(".xml", with: ".json")
  }

  /// `{"pages":…,"entries":[…]}`.
  ///
  /// - Parameter pages: how many documents with older entries there are.
  static func bytes(_ hits: [[UInt8]], pages: Int) -> [UInt8] {
    var bytes = Array("{\"pages\":\(pages),\"entries\":[".utf8)
    for (place, hit) in hits.enumerated() {
      bytes.append(contentsOf: (place == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: hit)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }
}
