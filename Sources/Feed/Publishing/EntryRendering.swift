/// One entry in every form that documents are put together from; what the forms share is decided once.
struct EntryRendering {
  private let entry: Entry
  private let form: EntryForm
  private let settings: FeedSettings
  private let pagePath: String
  /// What of its Atom form does not depend on when it was accepted, if it was written before.
  private let known: AtomEntry.Parts?

  /// Looks at an entry.
  ///
  /// - Parameters:
  ///   - page: the path of its article page below the output directory.
  ///   - parts: those that were written and validated before; made here when there are none.
  init(_ entry: Entry, page: String, settings: FeedSettings, parts: AtomEntry.Parts? = nil) {
    self.entry = entry
    self.settings = settings
    pagePath = page
    form = EntryForm(entry, page: page, settings: settings)
    // With a clock that stands before the article's own date the text may have to begin with another day.
    known = parts.flatMap { [form] parts in parts.day == form.undatedDay ? parts : nil }
  }

  /// What of its Atom form does not depend on when it was accepted.
  var parts: AtomEntry.Parts { known ?? element.parts() }

  /// `<entry>…</entry>` as feeds list it: what has to be valid before the entry counts.
  var atom: [UInt8] { atom(of: parts) }

  /// The same from parts that were made already.
  func atom(of parts: AtomEntry.Parts) -> [UInt8] {
    element.bytes(about: parts.about, content: settings.carriesFullText ? parts.content : [])
  }

  /// The entry in all forms that the main feeds are put together from.
  var full: Fragment {
    let parts = parts
    let content =
      settings.carriesFullText ? ContentMarkup.bytes(of: entry, form: form, body: parts.body) : []
    return fragment(
      atom: atom(of: parts), rss: RSSItem(entry: entry, form: form, settings: settings).bytes(content: content),
      json: JSONItem(entry, form: form, settings: settings, content: content).bytes)
  }

  /// The entry as archive pages list it, which are Atom alone.
  var archived: Fragment { fragment(atom: atom) }

  /// The entry as tags' feeds list it: its summary alone, whatever `Content=` says, in Atom and RSS.
  var summary: Fragment {
    var settings = settings
    settings.carriesFullText = false
    return fragment(
      atom: element.bytes(about: known?.about ?? element.about(), content: []),
      rss: RSSItem(entry: entry, form: form, settings: settings).bytes(content: []))
  }

  /// The line about it on pages that list several.
  ///
  /// - Parameter up: the way from the page up to the output directory.
  func line(up: String) -> [UInt8] {
    ItemLine(form: form, entry: entry, link: Address(pagePath, below: up).text).bytes()
  }

  /// The entry as the search page finds it.
  var hit: [UInt8] { SearchHit(entry, form: form, page: pagePath).bytes }

  /// The page of the entry.
  ///
  /// - Parameters:
  ///   - neighbours: the pages it leads on to.
  ///   - shell: what it shares with other pages.
  func page(_ neighbours: ArticlePage.Neighbours = .init(), in shell: PageShell) -> Document {
    let page = ArticlePage(entry, form: form, path: pagePath, shell: shell, settings: settings)
    let body = known?.body ?? BodyMarkup.bytes(of: entry.article.body)
    return Document(path: pagePath, bytes: page.bytes(body, neighbours))
  }

  private var element: AtomEntry { AtomEntry(entry: entry, form: form, settings: settings) }

  private func fragment(atom: [UInt8], rss: [UInt8] = [], json: [UInt8] = []) -> Fragment {
    Fragment(
      atom: atom, rss: rss, json: json, published: form.published ?? entry.updated, updated: entry.updated)
  }
}
