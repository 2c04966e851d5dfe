/// How the passages of a page are set and what stands around them.
struct PassageSurroundings {
  /// The first and the last prose of the core, as positions among the passages that hold text.
  private(set) var first = 0
  private(set) var last: Int
  /// The last passage of the headline.
  private(set) var title: Int?

  /// For each node, how much prose, text and text of links it holds, in bytes.
  private var held: [(prose: Float, text: Float, linked: Float)]
  /// For each passage, a number for its element and classes, and its parent.
  private var styles: [(style: UInt64, parent: Int)] = []

  /// Measures a page.
  init(of page: Page, _ passages: Passages, titleNode: Int?, texts: [Int], cores: [Fate]) {
    let nodes = page.tree.nodes
    last = max(texts.count - 1, 0)
    held = Array(repeating: (0, 0, 0), count: nodes.count)
    var lowest: Int?
    let titleNodes = titleNode.map { $0..<Int(nodes[$0].end) } ?? 0..<0
    styles.reserveCapacity(texts.count)
    for (position, index) in texts.enumerated() {
      let passage = passages.list[index]
      let isArticle = passage.isProse && page.inherited[passage.node].isDisjoint(with: .clutter)
      held[passage.node].prose += isArticle ? Float(passage.length - passage.linked) : 0
      held[passage.node].text += Float(passage.length)
      held[passage.node].linked += Float(passage.linked)
      styles.append((Self.style(of: passage.node, in: page.tree), Int(nodes[passage.node].parent)))
      if cores[index] == .kept, passage.isProse {
        if lowest == nil { lowest = position }
        last = position
      }
      if titleNodes.contains(passage.node) { title = position }
    }
    first = lowest ?? 0
    for node in nodes.indices.reversed() where held[node].text > 0 && nodes[node].parent >= 0 {
      let parent = Int(nodes[node].parent)
      held[parent].prose += held[node].prose
      held[parent].text += held[node].text
      held[parent].linked += held[node].linked
    }
  }

  /// The share of the page's prose in an element.
  func proseShare(in node: Int) -> Float { held[node].prose / max(held[0].prose, 1) }

  /// The share of an element's text that is links.
  func linkShare(in node: Int) -> Float { held[node].linked / max(held[node].text, 1) }

  /// 1 when two passages are set alike, 2 when they have the same parent, 3 for both.
  func likeness(_ one: Int, _ other: Int) -> Int {
    (styles[one].style == styles[other].style ? 1 : 0) + (styles[one].parent == styles[other].parent ? 2 : 0)
  }

  private static func style(of node: Int, in tree: HTMLTree) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in tree.nodes[node].name.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    guard let value = tree.value(of: .class, at: node) else { return hash }
    for position in value { hash = (hash ^ UInt64(tree.bytes[position])) &* 1_099_511_628_211 }
    return hash
  }
}
