/// The runs of three words of a text, as marks in a filter: tells at little cost what is not worth a comparison.
///
/// Most of what is found by a hash or two has nothing else in common with a text. A comparison would come to the same.
struct Runs {
  private var marks: [UInt64]
  private let mask: Int
  /// How many runs the text has.
  private let count: Int

  /// Words in a run.
  private static let length = 3
  /// Of a hundred runs of the shorter text, so many must stand in the other one. What was scanned twice keeps more.
  private static let least = 4
  /// Bits for each run: one run of so many is found by chance.
  private static let bitsPerRun = 32

  init(of words: [Word]) {
    count = Self.count(in: words)
    var bits = 64
    while bits < count * Self.bitsPerRun { bits *= 2 }
    mask = bits - 1
    marks = Array(repeating: 0, count: bits / 64)
    for index in 0..<count {
      let place = place(of: words, index)
      marks[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Whether another text has so many of the runs that the two may be one story.
  func areShared(by words: [Word]) -> Bool {
    let others = Self.count(in: words)
    // In a line or two no run is left when every third word was changed.
    guard min(count, others) >= 20 else { return true }
    var shared = 0
    for index in 0..<others {
      let place = place(of: words, index)
      shared &+= Int(truncatingIfNeeded: marks[place >> 6] >> UInt64(place & 63) & 1)
    }
    return (shared - others / Self.bitsPerRun) * 100 >= Self.least * min(count, others)
  }

  private static func count(in words: [Word]) -> Int { max(0, words.count - length + 1) }

  private func place(of words: [Word], _ index: Int) -> Int {
    let run =
      UInt64(words[index].letters) << 32 | UInt64(words[index &+ 1].letters) << 16 | UInt64(words[index &+ 2].letters)
    return Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
