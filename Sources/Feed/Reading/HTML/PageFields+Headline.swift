/// The headline.
extension PageFields {
  /// The headline out of what the page states and the headings that it shows.
  var headline: (text: String, node: Int?)? {
    let stated = statedTitles
    let known = stated.map { fields.titles.title($0, site: site) }
    // A page shows its headline in a heading: one that says what the page says of itself is the headline as readers know it.
    var best: (text: String, node: Int, share: Double)?
    var shown: [String] = []
    for node in data.headings {
      let (text, share) = heading(at: node, stated, known)
      guard !text.isEmpty, text.utf8.count <= 400, !page.inherited[node].contains(.hidden) else { continue }
      // What repeats the page's own title is its headline, whatever the element around it is called.
      let isForeign = !page.inherited[node].isDisjoint(with: [.related, .comments, .footer, .advert])
      if isForeign, share < 0.9 { continue }
      if !shown.contains(text) { shown.append(text) }
      if share > best?.share ?? -1 { best = (text, node, share) }
    }
    // The only heading of the first level is the headline too when the page tells search engines another one.
    let isOnly = shown.count == 1 && (shown.first?.utf8.count ?? 0) >= 12 && shown.first != site
    if best?.share ?? 0 < 0.5, let other = lesserHeading(stated, known) ?? headlineLine(known, isAlone: best == nil) {
      // What stands above the only heading, and is all the page's title, is what the site is called.
      let isMasthead = isOnly && other.node ?? 0 < best?.node ?? 0 && known == [other.text]
      if !isMasthead { return lineAboveText(instead: other.text) ?? other }
    }
    if let best, let below = headingInstead(ofSite: best.text, at: best.node) { return below }
    if let best, best.share >= 0.5 || known.isEmpty || isOnly {
      return (fields.titles.title(best.text, site: site), best.node)
    }
    if let title = known.first { return lineAboveText(instead: title) ?? (title, nil) }
    return headingAboveText ?? outstandingLine(instead: nil) ?? firstLine
  }

  /// Whether the page says in its head what its article is called, and not only what it calls itself.
  private var isStated: Bool { data.linked?.headline != nil || !data.meta.all(.title).isEmpty }

  /// What the first paragraphs say.
  private var told: WordOverlap.Words {
    WordOverlap.Words(texts.prefix(8).map(passages.text(of:)).joined(separator: " "))
  }

  /// The heading above the text of a page whose first heading is the name of the site, of which the text says nothing, and all that the
  /// page states: `Harbour Club :: News`.
  private func headingInstead(ofSite name: String, at node: Int) -> (text: String, node: Int?)? {
    guard !isStated, let title = data.title.map(clean), title != name, Self.isPart(name, of: title),
      let heading = headingAboveText, heading.node ?? 0 > node, heading.text.utf8.contains(0x20)
    else { return nil }
    let told = told
    let (site, line) = (WordOverlap.Words(name), WordOverlap.Words(heading.text))
    return site.common(with: told) * 3 <= name.utf8.count { $0 == 0x20 } + 1
      && line.common(with: told) >= Self.toldWords ? heading : nil
  }

  /// The heading or the large line above the text, where it says more of what the text tells than what the page calls itself: that may
  /// be the name of the site, or of all its archive.
  private func lineAboveText(instead title: String) -> (text: String, node: Int?)? {
    let called = lineCalledTitle(instead: title)
    guard !isStated || called != nil, let line = called ?? headingAboveText ?? outstandingLine(instead: title) else {
      return nil
    }
    let words = told
    if called != nil, WordOverlap.Words(line.text).common(with: words) >= Self.toldWords { return line }
    let tellsMore = WordOverlap.Words(line.text).common(with: words) > WordOverlap.Words(title).common(with: words)
    return tellsMore ? line : nil
  }

  /// What the page says of itself to programs, the more formal first.
  private var statedTitles: [String] {
    let stated = [data.linked?.headline].compactMap { $0 } + data.meta.all(.title) + [data.title].compactMap { $0 }
    return stated.map(clean).filter { !$0.isEmpty && !isAddress($0) }
  }

  /// Whether a title is the site's address, which some sites put above each of their pages.
  private func isAddress(_ title: String) -> Bool {
    let name = title.lowercased().utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(
      Array.init)
    return name.count > 1 && !title.contains(" ") && name.dropLast().elementsEqual(hostLabels.suffix(name.count - 1))
  }

