/// Text, code and markup.
extension MarkdownInline {
  mutating func readEscape() {
    if index + 1 < source.count, source[index + 1].isPunctuation {
      output.append(source[index + 1])
      index += 2
    } else {
      output.append(source[index])
      index += 1
    }
  }

  mutating func readCode() {
    let length = source[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var end = index + length
    while length <= Self.deepest, !unmatchedTicks.contains(length), end < source.count {
      guard let next = source[end...].firstIndex(of: UInt8(ascii: "`")) else { break }
      let run = source[next...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length {
        addCode(source[(index + length)..<next])
        index = next + length
        return
      }
      end = next + run
    }
    unmatchedTicks.insert(length)
    output.append(contentsOf: source[index..<(index + length)])
    index += length
  }

  mutating func addCode(_ code: ArraySlice<UInt8>) {
    var code = code
    if code.count > 2, code.first == 0x20, code.last == 0x20 { code = code.dropFirst().dropLast() }
    let start = output.count
    for byte in code { output.append(byte == 0x0A ? 0x20 : byte) }
    if output.count > start { marks.append(Mark(start..<output.count, .code)) }
  }

  mutating func readReference() {
    if let (scalar, end) = CharacterReferences.reference(in: source, at: index) {
      output.append(contentsOf: String(scalar).utf8)
      index = end
    } else {
      output.append(source[index])
      index += 1
    }
  }

  /// `<https://…>`, `<someone@example.org>` or a tag, which is left out.
  mutating func readAngle() {
    let limit = index < angleless ? source[index..<index] : source[index...].prefix(Self.longestAddress)
    guard let close = limit.firstIndex(of: UInt8(ascii: ">")), close > index + 1 else {
      angleless = max(angleless, limit.endIndex)
      output.append(source[index])
      index += 1
      return
    }
    let inner = source[(index + 1)..<close]
    let first = inner[inner.startIndex]
    let hasBlank = inner.contains { $0 <= 0x20 }
    if !hasBlank, inner.contains(UInt8(ascii: ":")) || inner.contains(UInt8(ascii: "@")), first.isTagLetter,
      let address = addresses.absolute(text(inner)) ?? addresses.absolute("mailto:" + text(inner))
    {
      marks.append(Mark(output.count..<(output.count + inner.count), .link(address)))
      output.append(contentsOf: inner)
    } else if first.isTagLetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
      || first == UInt8(ascii: "?")
    {
      if inner.starts(with: "br".utf8), output.last != 0x20 { output.append(0x20) }
    } else {
      output.append(source[index])
      index += 1
      return
    }
    index = close + 1
  }

  var isBareAddress: Bool {
    let rest = source[index...]
    guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else { return false }
    guard let before = output.last else { return true }
    return !before.isTagLetter && before < 0x80
  }

  mutating func readBareAddress() {
    var address = source[index...].prefix(Self.longestAddress).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 < 0x80
    }
    if !brackets.isEmpty, let bracket = address.firstIndex(of: UInt8(ascii: "]")) { address = address[..<bracket] }
    while let last = address.last, last.isPunctuation, last != UInt8(ascii: "/") { address.removeLast() }
    if let link = addresses.absolute(text(address)) {
      marks.append(Mark(output.count..<(output.count + address.count), .link(link)))
    }
    output.append(contentsOf: address)
    index += max(1, address.count)
  }

  func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
