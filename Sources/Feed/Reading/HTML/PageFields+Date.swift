/// When the article was published.
extension PageFields {
  /// When it was published.
  var published: StatedTime? {
    for value in [data.linked?.published].compactMap({ $0 }) + data.meta.all(.published) {
      if let time = fields.dates.machineDate(value.trimmingBlanks) { return time }
    }
    // Other stories that a page announces have dates too, so what stands near the headline comes first.
    let near = nearNodes
    // Above the headline stands the day on which the page was saved, too.
    for nodes in [nodesBelow, near].compactMap({ $0 }) {
      let stated = time(in: data.times.filter(nodes.contains)) ?? dateInElements(nodes)
      if let time = stated ?? dateNearTitle(in: nodes) { return time }
    }
    if let time = dateInAddress ?? filed?.time { return time }
    let far = data.times.filter { !(near?.contains($0) ?? false) }
    return onlyTime(in: far, outside: Self.undated) ?? dateInElements(page.tree.nodes.indices) ?? dateInLines
      ?? dateInMargins ?? dateline
  }

  /// Parts of a page whose dates are not the article's, unless its headline stands in them too.
  private static let undated: Hint = [.hidden, .related, .comments, .footer, .embed]

  /// Those of them whose dates are other articles'.
  private static let elsewhere: Hint = [.hidden, .related, .comments, .embed]

  /// What the first of the elements that state a time says.
  private func time(in nodes: [Int]) -> StatedTime? {
    nodes.lazy.filter { !isForeign($0, Self.undated) }.compactMap(time(at:)).first
  }

  /// What an element says: to programs, unless it says in so many words to people that it was published on another day.
  private func time(at node: Int) -> StatedTime? {
    let line = page.tree.line(at: node, limit: Self.longestStatement)
    let shown = line.utf8.count <= Self.longestStatement ? fields.dates.date(in: line, language: language) : nil
    guard let stated = statedTime(at: node) else { return shown?.time }
    guard let shown, shown.isLabelled, !shown.isUpdate else { return stated }
    let apart = abs(shown.time.instant.seconds - stated.instant.seconds)
    return apart > 2 * Self.day ? shown.time : stated
  }

  /// Seconds of a day.
  private static let day: Int64 = 86_400
  /// Elements far from the headline that state more days than this are those of a calendar, or of other stories.
  private static let mostDays = 2

  /// What the first of some elements says that are no list of days.
  private func onlyTime(in nodes: [Int], outside parts: Hint) -> StatedTime? {
    let times = nodes.filter { !isForeign($0, parts) }.compactMap(time(at:))
    return Set(times.map { $0.instant.seconds / Self.day }).count > Self.mostDays ? nil : times.first
  }

  /// The time that an element states for programs.
  private func statedTime(at node: Int) -> StatedTime? {
    let stated = [AttributeName.datetime, .content, .title].lazy.compactMap { page.tree.string(of: $0, at: node) }.first
    return stated.flatMap { fields.dates.machineDate($0.trimmingBlanks) }
  }

  /// What a line near the headline says that is a date, or has one beside a source and other short notes.
  private func dateNearTitle(in nodes: Range<Int>) -> StatedTime? {
    var found: StatedTime?
    for (position, passage) in linesNear.enumerated() where nodes.contains(passage.first) {
      let line = passages.text(of: passage)
      guard let date = fields.dates.date(in: line, language: language) else { continue }
      let isNote =
        !passage.isProse && position < Self.mostNotes && passage.length <= Self.longestNote && !isTitle(passage)
      let isByline = isNote || fields.bylines.authors(inLine: line, language: language) != nil
      guard isByline || fields.dates.isDate(line, date, language: language) else { continue }
      if !date.isUpdate { return date.time }
      found = found ?? date.time
    }
    return found ?? dateInPieces(of: nodes)
  }

  /// What one of the pieces of text near the headline says that is a date, where no blank parts it from its neighbours:
  /// `<span>Jane Doe</span><span>Published: 4 March 2024</span>`.
  private func dateInPieces(of nodes: Range<Int>) -> StatedTime? {
    let pieces = nodes.lazy.filter { node in
      page.tree.nodes[node].name == .text && page.tree.nodes[node].range.count <= Self.longestNote
        && !isForeign(node, Self.undated) && !isOfPicture(node)
    }
    let dates = pieces.compactMap { fields.dates.date(in: page.tree.line(at: $0), language: language) }
    return dates.first { ($0.isWholeLine || $0.isLabelled) && !$0.isUpdate }?.time
  }

  /// A note beside the headline that names a date is among so many lines, and no longer in bytes.
  private static let mostNotes = 8
  private static let longestNote = 120
  /// What an element says that is called a date is no longer, in bytes.
  private static let longestStatement = 160

  /// What the first of some elements that is called a date says.
  private func dateInElements(_ nodes: Range<Int>) -> StatedTime? {
    for node in nodes where page.hints[node].contains(.date) && !isForeign(node, Self.undated) {
      if let time = statedTime(at: node) { return time }
      let line = page.tree.line(at: node, limit: Self.longestStatement)
      guard line.utf8.count <= Self.longestStatement, let found = fields.dates.date(in: line, language: language) else {
        continue
      }
      return found.time
    }
    return nil
  }

  /// What a line of its own says anywhere on the page: behind the headline, as below the text, before others.
  private var dateInLines: StatedTime? {
    var found: StatedTime?
    for passage in passages.list where passage.role != .picture && passage.length <= Self.longestNote {
      guard !isForeign(passage.node, Self.undated.union([.navigation, .related])) else { continue }
      let line = passages.text(of: passage)
      guard let date = fields.dates.date(in: line, language: language), !date.isUpdate else { continue }
      guard date.isWholeLine || date.isLabelled || fields.bylines.authors(inLine: line, language: language) != nil
      else {
        continue
      }
      if passage.first > title?.node ?? -1 { return date.time }
      found = found ?? date.time
    }
    return found
  }

  /// The first paragraphs that may begin with place and day.
  private static let opening = 3

  /// The sentence by which the page says when and where it filed the story.
  var filed: FilingNote? {
    passages.list.lazy.filter { $0.length <= Self.longestMargin && !isForeign($0.node, Self.elsewhere) }
      .compactMap { FilingNote(passages.text(of: $0), language: language, fields) }.first
  }

  /// The day in the words with which the story opens: `ROTTERDAM, April 3, 2025 (Agency) - `.
  private var dateline: StatedTime? {
    let start = title?.node ?? -1
    let prose = passages.list.lazy.filter { $0.first > start && $0.isProse && !isForeign($0.node, Self.foreign) }
    for passage in prose.prefix(Self.opening) {
      let text = passages.text(of: passage)
      if let date = fields.dates.date(in: text, language: language), Dateline.holds(date, in: text) { return date.time }
    }
    return nil
  }

  /// What the foot or the head of the page states. An article has a foot as well, and pages call it what they call their own.
  private var dateInMargins: StatedTime? {
    if let time = onlyTime(in: data.times, outside: Self.elsewhere) { return time }
    for passage in passages.list
    where passage.length <= Self.longestMargin && isForeign(passage.node, [.footer, .navigation])
      && passage.linked * 2 < passage.length
      && !isForeign(passage.node, Self.elsewhere)
    {
      let line = passages.text(of: passage)
      guard let date = fields.dates.date(in: line, language: language), !date.isUpdate else { continue }
      if date.isLabelled || fields.bylines.authors(inLine: line, language: language) != nil { return date.time }
    }
    return nil
  }

  /// How long the sentence of a foot is at most, in bytes: it names author and categories, too.
  private static let longestMargin = 400

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
