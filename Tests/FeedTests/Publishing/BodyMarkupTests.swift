import Testing

@testable import Feed

@Suite struct BodyMarkupTests {
  private static func html(_ blocks: [Block]) -> String {
    var writer = MarkupWriter()
    BodyMarkup.write(blocks, to: &writer)
    return String(decoding: writer.bytes(), as: UTF8.self)
  }

  private static func items(_ items: (String, Bool, Int)...) -> [Block] {
    items.map { Block($0.0, kind: .listItem(ordered: $0.1, depth: $0.2)) }
  }

  @Test(arguments: [
    (items(("a", false, 0), ("b", false, 0)), "<ul><li>a</li><li>b</li></ul>"),
    (
      items(("a", false, 0), ("b", true, 1), ("c", true, 1), ("d", false, 0)),
      "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"
    ),
    (items(("a", false, 0), ("b", true, 0)), "<ul><li>a</li></ul><ol><li>b</li></ol>"),
    (items(("a", false, 3), ("b", false, 0)), "<ul><li>a</li><li>b</li></ul>"),
    (items(("a", false, 0), ("b", false, 5), ("c", false, 1)), "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"),
    (
      items(("a", false, 0), ("b", false, 1), ("c", true, 1)),
      "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>"
    ),
    (items(("a", false, -4)), "<ul><li>a</li></ul>"),
  ])
  func listsNest(blocks: [Block], expected: String) { #expect(Self.html(blocks) == expected) }

  @Test func deepListsAreFlattened() {
    let blocks = (0..<5_000).map { Block("x", kind: .listItem(ordered: false, depth: $0)) }
    let html = Self.html(blocks)
    #expect(html.components(of: "<li>") == 5_000)
    #expect(html.components(of: "<ul>") == 7)
  }

  @Test func theOtherKinds() {
    #expect(
      Self.html([Block("a", kind: .heading(level: 1)), Block("b", kind: .heading(level: 7))]) == "<h2>a</h2><h6>b</h6>")
    #expect(
      Self.html([Block("a", kind: .quotation), Block("b", kind: .quotation), Block("c")])
        == "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>")
    #expect(Self.html([Block("\n a\n", kind: .preformatted)]) == "<pre>\n\n a\n</pre>")
    let picture = Block("b", kind: .picture(Picture(url: "https://e.example/a", description: "\"c\"")))
    #expect(
      Self.html([picture])
        == "<figure><img src=\"https://e.example/a\" alt=\"&quot;c&quot;\"/><figcaption>b</figcaption></figure>")
    // Without an address that may be published the caption is what is left.
    #expect(Self.html([Block("b", kind: .picture(Picture(url: "data:image/png,x")))]) == "<p>b</p>")
    #expect(Self.html([Block("", kind: .picture(Picture(url: "data:image/png,x")))]) == "")
  }

  @Test(arguments: [
    ([Mark(0..<3, .emphasis)], "<em>one</em> two three"),
    ([Mark(0..<7, .strong), Mark(4..<7, .emphasis)], "<strong>one <em>two</em></strong> three"),
    ([Mark(0..<7, .strong), Mark(0..<7, .code)], "<strong><code>one two</code></strong> three"),
    ([Mark(0..<5, .strong), Mark(4..<9, .emphasis)], "<strong>one <em>t</em></strong>wo three"),
    ([Mark(0..<3, .link("https://e.example/?a&b"))], "<a href=\"https://e.example/?a&amp;b\">one</a> two three"),
    ([Mark(0..<3, .link("mailto:a@e.example"))], "<a href=\"mailto:a@e.example\">one</a> two three"),
    (
      [Mark(0..<7, .link("https://e.example/")), Mark(4..<7, .link("https://f.example/"))],
      "<a href=\"https://e.example/\">one two</a> three"
    ),
    ([Mark(0..<3, .link("javascript:x")), Mark(0..<3, .strong)], "<strong>one</strong> two three"),
    ([Mark(8..<99, .strong)], "one two <strong>three</strong>"), ([Mark(50..<99, .strong)], "one two three"),
    ([Mark(-5..<3, .strong)], "<strong>one</strong> two three"), ([Mark(4..<4, .strong)], "one two three"),
    ([Mark(4..<7, .strong), Mark(0..<3, .emphasis)], "one <strong>two</strong> three"),
  ])
  func marksBecomeElements(marks: [Mark], expected: String) {
    #expect(Self.html([Block("one two three", marks: marks)]) == "<p>\(expected)</p>")
  }

  @Test func aMarkInsideACharacterIsLeftOut() {
    #expect(Self.html([Block("é–x", marks: [Mark(1..<5, .strong), Mark(2..<5, .emphasis)])]) == "<p>é<em>–</em>x</p>")
  }

  @Test func anyMarksLeaveTheTextWhole() {
    let text = "Ein Über–Satz 日本 <&> 👩‍🚀 end."
    var dice = Dice(3)
    for _ in 0..<2_000 {
      let marks = (0..<Int.random(in: 0..<6, using: &dice)).map { _ in
        let start = Int.random(in: -3..<45, using: &dice)
        let kinds: [Mark.Kind] = [.emphasis, .strong, .code, .link("https://e.example/"), .link("x")]
        return Mark(start..<(start + Int.random(in: 0..<20, using: &dice)), kinds.randomElement(using: &dice) ?? .code)
      }
      let written = WrittenMarkup(html: Self.html([Block(text, marks: marks)]))
      #expect(written.complaint == nil)
      #expect(written.texts(of: "p") == [text])
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
