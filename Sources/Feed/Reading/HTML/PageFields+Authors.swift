/// Who wrote the article.
///
/// Each source is asked in turn, the more formal ones first, and the first that names people is believed, unless another one
/// names the same people and more: many systems give programs the first author only.
extension PageFields {
  /// More names than this are a list of staff.
  private static let mostAuthors = 12

  /// The people who wrote it.
  var authors: [String] {
    let known = statedAuthors
    let shown = authorsInSight
    if known.contains(where: isPerson) || isShown(known) {
      return isFuller(shown, than: known) && isOneByline(shown, after: known) ? shown : known
    }
    let isTold = known.allSatisfy { !$0.utf8.contains(0x20) } || shown.contains(where: isPerson)
    return isTold && !shown.allSatisfy(isLogin) ? shown : []
  }

  /// Who is named to programs only and may be a desk, who is known by one word, and offices: they wrote it where nobody else is named.
  var officeAuthors: [String] {
    let known = statedAuthors
    if !known.isEmpty { return known }
    let logins = stated.lazy.map { names(in: $0, takesLogins: true) }.first { !$0.isEmpty } ?? calledAuthors
    let others = logins.isEmpty ? names(in: data.linked?.organisations ?? []) : logins
    return others.isEmpty ? authorsInSight : others
  }

  /// What the page says to programs in each of its ways, the more formal ones first.
  private var stated: [[String]] { [data.linked?.authors ?? [], data.meta.all(.author), shownAuthors] }

  /// The people whom the page names to programs.
  private var statedAuthors: [String] {
    var authors: [String] = []
    for source in stated {
      let names = names(in: source)
      if authors.isEmpty || isFuller(names, than: authors) { authors = names }
    }
    let noted = names(in: notedAuthors)
    return noted.count <= Self.mostAuthors && Set(authors).isSubset(of: noted) ? noted : authors
  }

  /// The people whom the page names to its readers, where it is looked at most closely first.
  private var authorsInSight: [String] {
    var authors = linkedAuthors
    if authors.isEmpty { authors = reporters }
    if authors.isEmpty { authors = filed?.names ?? [] }
    if authors.isEmpty { authors = labelledAuthors }
    return authors.isEmpty ? bylineAuthors : authors
  }

  /// Whether a name is somebody's beyond doubt.
  private func isPerson(_ name: String) -> Bool {
    fields.bylines.bareNames(inLine: name, language: language)?.isSure == true
  }

  /// Whether a line near the headline shows one of several names. What only programs are told may be the name of the site, or of a desk.
  private func isShown(_ names: [String]) -> Bool {
    nearLines.contains { line in names.contains { $0.utf8.contains(0x20) && line.contains($0) } }
  }

  /// Whether one line near the headline shows all of some names, those that programs are told first.
  private func isOneByline(_ names: [String], after known: [String]) -> Bool {
    names.starts(with: known) && nearLines.contains { line in names.allSatisfy(line.contains) }
  }

  /// Whether a list names the same people and more; what it adds must be people beyond doubt.
  private func isFuller(_ names: [String], than authors: [String]) -> Bool {
    guard names.count > authors.count, names.count <= Self.mostAuthors, authors.allSatisfy(names.contains) else {
      return false
    }
    return names.allSatisfy { name in
      authors.contains(name) || isPerson(name)
    }
  }

