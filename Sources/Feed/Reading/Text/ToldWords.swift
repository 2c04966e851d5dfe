/// The words that carry meaning in an article's body, to tell which of the lines above it speak of the same.
struct ToldWords {
  private var places: HashSlots
  private let context: LineContext

  /// What comes first in a story is what its headline says.
  private static let firstLines = 3
  /// More lines than these hold hardly a new word.
  private static let mostLines = 60

  /// Takes down the words of a body's lines.
  init(in body: [Int], of context: LineContext) {
    self.context = context
    let lines = body.prefix(Self.mostLines)
    places = HashSlots(capacity: 1_024)
    for (place, line) in lines.enumerated() {
      for word in context.shapes[line].range where !context.isStopWord(word) {
        _ = places.index(of: hash(of: word), adding: place)
      }
    }
  }

  /// How many words of a line carry meaning, how many of them are in the body, and how many in its first lines.
  func count(in line: Int) -> (all: Int, body: Int, lead: Int) {
    var count = (all: 0, body: 0, lead: 0)
    for word in context.shapes[line].range where !context.isStopWord(word) {
      count.all += 1
      guard let place = places.value(of: hash(of: word)) else { continue }
      count.body += 1
      if place < Self.firstLines { count.lead += 1 }
    }
    return count
  }

  /// A word; an ideograph with the next one.
  private func hash(of word: Int) -> UInt64 {
    let words = context.scanner.words
    guard context.scanner.isIdeograph[word], word + 1 < words.count else { return words[word] }
    return LineScanner.hash(words[word], adding: words[word + 1])
  }
}
