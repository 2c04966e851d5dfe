/// What stands around each line: blocks, prose and clutter.
///
/// A gap much wider than the others, or a rule, cuts a file into parts, and nobody looks beyond: several articles put
/// into one file are seen as each would be in a file of its own.
struct Surroundings {
  /// A set phrase of clutter that stands alone on a line further up, with no prose in between.
  struct Under {
    /// The number of the kind of clutter.
    var kind: Int
    /// How many lines further up.
    var distance: Int
  }

  /// The part of the file in which each line stands.
  private(set) var part: [Range<Int>] = []
  /// How many lines stand without a blank one between them, the line among them.
  private(set) var blockSize: [Int]
  /// The length of the run of lines of prose, 0 elsewhere.
  private(set) var proseRun: [Int]
  /// The last clutter phrase above.
  private(set) var under: [Under?]
  /// The stretch of each line's part that holds the most prose for the lines of other kinds among it.
  private(set) var core: [Range<Int>] = []
  /// 0: no blank lines in the file; 1: some; 2: one after nearly each line.
  let spacing: Int

  /// Words of prose above each line, and behind the last of them in all.
  private var mass: [Int] = [0]
  private var isProse: [Bool]

  /// Blank lines that make a gap; two between paragraphs are still common.
  private static let gap = 3

  /// Looks around in a file.
  init(_ context: LineContext) {
    let count = context.shapes.count
    let lines = context.lines.lines
    blockSize = Array(repeating: 1, count: count)
    proseRun = Array(repeating: 0, count: count)
    under = Array(repeating: nil, count: count)
    isProse = context.facts.map { $0.kind == .prose }
    let spaced = lines.dropFirst().count { $0.blanksBefore > 0 }
    spacing = spaced == 0 ? 0 : spaced * 10 > (count - 1) * 9 ? 2 : 1
    findParts(context)
    measureBlocks(lines)
    lookUp(context)
    lookDown()
    findCores(context)
  }

  /// What a line that is no prose counts against a stretch with it, in words.
  private static let gapCost = 8

  /// Finds the stretch with the greatest sum in each part: words of prose count for it, other lines against it.
  ///
  /// - Source: Kadane's algorithm; Bentley, Programming Pearls, CACM 27 (1984).
  private mutating func findCores(_ context: LineContext) {
    var start = 0
    while start < part.count {
      let part = part[start]
      var (sum, first) = (0, part.lowerBound)
      var (best, core) = (0, part.lowerBound..<part.lowerBound)
      for index in part {
        sum += isProse[index] ? context.shapes[index].words : -Self.gapCost
        if sum > best { (best, core) = (sum, first..<index + 1) }
        if sum < 0 { (sum, first) = (0, index + 1) }
      }
      self.core += Array(repeating: core, count: part.count)
      start = part.upperBound
    }
  }

  private mutating func findParts(_ context: LineContext) {
    let lines = context.lines.lines
    let wide = lines.dropFirst().count { $0.blanksBefore >= Self.gap }
    let hasParts = wide * 8 < lines.count
    let firstProse = context.facts.firstIndex { $0.kind == .prose || $0.kind == .sentence } ?? lines.count
    var start = 0
    for index in 1...max(1, lines.count)
    where index >= lines.count || hasParts && lines[index].blanksBefore >= Self.gap
      || firstProse < index - 1 && context.beginsArticle(belowRule: index)
    {
      part += Array(repeating: start..<min(index, lines.count), count: min(index, lines.count) - start)
      start = index
    }
  }

  private mutating func measureBlocks(_ lines: [Lines.Line]) {
    var start = 0
    for index in lines.indices {
      if lines[index].blanksBefore > 0 { start = index }
      blockSize[index] = index - start + 1
    }
    for index in lines.indices.dropLast().reversed() where lines[index + 1].blanksBefore == 0 {
      blockSize[index] = blockSize[index + 1]
    }
  }

  private mutating func lookUp(_ context: LineContext) {
    var phrase: Under?
    for index in isProse.indices {
      if index == part[index].lowerBound { phrase = nil }
      phrase?.distance += 1
      under[index] = phrase
      mass.append(mass[index] + (isProse[index] ? context.shapes[index].words : 0))
      if isProse[index] {
        proseRun[index] = index > part[index].lowerBound ? proseRun[index - 1] + 1 : 1
        phrase = nil
      } else if let kind = context.heading(index) {
        phrase = Under(kind: kind, distance: 0)
      }
    }
  }

  /// Gives all lines of a run of prose its length, which the last one has.
  private mutating func lookDown() {
    for index in isProse.indices.dropLast().reversed()
    where proseRun[index] > 0 && index + 1 < part[index].upperBound && proseRun[index + 1] > 0 {
      proseRun[index] = proseRun[index + 1]
    }
  }

  /// How much of the part's prose stands above a line, in seven steps.
  func massAbove(_ index: Int) -> Int {
    let start = mass[part[index].lowerBound]
    let above = mass[index] - start
    let all = mass[part[index].upperBound] - start
    if above == 0 { return 0 }
    if above == all { return 6 }
    return 1 + step(above * 100 / all, [5, 20, 80, 95])
  }
}

extension LineContext {
  /// What may stand between a headline and the text, in lines, and the words that a headline and a paragraph have.
  private static let (signature, headline, paragraph) = (3, 2...25, 15)

  /// Whether a rule is above a line, and an article opens there: so people put several articles into a file.
  fileprivate func beginsArticle(belowRule index: Int) -> Bool { isRule(index - 1) && opensArticle(index) }

  /// Whether a line can be a headline, with a byline, a day or a dateline below it.
  func opensArticle(_ index: Int) -> Bool {
    // Headlines ask and cry out, and do not end as a statement does.
    let last = lines.bytes[lines.lines[index].range].last
    let isOpen = !shapes[index].endsSentence || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    guard isOpen, Self.headline.contains(shapes[index].words) else { return false }
    for below in shapes.indices[(index + 1)...].prefix(Self.signature) {
      if facts[below].kind == .fields || facts[below].date?.isWholeLine == true { return true }
      if shapes[below].words >= Self.paragraph { return Dateline.opens(lines.bytes[lines.lines[below].range]) }
    }
    return false
  }

  /// Whether a line is made of marks: `* * *`, `-----`, `###`.
  func isRule(_ line: Int) -> Bool {
    var count = 0
    for index in lines.lines[line].range where lines.bytes[index] != 0x20 {
      guard Self.marks.contains(lines.bytes[index]) else { return false }
      count += 1
    }
    return count >= 3
  }

  private static let marks = Array("*-#=_~+".utf8)

  /// The kind of clutter that a line of few words announces.
  fileprivate func heading(_ index: Int) -> Int? {
    let facts = facts[index]
    if facts.wholePhrases != 0 { return facts.wholePhrases.trailingZeroBitCount }
    let beginning = facts.beginningPhrases & ~ClutterKind.release.bit
    guard beginning != 0, shapes[index].words <= 6, !isWhole(index) else { return nil }
    return beginning.trailingZeroBitCount
  }

  /// "ALSO READ | Why leopards love sugarcane": what is announced stands on the line itself, and the story goes on below.
  private func isWhole(_ line: Int) -> Bool {
    let bytes = lines.bytes[lines.lines[line].range]
    guard let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }) else {
      return false
    }
    return bytes[sign...].split(separator: 0x20).count > 2
  }
}
