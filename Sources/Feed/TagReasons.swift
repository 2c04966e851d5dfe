extension Intake {
  /// The tags of an article, each with what gave it.
  func reasons(for article: Article, from origin: Source) -> [TagReason] {
    var reasons = tagger.reasons(for: article)
    for rule in rules {
      let known = reasons
      reasons = rule.apply(to: known.map(\.tag), of: article, from: origin).map { tag in
        known.first { $0.tag == tag } ?? TagReason(tag: tag, reason: rule.title)
      }
    }
    return reasons
  }
}

extension TagRule {
  /// What it is called where it is told that it gave a tag.
  fileprivate var title: String { "rule \(name)" + (place.map { " (\($0))" } ?? "") }

  /// The same rule with the tags it gives as the vocabulary knows them: a topic by its label has its id then.
  func resolved(by tagger: Tagger) -> TagRule {
    var rule = self
    rule.changes = changes.map { change in
      switch change {
      case .add(let tag): .add(tagger.resolved(tag))
      case .rename(let pattern, let tag): .rename(pattern, tagger.resolved(tag))
      case .drop: change
      }
    }
    return rule
  }
}
