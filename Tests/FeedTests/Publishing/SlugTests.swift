import Testing

@testable import Feed

@Suite struct SlugTests {
  @Test(arguments: [
    ("Night ferry returns", "night-ferry-returns"), ("  –Dash– it!  ", "dash-it"),
    ("Assad’s St. John's", "assads-st-johns"),
    ("São Paulo", "sao-paulo"), ("Łódź Æsir Straße Ōsaka Nguyễn", "lodz-aesir-strasse-osaka-nguyen"),
    ("Москва слезам не верит", "moskva-slezam-ne-verit"), ("Київ", "kiiv"), ("Αθήνα", "athina"), ("الرقة", "alrqa"),
    ("تهران ۱۴۰۲", "thran-1402"), ("ירושלים", "yrvshlym"), ("서울", "seoul"), ("ひろしま", "hirosima"),
    ("1/2", "1-2"), ("../../etc/passwd", "etc-passwd"), ("a\u{0}b", "a-b"), ("CON", "con"),
  ])
  func isReadable(given: String, expected: String) { #expect(Slug(given).text == expected) }

  @Test func whatCannotBeWrittenIsTakenByNumber() {
    #expect(Slug("東京").text != Slug("京都").text)
    #expect(Slug("東京").text.utf8.count == 8)
    #expect(Slug("NHK 東京").text.hasPrefix("nhk-"))
    #expect(Slug("NHK 東京") != Slug("NHK"))
    #expect(Slug("").text == Slug("").text)
    #expect(Slug("!") != Slug("?"))
    // A directory's own page has this name.
    #expect(Slug("Index").text.hasPrefix("index-"))
    #expect(Slug("Index of prices").text == "index-of-prices")
  }

  @Test func longNamesEndAtAWord() {
    let title = String(repeating: "abcdefg ", count: 20)
    #expect(Slug(title, limit: 30).text == "abcdefg-abcdefg-abcdefg")
    #expect(Slug(String(repeating: "a", count: 500)).text.utf8.count == 80)
    #expect(Slug(String(repeating: "東京 tokyo ", count: 50)).text.utf8.count <= 80)
  }

  @Test func isAlwaysANameInItsDirectory() throws {
    let pattern = { (byte: UInt8) in byte == 0x2D || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    var dice = Dice(11)
    var texts = Hostile.texts + [Hostile.unwanted, "", ".", "..", "-", "--"]
    for _ in 0..<2_000 {
      let scalars = (0..<6).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x30000, using: &dice)) }
      texts.append(scalars.map(String.init).joined())
    }
    for text in texts {
      let slug = Slug(text).text
      #expect(!slug.isEmpty && slug.utf8.count <= 80 && slug.utf8.allSatisfy(pattern), "\(text.prefix(40))")
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(text.prefix(40))")
      #expect(Slug(slug).text == slug || slug.hasPrefix("index"), "\(slug)")
    }
  }
}
