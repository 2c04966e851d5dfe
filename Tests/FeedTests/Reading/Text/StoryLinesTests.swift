import FoundationEssentials
import Testing

@testable import Feed

/// What stands around a story in eighteen languages, one line at a time, as `Fixtures/lines` holds it.
///
///     # headline
///     a paragraph on each of two lines
///     @ day and time that are stated, a tab, and the lines between headline and text, with ¶ between them
///     = authors, a tab, and the lines between headline and text
///     - a line below the text that is not the story's
@Suite struct StoryLinesTests {
  struct Story: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var title = ""
    var paragraphs: [String] = []
    var dates: [(stated: String, lines: String)] = []
    var authors: [(stated: String, lines: String)] = []
    var clutter: [String] = []
  }

  static let stories: [Story] = {
    let folder = PlainTextFixture.directory.dropLast("text".count) + "lines"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
      return story(String(name.dropLast(4)), String(decoding: bytes, as: UTF8.self))
    }
  }()

  private static func story(_ name: String, _ text: String) -> Story {
    var story = Story(testDescription: name)
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "# ": story.title = rest
      case "- ": story.clutter.append(rest)
      case "@ ": story.dates.append(stated(rest))
      case "= ": story.authors.append(stated(rest))
      default: story.paragraphs.append(String(line))
      }
    }
    return story
  }

  @Test(arguments: stories) func readsTheBylineBelowTheHeadline(_ story: Story) throws {
    for (stated, lines) in story.authors {
      let article = try read([story.title, lines] + story.paragraphs)
      #expect(article.authors.joined(separator: "; ") == stated, "\(lines)")
      #expect(article.title == story.title)
      #expect(article.body.map(\.text) == story.paragraphs, "\(lines)")
    }
  }

  /// What is announced stands on the line itself, and the story goes on below.
  @Test(arguments: ["ALSO READ | Why tides love old mills", "READ MORE: Old mills and tides"])
  func readsOnBelowAnAnnouncedStory(_ line: String) throws {
    let story = try #require(Self.stories.first { $0.testDescription == "en" })
    let last = [
      "A second boat brought the mail on Tuesday, two days late, and took back the empty crates of the shops.",
      "The ramp will be mended in May, when the crane is back, and until then cars have to stay on the mainland.",
    ]
    let article = try read([story.title] + story.paragraphs + [line] + last)
    #expect(article.body.map(\.text) == story.paragraphs + last)
  }

  private func read(_ parts: [String]) throws -> Article {
    let bytes = Array(parts.joined(separator: "\n\n").utf8)
    let articles = try PlainTextFixture.reader.get().read(SourceFile(path: "story.txt", bytes: bytes)).articles
    #expect(articles.count == 1)
    return try #require(articles.first)
  }

  private static func stated(_ line: String) -> (stated: String, lines: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts[1].split(separator: "¶").map { String($0).trimmingBlanks }.joined(separator: "\n"))
  }

  @Test func hasStoriesInEighteenLanguages() { #expect(Self.stories.count == 18) }

  @Test(arguments: stories) func readsTheDateBelowTheHeadline(_ story: Story) throws {
    for (stated, lines) in story.dates {
      let article = try read([story.title, lines] + story.paragraphs)
      #expect(article.published?.description ?? "" == stated, "\(lines)")
      #expect(article.title == story.title)
      #expect(article.body.map(\.text) == story.paragraphs, "\(lines)")
    }
  }

  @Test(arguments: stories) func leavesOutTheLineBelowTheText(_ story: Story) throws {
    for line in story.clutter {
      let article = try read([story.title] + story.paragraphs + [line])
      #expect(article.body.map(\.text) == story.paragraphs, "\(line)")
    }
  }

  @Test(arguments: stories) func joinsWhatIsWrapped(_ story: Story) throws {
    let isIdeographic = ["ja", "zh"].contains(story.testDescription)
    let width = story.testDescription == "ko" ? 36 : 72
    let wrapped = story.paragraphs.map { isIdeographic ? Self.cut($0) : Self.wrapped($0, at: width) }
    #expect(wrapped.allSatisfy { $0.contains("\n") })
    let article = try read([story.title] + wrapped)
    #expect(article.title == story.title)
    #expect(article.body.map(\.text) == story.paragraphs)
  }

  /// A paragraph in lines of some characters at most.
  private static func wrapped(_ paragraph: String, at width: Int) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].unicodeScalars.count + word.unicodeScalars.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  /// A paragraph in lines of 36 wide characters.
  private static func cut(_ paragraph: String) -> String {
    let characters = Array(paragraph)
    return stride(from: 0, to: characters.count, by: 36).map { String(characters[$0..<min($0 + 36, characters.count)]) }
      .joined(separator: "\n")
  }

  /// Between paragraphs too, as far as a page speaks in it; a word that may head a part of the story stays.
  @Test(arguments: [
    ("3 min read", false), ("Share this article", false), ("We use cookies", false), ("12 comments", false),
    ("Copyright 2024", false), ("Read also: Harbour fees rise again in spring", false),
    ("LÄS MER: Hamnavgiften höjs", false), ("Διαβάστε επίσης: Τα τέλη του λιμανιού", false),
    ("The crew has comments", true), ("What comes next", true),
    ("Three ferries", true),
  ])
  func leavesOutWhatPagesSayBetweenParagraphs(_ line: String, isKept: Bool) throws {
    let story = try #require(Self.stories.first { $0.testDescription == "en" })
    let more = [
      "The mayor of the largest island thanked the crew and asked the board to keep a second boat ready for the winter.",
      "Shops on the quay opened an hour early on Tuesday, and the school let its oldest pupils go down to see the boat come in.",
    ]
    let article = try read([story.title] + story.paragraphs + [line] + more)
    #expect(article.body.map(\.text) == story.paragraphs + (isKept ? [line] : []) + more)
  }
}
