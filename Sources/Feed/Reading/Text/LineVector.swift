/// The 32 numbers that stand for a line, or what a number says for each of them.
///
/// Eight to a vector, which the compiler makes a few steps of; a vector of 32 it takes number by number, a hundred times as slowly. Products are
/// added and not fused, so that all processors come to the same last digit.
struct LineVector: Sendable {
  fileprivate var parts = InlineArray<4, SIMD8<Float>>(repeating: SIMD8())

  /// How many numbers there are.
  static let count = 32

  init() {}

  init(_ numbers: some Sequence<Float>) {
    for (index, number) in numbers.enumerated() { self[index] = number }
  }

  subscript(index: Int) -> Float {
    get { parts[index / 8][index % 8] }
    set { parts[index / 8][index % 8] = newValue }
  }

  @inline(__always)
  static func += (sum: inout LineVector, other: LineVector) {
    for part in 0..<4 { sum.parts[part] += other.parts[part] }
  }

  /// The numbers, those below 0 taken for 0.
  @inline(__always)
  var positive: LineVector {
    var positive = self
    for part in 0..<4 { positive.parts[part].replace(with: 0, where: parts[part] .< 0) }
    return positive
  }

  /// The sum of the products of numbers in the same places.
  func dot(_ other: LineVector) -> Float {
    (0..<4).reduce(0) { $0 + (parts[$1] * other.parts[$1]).sum() }
  }
}

/// The numbers of lines that are not 0, with their places: a matrix in compressed rows.
///
/// Half of the numbers are 0. Which ones, no processor can guess, so they are found once, without a branch, for all the sums a line goes into.
struct LineTerms {
  private var places: [UInt8]
  private var numbers: [Float]
  /// Where those of each line begin; one more at the end.
  private var starts = [0]

  init(_ lines: [LineVector]) {
    // One more place than there are numbers: what is written last may be a 0 that does not count.
    places = Array(repeating: 0, count: lines.count * LineVector.count + 1)
    numbers = Array(repeating: 0, count: places.count)
    starts.reserveCapacity(lines.count + 1)
    var count = 0
    for line in lines {
      for part in 0..<4 {
        let eight = line.parts[part]
        for index in 0..<8 {
          places[count] = UInt8(truncatingIfNeeded: part * 8 + index)
          numbers[count] = eight[index]
          count += eight[index] == 0 ? 0 : 1
        }
      }
      starts.append(count)
    }
  }

  /// Adds the row of each number of a line, as often as the number says.
  @inline(__always)
  func add(_ line: Int, _ rows: Span<LineVector>, to sum: inout LineVector) {
    let (places, numbers) = (places.span, numbers.span)
    var parts = (sum.parts[0], sum.parts[1], sum.parts[2], sum.parts[3])
    for term in starts[line]..<starts[line + 1] {
      let row = rows[Int(places[term])].parts
      let number = numbers[term]
      parts.0 += row[0] * number
      parts.1 += row[1] * number
      parts.2 += row[2] * number
      parts.3 += row[3] * number
    }
    sum.parts = [parts.0, parts.1, parts.2, parts.3]
  }

  /// The same for rows of eight.
  @inline(__always)
  func add(_ line: Int, _ rows: Span<SIMD8<Float>>, to sum: inout SIMD8<Float>) {
    let (places, numbers) = (places.span, numbers.span)
    for term in starts[line]..<starts[line + 1] { sum += rows[Int(places[term])] * numbers[term] }
  }
}
