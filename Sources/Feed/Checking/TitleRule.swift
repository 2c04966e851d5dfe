/// Titles are text: some readers show markup in them as it is written, others drop it.
///
/// - Source: RSS Best Practices Profile, "Character data"; the W3C's validator knows markup by its end tags.
enum TitleRule {
  /// Whether a document writes a text with hexadecimal references, by which the Profile tells text from markup.
  static func isMeantAsText(_ text: String, of name: String, in document: [UInt8]) -> Bool {
    var written = [UInt8(ascii: ">")]
    Escaping.append(text.utf8Span.span, as: .title, to: &written)
    written += "</\(name)>".utf8
    guard let first = written.first, written.count <= document.count else { return false }
    return (0...(document.count - written.count)).contains { place in
      document[place] == first && document[place..<(place + written.count)].elementsEqual(written)
    }
  }

  static func complaint(on text: String) -> Complaint? {
    let bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "<") && place + 1 < bytes.count {
      guard bytes[place + 1] == UInt8(ascii: "/") else { continue }
      let name = bytes[(place + 2)...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
      let end = place + 2 + name.count
      guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { continue }
      if ElementName(Array(name).span) != .other {
        return .warning("it holds the markup </\(String(decoding: name, as: UTF8.self))>; titles are text")
      }
    }
    return nil
  }
}