  private func names(in values: [String], takesLogins: Bool = false) -> [String] {
    var names: [String] = []
    for value in values.lazy.map(clean).map(withoutLead) where !value.isEmpty && !Self.isAddress(value) {
      if isSite(value) || (isLogin(value) && !takesLogins) || Self.isFirm(value) || isOfPortal(value) { continue }
      var found = fields.bylines.names(in: value)
      // A value that nothing divides is one name.
      if found.count > 1, !value.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }),
        value.utf8.count(where: { $0 == 0x20 }) < 3
      {
        found = [value]
      }
      if takesLogins, found.isEmpty, isLogin(value), !isNobody(value) { found = [value] }
      for name in found.map(Self.withoutDegree) where !names.contains(where: name.contains) && !isNobody(name) {
        if !isLogin(name) || takesLogins && name.utf8.count <= 20 && name.utf8.allSatisfy({ $0 | 0x20 >= 0x61 }) {
          names.append(name)
        }
      }
    }
    return names
  }

  /// Whether a value leads to somebody instead of naming them.
  private static func isAddress(_ value: String) -> Bool {
    let marks = [UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ".")]
    return value.hasPrefix("http") || value.hasPrefix("@") || value.contains("://") || value.contains("www.")
      || (!value.utf8.contains(0x20) && value.utf8.dropFirst().dropLast().contains(where: marks.contains))
  }

  /// A name without the degrees in front of it.
  private static func withoutDegree(_ name: String) -> String {
    var rest = name[...]
    while let degree = ["Dr. ", "Prof. ", "Dr ", "Prof ", "Rechtsanwalt ", "Rechtsanwältin "].first(
      where: rest.hasPrefix)
    {
      rest = rest.dropFirst(degree.count)
    }
    return String(rest)
  }

  /// What stands in front of names there: `责任编辑`, `记者`.
  private static let offices: Set<String> = ["责任", "编辑", "責任", "編輯", "责编", "记者", "記者", "委員"]

  /// Whether a name is one of these, or no name, having a mark in it.
  private static func isNewsroom(_ name: String) -> Bool {
    guard name.utf8.first ?? 0 >= 0xE3 else { return false }
    return BylineScan.newsrooms.contains(where: name.hasSuffix) || offices.contains(name)
      || name.unicodeScalars.contains { "（）《》【】".unicodeScalars.contains($0) }
  }

  /// What follows the names of firms and clubs in their languages.
  private static let firms: Set<String> = [
    "gmbh", "ag", "kg", "e.v", "inc", "ltd", "llc", "corp", "co", "plc", "s.a", "s.r.l", "s.p.a", "b.v", "d.o.o", "pty",
    "oy", "a/s",
  ]

  /// Whether a value is the name of a firm, perhaps with its address behind it.
  private static func isFirm(_ value: String) -> Bool {
    value.split { $0 == " " || $0 == "," }.dropFirst().contains { word in
      firms.contains(word.lowercased().hasSuffix(".") ? String(word.lowercased().dropLast()) : word.lowercased())
    }
  }

  /// Whether a name is that of the site or of who publishes it: as the page says it, behind the headline in its title, or in its address.
  private func isSite(_ name: String) -> Bool {
    if Self.isNewsroom(name) { return true }
    // `Example Post | Wire` is as much of a site as its first part.
    let parts = [name] + name.split(separator: "|").map { String($0).trimmingBlanks }
    for site in [site, data.linked?.site].compactMap({ $0 }) {
      if parts.contains(where: { WordOverlap.share(Self.small(site), Self.small($0)) >= 0.8 }) { return true }
    }
    guard endsTitle(name) || isInHost(name) else { return false }
    // Somebody's own site is called like them.
    return !isPerson(name)
  }

  /// `Example Post | Portal`: who published it and where it is shown, neither of them somebody for sure.
  private func isOfPortal(_ name: String) -> Bool {
    let portals = data.meta.all(.author).map { $0.split(separator: "|").map { String($0).trimmingBlanks } }
      .filter {
        $0.count > 1 && !$0.contains(where: isPerson)
      }
    let parts = name.split(separator: "|").map { String($0).trimmingBlanks }
    return portals.contains { $0 == parts || parts.count == 1 && $0.contains(parts[0]) }
  }

  /// A name in small letters, with one i for both of Turkish.
  private static func small(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0 != "\u{307}" }.map { $0 == "ı" ? "i" : $0 })
    )
  }

  /// Whether a name is nobody's: that of the site, or what pages say in the place of one.
  func isNobody(_ name: String) -> Bool {
    let words = name.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    // `en charge de la politique`
    if words.count > 3, let last = name.split(separator: " ").last, last.first?.isLowercase == true { return true }
    return isSite(name) || !words.isEmpty && words.allSatisfy(Self.nobody.contains)
      || words.contains(where: Self.accountWords.contains)
  }

  /// Whether a mark sets a name off at the end of the page's title, or at its beginning.
  private func endsTitle(_ name: String) -> Bool {
    let marks = "-–—|_·•»«/"
    guard let title = data.title.map(clean), let mark = title.lastIndex(where: marks.contains) else { return false }
    if title[title.index(after: mark)...].drop(while: { $0 == " " }).hasPrefix(name) { return true }
    return title.hasPrefix(name) && title.dropFirst(name.count).first { $0 != " " }.map(marks.contains) == true
  }

  /// Whether the site's address has a name in it, without its blanks.
  private func isInHost(_ name: String) -> Bool {
    guard name.utf8.count >= 3 else { return false }
    let bare = name.utf8.filter { $0 != 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    // `Graiul Maramureşului` is at graiul.example.
    let first = bare.prefix(name.utf8.prefix { $0 != 0x20 }.count)
    return hostLabels.contains { $0.elementsEqual(bare) || $0.count > 4 && $0.elementsEqual(first) }
  }

  /// Whether a name is one that somebody logs in with: `jane.doe.42`, `jdoe7`, `admin_2`, `jdoe`.
  func isLogin(_ name: String) -> Bool {
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

  /// Who a card for Twitter says wrote it, in whatever language the system speaks.
  private var notedAuthors: [String] {
    data.meta.notes.filter { note in
      [language, "en"].contains { fields.bylines.isLabel(note.label, language: $0) }
    }.map(\.text)
  }

  /// What elements say that name an author to programs.
  private var shownAuthors: [String] {
    data.authors.filter { !isOfOthers($0) }.map(name(at:))
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
        !isForeign(node, Self.foreign.union(.share)),
        Self.authorPaths.contains(where: { tree.holds($0, in: address) })
      else { continue }
      let text = tree.line(at: node)
      guard text.utf8.count <= 60 else { continue }
      // Where names have no capitals, the address tells.
      let bare =
        fields.bylines.bareNames(inLine: text, language: language)?.names
        ?? fields.bylines.authors(inLine: text, language: language) ?? (Self.isCaseless(text) ? [text] : [])
      names += bare.filter { $0.utf8.contains(0x20) && !isNobody($0) && !names.contains($0) }
    }
    return names.count <= 4 ? names : []
  }

  /// Whether a text is two to four words of a script without capitals.
  private static func isCaseless(_ text: String) -> Bool {
    (1...3).contains(text.utf8.count { $0 == 0x20 })
      && text.unicodeScalars.allSatisfy {
        " -\u{5BE}\u{200C}".unicodeScalars.contains($0) || $0.value >= 0x590 && $0.properties.isAlphabetic
      }
  }

  /// What names authors is no longer, in bytes, and a word by which a blog's author is known.
  private static let (longestByline, longestLogin) = (160, 20)

  /// What an element called a byline says, or a line near the headline that reads like one.
  private var bylineAuthors: [String] {
    var lines: [String] = []
    var nodes: [Int] = []
    for node in page.tree.nodes.indices
    where page.hints[node].contains(.author) && !isOfOthers(node) {
      let line = page.tree.line(at: node, limit: Self.longestByline)
      if !line.isEmpty, line.utf8.count <= Self.longestByline {
        lines.append(line)
        nodes.append(node)
      }
      if lines.count == 8 { break }
    }
    // What stands in a piece of its own is a name; with its neighbours it may run into an office: `Jane Doe Example Post`.
    let pieces = nodes.lazy.map { sureNames(in: texts(at: $0)) }.first { !$0.isEmpty } ?? []
    // `Jane Doe, the midwife who came before the ambulance (1931-2018)` is what the page tells of.
    for line in nearLines + lines + piecesNear where line != title?.text {
      let names = (fields.bylines.authors(inLine: line, language: language) ?? []).filter { !isNobody($0) }
      if names.isEmpty { continue }
      if names.count <= pieces.count { return pieces }
      // A break between a name and an office makes one line of both, and no piece.
      let piece = names.count == 1 ? piecesNear.lazy.compactMap(bylineName).first(where: names[0].hasPrefix) : nil
      return piece.map { [$0] } ?? names
    }
    if !pieces.isEmpty { return pieces }
    if let sure = lines.lazy.map({ sureNames(in: [$0]) }).first(where: { !$0.isEmpty }) { return sure }
    let below = sureNames(in: Array(linesBelow.prefix(4))).filter { !isSubject($0) }
    if !below.isEmpty { return below }
    let signed = linesBelow.prefix(2).lazy.map { fields.bylines.authors(inEnd: $0, language: language) }
    if let names = signed.first(where: { !$0.isEmpty }) { return names }
    let near = nearNodes
    let called = zip(nodes, lines).filter { near?.contains($0.0) ?? false }.map(\.1)
    return namesBesideDate ?? called.lazy.compactMap(bareNames).first ?? namesInTitle
  }

  /// Whether the page's title or description names somebody: such a name below the headline is what a picture or the story is about.
  private func isSubject(_ name: String) -> Bool {
    ([data.title ?? "", title?.text ?? ""] + descriptions).contains { text in
      // `Harbour ferries: a review by Jane Miller`
      text.ranges(of: name).contains { !text[..<$0.lowerBound].lowercased().hasSuffix(" by ") }
    }
  }

  /// The names that are all an element called a byline says, though nobody knows that they are people's.
  private func bareNames(_ line: String) -> [String]? {
    guard line.utf8.count <= 50, let bare = fields.bylines.bareNames(inLine: line, language: language) else {
      return nil
    }
    let names = bare.names.filter { $0.utf8.contains(0x20) && !isNobody($0) && !Self.isFirm($0) }
    return names.isEmpty ? nil : names
  }

  /// The names in elements of their own behind a label in one of its own: `<span>Words</span> <span>Jane Doe</span>`.
  private var labelledAuthors: [String] {
    guard let near = nearNodes else { return [] }
    let texts = near.lazy.filter {
      page.tree.nodes[$0].name == .text && (3...80).contains(page.tree.nodes[$0].range.count)
    }
    .map { (node: $0, text: page.tree.line(at: $0)) }.filter { !$0.text.isEmpty }
    for (label, name) in zip(texts, texts.dropFirst())
    where !isForeign(name.node, Self.foreign) && fields.bylines.isSpelledLabel(label.text, language: language) {
      if let names = bareNames(name.text) { return names }
    }
    return []
  }

  /// The names before or behind a date in a line near the headline: `Jane Doe | 12.03.2024`, `March 4, 2024 · 3 min · Jane Doe`.
  private var namesBesideDate: [String]? {
    for line in nearLines where line.utf8.count <= (line.contains("|") ? Self.longestByline * 2 : 80) {
      guard let date = fields.dates.date(in: line, language: language) else { continue }
      let bytes = Array(line.utf8)
      let before = String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self).split { "|,–—·•/".contains($0) }
      let behind = String(decoding: bytes[date.range.upperBound...], as: UTF8.self).split { "|–—·•/".contains($0) }
      for part in before.prefix(1).map(withoutLabel) + behind.map(String.init) {
        // `Jane Doe, Harrow`
        let names = sureNames(in: [part.trimmingBlanks, String(part.prefix { $0 != "," }).trimmingBlanks])
        if !names.isEmpty { return names }
      }
    }
    return namesBeforeDatePiece
  }

  /// The names in a piece of text right before one that is a date, where no blank parts them: `<span>Jane Doe</span><span>4 March 2024</span>`.
  private var namesBeforeDatePiece: [String]? {
    let pieces = piecesNear
    return zip(pieces, pieces.dropFirst()).lazy.map { name, next in
      let date = fields.dates.date(in: next, language: language)
      return date?.isWholeLine == true || date?.isLabelled == true
        ? sureNames(in: [name]).filter { !isSubject($0) } : []
    }.first { !$0.isEmpty }
  }

  /// What stands in front of a date, without the label of the date: `Jane Doe Updated: 3 May 2024`.
  private func withoutLabel(_ part: Substring) -> String {
    let words = String(part).trimmingBlanks.split(separator: " ")
    return words.last?.last == ":" ? words.dropLast().joined(separator: " ") : String(part)
  }

  /// The people at the end of the headline: `Harbour ferries: a review by Jane Miller`.
  private var namesInTitle: [String] {
    guard let text = title?.text, let by = text.ranges(of: " by ").last else { return [] }
    return sureNames(in: [String(text[by.upperBound...])])
  }

  /// The only name in a byline.
  private func bylineName(_ line: String) -> String? {
    let names = fields.bylines.authors(inLine: line, language: language) ?? []
    return names.count == 1 ? names[0] : nil
  }

  /// The pieces that lines near the headline are made of: `By Jane Doe` may be a line that a break, and no paragraph, ends.
  private var piecesNear: [String] {
    guard let near = nearNodes else { return [] }
    return near.filter { node in
      page.tree.nodes[node].name == .text && (8...80).contains(page.tree.nodes[node].range.count)
        && !isForeign(node, Self.foreign) && !isOfPicture(node)
    }.map { page.tree.line(at: $0) }.filter { $0.utf8.contains(0x20) || $0.utf8.first ?? 0 >= 0xE3 }
  }

  /// The names that are lines by themselves, as far as they are people's beyond doubt.
  private func sureNames(in lines: [String]) -> [String] {
    var names: [String] = []
    for line in lines where line.utf8.count <= 80 {
      names += sureNames(in: line, language: language).filter { $0.utf8.contains(0x20) && !names.contains($0) }
    }
    return names
  }

  /// The names of a line that holds nothing else, as far as they are people's beyond doubt.
  func sureNames(in line: String, language: String?) -> [String] {
    guard let bare = fields.bylines.bareNames(inLine: line, language: language), bare.isSure else { return [] }
    return bare.names.filter { !isNobody($0) }
  }

  /// Words in the elements called after authors that name nobody.
  private static let nobody: Set<String> = [
    "admin", "administrator", "agencies", "agency", "anonymous", "author", "authors", "autor", "autoren", "auteur",
    "bureau", "by", "correspondent", "desk", "editor", "guest",
    "moderator", "name", "newsroom", "nga", "posted", "publisher", "redacción", "redactie", "redakcja", "redaktion",
    "redazione", "root", "rédaction", "site", "special", "staff", "super", "team", "user", "von", "web", "webdesk",
    "webmaster",
    "wordpress",
  ]
  /// Words of links to what a site knows of its readers and authors: `View my complete profile`, `Learn More`.
  private static let accountWords: Set<String> = [
    "account", "archive", "articles", "bio", "login", "logout", "more", "perfil", "posts", "profil", "profile",
    "profilo", "username",
  ]

  /// The one word that all elements called after authors say: a blog's author may be known by no more.
  private var calledAuthors: [String] {
    var found: [String] = []
    for node in page.tree.nodes.indices
    where page.hints[node].contains(.author) && !isOfOthers(node) {
      let word = page.tree.line(at: node, limit: Self.longestLogin)
      guard (3...Self.longestLogin).contains(word.utf8.count), word.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else {
        continue
      }
      if found == [word] || isNobody(word) { continue }
      guard found.isEmpty else { return [] }
      found = [word]
    }
    return found
  }

  /// The pieces of text in an element, when there are several.
  private func texts(at node: Int) -> [String] {
    let inner = node..<Int(page.tree.nodes[node].end)
    let texts = inner.filter { page.tree.nodes[$0].name == .text }.map { page.tree.line(at: $0) }.filter { !$0.isEmpty }
    return texts.count > 1 ? texts.filter { $0.utf8.contains(0x20) } : []
  }
}
