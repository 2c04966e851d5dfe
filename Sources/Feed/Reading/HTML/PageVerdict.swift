/// Says why a page is no article: a front page, a list of others, an error, a wall.
///
/// A page that says of itself that it is an article is believed, unless there is nothing to read on it.
struct PageVerdict {
  /// Less prose than this, in bytes, is no article unless the page says that it is one.
  var leastProse = 250
  /// The same for a page that says when it was published, as that of an item of one paragraph does.
  var leastDatedProse = 100
  /// Less than this is none at all.
  var leastText = 60
  /// A page with fewer announcements than this is no list of other pages.
  var leastAnnouncements = 6
  /// What begins or is in the titles of pages that stand for one that could not be had.
  var errorWords = [
    "404", "403 forbidden", "page not found", "not found", "access denied", "page unavailable", "internal server error",
    "bad gateway", "service unavailable", "just a moment", "attention required", "are you a robot", "captcha",
    "page introuvable", "page non trouvée", "seite nicht gefunden", "página no encontrada", "página não encontrada",
    "pagina non trovata", "pagina niet gevonden", "nie znaleziono strony", "страница не найдена",
    "сторінку не знайдено",
    "sayfa bulunamadı", "الصفحة غير موجودة", "页面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다",
  ]

  /// Why the page is no article; `nil` when it is one.
  func refusal(of page: Page, _ found: PageFields, _ article: Article, chosen: [Passage], phrases: PassagePhrases)
    -> String?
  {
    let data = found.data
    let all = found.passages.list
    let title = found.title?.text ?? data.title
    let text = chosen.reduce(0) { $0 + ($1.role == .picture ? 0 : $1.length) }
    let prose = chosen.reduce(0) { $0 + ($1.isProse ? $1.length - $1.linked : 0) }
    let claims = data.linked != nil || data.meta.all(.type).first == "article" || !data.meta.all(.published).isEmpty
    if !claims || prose < leastProse, let title, isError(title), prose < 1_500 {
      return "the page stands for one that could not be had (\(title))"
    }
    if prose < leastProse, asksForPassword(page.tree) { return "the page asks for a login" }
    guard text >= leastText else { return "the page holds no text to read" }
    if claims { return nil }
    if prose < (article.published == nil ? leastProse : leastDatedProse) { return "the page holds no prose" }
    let consent = chosen.reduce(0) {
      $0 + ($1.isProse && phrases.asksConsent(found.passages.bytes[$1.range]) ? $1.length - $1.linked : 0)
    }
    if consent * 2 >= prose { return "the page asks for consent to cookies" }
    if let url = article.url, isFrontPage(url) { return "it is the front page of a site" }
    return isList(chosen, all) ? "the page is a list of other pages" : nil
  }

  /// Whether most of the prose stands below lines that are links: announcements of what is told elsewhere.
  private func isList(_ chosen: [Passage], _ all: [Passage]) -> Bool {
    let kept = Set(chosen.lazy.filter(\.isProse).map(\.range.lowerBound))
    var announced = 0
    var isBelowLink = false
    for passage in all where passage.role != .picture {
      if isBelowLink, kept.contains(passage.range.lowerBound) { announced += 1 }
      isBelowLink = passage.linked * 10 >= passage.length * 9 && passage.length >= 20
    }
    return announced >= leastAnnouncements && announced * 2 > kept.count
  }

  private func isError(_ title: String) -> Bool {
    let lowered = title.lowercased()
    return errorWords.contains { lowered.contains($0) }
  }

  private func asksForPassword(_ tree: HTMLTree) -> Bool {
    tree.nodes.indices.contains { node in
      tree.nodes[node].name == .input && tree.value(of: .type, at: node).map { tree.holds("password", in: $0) } ?? false
    }
  }

  /// Whether an address has no path: `https://example.org/`.
  private func isFrontPage(_ url: String) -> Bool {
    url.utf8.count { $0 == UInt8(ascii: "/") } - (url.utf8.last == UInt8(ascii: "/") ? 1 : 0) == 2
  }
}
