/// What a Markdown file says of itself before its text.
struct FrontMatter: Equatable, Sendable {
  /// A key in lower case with its values: one, or those of a list.
  struct Field: Equatable, Sendable {
    /// The key in lower case.
    var key: String
    /// The values as text, without their quotation marks.
    var values: [String]
    /// The line of the file, from 1.
    var line: Int
  }

  /// The fields in the order of the file.
  var fields: [Field] = []
  /// Where the text begins, in bytes.
  var end = 0
  /// The line of the file on which the text begins, from 1.
  var endLine = 1
  /// Lines that say nothing that can be understood.
  var wrongLines: [Int] = []

  /// The values of the first of some keys that has any.
  func values(_ keys: [String]) -> [String] {
    for key in keys {
      if let field = fields.first(where: { $0.key == key && !$0.values.isEmpty }) { return field.values }
    }
    return []
  }

  /// The first value of the first of some keys that has any.
  func value(_ keys: String...) -> String? { values(keys).first.flatMap { $0.isEmpty ? nil : $0 } }

  /// The line on which a key stands.
  func line(of key: String) -> Int? { fields.first { $0.key == key }?.line }
}

extension FrontMatter {
  /// Reads what stands before the text, in whatever way it is written.
  init(of bytes: [UInt8]) {
    if let block = FrontMatterBlock(of: bytes, fence: "---") ?? FrontMatterBlock(of: bytes, fence: "---", close: "...")
    {
      self = YAMLFrontMatter.read(block)
    } else if let block = FrontMatterBlock(of: bytes, fence: "+++") {
      self = TOMLFrontMatter.read(block)
    } else if bytes.first == UInt8(ascii: "{"), let json = JSONFrontMatter.read(bytes) {
      self = json
    } else {
      self = HeaderLines.read(bytes)
    }
  }
}

/// The lines between two fences at the beginning of a file.
struct FrontMatterBlock {
  /// The lines, without their line breaks.
  let lines: [ArraySlice<UInt8>]
  /// Where the text behind begins, in bytes.
  let end: Int

  /// Finds the lines; `nil` when the file does not begin with the fence or never closes it.
  init?(of bytes: [UInt8], fence: String, close: String? = nil) {
    let close = Array((close ?? fence).utf8)
    guard bytes.starts(with: fence.utf8) else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var lower = 0
    while lower < bytes.count {
      let upper = bytes[lower...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[lower..<upper]
      while let last = line.last, last <= 0x20 { line.removeLast() }
      if lower == 0 {
        guard line.count == fence.utf8.count else { return nil }
      } else if line.elementsEqual(close) {
        self.lines = lines
        end = min(upper + 1, bytes.count)
        return
      } else {
        lines.append(line)
      }
      lower = upper + 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the blanks at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = drop { $0 <= 0x20 }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  /// The text of the bytes.
  var text: String { String(decoding: self, as: UTF8.self) }
}
