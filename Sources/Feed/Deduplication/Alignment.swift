/// Which passages two texts have in common, and where.
///
/// The passages are found by their runs of three words and grown in both directions. They stand in the order
/// of the shorter text; in the longer one they may stand in another, since paragraphs move.
struct Alignment {
  /// A passage that both texts have, word by word.
  struct Passage: Equatable {
    /// Where it begins in the shorter text.
    var left: Int
    /// Where it begins in the longer text.
    var right: Int
    /// Its words.
    var length: Int

    var leftEnd: Int { left + length }
    var rightEnd: Int { right + length }
  }

  let passages: [Passage]

  /// Words from which on a passage counts wherever it stands. Shorter ones occur in every text of a language.
  private static let longPassage = 8
  /// Words that may be changed between two passages that count as neighbours.
  private static let neighbourhood = 14
  /// The same when about as many words stand between them in both texts, as in a bad scan.
  private static let farNeighbourhood = 48
  /// Places looked at for a run that occurs many times.
  private static let patience = 12

  init(of left: [Word], with right: [Word]) {
    guard left.count >= 3, right.count >= 3 else {
      let isSame = left.map(\.letters) == right.map(\.letters) && !left.isEmpty
      passages = isSame ? [Passage(left: 0, right: 0, length: left.count)] : []
      return
    }
    passages = Self.counting(Self.common(left, RunIndex(right)))
  }

  /// Where the first stretch begins that both texts have, small changes left aside, with at least so many words.
  func firstStretch(of words: Int) -> (left: Int, right: Int)? {
    var start = 0
    var length = 0
    for index in passages.indices {
      if index == 0 || !Self.areNeighbours(passages[index - 1], passages[index]) {
        start = index
        length = 0
      }
      length += passages[index].length
      if length >= words { return (passages[start].left, passages[start].right) }
    }
    return nil
  }

  /// All passages of three words or more.
  private static func common(_ left: [Word], _ index: RunIndex) -> [Passage] {
    var found: [Passage] = []
    var position = 0
    var expected = 0
    while position + 2 < left.count {
      guard let best = index.longest(of: left, at: position, expected: expected, patience: patience) else {
        position += 1
        expected += 1
        continue
      }
      var passage = Passage(left: position, right: best.start, length: best.length)
      let floor = found.last?.leftEnd ?? 0
      while passage.left > floor, passage.right > 0,
        left[passage.left - 1].letters == index.words[passage.right - 1].letters
      {
        passage.left -= 1
        passage.right -= 1
        passage.length += 1
      }
      found.append(passage)
      position = passage.leftEnd
      expected = passage.rightEnd
    }
    return found
  }

  /// The passages that count: the long ones, and short ones close to another on both sides of a small change.
  private static func counting(_ passages: [Passage]) -> [Passage] {
    var kept: [Passage] = []
    for (index, passage) in passages.enumerated() {
      let isNear =
        index > 0 && areNeighbours(passages[index - 1], passage)
        || index + 1 < passages.count && areNeighbours(passage, passages[index + 1])
      if passage.length >= longPassage || isNear { kept.append(passage) }
    }
    return kept
  }

  private static func areNeighbours(_ first: Passage, _ second: Passage) -> Bool {
    let left = second.left - first.leftEnd
    let right = second.right - first.rightEnd
    guard right >= 0 else { return false }
    if left <= neighbourhood, right <= neighbourhood { return true }
    return max(left, right) <= farNeighbourhood && abs(left - right) * 6 <= left + 6
  }
}

/// Where each run of three words stands in a text.
private struct RunIndex {
  let words: [Word]
  private var heads: [Int32]
  private var next: [Int32]
  private let shift: UInt64

  init(_ words: [Word]) {
    self.words = words
    var size = 16
    while size < words.count * 2 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    heads = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: words.count)
    for position in stride(from: words.count - 3, through: 0, by: -1) {
      let slot = slot(words, position)
      next[position] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: position)
    }
  }

  /// The longest passage that begins at a position of a text; among equals the one at the expected place.
  func longest(of text: [Word], at position: Int, expected: Int, patience: Int) -> (start: Int, length: Int)? {
    var best: (start: Int, length: Int)?
    if expected < words.count {
      let length = commonLength(text, position, expected)
      if length >= 3 { best = (expected, length) }
    }
    var candidate = Int(heads[slot(text, position)])
    var left = patience
    while candidate >= 0, left > 0 {
      let length = commonLength(text, position, candidate)
      if length >= 3, length > best?.length ?? 0 { best = (candidate, length) }
      candidate = Int(next[candidate])
      left -= 1
    }
    return best
  }

  private func commonLength(_ text: [Word], _ position: Int, _ start: Int) -> Int {
    let limit = min(text.count - position, words.count - start)
    var length = 0
    while length < limit, text[position &+ length].letters == words[start &+ length].letters { length &+= 1 }
    return length
  }

  private func slot(_ text: [Word], _ position: Int) -> Int {
    let run =
      UInt64(text[position].letters) << 32 | UInt64(text[position &+ 1].letters) << 16
      | UInt64(text[position &+ 2].letters)
    return Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
