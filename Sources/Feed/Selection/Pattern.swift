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
  public func isFound(in text: String) -> Bool {
    let text = Self.folded(text)
    guard let first = pieces.first, let last = pieces.last else { return false }
    var start = 0
    while let found = Self.place(of: first, in: text, from: start, to: text.count) {
      start = found + 1
      if !first.isEmpty, !Self.isBoundary(text, found) { continue }
      var end = found + first.count
      var isWhole = true
      for piece in pieces.dropFirst() {
        guard let next = Self.place(of: piece, in: text, from: end, to: text.count) else {
          isWhole = false
          break
        }
        end = next + piece.count
      }
      if isWhole, last.isEmpty || Self.isBoundary(text, end) { return true }
    }
    return false
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

  private static func place(of piece: [UInt8], in text: [UInt8], from start: Int, to end: Int) -> Int? {
    if piece.isEmpty { return start <= end ? start : nil }
    var place = start
    while place + piece.count <= end {
      if text[place] == piece[0], text[place..<place + piece.count].elementsEqual(piece) { return place }
      place += 1
    }
    return nil
  }

  /// Whether a word may begin or end there: no letter or digit stands on one of the sides.
  private static func isBoundary(_ text: [UInt8], _ place: Int) -> Bool {
    place == 0 || place == text.count || !isOfWord(text[place - 1]) || !isOfWord(text[place])
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
