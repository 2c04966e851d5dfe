/// Decides what a page's title, authors, date and so on are, out of all the places that name them.
struct PageFields {
  let page: Page
  let data: PageData
  let fields: FieldReaders
  let passages: Passages

  /// The site's name.
  var site: String? {
    let named = data.meta.all(.site).first ?? data.linked?.site
    return named.map(clean).flatMap { $0.isEmpty || $0.hasPrefix("http") ? nil : $0 }
  }

  /// The page's own address, absolute.
  var url: String? {
    let candidates = [data.canonical, data.meta.all(.url).first, data.linked?.url]
    return candidates.compactMap { $0?.trimmingBlanks }.first { $0.hasPrefix("http") && WebAddress.isAbsolute($0) }
  }

  /// What relative addresses are relative to.
  var base: String? {
    guard let base = data.base?.trimmingBlanks, !base.isEmpty else { return url }
    return WebAddress(base: url).absolute(base) ?? url
  }

  /// What the article says in short.
  var summary: String? {
    let candidates = [data.meta.all(.summary).first, data.linked?.description]
    return candidates.lazy.compactMap { $0.map(clean) }.first { !$0.isEmpty }
  }

  /// All that the page says of what the article is about.
  var descriptions: [String] {
    (data.meta.all(.summary) + [data.linked?.description].compactMap { $0 }).map(clean).filter { !$0.isEmpty }
  }

  /// Terms the page files the article under.
  var keywords: [String] {
    var keywords: [String] = []
    let found = data.meta.best(.keywords) + (data.linked?.keywords ?? [])
    for keyword in found.lazy.flatMap({ $0.split(separator: ",") }).map({ clean(String($0)) })
    where !keyword.isEmpty && keyword.utf8.count <= 60 && !keywords.contains(keyword) && keywords.count < 30 {
      keywords.append(keyword)
    }
    return keywords
  }

  /// The language that the page says it is in.
  var language: String? {
    let declared = data.language ?? data.meta.all(.language).first ?? data.linked?.language
    guard let declared, !declared.isEmpty else { return nil }
    return String(declared.map { $0 == "_" ? "-" : $0 })
  }

  /// The picture that stands for the article.
  func picture(_ addresses: WebAddress) -> Picture? {
    let candidates = [data.meta.all(.picture).first, data.linked?.picture]
    let url = candidates.lazy.compactMap { $0.flatMap(addresses.absolute) }.first { !$0.hasPrefix("mailto:") }
    return url.map { Picture(url: $0) }
  }

  /// A value as plain text: references resolved, tags gone, blanks folded.
  func clean(_ value: String) -> String {
    let text = CharacterReferences.resolved(value)
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text.trimmingBlanks }
    var bytes: [UInt8] = []
    var isInTag = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { bytes.append(byte) }
      if byte == UInt8(ascii: ">"), isInTag { isInTag = false }
    }
    return isInTag ? text.trimmingBlanks : String(decoding: bytes, as: UTF8.self).trimmingBlanks
  }
}

// MARK: - Headline

extension PageFields {
  /// The headline, and the element it stands in when it is shown on the page.
  var title: (text: String, node: Int?)? {
    let declared = [data.linked?.headline.map(clean), data.meta.all(.title).first.map(clean), data.title.map(clean)]
    let known = declared.compactMap { $0 }.filter { !$0.isEmpty }.map { fields.titles.title($0, site: site) }
    // A page shows its headline in a heading: one that says what the page says of itself is the headline as readers know it.
    var best: (text: String, node: Int, share: Double)?
    var shown: [String] = []
    for node in data.headings
    where page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer, .advert]) {
      let text = page.tree.line(at: node)
      guard !text.isEmpty, text.utf8.count <= 400 else { continue }
      if !shown.contains(text) { shown.append(text) }
      let share = known.map { WordOverlap.share(text, $0) }.max() ?? 0
      if share > best?.share ?? -1 { best = (text, node, share) }
    }
    // The only heading of the first level is the headline too when the page tells search engines another one.
    let isOnly = shown.count == 1 && (shown.first?.utf8.count ?? 0) >= 12 && shown.first != site
    if let best, best.share >= 0.5 || known.isEmpty || isOnly {
      return (fields.titles.title(best.text, site: site), best.node)
    }
    return known.first.map { ($0, nil) }
  }
}

// MARK: - Authors

