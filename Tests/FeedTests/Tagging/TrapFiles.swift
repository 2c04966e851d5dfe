import Foundation
import Testing

@testable import Feed

/// Short articles with the tags that they must get and must not get, as `Fixtures/traps` holds them.
///
///     == name
///     @ language, English where none is named
///     # title
///     a paragraph on each line
///     + Label of a tag that must be there
///     - Label of one that must not
struct TrapFile: Sendable {
  struct Trap: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var language = "en"
    var title = ""
    var paragraphs: [String] = []
    var tags: [String] = []
    var never: [String] = []
  }

  /// The traps of all files, in the order of the files' names.
  static let traps: [Trap] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/traps")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.flatMap { file in
      TrapFile.traps(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
  }()

  static func traps(in text: String) -> [Trap] {
    var traps: [Trap] = []
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      if line.hasPrefix("== ") {
        traps.append(Trap(testDescription: String(line.dropFirst(3))))
        continue
      }
      guard !traps.isEmpty else { continue }
      let last = traps.count - 1
      switch line.prefix(2) {
      case "@ ": traps[last].language = rest
      case "# ": traps[last].title = rest
      case "+ ": traps[last].tags.append(rest)
      case "- ": traps[last].never.append(rest)
      default: traps[last].paragraphs.append(String(line))
      }
    }
    return traps
  }
}

@Suite struct TrapTests {
  @Test func theTrapsAreRead() { #expect(TrapFile.traps.count > 300) }

  @Test(arguments: TrapFile.traps)
  func isTaggedForWhatItIsAbout(_ trap: TrapFile.Trap) throws {
    var article = Article(title: trap.title, body: trap.paragraphs.map { Block($0) })
    article.language = trap.language
    let all = try ShippedVocabulary.tagger().tags(of: article)
    let named = all.filter { $0.scheme != .keyword }.map(\.label)
    // What is in no list may be a name of no kind, such as a prize: it stands among the phrases as it is written.
    for label in trap.tags { #expect(all.contains { $0.label == label }, "missing \(label) in \(all.map(\.label))") }
    for label in trap.never { #expect(!named.contains(label), "\(label) in \(named)") }
  }
}
