import Testing

@testable import Feed

@Suite struct InstantTests {
  @Test func printsTheFormsFeedsWant() {
    let instant = Instant(microseconds: 1_447_695_900_000_042)
    #expect(instant.description == "2015-11-16T17:45:00.000042Z")
    #expect(instant.wholeSecond.description == "2015-11-16T17:45:00Z")
    #expect(instant.rfc822 == "Mon, 16 Nov 2015 17:45:00 +0000")
    #expect(Instant(microseconds: -1).wholeSecond.description == "1969-12-31T23:59:59Z")
  }

  @Test func readsItsOwnForm() {
    for microseconds: Int64 in [0, 1, 1_447_695_900_000_042, -1, -62_135_596_800_000_000, 253_402_300_799_999_999] {
      let instant = Instant(microseconds: microseconds)
      #expect(Instant(instant.description) == instant)
    }
    for text in ["", "2015-11-16", "2015-11-16T17:45:00+00:00", "2015-13-16T17:45:00Z", "2015-11-16T17:45:0xZ"] {
      #expect(Instant(text) == nil)
    }
  }

  @Test func statedTimesKeepWhatIsStated() throws {
    let day = try #require(StatedTime(year: 2015, month: 11, day: 16))
    #expect(day.description == "2015-11-16")
    let local = try #require(StatedTime(year: 2015, month: 11, day: 16, second: 63_900))
    #expect(local.description == "2015-11-16T17:45:00")
    let zoned = try #require(StatedTime(year: 2015, month: 11, day: 16, second: 63_900, offset: -300))
    #expect(zoned.description == "2015-11-16T17:45:00-05:00")
    #expect(zoned.instant.description == "2015-11-16T22:45:00Z")
    #expect(StatedTime(year: 2015, month: 2, day: 29) == nil)
    #expect(StatedTime(year: 2015, month: 2, day: 28, second: 86_400) == nil)
  }
}
