import Testing

@testable import Feed

@Suite struct WordReaderTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let first: String
    let second: String

    init(_ description: String, _ first: String, _ second: String) {
      testDescription = description
      self.first = first
      self.second = second
    }
  }

  private func letters(_ text: String) -> [UInt16] {
    var reader = WordReader(expectedBytes: text.utf8.count)
    reader.read(text.utf8Span.span)
    return reader.words.map(\.letters)
  }

  @Test(arguments: [
    Pair("case", "The Harbour BOARD", "the harbour board"),
    Pair("quotation marks", "“Stay,” he said", "\"Stay\", he said"),
    Pair("apostrophes", "the board’s boats", "the board's boats"),
    Pair("an apostrophe no encoding could hold", "the board?s boats", "the board's boats"),
    Pair("accents", "café à Besançon", "cafe a Besancon"),
    Pair("accents set apart", "cafe\u{301}", "café"),
    Pair("two letters in one", "Straße, Ærø, œuvre", "Strasse, Aero, oeuvre"),
    Pair("ligatures", "of\u{FB01}ce \u{FB02}oor", "office floor"),
    Pair("a word broken at the end of a line", "the har-\nbour", "the harbour"),
    Pair("a soft hyphen", "har\u{AD}bour", "harbour"),
    Pair("dashes and hyphens", "twenty-one — at least", "twenty one at least"),
    Pair("thousands", "1,234,567 people", "1234567 people"),
    Pair("thousands in narrow blanks", "12\u{202F}500 people", "12500 people"),
    Pair("thousands in blanks", "12 500 people, 1 234 567 fish", "12500 people, 1234567 fish"),
    Pair("a decimal comma", "3,5 per cent", "3.5 per cent"),
    Pair("times of day", "17:45", "17.45"),
    Pair("full width", "ＡＢＣ １２", "abc 12"),
    Pair("Greek", "Ο ΠΡΩΘΥΠΟΥΡΓΟΣ", "ο πρωθυπουργος"),
    Pair("Greek accents", "πρωθυπουργός", "πρωθυπουργος"),
    Pair("Russian", "ЁЛКА И ёж", "елка и еж"),
    Pair("Arabic vowels and letters of one sound", "أُمَّةٌ", "امه"),
    Pair("Arabic digits", "١٢٣", "123"),
    Pair("Hindi digits", "२०२६", "2026"),
    Pair("Turkish", "İstanbul'da ısı", "istanbulda isi"),
    Pair("Vietnamese", "Việt Nam", "Viet Nam"),
  ])
  func takesAsTheSame(_ pair: Pair) {
    #expect(letters(pair.first) == letters(pair.second))
  }

  @Test(arguments: [
    Pair("figures", "12.5 million", "125 million"),
    Pair("a thousand and a decimal", "1,234", "1,2345"),
    Pair("a year before a number", "in 2019 300 people", "in 2019300 people"),
    Pair("a number before a year", "by 12 2019 comes", "by 122019 comes"),
    Pair("words that share their letters", "form from", "from form"),
    Pair("a question at the end of a word", "why? because", "whybecause"),
    Pair("a hyphen inside a line", "re-cover", "recover"),
    Pair("Cyrillic letters that look Latin", "сор", "cop"),
  ])
  func tellsApart(_ pair: Pair) {
    #expect(letters(pair.first) != letters(pair.second))
  }

  @Test func findsTheSameWordsInAPartOfATextWithoutBlanks() {
    let text = "港务局星期四表示潜水员在四个桥墩中的两个发现裂缝之后这座桥将关闭到春天每天有九千四百辆车经过"
    let whole = letters(text)
    let part = letters(String(text.dropFirst(7)))
    #expect(whole.count > 10)
    #expect(Array(whole.suffix(part.count - 2)) == Array(part.suffix(part.count - 2)))
  }

  @Test func knowsNamesAndNumbers() {
    var reader = WordReader(expectedBytes: 0)
    reader.read("Then Ines Marchetti paid 300 crowns. She left.".utf8Span.span)
    #expect(reader.words.map(\.kind) == [.plain, .name, .name, .plain, .number, .long, .plain, .plain])
  }

  @Test func capitalsTellNoNamesWhereAllIsSetInThem() {
    var reader = WordReader(expectedBytes: 0)
    reader.read("THE BRIDGE AT KELDER WHARF WILL STAY SHUT, Renn said".utf8Span.span)
    #expect(!reader.words.contains { $0.kind == .name })
    reader.read("KELDER WHARF (TNA): the bridge will stay shut, Renn said".utf8Span.span)
    #expect(reader.words.count { $0.kind == .name } == 4)
  }

  @Test func aNameAtTheBeginningOfASentenceIsKnownFromTheOthers() {
    let wording = Wording(of: Article(title: "", body: [Block("Renn left. We saw Renn, and Tea was had. Tea?")]))
    #expect(
      wording.words.map(\.kind).map { $0 == .name } == [
        true, false, false, false, true, false, true, false, false, true,
      ])
  }

  @Test func anyBytesAreRead() {
    var seed: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: seed >> 56)
      }
      var reader = WordReader(expectedBytes: bytes.count)
      reader.read(bytes.span)
      #expect(reader.words.count <= bytes.count)
    }
    for scalar in stride(from: UInt32(0x80), to: 0x40000, by: 1) { _ = Fold(scalar) }
  }
}
