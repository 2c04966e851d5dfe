import Testing

@testable import Feed

@Suite struct PatternTests {
  @Test(arguments: [
    ("Raqqa", "raqqa", true), ("raqqa", "Raqqa city", false), ("raq*", "Raqqa", true), ("*qqa", "Raqqa", true),
    ("r*q*a", "Raqqa", true), ("r*x*a", "Raqqa", false), ("*", "", true), ("aa*aa", "aaa", false),
    ("Zürich", "ZÜRICH", true), ("port vell", "Port   Vell", true), ("*.txt", "a.txt", true),
    ("*.txt", "a.txt.gz", false),
  ])
  func matchesWholeTexts(_ pattern: String, _ text: String, _ isMatch: Bool) throws {
    #expect(try #require(Pattern(pattern)).matches(text) == isMatch)
  }

  @Test(arguments: [
    ("storm", "A storm, they said", true), ("storm", "Brainstorming", false), ("storm*", "Storms come", true),
    ("*storm", "The brainstorm", true), ("storm", "STORM", true), ("night ferry", "The night\nferry sails", true),
    ("ferry * returns", "The ferry never returns", true), ("ferry * returns", "It returns by ferry", false),
    ("tide*vell", "The tide vellum and vell", true), ("tide*vell", "The tide vellum", false),
    ("*zebra*", "Twozebras", true),
    ("*", "Anything", true), ("a*", "No such word here", false), ("aa", "aaa aa", true),
    ("syria", "“Syria”", true), ("syria", "Syria’s", true), ("syria", "—Syria—", true), ("syria", "«Syria»…", true),
    ("syria", "Syriañ", false), ("тур", "культура", false), ("叙利亚", "在叙利亚的", true), ("叙利亚", "，叙利亚。", true),
    ("C++", "Written in C++.", true), ("буря", "Эта буря прошла", true), ("бур", "Эта буря прошла", false),
  ])
  func findsWholeWords(_ pattern: String, _ text: String, _ isFound: Bool) throws {
    #expect(try #require(Pattern(pattern)).isFound(in: text) == isFound)
  }

  @Test(arguments: ["", " "]) func nothingToLookForIsNoPattern(_ text: String) {
    #expect(Pattern(text) == nil)
  }
}
