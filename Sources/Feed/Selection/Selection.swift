/// Conditions on articles, as the configuration's `If…=` keys state them.
///
/// Of the conditions on one thing any has to hold, on all things one; a condition that is turned round
/// (`!`) must not hold, whatever the others say. Without any condition every article is meant.
public struct Selection: Equatable, Sendable {
  /// What a condition looks at.
  public enum Subject: String, CaseIterable, Sendable {
    case title = "Title"
    case text = "Text"
    case tag = "Tag"
    case source = "Source"
    case author = "Author"
    case language = "Language"
    case folder = "Folder"
    case file = "File"
  }

  /// One value that something may have.
  public struct Condition: Equatable, Sendable {
    /// What it looks at.
    public let subject: Subject
    /// What it looks for; `*` stands for any characters.
    public let pattern: Pattern
    /// Whether it must not hold.
    public let isExclusion: Bool

    /// Makes a condition; a `!` in front turns it round.
    ///
    /// - Returns: `nil` when there is nothing to look for.
    public init?(_ subject: Subject, _ text: String) {
      let isExclusion = text.hasPrefix("!")
      guard let pattern = Pattern(isExclusion ? String(text.dropFirst()) : text) else { return nil }
      self.subject = subject
      self.pattern = pattern
      self.isExclusion = isExclusion
    }
  }

  /// The conditions, in the order of the configuration.
  public var conditions: [Condition]

  /// Makes a selection.
  public init(_ conditions: [Condition] = []) { self.conditions = conditions }

  /// Whether an article is meant.
  ///
  /// - Parameter source: where it came from.
  func selects(_ article: Article, tags: some Collection<Tag>, from source: Source) -> Bool {
    for subject in Subject.allCases {
      let asked = conditions.filter { $0.subject == subject }
      if asked.isEmpty { continue }
      func holds(_ condition: Condition) -> Bool {
        condition.holds(of: article, tags: tags, from: source)
      }
      if asked.contains(where: { $0.isExclusion && holds($0) }) { return false }
      let wanted = asked.filter { !$0.isExclusion }
      if !wanted.isEmpty, !wanted.contains(where: holds) { return false }
    }
    return true
  }
}

extension Selection.Condition {
  fileprivate func holds(of article: Article, tags: some Collection<Tag>, from source: Source) -> Bool {
    switch subject {
    case .title: pattern.isFound(in: article.title)
    case .text: pattern.isFound(in: article.title) || article.body.contains { pattern.isFound(in: $0.text) }
    case .tag: tags.contains { pattern.means($0) }
    case .source: Self.names(of: article, source).contains { pattern.matches($0) }
    case .author: article.authors.contains { pattern.matches($0) }
    case .language: article.language.map { pattern.matches($0) || pattern.matches($0.primaryLanguage) } ?? false
    case .folder: Self.folders(of: source.path).contains { pattern.matches($0) }
    case .file: pattern.matches(String(source.path.split(separator: "/").last ?? ""))
    }
  }

  /// What a site is called: its name and its host, with and without `www.`.
  private static func names(of article: Article, _ source: Source) -> [String] {
    var names = [article.site, source.site].compactMap(\.self)
    if let host = (source.url ?? article.url)?.webHost {
      names.append(host)
      if host.hasPrefix("www.") { names.append(String(host.dropFirst(4))) }
    }
    return names
  }

  /// The folder a file lies in and those around it: `a/b` and `a` of `a/b/c.txt`.
  private static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}

extension String {
  /// `de` of `de-AT`.
  var primaryLanguage: String { String(prefix { $0 != "-" }) }
}
