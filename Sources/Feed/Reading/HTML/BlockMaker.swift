/// Makes blocks of an article out of passages of a page.
struct BlockMaker {
  private let page: Page
  private let passages: Passages
  private let addresses: WebAddress

  /// Makes a maker for one page.
  init(page: Page, passages: Passages, addresses: WebAddress) {
    self.page = page
    self.passages = passages
    self.addresses = addresses
  }

  /// The blocks of passages, in order; pictures that cannot be addressed are left out.
  func blocks(of chosen: [Passage]) -> [Block] {
    var blocks: [Block] = []
    var pictures: [String] = []
    for passage in chosen {
      if passage.role == .picture {
        // The same picture comes again for browsers without scripts.
        guard let picture = picture(at: passage.node), !pictures.contains(picture.url) else { continue }
        pictures.append(picture.url)
        blocks.append(Block(caption(at: passage.node), kind: .picture(picture)))
      } else {
        blocks.append(Block(passages.text(of: passage), kind: kind(of: passage), marks: marks(of: passage)))
      }
    }
    return blocks
  }

  private func kind(of passage: Passage) -> Block.Kind {
    switch passage.role {
    case .paragraph, .picture: .paragraph
    case .heading(let level): .heading(level: max(2, min(level, 6)))
    case .listItem(let isOrdered, let depth): .listItem(ordered: isOrdered, depth: max(0, depth))
    case .quotation: .quotation
    case .preformatted: .preformatted
    }
  }

  private func marks(of passage: Passage) -> [Mark] {
    var marks: [Mark] = []
    for stretch in passages.stretches[passage.stretches] {
      var (lower, upper) = (max(stretch.range.lowerBound, passage.range.lowerBound), stretch.range.upperBound)
      upper = min(upper, passage.range.upperBound)
      while lower < upper, passages.bytes[lower] == 0x20 { lower += 1 }
      while upper > lower, passages.bytes[upper - 1] == 0x20 { upper -= 1 }
      guard lower < upper, let kind = mark(of: stretch.node, in: passage) else { continue }
      let start = passage.range.lowerBound
      marks.append(Mark((lower - start)..<(upper - start), kind))
    }
    // An element is noted when it ends, so an inner one comes first until it is sorted behind its outer one.
    return marks.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : left.offset > right.offset
    }.map(\.element)
  }

  private func mark(of node: Int, in passage: Passage) -> Mark.Kind? {
    if page.tree.nodes[node].name == .a {
      return page.tree.string(of: .href, at: node).flatMap(addresses.absolute).map { .link($0) }
    }
    guard let kind = page.tree.nodes[node].name.emphasis else { return nil }
    if case .heading = passage.role, kind == .strong { return nil }
    return passage.role == .preformatted ? nil : kind
  }

  /// The picture of an image element; `nil` for one that is there to count readers or to fill a gap.
  func picture(at node: Int) -> Picture? {
    let tree = page.tree
    for name in [AttributeName.width, .height] {
      if let size = tree.string(of: name, at: node).flatMap({ Int($0) }), size < 60 { return nil }
    }
    // Pages that load pictures late have the true address elsewhere and a placeholder in `src`.
    let candidates = [tree.string(of: .dataSource, at: node), tree.string(of: .src, at: node), firstOfSet(at: node)]
    for candidate in candidates {
      guard let written = candidate, let url = addresses.absolute(written), !url.hasPrefix("mailto:") else { continue }
      return Picture(url: url, description: tree.string(of: .alt, at: node)?.trimmingBlanks ?? "")
    }
    return nil
  }

  /// A caption that is longer than this, in bytes, is text of the article's that stands in a figure.
  private static let longestCaption = 600
  /// How many elements may stand between a picture and its figure.
  private static let deepestInFigure = 6

  /// What the figure around a picture says of it, with who took it; empty when it says nothing, or holds several pictures.
  private func caption(at node: Int) -> String {
    let tree = page.tree
    var figure = Int(tree.nodes[node].parent)
    var steps = 0
    while figure > 0, tree.nodes[figure].name != .figure, steps < Self.deepestInFigure {
      figure = Int(tree.nodes[figure].parent)
      steps += 1
    }
    guard figure > 0, tree.nodes[figure].name == .figure else { return "" }
    let inner = figure..<Int(tree.nodes[figure].end)
    guard let caption = inner.first(where: { tree.nodes[$0].name == .figcaption }),
      !inner.contains(where: { $0 > figure && tree.nodes[$0].name == .figure })
    else { return "" }
    let line = tree.line(at: caption)
    return line.utf8.count <= Self.longestCaption ? line : ""
  }

  private func firstOfSet(at node: Int) -> String? {
    guard let set = page.tree.string(of: .srcset, at: node)?.trimmingBlanks, !set.isEmpty else { return nil }
    return String(set.prefix { $0 != " " })
  }
}

extension String {
  /// The text without the blanks at both ends, and each run of blanks inside as one space.
  var trimmingBlanks: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte > 0x20 { folded.append(byte) } else if let last = folded.last, last != 0x20 { folded.append(0x20) }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
