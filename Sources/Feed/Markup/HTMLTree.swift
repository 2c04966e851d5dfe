/// A parsed web page as a flat list of its elements and texts, in document order.
///
///     nodes       html  head  title  #text  body  p  #text  b  #text  …
///     parent       -1     0     1      2      0   4    5    5    7
///     end          all    4     4      4    all   …      one past the last descendant
///
/// What belongs to an element stands right behind it, so sums over subtrees are one pass from the back, what is
/// inherited one pass from the front, and no walk needs a stack: a page nested however deep costs nothing more.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    /// What it is; `text` for a run of text.
    var name: ElementName
    /// The element it stands in, -1 for the root.
    var parent: Int32
    /// One past its last descendant; for a text, one past itself.
    var end: Int32
    /// An element's attributes as positions in `attributes`, or a text's bytes as offsets into `bytes`.
    var lower: Int32
    /// The upper end of the same.
    var upper: Int32

    /// The attributes or the bytes.
    var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  /// An attribute with its value as offsets into `bytes`.
  struct Attribute: Sendable {
    /// What it is called.
    var name: AttributeName
    /// Where its value begins.
    var lower: Int32
    /// Where its value ends.
    var upper: Int32

    /// Where its value stands.
    var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  /// Elements and texts in document order; a parent comes before its children.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// Texts and attribute values as UTF-8. Blanks in texts are folded to one space, except in `pre`.
  var bytes: [UInt8] = []
  /// For each node the line of the page on which it begins, counted from 1; empty unless it was asked for.
  var lines: [Int32] = []
  /// Whether the page was nested so deep that the rest of it was not read.
  var isCutOff = false
}

extension HTMLTree {
  /// The attributes of a node as positions in `attributes`; a text has none.
  func attributes(of node: Int) -> Range<Int> { nodes[node].name == .text ? 0..<0 : nodes[node].range }

  /// Where an attribute's value stands in `bytes`.
  func value(of name: AttributeName, at node: Int) -> Range<Int>? {
    for position in attributes(of: node) where attributes[position].name == name { return attributes[position].range }
    return nil
  }

  /// An attribute's value; the empty string when it is there without one.
  func string(of name: AttributeName, at node: Int) -> String? {
    value(of: name, at: node).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// All text below a node as one line, blanks folded.
  ///
  /// - Parameter limit: how many bytes are enough; a line that is longer ends somewhere behind them.
  func line(at node: Int, limit: Int = .max) -> String {
    var line: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].name == .text {
      if line.count > limit { break }
      for byte in bytes[nodes[index].range] {
        let isBlank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
        if !isBlank { line.append(byte) } else if let last = line.last, last != 0x20 { line.append(0x20) }
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a value contains a word written in lower case, in whatever case it has it.
  func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard range.count >= length, length > 0 else { return false }
    return word.withUTF8Buffer { wanted in
      for start in range.lowerBound...(range.upperBound - length) {
        var offset = 0
        while offset < length, unsafe Self.lowered(bytes[start + offset]) == wanted[offset] { offset += 1 }
        if offset == length { return true }
      }
      return false
    }
  }

  /// Whether one of the words of a value, set off by blanks, is this one.
  func holdsWord(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
      if end - start == word.utf8CodeUnitCount, holds(word, in: start..<end) { return true }
      start = end + 1
    }
    return false
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
