/// The posts of a live blog: below a time of day on a line of its own, a heading and some paragraphs, again and again.
///
/// On a page such lines are those of lists, and the weights say so of short posts. What tells a live blog from the list of the latest news
/// is that prose stands below nearly every time, and that the times run one way.
extension LineRoles {
  /// Posts, at the least.
  private static let leastPosts = 3
  /// Of so many posts one may have no paragraph, or a time out of order.
  private static let uneven = 5
  /// The words of a heading of a post, at most, and of a paragraph, at least.
  private static let (longestHeading, leastParagraph) = (16, 8)

  /// Takes the headings and the paragraphs of all posts into the story.
  mutating func keepLiveBlog(_ context: LineContext) {
    let stamps = roles.indices.compactMap { line in Self.clock(on: line, context).map { (line: line, time: $0) } }
    guard stamps.count >= Self.leastPosts, roles.contains(.lead) else { return }
    let posts = stamps.indices.map { number in
      stamps[number].line + 1..<(number + 1 < stamps.count ? stamps[number + 1].line : roles.count)
    }
    let told = posts.count { $0.contains { Self.isParagraph($0, context) } }
    let steps = zip(stamps, stamps.dropFirst())
    let falling = steps.count { $0.time >= $1.time }
    let rising = steps.count { $0.time <= $1.time }
    guard (posts.count - told) * Self.uneven <= posts.count,
      (stamps.count - 1 - max(falling, rising)) * Self.uneven <= stamps.count
    else { return }
    for (number, post) in posts.enumerated() {
      // What stands far below the last post is no more of it.
      let end = number + 1 < posts.count ? post.upperBound : Self.end(of: post, context)
      for line in post.lowerBound..<max(post.lowerBound, end)
      where roles[line] != .lead
        && (Self.isParagraph(line, context) || line == post.lowerBound && Self.isHeading(line, context))
      {
        takeBack(line, as: .body)
      }
    }
  }

  private static func end(of post: Range<Int>, _ context: LineContext) -> Int {
    post.dropFirst().first { !isParagraph($0, context) } ?? post.upperBound
  }

  private static func isParagraph(_ line: Int, _ context: LineContext) -> Bool {
    context.shapes[line].endsSentence && context.shapes[line].words >= leastParagraph
      && context.facts[line].wholePhrases | context.facts[line].beginningPhrases == 0
  }

  private static func isHeading(_ line: Int, _ context: LineContext) -> Bool {
    (1...longestHeading).contains(context.shapes[line].words) && context.facts[line].phrases == 0
  }

  /// The minutes since midnight that a line says and nothing else: `18:05`, `6.05 pm`, `18h05`, `18.05 Uhr`.
  private static func clock(on line: Int, _ context: LineContext) -> Int? {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    guard bytes.count <= 14 else { return nil }
    let tokens = LineTokens(Array(bytes).span).tokens
    guard (3...6).contains(tokens.count), tokens[0].kind == .number, tokens[2].kind == .number, tokens[2].length == 2,
      tokens[0].value < 24, tokens[2].value < 60, tokens[0].length <= 2,
      tokens[1].kind == .mark ? [0x3A, 0x2E].contains(tokens[1].value) : tokens[1].length == 1,
      tokens.dropFirst(3).allSatisfy({ $0.kind != .number })
    else { return nil }
    let isAfternoon = tokens.dropFirst(3).contains {
      $0.kind == .word && bytes[bytes.startIndex + $0.start] | 0x20 == 0x70
    }
    return (tokens[0].value % 12 + (isAfternoon || tokens[0].value >= 12 ? 12 : 0)) * 60 + tokens[2].value
  }
}
