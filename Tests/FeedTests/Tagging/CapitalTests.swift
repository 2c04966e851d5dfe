import Testing

/// Capitals that stand for the states that are ruled from them.
@Suite struct CapitalTests {
  @Test(arguments: [
    TagRow(
      "a state by its capital",
      "Beijing has lifted its ban on plums from Australia. Chinese buyers came at once, and China pays well.",
      has: ["place China", "place Australia"], not: ["place Beijing"]),
    TagRow(
      "two of them", title: "Tokyo offers Washington ships",
      "Tokyo has offered ships. Washington is said to be wary. Japan builds well.",
      has: ["place Japan", "place United States"], not: ["place Tokyo"]),
    TagRow(
      "something happens there",
      "Beijing has lifted its ban on plums from Australia. In Beijing shops sold plums. China pays well.",
      has: ["place Beijing", "place China"]),
    TagRow(
      "of one country alone", "London has more foxes than any city in Britain. London was wet.",
      has: ["place London"]),
    TagRow(
      "its people", "Paris said no to Germany. Paris residents slept badly. France is tired.",
      has: ["place Paris", "place France"]),
  ])
  func capitalsRule(row: TagRow) throws { try row.check() }
}
