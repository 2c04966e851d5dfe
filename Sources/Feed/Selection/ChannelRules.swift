/// Tells which feeds beside those of its tags an article belongs to.
struct ChannelRules: Sendable {
  private let kinds: Set<Channel.Kind>
  private let own: [(channel: Channel, selection: Selection)]
  /// An article with many authors is not written into the feeds of all of them.
  private static let mostAuthors = 3

  init(_ settings: FeedSettings) {
    kinds = settings.feedsBy
    own = settings.own.map { ($0.channel, $0.selection) }
  }

  /// The channels of an article.
  func channels(of article: Article, tags: [Tag], from source: Source) -> [Channel] {
    var channels: [Channel] = []
    func add(_ kind: Channel.Kind, _ name: String?) {
      guard kinds.contains(kind), let label = name?.asName else { return }
      channels.append(Channel(kind: kind, term: label, label: label, isListed: kind != .author))
    }
    add(.source, article.site ?? (source.url ?? article.url)?.webHost)
    add(.folder, source.path.lastIndex(of: "/").map { String(source.path[..<$0]) })
    add(.language, article.language?.primaryLanguage)
    for author in article.authors.prefix(Self.mostAuthors) { add(.author, author) }
    for (channel, selection) in own where selection.selects(article, tags: tags, from: source) {
      channels.append(channel)
    }
    return channels.uniqued()
  }

  /// The feeds that the configuration asks for.
  var asked: [Channel] { own.map(\.channel) }
}

extension [Channel] {
  fileprivate func uniqued() -> [Channel] {
    reduce(into: []) { unique, channel in if !unique.contains(channel) { unique.append(channel) } }
  }
}
