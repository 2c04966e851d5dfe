/// Judges passages by themselves and by their neighbours: what the makers of the page did not call anything.
struct PassageRules {
  let page: Page
  let passages: Passages
  let known: KnownOfArticle
  let fields: FieldReaders
  let phrases: PassagePhrases
  private let titleWords: WordOverlap.Words

  init(page: Page, passages: Passages, known: KnownOfArticle, fields: FieldReaders, phrases: PassagePhrases) {
    self.page = page
    self.passages = passages
    self.known = known
    self.fields = fields
    self.phrases = phrases
    titleWords = WordOverlap.Words(known.title ?? "")
  }

  /// Applies all rules, in order.
  func apply(to fates: inout [Fate]) {
    var isAfterPicture = false
    var isAfterProse = false
    for index in fates.indices {
      let passage = passages.list[index]
      if fates[index] == .kept, passage.role != .picture {
        if let rule = fault(at: index, isAfterPicture: isAfterPicture, isAfterProse: isAfterProse) {
          fates[index] = rule
        } else if passage.isProse {
          isAfterProse = true
        }
      }
      if passage.role == .picture || fates[index] == .kept { isAfterPicture = passage.role == .picture }
    }
    dropFurther(&fates)
    dropComments(&fates)
    dropSender(&fates)
    dropLinkLists(&fates)
    dropOthers(&fates)
    trimStart(&fates)
    trimEnd(&fates)
    dropEmptyHeadings(&fates)
    keepStandfirst(&fates)
  }

