import Testing

@testable import Feed

/// What was written before an entry was accepted stands in the documents as if it were written with them.
@Suite struct EntryRenderingTests {
  @Test(arguments: [1_700_000_000, 631_152_000, 631_151_999, 0, -86_400] as [Int64])
  func partsOfBeforeAcceptanceGiveTheSameBytes(_ published: Int64) throws {
    let publisher = try Samples.publisher()
    for text in ["Ship", "<b>Ship</b> & crew", "سفينة"] {
      var entry = Samples.plain(text, text: text)
      entry.published = Instant(seconds: 1_800_000_000)
      let parts = publisher.rendering(of: entry, page: "before.html").parts
      entry.published = Instant(seconds: published)
      entry.updated = Instant(microseconds: 1_800_000_000_000_001)
      let shown = publisher.rendering(of: entry, page: "a.html", parts: parts)
      let anew = publisher.rendering(of: entry, page: "a.html")
      #expect(shown.full == anew.full)
      #expect(shown.summary == anew.summary)
      #expect(shown.archived == anew.archived)
    }
  }

  /// An entry that is too old to be dated shows when it was accepted, which is a part of a second after whole ones.
  @Test func undatedEntriesStandByTheDateTheyShow() throws {
    let publisher = try Samples.publisher()
    let fragments = [(1, 1_700_000_000), (2, -2_500_000_000), (3, 1_700_000_001)].map { number, published in
      var entry = Samples.plain("Story", number: number)
      entry.published = Instant(seconds: Int64(published))
      entry.updated = Instant(microseconds: 1_700_000_000_500_000 + Int64(number))
      return publisher.rendering(of: entry, page: "a.html").full
    }
    #expect(Fragment.listed(fragments).map(\.updated.microseconds) == [3, 2, 1].map { 1_700_000_000_500_000 + $0 })
  }
}
