/// What stands around the headline.
extension PageFields {
  /// The parts of a page whose names and dates are not the article's.
  static let foreign: Hint = [.hidden, .related, .comments, .footer, .navigation]

  /// The passages around the headline: a few before it and some behind it.
  private var nearPassages: ArraySlice<Passage>? {
    guard let title = title?.node,
      let position = passages.list.firstIndex(where: { $0.first >= title && $0.first < Int(page.tree.nodes[title].end) }
      )
    else { return nil }
    return passages.list[max(0, position - 4)..<min(passages.list.count, position + 16)]
  }

  /// The nodes around the headline.
  var nearNodes: Range<Int>? {
    guard let near = nearPassages, let first = near.first, let last = near.last else { return nil }
    return first.node..<max(first.node, Int(page.tree.nodes[last.node].end))
  }

  /// Those behind it.
  var nodesBelow: Range<Int>? {
    guard let near = nearNodes, let title = title?.node else { return nil }
    return min(near.upperBound, Int(page.tree.nodes[title].end))..<near.upperBound
  }

  /// The short lines around the headline.
  var nearLines: [String] { linesNear.map(passages.text(of:)) }

  /// The short lines below the headline.
  var linesBelow: [String] {
    guard let title = title?.node else { return [] }
    return linesNear.filter { $0.first >= Int(page.tree.nodes[title].end) }.map(passages.text(of:))
  }

  /// Whether a line is a label above what a press release says of its sender: `Media contact`.
  func isOfSender(_ passage: Passage) -> Bool {
    passage.role != .picture && passage.length <= Self.longestLabel
      && fields.words.kind(ofLine: passages.bytes[passage.range]) == .release
  }

  /// So many lines below a label may name whom the press may ask, and the label.
  static let linesOfSender = 5
  /// A label is no longer, in bytes.
  private static let longestLabel = 60

  /// The passages that are short lines around the headline, no captions and not of whom the press may ask.
  var linesNear: [Passage] {
    var sender = 0
    return (nearPassages ?? []).filter { passage in
      sender = isOfSender(passage) ? Self.linesOfSender : sender - 1
      return sender <= 0 && passage.role != .picture && passage.length <= 160 && !isForeign(passage.node, Self.foreign)
        && !isOfPicture(passage.node)
    }
  }

  /// Whether a passage is of the headline.
  func isTitle(_ passage: Passage) -> Bool {
    title?.node.map { passage.node >= $0 && passage.node < Int(page.tree.nodes[$0].end) } ?? false
  }

  /// Whether an element that is called after authors names those of other stories, of readers' comments or of pictures.
  func isOfOthers(_ node: Int) -> Bool { isForeign(node, [.hidden, .related, .comments]) || isOfPicture(node) }

  /// Whether a node belongs to a picture.
  func isOfPicture(_ node: Int) -> Bool {
    if isForeign(node, .caption) { return true }
    var around = node
    while around > 0, page.tree.nodes[around].name != .figure { around = Int(page.tree.nodes[around].parent) }
    return around > 0
  }

  /// Whether a node stands in some parts of the page in which the headline does not: what the makers of a page call the element around
  /// its whole article says nothing.
  func isForeign(_ node: Int, _ parts: Hint) -> Bool {
    let around = title?.node.map { page.inherited[$0] } ?? []
    return !page.inherited[node].subtracting(around).isDisjoint(with: parts)
  }
}
