import Testing

@testable import Feed

@Suite struct ContentCheckTests {
  private typealias Make = CheckedDocuments

  private func sentences(_ html: String) throws -> [String] {
    try Make.sentences(Make.rss(items: Make.item(description: "<description><![CDATA[\(html)]]></description>")))
      .map { $0.replacing("the HTML of <description>", with: "HTML") }
  }

  @Test(arguments: [
    "Words &amp; more words", "<p>Words<br>and<br/>more</p>", "<ul><li>One<li>Two</ul>",
    #"<a href="https://example.org/" title="online">x</a>"#, ##"<a href="#note">x</a>"##,
    #"<a href="mailto:a@example.org">x</a>"#,
    "<figure><picture><img src='https://example.org/a.png' alt=''></picture></figure>",
    #"<img srcset="https://example.org/a.png 1x, https://example.org/b.png 2x" src="https://example.org/a.png" alt="">"#,
    "<article><section><h2>Head</h2></section></article>", "<code>&lt;script&gt;</code>",
  ])
  func findsNothing(in html: String) throws { #expect(try sentences(html) == []) }

  @Test(
    arguments: [
      ("<script>x()</script>", "error: HTML: <script> runs programs of others"),
      ("<ScRiPt/x>x()</sCRIPT>", nil),
      ("<img src=https://example.org/a.png alt='' OnError=x()>", "error: HTML: onerror= of <img> is a script"),
      ("<a href='javascript:x()'>x</a>", "error: HTML: href= of <a> begins with javascript:"),
      ("<a href='&#106;ava&#10;script:x()'>x</a>", "error: HTML: href= of <a> begins with javascript:"),
      ("<a href=' \u{1}JaVaScRiPt:x()'>x</a>", nil),
      ("<a href='data:text/html,x'>x</a>", "error: HTML: href= of <a> begins with data:"),
      ("<img src='data:image/png;base64,AA' alt=''>", "warning: HTML: src= of <img> begins with data:"),
      (
        "<iframe src='https://example.org/'></iframe>",
        "warning: HTML: <iframe> embeds what readers drop, or load from elsewhere without asking"
      ),
      ("<form>x</form>", "warning: HTML: <form> belongs to a form, which readers drop"),
      ("<style>p{}</style>", "warning: HTML: <style> is about a page, not a text; readers drop it"),
      ("<p style='position:fixed'>x</p>", "warning: HTML: style= of <p> is dropped by readers, or disturbs their page"),
      ("<a href='/a'>x</a>", "warning: HTML: the address \"/a\" is relative; readers do not know to what"),
      ("<blah>x</blah>", "warning: HTML: <blah> is no element of HTML"),
      ("<svg onload=x()><a/></svg>", "error: HTML: onload= of <svg> is a script"),
    ] as [(String, String?)])
  func findsTheOneFault(in html: String, _ sentence: String?) throws {
    if let sentence {
      #expect(try sentences(html) == [sentence])
    } else {
      #expect(try sentences(html).contains { $0.hasPrefix("error: ") })
    }
  }

  @Test(arguments: ["<p>words</b></p>", "<a href='https://example.org/>x</a>"])
  func findsBrokenMarkup(in html: String) throws {
    #expect(try sentences(html).contains { $0.hasPrefix("warning: HTML is broken: ") })
  }

  @Test func countsTheLinesOfTheContent() throws {
    let document = Make.rss(
      items: Make.item(description: "<description><![CDATA[<p>\n\n<script></script>]]></description>"))
    let findings = try DocumentChecker(data: Samples.data).findings(in: Array(document.utf8), now: Make.now)
    #expect(findings.map(\.line) == [5])
  }

  @Test func readsXHTMLAsItStands() throws {
    let content =
      #"<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x()">Words</p></div></content>"#
    #expect(
      try Make.sentences(Make.atom(entries: Make.entry(content: content))) == [
        "error: the HTML of <content>: onclick= of <p> is a script"
      ])
  }
}
