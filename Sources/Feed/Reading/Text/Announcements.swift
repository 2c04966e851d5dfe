/// Which lines like headlines announce which prose, by the words that both have.
///
/// A headline's words come back in the story under it. The headline of another story, a menu or a slogan stands above prose that has none of
/// its words; an advertisement and a comment stand below a headline that has none of theirs. This needs no word of the language.
struct Announcements {
  /// For lines of sentences: how many of their words a single line like a headline further up has.
  private(set) var announced: [Int?]
  /// For lines like headlines: how many of their words a single line of sentences further down has.
  private(set) var announces: [Int?]

  /// How many lines a headline is looked for above its story.
  private static let reach = 40
  /// Places to look words up in; two words may share one, which costs little here.
  private static let places = 4_096

  /// Compares the lines of a file.
  init(_ context: LineContext) {
    let count = context.shapes.count
    announced = Array(repeating: nil, count: count)
    announces = Array(repeating: nil, count: count)
    // The last headline that has a word, and the line of sentences that asked for it last.
    var headlines = [Int32](repeating: .min, count: Self.places)
    var askers = [Int32](repeating: -1, count: Self.places)
    var shared = [Int](repeating: 0, count: count)
    for line in context.shapes.indices {
      switch context.facts[line].kind {
      case .headline, .repeated, .short:
        announces[line] = 0
        Self.forEachWord(of: line, context) { headlines[$0] = Int32(truncatingIfNeeded: line) }
      case .prose, .sentence, .long:
        var touched: [Int] = []
        Self.forEachWord(of: line, context) { place in
          guard askers[place] != line else { return }
          askers[place] = Int32(truncatingIfNeeded: line)
          let headline = Int(headlines[place])
          guard headline >= 0, line - headline <= Self.reach else { return }
          if shared[headline] == 0 { touched.append(headline) }
          shared[headline] += 1
        }
        announced[line] = touched.reduce(0) { max($0, shared[$1]) }
        for headline in touched {
          announces[headline] = max(announces[headline] ?? 0, shared[headline])
          shared[headline] = 0
        }
      case .edge, .tiny, .fields, .clutter: break
      }
    }
  }

  /// Hands over the place of each word that carries meaning; of ideographs, that of each pair.
  @inline(__always)
  private static func forEachWord(of line: Int, _ context: LineContext, _ body: (Int) -> Void) {
    let words = context.scanner.words
    for word in context.shapes[line].range where !context.isStopWord(word) {
      var hash = words[word]
      if context.scanner.isIdeograph[word] {
        guard word + 1 < words.count, context.scanner.isIdeograph[word + 1] else { continue }
        hash = LineScanner.hash(hash, adding: words[word + 1])
      }
      body(Int((hash ^ hash >> 31) & UInt64(places - 1)))
    }
  }
}
