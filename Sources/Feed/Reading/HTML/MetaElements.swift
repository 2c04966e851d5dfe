/// What a page says of its article in `meta` elements: OpenGraph, Dublin Core and the habits of many systems.
struct MetaElements: Sendable {
  /// What a value is about.
  enum Field: Int, CaseIterable, Sendable {
    case title, published, author, summary, site, url, picture, recording, recordingType, keywords, language, type
  }

  /// Names of `meta` elements, in lower case, those to be trusted first.
  private static let names: [(Field, String)] = [
    (.title, "og:title twitter:title dc.title dcterms.title sailthru.title parsely-title headline title"),
    (
      .published,
      """
      article:published_time og:article:published_time datepublished article:published article.published \
      parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date \
      pubdate publishdate publish-date publish_date publication_date publicationdate published_time published-date \
      cxenseparse:recs:publishtime cxenseparse:publishtime originalpublicationdate displaydate citation_publication_date \
      article_date_original release_date og:pubdate date apub:time dateupdate
      """
    ),
    (
      .author,
      """
      author article:author dc.creator dcterms.creator dc.creator.author sailthru.author parsely-author byl byline \
      cxenseparse:author article:author_name article.author citation_author creator og:author og:article:author twitter:creator
      """
    ),
    (
      .summary, "description og:description twitter:description dc.description dcterms.description sailthru.description"
    ),
    (.site, "og:site_name application-name dc.publisher apple-mobile-web-app-title publisher"),
    (.url, "og:url twitter:url parsely-link"),
    (.picture, "og:image og:image:url og:image:secure_url twitter:image twitter:image:src sailthru.image.full"),
    (
      .recording,
      """
      og:audio og:audio:url og:audio:secure_url og:video og:video:url og:video:secure_url twitter:player:stream
      """
    ),
    (.recordingType, "og:audio:type og:video:type twitter:player:stream:content_type"),
    (.keywords, "news_keywords article:tag keywords sailthru.tags parsely-tags"),
    (.language, "og:locale content-language dc.language dcterms.language language"),
    (.type, "og:type"),
  ]
  private static let all = names.flatMap { field, names in
    names.split(separator: " ").enumerated().map { rank, name in (field: field, rank: rank, name: String(name)) }
  }
  private static let positions = NameTable(all.map(\.name))
  private static let table = all.map { (field: $0.field, rank: $0.rank) }

  private struct Value {
    var field: Field
    var rank: Int
    var text: String
  }

  private var values: [Value] = []
  /// What cards for Twitter say beside the summary, with the labels: `Written by` and the authors.
  private var labels: [Int: String] = [:]
  private var labelled: [Int: String] = [:]

  /// The labels and texts of cards for Twitter.
  var notes: [(label: String, text: String)] {
    labels.sorted { $0.key < $1.key }.compactMap { number, label in labelled[number].map { (label, $0) } }
  }

  /// Takes a `meta` element.
  mutating func add(_ node: Int, of tree: HTMLTree) {
    guard let content = tree.value(of: .content, at: node), !content.isEmpty else { return }
    for attribute in [AttributeName.property, .name, .itemprop, .httpEquivalent] {
      guard let name = tree.value(of: attribute, at: node) else { continue }
      addNote(name, content, of: tree)
      guard let position = Self.positions.position(of: tree.bytes.span.extracting(name)) else { continue }
      let entry = Self.table[position]
      values.append(
        Value(field: entry.field, rank: entry.rank, text: String(decoding: tree.bytes[content], as: UTF8.self)))
      return
    }
  }

  /// Takes a label of a card for Twitter or what belongs to it: `twitter:label1`, `twitter:data1`.
  private mutating func addNote(_ name: Range<Int>, _ content: Range<Int>, of tree: HTMLTree) {
    guard tree.holds("twitter:", in: name), let digit = tree.bytes[name].last, digit &- 0x30 < 10 else { return }
    let text = String(decoding: tree.bytes[content], as: UTF8.self)
    if tree.holds("label", in: name) {
      labels[Int(digit)] = text
    } else if tree.holds("data", in: name) {
      labelled[Int(digit)] = text
    }
  }

  /// The values of a field, best first, those of one name in the order of the page.
  func all(_ field: Field) -> [String] {
    var found = values.filter { $0.field == field }
    found.sort { $0.rank < $1.rank }
    return found.map(\.text)
  }

  /// The values of the best name of a field.
  func best(_ field: Field) -> [String] {
    guard let rank = values.filter({ $0.field == field }).map(\.rank).min() else { return [] }
    return values.filter { $0.field == field && $0.rank == rank }.map(\.text)
  }
}
