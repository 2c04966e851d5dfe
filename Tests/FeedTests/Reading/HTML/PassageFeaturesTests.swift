import Testing

@testable import Feed

@Suite struct PassageFeaturesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let line: String
    var isAbove = false
    var said: [String] = []
    var unsaid: [String] = []
  }

  @Test(arguments: [
    Example(
      testDescription: "a byline above the text", line: "<p class=intro>By Jane Miller</p>", isAbove: true,
      said: ["byline:people/above", "lengthAndEnd:12/open", "hint:standfirst"], unsaid: ["date:whole/above"]),
    Example(
      testDescription: "a date below it", line: "<p>4 March 2024</p>", said: ["date:whole/below"],
      unsaid: ["byline:people/below"]),
    Example(
      testDescription: "the headline again", line: "<p>Ferry returns</p>", isAbove: true, said: ["title:95%"]),
    Example(
      testDescription: "a link", line: "<p><a href='/'>All that happens on the islands</a></p>",
      said: ["lengthAndLinks:25/90%", "coreAndKind:inside/link"]),
    Example(
      testDescription: "a set phrase", line: "<p>Share this article</p>", said: ["role:paragraph"],
      unsaid: ["long:true"]),
    Example(testDescription: "an owner", line: "<p>© 2024 Harbour Post</p>", said: ["sign:copyright"]),
    Example(
      testDescription: "capitals", line: "<h3>WHAT COMES NEXT</h3>",
      said: ["capitals:1", "role:h3", "element:h3"]),
    Example(
      testDescription: "no capitals", line: "<h3>What comes next</h3>", said: ["role:h3"], unsaid: ["capitals:1"]),
  ])
  func saysWhatIsTrue(_ example: Example) throws {
    let story = "<p>\(Pages.first)</p><p>\(Pages.second)</p><p>\(Pages.third)</p>"
    let html = Pages.page(example.isAbove ? example.line + story : story + example.line)
    let fields = try FieldReaders(data: FieldTables.data)
    let reader = try HTMLReader(fields: fields, data: FieldTables.data)
    let (features, passages, _) = try reader.features(of: SourceFile(path: "page.html", bytes: Array(html.utf8)))
    let text = Pages.text(of: example.line)
    let position = try #require(features.texts.lastIndex { passages.text(of: passages.list[$0]) == text })
    let said = features.numbers[features.starts[position]..<features.starts[position + 1]].map {
      PassageFeature.names[Int($0)]
    }
    #expect(example.said.filter { !said.contains($0) } == [])
    #expect(example.unsaid.filter(said.contains) == [])
  }

  @Test func namesEachFeatureOnce() {
    #expect(Set(PassageFeature.names).count == PassageFeature.count)
  }
}

extension Pages {
  /// The text of some markup.
  static func text(of markup: String) -> String {
    var text = ""
    var isInTag = false
    for character in markup {
      if character == "<" {
        isInTag = true
      } else if character == ">" {
        isInTag = false
      } else if !isInTag {
        text.append(character)
      }
    }
    return text
  }
}
