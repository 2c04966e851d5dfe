import Testing

@testable import Feed

@Suite struct EscapingTests {
  private static func escaped(_ text: String, _ context: Escaping.Context) -> String {
    var output: [UInt8] = []
    Escaping.append(text.utf8Span.span, as: context, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (Escaping.Context.text, "a &amp; b &lt; c &gt; d \"e\" 'f'\tg\nh"),
    (.attribute, "a &amp; b &lt; c &gt; d &quot;e&quot; 'f' g h"),
    (.title, "a &#x26; b &#x3C; c &#x3E; d \"e\" 'f'\tg\nh"),
    (.markup, "a &amp; b &lt; c > d \"e\" 'f'\tg\nh"),
  ])
  func eachPlaceHasItsReferences(context: Escaping.Context, expected: String) {
    #expect(Self.escaped("a & b < c > d \"e\" 'f'\tg\nh", context) == expected)
  }

  /// One character at a time, in the plainest way: what the fast way has to agree with.
  private static func plainly(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isUnwanted =
        value < 0x20 && value != 0x09 && value != 0x0A || (0x7F..<0xA0).contains(value) || value == 0xFEFF
        || value == 0xFFFD || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
      if isUnwanted { continue }
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  @Test func everyCharacterAtEveryPlaceOfAWord() throws {
    var values = Array(UInt32(0)..<0x300)
    values += [
      0x7FF, 0x800, 0x2013, 0x3000, 0xD7FF, 0xE000, 0xF8FF, 0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0, 0xFEFF, 0xFFFC, 0xFFFD,
    ]
    values += [0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0x1FFFD, 0x1FFFE, 0x2FFFF, 0xF0000, 0x10FFFD, 0x10FFFF]
    for scalar in values.compactMap(Unicode.Scalar.init) {
      for before in 0..<9 {
        let text = String(repeating: "a", count: before) + "\(scalar)" + String(repeating: "b", count: 9)
        #expect(Self.escaped(text, .text) == Self.plainly(text), "U+\(String(scalar.value, radix: 16)) after \(before)")
      }
    }
  }

  @Test func manyMixturesAgree() {
    let pieces = [
      "a", "word ", "<", ">", "&", "\"", "é", "–", "日本", "👩‍🚀", "\u{1}", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{FEFF}",
      "]]>", "\n", " ",
    ]
    var dice = Dice(7)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      #expect(Self.escaped(text, .text) == Self.plainly(text))
    }
  }
}
