/// Finds the article in a page.
///
/// The element that holds most of the page's prose is its core. What the makers of the page call clutter is
/// left out, unless it holds most of the prose: then the word meant something else.
struct BodyReader {
  let fields: FieldReaders
  let phrases: PassagePhrases
  let weights: PassageWeights

  /// What becomes of each passage of a page; takes back the hints of the page that cannot be true.
  func fates(of page: inout Page, _ passages: Passages, known: KnownOfArticle) -> [Fate] {
    guard !page.tree.nodes.isEmpty else { return [] }
    let (features, ruled) = features(of: &page, passages, known: known)
    return decided(ruled, features, passages, page.tree)
  }

  /// What can be said of each passage, and what the rules say of it; takes back the hints of the page that cannot be true.
  func features(of page: inout Page, _ passages: Passages, known: KnownOfArticle) -> (PassageFeatures, ruled: [Fate]) {
    let shape = PageShape(of: &page, passages, titleNode: known.titleNode)
    let range = shape.range(in: page)
    var cores = passages.list.map { passage -> Fate in
      if !range.contains(passage.node) { return .outside }
      let hints = page.inherited[passage.node]
      return hints.isDisjoint(with: .clutter) ? .kept : hints.contains(.form) ? .form : .clutter
    }
    widen(&cores, around: range, of: page, passages, shape.weights, known)
    var ruled = cores
    PassageRules(page: page, passages: passages, known: known, fields: fields, phrases: phrases).apply(to: &ruled)
    let features = PassageFeatures(page, passages, cores: cores, fates: ruled, known: known, fields: fields)
    return (features, ruled)
  }

  /// Weighs all that is known of each passage and of its neighbours, the rules' verdicts among it; pictures are left to the rules.
  ///
  /// Those who make clean texts often leave out quotations and tables, so what the weights say of them is no reason to lose them.
  private func decided(
    _ ruled: [Fate], _ features: PassageFeatures, _ passages: Passages, _ tree: HTMLTree
  ) -> [Fate] {
    var fates = ruled
    for (index, role) in zip(features.texts, PassageRole.best(for: features, weights: weights)) {
      if role == .body, !ruled[index].isFinal {
        fates[index] = .kept
      } else if role == .other, ruled[index] == .kept, !isSetApart(passages.list[index], in: tree) {
        fates[index] = .unlikely
      }
    }
    keepHeadings(&fates, ruled, passages, tree)
    return fates
  }

  /// Keeps headings right above what is kept: a question in bold above its answer, `Pros` above a list.
  private func keepHeadings(_ fates: inout [Fate], _ ruled: [Fate], _ passages: Passages, _ tree: HTMLTree) {
    guard let first = fates.firstIndex(of: .kept) else { return }
    for index in fates.indices.dropLast() where index > first && fates[index] == .unlikely && ruled[index] == .kept {
      let (passage, next) = (passages.list[index], passages.list[index + 1])
      guard fates[index + 1] == .kept, next.role != .picture, isHeading(passage), passage.linked == 0 else { continue }
      let isSibling = tree.nodes[passage.node].parent == tree.nodes[next.node].parent
      if next.isItem || isSibling && next.isProse { fates[index] = .kept }
    }
  }

  /// Whether a passage is a heading, or a line all in bold.
  private func isHeading(_ passage: Passage) -> Bool {
    if case .heading = passage.role { return true }
    return passage.role == .paragraph && passage.length < Self.longestHeading && passage.isBold
  }

  /// The bytes of a line in bold that is a heading, at most.
  private static let longestHeading = 200

  /// Whether a passage is a quotation, of a table, or an item that leads nowhere.
  private func isSetApart(_ passage: Passage, in tree: HTMLTree) -> Bool {
    passage.isItem && passage.linked == 0 || passage.role == .quotation || tree.nodes[passage.node].name == .tr
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
      let isLead = passage.first < core.lowerBound && passage.first > known.titleNode ?? Int.max
      if isLead || (passage.first > core.lowerBound && style.hasClass) { fates[index] = .kept }
    }
  }
}
