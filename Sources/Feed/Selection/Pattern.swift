/// Words to look for, in capitals or not; `*` stands for any characters.
public struct Pattern: Hashable, Sendable {
  /// The pattern as it was written.
  public let text: String
  /// The pieces between the stars, folded.
  private let pieces: [[UInt8]]

  /// Makes a pattern; `nil` when it is empty.
  public init?(_ text: String) {
    guard text.contains(where: { $0 != " " }) else { return nil }
    self.text = text
    pieces = text.split(separator: "*", omittingEmptySubsequences: false).map { Self.folded(String($0)) }
  }

  /// Whether the whole of a text is what the pattern says.
  public func matches(_ text: String) -> Bool {
    let text = Self.folded(text)
    guard let first = pieces.first, let last = pieces.last, text.starts(with: first) else { return false }
    if pieces.count == 1 { return text.count == first.count }
    guard text.count >= first.count + last.count, text.suffix(last.count).elementsEqual(last) else { return false }
    var place = first.count
    let end = text.count - last.count
    for piece in pieces.dropFirst().dropLast() {
      guard let found = Self.place(of: piece, in: text, from: place, to: end) else { return false }
      place = found + piece.count
    }
    return true
  }

  /// Whether the words of the pattern stand somewhere in a text, as whole words where no star is.
  ///
  /// The pieces are looked for one behind the other, each where it stands first: what begins later finds no more.
  public func isFound(in text: String) -> Bool {
    let text = Self.folded(text)
    guard let first = pieces.first, let last = pieces.last else { return false }
    let opens = { first.isEmpty || Self.isBoundary(text, $0) }
    let closes = { last.isEmpty || Self.isBoundary(text, $0) }
    if pieces.count == 1 {
      return Self.place(of: first, in: text, from: 0, to: text.count) { opens($0) && closes($0 + first.count) } != nil
    }
    guard var place = Self.place(of: first, in: text, from: 0, to: text.count, where: opens) else { return false }
    place += first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let found = Self.place(of: piece, in: text, from: place, to: text.count) else { return false }
      place = found + piece.count
    }
    return Self.place(of: last, in: text, from: place, to: text.count) { closes($0 + last.count) } != nil
  }

  /// Small letters and single blanks.
  private static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text.lowercased().utf8 {
      let isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if isBlank, folded.last == 0x20 { continue }
      folded.append(isBlank ? 0x20 : byte)
    }
    return folded
  }

  /// Where a piece stands first, of the places that are wanted.
  private static func place(
    of piece: [UInt8], in text: [UInt8], from start: Int, to end: Int, where isWanted: (Int) -> Bool = { _ in true }
  ) -> Int? {
    if piece.isEmpty { return start <= end ? start : nil }
    var place = start
    while place + piece.count <= end {
      if text[place] == piece[0], text[place..<place + piece.count].elementsEqual(piece), isWanted(place) {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether a word may begin or end there: no letter or digit stands on one of the sides, or one of a script without blanks.
  private static func isBoundary(_ text: [UInt8], _ place: Int) -> Bool {
    guard place > 0, place < text.count else { return true }
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return !isOfWord(text[start..<place]) || !isOfWord(text[place..<min(place + 4, text.count)])
  }

  /// Whether the first character of some bytes is part of a word that blanks or marks set off.
  private static func isOfWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return first &- 0x61 < 26 || first &- 0x30 < 10 }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
    switch scalar.value {
    // Thai and its neighbours, kana and ideographs.
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return false
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return properties.isAlphabetic
    }
  }
}
