/// Takes out of decoded text what no reader should meet, and repairs what programs broke on the way.
struct TextCleaner {
  /// Whether the text is markup, in which entities and quotation marks mean something.
  var isMarkup: Bool

  /// What a scan of the bytes has seen, one bit each.
  struct Findings: OptionSet {
    let rawValue: UInt8
    static let control = Findings(rawValue: 1)
    static let ampersand = Findings(rawValue: 2)
    static let doubledQuote = Findings(rawValue: 4)
    /// A scalar that may have to go or be repaired: a C1 control, a byte order mark, a non-character.
    static let oddScalar = Findings(rawValue: 8)
    static let mojibake = Findings(rawValue: 16)
  }

  /// The text without what it should not hold.
  ///
  /// - Parameter bytes: valid UTF-8 without a byte order mark.
  func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let findings = findings(in: bytes)
    if findings.isEmpty { return bytes }
    var bytes = bytes
    if findings.contains(.mojibake), let repaired = MojibakeRepair.repaired(bytes) { bytes = repaired }
    if !findings.isDisjoint(with: [.control, .oddScalar, .mojibake]) { bytes = withoutControls(bytes) }
    if !isMarkup {
      if findings.contains(.ampersand) { bytes = StrayEntities.resolved(bytes) }
      if findings.contains(.doubledQuote) { bytes = withoutDoubledQuotes(bytes) }
    }
    return bytes
  }

  // MARK: Looking

  /// Looks for trouble in blocks: a block without any of the signs costs a fraction of a nanosecond a byte.
  private func findings(in bytes: [UInt8]) -> Findings {
    var findings: Findings = []
    let span = bytes.span
    let block = 64
    var start = 0
    while start < span.count {
      let end = min(start + block, span.count)
      let part = span.extracting(start..<end)
      if isMarkup ? Self.isSuspectMarkup(part) : Self.isSuspect(part) { Self.look(span, start..<end, &findings) }
      start = end
    }
    return findings
  }

  /// Whether a block holds a control character, a quotation mark, an ampersand or anything beyond ASCII.
  @inline(__always)
  private static func isSuspect(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in block.indices {
      let byte = block[index]
      let isSign = byte == 0x22 || byte == 0x26 || byte == 0x7F || (byte < 0x20 && byte != 0x0A)
      found |= (isSign ? 0x80 : 0) | byte
    }
    return found & 0x80 != 0
  }

  /// The same for markup, in which quotation marks, ampersands and tabs are no trouble.
  @inline(__always)
  private static func isSuspectMarkup(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in block.indices {
      let byte = block[index]
      let isSign = byte == 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x09)
      found |= (isSign ? 0x80 : 0) | byte
    }
    return found & 0x80 != 0
  }

  private static func look(_ span: Span<UInt8>, _ range: Range<Int>, _ findings: inout Findings) {
    for index in range {
      let byte = span[index]
      if byte < 0x80 {
        if byte == 0x26 {
          findings.insert(.ampersand)
        } else if byte == 0x22 {
          if index > 0, span[index - 1] == 0x22 { findings.insert(.doubledQuote) }
        } else if byte == 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x09) {
          findings.insert(.control)
        }
      } else if byte >= 0xC2 {
        let next = index + 1 < span.count ? span[index + 1] : 0
        if byte == 0xC2, next < 0xA0 || next == 0xAD { findings.insert(.oddScalar) }
        if byte == 0xEF, next >= 0xB7 { findings.insert(.oddScalar) }
        if byte == 0xE2, next == 0x80 { lookAtPunctuation(span, index, &findings) }
        if byte >= 0xF0 { findings.insert(.oddScalar) }
        if MojibakeRepair.isSuspected(byte, next) && index + 2 < span.count && span[index + 2] >= 0xC2 {
          findings.insert(.mojibake)
        }
      }
    }
  }

  private static func lookAtPunctuation(_ span: Span<UInt8>, _ index: Int, _ findings: inout Findings) {
    guard index + 2 < span.count else { return }
    // U+2028, U+2029 and the overrides of direction.
    if (0xA8...0xAE).contains(span[index + 2]) { findings.insert(.oddScalar) }
  }

  // MARK: Cleaning

  /// One `\n` for each line end, no control characters, no non-characters. The controls of Latin-1 are read
  /// as Windows-1252, which is what they were before a program mistook them.
  private func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let span = bytes.span
    var offset = 0
    while offset < span.count {
      let byte = span[offset]
      if byte < 0x80 {
        let start = offset
        while offset < span.count, Self.isPlain(span[offset]) { offset += 1 }
        if offset > start {
          result.append(contentsOf: bytes[start..<offset])
          continue
        }
        if byte == 0x0D || byte == 0x0C || byte == 0x0B {
          result.append(0x0A)
          if byte == 0x0D, offset + 1 < span.count, span[offset + 1] == 0x0A { offset += 1 }
        }
        offset += 1
        continue
      }
      let scanned = span.scalar(at: offset)
      if let replacement = replacement(of: scanned.value) {
        result.append(scalar: replacement)
      } else if !Self.isDropped(scanned.value) {
        for index in offset..<offset + scanned.length { result.append(span[index]) }
      }
      offset += scanned.length
    }
    return result
  }

  /// Whether a byte of ASCII stays as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09
  }

  private func replacement(of scalar: UInt32) -> UInt32? {
    if scalar == 0x2028 || scalar == 0x2029 { return 0x0A }
    guard (0x80...0x9F).contains(scalar) else { return nil }
    let meant = Windows1252.scalar(UInt8(scalar))
    return meant == scalar ? nil : meant
  }

  /// What shows nothing and only gets in the way: controls, soft hyphens, overrides of direction, non-characters.
  ///
  /// - Source: Unicode 16, section 23.7 (noncharacters); UAX 9.
  private static func isDropped(_ scalar: UInt32) -> Bool {
    (0x80...0x9F).contains(scalar) || scalar == 0xFEFF || scalar == 0xAD || (0xFDD0...0xFDEF).contains(scalar)
      || scalar & 0xFFFE == 0xFFFE
      || (0x202A...0x202E).contains(scalar) || (0xFFF0...0xFFFB).contains(scalar)
  }

  /// `""Word` and `word""` with one mark, as quoting twice for a table leaves them.
  private func withoutDoubledQuotes(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      if bytes[index] == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22, isDoubled(bytes, index) { index += 1 }
      index += 1
    }
    return result
  }

  /// Whether two marks stand where one opens or closes: a word on one side, none on the other.
  private func isDoubled(_ bytes: [UInt8], _ index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 2 < bytes.count ? bytes[index + 2] : 0x20
    if before == 0x22 || after == 0x22 { return false }
    let opens = (before <= 0x20 || before == 0x28) && isOfWord(after)
    let closes = (isOfWord(before) || ".,!?".utf8.contains(before)) && (after <= 0x20 || ".,;:!?)".utf8.contains(after))
    return opens || closes
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