  /// What a heading says, and how much of it the page says of itself; a kicker above the headline or a name below it that the
  /// heading holds too is left out.
  private func heading(at node: Int, _ stated: [String], _ known: [String]) -> (text: String, share: Double) {
    func share(_ text: String) -> Double {
      let share = known.map { Self.isMost(text, of: $0) ? 1 : WordOverlap.share(text, $0) }.max() ?? 0
      return share < 0.95 && stated.contains { isBeforeSite(text, in: $0) } ? 0.95 : share
    }
    let text = page.tree.line(at: node)
    // The site's name, in the title of each of its pages as well.
    if leadsHome(node) { return (text, 0) }
    let whole = share(text)
    guard whole < 0.95, whole > 0.3 else { return (text, whole) }
    let inner = node..<Int(page.tree.nodes[node].end)
    let pieces = inner.lazy.filter { page.tree.nodes[$0].name == .text }.map { page.tree.line(at: $0) }
    let best = pieces.filter(Self.isPhrase).map { (text: $0, share: share($0)) }.max { $0.share < $1.share }
    return best.flatMap { $0.share >= 0.9 ? $0 : nil } ?? (text, whole)
  }

  /// Whether a text begins a title, and what a mark sets off behind it names the site: `Google - Wikipedia, the free encyclopedia`.
  private func isBeforeSite(_ text: String, in title: String) -> Bool {
    guard title.count > text.count, title.hasPrefix(text), Self.isPart(text, of: title) else { return false }
    let rest = title.dropFirst(text.count).drop { !$0.isLetter && !$0.isNumber }
    return namesSite(String(rest))
  }

  /// Whether a heading is a link to the site's first page.
  private func leadsHome(_ node: Int) -> Bool {
    let tree = page.tree
    let inner = node..<Int(tree.nodes[node].end)
    guard let link = inner.first(where: { tree.nodes[$0].name == .a }),
      let address = tree.string(of: .href, at: link), tree.line(at: link) == tree.line(at: node)
    else { return false }
    return address == "/" || WebAddress.isRoot(address)
  }

