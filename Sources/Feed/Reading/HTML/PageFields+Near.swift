/// What stands around the headline.
extension PageFields {
  /// The parts of a page whose names and dates are not the article's.
  static let foreign: Hint = [.hidden, .related, .comments, .footer, .navigation]

  /// The passages around the headline: a few before it and some behind it.
  private var nearPassages: ArraySlice<Passage>? {
    guard let title = title?.node,
      let position = passages.list.firstIndex(where: { $0.node >= title && $0.node < Int(page.tree.nodes[title].end) })
    else { return nil }
    return passages.list[max(0, position - 4)..<min(passages.list.count, position + 16)]
  }

  /// The nodes around the headline.
  var nearNodes: Range<Int>? {
    guard let near = nearPassages, let first = near.first, let last = near.last else { return nil }
    return first.node..<max(first.node, Int(page.tree.nodes[last.node].end))
  }

  /// The short lines around the headline.
  var nearLines: [String] { lines { _ in true } }

  /// The short lines below the headline.
  var linesBelow: [String] {
    guard let title = title?.node else { return [] }
    return lines { $0.node >= Int(page.tree.nodes[title].end) }
  }

  private func lines(where isWanted: (Passage) -> Bool) -> [String] {
    guard let near = nearPassages else { return [] }
    return near.filter(isWanted).filter { passage in
      passage.role != .picture && passage.length <= 160 && page.inherited[passage.node].isDisjoint(with: Self.foreign)
    }.map(passages.text(of:))
  }
}
