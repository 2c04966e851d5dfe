/// What is true of each line of a file and of its neighbourhood, as numbers of features.
struct LineFeatures {
  /// The features of all lines, line after line.
  private(set) var numbers: [Int32] = []
  /// Where the features of each line begin; one more at the end.
  private(set) var starts: [Int] = [0]

  private let context: LineContext
  let surroundings: Surroundings
  let topics: Topics
  private let announcements: Announcements

  /// Says what is true of all lines.
  init(of context: LineContext) {
    self.context = context
    surroundings = Surroundings(context)
    topics = Topics(context)
    announcements = Announcements(context)
    numbers.reserveCapacity(context.shapes.count * 32)
    starts.reserveCapacity(context.shapes.count + 1)
    for index in context.shapes.indices {
      addShape(context.shapes[index])
      addWords(context.facts[index], context.shapes[index])
      addPlace(index)
      addNeighbours(index)
      addTopics(index)
      say(.always, 0)
      starts.append(numbers.count)
    }
  }

  /// Whether a wide gap is above a line.
  func isPartStart(_ line: Int) -> Bool { surroundings.part[line].lowerBound == line }

  @inline(__always)
  private mutating func say(_ group: LineFeature, _ answer: Int) { numbers.append(group.number(answer)) }

  @inline(__always)
  private mutating func say(_ group: LineFeature, _ answer: Int, _ second: Int, of count: Int) {
    numbers.append(group.number(answer * count + second))
  }

  // MARK: - The line by itself

  private mutating func addShape(_ shape: LineShape) {
    let coarse = shape.coarseLength
    say(.wordsAndEnd, step(shape.words, [2, 3, 5, 8, 12, 18, 30, 60]), shape.ending, of: 6)
    if shape.words >= 3 {
      say(.stopWords, share(shape.stopWords, of: shape.words, [0.001, 0.15, 0.3, 0.45]), coarse, of: 4)
    }
    say(.capitals, shape.capitalisation, coarse, of: 4)
    let numbers = shape.numbers == 0 ? 0 : shape.numbers * 2 > shape.words ? 3 : shape.numbers == 1 ? 1 : 2
    say(.numbers, numbers, coarse, of: 4)
    say(.beginning, shape.beginning, shape.words < 12 ? 0 : 1, of: 2)
    say(.commas, min(shape.commas, 3), coarse, of: 4)
    say(.sentences, step(shape.innerStops, [1, 2, 4]), coarse, of: 4)
    if shape.separators > 0 { say(.sign, shape.separators > 2 ? 1 : 0) }
    if shape.hasHandle { say(.sign, 2) }
    if shape.hasAddress { say(.sign, 3) }
    if shape.joints > 0 { say(.sign, shape.joints > 2 ? 5 : 4) }
    if shape.endsInBracket { say(.sign, 6) }
    if shape.first == .copyright { say(.sign, 7) }
    if shape.first == .dash, shape.hasHandle { say(.sign, 8) }
    if shape.hasPrice { say(.sign, 9) }
    if shape.readerWords > 0 { say(.reader, Self.degree(shape.readerWords, of: shape), coarse, of: 4) }
    if shape.siteWords > 0 { say(.site, Self.degree(shape.siteWords, of: shape), coarse, of: 4) }
  }

  /// One word of a kind, several, or one in ten.
  private static func degree(_ words: Int, of shape: LineShape) -> Int {
    words * 10 >= shape.words ? 2 : words > 1 ? 1 : 0
  }

  private mutating func addWords(_ facts: LineContext.Facts, _ shape: LineShape) {
    if facts.copies > 1 { say(.repeated, facts.copies > 2 ? 1 : 0, shape.coarseLength, of: 4) }
    if let date = facts.date {
      say(.date, date.isUpdate ? 2 : date.isWholeLine ? 1 : 0, shape.words < 12 ? 0 : 1, of: 2)
    }
    if let authors = facts.authors { say(.byline, authors.isEmpty ? 1 : 0) }
    if !facts.names.isEmpty { say(.byline, facts.namesAreSure ? 3 : 2) }
    let isLong = shape.words > 12
    for kind in 0..<ClutterKind.allCases.count {
      let bit = UInt32(1) << UInt32(kind)
      if facts.wholePhrases & bit != 0 { say(.phrase, kind, 0, of: 5) }
      if facts.beginningPhrases & bit != 0 { say(.phrase, kind, isLong ? 3 : 1, of: 5) }
      if facts.innerPhrases & bit != 0 { say(.phrase, kind, isLong ? 4 : 2, of: 5) }
    }
  }

