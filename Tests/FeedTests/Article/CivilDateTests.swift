import Testing

@testable import Feed

@Suite struct CivilDateTests {
  @Test(arguments: [
    (CivilDate(year: 1970, month: 1, day: 1), 0, "Thu"), (CivilDate(year: 2000, month: 2, day: 29), 11_016, "Tue"),
    (CivilDate(year: 1969, month: 12, day: 31), -1, "Wed"), (CivilDate(year: 1600, month: 3, day: 1), -135_080, "Wed"),
    (CivilDate(year: 2026, month: 11, day: 21), 20_778, "Sat"),
  ])
  func countsDays(date: CivilDate, days: Int, weekday: String) {
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.weekdayName == weekday)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for days in -150_000..<150_000 {
      #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }
  }

  @Test func februaryKnowsLeapYears() {
    #expect([1900, 2000, 2023, 2024].map { CivilDate.days(inMonth: 2, of: $0) } == [28, 29, 28, 29])
  }
}
