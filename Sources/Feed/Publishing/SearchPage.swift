/// The page that finds articles. It is the only one with a program in it, which comes from the same place.
///
/// Its name ends in `.htm`, so that servers and checks can hold every `.html` to having none.
struct SearchPage {
  static let path = "search.htm"
  static let script = "search.js"

  let settings: FeedSettings

  func bytes() -> [UInt8] {
    let main = FeedHead.main(settings, updated: Instant(microseconds: 0))
    let frame = PageFrame(path: Self.path, title: "Search – \(settings.title)", feed: main, settings: settings)
    return frame.bytes(script: Self.script) { main in
      main.element("h1", "Search")
      main.markup(
        """
        <noscript><p>Searching needs JavaScript. Without it, the feeds and the index lead to every article.</p></noscript>\
        <div id="search" role="search"><label for="words">Words in titles, summaries and tags</label> \
        <input id="words" name="q" type="search" autocomplete="off"/> <button id="go" type="button">Search</button></div>\
        <p id="state" role="status"></p><ol class="items" id="hits"></ol>\
        <p><button id="older" type="button" hidden="hidden">Search older articles</button></p>
        """)
    }
  }
}
