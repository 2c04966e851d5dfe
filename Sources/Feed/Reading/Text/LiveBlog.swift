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
    keepPosts(below: roles.indices.compactMap { line in Self.clock(on: line, context).map { (line, $0) } }, context)
    keepPosts(below: roles.indices.compactMap { line in Self.clock(above: line, context).map { (line, $0) } }, context)
  }

  private mutating func keepPosts(below stamps: [(line: Int, time: Int)], _ context: LineContext) {
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
      let stamp = stamps[number].line
      if context.shapes[stamp].words > Self.longestStamp, !isText(stamp) { takeBack(stamp, as: .body) }
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

  /// Words of a time by itself, at most.
  private static let longestStamp = 4

  /// The minutes since midnight that a line says and nothing else: `18:05`, `6.05 pm`, `18h05`, `18.05 Uhr`.
  private static func clock(on line: Int, _ context: LineContext) -> Int? {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    return bytes.count <= 14 ? clock(of: bytes) : nil
  }

  /// The minutes since midnight that stand before the heading of a post: `6.50pm: Rain to ease`, `18:05 – Ferry turns back`.
  private static func clock(above line: Int, _ context: LineContext) -> Int? {
    let bytes = context.lines.bytes[context.lines.lines[line].range]
    guard context.shapes[line].words <= longestHeading, bytes.first.map({ $0 &- 0x30 < 10 }) == true else { return nil }
    let stamp = bytes.prefix { $0 != 0x20 }
    let rest = bytes.dropFirst(stamp.count + 1)
    let isColon = stamp.last == UInt8(ascii: ":")
    guard isColon || rest.first == UInt8(ascii: "-") || rest.starts(with: "–".utf8), rest.count > 10 else { return nil }
    return clock(of: isColon ? stamp.dropLast() : stamp)
  }

  private static func clock(of bytes: ArraySlice<UInt8>) -> Int? {
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
