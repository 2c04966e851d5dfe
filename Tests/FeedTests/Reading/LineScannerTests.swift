import Testing

@testable import Feed

@Suite struct LineScannerTests {
  private func shape(_ line: String) -> LineShape {
    var scanner = LineScanner()
    let bytes = Array(line.utf8)
    return scanner.scan(bytes.span, 0..<bytes.count)
  }

  @Test(arguments: [
    ("The tide has come back.", 5, 1, 0),
    ("Don't touch the café’s door", 5, 1, 0),
    ("NEWS AND SPORT", 3, 3, 3),
    ("2 of 10", 3, 0, 0),
    ("Дети идут в школу", 4, 1, 0),
    ("Școala Țarii ẖatt", 3, 2, 0),
    ("老街修复工程完工", 4, 0, 0),
    ("", 0, 0, 0),
  ])
  func countsWords(_ line: String, words: Int, capitalised: Int, shouted: Int) {
    let shape = shape(line)
    #expect(shape.words == words)
    #expect(shape.capitalised == capitalised)
    #expect(shape.shouted == shouted)
  }

  @Test(arguments: [
    ("He left.", CharacterClass.stop), ("\u{201C}He left.\u{201D}", .stop), ("He left (at last).", .stop),
    ("Did he leave?", .question), ("他走了。", .stop), ("هل غادر؟", .question), ("वह चला गया।", .stop),
    ("Read on …", .ellipsis), ("Read on...", .ellipsis), ("At last!!", .stop), ("The following:", .colon),
    ("Contact us", .lower), ("« C’est fini. »", .stop), ("»Er ging.«", .stop), ("«Se fue.»", .stop),
    ("Он ушёл.»", .stop),
    ("Next »", .separator), ("Home » News »", .separator),
  ])
  func looksThroughMarksAtTheEnd(_ line: String, last: CharacterClass) { #expect(shape(line).last == last) }

  @Test func seesHandlesAndAddresses() {
    #expect(shape("Follow her at @petra").hasHandle)
    #expect(!shape("Mail petra@example.org").hasHandle)
    #expect(shape("Mail petra@example.org").hasAddress)
    #expect(shape("See www.example.org for more").hasAddress)
    #expect(shape("See https://example.org").hasAddress)
    #expect(!shape("At 10:30 she left").hasAddress)
  }

  @Test func seesLinksRunTogether() {
    #expect(shape("AboutContactPrivacy").joints == 2)
    #expect(shape("Read a McDonald story").joints == 1)
    #expect(shape("Read the story").joints == 0)
  }

  @Test(arguments: [("The Harbour Wall", "the harbour wall!"), ("ÉCOLE", "école"), ("Мост", "МОСТ")])
  func knowsTheSameWordsAgain(_ one: String, _ other: String) { #expect(shape(one).hash == shape(other).hash) }
}
