/// Entries as a list on a page, newest first.
struct ItemList {
  /// The entries' lines, as `ItemLine` writes them for pages at this place.
  let lines: ArraySlice<[UInt8]>

  func write(to writer: inout MarkupWriter) {
    writer.element("ol") { list in
      list.attribute("class", "items")
      for line in lines {
        list.markup("\n")
        list.markup(line)
      }
    }
  }
}

/// The line about an entry on a page that lists several. It is made once and stands on the pages of all its tags.
struct ItemLine {
  let form: EntryForm
  let entry: Entry
  /// The relative link to its page.
  let link: String

  /// `<li>…</li>`.
  func bytes() -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("li") { item in item.element("article") { article(to: &$0) } }
    return writer.bytes()
  }

  private func article(to article: inout MarkupWriter) {
    if let language = form.language { article.attribute("lang", language.tag) }
    article.attribute("dir", form.language.map { $0.isRightToLeft ? "rtl" : "ltr" } ?? "auto")
    article.element("h3") { heading in
      heading.element("a") { anchor in
        anchor.attribute("href", link)
        anchor.text(form.title)
      }
    }
    article.element("p") { byline in
      byline.attribute("class", "byline")
      if let site = entry.article.site?.onOneLine {
        byline.element("span", site)
        byline.text(" · ")
      }
      PageTime(entry).write(to: &byline)
    }
    if form.summary != form.title { article.element("p", form.summary) }
  }
}
