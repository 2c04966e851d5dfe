/// When the article was published.
extension PageFields {
  /// When it was published.
  var published: StatedTime? {
    for value in [data.linked?.published].compactMap({ $0 }) + data.meta.all(.published) {
      if let time = fields.dates.machineDate(value.trimmingBlanks) { return time }
    }
    for node in shownTimes {
      let written = page.tree.string(of: .datetime, at: node) ?? page.tree.string(of: .content, at: node)
      if let written, let time = fields.dates.machineDate(written.trimmingBlanks) { return time }
      if let time = fields.dates.date(in: page.tree.line(at: node), language: language)?.time { return time }
    }
    return dateInElements ?? dateNearTitle ?? dateInAddress
  }

  /// The elements that state a time: those near the headline first, as a page may list other stories' before.
  private var shownTimes: [Int] {
    let times = data.times.filter { page.inherited[$0].isDisjoint(with: [.hidden, .related, .comments, .footer]) }
    guard let near = nearNodes else { return times }
    return times.filter(near.contains) + times.filter { !near.contains($0) }
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
