/// Who wrote the article.
///
/// Each source is asked in turn, the more formal ones first, and the first that names people is believed, unless another one
/// names the same people and more: many systems give programs the first author only.
extension PageFields {
  /// More names than this are a list of staff.
  private static let mostAuthors = 12

  /// The people who wrote it.
  var authors: [String] {
    var authors: [String] = []
    for source in [data.linked?.authors ?? [], data.meta.all(.author), shownAuthors] {
      let names = names(in: source)
      if authors.isEmpty || isFuller(names, than: authors) { authors = names }
    }
    if authors.isEmpty { authors = linkedAuthors }
    return authors.isEmpty ? bylineAuthors : authors
  }

  /// Whether a list names the same people and more; what it adds must be people beyond doubt.
  private func isFuller(_ names: [String], than authors: [String]) -> Bool {
    guard names.count > authors.count, names.count <= Self.mostAuthors, authors.allSatisfy(names.contains) else {
      return false
    }
    return names.allSatisfy { name in
      authors.contains(name) || fields.bylines.bareNames(inLine: name, language: language)?.isSure == true
    }
  }

  private func names(in values: [String]) -> [String] {
    var names: [String] = []
    for value in values.lazy.map(clean).map(withoutLead)
    where !value.isEmpty && !value.hasPrefix("http") && !value.hasPrefix("@") && !value.contains("/") {
      if isSite(value) || isLogin(value) { continue }
      var found = fields.bylines.names(in: value)
      // A value that nothing divides is one name.
      if found.count > 1, !value.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }),
        value.utf8.count(where: { $0 == 0x20 }) < 3
      {
        found = [value]
      }
      for name in found where !names.contains(name) && !isSite(name) { names.append(name) }
    }
    return names
  }

  /// Whether a name is that of the site or of who publishes it.
  private func isSite(_ name: String) -> Bool {
    [site, data.linked?.site].contains { site in site.map { WordOverlap.share($0, name) >= 0.8 } ?? false }
  }

  /// Whether a name is one that somebody logs in with: `jane.doe.42`, `jdoe7`, `admin_2`, `jdoe`.
  private func isLogin(_ name: String) -> Bool {
    !name.utf8.contains(0x20)
      && (name.utf8.contains { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "_") }
        || name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
  }

  /// What stands behind `View all posts by`, a text for those who hear a page read aloud.
  private func withoutLead(_ value: String) -> String {
    let lead = Array("posts by ".utf8)
    let bytes = Array(value.utf8)
    guard bytes.count > lead.count else { return value }
    for start in 0..<min(24, bytes.count - lead.count)
    where bytes[start..<(start + lead.count)].elementsEqual(lead, by: { $0 | 0x20 == $1 }) {
      return String(decoding: bytes[(start + lead.count)...], as: UTF8.self)
    }
    return value
  }

  /// What elements say that name an author to programs.
  private var shownAuthors: [String] {
    data.authors.filter { page.inherited[$0].isDisjoint(with: [.hidden, .related, .comments]) }.map(name(at:))
  }

  /// The name inside of an element that is about an author.
  private func name(at node: Int) -> String {
    let tree = page.tree
    for inner in node..<Int(tree.nodes[node].end) {
      guard let property = tree.value(of: .itemprop, at: inner), tree.bytes.span.extracting(property).equals("name")
      else {
        continue
      }
      return tree.string(of: .content, at: inner) ?? tree.line(at: inner)
    }
    return tree.string(of: .content, at: node) ?? tree.line(at: node)
  }

  /// The parts of addresses below which sites keep the pages of their authors.
  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/writer/", "/writers/", "/contributor/", "/contributors/", "/by/", "/profile/",
    "/profiles/",
    "/journalist/", "/journalists/", "/columnist/", "/reporter/", "/people/", "/autor/", "/autoren/", "/auteur/",
    "/autore/",
    "/autori/", "/autores/", "/redacteur/", "/yazar/",
  ]

  /// The texts of links near the headline that lead to pages of authors.
  private var linkedAuthors: [String] {
    guard let near = nearNodes else { return [] }
    let tree = page.tree
    var names: [String] = []
    for node in near where tree.nodes[node].name == .a {
      guard let address = tree.value(of: .href, at: node), address.count < 300,
        page.inherited[node].isDisjoint(with: Self.foreign.union(.share)),
        Self.authorPaths.contains(where: { tree.holds($0, in: address) })
      else { continue }
      let text = tree.line(at: node)
      guard text.utf8.count <= 60, let bare = fields.bylines.bareNames(inLine: text, language: language) else {
        continue
      }
      names += bare.names.filter { $0.utf8.contains(0x20) && !names.contains($0) }
    }
    return names.count <= 4 ? names : []
  }

  /// What an element called a byline says, or a line near the headline that reads like one.
  private var bylineAuthors: [String] {
    var lines: [String] = []
    var nodes: [Int] = []
    for node in page.tree.nodes.indices
    where page.hints[node].contains(.author)
      && page.inherited[node].isDisjoint(with: Self.foreign.subtracting(.navigation))
    {
      let line = page.tree.line(at: node)
      if !line.isEmpty, line.utf8.count <= 160 {
        lines.append(line)
        nodes.append(node)
      }
      if lines.count == 8 { break }
    }
    // What stands in a piece of its own is a name; with its neighbours it may run into an office: `Jane Doe Example Post`.
    let pieces = nodes.lazy.map { sureNames(in: texts(at: $0)) }.first { !$0.isEmpty } ?? []
    for line in nearLines + lines {
      let names = (fields.bylines.authors(inLine: line, language: language) ?? []).filter { !isSite($0) }
      if !names.isEmpty { return names.count > pieces.count ? names : pieces.isEmpty ? names : pieces }
    }
    if !pieces.isEmpty { return pieces }
    let sure = lines.lazy.map { sureNames(in: [$0]) }.first { !$0.isEmpty }
    return sure ?? sureNames(in: Array(linesBelow.prefix(4)))
  }

  /// The names that are lines by themselves, as far as they are people's beyond doubt.
  private func sureNames(in lines: [String]) -> [String] {
    var names: [String] = []
    for line in lines where line.utf8.count <= 80 {
      guard let bare = fields.bylines.bareNames(inLine: line, language: language), bare.isSure else { continue }
      names += bare.names.filter { $0.utf8.contains(0x20) && !isSite($0) && !names.contains($0) }
    }
    return names
  }

  /// The pieces of text in an element, when there are several.
  private func texts(at node: Int) -> [String] {
    let inner = node..<Int(page.tree.nodes[node].end)
    let texts = inner.filter { page.tree.nodes[$0].name == .text }.map(page.tree.line(at:)).filter { !$0.isEmpty }
    return texts.count > 1 ? texts.filter { $0.utf8.contains(0x20) } : []
  }
}
