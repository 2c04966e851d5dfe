import Testing

@testable import Feed

/// Items of agencies that are no prose, and lists that look like them.
@Suite struct WireItemTests {
  @Test(arguments: [
    (
      "CORRIN MARINE 2ND QTR NET",
      "    Shr profit 10 cts vs loss 17 cts\n    Net profit 206,000 vs loss 281,000\n    Sales 1,022,000 vs 344,000\n Kelder\n",
      "Shr profit 10 cts vs loss 17 cts\n\nNet profit 206,000 vs loss 281,000\n\nSales 1,022,000 vs 344,000"
    ),
    (
      "Tarn Salt sets quarterly dividend",
      "Dividend 35 crowns against 35 crowns before\n\nPayable May 14\n\nRecord day April 30\n",
      "Dividend 35 crowns against 35 crowns before\n\nPayable May 14\n\nRecord day April 30"
    ),
    (
      "Harbour board changes its rates",
      "The harbour board has set the rates for its notes as follows:\n\nThirty days 5.00 per cent, before 5.10 per cent\n\nNinety days 5.88 per cent, before 5.85 per cent\n",
      "The harbour board has set the rates for its notes as follows:\n\nThirty days 5.00 per cent, before 5.10 per cent\n\nNinety days 5.88 per cent, before 5.85 per cent"
    ),
    (
      "LUNT AND REEVE <LREE> DECLARES STOCK SPLIT",
      "    Lunt and Reeve said its board declared a two-for-one stock split,\npayable to shareholders of record on May 15.\n Kelder\n",
      "Lunt and Reeve said its board declared a two-for-one stock split, payable to shareholders of record on May 15."
    ),
    (
      "CORRIN MARINE MAKES ACQUISITION",
      "    Corrin Marine said it has signed a letter of intent to acquire the\nTarn Rope Works of Skarvik, with a yearly turnover of 26 million\ncrowns, for a price that was not named, subject to the approval of\nthe harbour board.\n    The purchase is to be completed next year.\n Kelder\n",
      "Corrin Marine said it has signed a letter of intent to acquire the Tarn Rope Works of Skarvik, with a yearly turnover of 26 million crowns, for a price that was not named, subject to the approval of the harbour board.\n\nThe purchase is to be completed next year."
    ),
    (
      "Soccer - results of the coast league.",
      "Port Millgate 1996-08-30\nMatches on Friday:\nSkarvik 1 Kelder Wharf 2\nUpper Tarn 3 Lunt 2\nMillgate 1 Reeve 1\n",
      "Matches on Friday:\n\nSkarvik 1 Kelder Wharf 2\n\nUpper Tarn 3 Lunt 2\n\nMillgate 1 Reeve 1"
    ),
    (
      "Ropes - standings after the spring.",
      "NEW YORK 1996-08-28\nCorrin 74 57 .565\nLunt 70 61 .534\nReeve 68 65 .511\n",
      "Corrin 74 57 .565\n\nLunt 70 61 .534\n\nReeve 68 65 .511"
    ),
  ])
  func isReadWhole(_ headline: String, _ lines: String, _ text: String) throws {
    let article = try #require(try read(headline + "\n\n" + lines).first)
    #expect(article.title == headline)
    #expect(article.body.map(\.text).joined(separator: "\n\n") == text)
    #expect(article.authors.isEmpty)
  }

  private func read(_ text: String) throws -> [Article] {
    try PlainTextFixture.reader.get().read(SourceFile(path: "item.txt", bytes: Array(text.utf8))).articles
  }

  @Test(arguments: [
    "Sections\nNews (34)\nPolitics (12)\nSport (8)\nCulture (19)\nWeather (2)\n",
    "All the latest from the coast\nFerry to be rebuilt\n12 May 2020\nBaker wins prize\n11 May 2020\nOwls take over tower\n9 May 2020\n",
    "Live from the council\n12:30 Doors open to the public\n12:45 First speaker takes the floor\n13:10 Vote on the budget\n",
    "The most read stories\n1. Ferry to be rebuilt\n2. Baker wins prize\n3. Owls take over tower\n4. Cannon ball found\n",
    "Ropes and lines\nHemp rope 12 mm $4.99\nAdd to cart\nNylon line 8 mm $3.49\nAdd to cart\n",
    "Photo gallery of the regatta\nPicture 1 of 24\nPicture 2 of 24\nPicture 3 of 24\nNext\n",
    "Kelder Wharf Courier\nShares 12,345 +0.5\nSalt 27,001 -0.2\nHome\nNews\nSport\nContact\n",
    "Page not found\nThe page that you are looking for could not be found.\n",
  ])
  func aListIsNone(_ text: String) throws {
    #expect(try read(text).isEmpty)
  }
}
