/// Entries as a list on a page, newest first.
struct ItemList {
  let frame: PageFrame

  func write(_ items: ArraySlice<IndexItem>, to writer: inout MarkupWriter) {
    writer.element("ol") { list in
      list.attribute("class", "items")
      for item in items {
        list.markup("\n")
        list.element("li") { line(item, to: &$0) }
      }
    }
  }

  private func line(_ item: IndexItem, to line: inout MarkupWriter) {
    let language = Language(item.language)
    line.element("article") { article in
      if let language { article.attribute("lang", language.tag) }
      article.attribute("dir", language.map { $0.isRightToLeft ? "rtl" : "ltr" } ?? "auto")
      article.element("h3") { heading in
        heading.element("a") { anchor in
          anchor.attribute("href", frame.link(to: item.page))
          anchor.text(item.title.onOneLine ?? "Untitled")
        }
      }
      article.element("p") { byline in
        byline.attribute("class", "byline")
        if let site = item.site?.onOneLine {
          byline.element("span", site)
          byline.text(" · ")
        }
        PageTime(item.published).write(to: &byline)
      }
      if let summary = item.summary.onOneLine { article.element("p", summary) }
    }
  }
}
