/// What an archive opens and closes as entries come to it: feeds of tags, and pages that never change again.
struct ArchiveGrowth {
  let archive: Archive
  let settings: FeedSettings

  /// Gives a feed to the tags that have become worth one.
  func openFeeds(for tags: ArraySlice<Tag>) {
    for tag in tags {
      guard archive.index.feeds.count < settings.maximumTagFeeds, let state = archive.index.tags[tag.hash],
        state.feed == nil, tag.isListed || state.count >= settings.tagThreshold
      else { continue }
      archive.append(TagFeedRecord(tag: tag, slug: freeSlug(for: tag)))
    }
  }

  /// The name of a tag's directory: its label, with its scheme and a number when another tag of that name was first.
  private func freeSlug(for tag: Tag) -> String {
    let slug = Slug(of: tag).text
    if !archive.index.isTaken(slug: slug) { return slug }
    var candidate = "\(slug)-\(tag.scheme.name)"
    var number = 1
    while archive.index.isTaken(slug: candidate) {
      number += 1
      candidate = "\(slug)-\(tag.scheme.name)-\(number)"
    }
    return candidate
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
