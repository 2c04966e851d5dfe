/// Says of each passage of a page what became of it and by which rule.
struct PassageExplanation {
  /// A fate for each passage but pictures, with the line of the page on which the passage's element begins.
  private(set) var fates: [LineFate] = []

  /// Explains all passages; the tree must know its lines.
  init(of page: Page, _ passages: Passages, _ found: [Fate], titleNode: Int?) {
    let title = titleNode.map { $0..<Int(page.tree.nodes[$0].end) } ?? 0..<0
    for (passage, fate) in zip(passages.list, found) where passage.role != .picture {
      let isTitle = title.contains(passage.node)
      let line = page.tree.lines.indices.contains(passage.node) ? Int(page.tree.lines[passage.node]) : 1
      fates.append(
        LineFate(
          line: line, article: fate.isKept || isTitle ? 0 : nil,
          role: isTitle ? "title" : fate.isKept ? Self.name(passage.role) : "clutter",
          rule: Self.rule(fate, page.inherited[passage.node])))
    }
  }

  private static func name(_ role: Passage.Role) -> String {
    switch role {
    case .paragraph, .picture: "paragraph"
    case .heading: "heading"
    case .listItem: "list item"
    case .quotation: "quotation"
    case .preformatted: "preformatted"
    }
  }

  private static func rule(_ fate: Fate, _ hints: Hint) -> String {
    switch fate {
    case .kept: "reads and stands like the text of an article"
    case .standfirst: "sums the article up above its text"
    case .outside: "outside of the element that holds most of the prose"
    case .clutter, .form: "its elements are called " + hints.clutterNames.joined(separator: ", ")
    case .unlikely: "reads and stands like what is set around articles"
    case .unstated: "not shown: the text that the page states for programs is the article's"
    case .noWords: "no words"
    case .word: "label"
    case .emptyHeading: "empty heading"
    default: "\(fate)"
    }
  }
}
