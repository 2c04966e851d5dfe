/// Where a page has its prose, and which element holds most of it: the core.
///
/// What the makers of the page call clutter does not count, unless it holds most of the prose: then the word meant
/// something else.
struct PageShape {
  /// The share of the prose that an element must hold to be taken for the article rather than its parent.
  private static let coreShare: Float = 0.75
  /// A part called clutter that holds this share of the page's prose is none.
  private static let clutterShare: Float = 0.5
  /// The same for what is foreign to any article: comments, other stories, cookie notes can be longer than a short article.
  private static let foreignShare: Float = 0.85

  /// For each passage, how much prose it is worth, in bytes.
  let weights: [Float]
  /// For each node, how much prose it holds.
  let prose: [Float]
  /// The element that holds most of the prose.
  let core: Int

  /// Measures a page and takes back the hints that cannot be true of it.
  init(of page: inout Page, _ passages: Passages, titleNode: Int?) {
    let weights = Self.weights(of: passages, titleNode: titleNode)
    let prose = Self.prose(of: page, passages, weights) { _ in true }
    Self.withdrawFalseHints(of: &page, passages, weights, prose, titleNode: titleNode)
    self.weights = weights
    self.prose = prose
    core = Self.core(of: page, passages, weights)
  }

  /// The nodes of the core.
  func range(in page: Page) -> Range<Int> {
    core..<max(core, page.tree.nodes.isEmpty ? 0 : Int(page.tree.nodes[core].end))
  }

  private static func weights(of passages: Passages, titleNode: Int?) -> [Float] {
    var previous: Passage?
    return passages.list.map { passage in
      var weight: Float = passage.isProse ? Float(passage.length - passage.linked) : 0
      // A line that is a link and a text below it announce another story.
      if let previous, previous.linked * 10 >= previous.length * 9, previous.length < 250 { weight *= 0.3 }
      if passages.endsOpen(passage) { weight *= 0.3 }
      if let titleNode, passage.node < titleNode { weight *= 0.3 }
      if passage.role != .picture { previous = passage }
      return weight
    }
  }

  private static func prose(
    of page: Page, _ passages: Passages, _ weights: [Float], where isCounted: (Passage) -> Bool
  ) -> [Float] {
    var prose = [Float](repeating: 0, count: page.tree.nodes.count)
    for (passage, weight) in zip(passages.list, weights) where weight > 0 && isCounted(passage) {
      prose[passage.node] += weight
    }
    for node in page.tree.nodes.indices.reversed() where prose[node] > 0 && page.tree.nodes[node].parent >= 0 {
      prose[Int(page.tree.nodes[node].parent)] += prose[node]
    }
    return prose
  }

  private static func withdrawFalseHints(
    of page: inout Page, _ passages: Passages, _ weights: [Float], _ prose: [Float], titleNode: Int?
  ) {
    let total = max(prose.first ?? 0, 1)
    let wrong = page.tree.nodes.indices.filter { node in
      guard prose[node] >= clutterShare * total else { return false }
      let hints = page.hints[node].intersection(.clutter)
      guard !hints.isEmpty else { return false }
      if hints.isDisjoint(with: .foreign) { return true }
      let holdsTitle = titleNode.map { node < $0 && $0 < Int(page.tree.nodes[node].end) } ?? false
      return holdsTitle || prose[node] >= foreignShare * total
    }
    if !wrong.isEmpty { page.withdraw(.clutter, at: wrong) }
    // A hint that many small parts carry, such as each slide of a show, is judged by all of them together.
    var sums = [Float](repeating: 0, count: 32)
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

  private static func core(of page: Page, _ passages: Passages, _ weights: [Float]) -> Int {
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
