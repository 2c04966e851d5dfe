import Testing

@testable import Feed

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
    ("HTTP://Example.org/", "HTTP://Example.org/"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("https://münchen.example/", "https://m%C3%BCnchen.example/"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/%7Ea%2", "https://example.org/%7Ea%252"),
    ("https://example.org/\"<>\\^`{|}[]", "https://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D"),
    ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
    ("https://example.org/a\nb", "https://example.org/ab"),
  ])
  func becomesAURI(given: String, expected: String) { #expect(Address(given)?.text == expected) }

  @Test(arguments: [
    "", "example.org", "/a", "//example.org/a", "https:", "https://", "https:///a", "https:/example.org",
    "ftp://example.org/",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "data:text/html,x", "file:///etc/passwd",
    "vbscript:x",
    "mailto:a@example.org", "https://\"onload=x", "blob:https://example.org/a",
  ])
  func isNone(_ given: String) { #expect(Address(given) == nil) }

  @Test func mailIsForLinksOnly() {
    #expect(Address("mailto:a b@example.org", allowsMail: true)?.text == "mailto:a%20b@example.org")
    #expect(Address("mailto:", allowsMail: true) == nil)
  }

  @Test func pathsStayBelowTheirBase() {
    #expect(
      Address("tags/são paulo/", below: "https://e.example/f/").text == "https://e.example/f/tags/s%C3%A3o%20paulo/")
  }
}
