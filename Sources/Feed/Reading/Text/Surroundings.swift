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
  /// The length of the run of lines that are no prose, 0 in prose.
  private(set) var run: [Int]
  /// The length of the run of lines of prose, 0 elsewhere.
  private(set) var proseRun: [Int]
  /// The last clutter phrase above.
  private(set) var under: [Under?]
  /// How many lines like headlines stand between the line and the next prose.
  private(set) var headlinesBelow: [Int]
  /// 0: no blank lines in the file; 1: some; 2: one after nearly each line.
  let spacing: Int

  /// Words of prose above each line, and behind the last of them in all.
  private var mass: [Int] = [0]
  private var up: [Int]
  private var down: [Int]
  private var isProse: [Bool]
  /// Lines of prose above each line.
  private var proseCount: [Int] = [0]

  /// Blank lines that make a gap; two between paragraphs are still common.
  private static let gap = 3
  /// How far up and down the share of prose is taken.
  private static let reach = 5

  /// Looks around in a file.
  init(_ context: LineContext) {
    let count = context.shapes.count
    let lines = context.lines.lines
    blockSize = Array(repeating: 1, count: count)
    run = Array(repeating: 0, count: count)
    proseRun = run
    under = Array(repeating: nil, count: count)
    headlinesBelow = Array(repeating: 0, count: count)
    up = Array(repeating: Int.max, count: count)
    down = Array(repeating: Int.max, count: count)
    isProse = context.facts.map { $0.kind == .prose }
    let spaced = lines.dropFirst().count { $0.blanksBefore > 0 }
    spacing = spaced == 0 ? 0 : spaced * 10 > (count - 1) * 9 ? 2 : 1
    findParts(lines)
    measureBlocks(lines)
    lookUp(context)
    lookDown(context)
  }

  private mutating func findParts(_ lines: [Lines.Line]) {
    let wide = lines.dropFirst().count { $0.blanksBefore >= Self.gap }
    let hasParts = wide * 8 < lines.count
    var start = 0
    for index in 1...max(1, lines.count) where index >= lines.count || hasParts && lines[index].blanksBefore >= Self.gap
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
    var lastProse = Int.min / 2
    var phrase: Under?
    var runStart = 0
    for index in isProse.indices {
      if index == part[index].lowerBound {
        lastProse = Int.min / 2
        phrase = nil
        runStart = index
      }
      up[index] = index - lastProse
      phrase?.distance += 1
      under[index] = phrase
      mass.append(mass[index] + (isProse[index] ? context.shapes[index].words : 0))
      proseCount.append(proseCount[index] + (isProse[index] ? 1 : 0))
      if isProse[index] {
        proseRun[index] = index > part[index].lowerBound ? proseRun[index - 1] + 1 : 1
        lastProse = index
        phrase = nil
        runStart = index + 1
      } else {
        run[index] = index - runStart + 1
        if let kind = context.heading(index) { phrase = Under(kind: kind, distance: 0) }
      }
    }
  }

  private mutating func lookDown(_ context: LineContext) {
    var nextProse = Int.max / 2
    var headlines = 0
    for index in isProse.indices.reversed() {
      let isLast = index + 1 == part[index].upperBound
      if isLast {
        nextProse = Int.max / 2
        headlines = 0
      }
      down[index] = nextProse - index
      headlinesBelow[index] = headlines
      if isProse[index] {
        if !isLast, proseRun[index + 1] > 0 { proseRun[index] = proseRun[index + 1] }
        nextProse = index
        headlines = 0
      } else {
        if !isLast, run[index + 1] > 0 { run[index] = run[index + 1] }
        let kind = context.facts[index].kind
        if kind == .headline || kind == .repeated && context.shapes[index].words > 3 { headlines += 1 }
      }
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

  /// How many lines further up the next prose is, in seven steps.
  func distanceUp(_ index: Int) -> Int { distance(up[index]) }

  /// How many lines further down the next prose is, in seven steps.
  func distanceDown(_ index: Int) -> Int { distance(down[index]) }

  private func distance(_ lines: Int) -> Int { lines > 100_000 ? 6 : step(lines, [2, 3, 4, 7, 13]) }

  /// The share of prose among the lines around, in six steps.
  func proseAround(_ index: Int) -> Int {
    let first = max(part[index].lowerBound, index - Self.reach)
    let last = min(part[index].upperBound, index + Self.reach + 1)
    let others = last - first - 1
    let prose = proseCount[last] - proseCount[first] - (isProse[index] ? 1 : 0)
    if others == 0 || prose == 0 { return 0 }
    return prose == others ? 5 : 1 + step(prose * 100 / others, [20, 40, 60])
  }
}

extension LineContext {
  /// The kind of clutter that a line of few words announces.
  fileprivate func heading(_ index: Int) -> Int? {
    let facts = facts[index]
    if facts.wholePhrases != 0 { return facts.wholePhrases.trailingZeroBitCount }
    let beginning = facts.beginningPhrases & ~ClutterKind.release.bit
    guard beginning != 0, shapes[index].words <= 6 else { return nil }
    return beginning.trailingZeroBitCount
  }
}
