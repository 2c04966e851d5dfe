import Testing

@testable import Feed

/// What was written is read back so that writing it again gives the same bytes.
@Suite struct PublishedBodyTests {
  private static func markup(_ blocks: [Block]) -> String {
    var writer = MarkupWriter()
    writer.element("div") { BodyMarkup.write(blocks, to: &$0) }
    return String(decoding: writer.bytes(), as: UTF8.self)
  }

  private static func readBack(_ blocks: [Block]) throws -> [Block] {
    let root = try MarkupDocument(xml: Array(markup(blocks).utf8), file: "").root
    return PublishedBody.blocks(in: root ?? MarkupElement(name: ""))
  }

  @Test func givesBackEveryKind() throws {
    let blocks = [
      Block(
        "A & b < c",
        marks: [Mark(0..<5, .strong), Mark(4..<5, .emphasis), Mark(6..<9, .link("https://e.example/?a&b"))]),
      Block("Two", kind: .heading(level: 2)), Block("Six", kind: .heading(level: 6)),
      Block("a", kind: .listItem(ordered: false, depth: 0)), Block("b", kind: .listItem(ordered: true, depth: 1)),
      Block("c", kind: .listItem(ordered: true, depth: 1)), Block("d", kind: .listItem(ordered: false, depth: 0)),
      Block("one", kind: .quotation), Block("two", kind: .quotation), Block("\n\n  code\n", kind: .preformatted),
      Block("caption", kind: .picture(Picture(url: "https://e.example/a.jpg", description: "a \"b\""))),
      Block("", kind: .picture(Picture(url: "https://e.example/b.jpg"))), Block(""),
    ]
    #expect(try Self.readBack(blocks) == blocks)
  }

  @Test func anythingGivesTheSameBytesAgain() throws {
    var dice = Dice(11)
    let texts = ["", "word", "Über–Satz 日本 <&> \"q\"", "\n x\n", "]]>", "one two three four five"]
    for _ in 0..<1_000 {
      let blocks = (0..<Int.random(in: 0..<8, using: &dice)).map { _ in
        let marks = (0..<Int.random(in: 0..<4, using: &dice)).map { _ in
          let start = Int.random(in: -2..<20, using: &dice)
          let kinds: [Mark.Kind] = [
            .emphasis, .strong, .code, .link("https://e.example/a b"), .link("mailto:a@e.example"),
          ]
          return Mark(
            start..<(start + Int.random(in: 0..<12, using: &dice)), kinds.randomElement(using: &dice) ?? .code)
        }
        let kinds: [Block.Kind] = [
          .paragraph, .heading(level: Int.random(in: 1...7, using: &dice)), .quotation, .preformatted,
          .listItem(ordered: Bool.random(using: &dice), depth: Int.random(in: -1...9, using: &dice)),
          .picture(
            Picture(url: ["https://e.example/a b", "data:x"].randomElement(using: &dice) ?? "", description: "<d>")),
        ]
        return Block(
          texts.randomElement(using: &dice) ?? "", kind: kinds.randomElement(using: &dice) ?? .paragraph, marks: marks)
      }
      let again = try Self.readBack(blocks)
      #expect(Self.markup(again) == Self.markup(blocks))
      // Nothing is left to change the second time.
      #expect(try Self.readBack(again) == again)
    }
  }

  @Test func passesOverWhatIsNotOurs() throws {
    let root = try MarkupDocument(
      xml: Array("<div><table><tr><td>x</td></tr></table><figure/><p>kept</p><script>y</script></div>".utf8), file: ""
    ).root
    #expect(PublishedBody.blocks(in: try #require(root)) == [Block("kept")])
  }
}
