/// Finds the article in a page.
///
/// The element that holds most of the page's prose is its core. What the makers of the page call clutter is
/// left out, unless it holds most of the prose: then the word meant something else.
struct BodyReader {
  /// The share of the prose that an element must hold to be taken for the article rather than its parent.
  var coreShare = 0.75
  /// A part called clutter that holds this share of the page's prose is none.
  var clutterShare = 0.5

  /// The same for what is foreign to any article: comments, other stories, cookie notes can be longer than a short article.
  var foreignShare = 0.85

  /// What is known of the article before its text is looked for.
  struct Known {
    /// The element with the headline.
    var titleNode: Int?
    var title: String?
    /// What the page says the article is about.
    var descriptions: [String] = []
    var authors: [String] = []
    var language: String?
  }

  /// The passages of the article, in order.
  func body(of page: inout Page, _ passages: Passages, known: Known, fields: FieldReaders) -> [Passage] {
    guard !page.tree.nodes.isEmpty else { return [] }
    let weights = weights(of: page, passages, known)
    withdrawFalseHints(of: &page, passages, weights, known)
    let core = core(of: page, passages, weights)
    let range = core..<Int(page.tree.nodes[core].end)
    var fates = passages.list.map { passage -> Fate in
      if !range.contains(passage.node) { return .dropped("outside") }
      let clutter = page.inherited[passage.node].intersection(.clutter)
      return clutter.isEmpty ? .kept : .dropped("clutter")
    }
    widen(&fates, around: range, of: page, passages, weights, known)
    PassageRules(page: page, passages: passages, known: known, fields: fields).apply(to: &fates)
    return zip(passages.list, fates).filter { $0.1 == .kept }.map(\.0)
  }

  /// Takes in what belongs to the article although it stands outside of the core: the beginning of a text that a picture or
  /// an advertisement cuts in two.
  ///
  /// Such a part is set like the core: in the same elements of the same classes.
  private func widen(
    _ fates: inout [Fate], around core: Range<Int>, of page: Page, _ passages: Passages, _ weights: [Double],
    _ known: Known
  ) {
    var styles: [Style] = []
    for (passage, weight) in zip(passages.list, weights) where weight > 0 && core.contains(passage.node) {
      let style = Style(of: passage.node, in: page)
      if !styles.contains(style) { styles.append(style) }
    }
    for (index, passage) in passages.list.enumerated() where weights[index] > 0 && !core.contains(passage.node) {
      guard page.inherited[passage.node].isDisjoint(with: .clutter), weights[index] * 2 > Double(passage.length) else {
        continue
      }
      let style = Style(of: passage.node, in: page)
      guard styles.contains(style) else { continue }
      let isLead = passage.node < core.lowerBound && passage.node > known.titleNode ?? Int.max
      if isLead || (passage.node > core.lowerBound && style.hasClass) { fates[index] = .kept }
    }
  }

  /// Takes back hints that would cost most of the prose.
  private func withdrawFalseHints(of page: inout Page, _ passages: Passages, _ weights: [Double], _ known: Known) {
    let all = prose(of: page, passages, weights) { _ in true }
    let total = all.first ?? 0
    let wrong = page.tree.nodes.indices.filter { node in
      let hints = page.hints[node].intersection(.clutter)
      guard !hints.isEmpty else { return false }
      let share = all[node] / max(total, 1)
      if hints.isDisjoint(with: .foreign) { return share >= clutterShare }
      let holdsTitle = known.titleNode.map { node < $0 && $0 < Int(page.tree.nodes[node].end) } ?? false
      return share >= (holdsTitle ? clutterShare : foreignShare)
    }
    page.withdraw(.clutter, at: wrong)
    // A hint that many small parts carry, such as each slide of a show, is judged by all of them together.
    var sums = [Double](repeating: 0, count: 32)
    for (passage, weight) in zip(passages.list, weights) where weight > 0 {
      let clutter = page.inherited[passage.node].intersection(.clutter)
      guard clutter.rawValue.nonzeroBitCount == 1 else { continue }
      sums[clutter.rawValue.trailingZeroBitCount] += weight
    }
    for bit in sums.indices where sums[bit] >= clutterShare * total && sums[bit] > 0 {
      let hint = Hint(rawValue: 1 << UInt32(bit))
      if Hint.foreign.contains(hint) { continue }
      page.withdraw(hint, at: Array(page.tree.nodes.indices))
    }
  }

  /// How much prose each passage is worth, in bytes.
  private func weights(of page: Page, _ passages: Passages, _ known: Known) -> [Double] {
    var previous: Passage?
    var weights: [Double] = []
    weights.reserveCapacity(passages.list.count)
    for passage in passages.list {
      var weight = passage.isProse ? Double(passage.length - passage.linked) : 0
      // A line that is a link and a text below it announce another story.
      if let previous, previous.linked * 10 >= previous.length * 9, previous.length < 250 { weight *= 0.3 }
      if passages.endsOpen(passage) { weight *= 0.3 }
      if let title = known.titleNode, passage.node < title { weight *= 0.3 }
      weights.append(weight)
      if passage.role != .picture { previous = passage }
    }
    return weights
  }

  /// How much prose each element holds.
  private func prose(of page: Page, _ passages: Passages, _ weights: [Double], where isCounted: (Passage) -> Bool)
    -> [Double]
  {
    var prose = [Double](repeating: 0, count: page.tree.nodes.count)
    for (passage, weight) in zip(passages.list, weights) where weight > 0 && isCounted(passage) {
      prose[passage.node] += weight
    }
    for node in page.tree.nodes.indices.reversed() where page.tree.nodes[node].parent >= 0 {
      prose[Int(page.tree.nodes[node].parent)] += prose[node]
    }
    return prose
  }

  private func core(of page: Page, _ passages: Passages, _ weights: [Double]) -> Int {
    let prose = prose(of: page, passages, weights) { page.inherited[$0.node].isDisjoint(with: .clutter) }
    guard let total = prose.first, total > 0 else { return 0 }
    var core = 0
    while true {
      var best: Int?
      var child = core + 1
      let end = Int(page.tree.nodes[core].end)
      while child < end {
        if prose[child] > best.map({ prose[$0] }) ?? 0 { best = child }
        child = Int(page.tree.nodes[child].end)
      }
      guard let best, prose[best] >= coreShare * prose[core] else { return core }
      core = best
    }
  }
}

/// What becomes of a passage.
enum Fate: Equatable {
  case kept
  /// Left out, and what said so.
  case dropped(String)
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
