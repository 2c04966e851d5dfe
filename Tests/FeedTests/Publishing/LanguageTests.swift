import Testing

@testable import Feed

@Suite struct LanguageTests {
  @Test(arguments: ["en", "pt-BR", "zh-Hant-TW", "sr-Latn", "de-1996", "x-klingon"])
  func isStated(_ tag: String) { #expect(Language(tag)?.tag == tag) }

  @Test(arguments: [
    nil, "", "english language", "e n", "en_GB", "1en", "en-", "-en", "en--GB", "abcdefghi", "日本語", "en\"",
  ])
  func isNotStated(_ tag: String?) { #expect(Language(tag) == nil) }

  @Test(arguments: [
    ("ar", true), ("ar-EG", true), ("AR", true), ("he", true), ("fa", true), ("ur", true), ("ckb", true),
    ("az-Arab", true),
    ("ar-Latn", false), ("en", false), ("az", false), ("tr", false), ("ja", false), ("ku", false),
  ])
  func knowsItsDirection(tag: String, isRightToLeft: Bool) throws {
    #expect(try #require(Language(tag)).isRightToLeft == isRightToLeft)
  }
}
