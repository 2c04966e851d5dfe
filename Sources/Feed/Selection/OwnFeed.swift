/// A feed that the configuration asks for, as a `[Feed NAME]` section says it.
public struct OwnFeed: Equatable, Sendable {
  /// What its directory is named after.
  public let name: String
  /// Its title; its name unless told.
  public var title: String?
  /// How many entries it holds; as many as the main feed unless told.
  public var entries: Int?
  /// Which articles it lists.
  public var selection = Selection()

  /// Makes a feed of a name.
  public init(name: String) { self.name = name }
}

extension OwnFeed {
  /// What the archive knows it by. Other conditions make another channel, which begins with what the archive holds.
  var channel: Channel {
    let conditions = selection.conditions.map { condition in
      "\(condition.subject.rawValue)\(condition.isExclusion ? "!" : "=")\(condition.pattern.text)"
    }
    return Channel(kind: .own, term: ([name] + conditions).joined(separator: "\n"), label: title ?? name)
  }
}
