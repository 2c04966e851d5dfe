import Testing

@testable import Feed

/// Lists and headings inside a text.
@Suite struct OutlineTests {
  private static let head = ["Menu", "Home", "Garden", "Recipes", "I sat on the floor for a month", "By Hanna Stamm"]
  private static let opening =
    "The sofa was to come in eight weeks and came after eleven months, and so we sat on the floor for most of a year."
  private static let paragraphs = [
    "Doctors say that we slouch because chairs let us, and that a floor does not: it asks the back to do its own work again.",
    "The first month was bad, and nobody who came to dinner stayed for coffee, but the dog was happy as never before.",
  ]
  private static let foot = ["Related Articles", "The eight best cushions", "About Us", "Terms", "Privacy"]

  @Test(arguments: ["•", "-", "*"]) func itemsBelowAColonAreOfTheText(_ mark: String) throws {
    let items = [
      "A firm cushion of the height of a hand", "A low table for cups and for the lamp",
      "One chair for guests over seventy",
    ]
    let list = ["A few things made it better:"] + items.map { mark + " " + $0 }
    let blocks = try blocks(Self.head + [Self.opening] + list + Self.paragraphs + Self.foot)
    #expect(blocks.map(\.text) == [Self.opening, "A few things made it better:"] + items + Self.paragraphs)
  }

  /// Where each item is a sentence; offers of other stories have no stops.
  @Test func itemsThatAreSentencesAreOfTheTextBehindAnAdvertisement() throws {
    let items = ["A firm cushion, to be in place by April.", "Two low tables for as long as the sofa is away."]
    let list = ["- Advertisement -", "What I asked for"] + items.map { "• " + $0 }
    let text = [Self.opening, Self.paragraphs[0], "What I asked for"] + items + [Self.paragraphs[1]]
    #expect(
      try blocks(Self.head + [Self.opening, Self.paragraphs[0]] + list + [Self.paragraphs[1]] + Self.foot).map(\.text)
        == text)
    let offers = ["- Advertisement -", "• The eight best cushions for a cold floor", "• Sofas that came in time"]
    let kept = try blocks(Self.head + [Self.opening, Self.paragraphs[0]] + offers + [Self.paragraphs[1]] + Self.foot)
    #expect(!kept.contains { $0.text.contains("cushions") })
  }

  @Test func headingsOfATableOfContentsAreOfTheText() throws {
    let headings = ["Why We Slouch", "The First Month"]
    let text = [Self.opening] + zip(headings, Self.paragraphs).flatMap { [$0, $1] }
    let blocks = try blocks(Self.head + ["In This Article"] + headings + text + Self.foot)
    #expect(blocks.map(\.text) == text)
  }

  /// A list of what others read is numbered, too, but has no paragraphs.
  @Test func numberedSectionsAreOfTheTextWhereOneIs() throws {
    let sections = [
      "1. The floor of the kitchen, Harrow",
      "It is tiled, and warm where the pipes run below, and whoever sits there is the first to hear that the soup is done.",
      "2. The third stair",
      "Too narrow for two, which is why nobody quarrels there.",
      "3. A plank in the boat shed",
      "Bring a coat. Bring two, if it is March.",
      "4. The window sill",
      "No view, but the best light of the house until eleven.",
    ]
    let interrupted = sections[..<4] + ["Advertisement", "Continue reading below"] + sections[4...]
    let read = ["Most read", "1. Seven lamps for a dark hall", "2. How to oil a door", "3. The quietest kettles"]
    let text = try blocks(Self.head + [Self.opening] + interrupted + read + Self.foot).map(\.text)
    #expect(text == [Self.opening] + sections)
  }

  private func blocks(_ lines: [String]) throws -> [Block] {
    let file = SourceFile(path: "story.txt", bytes: Array(lines.joined(separator: "\n").utf8))
    let articles = try PlainTextFixture.reader.get().read(file).articles
    #expect(articles.count == 1)
    return articles.flatMap(\.body)
  }
}
