/// How far one part of a text speaks of what another part speaks of.
///
/// The telling words of a story, its names and its longer words, come again and again in it. Of a story cut
/// out of an article a good part comes again in the rest; of one that stands in a round-up, or of the lines a
/// company sets under all its statements, hardly any word does.
struct Cohesion {
  /// The share of the one part's words that the other one takes up, plus the share of the other part's words
  /// that were taken up: 0 to 2. Parts of one story have .3 and more, parts of two hardly ever .2.
  let value: Double

  init(of part: some Sequence<Word>, with other: some Sequence<Word>) {
    var words = WordSet()
    for word in part where word.isTelling { words.insert(word) }
    var seen = WordSet()
    var taken = 0
    var count = 0
    for word in other where word.isTelling {
      count += 1
      guard words.contains(word) else { continue }
      taken += 1
      seen.insert(word)
    }
    value = Double(seen.count) / Double(max(1, words.count)) + Double(taken) / Double(max(1, count))
  }
}
