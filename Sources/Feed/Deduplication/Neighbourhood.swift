/// What a text has around the passages that another one has too, and how far it goes on with them.
///
/// A story's rest speaks of what its beginning speaks of; in a round-up the other stories stand around it. The rest is looked
/// at stretch by stretch, since a page's furniture and a foreign paragraph are a few stretches and a round-up is many.
struct Neighbourhood {
  /// Their words.
  private(set) var words = 0
  /// Those in stretches that speak of something else.
  private(set) var strange = 0
  /// The share of their telling words that the common passages have too; 1 where nothing stands around them.
  let shareTakenUp: Double

  /// Words of a stretch: about a paragraph.
  private static let stretch = 40
  /// Less than this part of the common words before or behind it, and a stretch stands around them and not in their midst.
  private static let edge = 7

  /// Looks at what a text has around some passages of it.
  ///
  /// What stands in the midst of them was inserted or left out, and does not count.
  ///
  /// - Parameters:
  ///   - passages: those that both texts have, in their order in this one.
  ///   - least: words of a stretch that counts.
  init(of passages: [Range<Int>], in text: [Word], atLeast least: Int) {
    let common = passages.reduce(0) { $0 + $1.count }
    let around = Comparison.gaps(between: passages, in: text.count, atLeast: least).filter { gap in
      let before = passages.reduce(0) { $1.upperBound <= gap.lowerBound ? $0 + $1.count : $0 }
      return min(before, common - before) * Self.edge < common
    }
    guard !around.isEmpty else {
      shareTakenUp = 1
      return
    }
    var known = WordSet()
    var again = WordSet()
    var telling = 0
    for passage in passages {
      for word in text[passage] where word.isTelling {
        telling += 1
        if !known.insert(word) { again.insert(word) }
      }
    }
    // How often the passages come back to their own words.
    let shareAgain = 1 - Double(known.count - again.count) / Double(max(1, telling))
    var (taken, count) = (0, 0)
    for gap in around {
      words += gap.count
      for start in stride(from: gap.lowerBound, to: gap.upperBound, by: Self.stretch) {
        let stretch = start..<min(start + Self.stretch, gap.upperBound)
        var (told, takenUp) = (0, 0)
        for word in text[stretch] where word.isTelling {
          told += 1
          if known.contains(word) { takenUp += 1 }
        }
        count += told
        taken += takenUp
        // Less than a third of that, and the stretch speaks of something else.
        if Double(takenUp) * 3 < shareAgain * Double(told) { strange += stretch.count }
      }
    }
    shareTakenUp = Double(taken) / Double(max(1, count))
  }
}
