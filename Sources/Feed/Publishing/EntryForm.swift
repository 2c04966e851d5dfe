/// What all three feed formats and the article page say of an entry, decided once.
struct EntryForm {
  /// Another place the story came from.
  struct OtherSource: Equatable {
    let address: String
    let title: String
  }

  /// A tag with the words that may be shown.
  struct ShownTag: Equatable {
    let tag: Tag
    let term: String
    let label: String
  }

  /// The headline on one line; never empty.
  let title: String
  /// What the entry leads to: its original address, else its page.
  let link: String
  /// The address of its page.
  let page: String
  /// Further addresses of the story, each once.
  let otherSources: [OtherSource]
  /// The language of its text, `nil` when it is not known.
  let language: Language?
  /// The language as feeds state it: `nil` when it is the feed's own, which holds for all that state none.
  let statedLanguage: Language?
  /// Who wrote it; never empty.
  let authors: [String]
  /// What it is mainly about: the tags whose feeds list it, with labels that readers can show; no two are alike.
  let tags: [ShownTag]
  /// What it says in short; never empty.
  let summary: String
  /// The picture that stands for it.
  let picture: MediaMarkup.Lead?
  /// Sound and films that belong to it.
  let enclosures: [Enclosure]
  /// Its date, `nil` for one that readers cannot be trusted with.
  let published: Instant?
  /// The day that the text begins with, when no date is stated.
  let undatedDay: CivilDate?

  /// Nothing was syndicated before; the W3C's validator warns of earlier dates, and from 1970 backwards readers that
  /// count in unsigned numbers show them in the next century. Such an entry is dated by its edition, and its text
  /// begins with the day.
  static let earliestDate = CivilDate(year: 1990, month: 1, day: 1)

  init(_ entry: Entry, page: String, settings: FeedSettings) {
    let article = entry.article
    self.page = Address(page, below: settings.baseURL).text
    title = article.title.onOneLine ?? article.synopsis(limit: 100).onOneLine ?? "Untitled"
    link = Self.originalAddress(of: entry)?.text ?? self.page
    otherSources = Self.otherSources(of: entry, but: link)
    language = Language(article.language)
    statedLanguage = language?.tag == settings.language ? nil : language
    let names = article.authors.compactMap(\.asName)
    authors = names.isEmpty ? [article.site?.asName ?? settings.author] : names
    tags = Self.tags(of: entry)
    summary = article.synopsis().onOneLine ?? title
    picture = article.picture.flatMap { picture in
      Address(picture.url).map { MediaMarkup.Lead(address: $0.text, description: picture.description) }
    }
    enclosures = article.enclosures.compactMap { enclosure in
      Address(enclosure.url).flatMap { Enclosure(url: $0.text, declared: enclosure.type) }
    }
    let day = entry.published.day
    let isDated = day.daysSinceEpoch >= Self.earliestDate.daysSinceEpoch
    published = isDated ? entry.published : nil
    undatedDay = isDated ? nil : day
  }

  /// RSS and JSON Feed know a tag by its label alone, so of tags with one label the best one stays.
  private static func tags(of entry: Entry) -> [ShownTag] {
    var shown: [ShownTag] = []
    shown.reserveCapacity(entry.tags.count)
    var labels = Set<String>(minimumCapacity: entry.tags.count)
    for tag in entry.tags.followed {
      guard let label = tag.label.asName, labels.insert(label).inserted else { continue }
      shown.append(ShownTag(tag: tag, term: tag.term == tag.label ? label : tag.term, label: label))
    }
    return shown
  }

  private static func originalAddress(of entry: Entry) -> Address? {
    if let url = entry.article.url, let address = Address(url) { return address }
    for source in entry.sources {
      if let url = source.url, let address = Address(url) { return address }
    }
    return nil
  }

  private static func otherSources(of entry: Entry, but link: String) -> [OtherSource] {
    var others: [OtherSource] = []
    for source in entry.sources {
      guard let url = source.url, let address = Address(url)?.text, address != link,
        !others.contains(where: { $0.address == address })
      else { continue }
      others.append(OtherSource(address: address, title: source.site?.asName ?? source.title.asName ?? ""))
    }
    return others
  }
}
