private import CXML

/// Takes out of a page's source what is not for people: scripts, styles, comments, drawings and data of scripts.
///
/// They are most of a page's bytes, and a parser that knows HTML 4 takes the text of some scripts for the page's: one that
/// is hidden in a comment may hold a whole script of its own before it ends (HTML Standard, 13.2.5.20,
/// "script data double escaped state"). Scripts with JSON-LD stay.
struct ScriptRemoval {
  /// An element keeps no more attributes than this; the parser compares each one with all before it, so that a
  /// page of nothing but attributes would take it hours.
  private static let mostAttributes = 128
  /// A longer attribute for scripts is left out, in bytes.
  private static let longestData = 48

  private let source: [UInt8]
  /// Whether the line breaks of what is taken out stay.
  private let keepsLines: Bool
  private var kept: [UInt8] = []
  /// Ends that are nowhere further on: looking for each again from every beginning would take time with the square of the
  /// page's length.
  private var missing: Missing = []

  private struct Missing: OptionSet {
    let rawValue: UInt8
    static let comment = Missing(rawValue: 1)
    static let style = Missing(rawValue: 2)
    static let drawing = Missing(rawValue: 4)
    static let tag = Missing(rawValue: 8)
  }

  /// Where that begins which is not copied yet.
  private var start = 0

  private init(_ source: [UInt8], keepsLines: Bool) {
    self.source = source
    self.keepsLines = keepsLines
    kept.reserveCapacity(source.count)
  }

  /// The page without its scripts, styles and comments.
  ///
  /// - Parameter keepsLines: whether each line of the page keeps its number.
  static func stripped(_ source: [UInt8], keepsLines: Bool = false) -> [UInt8] {
    var removal = ScriptRemoval(source, keepsLines: keepsLines)
    removal.run()
    return removal.kept
  }

