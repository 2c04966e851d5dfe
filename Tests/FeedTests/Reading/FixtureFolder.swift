import FoundationEssentials

@testable import Feed

/// Source files with what they must become: `name.ext` beside `name.expected`.
///
/// The expected file has a line for each field that is told, an empty line, and a line for each block: its kind, a tab, its
/// text, with marks as `[link](address)`, `*emphasis*`, `**strong**` and backticks.
struct FixtureFolder {
  let path: String

  init(_ name: String) {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(2)
    path = "/" + parts.joined(separator: "/") + "/Fixtures/" + name
  }

  /// The names of the source files, without those of the expected ones.
  var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasSuffix(".expected") }.sorted()
  }

  func source(_ name: String) throws -> SourceFile {
    SourceFile(path: name, bytes: Array(try Data(contentsOf: URL(filePath: path + "/" + name))))
  }

  func expected(_ name: String) throws -> String {
    let stem = name.prefix { $0 != "." }
    return String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(stem).expected")), as: UTF8.self)
  }
}

/// An article or a problem as the expected files have it.
enum FixtureText {
  static func of(_ reading: Reading) -> String {
    (reading.articles.map(of) + reading.problems.map { "problem\t\($0)\n" }).joined(separator: "\n")
  }

  private static func of(_ article: Article) -> String {
    var lines = ["title\t\(article.title)"]
    if !article.authors.isEmpty { lines.append("authors\t\(article.authors.joined(separator: "; "))") }
    if let published = article.published { lines.append("published\t\(published)") }
    if let language = article.language { lines.append("language\t\(language)") }
    if let url = article.url { lines.append("url\t\(url)") }
    if let site = article.site { lines.append("site\t\(site)") }
    if let summary = article.summary { lines.append("summary\t\(summary)") }
    if !article.keywords.isEmpty { lines.append("keywords\t\(article.keywords.joined(separator: "; "))") }
    if let picture = article.picture { lines.append("picture\t\(picture.url)") }
    lines.append("")
    for block in article.body { lines.append("\(name(of: block.kind))\t\(marked(block))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(of kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .listItem(let ordered, let depth): "\(ordered ? "number" : "bullet") \(depth)"
    case .quotation: "quotation"
    case .preformatted: "preformatted"
    case .picture(let picture): "picture \(picture.url) (\(picture.description))"
    }
  }

  private static func marked(_ block: Block) -> String {
    var insertions: [(place: Int, order: Int, text: String)] = []
    for (number, mark) in block.marks.enumerated() {
      let (open, close) = fences(of: mark.kind)
      insertions.append((mark.range.lowerBound, number, open))
      insertions.append((mark.range.upperBound, -1 - number, close))
    }
    insertions.sort { ($0.place, $0.order) < ($1.place, $1.order) }
    let bytes = Array(block.text.utf8)
    var text: [UInt8] = []
    var place = 0
    for insertion in insertions {
      text += bytes[place..<insertion.place] + Array(insertion.text.utf8)
      place = insertion.place
    }
    return String(decoding: text + bytes[place...], as: UTF8.self).replacing("\n", with: "⏎")
  }

  private static func fences(of kind: Mark.Kind) -> (String, String) {
    switch kind {
    case .emphasis: ("*", "*")
    case .strong: ("**", "**")
    case .code: ("`", "`")
    case .link(let address): ("[", "](\(address))")
    }
  }
}