extension PageFields {
  /// The people who wrote it.
  var authors: [String] {
    let declared = [data.linked?.authors ?? [], data.meta.all(.author)]
    for candidates in declared {
      let names = names(in: candidates)
      if !names.isEmpty { return names }
    }
    let shown = data.authors.filter { page.inherited[$0].isDisjoint(with: [.hidden, .related, .comments]) }
    let names = names(in: shown.map(name(at:)))
    if !names.isEmpty { return names }
    return bylineAuthors
  }

  private func names(in values: [String]) -> [String] {
    var names: [String] = []
    for value in values.map(clean)
    where !value.isEmpty && !value.hasPrefix("http") && !value.hasPrefix("@") && !value.contains("/") {
      var found = fields.bylines.names(in: value)
      // A value that nothing divides is one name.
      if found.count > 1, !value.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }),
        value.utf8.count(where: { $0 == 0x20 }) < 3
      {
        found = [value]
      }
      for name in found where !names.contains(name) { names.append(name) }
    }
    return names
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

  /// What an element called a byline says, or a line near the headline that reads like one.
  private var bylineAuthors: [String] {
    var lines: [String] = []
    for node in page.tree.nodes.indices
    where page.hints[node].contains(.author)
      && page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer])
    {
      let line = page.tree.line(at: node)
      if !line.isEmpty, line.utf8.count <= 160 { lines.append(line) }
      if lines.count == 8 { break }
    }
    for line in nearLines + lines {
      let names = fields.bylines.authors(inLine: line, language: language) ?? []
      if !names.isEmpty { return names }
    }
    for line in lines {
      if let bare = fields.bylines.bareNames(inLine: line, language: language), bare.isSure { return bare.names }
    }
    return []
  }
}

// MARK: - Date

extension PageFields {
  /// When it was published.
  var published: StatedTime? {
    for value in [data.linked?.published].compactMap({ $0 }) + data.meta.all(.published) {
      if let time = fields.dates.machineDate(value.trimmingBlanks) { return time }
    }
    for node in data.times where page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer]) {
      let written = page.tree.string(of: .datetime, at: node) ?? page.tree.string(of: .content, at: node)
      if let written, let time = fields.dates.machineDate(written.trimmingBlanks) { return time }
      if let time = fields.dates.date(in: page.tree.line(at: node), language: language)?.time { return time }
    }
    return dateInElements ?? dateNearTitle ?? dateInAddress
  }

  /// What a line near the headline says that is a date.
  private var dateNearTitle: StatedTime? {
    var found: StatedTime?
    for line in nearLines {
      guard let date = fields.dates.date(in: line, language: language) else { continue }
      let isByline = fields.bylines.authors(inLine: line, language: language) != nil
      guard date.isWholeLine || isByline || date.range.count * 2 > line.utf8.count else { continue }
      if !date.isUpdate { return date.time }
      found = found ?? date.time
    }
    return found
  }

  /// The short lines around the headline: a few before it and some behind it.
  private var nearLines: [String] {
    guard let title = title?.node,
      let position = passages.list.firstIndex(where: { $0.node >= title && $0.node < Int(page.tree.nodes[title].end) })
    else { return [] }
    let range = max(0, position - 4)..<min(passages.list.count, position + 16)
    return passages.list[range].filter { passage in
      passage.role != .picture && passage.length <= 160
        && page.inherited[passage.node].isDisjoint(with: [.hidden, .related, .comments, .footer, .navigation])
    }.map(passages.text(of:))
  }

  /// What an element called a date says.
  private var dateInElements: StatedTime? {
    for node in page.tree.nodes.indices
    where page.hints[node].contains(.date)
      && page.inherited[node].isDisjoint(with: [.hidden, .related, .comments, .footer])
    {
      let line = page.tree.line(at: node)
      guard line.utf8.count <= 160, let found = fields.dates.date(in: line, language: language) else { continue }
      return found.time
    }
    return nil
  }

  /// The day in the address: `/2023/12/21/`.
  private var dateInAddress: StatedTime? {
    guard let url else { return nil }
    let parts = url.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    for index in parts.indices.dropLast(2) where parts[index].count == 4 {
      guard let year = Int(Substring(parts[index])), (1990...2100).contains(year),
        let month = Int(Substring(parts[index + 1])),
        parts[index + 2].count <= 2, let day = Int(Substring(parts[index + 2])),
        let time = StatedTime(year: year, month: month, day: day)
      else { continue }
      return time
    }
    return nil
  }
}
