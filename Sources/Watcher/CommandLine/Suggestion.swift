/// What somebody probably meant who wrote something that does not exist.
enum Suggestion {
  /// The nearest of the known words, `nil` when none is near enough to be meant.
  static func nearest(to word: String, among known: [String]) -> String? {
    let written = folded(word)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = self.distance(written, folded(candidate))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, written.count / 3) else { return nil }
    return best.word
  }

  /// `; did you mean Entries?`, or nothing.
  static func text(for word: String, among known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
  }

  /// Letters and digits alone, in lower case: `--base_url` and `BaseURL` are typed for one another.
  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  /// The number of letters to add, drop, replace or swap with their neighbour.
  ///
  /// - Source: Damerau, *A technique for computer detection and correction of spelling errors*, CACM 7 (1964);
  ///   no letter is edited twice.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(current[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
