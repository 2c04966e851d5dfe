/// Writes list items as nested lists.
struct ListMarkup {
  /// Deeper nesting is flattened: nobody reads it, and readers indent each level.
  private static let deepest = 6

  /// Writes items that follow each other; all blocks are list items.
  static func write(_ items: ArraySlice<Block>, to writer: inout MarkupWriter) {
    var place = items.startIndex
    while place < items.endIndex { place = list(items, from: place, depth: 0, to: &writer) }
  }

  /// Writes one list with what is nested in it, and returns the place of the item after it.
  private static func list(
    _ items: ArraySlice<Block>, from start: Int, depth: Int, to writer: inout MarkupWriter
  ) -> Int {
    let isOrdered = items[start].isOrdered
    var place = start
    writer.element(isOrdered ? "ol" : "ul") { list in
      while place < items.endIndex, items[place].depth >= depth, items[place].isOrdered == isOrdered {
        list.element("li") { item in
          InlineMarkup.write(items[place], to: &item)
          place += 1
          while place < items.endIndex, items[place].depth > depth, depth < deepest {
            place = Self.list(items, from: place, depth: depth + 1, to: &item)
          }
        }
      }
    }
    return place
  }
}

extension Block {
  fileprivate var isOrdered: Bool {
    if case .listItem(let ordered, _) = kind { ordered } else { false }
  }

  fileprivate var depth: Int {
    if case .listItem(_, let depth) = kind { max(depth, 0) } else { 0 }
  }
}
