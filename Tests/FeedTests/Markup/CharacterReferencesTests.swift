import Testing

@testable import Feed

@Suite struct CharacterReferencesTests {
  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&#8217;&#x2019;&#X2019;", "’’’"), ("&eacute;&nbsp;&apos;", "é\u{A0}'"),
    ("AT&T; Q&A", "AT&T; Q&A"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"),
    ("&#0;&#xD800;&#99999999;", "&#0;&#xD800;&#99999999;"),
    ("&amp;lt;", "&lt;"), ("100 % & more", "100 % & more"),
  ])
  func resolvesWhatIsAReference(_ text: String, _ resolved: String) {
    #expect(CharacterReferences.resolved(text) == resolved)
  }
}
