/// Where a page has its prose, and which element holds most of it: the core.
///
/// What the makers of the page call clutter counts for little, and is not clutter when it holds the core all the same: then the word
/// meant something else.
struct PageShape {
  /// The share of the prose that an element must hold to be taken for the article rather than its parent.
  private static let coreShare: Float = 0.75
  /// A hint that parts with this share of the page's prose carry is not true of them.
  private static let clutterShare: Float = 0.5
  /// What a byte of prose counts in parts that their makers call clutter, since the word may mean something else.
  private static let clutterWorth: Float = 0.3
  /// The same for what is foreign to any article: other stories, cookie notes can be longer than a short article.
  private static let foreignWorth: Float = 0.1
  /// The same for what readers wrote, which may be longer by far.
  private static let commentsWorth: Float = 0.02

  /// Parts that have prose of their own, which may be more than the article's: it tells nothing. Menus and advertisements have
  /// none, but are what an article that stands in them may be called.
  private static let ownProse: Hint = [.related, .comments, .offer, .footer]
  /// With so much prose below the headline, in bytes, what stands beside the article is longer than it and not meant by the word.
  private static let leastProse: Float = 250

  /// For each passage, how much prose it is worth, in bytes.
  let weights: [Float]
  /// The element that holds most of the prose.
  let core: Int

  /// Measures a page and takes back the hints that cannot be true of it.
  init(of page: inout Page, _ passages: Passages, titleNode: Int?) {
    weights = Self.weights(of: passages, titleNode: titleNode)
    let ownProse = Self.ownProse(in: page, passages, weights, titleNode: titleNode)
    Self.withdrawCommonHints(of: &page, passages, weights, unless: ownProse)
    if let titleNode { Self.withdrawHints(of: &page, above: titleNode, passages, weights) }
    core = Self.core(of: page, passages, weights)
    Self.withdrawHints(of: &page, around: core)
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
      if let titleNode, passage.first < titleNode { weight *= 0.3 }
      if passage.role != .picture { previous = passage }
      return weight
    }
  }

  /// How much prose each element holds.
  private static func prose(of page: Page, _ passages: Passages, _ weights: [Float]) -> [Float] {
    var prose = [Float](repeating: 0, count: page.tree.nodes.count)
    for (passage, weight) in zip(passages.list, weights) where weight > 0 {
      prose[passage.node] += weight * worth(page.inherited[passage.node])
    }
    for node in page.tree.nodes.indices.reversed() where prose[node] > 0 && page.tree.nodes[node].parent >= 0 {
      prose[Int(page.tree.nodes[node].parent)] += prose[node]
    }
    return prose
  }

  /// The parts with prose of their own; what stands beside an article whose headline and text are elsewhere is one, as where a
  /// club says below each short note what it wants.
  private static func ownProse(
    in page: Page, _ passages: Passages, _ weights: [Float], titleNode: Int?
  ) -> Hint {
    guard let titleNode, !page.inherited[titleNode].contains(.aside) else { return ownProse }
    let below = zip(passages.list, weights).reduce(Float(0)) { sum, one in
      let isFree = one.0.first > titleNode && page.inherited[one.0.node].isDisjoint(with: .clutter)
      return isFree ? sum + one.1 : sum
    }
    return below < leastProse ? ownProse : ownProse.union(.aside)
  }

  /// A hint that many small parts carry, such as each slide of a show, is judged by all of them together.
  private static func withdrawCommonHints(
    of page: inout Page, _ passages: Passages, _ weights: [Float], unless ownProse: Hint
  ) {
    var total: Float = 1
    var sums = [Float](repeating: 0, count: 32)
    for (passage, weight) in zip(passages.list, weights) where weight > 0 {
      let clutter = page.inherited[passage.node].intersection(.clutter)
      if clutter.isDisjoint(with: ownProse) { total += weight }
      guard clutter.rawValue.nonzeroBitCount == 1 else { continue }
      sums[clutter.rawValue.trailingZeroBitCount] += weight
    }
    for bit in sums.indices where sums[bit] >= clutterShare * total {
      let hint = Hint(rawValue: 1 << UInt32(bit))
      if ownProse.contains(hint) { continue }
      page.withdraw(hint, at: Array(page.tree.nodes.indices))
    }
  }

  /// What holds the headline and much prose is the article, whatever it is called.
  private static func withdrawHints(of page: inout Page, above title: Int, _ passages: Passages, _ weights: [Float]) {
    let total = weights.reduce(0, +)
    var around = Int(page.tree.nodes[title].parent)
    while around >= 0, page.hints[around].isDisjoint(with: .clutter) { around = Int(page.tree.nodes[around].parent) }
    guard around >= 0 else { return }
    let inside = around..<Int(page.tree.nodes[around].end)
    let held = zip(passages.list, weights).reduce(Float(0)) { inside.contains($1.0.node) ? $0 + $1.1 : $0 }
    if held >= clutterShare * total { withdrawHints(of: &page, around: around) }
  }

  /// What holds the article is no clutter, whatever it is called.
  private static func withdrawHints(of page: inout Page, around core: Int) {
    var around: [Int] = []
    var node = core
    while node >= 0 {
      if !page.hints[node].isDisjoint(with: .clutter) { around.append(node) }
      node = Int(page.tree.nodes[node].parent)
    }
    if !around.isEmpty { page.withdraw(.clutter, at: around) }
  }

  private static func worth(_ hints: Hint) -> Float {
    if hints.contains(.comments) { return commentsWorth }
    if !hints.isDisjoint(with: .foreign) { return foreignWorth }
    return hints.isDisjoint(with: .clutter) ? 1 : clutterWorth
  }

  private static func core(of page: Page, _ passages: Passages, _ weights: [Float]) -> Int {
    let prose = prose(of: page, passages, weights)
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
      // A paragraph is no article: the short ones of a story with one long paragraph stand beside it.
      guard let best, prose[best] >= coreShare * prose[core], page.tree.nodes[best].name != .p else { return core }
      core = best
    }
  }
}
