/// Resolves the entities of HTML that a scraper left in plain text: `&amp;`, `&nbsp;`, `&#8217;`, `&rsquo;`.
enum StrayEntities {
  /// The text with characters for entities; what is no entity stays.
  ///
  /// - Parameter text: plain text in UTF-8, not markup.
  static func resolved(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == 0x26, let entity = entity(in: text, at: index) {
        result.append(scalar: entity.scalar)
        index = entity.end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The entity at an ampersand. `&amp;rsquo;` was escaped twice and is one too.
  private static func entity(in text: [UInt8], at index: Int) -> (scalar: UInt32, end: Int)? {
    var start = index + 1
    for _ in 0..<2 where text[start...].starts(with: "amp;".utf8) && named(in: text, at: start + 4) != nil {
      start += 4
    }
    return named(in: text, at: start)
  }

  /// What a name or a number between an ampersand and a semicolon stands for.
  private static func named(in text: [UInt8], at start: Int) -> (scalar: UInt32, end: Int)? {
    guard start < text.count, let length = text[start...].prefix(10).firstIndex(of: 0x3B).map({ $0 - start }),
      length > 1
    else { return nil }
    let name = text[start..<start + length]
    guard let scalar = name.first == 0x23 ? number(name.dropFirst()) : scalar(named: name) else { return nil }
    // A blank that was not to break a line is a blank to a reader of text.
    return (scalar == 0xA0 ? 0x20 : scalar, start + length + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), Unicode.Scalar(value) != nil else { return nil }
    let meant = (0x80...0x9F).contains(value) ? Windows1252.scalar(UInt8(value)) : value
    return meant >= 0x20 || meant == 0x0A || meant == 0x09 ? meant : 0x20
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> UInt32? {
    guard name.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
    if name.elementsEqual("apos".utf8) { return 0x27 }
    return EntityName.scalar(String(decoding: name, as: UTF8.self))?.value
  }
}
