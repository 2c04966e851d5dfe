/// What all pages share: head, header and footer around their own content.
///
/// Links are relative, so that the pages work from a disk as well as from any address. Nothing is loaded but
/// the style sheet and an article's pictures; the policy in the head forbids the rest even if something got through.
struct PageFrame {
  /// The program's own words are English.
  static let ownLanguage = "en"
  /// The name under which a page states its entry's id.
  ///
  /// - Source: DCMI, *Expressing Dublin Core metadata using HTML/XHTML meta and link elements*, 2008.
  static let identifier = "dcterms.identifier"
  /// The name under which a page states when its edition was accepted.
  static let modified = "dcterms.modified"
  /// The name under which a page says what subscribers see before they open the article.
  static let summary = "description"

  /// What the page is called in tabs and search results.
  let title: String
  /// The language of its content, `nil` where that is the program's own words.
  let language: Language?
  /// What it has in common with the other pages beside it.
  let shell: PageShell
  let settings: FeedSettings
  /// The entry that the page shows, `nil` for pages that list entries: a lost state is made again from what is said of it.
  let entry: Entry?

  /// Makes the frame of an article's page.
  ///
  /// - Parameters:
  ///   - path: the page's path below the output directory.
  ///   - shell: what it shares with other pages.
  init(
    path: String, title: String, language: Language?, shell: PageShell, settings: FeedSettings, entry: Entry
  ) {
    self.title = title
    self.language = language
    self.settings = settings
    self.entry = entry
    self.shell = shell.moved(to: PageShell.up(from: path), settings: settings)
  }

  /// Makes the frame of a page that lists something.
  ///
  /// - Parameters:
  ///   - path: the page's path below the output directory.
  ///   - feed: the feed that a browser offers to subscribe to.
  init(path: String, title: String, feed: FeedHead, settings: FeedSettings) {
    self.title = title
    language = nil
    self.settings = settings
    entry = nil
    shell = PageShell(up: PageShell.up(from: path), feed: feed, settings: settings)
  }

  /// Writes the page around its content.
  ///
  /// - Parameters:
  ///   - script: the program that the page runs, beside it; `nil` for all but the search page.
  ///   - footer: what the page says at its end, in the program's own words.
  ///   - content: what goes into `main`.
  func bytes(
    script: String? = nil, footer: (inout MarkupWriter) -> Void = { _ in }, content: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    var writer = MarkupWriter()
    writer.markup("<!DOCTYPE html>\n")
    writer.element("html") { html in
      html.attribute("lang", language?.tag ?? Self.ownLanguage)
      if language?.isRightToLeft == true { html.attribute("dir", "rtl") }
      html.element("head") { head(script, to: &$0) }
      html.markup("\n")
      html.element("body") { body in
        header(to: &body)
        body.markup("\n")
        body.element("main") { main in
          main.attribute("id", "main")
          content(&main)
        }
        body.markup("\n")
        footer(&body)
      }
    }
    writer.markup("\n")
    return writer.bytes()
  }

  /// A relative link from this page to a path below the output directory.
  func link(to target: String) -> String { Address(target, below: shell.up).text }

  /// Marks an element that holds the program's own words inside a page of another language.
  func markOwnWords(_ element: inout MarkupWriter) {
    guard let language, language.tag != Self.ownLanguage else { return }
    element.attribute("lang", Self.ownLanguage)
    if language.isRightToLeft { element.attribute("dir", "ltr") }
  }

  private func head(_ script: String?, to head: inout MarkupWriter) {
    head.markup("<meta charset=\"utf-8\"/>")
    if script == nil {
      head.markup(
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
        img-src http: https:; base-uri 'none'; form-action 'none'"/>
        """)
    } else {
      head.markup(
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
        script-src 'self'; connect-src 'self'; img-src http: https:; base-uri 'none'; form-action 'none'"/>
        """)
    }
    head.markup(
      """
      <meta name="viewport" content="width=device-width, initial-scale=1"/>\
      <meta name="referrer" content="no-referrer"/>
      """)
    head.element("title", title)
    if let entry {
      meta(Self.identifier, entry.id, to: &head)
      meta(Self.modified, entry.updated.description, to: &head)
      if let synopsis = entry.article.synopsis().onOneLine { meta(Self.summary, synopsis, to: &head) }
    }
    head.markup(shell.style)
    if let script {
      head.element("script") { element in
        element.attribute("src", shell.up + script)
        element.attribute("defer", "defer")
        element.text("")
      }
    }
    head.markup(shell.alternates)
  }

  private func meta(_ name: String, _ content: String, to head: inout MarkupWriter) {
    head.element("meta") { meta in
      meta.attribute("name", name)
      meta.attribute("content", content)
    }
  }

  private func header(to body: inout MarkupWriter) {
    body.element("header") { header in
      header.element("a") { anchor in
        anchor.attribute("class", "skip")
        anchor.attribute("href", "#main")
        markOwnWords(&anchor)
        anchor.text("Skip to content")
      }
      header.markup(shell.navigation)
    }
  }
}
