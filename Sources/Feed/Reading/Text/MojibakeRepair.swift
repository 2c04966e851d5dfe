/// Gives back what became of UTF-8 that a program took for Windows-1252 or Latin-1, once or several times.
///
/// `é` is two bytes in UTF-8, and they read `Ã©` in Windows-1252. The letters of such a run are turned back into
/// bytes; where these are UTF-8 of a script that people write news in, they were meant. A single run may be what it
/// seems (`MENÜ“`), so only runs that nobody writes are believed on their own.
enum MojibakeRepair {
  /// The repaired text, `nil` when nothing was wrong with it.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    var current = text
    var isRepaired = false
    // Three times: nobody has yet been seen to do it four times.
    for _ in 0..<3 {
      guard let better = once(current) else { break }
      current = better
      isRepaired = true
    }
    return isRepaired ? current : nil
  }

  /// Whether the text may hold such runs: leads of two-byte sequences beyond the Latin alphabets' usual letters.
  static func isSuspected(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC3: next == 0x82 || next == 0x83 || next == 0xA2 || (next >= 0x84 && next <= 0xB0)
    default: false
    }
  }

  private static func once(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var sure = 0
    var unsure = 0
    var offset = 0
    let span = text.span
    while offset < text.count {
      if text[offset] < 0x80 {
        result.append(text[offset])
        offset += 1
      } else if let run = sequence(in: span, at: offset) {
        result.append(scalar: run.scalar)
        if run.isSure { sure += 1 } else { unsure += 1 }
        offset = run.end
      } else {
        let length = span.scalar(at: offset).length
        for index in offset..<offset + length { result.append(text[index]) }
        offset += length
      }
    }
    return sure > 0 || unsure >= 4 ? result : nil
  }

  /// The scalar whose UTF-8 the letters at an offset are.
  private static func sequence(in text: Span<UInt8>, at offset: Int) -> (scalar: UInt32, end: Int, isSure: Bool)? {
    let first = text.scalar(at: offset)
    guard let lead = Windows1252.byte(first.value), lead >= 0xC2, lead < 0xF5 else { return nil }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    var end = offset + first.length
    for index in 1..<length {
      guard end < text.count else { return cutQuotation(lead, value, index, end) }
      let next = text.scalar(at: end)
      guard let byte = Windows1252.byte(next.value), byte & 0xC0 == 0x80 else {
        return cutQuotation(lead, value, index, end)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      end += next.length
    }
    guard isWritten(value), value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return (value, end, isSure(lead, value))
  }

  /// `â€` alone was a closing quotation mark, whose last byte Windows-1252 leaves open and programs drop.
  private static func cutQuotation(_ lead: UInt8, _ value: UInt32, _ index: Int, _ end: Int) -> (
    scalar: UInt32, end: Int, isSure: Bool
  )? {
    lead == 0xE2 && index == 2 && value == 0x80 ? (0x201D, end, true) : nil
  }

  /// Scripts and signs that news are written with.
  private static func isWritten(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x24F, 0x2BC...0x2DD, 0x300...0x36F, 0x386...0x3CE, 0x400...0x4FF, 0x5D0...0x5EA, 0x600...0x6FF: true
    case 0x900...0xDFF, 0xE01...0xE5B, 0x10D0...0x10FF, 0x1E00...0x1EFF, 0x2010...0x2044, 0x20AC, 0x2100...0x2199: true
    case 0x2200...0x22FF, 0x2500...0x27BF, 0x3001...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFEFF, 0xFF01...0xFF9F:
      true
    case 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// Runs that nobody writes: `Ã` or `Â` before a sign, `â€`, four bytes.
  private static func isSure(_ lead: UInt8, _ scalar: UInt32) -> Bool {
    lead == 0xC2 || lead == 0xC3 || lead >= 0xF0 || (lead == 0xE2 && (0x2010...0x20AC).contains(scalar))
  }
}
