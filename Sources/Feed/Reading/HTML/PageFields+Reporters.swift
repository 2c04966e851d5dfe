/// The reporters whom Chinese news names in its first words: `本报讯（记者 王小明 李华）`.
extension PageFields {
  /// What they are called there.
  private static let words = ["记者", "記者", "通讯员", "執筆", "执笔"].map { Array($0.utf8) }
  /// They stand among so many bytes at the beginning of one of the first paragraphs.
  private static let start = 160
  private static let paragraphs = 3
  /// The bytes of a name of two to four characters.
  private static let lengths = 6...12

  /// The reporters.
  var reporters: [String] {
    let prose = passages.list.lazy.filter { $0.role != .picture && ($0.isProse || $0.length < Self.start) }
    for passage in prose.drop(while: { $0.node <= title?.node ?? -1 }).prefix(Self.paragraphs * 3) {
      let names = Self.reporters(in: passages.bytes[passage.range].prefix(Self.start))
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The names between such a word and a bracket or the end of the line; where a sentence goes on, the word opens no list of names.
  private static func reporters(in line: ArraySlice<UInt8>) -> [String] {
    for position in line.indices {
      guard let word = words.first(where: { line[position...].starts(with: $0) }) else { continue }
      let text = String(decoding: line[(position + word.count)...], as: UTF8.self)
      let end = text.firstIndex { "）)".contains($0) } ?? text.endIndex
      if end == text.endIndex, line.count >= start { continue }
      let names = text[..<end].split { " \u{3000}/、：:&".contains($0) }.map(String.init)
      if !names.isEmpty, names.count <= 4, names.allSatisfy(isName) { return names }
    }
    return []
  }

  private static func isName(_ text: String) -> Bool {
    lengths.contains(text.utf8.count) && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }
}
