import Testing

@testable import Feed

/// Files with an article and nothing around it.
@Suite struct CleanCopyTests {
  struct Copy: Sendable, CustomTestStringConvertible {
    let title: String
    let paragraphs: [String]
    var testDescription: String { title }
    var text: String { paragraphs.joined(separator: "\n\n") }
  }

  static let copies = [
    Copy(
      title: "Chess club moves into the old signal box",
      paragraphs: [
        "The chess club of Lower Wenlow has a roof again: from March it meets in the signal box at the disused station.",
        "Equipment",
        "The railway left eleven tables and a stove behind, and the members have put in the windows themselves.",
        "Take a coat. The stove smokes.",
      ]),
    Copy(
      title: "Schachklub zieht ins alte Stellwerk",
      paragraphs: [
        "Der Schachklub von Niederwenlau hat wieder ein Dach: Von März an trifft er sich im Stellwerk am stillgelegten Bahnhof.",
        "Die Bahn hat elf Tische und einen Ofen zurückgelassen, die Fenster haben die Mitglieder selbst eingesetzt.",
        "Gespielt wird an drei Abenden in der Woche; Gäste sind willkommen, wenn sie ihre Figuren mitbringen.",
      ]),
    Copy(
      title: "Satranç kulübü eski makas kulübesine taşınıyor",
      paragraphs: [
        "Aşağı Venlo satranç kulübünün yine bir çatısı var: mart ayından itibaren kullanılmayan istasyondaki makas kulübesinde buluşacak.",
        "Demiryolu on bir masa ile bir soba bırakmış, pencereleri ise üyeler kendi elleriyle takmış durumda.",
      ]),
    Copy(
      title: "象棋俱乐部迁入旧信号楼",
      paragraphs: [
        "下文洛的象棋俱乐部又有了屋顶：从三月起，会员们将在废弃车站的信号楼里聚会，下棋，也喝茶。",
        "铁路公司留下了十一张桌子和一个炉子，窗户是会员们自己装上去的，为此忙了整整一个冬天。",
        "每周有三个晚上可以下棋，只要自带棋子，客人也受欢迎；冬天里信号楼只生一个炉子，请多穿衣服。",
      ]),
    Copy(
      title: "체스 동호회가 옛 신호소로 옮긴다",
      paragraphs: [
        "아랫마을 체스 동호회는 삼월부터 문을 닫은 역의 신호소에서 모이기로 해 한 해 만에 다시 지붕을 얻게 됐다.",
        "철도 회사는 탁자 열한 개와 난로 하나를 두고 갔고, 창문은 회원들이 겨울 내내 손수 달았다.",
        "일주일에 사흘 저녁에 경기가 열리며, 말을 가져오는 손님이면 누구나 환영을 받는다.",
      ]),
  ]

  private func read(_ text: String) throws -> [Article] {
    try PlainTextFixture.reader.get().read(SourceFile(path: "copy.txt", bytes: Array(text.utf8))).articles
  }

  @Test(arguments: copies)
  func keepsAllOfIt(_ copy: Copy) throws {
    let articles = try read(copy.title + "\n\n" + copy.text + "\n")
    #expect(articles.map(\.title) == [copy.title])
    #expect(articles.map(\.text) == [copy.text])
  }

  @Test(
    arguments: [
      // What pages say around their stories stands in the item itself.
      (
        "Berg to stand for mayor in June",
        "Halldor Berg is to stand for mayor of Lower Wenlow in June. Berg, 50, denies five charges. He now lives in Selm. A judge let him keep his boat.",
        true
      ),
      (
        "Club to meet in June",
        "(Photo by Halldor Berg/Wenlow Post) The chess club is to meet in the signal box in June. It has lost its hall. The judge let it keep the clocks.",
        true
      ),
      // A notice is shorter.
      ("Please log in", "This page is for members of the club only. Sign in to go on reading.", false),
    ] as [(String, String, Bool)])
  func keepsAnItemOfOneParagraph(_ title: String, _ paragraph: String, _ isStory: Bool) throws {
    let articles = try read(title + "\n\n" + paragraph + "\n")
    #expect(articles.map(\.text) == (isStory ? [paragraph] : []))
    if isStory { #expect(articles.first?.title == title) }
  }

  @Test func keepsAShortSentenceAtTheEndOfAFewLines() throws {
    let text = [
      "The chess club of Lower Wenlow chose Anna Holm as its head on Monday in a vote that took all night.",
      "Holm got 91 votes.",
    ]
    #expect(
      try read("Holm heads chess club\n" + text.joined(separator: "\n") + "\n").map(\.text) == [
        text.joined(separator: "\n\n")
      ])
  }

  @Test func leavesOutTheMenuAboveAPage() throws {
    let copy = Self.copies[1]
    let articles = try read("Rathaus\nVereine\nTermine\n\n" + copy.title + "\n\n" + copy.text + "\n")
    #expect(articles.map(\.title) == [copy.title])
    #expect(articles.allSatisfy { !$0.text.contains("Vereine") })
  }

  @Test func leavesOutWhoTheAuthorIs() throws {
    let copy = Self.copies[1]
    let articles = try read(
      copy.title + "\n\n" + copy.text + "\n\nJane Miller is a reporter for the Wenlow Post and lives in Upper Wenlow.\n"
    )
    #expect(articles.map(\.text) == [copy.text])
  }

  @Test func keepsWhatTheStoryTellsOfSomebody() throws {
    let copy = Self.copies[0]
    let text =
      copy.text
      + "\n\nThe key is with Jane Miller, who has won the club's cup four times since she came to the village in May."
      + "\n\nJane Miller is a reporter for the Wenlow Post and lives in Upper Wenlow."
    let articles = try read(copy.title + "\n\n" + text + "\n")
    #expect(articles.map(\.text) == [text])
  }
}
