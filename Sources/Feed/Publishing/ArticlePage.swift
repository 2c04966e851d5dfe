/// A clean page of one entry: what it links to when there is no original address, and what stays when that is gone.
struct ArticlePage {
  private let entry: Entry
  private let form: EntryForm
  private let frame: PageFrame

  init(_ entry: Entry, form: EntryForm, path: String, shell: PageShell, settings: FeedSettings) {
    self.entry = entry
    self.form = form
    frame = PageFrame(
      path: path, title: form.title, language: form.language ?? Language(settings.language), shell: shell,
      settings: settings, entry: entry)
  }

  /// The pages of the articles before and after it on the same subject.
  struct Neighbours: Equatable, Sendable {
    var older: String?
    var newer: String?
  }

  /// The document.
  ///
  /// - Parameter text: what `BodyMarkup` made of the article's text.
  func bytes(_ text: [UInt8], _ neighbours: Neighbours) -> [UInt8] {
    frame.bytes { main in
      main.element("article") { article in
        article.element("header") { header in
          header.element("h1", form.title)
          byline(to: &header)
          tags(to: &header)
        }
        article.markup("\n")
        article.element("div") { body in
          body.attribute("class", "body")
          body.markup(text)
        }
        provenance(to: &article)
      }
      navigation(neighbours, to: &main)
    }
  }

  private func navigation(_ neighbours: Neighbours, to main: inout MarkupWriter) {
    guard neighbours.older != nil || neighbours.newer != nil else { return }
    main.markup("\n")
    main.element("nav") { nav in
      frame.markOwnWords(&nav)
      nav.attribute("class", "neighbours")
      nav.attribute("aria-label", "On the same subject")
      link("prev", "Older on the same subject", to: neighbours.older, &nav)
      link("next", "Newer on the same subject", to: neighbours.newer, &nav)
    }
  }

  private func link(_ relation: String, _ text: String, to page: String?, _ nav: inout MarkupWriter) {
    guard let page else { return }
    nav.element("a") { anchor in
      anchor.attribute("rel", relation)
      anchor.attribute("href", frame.link(to: page))
      anchor.text(text)
    }
  }

  /// The class of the site's name, which tells it from the authors'.
  static let site = "site"

  private func byline(to header: inout MarkupWriter) {
    header.element("p") { line in
      line.attribute("class", "byline")
      var names = form.authors
      let site = entry.article.site?.asName
      if let site, !names.contains(site) { names.append(site) }
      for name in names {
        line.element("bdi") { element in
          if name == site { element.attribute("class", Self.site) }
          element.text(name)
        }
        line.text(" · ")
      }
      PageTime(entry).write(to: &line)
    }
  }

  private func tags(to header: inout MarkupWriter) {
    if form.tags.isEmpty { return }
    header.element("ul") { list in
      list.attribute("class", "tags")
      list.attribute("aria-label", "Tags")
      for tag in form.tags {
        if let item = frame.shell.item(of: tag) {
          list.markup(item)
        } else {
          PageShell.write(tag.label, link: nil, to: &list)
        }
      }
    }
  }

  /// What the sections below a story are called.
  enum Heading: String {
    case source = "Source"
    case sources = "Sources"
    case media = "Sound and film"
    case history = "Earlier editions"
  }

  /// Where the story came from and what it said before, when there is something to tell.
  private func provenance(to article: inout MarkupWriter) {
    let hasAddress = form.link != form.page
    let hasMedia = !form.enclosures.isEmpty
    guard hasAddress || hasMedia || entry.sources.count > 1 || !entry.history.isEmpty else { return }
    article.markup("\n")
    article.element("footer") { footer in
      frame.markOwnWords(&footer)
      if hasMedia { media(to: &footer) }
      if hasAddress || entry.sources.count > 1 { sources(to: &footer) }
      if !entry.history.isEmpty { history(to: &footer) }
    }
  }

  /// Every place the story came from; one without an address is named by its site or its headline.
  private func sources(to footer: inout MarkupWriter) {
    footer.element("section") { section in
      section.element("h2", (entry.sources.count > 1 ? Heading.sources : .source).rawValue)
      section.element("ul") { list in
        if entry.sources.isEmpty { PageShell.write(entry.article.site ?? form.title, link: form.link, to: &list) }
        for source in entry.sources {
          PageShell.write(source.name ?? form.title, link: source.url.flatMap { Address($0) }?.text, to: &list)
        }
      }
    }
  }

  /// Sound and films are led to, not played: a page of ours loads nothing by itself but style and pictures.
  private func media(to footer: inout MarkupWriter) {
    footer.element("section") { section in
      section.element("h2", Heading.media.rawValue)
      section.element("ul") { list in
        for enclosure in form.enclosures {
          let file = enclosure.url.split(separator: "/").last.map(String.init) ?? enclosure.url
          PageShell.write(file, link: enclosure.url, to: &list)
        }
      }
    }
  }

  private func history(to footer: inout MarkupWriter) {
    footer.element("section") { section in
      section.element("h2", Heading.history.rawValue)
      section.element("ul") { list in
        for edition in entry.history {
          list.element("li") { item in
            PageTime(edition.updated).write(to: &item)
            item.text(" ")
            item.element("span") { title in
              title.attribute("dir", "auto")
              title.text(edition.title)
            }
          }
        }
      }
    }
  }
}
