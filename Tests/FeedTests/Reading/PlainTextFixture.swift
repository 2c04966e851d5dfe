import FoundationEssentials

@testable import Feed

/// A pair of files: a text as it is scraped, and the articles that are in it.
///
/// `NAME.expected` has a line for each thing: `#` the title, `=` the authors, `@` the day, `>` the summary, `##` a heading,
/// `-` a list item, anything else a paragraph. `---` stands between articles.
struct PlainTextFixture: Sendable, CustomStringConvertible {
  let name: String
  var description: String { name }

  static let directory = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/text"
  static let data = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/Sources/Feed/Data"

  static let all: [PlainTextFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { PlainTextFixture(name: String($0.dropLast(4))) }
  }()

  var source: SourceFile { SourceFile(path: name + ".txt", bytes: contents(".txt")) }

  var expected: String {
    String(decoding: contents(".expected"), as: UTF8.self)
  }

  private func contents(_ ending: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: Self.directory + "/" + name + ending) ?? Data())
  }

  /// A reading in the form of an expectation.
  static func described(_ articles: [Article]) -> String {
    articles.map { article in
      var rows = ["# " + article.title]
      if !article.authors.isEmpty { rows.append("= " + article.authors.joined(separator: "; ")) }
      if let day = article.published { rows.append("@ " + day.description.prefix(10)) }
      if let summary = article.summary { rows.append("> " + summary) }
      for block in article.body {
        switch block.kind {
        case .heading: rows.append("## " + block.text)
        case .listItem: rows.append("- " + block.text)
        default: rows.append(block.text)
        }
      }
      return rows.joined(separator: "\n") + "\n"
    }.joined(separator: "---\n")
  }

  /// A reader with the shipped tables, which all suites share.
  static let reader = Result { try PlainTextReader(fields: FieldReaders(data: data), data: data) }
}
