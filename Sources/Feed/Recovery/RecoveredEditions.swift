/// Appends to an archive what documents say of entries.
final class RecoveredEditions {
  /// Sources of an entry that came after the edition.
  struct Sources {
    let entry: EntryNumber
    /// The entry's id.
    let id: String
    let sources: ArraySlice<Source>
    let seen: Instant
  }

  /// What an edition became.
  struct Taken {
    /// Where it stands.
    let edition: Int
    /// The sources that its feed does not know yet.
    let later: Sources
    /// When the newer edition was accepted that the article's page shows.
    let newer: Instant?
  }

  /// What would not make a valid entry.
  private(set) var problems: [Problem] = []
  private let archive: Archive
  private let growth: ArchiveGrowth
  private let rules: ChannelRules
  private let tagger: Tagger
  private let author: String
  private let publisher: Publisher
  private let schema: EntrySchema
  /// What copies said, as far as the old journal tells.
  private let wordings: RemainingWordings?
  /// Tags of the vocabulary, as far as pages have told.
  private var listed: Set<Tag> = []

  init(_ archive: Archive, _ settings: Settings, _ stages: Stages, _ wordings: RemainingWordings?) throws(Problem) {
    self.wordings = wordings
    self.archive = archive
    growth = ArchiveGrowth(archive: archive, settings: settings.feed)
    rules = ChannelRules(settings.feed)
    tagger = stages.tagger
    author = settings.feed.author
    publisher = try Publisher(settings: settings.feed, data: settings.data)
    schema = try EntrySchema(data: settings.data)
  }

  /// Takes up an edition as a feed shows it.
  ///
  /// - Parameters:
  ///   - page: its article's page, which may show a newer edition or be missing.
  ///   - record: the edition as the old journal holds it.
  ///   - more: the entry's further sources, as far as the old journal knows them.
  /// - Returns: `nil` when this edition or a newer one is there already, or when it is not valid.
  func take(
    _ item: PublishedFeed.Item, _ page: PublishedPage?, record: EditionRecord?, _ more: [Source]
  ) throws(Problem) -> Taken? {
    let own = page?.id == item.id ? page : nil
    var article = item.article
    if let own, own.updated == item.updated {
      if !own.article.body.isEmpty { article.body = own.article.body }
      article.published = own.article.published
      article.site = own.article.site
      if article.authors == [article.site] { article.authors = [] }
    }
    let published = own?.published ?? item.published ?? item.updated.wholeSecond
    var sources = own?.sources ?? []
    if sources.isEmpty { sources = [Source(path: "", url: article.url, title: "")] + item.others }
    if let record { sources = [record.source] + more }
    let entry = Entry(
      id: item.id, article: record?.article ?? article, tags: record?.tags ?? tags(item.tags, own),
      published: record?.published ?? published, updated: item.updated, sources: sources,
      history: own?.history(before: item.updated) ?? [])
    let known =
      1
      + (item.others.compactMap { other in sources.firstIndex { $0.url.flatMap { Address($0)?.text } == other.url } }
        .max() ?? 0)
    guard let offset = try append(entry, page: item.page, sources: sources.prefix(known)) else { return nil }
    let number = archive.index.entry(withID: ContentHash(entry.id).value) ?? 0
    return Taken(
      edition: offset,
      later: Sources(entry: number, id: entry.id, sources: sources.dropFirst(known), seen: item.updated),
      newer: own.flatMap { $0.updated > item.updated ? $0.updated : nil })
  }

  /// Takes up an edition as the old journal holds it.
  ///
  /// - Returns: where it stands, when it is the first one known of its entry.
  func take(_ record: EditionRecord, _ more: [Source]) throws(Problem) -> Int? {
    let isFirst = archive.index.entry(withID: ContentHash(record.id).value) == nil
    let sources = [record.source] + more
    let entry = Entry(
      id: record.id, article: record.article, tags: record.tags, published: record.published, updated: record.updated,
      sources: sources)
    let offset = try append(entry, page: record.page, sources: sources[...])
    return isFirst ? offset : nil
  }

  /// Takes up an edition that only its article's page shows. The page names its tags by their labels alone, so they
  /// are found in the text again.
  ///
  /// - Returns: where it stands, when it is the first one known of its entry.
  func take(_ page: PublishedPage, at path: String) throws(Problem) -> Int? {
    let isFirst = archive.index.entry(withID: ContentHash(page.id).value) == nil
    var article = page.article
    article.authors = page.names.filter { $0 != article.site && $0 != author }
    article.url = page.sources.lazy.compactMap(\.url).first
    let sources = page.sources.isEmpty ? [Source(path: "", url: nil, title: "")] : page.sources
    let entry = Entry(
      id: page.id, article: article, tags: tagger.tags(of: article), published: page.published, updated: page.updated,
      sources: sources, history: page.history)
    let offset = try append(entry, page: path, sources: sources[...])
    return isFirst ? offset : nil
  }

  /// Adds sources to their entry.
  func append(_ more: Sources) {
    for source in more.sources { append(source, to: more.entry, more.id, seen: more.seen) }
  }

  /// Adds a source with what copies are recognised by beside the entry's text.
  private func append(_ source: Source, to entry: EntryNumber, _ id: String, seen: Instant) {
    archive.append(source, to: entry, seen: seen, wording: wordings?.wording(of: source, in: id) ?? [])
  }

  /// Tags with what the article's page tells of them: it leads on to the feeds of those that the vocabulary lists.
  private func tags(_ tags: [Tag], _ page: PublishedPage?) -> [Tag] {
    tags.map { tag in
      let known = Tag(scheme: tag.scheme, term: tag.term, label: tag.label, isListed: true)
      if page?.tags.contains(where: { $0.isLinked && $0.label == tag.label }) == true { listed.insert(known) }
      return listed.contains(known) ? known : tag
    }
  }

  /// Appends an edition, behind those headlines of earlier ones that no document shows in full.
  private func append(_ entry: Entry, page: String, sources: ArraySlice<Source>) throws(Problem) -> Int? {
    let atom = publisher.rendering(of: entry, page: page).atom
    do {
      try schema.validate(atom, file: page)
    } catch {
      problems.append(error)
      return nil
    }
    let earlier = archive.index.entry(withID: ContentHash(entry.id).value)
    let number = earlier ?? EntryNumber(archive.index.entries.count)
    var known: [Instant] = []
    var path = page
    if let earlier {
      let newest = try archive.entry(earlier)
      guard newest.entry.updated < entry.updated else { return nil }
      path = newest.record.page
      known = (newest.entry.history.map(\.updated) + [newest.entry.updated]).map(\.wholeSecond)
    }
    let source = sources.first ?? Source(path: "", title: "")
    var record = EditionRecord(
      entry: number, id: entry.id, page: path, published: entry.published, updated: entry.updated, size: 0,
      article: entry.article, tags: [], origins: [], previousInChannel: [], previousEdition: 0, source: source,
      previousSource: 0)
    for edition in entry.history where edition.updated < entry.updated {
      if let place = known.firstIndex(of: edition.updated) {
        known.remove(at: place)
        continue
      }
      record.updated = edition.updated
      record.article = Article(title: edition.title, body: [])
      try archive.append(record)
    }
    record.updated = entry.updated
    record.article = entry.article
    record.size = atom.count
    record.tags = entry.tags
    record.origins = rules.channels(of: entry.article, tags: entry.tags, from: source)
    let offset = try archive.append(record).offset
    growth.openFeeds(for: record.channels)
    for source in sources.dropFirst() { append(source, to: number, entry.id, seen: entry.updated) }
    return offset
  }
}