  private func fault(at index: Int, isAfterPicture: Bool, isAfterProse: Bool) -> Fate? {
    let passage = passages.list[index]
    let text = passages.bytes[passage.range]
    guard text.span.holdsWord else { return .noWords }
    if passage.length < 400, WordOverlap.Words(text).share(with: titleWords) > 0.95 { return .title }
    if case .heading(let level) = passage.role {
      // Below the beginning of the text even those of the first level are headings in it.
      return level == 1 && !isAfterProse ? .title : phrases.rule(for: text, isBesidePicture: false)
    }
    if text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">") { return .markup }
    if passage.length < 500, let rule = phrases.rule(for: text, isBesidePicture: isAfterPicture) { return rule }
    let name = page.tree.nodes[passage.node].name
    let isTeaser = passage.role == .paragraph && Self.isMostlyLink(passage) && passage.length < 250
    if isTeaser, name != .tr || !isAmongRows(index) { return .teaser }
    let isBare = passage.role == .paragraph && name != .p && name != .tr && name != .td && name != .th && name != .dd
    if isBare, passage.length < 40, passage.punctuation == 0, !isBoldHeading(index) { return .word }
    return nil
  }

  /// Whether a line is all in bold and a paragraph in an element of the same kind follows: pages without headings set theirs so.
  private func isBoldHeading(_ index: Int) -> Bool {
    let passage = passages.list[index]
    guard passage.isBold, passages.bytes[passage.range].contains(0x20),
      let next = passages.list[(index + 1)...].first(where: { $0.role != .picture }), next.isProse
    else { return false }
    let (node, below) = (page.tree.nodes[passage.node], page.tree.nodes[next.node])
    return node.name == below.name && node.parent == below.parent
  }

  private static func isMostlyLink(_ passage: Passage) -> Bool { passage.linked * 5 >= passage.length * 3 }

  /// Whether a row of a table stands among rows that are more than links: then its cells name things.
  private func isAmongRows(_ index: Int) -> Bool {
    let node = passages.list[index].node
    let parent = page.tree.nodes[node].parent
    let rows = passages.list[max(0, index - 6)..<min(passages.list.count, index + 7)].filter {
      $0.node != node && page.tree.nodes[$0.node].parent == parent
    }
    return rows.count { !Self.isMostlyLink($0) } * 2 > rows.count
  }

  /// Below a second headline, which is set like the first one and has a date or byline below it, stands another article.
  private func dropFurther(_ fates: inout [Fate]) {
    guard let title = known.titleNode, let start = fates.indices.first(where: { isProse($0, fates) }) else { return }
    let style = Style(of: title, in: page)
    let further = fates.indices[start...].first { index in
      let passage = passages.list[index]
      guard case .heading = passage.role, passage.node != title, Style(of: passage.node, in: page) == style,
        isSetLikeTitle(passage.node, title, style)
      else { return false }
      return fates.indices[(index + 1)...].prefix(8).contains(where: isSignature)
    }
    guard let further else { return }
    for index in further..<fates.endIndex where fates[index] == .kept { fates[index] = .related }
  }

  private func isProse(_ index: Int, _ fates: [Fate]) -> Bool {
    fates[index] == .kept && passages.list[index].isProse
  }

  /// Whether a heading stands in an element like that of the headline, and either has a class of its own.
  private func isSetLikeTitle(_ node: Int, _ title: Int, _ style: Style) -> Bool {
    let parents = [node, title].map { Int(page.tree.nodes[$0].parent) }
    guard parents[0] != parents[1], parents[0] > 0, parents[1] > 0 else { return false }
    let around = Style(of: parents[0], in: page)
    return around == Style(of: parents[1], in: page) && (style.hasClass || around.hasClass)
  }

  /// Whether a passage is a date or names who wrote something.
  private func isSignature(_ index: Int) -> Bool {
    let passage = passages.list[index]
    guard passage.role != .picture, passage.length < 160 else { return false }
    let text = passages.text(of: passage)
    if let date = fields.dates.date(in: text, language: known.language) {
      return fields.dates.isDate(text, date, language: known.language)
    }
    return fields.bylines.authors(inLine: text, language: known.language)?.isEmpty == false
  }

  /// Below a line that opens the readers' comments stands nothing of the article's; above it stands its text.
  private func dropComments(_ fates: inout [Fate]) {
    var paragraphs = 0
    guard
      let first = fates.indices.first(where: { index in
        let passage = passages.list[index]
        if isProse(index, fates) { paragraphs += 1 }
        return paragraphs >= 2 && passage.length < 80 && phrases.opensComments(passages.bytes[passage.range])
      })
    else { return }
    for index in first..<fates.endIndex where fates[index] == .kept { fates[index] = .comments }
  }

  /// Below a label at the end of a press release stands what is told of its sender, and whom the press may ask: less than the release.
  private func dropSender(_ fates: inout [Fate]) {
    let kept = fates.indices.filter { fates[$0] == .kept && passages.list[$0].role != .picture }
    var above = 0
    let whole = kept.reduce(0) { $0 + passages.list[$1].length }
    for index in kept {
      let passage = passages.list[index]
      if above * 2 >= whole, passage.length < 80,
        fields.words.kind(ofLine: passages.bytes[passage.range]) == .release
      {
        for below in kept where below >= index { fates[below] = .about }
        return
      }
      above += passage.length
    }
  }

  /// Lists of nothing but links lead to other pages.
  private func dropLinkLists(_ fates: inout [Fate]) {
    var index = 0
    while index < fates.count {
      guard isItem(index), fates[index] == .kept else {
        index += 1
        continue
      }
      var end = index
      var (length, linked) = (0, 0)
      while end < fates.count, isItem(end) || passages.list[end].role == .picture {
        length += passages.list[end].length
        linked += passages.list[end].linked
        end += 1
      }
      if linked * 10 >= length * 7 {
        for item in index..<end where fates[item] == .kept { fates[item] = .links }
      }
      index = end
    }
  }

  /// Below a line that heads other stories stand their headlines, up to the next paragraph.
  private func dropOthers(_ fates: inout [Fate]) {
    var isBelow = false
    for index in fates.indices where passages.list[index].role != .picture {
      let passage = passages.list[index]
      if passage.length < 80, phrases.headsOthers(passages.bytes[passage.range]) {
        isBelow = true
      } else if passage.isProse || passage.length >= 160 || fates[index] != .kept && passage.length >= 60
        || isHeadingOfProse(index, fates)
      {
        isBelow = false
      }
      if isBelow, fates[index] == .kept { fates[index] = .related }
    }
  }

  /// Whether a paragraph follows a heading at once.
  private func isHeadingOfProse(_ index: Int, _ fates: [Fate]) -> Bool {
    guard case .heading = passages.list[index].role, index + 1 < fates.count else { return false }
    return isProse(index + 1, fates)
  }

  private func isItem(_ index: Int) -> Bool {
    if case .listItem = passages.list[index].role { return true }
    return false
  }

  /// Before the first prose stand the byline, the date and the section.
  private func trimStart(_ fates: inout [Fate]) {
    for index in fates.indices where fates[index] == .kept {
      let passage = passages.list[index]
      if passage.role == .picture { continue }
      let text = passages.text(of: passage)
      if passage.length < 600, phrases.isAboutArticle(passages.bytes[passage.range]) {
        fates[index] = .about
        continue
      }
      if passage.length > 300 { return }
      if let date = fields.dates.date(in: text, language: known.language),
        fields.dates.isDate(text, date, language: known.language)
      {
        fates[index] = .date
      } else if known.authors.contains(where: { WordOverlap.share($0, text) > 0.6 })
        || fields.bylines.authors(inLine: text, language: known.language) != nil
      {
        fates[index] = .byline
      } else if passage.isProse {
        return
      } else if passage.role == .paragraph, passage.length < 25, passage.punctuation == 0 {
        fates[index] = .section
      }
    }
  }

  /// Behind the last prose there are no headings and no labels of the article's, but lines about its authors.
  private func trimEnd(_ fates: inout [Fate]) {
    for index in fates.indices.reversed() where fates[index] == .kept {
      let passage = passages.list[index]
      if passage.role == .picture { continue }
      let text = passages.text(of: passage)
      if passage.length < 500, passage.role != .quotation, known.authors.contains(where: { isAbout($0, text) }) {
        fates[index] = .author
        continue
      }
      if passage.length < 600, phrases.isAboutArticle(passages.bytes[passage.range]) {
        fates[index] = .about
        continue
      }
      if isHeadingLike(passage) {
        fates[index] = .end
        continue
      }
      return
    }
  }

  /// Whether a passage is a heading, or a short line in bold, which is set where pages have no headings.
  private func isHeadingLike(_ passage: Passage) -> Bool {
    if case .heading = passage.role { return true }
    return passage.role == .paragraph && passage.length < 80 && passage.punctuation == 0
      && passage.isBold
  }

  /// Whether a line begins with a name, or names it behind a word or two: `Contact reporter Jane Doe at …`.
  private func isAbout(_ author: String, _ text: String) -> Bool {
    guard author.utf8.count >= 5 else { return false }
    let start = String(text.prefix(author.count + 24))
    return start.contains(author)
  }

  /// A heading with nothing below it introduced something that is gone.
  private func dropEmptyHeadings(_ fates: inout [Fate]) {
    var next: Int?
    var isCut = false
    for index in fates.indices.reversed() where passages.list[index].role != .picture {
      guard fates[index] == .kept else {
        if fates[index] != .label, fates[index] != .word { isCut = true }
        continue
      }
      if case .heading(let level) = passages.list[index].role, isCut, let below = next,
        case .heading(let other) = passages.list[below].role, other <= level
      {
        fates[index] = .emptyHeading
        continue
      }
      next = index
      isCut = false
    }
  }

  /// The lines between the headline and the text stand in another element than the text, as a rule.
  private func keepStandfirst(_ fates: inout [Fate]) {
    guard let first = fates.indices.first(where: { isProse($0, fates) }) else { return }
    let start = passages.text(of: passages.list[first])
    var found: Int?
    var isNext = true
    for index in 0..<first where index + 60 > first && passages.list[index].role != .picture {
      let passage = passages.list[index]
      let isBehindTitle =
        known.titleNode.map { passage.first > $0 && passage.first >= Int(page.tree.nodes[$0].end) } ?? false
      guard passage.length >= 16, passage.length < 600, passage.linked * 2 < passage.length
      else { continue }
      let hints = page.inherited[passage.node]
      guard hints.isDisjoint(with: Self.foreignToStandfirst) else { continue }
      let text = passages.text(of: passage)
      guard WordOverlap.Words(text).share(with: titleWords) < 0.8, !isForeign(passage, text) else { continue }
      let isDescribed = known.descriptions.contains { WordOverlap.share($0, text) > 0.8 }
      let isMarked = hints.contains(.standfirst) && isBehindTitle
      if fates[index] == .kept {
        if isDescribed || isMarked { fates[index] = .standfirst }
        continue
      }
      let isPlaced = isBehindTitle && isNext && isNearTitle(passage.node) && reads(text, passage)
      if isPlaced { isNext = false }
      if isDescribed || isMarked || isPlaced { found = index }
    }
    guard let found else { return }
    let text = passages.text(of: passages.list[found])
    // Some pages print the first paragraph above the picture too.
    if start.hasPrefix(text.prefix(60)) { return }
    fates[found] = .standfirst
  }

  /// Whether a line credits a picture, sells something or names somebody, whatever it is called.
  private func isForeign(_ passage: Passage, _ text: String) -> Bool {
    let bytes = passages.bytes[passage.range]
    return phrases.rule(for: bytes, isBesidePicture: false) != nil || phrases.isAboutArticle(bytes)
      || fields.bylines.bareNames(inLine: text, language: known.language)?.isSure == true
  }

  private static let foreignToStandfirst: Hint = [
    .hidden, .navigation, .related, .comments, .advert, .share, .caption, .author, .date, .offer, .footer, .tags,
  ]

  /// Whether an element stands in the same part of the page as the headline.
  private func isNearTitle(_ node: Int) -> Bool {
    guard var around = known.titleNode else { return false }
    for _ in 0..<3 where page.tree.nodes[around].parent > 0 { around = Int(page.tree.nodes[around].parent) }
    return node < Int(page.tree.nodes[around].end)
  }

  /// Whether a line is a phrase of several words and neither byline nor date.
  private func reads(_ text: String, _ passage: Passage) -> Bool {
    let words = text.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
    guard words >= 4, passage.length < 350,
      phrases.rule(for: passages.bytes[passage.range], isBesidePicture: true) == nil
    else { return false }
    return fields.dates.date(in: text, language: known.language) == nil
      && fields.bylines.authors(inLine: text, language: known.language) == nil
      && !known.authors.contains { text.contains($0) }
  }
}
