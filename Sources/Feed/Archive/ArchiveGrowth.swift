/// What an archive opens and closes as entries come to it: feeds of channels, and pages that never change again.
struct ArchiveGrowth {
  let archive: Archive
  let settings: FeedSettings

  /// Gives a feed to the channels that have become worth one.
  func openFeeds(for channels: [Channel]) {
    for channel in channels {
      guard let state = archive.index.channels[channel.hash], archive.index.feed(of: channel.hash) == nil,
        channel.isListed || Int(state.count) >= settings.tagThreshold, hasRoom(for: channel.kind)
      else { continue }
      archive.append(FeedRecord(channel: channel, slug: freeSlug(for: channel)))
    }
  }

  /// Whether one feed more may be opened: as many for tags as for all that is no tag.
  private func hasRoom(for kind: Channel.Kind) -> Bool {
    archive.index.feeds.count < settings.maximumTagFeeds
      || archive.index.feeds.count { $0.channel.kind.isTag == kind.isTag } < settings.maximumTagFeeds
  }

  /// The name of a channel's directory: its label, with its kind and a number when another of that name was first.
  private func freeSlug(for channel: Channel) -> String {
    let slug = Slug(channel.label).text
    var candidate = slug
    var number = 0
    while archive.index.isTaken(path: FeedRecord(channel: channel, slug: candidate).path) {
      number += 1
      candidate = "\(slug)-\(channel.kind)" + (number > 1 ? "-\(number)" : "")
    }
    return candidate
  }

  /// Gives feeds to what the configuration asks for and the archive does not know yet: from then on each article is
  /// asked when it comes, those that are there already are asked now, until the feed is full.
  func openOwnFeeds() throws(Problem) {
    let unknown = settings.own.filter { archive.index.feed(of: $0.channel.hash) == nil }
    if unknown.isEmpty { return }
    let editions = archive.index.entries.map(\.edition).sorted(by: >)
    for own in unknown {
      var earlier: [Int] = []
      // One that was asked for before goes on where it ended.
      let listed = archive.index.channels[own.channel.hash]?.edition ?? 0
      for offset in editions where offset > listed && earlier.count < own.entries ?? settings.entries {
        let record = try archive.edition(at: offset)
        if own.selection.selects(record.article, tags: record.tags, from: record.source) { earlier.append(offset) }
      }
      archive.append(FeedRecord(channel: own.channel, slug: Slug(own.name).text, earlier: earlier))
    }
    try archive.commit()
  }

  /// Closes the next archive page when enough entries have left the main feed to fill it.
  ///
  /// - Returns: whether there was one to close.
  @discardableResult
  func closePage() -> Bool {
    let open = archive.index.open
    guard open.count > settings.entries else { return false }
    var size = 0
    var editions: [Int] = []
    for entry in open.dropLast(settings.entries) where !entry.isRevisit {
      let isFull = editions.count == settings.pageEntries || size + entry.size > settings.pageSize
      if isFull, !editions.isEmpty {
        archive.appendPage(of: editions)
        return true
      }
      editions.append(entry.edition)
      size += entry.size
    }
    return false
  }
}
