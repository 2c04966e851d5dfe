/// Feeds as a list in which those of narrower tags stand below those of wider ones.
struct FeedTree {
  private let feeds: [FeedHead]
  /// The feeds directly below each, and those below none.
  private var below: [Int: [Int]] = [:]
  private var topmost: [Int] = []
  /// The feed directly above each.
  private var above: [Int: Int] = [:]

  /// Puts feeds below the nearest of them that is above them in a tree.
  init(_ feeds: [FeedHead], _ tree: TagTree) {
    self.feeds = feeds
    let numbers = Dictionary(
      feeds.enumerated().compactMap { number, feed in feed.channel.map { ($0.hash, number) } },
      uniquingKeysWith: { first, _ in first })
    for (number, feed) in feeds.enumerated() {
      let ancestors = feed.channel.map(tree.ancestors) ?? []
      if let parent = ancestors.lazy.compactMap({ numbers[$0.hash] }).first(where: { $0 != number }) {
        below[parent, default: []].append(number)
        above[number] = parent
      } else {
        topmost.append(number)
      }
    }
  }

  /// Whether any feed stands below another.
  var isNested: Bool { !below.isEmpty }

  /// The feeds directly above and below one.
  func relatives(of number: Int) -> FeedRelatives {
    FeedRelatives(
      wider: above[number].map { feeds[$0] },
      narrower: (below[number] ?? []).map { feeds[$0] }.sorted { $0.path < $1.path })
  }

  /// Writes the list under a heading.
  func write(under heading: String, _ frame: PageFrame, to writer: inout MarkupWriter) {
    writer.markup("\n")
    writer.element("h2", heading)
    write(topmost, FeedList(frame: frame, counts: .rounded), to: &writer)
  }

  private func write(_ numbers: [Int], _ list: FeedList, to writer: inout MarkupWriter) {
    writer.element("ul") { element in
      element.attribute("class", "tree")
      for number in numbers {
        element.element("li") { item in
          list.line(feeds[number], to: &item)
          if let narrower = below[number] { write(narrower, list, to: &item) }
        }
      }
    }
  }
}

/// The feeds of the next wider tag and of the next narrower ones that have feeds.
struct FeedRelatives: Sendable {
  var wider: FeedHead?
  var narrower: [FeedHead] = []
}
