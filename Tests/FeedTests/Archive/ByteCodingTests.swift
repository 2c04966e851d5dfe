import Testing

@testable import Feed

@Suite struct ByteCodingTests {
  @Test func integersComeBack() throws {
    var writer = ByteWriter()
    let values: [Int] = [0, 1, -1, 63, 64, -64, -65, 1_000_000, .max, .min]
    for value in values { writer.write(value) }
    writer.write(fixed: 0xFEDC_BA98_7654_3210)
    var reader = ByteReader(writer.bytes)
    for value in values { #expect(try reader.int() == value) }
    #expect(try reader.fixed() == 0xFEDC_BA98_7654_3210)
    #expect(reader.isAtEnd)
  }

  static let article: Article = {
    var article = Article(title: "Ein Titel – mit Strich", body: [], line: 3)
    article.authors = ["A. B.", "C"]
    article.published = StatedTime(year: 2024, month: 2, day: 29, second: 3_661, offset: -330)
    article.language = "de"
    article.summary = ""
    article.keywords = ["x"]
    article.isFiledByAuthor = true
    article.picture = Picture(url: "https://e.example/p.jpg", description: "d")
    article.body = [
      Block("Hallo Welt", marks: [Mark(0..<5, .strong), Mark(6..<10, .link("https://e.example/"))]),
      Block("H", kind: .heading(level: 3)), Block("i", kind: .listItem(ordered: true, depth: 2)),
      Block("u", kind: .listItem(ordered: false, depth: 0)), Block("q", kind: .quotation),
      Block("a\n b", kind: .preformatted, marks: [Mark(0..<1, .code), Mark(2..<3, .emphasis)]),
      Block("", kind: .picture(Picture(url: "https://e.example/q.png"))),
    ]
    return article
  }()

  @Test func articlesComeBack() throws {
    var writer = ByteWriter()
    writer.write(Self.article)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.article() == Self.article)
    #expect(reader.isAtEnd)
  }

  @Test func damagedBytesNeverTrap() {
    var writer = ByteWriter()
    writer.write(Self.article)
    var generator = Dice(1)
    for _ in 0..<20_000 {
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
      var reader = ByteReader(bytes)
      _ = try? reader.article()
    }
  }
}
