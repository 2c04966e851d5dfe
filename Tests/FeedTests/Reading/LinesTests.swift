import Testing

@testable import Feed

@Suite struct LinesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let lines: [String]
  }

  private static let wrapped = [
    "A programme that wraps breaks a line where the next word",
    "does not fit any more, and so all of the lines of this",
    "paragraph end within a word's length of one another, but",
    "for the last one.",
    "",
    "The second paragraph of the text is wrapped at the same",
    "margin as the first one, as always when one programme has",
    "done it.",
  ]

  private static let headlines = [
    "Bridge over the river to open again in late May", "Why the mayor of Harrow will not stand again",
    "Ferry strike ends after eleven days at the quay",
  ]

  private static let pastedLines: [String] = [
    pasted[0], pasted[2...4].joined(separator: " "), pasted[6...8].joined(separator: " "),
    pasted[10...12].joined(separator: " "), pasted[14...15].joined(separator: " "), pasted[17], pasted[18],
  ]

  private static let pasted: [String] = [
    "A Title That Stands by Itself",
    "",
    "This paragraph was wrapped at a margin of forty columns",
    "or thereabouts, and its lines end where the next words",
    "did not fit.",
    "",
    "That one comes from somewhere else, where the margin stood much further to the right",
    "than in the first, which is what happens when somebody pastes an article together by",
    "hand.",
    "",
    "And a third one, narrower than both of",
    "them, so that no margin at all fits the",
    "text as a whole.",
    "",
    "A short paragraph has two lines, the first of which is",
    "as long as others.",
    "",
    "By Jana Wirth",
    "3 May 2024",
  ]

  private static let typed: [String] = [
    "MILLERS EXPECT A LATE HARVEST",
    "    WENDING, March 5 - The millers' board said that it expects the",
    "harvest to begin two weeks late, after a spring in",
    "which it rained on forty days out of sixty.",
    "    Stocks will do until the end of August, it said, though",
    "\"we would be glad of a dry June,\" as its chairman put it.",
    "    Flour will cost no more than it does now, and those who",
    "want to buy ahead are asked to",
    "write before the end of the month.",
    " Wending News",
  ]

  private static let typedLines: [String] = [
    typed[0], typed[1...3].joined(separator: " "), typed[4...5].joined(separator: " "),
    typed[6...8].joined(separator: " "), typed[9],
  ].map { line in String(line.drop { $0 == " " }) }

  /// Wrapped by a program that takes quotation marks for wide and lets no mark begin a line.
  private static let ideographs = [
    [
      "码头边的“灯屋”从上周起开了门，里面摆着三百盏灯，每一盏都有", "名字：“老伴”、“夜班”、“雾天”。看门的老周说：“灯不值", "钱，可是每盏灯后面都有一家人。”他把名字写在纸条上，系在灯座",
      "下面，“这样谁来了都能找到自己家的那一盏”。",
    ],
    [
      "最早的一盏是一九五二年的“领航”，玻璃罩上有一道裂纹，用鱼胶", "粘过两次。送灯来的是退休的领航员，他说那年冬天江上起雾，“靠", "的就是它”。孩子们最喜欢的却是会唱歌的“百灵”，只要拧一下底",
      "座，它就唱半句，“然后停下来等人接着唱”。",
    ],
  ]

  private static let nested = [
    "What to bring for a week on the islands in early spring", "    a coat that keeps out rain",
    "    two pairs of boots",
    "What to leave at home, though you may be told otherwise", "    an umbrella", "    books with loose pages",
    "who goes there", "    nobody", "    hardly anybody",
  ]

  @Test(arguments: [
    Example(
      testDescription: "paragraphs that begin further to the right are joined, however long their lines",
      text: typed.joined(separator: "\n"), lines: typedLines),
    Example(
      testDescription: "the same with a margin on the left", text: typed.map { "   " + $0 }.joined(separator: "\n"),
      lines: typedLines),
    Example(
      testDescription: "a short text shows by its small letters that it goes on",
      text: "Lakeside Mills said its board declared\na dividend of 12 cents a share\nfor the quarter.",
      lines: ["Lakeside Mills said its board declared a dividend of 12 cents a share for the quarter."]),
    Example(
      testDescription: "a few small letters among short lines show nothing",
      text: "Home\nnews\nSport and all about the clubs of the region\niPhone\nContact",
      lines: ["Home", "news", "Sport and all about the clubs of the region", "iPhone", "Contact"]),
    Example(
      testDescription: "lists below their headings are not joined", text: nested.joined(separator: "\n"),
      lines: nested.map { line in String(line.drop { $0 == " " }) }),
    Example(
      testDescription: "paragraphs wrapped at a margin are joined", text: wrapped.joined(separator: "\n"),
      lines: [wrapped[0...3].joined(separator: " "), wrapped[5...7].joined(separator: " ")]),
    Example(
      testDescription: "without a blank line, a short line ends the paragraph",
      text: (wrapped[0...3] + wrapped[5...7]).joined(separator: "\n"),
      lines: [wrapped[0...3].joined(separator: " "), wrapped[5...7].joined(separator: " ")]),
    Example(
      testDescription: "every paragraph may be wrapped at a margin of its own", text: pasted.joined(separator: "\n"),
      lines: pastedLines),
    Example(
      testDescription: "navigation is not wrapped", text: "Home\nNews\nSport\nBusiness\nContact us",
      lines: ["Home", "News", "Sport", "Business", "Contact us"]),
    Example(
      testDescription: "headlines of about the same length are not wrapped",
      text: "Bridge over the river to open in May\nWhy the mayor will not stand again\n"
        + "Ferry strike ends after eleven days\nSchool roof paid for with honey\nTwo vultures hatch in the hills",
      lines: [
        "Bridge over the river to open in May", "Why the mayor will not stand again",
        "Ferry strike ends after eleven days", "School roof paid for with honey", "Two vultures hatch in the hills",
      ]),
    Example(
      testDescription: "headlines among wrapped paragraphs do not hide the margin",
      text: (headlines + wrapped[0...3] + wrapped[5...7] + headlines).joined(separator: "\n"),
      lines: headlines + [wrapped[0...3].joined(separator: " "), wrapped[5...7].joined(separator: " ")] + headlines),
    Example(
      testDescription: "headlines alone are not wrapped, though one begins with a small letter",
      text: (headlines + ["iPhone prices fall"] + headlines).joined(separator: "\n"),
      lines: headlines + ["iPhone prices fall"] + headlines),
    Example(
      testDescription: "blanks at the ends go, no-break and ideographic ones as well",
      text: "\u{A0} one \t\n\u{3000}二\u{3000}\n\n  three", lines: ["one", "二", "three"]),
    Example(
      testDescription: "ideographs go on where a mark could not begin the next line",
      text: ideographs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n\n相关推荐\n码头的猫搬了家\n老周的钥匙有多少把",
      lines: ideographs.map { $0.joined() } + ["相关推荐", "码头的猫搬了家", "老周的钥匙有多少把"]),
    Example(testDescription: "nothing at all", text: "\n\n \n", lines: []),
  ])
  func breaksAndJoins(_ example: Example) {
    let lines = Lines(of: example.text)
    #expect(lines.lines.map { lines.text($0).split(separator: " ").joined(separator: " ") } == example.lines)
  }

  /// A column of a newspaper is narrower than the headline above it.
  @Test(arguments: [0, 3]) func aHeadlineSaysNothingOfTheMarginBelowIt(indentation: Int) {
    let paragraphs = [
      "The orchard was planted by pupils of the Selm school, each of whom looks after one tree until leaving it for good.",
      "Peter Lind, who teaches there, expects the first full baskets in five years and a good deal of jam before then.",
      "Nobody has asked yet where Hollen will get its own plums from, which it used to buy at the fair each September.",
    ]
    let column = paragraphs.flatMap { paragraph in
      var lines: [String] = [String(repeating: " ", count: indentation)]
      for word in paragraph.split(separator: " ") {
        let line = lines[lines.count - 1]
        let isFirst = line.allSatisfy { $0 == " " }
        if line.count + word.count + (isFirst ? 0 : 1) > 40 {
          lines.append(String(word))
        } else {
          lines[lines.count - 1] = line + (isFirst ? "" : " ") + word
        }
      }
      return indentation > 0 ? lines : lines + [""]
    }
    let headline = "Four hundred plum trees have been planted behind the school in Selm"
    let lines = Lines(of: headline + "\n\n" + column.joined(separator: "\n"))
    #expect(lines.lines.map(lines.text) == [headline] + paragraphs)
  }

  @Test func knowsWhereLinesStand() {
    let lines = Lines(of: "one\n\n\ntwo\nthree\n")
    #expect(lines.lines.map(\.number) == [1, 4, 5])
    #expect(lines.lines.map(\.blanksBefore) == [0, 2, 0])
  }

  /// Some programs set two or three blank lines behind each paragraph: such a gap says no more than one.
  @Test(arguments: [
    ("A\n\n\nB\n\n\nC\nD\n\n\n\n\nE\n", [0, 1, 1, 0, 3]), ("A\n\nB\n\n\nC\n\nD\n", [0, 1, 2, 1]),
    ("A\n\n\nB\n", [0, 2]),
  ])
  func countsTheCommonestGapAsOneLine(_ text: String, _ blanks: [Int]) {
    #expect(Lines(of: text).lines.map(\.blanksBefore) == blanks)
  }

  @Test func countsTheLinesOfAParagraph() {
    let lines = Lines(of: Self.wrapped.joined(separator: "\n"))
    #expect(lines.lines.map(\.number) == [1, 6])
    #expect(lines.lines.map(\.height) == [4, 3])
  }
}