  /// The first heading further down that says what the page says of itself.
  private func lesserHeading(_ stated: [String], _ known: [String]) -> (text: String, node: Int?)? {
    for node in data.lesserHeadings
    where page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer, .advert, .navigation]) {
      let text = page.tree.line(at: node)
      let isMost = known.contains {
        ($0.hasPrefix(text) && text.utf8.count * 2 >= $0.utf8.count) || Self.isMost(text, of: $0)
          || WordOverlap.share(text, $0) >= 0.9
      }
      guard text.utf8.count <= 400,
        text.utf8.count >= 12 && isMost || stated.contains(where: { isBeforeSite(text, in: $0) })
      else { continue }
      return (fields.titles.title(text, site: site), node)
    }
    return nil
  }

  /// The line of a page without headings that is the longest part of what it says of itself: `Site - Headline`.
  private func headlineLine(_ known: [String], isAlone: Bool) -> (text: String, node: Int?)? {
    var best: (text: String, node: Int?)?
    for passage in passages.list.prefix(60) where (16...300).contains(passage.length) && passage.linked == 0 {
      let text = passages.text(of: passage)
      guard text.utf8.count > best?.text.utf8.count ?? 0, Self.isPhrase(text) else { continue }
      if known.contains(where: { isAlone ? Self.isPart(text, of: $0) : Self.isMost(text, of: $0) }) {
        best = (text, passage.node)
      }
    }
    return best
  }

  /// The heading above the text of a page whose title and first heading say nothing of the article.
  private var headingAboveText: (text: String, node: Int?)? {
    guard let prose = texts.first else { return nil }
    return data.lesserHeadings.last { $0 < prose.first && !isForeign($0, Self.foreign) }.map {
      (page.tree.line(at: $0), $0)
    }
  }

  /// The words of a headline, at least, that the text says again.
  private static let toldWords = 2
  /// More words than these are no name of a site.
  private static let longestSite = 5

  /// The line above the text in an element that is called a title, where all that the page states is a few words of which that has none.
  private func lineCalledTitle(instead title: String) -> (text: String, node: Int?)? {
    guard title.utf8.count(where: { $0 == 0x20 }) < Self.longestSite, let prose = texts.first else { return nil }
    let found = passages.list.last { passage in
      passage.first < prose.first && passage.role != .picture && (12...200).contains(passage.length)
        && isCalledTitle(passage.node) && passage.linked == 0 && !isForeign(passage.node, Self.foreign)
    }
    guard let found, case let text = passages.text(of: found), Self.isPhrase(text) else { return nil }
    return WordOverlap.Words(text).common(with: WordOverlap.Words(title)) == 0 ? (text, found.node) : nil
  }

  /// Whether the class of an element says that it is a headline.
  private func isCalledTitle(_ node: Int) -> Bool {
    guard let value = page.tree.value(of: .class, at: node) else { return false }
    return ["title", "Title", "headline", "Headline"].contains { page.tree.holds($0, in: value) }
  }

  /// The line that stands out above the text of a page without headings, by the size of its letters or their weight.
  ///
  /// - Parameter title: what the page calls itself, the beginning of which may be the name of the site.
  private func outstandingLine(instead title: String?) -> (text: String, node: Int?)? {
    guard let prose = texts.first else { return nil }
    var best: (passage: Passage, size: Int)?
    for passage in passages.list where passage.first < prose.first && passage.role != .picture {
      guard (12...200).contains(passage.length), passage.linked == 0, !isForeign(passage.node, Self.foreign) else {
        continue
      }
      let (size, text) = (size(of: passage), passages.text(of: passage))
      if size >= 4, size > best?.size ?? 0, Self.isPhrase(text), title.map({ !Self.isPart(text, of: $0) }) ?? true {
        best = (passage, size)
      }
    }
    return best.map { (passages.text(of: $0.passage), $0.passage.first) }
  }

  /// The passages that are likely to be the story's: all sentences where none is long.
  private var texts: [Passage] {
    let prose = passages.list.filter { $0.isProse && !isForeign($0.node, Self.foreign) }
    let long = prose.filter { $0.length >= Self.leastText }
    return long.isEmpty ? prose : long
  }

  /// The bytes of a paragraph that is no note of the site, at least.
  private static let leastText = 160

  /// How large a line is set, in the sizes of HTML's `font`, of which 3 is that of text; important text counts for one more.
  private func size(of passage: Passage) -> Int {
    (page.tree.fontSize(at: passage.first) ?? HTMLTree.baseFont) + (passage.isBold ? 1 : 0)
  }

  /// The line above the text of a page that has neither a title nor headings.
  private var firstLine: (text: String, node: Int?)? {
    guard let first = passages.list.first(where: { $0.role != .picture }), (12...160).contains(first.length),
      first.linked == 0, first.punctuation == 0
    else { return nil }
    return (passages.text(of: first), first.node)
  }

  /// Whether a line is more than one word: Chinese and Japanese, whose letters begin with 0xE3 and more, set no blanks.
  private static func isPhrase(_ line: String) -> Bool {
    line.utf8.contains(0x20) || line.utf8.count { $0 >= 0xE3 } >= 6
  }

  /// Whether a text is the longer part of another one: the shorter one may name the site.
  private static func isMost(_ text: String, of whole: String) -> Bool {
    text.utf8.count * 2 > whole.utf8.count && isPart(text, of: whole)
  }

  /// Whether a text begins or ends another one and a mark sets the rest off.
  private static func isPart(_ text: String, of whole: String) -> Bool {
    if text == whole { return true }
    let marks = Set("-–—|_:·•»«›‹/".unicodeScalars)
    let (rest, isEnd) = (
      whole.hasSuffix(text) ? whole.dropLast(text.count) : whole.dropFirst(text.count), whole.hasSuffix(text)
    )
    guard isEnd || whole.hasPrefix(text) else { return false }
    // Where words are not set apart by blanks, a blank is such a mark.
    if rest.hasPrefix(" ") || rest.hasSuffix(" "), !text.utf8.contains(0x20), isPhrase(text) { return true }
    let mark = isEnd ? rest.unicodeScalars.last { $0 != " " } : rest.unicodeScalars.first { $0 != " " }
    return mark.map(marks.contains) ?? false
  }
}
