extension Descriptor {
  /// Numbers that are read or written at once.
  private static let numbersAtOnce = 1 << 13

  /// Reads up to `count` numbers from an offset, the lowest byte of each first; fewer at the end of the file.
  func numbers<Number: FixedWidthInteger & UnsignedInteger>(_ count: Int, at offset: Int) throws(Problem) -> [Number] {
    let size = Number.bitWidth / 8
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    while numbers.count < count {
      let wanted = min(Self.numbersAtOnce, count - numbers.count)
      let bytes = try read(wanted * size, at: offset + numbers.count * size)
      for start in stride(from: 0, through: bytes.count - size, by: size) { numbers.append(bytes.integer(at: start)) }
      if bytes.count < wanted * size { break }
    }
    return numbers
  }

  /// Writes numbers at an offset, the lowest byte of each first.
  func write(_ numbers: ArraySlice<some FixedWidthInteger & UnsignedInteger>, at offset: Int) throws(Problem) {
    var rest = numbers
    var offset = offset
    while !rest.isEmpty {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Self.numbersAtOnce * 8)
      for number in rest.prefix(Self.numbersAtOnce) { bytes.append(integer: number) }
      try write(bytes.span, at: offset)
      offset += bytes.count
      rest = rest.dropFirst(Self.numbersAtOnce)
    }
  }
}
