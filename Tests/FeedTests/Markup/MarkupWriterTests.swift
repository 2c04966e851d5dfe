import Testing

@testable import Feed

@Suite struct MarkupWriterTests {
  private static func written(_ write: (inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter()
    write(&writer)
    return String(decoding: writer.bytes(), as: UTF8.self)
  }

  @Test func elementsAreClosedByTheCallThatOpenedThem() {
    let text = Self.written { writer in
      writer.element("a") { a in
        a.attribute("b", "c \"d\"\ne")
        a.element("f")
        a.element("g", "h & i")
        a.text("<j>")
      }
    }
    #expect(text == "<a b=\"c &quot;d&quot; e\"><f/><g>h &amp; i</g>&lt;j&gt;</a>")
  }

  @Test func anEmptyTextStillMakesAnEndTag() {
    #expect(Self.written { $0.element("p", "") } == "<p></p>")
    #expect(Self.written { $0.element("a") { $0.attribute("href", "") } } == "<a href=\"\"/>")
  }

  @Test func whatAnotherWriterMadeIsTakenAsItIs() {
    let text = Self.written { writer in
      writer.element("a") { a in
        a.markup(Array("<b>&amp;</b>".utf8))
        a.literal(Array("<c>&lt;</c>".utf8))
      }
    }
    #expect(text == "<a><b>&amp;</b><![CDATA[<c>&lt;</c>]]></a>")
  }

  @Test func nothingWrittenIsNothing() { #expect(Self.written { _ in } == "") }

  @Test func longTextsAreWrittenWhole() {
    let text = String(repeating: "0123456789&", count: 100_000)
    let written = Self.written { $0.element("p", text) }
    let isWhole = written == "<p>" + text.replacing("&", with: "&amp;") + "</p>"
    #expect(isWhole)
  }
}
