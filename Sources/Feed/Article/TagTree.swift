/// Which tags lie below which: narrower topics below wider ones, cities in their countries.
public struct TagTree: Sendable {
  private let above: @Sendable (Channel) -> Channel?

  /// Makes a tree.
  ///
  /// - Parameter above: the channel directly above one; `nil` for the topmost and for those that are in no tree.
  public init(above: @escaping @Sendable (Channel) -> Channel?) { self.above = above }

  /// A tree in which nothing lies below anything.
  public static let flat = TagTree { _ in nil }

  /// The channels above one, the nearest first.
  func ancestors(of channel: Channel) -> [Channel] {
    let deepest = 8  // levels, so that a vocabulary that goes round in a circle ends
    var ancestors: [Channel] = []
    var channel = channel
    while ancestors.count < deepest, let next = above(channel) {
      ancestors.append(next)
      channel = next
    }
    return ancestors
  }
}
