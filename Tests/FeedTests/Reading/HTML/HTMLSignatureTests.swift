import Testing

@testable import Feed

@Suite struct HTMLSignatureTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var fileExtension = "txt"
    let isPage: Bool
  }

  @Test(arguments: [
    Example(testDescription: "a doctype", text: "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", isPage: true),
    Example(
      testDescription: "XHTML", text: "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
      isPage: true),
    Example(testDescription: "a comment first", text: "<!-- saved -->\n<html>", isPage: true),
    Example(testDescription: "a fragment", text: "<div><p>One</p><p>Two</p></div>", isPage: true),
    Example(testDescription: "text with a name of a page", text: "Just text", fileExtension: "html", isPage: false),
    Example(
      testDescription: "elements whose names begin like a page's",
      text: "<headline>Tide turns</headline>\n<bodytext>It did.</bodytext>",
      isPage: false),
    Example(
      testDescription: "text about elements", text: "How to write a <headline> and where </head> goes", isPage: false),
    Example(testDescription: "a sign in a sentence", text: "a < b and c > d", isPage: false),
    Example(testDescription: "text that begins with the sign", text: "<3 and <4 are hearts", isPage: false),
    Example(testDescription: "other XML", text: "<?xml version=\"1.0\"?><rss><channel/></rss>", isPage: false),
    Example(testDescription: "nothing", text: "", fileExtension: "html", isPage: false),
  ])
  func knowsPagesByTheirContent(_ example: Example) {
    #expect(HTMLSignature.isPage(Array(example.text.utf8).span, fileExtension: example.fileExtension) == example.isPage)
  }

  @Test(
    arguments: [
      ("<meta charset=\"windows-1251\">", "windows-1251"),
      ("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>", "iso-8859-2"),
      ("<?xml version='1.0' encoding='euc-jp'?>", "euc-jp"), ("<p>no charset here", nil), ("charset=", nil),
    ] as [(String, String?)])
  func readsTheEncoding(_ head: String, _ charset: String?) {
    #expect(HTMLSignature.charset(of: Array(head.utf8)) == charset)
  }

  @Test(
    arguments: [
      ("<html>", nil, true), ("<\0h\0", nil, false), ("<html>\u{1B}$B", nil, false), ("<html>", "iso-2022-jp", false),
      ("<html>", "windows-1251", true),
    ] as [(String, String?, Bool)])
  func knowsWhereTagsCanBeFound(head: String, declared: String?, isReadable: Bool) {
    #expect(HTMLSignature.isReadableAsASCII(Array(head.utf8).span, declared: declared) == isReadable)
  }
}
