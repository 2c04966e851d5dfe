/// Reads a paragraph of Markdown: plain text, and marks for what is emphasised, code or a link.
///
/// The marks of emphasis and the brackets are first kept in the text; those that turn out to mean something are
/// struck out at the end, when all are known.
///
/// - Source: CommonMark 0.31, chapter 6 and its appendix on a parsing strategy; bare addresses as GitHub has them.
struct MarkdownInline {
  /// An address or a title is no longer than this, in bytes; what seems to be is none.
  static let longestAddress = 2_048

  /// Brackets, parentheses and emphasis are nested no deeper than this; a text that seems to be costs the square of its length.
  static let deepest = 64

  let source: [UInt8]
  let references: MarkdownReferences
  let addresses: WebAddress
  var index = 0
  var output: [UInt8] = []
  var struck: [Range<Int>] = []
  var marks: [Mark] = []
  var pictures: [Picture] = []
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// How much is struck out before each of the struck ranges.
  var struckBefore: [Int] = []
  /// Lengths of backtick runs that have no partner behind a place, so that none is looked for twice.
  var unmatchedTicks: Set<Int> = []

  /// Before this place there is no `>`.
  var angleless = 0

  struct Delimiter {
    var mark: UInt8
    /// Where it stands in the output, shrinking from its inner side as it is used.
    var range: Range<Int>
    var length: Int
    var canOpen: Bool
    var canClose: Bool
  }

  struct Bracket {
    var output: Int
    var source: Int
    var isPicture: Bool
    var delimiters: Int
  }

  init(_ source: [UInt8], _ references: MarkdownReferences, _ addresses: WebAddress) {
    self.source = source
    self.references = references
    self.addresses = addresses
    output.reserveCapacity(source.count)
  }

  /// The text, the marks and the pictures of a paragraph.
  static func read(
    _ source: [UInt8], references: MarkdownReferences, addresses: WebAddress
  ) -> (text: [UInt8], marks: [Mark], pictures: [Picture]) {
    var inline = MarkdownInline(source, references, addresses)
    inline.read()
    return inline.finished()
  }

  mutating func read() {
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiter(byte)
      case UInt8(ascii: "["): open(isPicture: false, width: 1)
      case UInt8(ascii: "!") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "["):
        open(isPicture: true, width: 2)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "h") where isBareAddress: readBareAddress()
      case 0x0A, 0x09, 0x20:
        if output.last != 0x20 { output.append(0x20) }
        index += 1
      default: readText()
      }
    }
    processEmphasis(from: 0)
  }

  /// Takes a run of bytes that mean nothing but themselves.
  mutating func readText() {
    var end = index + 1
    while end < source.count {
      let isOpen = end + 1 < source.count
      switch source[end] {
      case 0x20 where isOpen && source[end + 1] > 0x20: break
      case UInt8(ascii: "h") where isOpen && source[end + 1] != UInt8(ascii: "t"): break
      case 0...0x20, UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "["),
        UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "h"),
        UInt8(ascii: "~"):
        output.append(contentsOf: source[index..<end])
        index = end
        return
      default: break
      }
      end += 1
    }
    output.append(contentsOf: source[index..<end])
    index = end
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a tag or of a scheme.
  var isTagLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// Whether the byte is punctuation of ASCII (CommonMark 0.31, section 2.1).
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
}
