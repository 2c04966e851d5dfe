/// Finds the article in a page.
///
/// The element that holds most of the page's prose is its core. What the makers of the page call clutter is
/// left out, unless it holds most of the prose: then the word meant something else.
struct BodyReader {
  let fields: FieldReaders
  let phrases: PassagePhrases

  /// What becomes of each passage of a page; takes back the hints of the page that cannot be true.
  func fates(of page: inout Page, _ passages: Passages, known: KnownOfArticle) -> [Fate] {
    guard !page.tree.nodes.isEmpty else { return [] }
    let shape = PageShape(of: &page, passages, titleNode: known.titleNode)
    return fates(of: page, passages, shape, known)
  }

  private func fates(
    of page: Page, _ passages: Passages, _ shape: PageShape, _ known: KnownOfArticle
  ) -> [Fate] {
    let range = shape.range(in: page)
    var fates = passages.list.map { passage -> Fate in
      if !range.contains(passage.node) { return .dropped("outside") }
      let clutter = page.inherited[passage.node].intersection(.clutter)
      return clutter.isEmpty ? .kept : .dropped("clutter")
    }
    widen(&fates, around: range, of: page, passages, shape.weights, known)
    PassageRules(page: page, passages: passages, known: known, fields: fields, phrases: phrases).apply(to: &fates)
    return fates
  }

  /// Takes in what belongs to the article although it stands outside of the core: the beginning of a text that a picture or
  /// an advertisement cuts in two.
  ///
  /// Such a part is set like the core: in the same elements of the same classes.
  private func widen(
    _ fates: inout [Fate], around core: Range<Int>, of page: Page, _ passages: Passages, _ weights: [Float],
    _ known: KnownOfArticle
  ) {
    var styles: [Style] = []
    for (passage, weight) in zip(passages.list, weights) where weight > 0 && core.contains(passage.node) {
      let style = Style(of: passage.node, in: page)
      if !styles.contains(style) { styles.append(style) }
    }
    for (index, passage) in passages.list.enumerated() where weights[index] > 0 && !core.contains(passage.node) {
      guard page.inherited[passage.node].isDisjoint(with: .clutter), weights[index] * 2 > Float(passage.length) else {
        continue
      }
      let style = Style(of: passage.node, in: page)
      guard styles.contains(style) else { continue }
      let isLead = passage.node < core.lowerBound && passage.node > known.titleNode ?? Int.max
      if isLead || (passage.node > core.lowerBound && style.hasClass) { fates[index] = .kept }
    }
  }
}

/// What becomes of a passage.
enum Fate: Equatable {
  case kept
  /// Left out, and what said so.
  case dropped(String)

  /// What it is called.
  var name: String {
    switch self {
    case .kept: "kept"
    case .dropped(let rule): rule
    }
  }
}

/// How a passage is set: by which element, with which classes.
private struct Style: Equatable {
  let name: ElementName
  let classes: ArraySlice<UInt8>

  init(of node: Int, in page: Page) {
    name = page.tree.nodes[node].name
    classes = page.tree.value(of: .class, at: node).map { page.tree.bytes[$0] } ?? []
  }

  var hasClass: Bool { !classes.isEmpty }
}
