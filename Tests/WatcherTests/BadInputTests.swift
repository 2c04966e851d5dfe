import Feed
import Glibc
import Testing

@testable import Watcher

/// Every bad file gets one clear sentence and is left where it is; the good one beside it is published.
@Suite struct BadInputTests {
  private let scratch = Scratch()

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var name = "bad.txt"
    let bytes: [UInt8]
    let sentence: String
  }

  private static let prose = Array(Story.text("The Page With the Strange Bytes").utf8)

  private func once(_ more: [String] = []) throws -> Program.Result {
    try Program.run(
      [
        "--once", "--input", scratch.place("in").text, "--output", scratch.place("out").text, "--state",
        scratch.place("state").text,
      ] + more)
  }

  private static let examples = [
    Example(testDescription: "nothing", bytes: [], sentence: "bad.txt: the file is empty"),
    Example(testDescription: "blanks", bytes: Array(" \n\t\r\n\u{A0}\n".utf8), sentence: "bad.txt: the file is empty"),
    Example(
      testDescription: "navigation", bytes: Array("Home\nNews\nSport\nContact us\nLog in\n".utf8),
      sentence: "bad.txt:1: no article found: there are only navigation, links and the like, and no story"),
    Example(
      testDescription: "a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      sentence: "bad.txt: the file is a PNG picture, not text"),
    Example(
      testDescription: "bytes without meaning",
      bytes: (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) },
      sentence: "bad.txt: the file is binary data, not text"),
    Example(
      testDescription: "zeros", bytes: Array(repeating: 0, count: 5_000),
      sentence: "bad.txt: the file is binary data, not text"),
    Example(
      testDescription: "an XML bomb", name: "bad.xml",
      bytes: Array(
        ("<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\">"
          + (1...9).map {
            "<!ENTITY \("a" + String($0)) \"\(String(repeating: "&a\($0 == 1 ? "" : String($0 - 1));", count: 10))\">"
          }
          .joined() + "]><b>&a9;</b>").utf8),
      sentence: "bad.xml:1: the file is broken: Detected an entity reference loop"),
    Example(
      testDescription: "an entity of another file", name: "bad.xml",
      bytes: Array("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><b>&e;</b>".utf8),
      sentence: "bad.xml: no article found: XML whose outermost element is <b> is not read"),
  ]

  @Test(arguments: examples)
  func isRefusedWithAReason(_ example: Example) throws {
    try scratch.write(Story.text("The Good One Beside It"), to: "in/good.txt")
    try scratch.write(example.bytes, to: "in/" + example.name)
    let result = try once()
    #expect(result.status == 0)
    let refusals = result.errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("refused: ") }
    #expect(refusals == ["refused: " + example.sentence])
    #expect(scratch.text("out/atom.xml").contains("The Good One Beside It"))
    #expect(!scratch.text("out/atom.xml").contains("root:"))
    #expect(try scratch.place("in/" + example.name).contents() == example.bytes)
  }

  @Test(arguments: [
    Example(
      testDescription: "bytes that are no UTF-8",
      bytes: prose.prefix(700) + [0xFF, 0xC3, 0x28, 0xE2, 0x82] + prose[700...],
      sentence: ""),
    Example(
      testDescription: "controls", bytes: prose.prefix(700) + [0x00, 0x01, 0x0B, 0x1B, 0x5B, 0x7F] + prose[700...],
      sentence: ""),
  ])
  func isPublishedWithoutWhatNoFeedMayHold(_ example: Example) throws {
    try scratch.write(example.bytes, to: "in/" + example.name)
    let result = try once()
    #expect(result.errors.contains("1 new article from 1 file"), "\(result.errors)")
    for name in ["out/atom.xml", "out/rss.xml", "out/feed.json"] {
      let bytes = try scratch.place(name).contents()
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
      #expect(String(decoding: bytes, as: UTF8.self).contains("The Page With the Strange Bytes"))
    }
  }

  @Test func aFileOfTwoHundredMegabytesIsNotRead() throws {
    try scratch.write(Story.text("The Good One Beside It"), to: "in/good.txt")
    try scratch.write("Headline\n\n", to: "in/huge.txt")
    #expect(unsafe truncate(scratch.place("in/huge.txt").text, 200 * 1_048_576) == 0)
    let result = try once()
    let sentence = "the file is larger than 32 MiB; raise MaximumSize= in [Input] if it is meant to be read"
    #expect(result.errors.contains("refused: huge.txt: \(sentence)\n"))
    #expect(scratch.text("out/atom.xml").contains("The Good One Beside It"))
    // Raised, it is read, and refused for what it is.
    let raised = try once(["--set", "Input.MaximumSize=300M"])
    #expect(raised.errors.contains("refused: huge.txt: the file is binary data, not text"), "\(raised.errors)")
  }
}
