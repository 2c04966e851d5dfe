/// Reads source files of one format.
///
/// A reader knows bytes and nothing else: no other article, no clock, no disk. The same bytes under the
/// same name give the same articles.
protocol Reader: Sendable {
  /// Whether the file is in this reader's format, from the content first and the name second.
  func recognises(_ file: SourceFile) -> Bool

  /// The articles of the file, in order; none, and why, when what it holds is no article.
  ///
  /// - Throws: why nothing of the file can be read. What concerns a part of it is in the reading's problems.
  func read(_ file: SourceFile) throws(Problem) -> Reading
}

/// What was read out of one source file.
public struct Reading: Equatable, Sendable {
  /// The articles, in the order in which they stand in the file; none when the first problem says why.
  public var articles: [Article]
  /// What could not be taken, or was taken with doubts.
  public var problems: [Problem]
  /// What became of each line or passage; empty unless it was asked for.
  public var explanation: [LineFate]

  /// Makes a reading.
  public init(articles: [Article] = [], problems: [Problem] = [], explanation: [LineFate] = []) {
    self.articles = articles
    self.problems = problems
    self.explanation = explanation
  }

  /// The reading of a file that holds no article, with what was found of each line all the same.
  init(noArticle problem: Problem, explanation: [LineFate]) {
    articles = []
    problems = [problem]
    self.explanation = explanation.map { fate in
      var fate = fate
      fate.article = nil
      return fate
    }
  }
}

/// What became of one line of a source file, and by which rule.
public struct LineFate: Equatable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The article it went into, counted from 0; `nil` when it was dropped.
  public var article: Int?
  /// What it became: `title`, `paragraph`, `heading`, `byline`, `date`, `caption`, `navigation`, …
  public var role: String
  /// What said so.
  public var rule: String

  /// Makes a fate.
  public init(line: Int, article: Int?, role: String, rule: String) {
    self.line = line
    self.article = article
    self.role = role
    self.rule = rule
  }
}