  private mutating func run() {
    var position = 0
    while let open = find(UInt8(ascii: "<"), from: position), open + 1 < source.count {
      let byte = source[open + 1] | 0x20
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") {
        position = passTag(at: open)
      } else if starts("<!--", at: open) {
        keep(upTo: open)
        let end = end(.comment) { $0.find("-->", from: open + 2) }
        position = min(end.map { $0 + 3 } ?? open + 4, source.count)
        leaveOut(from: open, upTo: position)
      } else if starts("<![", at: open), !starts("<![cdata[", at: open), let close = find(UInt8(ascii: ">"), from: open)
      {
        // `<![if !supportLists]>` of word processors: a comment to browsers (HTML Standard, 13.2.5.41).
        keep(upTo: open)
        position = close + 1
        leaveOut(from: open, upTo: position)
      } else {
        position = open + 1
      }
    }
    keep(upTo: source.count)
  }

  /// Looks for an end, unless it is known that there is none.
  private mutating func end(_ kind: Missing, _ search: (Self) -> Int?) -> Int? {
    if missing.contains(kind) { return nil }
    let found = search(self)
    if found == nil { missing.insert(kind) }
    return found
  }

  private mutating func keep(upTo end: Int) {
    if end > start { kept.append(contentsOf: source[start..<end]) }
  }

  /// Goes on behind what is left out.
  private mutating func leaveOut(from lower: Int, upTo upper: Int) {
    start = upper
    guard keepsLines, lower < upper else { return }
    for byte in source[lower..<upper] where byte == UInt8(ascii: "\n") { kept.append(byte) }
  }

  /// Goes behind a start tag and, when it begins a script or a style, to the end of that.
  private mutating func passTag(at open: Int) -> Int {
    guard !missing.contains(.tag) else { return open + 1 }
    guard let close = passAttributes(of: open) else {
      // Without a `>` further on no tag ends; a quotation mark that is never closed is this tag's own.
      if find(UInt8(ascii: ">"), from: open) == nil { missing.insert(.tag) }
      return open + 1
    }
    let content = close + 1
    if starts("<script", at: open), isEndOfName(open + 7) {
      let isData = (open..<close).contains { source[$0] == UInt8(ascii: "+") && starts("+json", at: $0) }
      if isData { return find("</script", from: content) ?? content }
      keep(upTo: content)
      leaveOut(from: content, upTo: scriptEnd(from: content))
      return start
    }
    if starts("<svg", at: open), isEndOfName(open + 4), source[close - 1] != UInt8(ascii: "/") {
      keep(upTo: content)
      leaveOut(from: content, upTo: end(.drawing) { $0.drawingEnd(from: content) } ?? content)
      return start
    }
    if starts("<style", at: open), isEndOfName(open + 6) {
      keep(upTo: content)
      leaveOut(from: content, upTo: end(.style) { $0.find("</style", from: content) } ?? content)
      return start
    }
    return content
  }

  /// Where the tag's `>` stands; leaves out attributes beyond the limit.
  private mutating func passAttributes(of open: Int) -> Int? {
    var attributes = 0
    var limit: Int?
    var previous: UInt8 = 0
    var name = open + 1
    var index = open + 1
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: ">"):
        if let limit {
          keep(upTo: limit)
          leaveOut(from: limit, upTo: index)
        }
        return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard previous == UInt8(ascii: "=") else { break }
        guard let quote = find(source[index], from: index + 1) else { return nil }
        if limit == nil, quote - name > Self.longestData, starts("data-", at: name), !isOfUse(name) {
          keep(upTo: name)
          leaveOut(from: name, upTo: quote + 1)
        }
        index = quote
        attributes += 1
      case 0...0x20, UInt8(ascii: "/"):
        attributes += 1
        index += 1
        name = index
        continue
      default: break
      }
      if attributes >= 2 * Self.mostAttributes, limit == nil { limit = index + 1 }
      previous = source[index]
      index += 1
    }
    return nil
  }

  /// Where the end tag of a drawing begins, which may hold drawings.
  private func drawingEnd(from content: Int) -> Int? {
    var position = content
    var depth = 1
    while let next = find(UInt8(ascii: "<"), from: position) {
      position = next + 1
      if starts("</svg", at: next) {
        depth -= 1
        if depth == 0 { return next }
      } else if starts("<svg", at: next), isEndOfName(next + 4) {
        depth += 1
      }
    }
    return nil
  }

  /// Where the end tag of a script begins, or the page ends.
  private func scriptEnd(from content: Int) -> Int {
    var position = content
    var first: Int?
    var commentEnd: Int?
    var isInner = false
    while let next = find(UInt8(ascii: "<"), from: position) {
      position = next + 1
      if let end = commentEnd, end < next {
        commentEnd = nil
        isInner = false
      }
      if starts("</script", at: next), isEndOfName(next + 8) {
        if !isInner { return next }
        first = first ?? next
        isInner = false
      } else if starts("<!--", at: next), commentEnd == nil {
        commentEnd = find("-->", from: next + 2) ?? source.count
      } else if commentEnd != nil, starts("<script", at: next), isEndOfName(next + 7) {
        isInner = true
      }
    }
    return first ?? source.count
  }
}

extension ScriptRemoval {
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    let found = unsafe source.withUnsafeBufferPointer { bytes in
      unsafe cxml_find(bytes.baseAddress, bytes.count, start, byte)
    }
    return found < 0 ? nil : found
  }

  /// Where a text stands first; its first byte is no letter, the others are in lower case, the source is in any.
  private func find(_ text: StaticString, from start: Int) -> Int? {
    var position = start
    let first = text.withUTF8Buffer { unsafe $0.first } ?? 0
    while let found = find(first, from: position) {
      if starts(text, at: found) { return found }
      position = found + 1
    }
    return nil
  }

  private func starts(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in wanted.indices {
        let byte = source[start + offset]
        let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if unsafe lowered != wanted[offset] { return false }
      }
      return true
    }
  }

  /// Whether an attribute that is named for data tells something about the page: where a picture is, what a part is called.
  private func isOfUse(_ name: Int) -> Bool {
    starts("data-src", at: name) || starts("data-component", at: name) || starts("data-testid", at: name)
  }

  private func isEndOfName(_ position: Int) -> Bool {
    guard position < source.count else { return true }
    return source[position] <= 0x20 || source[position] == UInt8(ascii: ">") || source[position] == UInt8(ascii: "/")
  }
}
