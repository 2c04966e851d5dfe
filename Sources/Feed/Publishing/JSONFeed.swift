import FoundationEssentials

/// The main feed for programs that like JSON.
///
/// - Source: JSON Feed 1.1.
struct JSONFeed: Encodable {
  /// Somebody to tell of new entries.
  struct Hub: Encodable {
    var type = "WebSub"
    var url: String
  }

  var version = "https://jsonfeed.org/version/1.1"
  var title: String
  var home_page_url: String
  var feed_url: String
  var language: String
  var authors: [JSONItem.Author]
  var icon: String?
  var hubs: [Hub]?

  init(_ feed: FeedHead, settings: FeedSettings) {
    title = feed.title.onOneLine ?? settings.title
    home_page_url = Address(feed.page, below: settings.baseURL).text
    feed_url = Address(feed.path + "feed.json", below: settings.baseURL).text
    language = settings.language
    authors = [JSONItem.Author(name: settings.author)]
    icon = settings.icon
    hubs = settings.hub.map { [Hub(url: $0)] }
  }

  /// The document, with items that are already encoded.
  func bytes(items: [Fragment]) -> [UInt8] {
    var bytes = Self.encoded(self)
    bytes.reserveCapacity(items.reduce(bytes.count + 20) { $0 + $1.json.count + 2 })
    if bytes.last == UInt8(ascii: "}") { bytes.removeLast() }
    bytes.append(contentsOf: #","items":["#.utf8)
    for (place, item) in items.enumerated() {
      bytes.append(contentsOf: (place == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: item.json)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  /// A value as JSON, the same bytes each time.
  static func encoded(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    // Without an order of keys Foundation's is that of a dictionary, another one in every process.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, arrays and objects always encode; only numbers that are not finite do not, and there are no numbers.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}
