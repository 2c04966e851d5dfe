/// Emphasis, and what is struck out at the end.
extension MarkdownInline {
  mutating func readDelimiter(_ mark: UInt8) {
    let length = source[index...].prefix { $0 == mark }.count
    let before = index > 0 ? source[index - 1] : 0x20
    let after = index + length < source.count ? source[index + length] : 0x20
    let opensBeforeText = after > 0x20 && (!after.isPunctuation || before <= 0x20 || before.isPunctuation)
    let closesAfterText = before > 0x20 && (!before.isPunctuation || after <= 0x20 || after.isPunctuation)
    var (canOpen, canClose) = (opensBeforeText, closesAfterText)
    if mark == UInt8(ascii: "_") {
      canOpen = opensBeforeText && (!closesAfterText || before.isPunctuation)
      canClose = closesAfterText && (!opensBeforeText || after.isPunctuation)
    }
    let start = output.count
    output.append(contentsOf: source[index..<(index + length)])
    index += length
    guard canOpen || canClose, mark != UInt8(ascii: "~") || length == 2 else { return }
    delimiters.append(
      Delimiter(mark: mark, range: start..<(start + length), length: length, canOpen: canOpen, canClose: canClose))
  }

  /// Pairs the marks of emphasis from one on, the innermost first.
  mutating func processEmphasis(from bottom: Int) {
    guard bottom < delimiters.count else { return }
    var openers: [Int] = []
    for closer in bottom..<delimiters.count {
      while delimiters[closer].canClose, !delimiters[closer].range.isEmpty {
        guard let place = openers.lastIndex(where: { matches($0, closer) }) else { break }
        let opener = openers[place]
        openers.removeSubrange((place + 1)...)
        pair(opener, closer)
        if delimiters[opener].range.isEmpty { openers.remove(at: place) }
      }
      if delimiters[closer].canOpen, !delimiters[closer].range.isEmpty { openers.append(closer) }
      if openers.count > Self.deepest { openers.removeFirst() }
    }
    delimiters.removeSubrange(bottom...)
  }

  func matches(_ opener: Int, _ closer: Int) -> Bool {
    let (left, right) = (delimiters[opener], delimiters[closer])
    guard left.mark == right.mark else { return false }
    // The rule of three: `**a*b**` is not closed by its middle.
    let isMixed = left.canClose || right.canOpen
    return !(isMixed && (left.length + right.length) % 3 == 0 && (left.length % 3 != 0 || right.length % 3 != 0))
  }

  mutating func pair(_ opener: Int, _ closer: Int) {
    let (left, right) = (delimiters[opener].range, delimiters[closer].range)
    let width = left.count >= 2 && right.count >= 2 ? 2 : 1
    let inner = left.upperBound..<right.lowerBound
    if delimiters[opener].mark != UInt8(ascii: "~"), !inner.isEmpty {
      marks.append(Mark(inner, width == 2 ? .strong : .emphasis))
    }
    struck.append((left.upperBound - width)..<left.upperBound)
    struck.append(right.lowerBound..<(right.lowerBound + width))
    delimiters[opener].range = left.lowerBound..<(left.upperBound - width)
    delimiters[closer].range = (right.lowerBound + width)..<right.upperBound
  }

  /// Strikes out the marks that were used and moves the others' places accordingly.
  mutating func finished() -> (text: [UInt8], marks: [Mark], pictures: [Picture]) {
    struck.sort { $0.lowerBound < $1.lowerBound }
    struckBefore = [0]
    for range in struck { struckBefore.append((struckBefore.last ?? 0) + range.count) }
    var text: [UInt8] = []
    text.reserveCapacity(output.count)
    var position = 0
    for range in struck where range.lowerBound >= position {
      text.append(contentsOf: output[position..<range.lowerBound])
      position = range.upperBound
    }
    text.append(contentsOf: output[position...])
    let leading = text.prefix { $0 == 0x20 }.count
    var moved: [Mark] = []
    for mark in marks {
      let lower = max(0, self.moved(mark.range.lowerBound) - leading)
      var upper = self.moved(mark.range.upperBound) - leading
      upper = min(upper, text.count - leading)
      if lower < upper { moved.append(Mark(lower..<upper, mark.kind)) }
    }
    text.removeFirst(leading)
    while text.last == 0x20 { text.removeLast() }
    moved = moved.compactMap { mark in
      let upper = min(mark.range.upperBound, text.count)
      return mark.range.lowerBound < upper ? Mark(mark.range.lowerBound..<upper, mark.kind) : nil
    }
    let ordered = moved.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : left.offset > right.offset
    }
    return (text, ordered.map(\.element), pictures)
  }

  /// A place in the output after what is struck out before it is gone.
  func moved(_ place: Int) -> Int {
    var (low, high) = (0, struck.count)
    while low < high {
      let middle = (low + high) / 2
      if struck[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return place - struckBefore[low]
  }
}