  // MARK: - Where it stands

  private mutating func addPlace(_ index: Int) {
    let lines = context.lines.lines
    let coarse = context.shapes[index].coarseLength
    let part = surroundings.part[index]
    say(.fromTop, step(index - part.lowerBound, [1, 2, 3, 5, 10, 20]))
    say(.fromBottom, step(part.upperBound - 1 - index, [1, 2, 3, 5, 10, 20]))
    say(.proseAbove, surroundings.massAbove(index), coarse, of: 4)
    say(.blanksAbove, min(index == part.lowerBound ? 3 : lines[index].blanksBefore, 3), surroundings.spacing, of: 3)
    say(.block, step(surroundings.blockSize[index], [2, 4, 9]), coarse, of: 4)
    say(.kind, context.facts[index].kind.rawValue)
    say(.core, place(index, besides: surroundings.core[index]), coarse, of: 4)
  }

  /// In a stretch of lines, or how far above or below it.
  private func place(_ index: Int, besides core: Range<Int>) -> Int {
    if index < core.lowerBound { return 1 + step(core.lowerBound - index, [2, 4, 10]) }
    return index < core.upperBound ? 0 : 5 + step(index - core.upperBound + 1, [2, 4, 10])
  }

  private mutating func addNeighbours(_ index: Int) {
    let coarse = context.shapes[index].coarseLength
    if context.repeats(index, index - 1) { say(.repeated, 2, coarse, of: 4) }
    if context.repeats(index, index + 1) { say(.repeated, 3, coarse, of: 4) }
    if surroundings.proseRun[index] > 0 { say(.proseRun, step(surroundings.proseRun[index], [2, 3, 5, 9])) }
    if let under = surroundings.under[index] { say(.under, under.kind, step(under.distance, [2, 5]), of: 3) }
  }

  private mutating func addTopics(_ index: Int) {
    if let words = announcements.announced[index] {
      say(.announced, step(words, [1, 2, 3, 5]), context.shapes[index].coarseLength, of: 4)
    }
    if let words = announcements.announces[index] { say(.announces, step(words, [1, 2, 3, 5])) }
    guard let share = topics.shares[index] else { return }
    say(.overlap, step(share.whole, [1, 15, 30, 45, 60, 80]), context.shapes[index].coarseLength, of: 4)
    let place =
      switch context.facts[index].kind {
      case .headline, .repeated, .sentence: 0
      case .prose: 1
      default: 2
      }
    let pair = step(share.above, [10, 30, 60]) * 4 + step(share.below, [10, 30, 60])
    say(.topic, pair, place, of: 3)
  }
}

/// How many of the bounds a number has reached.
@inline(__always)
func step(_ number: Int, _ bounds: [Int]) -> Int {
  var step = 0
  for bound in bounds where number >= bound { step += 1 }
  return step
}

/// How many of the bounds a share has reached.
@inline(__always)
private func share(_ part: Int, of whole: Int, _ bounds: [Double]) -> Int {
  var step = 0
  for bound in bounds where Double(part) >= bound * Double(whole) { step += 1 }
  return step
}

extension LineShape {
  /// 0 to 3: a word or four, part of a sentence, a sentence, a paragraph.
  var coarseLength: Int { words < 5 ? 0 : words < 12 ? 1 : words < 30 ? 2 : 3 }

  /// The answer to `wordsAndEnd`'s second half.
  fileprivate var ending: Int {
    switch last {
    case .stop: 0
    case .question: 1
    case .colon: 2
    case .comma: 3
    case .ellipsis: 4
    default: 5
    }
  }

  fileprivate var capitalisation: Int {
    if cased * 2 < words { return 0 }
    if shouted * 3 > cased * 2 { return 6 }
    // The first word has a capital in any sentence.
    let others = cased - 1
    let capitals = capitalised - 1
    if others <= 0 { return capitalised > 0 ? 5 : 1 }
    if capitals <= 0 { return 1 }
    if capitals * 10 < others * 3 { return 2 }
    if capitals * 10 < others * 6 { return 3 }
    return capitals * 20 < others * 17 ? 4 : 5
  }

  fileprivate var beginning: Int {
    if isNumbered { return 4 }
    return switch first {
    case .upper: 0
    case .lower: 1
    case .caseless, .ideograph: 2
    case .digit: 3
    case .quote, .apostrophe: 5
    case .dash: 6
    case .bullet: 7
    case .open: 8
    default: 9
    }
  }
}
