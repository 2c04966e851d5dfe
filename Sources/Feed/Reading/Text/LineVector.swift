/// The 32 numbers that stand for a line, or what a number says for each of them.
///
/// Eight to a vector, which the compiler makes a few steps of; a vector of 32 it takes number by number, a hundred times as slowly. Products are
/// added and not fused, so that all processors come to the same last digit.
struct LineVector: Sendable {
  private var parts = InlineArray<4, SIMD8<Float>>(repeating: SIMD8())

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

  /// Adds the row of each number, as often as the number says. Half of the numbers are 0.
  @inline(__always)
  func add(_ rows: [LineVector], to sum: inout LineVector) {
    forEach { index, number in
      for part in 0..<4 { sum.parts[part] += rows[index].parts[part] * number }
    }
  }

  /// The same for rows of eight.
  @inline(__always)
  func add(_ rows: [SIMD8<Float>], to sum: inout SIMD8<Float>) {
    forEach { index, number in sum += rows[index] * number }
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

  /// Hands over the numbers that are not 0, with their places.
  @inline(__always)
  private func forEach(_ body: (Int, Float) -> Void) {
    for part in 0..<4 {
      let numbers = parts[part]
      for index in 0..<8 where numbers[index] != 0 { body(part * 8 + index, numbers[index]) }
    }
  }
}
